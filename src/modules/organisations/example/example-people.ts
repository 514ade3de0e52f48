import type { Content } from '../../../platform/content/content.ts'
import { type RoleCode, roleCodes } from '../../../platform/contracts/access.ts'
import type { ExampleAssignment, ExamplePerson, SeededRandom } from '../../../platform/contracts/example.ts'
import type { Period } from '../../../platform/contracts/indicator.ts'
import { addDays, type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import { contentKindOf } from '../domain/competence.ts'
import { laterDay } from '../domain/dated.ts'
import type { Unit } from '../domain/unit.ts'
import { successorsOn, type UnitHistory } from '../domain/unit-history.ts'
import { invalidPhone } from './example-units.ts'

interface Post {
  readonly unit: Unit
  readonly role: RoleCode
  readonly position: string
}

type Drafted = Omit<ExamplePerson, 'email'>

/** Positions of which a unit has more than one in the example. */
const several: Readonly<Record<string, number>> = {
  teacher: 2,
  'one-stop-officer': 2,
  'province-analyst': 2,
  'inspection-board-member': 2,
}

/** Elected by the staff from among themselves for a term: no job of its own. */
const boardRole: RoleCode = 'inspection-board-member'

/**
 * The people of the example with what they were and are: staff of the authorities of before July 2025 who
 * went on in those that took over, and the staff of the schools, some of which changed their principal.
 */
export function examplePeople(
  content: Content,
  history: UnitHistory,
  period: Period,
  random: SeededRandom,
): ExamplePerson[] {
  const authorities = history.units.filter(({ kind }) => kind !== 'school')
  const schools = history.units.filter(({ kind }) => kind === 'school')
  const people = [
    ...staffOfAuthorities(content, history, authorities, period, random.stream('authorities')),
    ...schools.flatMap((school) => staffOfSchool(content, school, period, random.stream(school.code))),
  ]
  return withAddresses(people, history)
}

function postsOf(content: Content, unit: Unit): Post[] {
  const kind = contentKindOf(unit)
  return content.example.positions.flatMap(({ code, name, role, heldIn }) => {
    const known = roleCodes.find((candidate) => candidate === role)
    if (known === undefined || !heldIn.some((held) => held === kind)) return []
    return Array.from({ length: several[code] ?? 1 }, () => ({ unit, role: known, position: name.vi }))
  })
}

/** Fills the authorities of before first; each of their people then takes a like post in a successor, if one is free. */
function staffOfAuthorities(
  content: Content,
  history: UnitHistory,
  authorities: readonly Unit[],
  period: Period,
  random: SeededRandom,
): Drafted[] {
  const inOrder = authorities.toSorted((a, b) =>
    a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0,
  )
  const people: Drafted[] = []
  for (const unit of inOrder) {
    for (const post of postsOf(content, unit)) {
      const held = holdPost(post, period, random)
      if (held === undefined) continue
      const index = people.findIndex((person) => mayMoveTo(history, person, post))
      const moving = people[index]
      if (moving === undefined) people.push(newPerson(content, [held], random))
      else people[index] = { ...moving, assignments: [...moving.assignments, held] }
    }
  }
  return people
}

/** Whether somebody's last unit has ended and the post, of the same kind, is in one that took over from it. */
function mayMoveTo(history: UnitHistory, { assignments }: Drafted, post: Post): boolean {
  const last = assignments.at(-1)
  if (last === undefined || last.validTo === null || last.role !== post.role) return false
  return (
    addDays(last.validTo, 1) === post.unit.validFrom &&
    successorsOn(history, last.unitId, post.unit.validFrom).includes(post.unit.id)
  )
}

function holdPost(post: Post, period: Period, random: SeededRandom): ExampleAssignment | undefined {
  const validFrom = laterDay(post.unit.validFrom, period.from)
  const { validTo } = post.unit
  if (validTo !== null && validTo < validFrom) return undefined
  return assignment(post, validFrom, validTo, random)
}

function staffOfSchool(content: Content, school: Unit, period: Period, random: SeededRandom): Drafted[] {
  const posts = postsOf(content, school)
  const from = laterDay(school.validFrom, period.from)
  const people = posts
    .filter(({ role }) => role !== boardRole)
    .flatMap((post) => holdersInTurn(content, post, from, period, random))
  const teachers = people.filter(({ assignments }) => assignments[0]?.role === 'teacher')
  const board = posts.filter(({ role }) => role === boardRole)
  return people.map((person) => {
    const seat = board[teachers.indexOf(person)]
    if (seat === undefined) return person
    return { ...person, assignments: [...person.assignments, ...termsOnBoard(seat, from, period, random)] }
  })
}

/** Usually one person all the time; some principals reached retirement and were followed by another. */
function holdersInTurn(
  content: Content,
  post: Post,
  from: LocalDate,
  period: Period,
  random: SeededRandom,
): Drafted[] {
  const change = localDate(`${Number(period.to.slice(0, 4)) - 1}-08-01`)
  if (post.role !== 'principal' || change <= from || !random.chance(0.25)) {
    return [newPerson(content, [assignment(post, from, null, random)], random)]
  }
  return [
    newPerson(content, [assignment(post, from, addDays(change, -1), random)], random),
    newPerson(content, [assignment(post, change, null, random)], random),
  ]
}

/** Terms of two years (Law on grassroots democracy 2022), one after the other, up to the one that runs today. */
function termsOnBoard(
  post: Post,
  from: LocalDate,
  period: Period,
  random: SeededRandom,
): ExampleAssignment[] {
  const terms: ExampleAssignment[] = []
  for (let start = from; start <= period.to; ) {
    const end = addDays(localDate(`${Number(start.slice(0, 4)) + 2}${start.slice(4)}`), -1)
    terms.push(assignment(post, start, end, random))
    start = addDays(end, 1)
  }
  return terms
}

function assignment(
  { unit, role, position }: Post,
  validFrom: LocalDate,
  validTo: LocalDate | null,
  random: SeededRandom,
): ExampleAssignment {
  return { id: random.id('assignment'), role, position, unitId: unit.id, validFrom, validTo }
}

function newPerson(content: Content, assignments: ExampleAssignment[], random: SeededRandom): Drafted {
  const { family, middle, given } = content.example.names
  const gender = random.chance(0.7) ? 'female' : 'male'
  return {
    id: random.id('person'),
    familyName: random.weighted(family).text,
    middleName: random.weighted(middle[gender]).text,
    givenName: random.weighted(given[gender]).text,
    phone: invalidPhone(random),
    assignments,
  }
}

/** Addresses under a domain that can never exist (RFC 2606), by the position held last: `hieu-truong@th-kim-dong.example.test`. */
function withAddresses(people: readonly Drafted[], history: UnitHistory): ExamplePerson[] {
  const used = new Map<string, number>()
  const newestFirst = people.toReversed()
  const addressed = newestFirst.map((person) => {
    const main = person.assignments.findLast(({ role }) => role !== boardRole) ?? person.assignments[0]
    const name = foldText(main?.position ?? 'nhan-vien').replace(/[^a-z0-9]+/g, '-')
    const domain = `${codeOf(history, main?.unitId)}.example.test`
    const count = (used.get(`${name}@${domain}`) ?? 0) + 1
    used.set(`${name}@${domain}`, count)
    return { ...person, email: count === 1 ? `${name}@${domain}` : `${name}-${count}@${domain}` }
  })
  return addressed.toReversed()
}

function codeOf(history: UnitHistory, id: UnitId | undefined): string {
  return (id && history.byId.get(id)?.code) ?? 'vi-du'
}
