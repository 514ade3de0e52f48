import type { Words } from '../../../platform/i18n/words.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { personNames, unitNames } from '../../organisations/index.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import type { StaffVisit } from '../desk/open-desk.ts'
import { caseKinds } from '../domain/case-type.ts'
import { ageBounds, ageBuckets } from '../domain/late/age-bucket.ts'
import { type AgeCounts, type BoardScope, countAges, countHandlerAges } from '../store/ageing-counts.ts'
import { readingAs, staffReader } from '../store/reading-as.ts'

export interface BoardRow {
  readonly key: string
  readonly name: Words
  readonly ages: AgeCounts
  readonly href: string | null
}

/** What a board shows: own cases by handler, those of the units below as numbers. */
export interface Board {
  readonly units: readonly BoardRow[]
  readonly kinds: readonly BoardRow[]
  readonly handlers: readonly BoardRow[]
  readonly total: AgeCounts
  readonly ownUnits: readonly UnitId[]
}

const nobody: Words = { vi: 'Chưa ai nhận', en: 'Nobody yet' }

/** The board for somebody of staff; see decision 0012 for whom it counts. */
export async function loadBoard(
  visit: StaffVisit,
  office: CaseOffice,
  listHref: (unitId: UnitId) => string,
): Promise<Board> {
  const read = visit.unitsFor('cases.read')
  const overseen = visit.unitsFor('cases.oversee')
  const own = [...new Set(visit.actor.assignments.map(({ unitId }) => unitId))]
  const scope: BoardScope = {
    units: [...new Set([...overseen, ...read.filter((id) => own.includes(id))])],
    deciding: visit.unitsFor('cases.decide'),
    own,
  }
  const ownRead = read.filter((id) => own.includes(id))
  return readingAs(visit.database, staffReader(visit), async (reader) => {
    const { calendar } = await office.world(reader, visit.now)
    const bounds = ageBounds(calendar, visit.today, visit.now)
    const counts = await countAges(reader, scope, bounds)
    const handlers = await countHandlerAges(reader, { ...scope, units: ownRead }, bounds)
    const [unitsNamed, people] = await Promise.all([
      unitNames(reader, [...new Set(counts.map(({ unitId }) => unitId))], visit.today),
      personNames(
        reader,
        handlers.flatMap(({ handlerId }) => (handlerId === null ? [] : [handlerId])),
      ),
    ])
    const handlerWords = (id: PersonId | null): Words => {
      const name = id === null ? undefined : people.get(id)
      return name === undefined ? nobody : { vi: name, en: name }
    }
    return {
      units: summed(counts, ({ unitId }) => unitId)
        .map(({ key, ages, first }) => {
          const name = unitsNamed.get(first.unitId)?.name ?? ''
          const href = ownRead.includes(first.unitId) ? listHref(first.unitId) : null
          return { key, ages, name: { vi: name, en: name }, href }
        })
        .toSorted(worstFirst),
      kinds: summed(counts, ({ kind }) => kind).map(({ key, ages }) => ({
        key,
        ages,
        name: kindWords(office, key),
        href: null,
      })),
      handlers: summed(handlers, ({ handlerId }) => handlerId ?? '')
        .map(({ key, ages, first }) => ({ key, ages, name: handlerWords(first.handlerId), href: null }))
        .toSorted(worstFirst),
      total: counts.reduce((total, { ages }) => plus(total, ages), noAges),
      ownUnits: ownRead,
    }
  })
}

const noAges: AgeCounts = {
  'late-over-20': 0,
  'late-6-20': 0,
  'late-to-5': 0,
  soon: 0,
  later: 0,
  standing: 0,
}

function plus(some: AgeCounts, more: AgeCounts): AgeCounts {
  const sum = { ...some }
  for (const bucket of ageBuckets) sum[bucket] += more[bucket]
  return sum
}

function summed<Row extends { readonly ages: AgeCounts }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): { key: string; ages: AgeCounts; first: Row }[] {
  return [...Map.groupBy(rows, keyOf)].flatMap(([key, group]) => {
    const [first] = group
    return first === undefined
      ? []
      : [{ key, first, ages: group.reduce((total, { ages }) => plus(total, ages), noAges) }]
  })
}

function worstFirst(a: BoardRow, b: BoardRow): number {
  for (const bucket of ageBuckets) {
    const difference = b.ages[bucket] - a.ages[bucket]
    if (difference !== 0) return difference
  }
  return a.name.vi.localeCompare(b.name.vi, 'vi')
}

function kindWords({ types }: CaseOffice, kind: string): Words {
  const known = caseKinds.find((one) => one === kind)
  return types.all.findLast(({ code }) => code === known)?.words ?? { vi: kind, en: kind }
}
