import { addDays, type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import type { Reorganisation } from './reorganisation.ts'
import type { Succession, Superior, SuperiorKind, Unit, UnitKind, UnitName } from './unit.ts'
import { type UnitHistory, unitHistory } from './unit-history.ts'

/** The day on which the story of these tests begins. */
export const beginning = localDate('2020-01-01')

/** Tells the history of units step by step: `aHistory().unit(1, 'school').under(1, 2)`. Units are numbers. */
export function aHistory() {
  const units: Unit[] = []
  const names: UnitName[] = []
  const superiors: Superior[] = []
  const successions: Succession[] = []
  const story = {
    unit(number: number, kind: UnitKind, from: LocalDate = beginning, validTo: LocalDate | null = null) {
      units.push({ ...aUnit(number, kind), validFrom: from, validTo })
      const called = { name: `Đơn vị ${number}`, shortName: `ĐV${number}` }
      names.push({ unitId: unitId(number), ...called, validFrom: from, validTo })
      return story
    },
    under(
      number: number,
      superior: number,
      kind: SuperiorKind = 'administrative',
      validFrom: LocalDate = beginning,
      validTo: LocalDate | null = null,
    ) {
      superiors.push({
        unitId: unitId(number),
        superiorId: unitId(superior),
        kind,
        basis: '',
        validFrom,
        validTo,
      })
      return story
    },
    followedBy(number: number, successor: number, effectiveOn: LocalDate) {
      successions.push({
        predecessorId: unitId(number),
        successorId: unitId(successor),
        kind: 'merge',
        effectiveOn,
        basis: 'Quyết định 1',
        confidence: 'confirmed',
        matter: '',
      })
      return story
    },
    build: (): UnitHistory => unitHistory({ units, names, superiors, successions }),
  }
  return story
}

/** The same number is always the same unit. */
export function unitId(number: number): UnitId {
  return idSchema('unit').parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
}

export function aUnit(number: number, kind: UnitKind): Omit<Unit, 'validFrom' | 'validTo'> {
  return {
    id: unitId(number),
    code: `don-vi-${number}`,
    kind,
    level: kind === 'school' ? 'TH' : null,
    public: true,
    address: '',
    phone: '',
    email: '',
    documentSymbol: '',
    example: false,
  }
}

/** The office of a city dissolved: its schools go to two communes. Units 1 office, 2–3 departments, 11–14 schools. */
export function anOfficeBeforeItsEnd(): { history: UnitHistory; reform: Reorganisation; day: LocalDate } {
  const day = localDate('2025-07-01')
  const story = aHistory().unit(1, 'city-office')
  for (const school of [11, 12, 13, 14]) story.unit(school, 'school').under(school, 1)
  const department = (number: number) => ({
    ...aUnit(number, 'commune-department'),
    name: `Phòng Văn hóa – Xã hội ${number}`,
    shortName: `VH-XH ${number}`,
    superiors: [],
  })
  const reform: Reorganisation = {
    day,
    basis: 'Nghị định 142/2025/NĐ-CP',
    confidence: 'confirmed',
    begin: [department(2), department(3)],
    rename: [],
    transfer: [11, 12, 13, 14].map((school) => ({
      unitId: unitId(school),
      kind: 'administrative',
      superiorId: unitId(school < 13 ? 2 : 3),
    })),
    handOver: [
      {
        predecessorId: unitId(1),
        kind: 'split',
        successors: [
          { unitId: unitId(2), matter: 'Các trường phía bắc' },
          { unitId: unitId(3), matter: 'Các trường phía nam' },
        ],
      },
    ],
  }
  return { history: story.build(), reform, day: addDays(day, 0) }
}
