import { isWorkingDay } from '../../../platform/calendar/working-calendar.ts'
import type { ExampleMatter } from '../../../platform/content/schema/example-cases.ts'
import type { ExampleUnit, SeededRandom } from '../../../platform/contracts/example.ts'
import { addDays, dayInVietnam, type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import type { CaseId, UnitId } from '../../../platform/kernel/ids.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import type { CaseChannel } from '../domain/case.ts'
import type { CaseKind, CaseType } from '../domain/case-type.ts'
import { leftLying, toldLate } from './case-steps.ts'
import { drawApplicant, drawWords } from './case-words.ts'
import { courses } from './courses/courses.ts'
import { type ExampleGround, type ExampleProcedure, staffOf } from './example-ground.ts'
import { officeMinute, wakingMinute } from './example-hours.ts'
import { tellCase } from './tell-case.ts'
import type { ToldCase } from './told-case.ts'

/** How many of hundred cases are of a kind, and how the months differ: January first. */
const kindShares: Readonly<
  Record<CaseKind, { readonly weight: number; readonly months: readonly number[] }>
> = {
  dossier: { weight: 44, months: [0.9, 0.6, 0.8, 0.8, 1, 1.7, 1.9, 1.8, 1.1, 0.7, 0.6, 0.6] },
  feedback: { weight: 23, months: [1, 0.6, 1, 1, 1, 0.7, 0.7, 1.1, 1.6, 1.4, 1.2, 0.9] },
  question: { weight: 13, months: [0.8, 0.6, 0.9, 1, 1.2, 1.5, 1.5, 1.4, 1.1, 0.8, 0.7, 0.6] },
  petition: { weight: 7, months: [0.9, 0.5, 1, 1, 1.1, 1, 0.9, 1.2, 1.3, 1.2, 1.1, 0.8] },
  complaint: { weight: 4, months: [0.9, 0.6, 0.9, 1, 1.2, 1.4, 1.3, 1.2, 1, 0.9, 0.9, 0.7] },
  'information-request': { weight: 4, months: [1, 0.6, 1, 1, 1.1, 1.2, 1, 1.2, 1.1, 1, 1, 0.8] },
  incident: { weight: 3, months: [1, 0.5, 1.1, 1.2, 1.2, 0.4, 0.3, 0.7, 1.4, 1.4, 1.3, 1] },
  'voter-petition': { weight: 2, months: [0.3, 0.3, 0.6, 0.8, 2, 1.6, 1, 0.6, 0.6, 2.2, 1.8, 0.6] },
}
const kinds = Object.entries(kindShares).map(([name, share]) => ({ name, ...share }))

/** By which way cases come; voters' petitions are always passed on. */
const channels: readonly { readonly channel: CaseChannel; readonly weight: number }[] = [
  { channel: 'online', weight: 62 },
  { channel: 'counter', weight: 20 },
  { channel: 'post', weight: 6 },
  { channel: 'hotline', weight: 5 },
  { channel: 'email', weight: 4 },
  { channel: 'reception', weight: 3 },
]

/** Those who are told of first: within so many days a case may still lie open with nobody having done anything. */
const lyingDays = 75

/**
 * The cases around one school through the whole period, some at the school, some at whoever directs it: the first
 * ones first within each month.
 */
export function* drawCases(
  ground: ExampleGround,
  school: ExampleUnit,
  casesPerYear: number,
  random: SeededRandom,
): Generator<ToldCase> {
  const { from, to } = ground.world.period
  const earlier = new Map<string, CaseId>()
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const first = localDate(`${year}-${String(month).padStart(2, '0')}-01`)
      if (first > to) return
      const weight = kinds.reduce((sum, one) => sum + (one.weight * (one.months[month - 1] ?? 1)) / 100, 0)
      const count = Math.floor((casesPerYear / 12) * weight + random.next())
      for (let index = 0; index < count; index += 1) {
        const day = addDays(first, random.integer(0, 27))
        if (day > to || day < from) continue
        const told = drawCase(ground, school, day, earlier, random)
        if (told === undefined) continue
        earlier.set(`${told.wish.head.kind} ${told.wish.head.receivedUnitId}`, told.wish.head.id)
        yield told
      }
    }
  }
}

