import type { Law, LawRule } from '../../../../platform/content/schema/law.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../../platform/kernel/validity.ts'
import type { CaseType } from '../case-type.ts'

/** A rule that nobody has read in the official text, or of which the reading is not sure. */
export interface UnconfirmedRule {
  readonly rule: LawRule
  /** The law as it is cited. */
  readonly law: string
  /** Kinds of cases of which a term or a limit rests on it now; wrong here is wrong for somebody. */
  readonly kinds: readonly CaseType[]
}

/** Every unconfirmed rule that is or will be in force; those by which cases run now come first, then by law and article. */
export function unconfirmedRules(
  laws: readonly Law[],
  types: readonly CaseType[],
  today: LocalDate,
): readonly UnconfirmedRule[] {
  const inForce = types.filter((type) => isValidOn(type, today))
  return laws
    .flatMap(({ name, rules }) =>
      rules
        .filter(
          ({ standing, validTo }) =>
            standing === 'unconfirmed' && (validTo === undefined || today <= validTo),
        )
        .map((rule) => ({
          rule,
          law: rule.citation ?? name,
          kinds: inForce.filter((type) => usesRule(type, rule, today)),
        })),
    )
    .toSorted(
      (a, b) =>
        Number(b.kinds.length > 0) - Number(a.kinds.length > 0) ||
        a.law.localeCompare(b.law, 'vi') ||
        a.rule.article.localeCompare(b.rule.article, 'vi'),
    )
}

/** A rule stands, from its day on, in the place of those that it replaces. */
function usesRule({ clocks, transitions }: CaseType, rule: LawRule, today: LocalDate): boolean {
  if (rule.validFrom > today) return false
  const named = new Set([
    ...Object.values(clocks).map((clock) => clock.rule),
    ...Object.values(transitions).flatMap(({ guards = [] }) =>
      guards.flatMap((guard) => ('rule' in guard && guard.rule !== undefined ? [guard.rule] : [])),
    ),
  ])
  return [rule.code, ...(rule.replaces ?? [])].some((code) => named.has(code))
}
