import type { ClockRun } from './clock-run.ts'

/**
 * How many units a run counts: what its procedure brings, what the rule sets for its kind of case, or what
 * the rule sets for all.
 * @throws RangeError when the amount is negative, not whole, or not known.
 */
export function amountOf({ rule, amount, caseKind, extendedBy }: ClockRun): number {
  if (extendedBy !== undefined && (!Number.isInteger(extendedBy.amount) || extendedBy.amount < 1))
    throw new RangeError(`not an extension: ${extendedBy.amount}`)
  const found = amount ?? (caseKind === undefined ? rule.amount : rule.amountByCase?.[caseKind])
  if (found === undefined) throw new RangeError(`${rule.code} has no term for the kind of case ${caseKind}`)
  if (amount === undefined && rule.amountIsGiven === true)
    throw new RangeError(`${rule.code} leaves the number of days to the procedure`)
  if (!Number.isInteger(found) || found < 0) throw new RangeError(`not a number of ${rule.unit}s: ${found}`)
  return found
}