function drawCase(
  ground: ExampleGround,
  school: ExampleUnit,
  day: LocalDate,
  earlier: ReadonlyMap<string, CaseId>,
  random: SeededRandom,
): ToldCase | undefined {
  const month = Number(day.slice(5, 7))
  const inForce = ground.types.all.filter((one) => isValidOn(one, day))
  const weighted = inForce.map((type) => {
    const share = kindShares[type.code]
    return { type, weight: share.weight * (share.months[month - 1] ?? 1) }
  })
  if (weighted.length === 0) return undefined
  const { type } = random.weighted(weighted)
  const office = ground.world.superiorOn(school.id, day)
  const place = placeOf(ground, { type, school, office, day }, random)
  if (place === undefined || staffOf(ground.world, place.unit, day).heads.length === 0) return undefined
  const channel = type.code === 'voter-petition' ? 'passed-on' : random.weighted(channels).channel
  const isUrgent = type.code === 'incident' || channel === 'online' || channel === 'email'
  if (!isUrgent && !isWorkingDay(ground.calendar, day)) return undefined
  const receivedAt = isUrgent ? wakingMinute(day, random) : officeMinute(day, random)
  if (receivedAt >= ground.now) return undefined
  return tellOne(ground, { type, school, office, day, channel, receivedAt, place, earlier }, random)
}

interface Place {
  readonly unit: ExampleUnit
  readonly about: UnitId | null
  readonly matter: ExampleMatter
  readonly procedure: ExampleProcedure | undefined
}

interface Asked {
  readonly type: CaseType
  readonly school: ExampleUnit
  readonly office: ExampleUnit | undefined
  readonly day: LocalDate
}

/** Who is turned to, and with what. */
function placeOf(ground: ExampleGround, asked: Asked, random: SeededRandom): Place | undefined {
  const { type, school, office } = asked
  const month = Number(asked.day.slice(5, 7))
  const matters = ground
    .mattersOf(type.code)
    .filter(
      ({ about, levels, months }) =>
        (about === 'school' || office !== undefined) &&
        (levels === undefined || levels.some((level) => level === school.level)) &&
        (months === undefined || months.includes(month)),
    )
  if (matters.length === 0) return undefined
  const matter = random.pick(matters)
  if (type.code === 'dossier') return placeOfDossier(ground, asked, matter, random)
  if (matter.about === 'office') {
    return office && { unit: office, about: null, matter, procedure: undefined }
  }
  // Some tell the office what is about a school, or about its head.
  const toOffice = office !== undefined && random.chance(type.code === 'complaint' ? 0.1 : 0.22)
  return toOffice
    ? { unit: office, about: school.id, matter, procedure: undefined }
    : { unit: school, about: null, matter, procedure: undefined }
}

function placeOfDossier(
  { procedures }: ExampleGround,
  { school, office, day }: Asked,
  matter: ExampleMatter,
  random: SeededRandom,
): Place | undefined {
  const valid = [school, ...(office === undefined ? [] : [office])].flatMap((unit) =>
    (procedures.get(unit.id) ?? [])
      .filter((one) => isValidOn(one, day))
      .map((procedure) => ({ unit, procedure, weight: demandOf(procedure) * (unit === school ? 2 : 1) })),
  )
  if (valid.length === 0) return undefined
  const { unit, procedure } = random.weighted(valid)
  return { unit, about: null, matter, procedure }
}

/** Changes of school and support are asked for every day; founding a school hardly ever. */
function demandOf({ slug }: ExampleProcedure): number {
  if (/transfer|admission|enrol/u.test(slug)) return 8
  if (/support|allowance|fee|grant|copy|certificate/u.test(slug)) return 4
  return 0.4
}

interface Drawn extends Asked {
  readonly channel: CaseChannel
  readonly receivedAt: Date
  readonly place: Place
  readonly earlier: ReadonlyMap<string, CaseId>
}

