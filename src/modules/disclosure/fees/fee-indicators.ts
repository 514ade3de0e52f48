import { sql } from 'kysely'
import type { IndicatorDefinition, IndicatorQuestion } from '../../../platform/contracts/indicator.ts'
import { type CountedRow, countedFigure } from '../../../platform/database/counted-figure.ts'
import { type ListedRow, listedRecords } from '../figures/listed-records.ts'
import { feePaths } from './paths.ts'

/** Collections that were found wrong in the period, after the school was heard. */
const feeOutsideListCount: IndicatorDefinition = {
  code: 'fee-outside-list-count',
  compute: async (database, { units, period, asAt }) =>
    countedFigure(
      await sql<CountedRow>`
        select exists (select from disclosure.fee_list where unit_id = any(${[...units]}::uuid[])
            and public_from <= ${asAt}) as known,
          (select count(*) from disclosure.fee_finding finding
            join disclosure.fee_finding_entry entry on entry.finding_id = finding.id and entry.act = 'confirmed'
            where finding.unit_id = any(${[...units]}::uuid[]) and entry.made_at <= ${asAt}
              and (entry.made_at at time zone 'Asia/Ho_Chi_Minh')::date between ${period.from}::date and ${period.to}::date)
            as numerator,
          null::int as denominator
      `.execute(database),
    ),
}

/** Of the money that was found in the period to have been collected wrongly, how much has gone back. */
const overCollectionRepaidRate: IndicatorDefinition = {
  code: 'over-collection-repaid-rate',
  compute: async (database, { units, period, asAt }) =>
    countedFigure(
      await sql<CountedRow>`
        with found as (
          select finding.id, entry.amount from disclosure.fee_finding finding
          join disclosure.fee_finding_entry entry on entry.finding_id = finding.id and entry.act = 'confirmed'
          where finding.unit_id = any(${[...units]}::uuid[]) and entry.made_at <= ${asAt}
            and (entry.made_at at time zone 'Asia/Ho_Chi_Minh')::date between ${period.from}::date and ${period.to}::date
        )
        select exists (select from disclosure.fee_finding where unit_id = any(${[...units]}::uuid[])
            and found_at <= ${asAt}) as known,
          coalesce((select sum(case act when 'repaid' then entry.amount else -entry.amount end)
            from disclosure.fee_finding_entry entry join found on found.id = entry.finding_id
            where entry.act in ('repaid', 'repayment-reversed') and entry.made_at <= ${asAt}), 0) as numerator,
          coalesce((select sum(amount) from found), 0) as denominator
      `.execute(database),
    ),
}

/** Lists that parents could read before the first day on which anything of them was collected. */
const feeListBeforeCollectionRate: IndicatorDefinition = {
  code: 'fee-list-before-collection-rate',
  compute: async (database, { units, period, asAt }) =>
    countedFigure(
      await sql<CountedRow>`
        with first as (${firstLists({ units, asAt })}), due as (
          select * from first where first_collection between ${period.from}::date and ${period.to}::date
        )
        select exists (select from first) as known, (select count(*) from due) as denominator,
          (select count(*) from due where in_time) as numerator
      `.execute(database),
    ),
  records: async (database, { units, period, asAt }, { limit, offset }) =>
    listedRecords(
      await sql<ListedRow & { readonly school_year: string; readonly code: string }>`
        with first as (${firstLists({ units, asAt })})
        select first.unit_id, unit.code, school_year, first_collection as on_day, in_time as counts,
          count(*) over ()::int as total
        from first join organisations.unit unit on unit.id = first.unit_id
        where first_collection between ${period.from}::date and ${period.to}::date
        order by in_time, first_collection desc, unit.code limit ${limit} offset ${offset}`.execute(database),
      ({ school_year: year, code }) => ({
        title: { vi: `Danh mục khoản thu năm học ${year}`, en: `List of fees ${year}` },
        href: feePaths.school.to({ code }),
      }),
    ),
}

/** The first version of each list: when parents could read it, and when anything of it was collected first. */
function firstLists({ units, asAt }: Pick<IndicatorQuestion, 'units' | 'asAt'>) {
  return sql`
    select list.unit_id, list.school_year, version.first_collection,
      version.published_at < (version.first_collection::timestamp at time zone 'Asia/Ho_Chi_Minh') as in_time
    from disclosure.fee_list list
    join disclosure.fee_list_version version on version.list_id = list.id and version.version = 1
    where list.unit_id = any(${[...units]}::uuid[]) and version.published_at <= ${asAt}`
}

/** The figures that collections offer: from rows that are only ever added. */
export const feeIndicators: readonly IndicatorDefinition[] = [
  feeOutsideListCount,
  overCollectionRepaidRate,
  feeListBeforeCollectionRate,
]
