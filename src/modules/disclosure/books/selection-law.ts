import { type CitedRule, citationOf } from '../../../platform/content/cited-rule.ts'
import type { Content } from '../../../platform/content/content.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import type { SelectionLaw } from '../domain/books/check-selection.ts'
import { chosenOn, type Regime, regimeRules, regimes } from '../domain/books/selection.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'

export interface CitedSelectionLaw extends SelectionLaw {
  /** `Thông tư 27/2023/TT-BGDĐT, Điều 4`. */
  readonly citation: string
  /** Whether what is said of the law was read in no official text yet. */
  readonly isUnconfirmed: boolean
}

/** How the books of a school year are chosen by the law of that time; undefined for years before content knows any. */
export function selectionLaw(
  { laws }: Pick<Content, 'laws'>,
  year: SchoolYear,
): CitedSelectionLaw | undefined {
  const day = chosenOn(year)
  const rules: readonly CitedRule[] = laws.flatMap(({ name, rules: own }) =>
    own.filter((rule) => isValidOn(rule, day)).map((rule) => ({ ...rule, law: rule.citation ?? name })),
  )
  const ruled = (code: string) => rules.find((rule) => rule.code === code)?.value
  const found = regimes.flatMap((regime: Regime) => {
    const rule = rules.find(({ code }) => code === regimeRules[regime])
    return rule === undefined ? [] : [{ regime, rule }]
  })[0]
  if (found === undefined) return undefined
  const fewest = ruled('textbooks.2023.council')
  const sets = ruled(regimeRules['national-set'])
  const set = Array.isArray(sets) ? sets[0] : undefined
  return {
    regime: found.regime,
    fewestMembers: typeof fewest === 'number' ? fewest : null,
    votesNeeded: fractionOf(ruled('textbooks.2023.votes')),
    nationalSet: typeof set === 'string' ? set : null,
    citation: citationOf(found.rule),
    isUnconfirmed: found.rule.standing === 'unconfirmed',
  }
}

/** `[1, 2]` as a half; nothing is asked of votes where no rule does. */
function fractionOf(value: CitedRule['value'] | undefined): readonly [number, number] {
  const [part, whole] = Array.isArray(value) ? value : []
  return typeof part === 'number' && typeof whole === 'number' ? [part, whole] : [0, 1]
}
