/** Everything about collections of every school: lists, findings, repayments. */
export const feesTopic = 'disclosure.fees'

/** What one school asks of families, by its code. */
export function schoolFeesTopic(code: string): string {
  return `disclosure.fees:${code}`
}
