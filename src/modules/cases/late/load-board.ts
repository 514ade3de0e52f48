import type { Words } from '../../../platform/i18n/words.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { personNames, unitNames } from '../../organisations/index.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import type { StaffVisit } from '../desk/open-desk.ts'
import { caseKinds } from '../domain/case-type.ts'
import { ageBounds, ageBuckets } from '../domain/late/age-bucket.ts'
import {
  type AgeCounts,
  type BoardScope,
  type CountedAges,
  countAges,
  countHandlerAges,
} from '../store/ageing-counts.ts'
import { readingAs, staffReader } from '../store/reading-as.ts'

export interface BoardRow {
  readonly key: string
  readonly name: Words
  readonly ages: AgeCounts
  readonly href: string | null
}

/** What a board shows: own cases by handler, those of the units below as numbers; in each the worst first. */
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
      unitNames(
        reader,
        counts.units.map(({ of }) => of),
        visit.today,
      ),
      personNames(
        reader,
        handlers.flatMap(({ of }) => of ?? []),
      ),
    ])
    return {
      units: rowsOf(
        counts.units,
        (unitId) => sameWords(unitsNamed.get(unitId)?.name ?? ''),
        (unitId) => (ownRead.includes(unitId) ? listHref(unitId) : null),
      ),
      kinds: rowsOf(counts.kinds, (kind) => kindWords(office, kind)),
      handlers: rowsOf(handlers, (id) => {
        const name = id === null ? undefined : people.get(id)
        return name === undefined ? nobody : sameWords(name)
      }),
      total: counts.kinds.reduce((total, { ages }) => plus(total, ages), noAges),
      ownUnits: ownRead,
    }
  })
}

function rowsOf<Key extends string | null>(
  counts: readonly CountedAges<Key>[],
  nameOf: (key: Key) => Words,
  hrefOf: (key: Key) => string | null = () => null,
): BoardRow[] {
  return counts
    .map(({ of, ages }) => ({ key: of ?? '', ages, name: nameOf(of), href: hrefOf(of) }))
    .toSorted(worstFirst)
}

function sameWords(name: string): Words {
  return { vi: name, en: name }
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

/** Made once: making it costs far more than a comparison. */
const vietnamese = new Intl.Collator('vi')

function worstFirst(a: BoardRow, b: BoardRow): number {
  for (const bucket of ageBuckets) {
    const difference = b.ages[bucket] - a.ages[bucket]
    if (difference !== 0) return difference
  }
  return vietnamese.compare(a.name.vi, b.name.vi)
}

function kindWords({ types }: CaseOffice, kind: string): Words {
  const known = caseKinds.find((one) => one === kind)
  return types.all.findLast(({ code }) => code === known)?.words ?? { vi: kind, en: kind }
}
