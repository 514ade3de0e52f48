import type { Content } from '../../../platform/content/content.ts'
import type { ExampleAuthority } from '../../../platform/content/schema/example.ts'
import type { ExampleUnit, SeededRandom } from '../../../platform/contracts/example.ts'
import { addDays, type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { unitKindOfContent } from '../domain/competence.ts'
import type { Succession, Superior, Unit, UnitName } from '../domain/unit.ts'
import type { UnitRecords } from '../domain/unit-history.ts'
import {
  authoritiesOverSchools,
  type PlannedAuthority,
  placeOn,
  planAuthorities,
} from './example-authorities.ts'
import { type PlannedSchool, planSchools } from './example-schools.ts'

/** The units of the example through time, and the numbers that only its schools have. */
export interface ExampleUnits extends UnitRecords {
  readonly sizes: ReadonlyMap<UnitId, NonNullable<ExampleUnit['size']>>
}

/** Since then the province's department guides the schools itself, without an office between. */
const guidanceOfSchools = {
  from: localDate('2025-07-01'),
  basis: 'Thông tư 15/2025/TT-BGDĐT',
}

/** Builds the authorities of Tân An and its schools, as they were before July 2025 and are since. */
export function exampleUnits(
  content: Content,
  wanted: { readonly schools: number; readonly recordsBegin: LocalDate; readonly today: LocalDate },
  random: SeededRandom,
): ExampleUnits {
  const authorities = planAuthorities(content, wanted.recordsBegin)
  const ids = new Map(authorities.map(({ authority }) => [authority.code, random.id('unit')]))
  const idOf = (code: string): UnitId => {
    const id = ids.get(code)
    if (id === undefined) throw new RangeError(`content/example has no authority ${code}`)
    return id
  }
  const schools = planSchools(content, wanted.schools, random).map((school) => ({
    school,
    id: random.id('unit'),
  }))

  const units: Unit[] = [
    ...authorities.map((planned) => unitOfAuthority(planned, idOf(planned.authority.code), random, content)),
    ...schools.map(({ school, id }) => unitOfSchool(school, id, wanted, random, content)),
  ]
  const names: UnitName[] = [
    ...authorities.map(({ authority, validFrom, validTo }) => ({
      unitId: idOf(authority.code),
      name: authority.name.vi,
      shortName: authority.shortName.vi,
      validFrom,
      validTo,
    })),
    ...schools.map(({ school, id }) => ({
      unitId: id,
      name: school.name,
      shortName: school.shortName,
      validFrom: wanted.recordsBegin,
      validTo: null,
    })),
  ]
  const superiors: Superior[] = [
    ...authorities.flatMap((planned) => superiorsOfAuthority(planned, idOf)),
    ...schools.flatMap(({ school, id }) =>
      superiorsOfSchool(content, authorities, school, wanted.recordsBegin).map(({ code, ...rest }) => ({
        ...rest,
        unitId: id,
        superiorId: idOf(code),
      })),
    ),
  ]
  return {
    units,
    names,
    superiors,
    successions: authorities.flatMap((planned) => successionsOf(planned, idOf)),
    sizes: new Map(
      schools.map(({ school: { classes, pupils, staff }, id }) => [id, { classes, pupils, staff }]),
    ),
  }
}

function unitOfAuthority(
  { authority, kind, validFrom, validTo }: PlannedAuthority,
  id: UnitId,
  random: SeededRandom,
  content: Content,
): Unit {
  const place = content.example.places.find(({ code }) => code === authority.place)
  return {
    id,
    code: authority.code,
    kind,
    level: null,
    public: true,
    address: addressIn(place?.name.vi ?? '', random, content),
    phone: invalidPhone(random),
    email: `van-thu@${authority.code}.example.test`,
    documentSymbol: authority.symbol,
    example: true,
    validFrom,
    validTo,
  }
}

function unitOfSchool(
  school: PlannedSchool,
  id: UnitId,
  wanted: { readonly recordsBegin: LocalDate; readonly today: LocalDate },
  random: SeededRandom,
  content: Content,
): Unit {
  const found = unitKindOfContent(school.kind)
  const place = placeOn(content.example.places, school.ward, wanted.today)
  return {
    id,
    code: school.code,
    kind: 'school',
    level: found?.level ?? null,
    public: true,
    address: addressIn(place.name.vi, random, content),
    phone: invalidPhone(random),
    email: `van-thu@${school.code}.example.test`,
    documentSymbol: symbolOf(school.shortName),
    example: true,
    validFrom: wanted.recordsBegin,
    validTo: null,
  }
}

function superiorsOfAuthority(
  { authority, guidedBy, validFrom, validTo }: PlannedAuthority,
  idOf: (code: string) => UnitId,
): Superior[] {
  const common = { unitId: idOf(authority.code), basis: basisOf(authority), validFrom, validTo }
  return [
    ...(authority.parent === undefined
      ? []
      : [{ ...common, kind: 'administrative' as const, superiorId: idOf(authority.parent) }]),
    ...(guidedBy === undefined
      ? []
      : [{ ...common, kind: 'professional' as const, superiorId: idOf(guidedBy) }]),
  ]
}

function superiorsOfSchool(
  content: Content,
  authorities: readonly PlannedAuthority[],
  school: PlannedSchool,
  from: LocalDate,
): (Omit<Superior, 'unitId' | 'superiorId'> & { readonly code: string })[] {
  const directed = authoritiesOverSchools(content, authorities, school.ward, from)
  const administrative = directed.map(({ authority, validFrom, validTo }) => ({
    code: authority.authority.code,
    kind: 'administrative' as const,
    basis: basisOf(authority.authority),
    validFrom,
    validTo,
  }))
  const guides = directed.flatMap(({ authority, validFrom, validTo }) =>
    authority.guidedBy === undefined || validFrom < guidanceOfSchools.from
      ? []
      : [
          {
            code: authority.guidedBy,
            kind: 'professional' as const,
            basis: guidanceOfSchools.basis,
            validFrom,
            validTo,
          },
        ],
  )
  return [...administrative, ...guides]
}

/** The act by which an authority began; of those that were always there the example knows none. */
function basisOf({ validFrom, source }: ExampleAuthority): string {
  return validFrom === undefined ? '' : source.text
}

function successionsOf(
  { authority, validTo }: PlannedAuthority,
  idOf: (code: string) => UnitId,
): Succession[] {
  if (validTo === null) return []
  return authority.successors.map((successor) => ({
    predecessorId: idOf(authority.code),
    successorId: idOf(successor.authority),
    kind: authority.successors.length > 1 ? ('split' as const) : ('merge' as const),
    effectiveOn: addDays(validTo, 1),
    basis: authority.source.text,
    confidence: authority.source.standing,
    matter: authority.successors.length > 1 ? successor.takesOver.vi : '',
  }))
}

function addressIn(place: string, random: SeededRandom, content: Content): string {
  return `Số ${random.integer(1, 320)} đường ${random.pick(content.example.streets)}, ${place}`
}

/** A number that nobody has: no subscriber's number in Việt Nam begins with a zero. */
export function invalidPhone(random: SeededRandom): string {
  return `0272 0${String(random.integer(0, 999_999)).padStart(6, '0')}`
}

/** Initials, as schools put them behind the numbers of their documents: `TH Kim Đồng` is THKĐ. */
function symbolOf(shortName: string): string {
  const [level = '', ...words] = shortName.split(' ')
  return level + words.map((word) => word.charAt(0).toUpperCase()).join('')
}
