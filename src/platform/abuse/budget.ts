/** So many at once, and so many more each second. */
export interface BudgetSize {
  readonly atOnce: number
  readonly perSecond: number
}

/** More addresses than this are not remembered; the ones longest unseen are forgotten first. */
const mostKept = 50_000

interface Left {
  readonly amount: number
  readonly at: number
}

/** Budgets that fill up again with time, one for each key. They are of this process alone. */
export class Budgets {
  private readonly size: BudgetSize
  private readonly now: () => number
  private readonly left = new Map<string, Left>()

  constructor(size: BudgetSize, now: () => number) {
    this.size = size
    this.now = now
  }

  /** Takes one from the budget of the key; false when nothing is left of it. */
  take(key: string): boolean {
    const amount = this.leftOf(key)
    if (amount < 1) return false
    this.left.delete(key)
    this.left.set(key, { amount: amount - 1, at: this.now() })
    for (const oldest of this.left.keys()) {
      if (this.left.size <= mostKept) break
      this.left.delete(oldest)
    }
    return true
  }

  /** How much the key may still take, at most `atOnce`. */
  leftOf(key: string): number {
    const known = this.left.get(key)
    if (known === undefined) return this.size.atOnce
    const gained = Math.max(0, this.now() - known.at) * (this.size.perSecond / 1_000)
    return Math.min(this.size.atOnce, known.amount + gained)
  }
}