function tellOne(ground: ExampleGround, drawn: Drawn, random: SeededRandom): ToldCase {
  const { type, school, day, channel, receivedAt, place } = drawn
  const { unit, procedure } = place
  const words = drawWords(ground.content, place.matter, { school, day }, random)
  const isAnonymous = type.anonymous === 'allowed' && random.chance(type.code === 'incident' ? 0.4 : 0.22)
  const applicant = isAnonymous ? null : drawApplicant(ground.content, random)
  const fields = fieldsOf(drawn, words.text, { wish: words.wish, reason: words.reason }, random)
  const mergesInto = drawn.earlier.get(`${type.code} ${unit.id}`)
  const isLate = random.chance(ground.latenessOf(unit))
  const course = courses[type.code]({
    type,
    words,
    random,
    isAnonymous,
    isLate,
    fields,
    canMerge: mergesInto !== undefined,
    hasAbove: unit.kind === 'school' && drawn.office !== undefined,
  })
  const isRecent = addDays(day, lyingDays) >= dayInVietnam(ground.now)
  const lies = random.chance(isRecent ? 0.08 : 0.002)
  const steps = lies ? leftLying(course) : isLate && type.code !== 'incident' ? toldLate(course) : course
  const filedByStaff = channel !== 'online'
  const receiver = random.pick(staffOf(ground.world, unit, day).receivers)
  return tellCase(
    ground,
    {
      type,
      home: school,
      title: titleOf(drawn, words.matter.title),
      fields,
      applicant: applicant && { ...applicant, resultBy: resultBy(fields) },
      filedBy: filedByStaff ? receiver.id : null,
      steps,
      mergesInto,
      reasons: { handover: words.note('transfer'), passedUp: words.note('second-instance') },
      head: {
        id: random.id('case'),
        kind: type.code,
        definitionVersion: type.version,
        receivedUnitId: unit.id,
        channel,
        anonymous: isAnonymous,
        confidentiality: type.confidentiality,
        procedureId: procedure?.id ?? null,
        procedureDays: procedure?.days ?? null,
        receivedAt,
        aboutUnitId: place.about,
      },
    },
    random,
  )
}

function titleOf({ place: { procedure } }: Drawn, title: string): string {
  return (procedure?.name ?? title).slice(0, 300)
}

function resultBy({ resultBy: chosen }: Readonly<Record<string, unknown>>) {
  return chosen === 'counter' || chosen === 'post' ? chosen : ('online' as const)
}

/** Values for the fields of the kind, as its form would have let them in. */
function fieldsOf(
  { type, day, place }: Drawn,
  text: string,
  { wish, reason }: { readonly wish: string; readonly reason: string },
  random: SeededRandom,
): Readonly<Record<string, unknown>> {
  const given = { ...place.matter.fields }
  const street = `Số ${random.integer(1, 320)}, khu phố ${random.integer(1, 9)}`
  switch (type.code) {
    case 'dossier': {
      const by = random.pick(['counter', 'counter', 'online', 'online', 'post'])
      return {
        forWhom: place.procedure === undefined ? '' : `Học sinh (ví dụ ${random.integer(100, 999)})`,
        ...(random.chance(0.4) && { remark: text }),
        resultBy: by,
        ...(by === 'post' && { postTo: street }),
      }
    }
    case 'feedback': {
      const isAsked = type.fields.shape.extraPayment !== undefined && given.extraPayment === 'yes'
      return { text, ...(wish !== '' && { wish }), ...(isAsked && { extraPayment: true }) }
    }
    case 'petition':
      return { text, ...(reason !== '' && { reason }), publicly: random.chance(0.6) }
    case 'question':
      return { text, topic: 'other', ...given, publicly: random.chance(0.7) }
    case 'complaint':
      return {
        instance: 'first',
        ...given,
        knownOn: addDays(day, -random.integer(2, 60)),
        text,
        wish,
        representing: false,
      }
    case 'information-request': {
      const givenBy = random.weighted([
        { way: 'online', weight: 60 },
        { way: 'in-person', weight: 30 },
        { way: 'post', weight: 10 },
      ]).way
      return { text, ...given, givenBy, ...(givenBy === 'post' && { postTo: street }) }
    }
    case 'incident':
      return { ...given, dangerNow: random.chance(0.15), text }
    case 'voter-petition':
      return {
        passedOnBy: random.pick(['province-deputies', 'local-deputies', 'front']),
        document: `Văn bản số ${random.integer(5, 180)}/HĐND (ví dụ)`,
        text,
      }
  }
}
