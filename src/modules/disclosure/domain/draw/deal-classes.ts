/**
 * Deals children to classes from drawn orders, one order after the other and class after class, going on where the
 * last order stopped: sizes differ by one at most, and so do those of each group, as girls and boys.
 * @param orders  the drawn order of each group
 * @returns for each code the number of its class, from 1
 * @throws RangeError without a class
 */
export function dealClasses(
  orders: readonly (readonly string[])[],
  classes: number,
): ReadonlyMap<string, number> {
  if (!Number.isSafeInteger(classes) || classes < 1) throw new RangeError('there is no class to deal to')
  return new Map(orders.flat().map((code, place) => [code, (place % classes) + 1]))
}
