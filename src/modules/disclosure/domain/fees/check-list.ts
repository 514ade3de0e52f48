import type { FeeCap, FeePeriod } from '../../../../platform/content/schema/fees.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { FeeLine } from './fee-line.ts'
import { brokenCap, capsOn, type FeeLaw, type FeePlace, kindOfCode, standingOn } from './fee-standing.ts'

/**
 * What may be wrong with a line. `stops`: it does not go out like this. `explain`: it goes out only with the
 * principal's explanation, and the office looks into it. `hint`: worth a look.
 */
export const feeProblems = {
  'no-kind': 'stops',
  forbidden: 'stops',
  free: 'stops',
  'not-a-fee': 'stops',
  'not-at-this-level': 'stops',
  'must-be-optional': 'stops',
  'not-agreed': 'stops',
  'decision-missing': 'stops',
  'basis-expired': 'explain',
  'above-ceiling': 'explain',
  'above-cap': 'explain',
  'before-publication': 'explain',
  twice: 'explain',
  'no-cap-recorded': 'hint',
} as const satisfies Record<string, 'stops' | 'explain' | 'hint'>
export type FeeProblemCode = keyof typeof feeProblems
export type FeeProblemWeight = (typeof feeProblems)[FeeProblemCode]

export interface FeeProblem {
  /** Of the line in the list. */
  readonly index: number
  readonly code: FeeProblemCode
  /** The act on which it rests; empty where it is plain good order. */
  readonly law: string
  readonly period?: FeePeriod | undefined
  readonly cap?: FeeCap | undefined
  /** The line of the same kind before it. */
  readonly other?: number
}

/** Everything that the rules have to say to a list that is to be public from a day on. */
export function checkList(
  lines: readonly FeeLine[],
  law: FeeLaw,
  place: FeePlace,
  publicFrom: LocalDate,
): FeeProblem[] {
  return lines.flatMap((line, index) => [
    ...problemsOfKind(line, index, law, place),
    ...(line.ceiling !== null && line.amount > line.ceiling
      ? [{ index, code: 'above-ceiling' as const, law: line.decision }]
      : []),
    ...(line.from < publicFrom
      ? [{ index, code: 'before-publication' as const, law: publicationLaw(line.from) }]
      : []),
    ...twice(lines, line, index),
  ])
}

/** The act by which a list is public before anything is collected: circular 09/2024 since 19 July 2024. */
export function publicationLaw(day: LocalDate): string {
  return day >= '2024-07-19' ? 'Thông tư 09/2024/TT-BGDĐT, Điều 5' : 'Thông tư 36/2017/TT-BGDĐT'
}

function problemsOfKind(line: FeeLine, index: number, law: FeeLaw, place: FeePlace): FeeProblem[] {
  const kind = kindOfCode(law, line.kind)
  if (kind === undefined) return [{ index, code: 'no-kind', law: '' }]
  const period = standingOn(kind, place.level, line.from)
  if (period === undefined) return [{ index, code: 'not-at-this-level', law: kind.periods[0]?.law ?? '' }]
  const told = { index, law: period.law, period }
  if (period.standing === 'forbidden' || period.standing === 'free' || period.standing === 'not-a-fee')
    return [{ ...told, code: period.standing }]
  const cap = brokenCap(law, line, place)
  return [
    ...(period.voluntary && !line.voluntary ? [{ ...told, code: 'must-be-optional' as const }] : []),
    ...(period.agreed && !line.agreed ? [{ ...told, code: 'not-agreed' as const }] : []),
    ...(period.needsDecision && line.decision === '' ? [{ ...told, code: 'decision-missing' as const }] : []),
    ...expiredBasis(line, law).map((act) => ({ ...told, code: 'basis-expired' as const, law: act })),
    ...(cap === undefined ? [] : [{ ...told, code: 'above-cap' as const, law: cap.law, cap }]),
    ...(period.standing === 'may' && line.ceiling === null && !hasCap(law, line, place)
      ? [{ ...told, code: 'no-cap-recorded' as const }]
      : []),
  ]
}

/** Acts that a line names as its ground and that had ended when it is collected, as far as caps know them. */
function expiredBasis({ decision, from }: FeeLine, law: FeeLaw): string[] {
  const named = decision.match(/\d+\/\d{4}\/[\p{Lu}-]+/gu) ?? []
  return named.flatMap((number) => {
    const caps = law.caps.filter((cap) => cap.law.includes(number))
    const hasEnded = caps.length > 0 && caps.every(({ validTo }) => validTo !== undefined && validTo < from)
    return hasEnded ? [caps[0]?.law ?? number] : []
  })
}

function hasCap(law: FeeLaw, line: FeeLine, place: FeePlace): boolean {
  return capsOn(law, line.kind ?? '', place, line.from).some(({ amount }) => amount !== undefined)
}

/** Two lines of one kind that a child would pay both: often one collection under two names. */
function twice(lines: readonly FeeLine[], line: FeeLine, index: number): FeeProblem[] {
  const other = lines.findIndex(
    (earlier, at) =>
      at < index &&
      line.kind !== null &&
      earlier.kind === line.kind &&
      !line.voluntary &&
      sharesGrade(earlier, line),
  )
  return other === -1 ? [] : [{ index, code: 'twice', law: '', other }]
}

function sharesGrade(one: FeeLine, other: FeeLine): boolean {
  if (one.grades.length === 0 || other.grades.length === 0) return true
  return one.grades.some((grade) => other.grades.includes(grade))
}

export function weightOf({ code }: Pick<FeeProblem, 'code'>): FeeProblemWeight {
  return feeProblems[code]
}
