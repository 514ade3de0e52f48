import { sql } from 'kysely'
import type { IndicatorDefinition } from '../../../platform/contracts/indicator.ts'
import { type CountedRow, countedFigure } from '../../../platform/database/counted-figure.ts'

/** Of the books on lists first published in the period, how many were chosen by a vote with minutes. */
const textbookMinutesPublicRate: IndicatorDefinition = {
  code: 'textbook-minutes-public-rate',
  compute: async (database, { units, period, asAt }) =>
    countedFigure(
      await sql<CountedRow>`
        with first as (
          select version.selection_id from disclosure.textbook_version version
          join disclosure.textbook_selection selection on selection.id = version.selection_id
          where selection.unit_id = any(${[...units]}::uuid[]) and version.version = 1
            and version.published_at <= ${asAt}
            and (version.published_at at time zone 'Asia/Ho_Chi_Minh')::date
              between ${period.from}::date and ${period.to}::date
            and version.regime <> 'national-set'
        )
        select exists (select from disclosure.textbook_selection where unit_id = any(${[...units]}::uuid[])
            and public_from <= ${asAt}) as known,
          count(*) filter (where choice.has_minutes and choice.votes is not null) as numerator,
          count(*) as denominator
        from first join disclosure.textbook_choice choice
          on choice.selection_id = first.selection_id and choice.version = 1
      `.execute(database),
    ),
}

/** Of the purchases published in the period, how many had something against them; withdrawn ones count. */
const bookPurchaseFlaggedRate: IndicatorDefinition = {
  code: 'book-purchase-flagged-rate',
  compute: async (database, { units, period, asAt }) =>
    countedFigure(
      await sql<CountedRow>`
        select exists (select from disclosure.book_purchase where unit_id = any(${[...units]}::uuid[])
            and public_from <= ${asAt}) as known,
          count(*) filter (where cardinality(flags) > 0) as numerator,
          count(*) as denominator
        from disclosure.book_purchase
        where unit_id = any(${[...units]}::uuid[]) and public_from <= ${asAt}
          and (public_from at time zone 'Asia/Ho_Chi_Minh')::date
            between ${period.from}::date and ${period.to}::date
      `.execute(database),
    ),
}

/** What books offer to be measured. */
export const bookIndicators: readonly IndicatorDefinition[] = [
  textbookMinutesPublicRate,
  bookPurchaseFlaggedRate,
]
