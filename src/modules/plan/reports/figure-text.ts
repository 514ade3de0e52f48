import type { Content, Indicator } from '../../../platform/content/content.ts'
import { type Language, say, type Words } from '../../../platform/i18n/words.ts'
import { formatNumber, formatShare } from '../../../ui/number-format.ts'
import type { Counted } from '../domain/report-content.ts'
import type { Pooling, SectorFigure } from '../domain/report-roll-up.ts'

export const noRecordsWords = { vi: 'Chưa có số liệu', en: 'No records yet' }
const nothingWords = { vi: 'Không phát sinh', en: 'No cases' }

const unitWords: Readonly<Record<Indicator['unit'], Words>> = {
  percent: { vi: '%', en: '%' },
  'per-1000': { vi: 'trên 1.000', en: 'per 1,000' },
  count: { vi: '', en: '' },
  'calendar-days': { vi: 'ngày', en: 'days' },
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
  'working-hours': { vi: 'giờ làm việc', en: 'working hours' },
  'types-per-teacher': { vi: 'loại/giáo viên', en: 'kinds per teacher' },
  'criteria-0-9': { vi: 'tiêu chí (0–9)', en: 'criteria (0–9)' },
  'score-1-5': { vi: 'điểm (1–5)', en: 'points (1–5)' },
}

export type FigureNames = ReadonlyMap<string, Indicator>

export function figureNames(content: Content): FigureNames {
  return new Map(content.indicators.map((indicator) => [indicator.code, indicator]))
}

export function figureName(names: FigureNames, code: string): Words {
  return names.get(code)?.name ?? { vi: code, en: code }
}

/** A figure with what it counts: `96 % (24/25)`; of a small whole only the counts, since a share would mislead. */
export function figureText(
  language: Language,
  indicator: Indicator | undefined,
  counted: Counted | null,
): string {
  if (counted === null) return say(language, noRecordsWords)
  const { numerator, denominator } = counted
  const unit = indicator === undefined ? '' : say(language, unitWords[indicator.unit])
  if (denominator === null) return `${formatNumber(language, numerator)} ${unit}`.trim()
  if (denominator === 0) return say(language, nothingWords)
  const counts = `${formatNumber(language, numerator)}/${formatNumber(language, denominator)}`
  if (indicator?.unit === 'percent' || indicator === undefined) {
    if (denominator < (indicator?.minimumDenominator ?? 10)) return counts
    return `${formatShare(language, numerator, denominator)} (${counts})`
  }
  const scale = indicator.unit === 'per-1000' ? 1_000 : 1
  return `${formatNumber(language, (numerator / denominator) * scale)} ${unit} (${counts})`
}

/** How the figures of schools become one of the sector, as content says. */
export function poolingOf(names: FigureNames): (code: string) => Pooling {
  return (code) => {
    const indicator = names.get(code)
    if (indicator?.pooling === 'mean-of-units') return 'mean-of-units'
    // A median of the schools' medians would be no median.
    return indicator?.kind === 'duration' ? 'none' : 'sum'
  }
}

const notPooledWords = { vi: 'Không cộng gộp được', en: 'Not to be summed up' }

/** A figure of the sector, with the way in which it was summed up. */
export function sectorFigureText(
  language: Language,
  indicator: Indicator | undefined,
  figure: Pick<SectorFigure, 'pooling' | 'schools'>,
  counted: Counted | null,
): string {
  if (figure.schools === 0) return say(language, noRecordsWords)
  if (figure.pooling === 'none') return say(language, notPooledWords)
  if (figure.pooling === 'mean-of-units' && counted !== null && counted.denominator !== null) {
    const share = formatShare(language, counted.numerator, counted.denominator)
    const schools = counted.denominator
    return language === 'vi'
      ? `${share} (trung bình của ${schools} trường)`
      : `${share} (mean of ${schools} schools)`
  }
  return figureText(language, indicator, counted)
}
