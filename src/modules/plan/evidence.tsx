import type { Indicator } from '../../platform/content/content.ts'
import type { Figure } from '../../platform/contracts/indicator.ts'
import type { Language, Words } from '../../platform/i18n/words.ts'
import { formatNumber, formatShare } from '../../ui/number-format.ts'
import { usePage, useWords } from '../../ui/page-context.ts'

/** One indicator that is evidence of a commitment, with its figure as it is known now. */
export interface Evidence {
  readonly indicator: Indicator
  readonly figure: Figure | null
}

const texts = {
  none: { vi: 'Chưa có số liệu', en: 'No records yet' },
  noCases: { vi: 'Không có trường hợp nào trong kỳ', en: 'No cases in the period' },
  tooFew: {
    vi: 'Quá ít trường hợp nên không công bố, để không lộ danh tính',
    en: 'Too few cases to be shown without showing who they are',
  },
  formula: { vi: 'Cách tính', en: 'Formula' },
  of: { vi: 'trong', en: 'of' },
}

const unitWords: Partial<Record<Indicator['unit'], Words>> = {
  count: { vi: 'trường hợp', en: 'cases' },
  'per-1000': { vi: 'trên 1.000', en: 'per 1,000' },
  'calendar-days': { vi: 'ngày', en: 'days' },
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
  'working-hours': { vi: 'giờ làm việc', en: 'working hours' },
  'types-per-teacher': { vi: 'loại sổ sách/giáo viên', en: 'kinds of record per teacher' },
  'criteria-0-9': { vi: 'trên 9 tiêu chí', en: 'of 9 criteria' },
  'score-1-5': { vi: 'trên 5 điểm', en: 'of 5 points' },
}

/** The evidence of one commitment: what each figure is called, what it is now, and how it is computed. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { language } = usePage()
  const words = useWords()
  return (
    <ul>
      {evidence.map(({ indicator, figure }) => (
        <li key={indicator.code}>
          {words(indicator.name)}: <strong>{words(figureWords(indicator, figure, language))}</strong>
          <br />
          <small>
            {words(texts.formula)}: {words(indicator.formula)}
          </small>
        </li>
      ))}
    </ul>
  )
}

/**
 * A figure in words. A share of fewer cases than the indicator asks for is told in counts; one of people that
 * is too small is not told at all; no records is said, never 0.
 */
export function figureWords(indicator: Indicator, figure: Figure | null, language: Language): Words {
  if (figure === null) return texts.none
  const { numerator, denominator } = figure
  if (denominator === 0) return texts.noCases
  if (indicator.ofPeople && (denominator ?? numerator) < indicator.suppressBelow) return texts.tooFew
  if (denominator === null) {
    const unit = unitWords[indicator.unit]
    const value = formatNumber(language, numerator)
    return unit === undefined
      ? { vi: value, en: value }
      : { vi: `${value} ${unit.vi}`, en: `${value} ${unit.en}` }
  }
  const counts = (of: string) =>
    `${formatNumber(language, numerator)} ${of} ${formatNumber(language, denominator)}`
  if (denominator < indicator.minimumDenominator) return { vi: counts(texts.of.vi), en: counts(texts.of.en) }
  const share =
    indicator.unit === 'per-1000'
      ? `${formatNumber(language, (numerator / denominator) * 1_000)} ${unitWords['per-1000']?.[language] ?? ''}`
      : formatShare(language, numerator, denominator)
  return { vi: `${share} (${counts(texts.of.vi)})`, en: `${share} (${counts(texts.of.en)})` }
}
