import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'
import { isForbiddenUse } from './against-the-circular.ts'
import { type Book, moneyHeld, spentOn } from './book.ts'
import { type Dong, readDong } from './dong.ts'

/** One line of what the money is for. */
export interface BudgetLine {
  /** 1, 2, 3…; it stays the same through every revision. */
  readonly position: number
  readonly name: string
  readonly amount: Dong
}

export function budgetTotal(lines: readonly BudgetLine[]): Dong {
  return lines.reduce((sum, { amount }) => sum + amount, 0n)
}

export const mostBudgetLines = 40

export type BudgetProblem = {
  readonly kind: 'unreadable' | 'too-many' | 'same-name' | 'forbidden-use'
  readonly row: number
}

/**
 * The lines as they were typed or pasted from a sheet: a name and a sum in đồng on each row, with a tab, `|` or
 * two spaces between them.
 */
export function readBudget(
  text: string,
): Result<BudgetLine[], 'budget'> & { readonly problems: readonly BudgetProblem[] } {
  const rows = text.split('\n').filter((row) => row.trim() !== '')
  const problems: BudgetProblem[] =
    rows.length > mostBudgetLines ? [{ kind: 'too-many', row: mostBudgetLines + 1 }] : []
  const names = new Set<string>()
  const lines: BudgetLine[] = []
  for (const [index, row] of rows.slice(0, mostBudgetLines).entries()) {
    const [, name = '', sum = ''] =
      /^\s*(.+?)\s*(?:\t|\||\s{2,}|:)\s*([\d][\d.,\s]*(?:đồng|đ|vnđ)?)\s*$/iu.exec(row.normalize('NFC')) ?? []
    const amount = readDong(sum)
    if (name === '' || amount === undefined) problems.push({ kind: 'unreadable', row: index + 1 })
    else if (isForbiddenUse(name)) problems.push({ kind: 'forbidden-use', row: index + 1 })
    else if (names.has(name)) problems.push({ kind: 'same-name', row: index + 1 })
    else lines.push({ position: lines.length + 1, name: name.slice(0, 200), amount })
    names.add(name)
  }
  return problems.length > 0 || lines.length === 0
    ? { ...refused('budget'), problems }
    : { ...accepted(lines), problems: [] }
}

/** The lines as a text that `readBudget` reads. */
export function budgetText(lines: readonly BudgetLine[]): string {
  return lines
    .map(({ name, amount }) => `${name} | ${String(amount).replace(/\B(?=(?:\d{3})+$)/gu, '.')}`)
    .join('\n')
}

export const spendRefusals = ['no-such-line', 'above-line', 'above-balance'] as const
export type SpendRefusal = (typeof spendRefusals)[number]

/** What stands against paying so much on a line: the balance of the appeal above all, then its own budget. */
export function spendObstacle(
  book: Book,
  lines: readonly BudgetLine[],
  { line, amount }: { readonly line: number; readonly amount: Dong },
): SpendRefusal | undefined {
  const foreseen = lines.find(({ position }) => position === line)
  if (foreseen === undefined) return 'no-such-line'
  if (amount > moneyHeld(book)) return 'above-balance'
  return spentOn(book, line) + amount > foreseen.amount ? 'above-line' : undefined
}

/** The lines below what was already spent on them, in a budget that is to take the place of another. */
export function linesBelowSpent(book: Book, lines: readonly BudgetLine[]): readonly BudgetLine[] {
  return lines.filter(({ position, amount }) => amount < spentOn(book, position))
}
