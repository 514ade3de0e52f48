import { formatNumber, formatShare } from '../number-format.ts'
import { usePage, useWords } from '../page-context.ts'
import { type Text, useText } from '../text.ts'

/** A figure as it was computed: a share of a whole, or a number with its unit. */
export type Figure =
  | { readonly kind: 'share'; readonly numerator: number; readonly denominator: number; readonly of: Text }
  | { readonly kind: 'number'; readonly value: number; readonly unit: Text; readonly note?: Text | undefined }

export interface StatProps {
  readonly label: Text
  /** Null when there is no record yet: then that is said, never a zero. */
  readonly figure: Figure | null
  /** Where the figure's definition stands: formula, source, period. */
  readonly definitionHref?: string | undefined
  /** Where the records behind the figure are listed. */
  readonly recordsHref?: string | undefined
  readonly period?: Text | undefined
}

const statWords = {
  none: { vi: 'Chưa có hồ sơ', en: 'No records yet' },
  noneExplained: {
    vi: 'Số liệu sẽ hiện khi có hồ sơ đầu tiên trong kỳ.',
    en: 'The figure appears with the first record of the period.',
  },
  definition: { vi: 'Cách tính', en: 'How it is computed' },
  records: { vi: 'Xem hồ sơ', en: 'See the records' },
}

/** One figure, with what it is a part of, and the ways to its definition and its records. */
export function Stat({ label, figure, definitionHref, recordsHref, period }: StatProps) {
  const text = useText()
  const words = useWords()
  const about = <span class="govuk-visually-hidden">: {text(label)}</span>
  return (
    <div class="mb-stat">
      <p class="mb-stat__label">{text(label)}</p>
      {hasRecords(figure) ? (
        <StatFigure figure={figure} />
      ) : (
        <>
          <p class="mb-stat__none">{words(statWords.none)}</p>
          <p class="mb-stat__base">{words(statWords.noneExplained)}</p>
        </>
      )}
      {period !== undefined && <p class="mb-stat__base">{text(period)}</p>}
      {(definitionHref !== undefined || recordsHref !== undefined) && (
        <p class="mb-stat__links">
          {recordsHref !== undefined && (
            <a href={recordsHref}>
              {words(statWords.records)}
              {about}
            </a>
          )}
          {definitionHref !== undefined && (
            <a href={definitionHref}>
              {words(statWords.definition)}
              {about}
            </a>
          )}
        </p>
      )}
    </div>
  )
}

function hasRecords(figure: Figure | null): figure is Figure {
  return figure !== null && (figure.kind === 'number' || figure.denominator > 0)
}

function StatFigure({ figure }: { readonly figure: Figure }) {
  const { language } = usePage()
  const text = useText()
  if (figure.kind === 'number') {
    return (
      <>
        <p class="mb-stat__value">
          {formatNumber(language, figure.value)} <span class="mb-stat__unit">{text(figure.unit)}</span>
        </p>
        {figure.note !== undefined && <p class="mb-stat__base">{text(figure.note)}</p>}
      </>
    )
  }
  const { numerator, denominator } = figure
  return (
    <>
      <p class="mb-stat__value">{formatShare(language, numerator, denominator)}</p>
      <p class="mb-stat__base">
        {formatNumber(language, numerator)}/{formatNumber(language, denominator)} {text(figure.of)}
      </p>
    </>
  )
}
