import type {
  FeeCap,
  FeeExemption,
  FeeKind,
  FeePeriod,
  ForbiddenCollection,
} from '../../../../platform/content/schema/fees.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../../platform/kernel/validity.ts'
import type { FeeLine, FeeUnit } from './fee-line.ts'
import type { FeeLevel } from './grade.ts'

/** What the law knows of collections. */
export interface FeeLaw {
  readonly kinds: readonly FeeKind[]
  readonly caps: readonly FeeCap[]
  readonly forbidden: readonly ForbiddenCollection[]
  readonly exemptions: readonly FeeExemption[]
}

/** Where and at which level a school is: what of the law applies to it. */
export interface FeePlace {
  readonly level: FeeLevel
  /** Of content/provinces; undefined when it could not be told. */
  readonly province: string | undefined
}

export function kindOfCode(law: FeeLaw, code: string | null): FeeKind | undefined {
  return law.kinds.find((kind) => kind.code === code)
}

/** How a kind stands at a level on a day; undefined where the law says nothing that is recorded. */
export function standingOn(kind: FeeKind, level: FeeLevel, day: LocalDate): FeePeriod | undefined {
  return kind.periods.find((period) => period.levels.includes(level) && isValidOn(period, day))
}

/** The caps of a kind that may apply to a school on a day. */
export function capsOn(law: FeeLaw, kind: string, { level, province }: FeePlace, day: LocalDate): FeeCap[] {
  return law.caps.filter(
    (cap) =>
      cap.kind === kind &&
      cap.levels.includes(level) &&
      (cap.province === undefined || cap.province === province) &&
      isValidOn(cap, day),
  )
}

/**
 * The cap that a line breaks, or undefined. Where several may apply (town and country, kinds of class) only what is
 * above every one of them is certainly too much.
 */
export function brokenCap(
  law: FeeLaw,
  line: Pick<FeeLine, 'kind' | 'amount' | 'unit' | 'times' | 'from'>,
  place: FeePlace,
): FeeCap | undefined {
  if (line.kind === null) return undefined
  const known = capsOn(law, line.kind, place, line.from).filter(({ amount }) => amount !== undefined)
  const isBroken = (cap: FeeCap) => isAbove(line, BigInt(cap.amount ?? '0'), cap.per)
  return known.length > 0 && known.every(isBroken) ? known.at(-1) : undefined
}

/** Months of a year for which a monthly amount is allowed at the most. */
const mostMonths = 12n

function isAbove(line: Pick<FeeLine, 'amount' | 'unit' | 'times'>, cap: bigint, per: FeeUnit): boolean {
  if (line.unit === per) return line.amount > cap
  const year = line.amount * BigInt(line.times)
  if (per === 'month') return year > cap * mostMonths
  return (per === 'year' || per === 'once') && year > cap
}

/** The reliefs that the law itself gives of a kind on a day. */
export function exemptionsOn(
  law: FeeLaw,
  kind: string | null,
  level: FeeLevel,
  day: LocalDate,
): FeeExemption[] {
  return law.exemptions.filter(
    (exemption) =>
      kind !== null &&
      exemption.kinds.includes(kind) &&
      exemption.levels.includes(level) &&
      isValidOn(exemption, day),
  )
}
