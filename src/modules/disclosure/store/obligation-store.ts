import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { addDays, type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { Organisation } from '../domain/obligations/organisation.ts'
import type { Showing } from '../domain/obligations/showing.ts'
import { publicationActs } from '../domain/publication/publication-act.ts'
import { listOccurrences, type ToldOccurrence } from './obligation-occurrences.ts'

export interface ToldShowing extends Showing {
  readonly unitId: UnitId
}

/** What some units owe and did, ready to be asked: `dutiesOf` for each. */
export interface DutyRecords {
  readonly organisations: readonly Organisation[]
  readonly occurrences: ReadonlyMap<UnitId, readonly ToldOccurrence[]>
  readonly showings: ReadonlyMap<UnitId, readonly ToldShowing[]>
}

/** Nothing is published more than this long before its day; what must always exist is looked for without limit. */
const publishedBefore = 550
/** The longest term of the catalogue with its holidays, both ways. */
const longestTerm = 60

/** All that decides what some units must publish in a period, as known at an instant: three queries for any number. */
export async function loadDutyRecords(
  reader: Reader,
  unitIds: readonly UnitId[],
  period: { readonly from: LocalDate; readonly to: LocalDate },
  asAt: Date,
): Promise<DutyRecords> {
  if (unitIds.length === 0) return { organisations: [], occurrences: new Map(), showings: new Map() }
  const span = { from: addDays(period.from, -longestTerm), to: addDays(period.to, longestTerm) }
  const [organisations, occurrences, showings] = await Promise.all([
    listOrganisations(reader, unitIds),
    listOccurrences(reader, unitIds, span, asAt),
    listShowings(reader, unitIds, addDays(period.from, -publishedBefore), asAt),
  ])
  return {
    organisations,
    occurrences: Map.groupBy(occurrences, ({ unitId }) => unitId),
    showings: Map.groupBy(showings, ({ unitId }) => unitId),
  }
}

/** A unit that is not followed yet is followed from far in the future: nothing is held against it. */
async function listOrganisations(reader: Reader, unitIds: readonly UnitId[]): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    select unit.id, unit.kind, unit.level, unit.valid_from as "validFrom", unit.valid_to as "validTo",
      coalesce(followed.since, '9999-12-31'::date) as "followedSince"
    from organisations.unit unit
    left join disclosure.followed followed on followed.unit_id = unit.id
    where unit.id = any(${[...unitIds]}::uuid[])
    order by unit.code`.execute(reader)
  return rows
}

async function listShowings(
  reader: Reader,
  unitIds: readonly UnitId[],
  from: LocalDate,
  asAt: Date,
): Promise<ToldShowing[]> {
  interface Row extends Omit<ToldShowing, 'acts'> {
    readonly acts: readonly string[]
    readonly times: readonly Date[]
  }
  const { rows } = await sql<Row>`
    select publication.unit_id as "unitId", publication.id as "publicationId", publication.number,
      publication.title, publication.duty_code as "dutyCode", publication.occasion,
      array_agg(version.act order by version.version) as acts,
      array_agg(version.at order by version.version) as times
    from disclosure.publication
    join disclosure.publication_version version on version.publication_id = publication.id
    where publication.unit_id = any(${[...unitIds]}::uuid[]) and publication.duty_code is not null
      and (publication.published_at >= ${startOfDay(from)} or publication.occasion = 'always')
      and version.at <= ${asAt}
    group by publication.id
    order by publication.published_at, publication.number`.execute(reader)
  return rows.map(({ acts, times, ...row }) => ({
    ...row,
    acts: acts.flatMap((name, index) => {
      const act = publicationActs.find((known) => known === name)
      const at = times[index]
      return act === undefined || at === undefined ? [] : [{ act, at }]
    }),
  }))
}

/** Begins to follow those units that are not followed yet, each from a day on or from its own first. */
export async function followUnits(tx: Tx, unitIds: readonly UnitId[], since: LocalDate): Promise<void> {
  await sql`
    insert into disclosure.followed (unit_id, since)
    select id, greatest(valid_from, ${since}::date) from organisations.unit
    where id = any(${[...unitIds]}::uuid[])
    on conflict do nothing`.execute(tx)
}

/** Units that exist on a day and are not followed yet. */
export async function unfollowedUnits(reader: Reader, day: LocalDate): Promise<UnitId[]> {
  const { rows } = await sql<{ id: UnitId }>`
    select unit.id from organisations.unit unit
    where unit.valid_from <= ${day} and (unit.valid_to is null or unit.valid_to >= ${day})
      and not exists (select from disclosure.followed where followed.unit_id = unit.id)
    order by unit.id`.execute(reader)
  return rows.map(({ id }) => id)
}
