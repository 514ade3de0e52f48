import type { Law } from '../../../../platform/content/schema/law.ts'
import { addDays, type LocalDate } from '../../../../platform/kernel/dates.ts'
import type { CaseType } from '../case-type.ts'
import { type ClockRule, findClockRule } from '../clock/clock.ts'
import { procedureRuleCode } from '../procedure-rule.ts'
import { type DefinitionProblem, flawed } from './definition-problem.ts'

/** Every clock has a rule for as long as cases of the type can run, and no limit is wider than the law's. */
export function lawProblems(type: CaseType, laws: readonly Law[]): readonly DefinitionProblem[] {
  return [
    ...Object.entries(type.clocks).flatMap(([name, { rule }]) => unknownRule(type, name, rule, laws)),
    ...Object.entries(type.transitions).flatMap(([name, { guards = [], clocks = [] }]) => [
      ...guards.flatMap((guard) =>
        guard.kind === 'at-most' && guard.rule !== undefined
          ? limitProblems(type, name, guard.times, guard.rule, laws)
          : [],
      ),
      ...clocks.flatMap((effect) => {
        if (effect.effect === 'extend') return extensionProblems(type, name, effect, laws)
        if (effect.effect !== 'pause' || type.clocks[effect.clock]?.atMostPauses !== undefined) return []
        return [flawed('pause-without-limit', `the clock "${effect.clock}" may stand still without limit`)]
      }),
    ]),
  ]
}

function unknownRule(type: CaseType, clock: string, code: string, laws: readonly Law[]): DefinitionProblem[] {
  if (code === procedureRuleCode) return []
  const { unknownOn } = versionsSince(laws, code, type.validFrom)
  if (unknownOn === undefined) return []
  return [flawed('unknown-rule', `the clock "${clock}" has no rule ${code} on ${unknownOn}`)]
}

function limitProblems(
  { validFrom, validTo }: CaseType,
  transition: string,
  times: number,
  code: string,
  laws: readonly Law[],
): DefinitionProblem[] {
  const rule = laws
    .flatMap(({ rules }) => rules)
    .find(
      (each) =>
        each.code === code &&
        each.validFrom <= validFrom &&
        (each.validTo === undefined || (validTo !== undefined && validTo <= each.validTo)),
    )
  if (rule === undefined)
    return [flawed('unknown-rule', `the limit of "${transition}" has no rule ${code} for the whole time`)]
  return typeof rule.value === 'number' && times > rule.value
    ? [flawed('more-than-the-law', `"${transition}" is allowed ${times} times, by ${code} ${rule.value}`)]
    : []
}

function extensionProblems(
  type: CaseType,
  transition: string,
  { clock, as }: { readonly clock: string; readonly as: string },
  laws: readonly Law[],
): DefinitionProblem[] {
  const code = type.clocks[clock]?.rule ?? ''
  const { rules } = versionsSince(laws, code, type.validFrom)
  const allows = (rule: ClockRule) =>
    as === 'extension' ? rule.extension !== undefined : rule.amountByCase?.[as] !== undefined
  return rules.length > 0 && rules.every(allows)
    ? []
    : [flawed('extension-not-in-law', `"${transition}" extends by "${as}", which ${code} does not know`)]
}

/** The versions of a rule one after the other since a day; `unknownOn` is the first day without any. */
function versionsSince(
  laws: readonly Law[],
  code: string,
  since: LocalDate,
): { readonly rules: readonly ClockRule[]; readonly unknownOn: LocalDate | undefined } {
  const rules: ClockRule[] = []
  for (let day = since; ; ) {
    const rule = findClockRule(laws, code, day)
    if (rule === undefined) return { rules, unknownOn: day }
    rules.push(rule)
    if (rule.validTo === undefined) return { rules, unknownOn: undefined }
    day = addDays(rule.validTo, 1)
  }
}
