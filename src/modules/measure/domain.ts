import type { Indicator } from '../../platform/content/content.ts'
import type { Figure, Period } from '../../platform/contracts/indicator.ts'
import { type LocalDate, localDate } from '../../platform/kernel/dates.ts'

/**
 * What may be shown of a figure. `nothing-yet`: nobody keeps such records yet; `no-cases`: there were none in
 * the period, which is neither 0 nor 100 %; `counts`: too few for a percentage; `withheld`: so few people that
 * one of them could be recognised.
 */
export type ShownFigure =
  | { readonly kind: 'nothing-yet' }
  | { readonly kind: 'no-cases' }
  | { readonly kind: 'withheld'; readonly below: number }
  | { readonly kind: 'counts'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'share'; readonly numerator: number; readonly denominator: number }
  | {
      readonly kind: 'rate'
      readonly value: number
      readonly numerator: number
      readonly denominator: number
    }
  | { readonly kind: 'number'; readonly value: number }

export type SmallNumberRules = Pick<
  Indicator,
  'kind' | 'unit' | 'ofPeople' | 'minimumDenominator' | 'suppressBelow'
>

/** A figure by the rules for small numbers; in public, cells of few people are withheld. */
export function shownFigure(
  rules: SmallNumberRules,
  figure: Figure | null,
  view: 'public' | 'internal',
): ShownFigure {
  if (figure === null) return { kind: 'nothing-yet' }
  const { numerator, denominator } = figure
  if (denominator === 0) return { kind: 'no-cases' }
  const people = denominator ?? numerator
  if (view === 'public' && rules.ofPeople && isSmallCell(people, numerator, rules.suppressBelow)) {
    return { kind: 'withheld', below: rules.suppressBelow }
  }
  if (denominator === null) return { kind: 'number', value: numerator }
  if (rules.kind !== 'ratio') return { kind: 'number', value: numerator / denominator }
  if (denominator < rules.minimumDenominator) return { kind: 'counts', numerator, denominator }
  if (rules.unit === 'percent') return { kind: 'share', numerator, denominator }
  return {
    kind: 'rate',
    value: (numerator / denominator) * (rules.unit === 'per-1000' ? 1_000 : 1),
    numerator,
    denominator,
  }
}

/** Both the group and what is left of it could point at one person: few of many, or all but a few. */
function isSmallCell(people: number, numerator: number, below: number): boolean {
  if (people < below) return true
  const rest = people - numerator
  return (numerator > 0 && numerator < below) || (rest > 0 && rest < below)
}

/** The quarters and the year that were over before a day, the latest first, of so many years. */
export function closedPeriods(today: LocalDate, years: number): Period[] {
  const year = Number(today.slice(0, 4))
  const periods: Period[] = []
  for (let past = year; past >= year - years; past -= 1) {
    periods.push(yearOf(past), ...[4, 3, 2, 1].map((quarter) => quarterOf(past, quarter)))
  }
  return periods.filter(({ to }) => to < today)
}

export function yearOf(year: number): Period {
  return { from: localDate(`${year}-01-01`), to: localDate(`${year}-12-31`) }
}

const quarterEnds = ['03-31', '06-30', '09-30', '12-31']

function quarterOf(year: number, quarter: number): Period {
  const month = String(quarter * 3 - 2).padStart(2, '0')
  return { from: localDate(`${year}-${month}-01`), to: localDate(`${year}-${quarterEnds[quarter - 1]}`) }
}
