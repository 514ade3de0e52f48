/** Largest of the numbers, 0 of none; lists of any length, where spreading them into Math.max would overflow. */
export function largest(values: Iterable<number>): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}
