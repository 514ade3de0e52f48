import { sql } from 'kysely'
import type { Content, Indicator } from '../../../platform/content/content.ts'
import type { Dataset, DatasetRow } from '../../../platform/contracts/dataset.ts'
import { unitColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'
import { shownClosed } from '../closing/closing.ts'
import type { ShownFigure } from '../domain.ts'
import { figureColumns } from './figure-columns.ts'

/** Figures of closed periods, as they are shown in public: what is too small is withheld here as there. */
export function figuresDataset({ indicators }: Pick<Content, 'indicators'>): Dataset {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  return {
    code: 'figures',
    title: { vi: 'Chỉ số của các kỳ đã khép', en: 'Figures of closed periods' },
    description: {
      vi: 'Mỗi chỉ số, mỗi đơn vị, mỗi quý và mỗi năm đã khép. Định nghĩa của từng chỉ số ở trang Số liệu. Không phải điểm PAPI.',
      en: 'Each figure of each unit for each closed quarter and year. Their definitions are on the page of figures. Not PAPI scores.',
    },
    frequency: 'DAILY',
    filters: ['unit', 'year'],
    columns: [
      { name: 'indicator', type: 'text', words: { vi: 'Mã chỉ số', en: 'Code of the figure' } },
      unitColumn,
      ...figureColumns,
      { name: 'as_at', type: 'instant', words: { vi: 'Tính theo những gì biết lúc', en: 'As known at' } },
      {
        name: 'definition',
        type: 'text',
        words: { vi: 'Phiên bản của định nghĩa', en: 'Version of the definition' },
      },
      {
        name: 'closing',
        type: 'text',
        words: { vi: 'Mã của dòng trong nhật ký công khai', en: 'Identifier of the entry in the public log' },
      },
      { name: 'revision', type: 'number', words: { vi: 'Lần chốt', en: 'Revision of the closing' } },
    ],
    page: async (reader, { unitId, year, after, most }) => {
      const last = readCursorOf(after, 4)
      const key = sql`(closing.period_to::text, closing.period_from::text, unit.code, figure.indicator_code)`
      const rows = await reader
        .selectFrom('measure.closing as closing')
        .innerJoin('organisations.unit as unit', 'unit.id', 'closing.unit_id')
        .innerJoin('measure.closed_figure as figure', (join) =>
          join
            .onRef('figure.closing_id', '=', 'closing.id')
            .onRef('figure.revision', '=', 'closing.revision'),
        )
        .selectAll('figure')
        .select(['closing.period_from', 'closing.period_to', 'unit.code'])
        .where('unit.public', '=', true)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('measure.closing as later')
                .select('later.id')
                .whereRef('later.id', '=', 'closing.id')
                .whereRef('later.revision', '>', 'closing.revision'),
            ),
          ),
        )
        .where('figure.indicator_code', 'in', [...byCode.keys()])
        .$if(unitId !== undefined, (query) => query.where('closing.unit_id', '=', unitId ?? null))
        .$if(year !== undefined, (query) =>
          query.where(sql<boolean>`extract(year from closing.period_to) = ${year}`),
        )
        .$if(last !== undefined, (query) =>
          query.where(sql<boolean>`${key} > (${sql.join((last ?? []).map((part) => sql`${part}::text`))})`),
        )
        .orderBy(sql`closing.period_to::text`)
        .orderBy(sql`closing.period_from::text`)
        .orderBy('unit.code')
        .orderBy('figure.indicator_code')
        .limit(most + 1)
        .execute()
      const { shown, next } = cutPage(rows, most, (row) => [
        row.period_to,
        row.period_from,
        row.code,
        row.indicator_code,
      ])
      return {
        rows: shown.flatMap((row) => {
          const indicator = byCode.get(row.indicator_code)
          return indicator === undefined ? [] : [rowOf(indicator, row)]
        }),
        next,
      }
    },
  }
}

interface ClosedRow {
  readonly closing_id: string
  readonly revision: number
  readonly indicator_code: string
  readonly code: string
  readonly period_from: string
  readonly period_to: string
  readonly as_at: Date
  readonly numerator: number | null
  readonly denominator: number | null
  readonly withheld_below: number | null
  readonly definition_version: string
}

function rowOf(indicator: Indicator, row: ClosedRow): DatasetRow {
  const { numerator, denominator } = row
  const shown = shownClosed(indicator, {
    figure: numerator === null ? null : { numerator, denominator },
    withheldBelow: row.withheld_below,
  })
  return {
    indicator: row.indicator_code,
    unit: row.code,
    from: row.period_from,
    to: row.period_to,
    shown: shown.kind,
    ...publicNumbers(shown),
    unit_of_measure: indicator.unit,
    as_at: row.as_at.toISOString(),
    definition: row.definition_version,
    closing: row.closing_id,
    revision: row.revision,
  }
}

/** What of a shown figure may be given out as numbers. */
export function publicNumbers(shown: ShownFigure) {
  switch (shown.kind) {
    case 'nothing-yet':
    case 'no-cases':
    case 'withheld':
      return { value: null, numerator: null, denominator: null }
    case 'number':
      return { value: shown.value, numerator: null, denominator: null }
    case 'rate':
      return { value: shown.value, numerator: shown.numerator, denominator: shown.denominator }
    case 'counts':
    case 'share':
      return {
        value: shown.kind === 'share' ? shown.numerator / shown.denominator : null,
        numerator: shown.numerator,
        denominator: shown.denominator,
      }
  }
}
