import { type CitedRule, findRule } from '../../../platform/content/cited-rule.ts'
import type { Content } from '../../../platform/content/content.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { OpenCase } from '../conduct/move-case.ts'

/** The transition of a dossier with which a new day is promised. */
export const reappointTransition = 'reappoint'

/** How often a dossier may be re-appointed and how often it was, with the rule that says so. */
export interface ReappointLimit {
  readonly times: number
  readonly taken: number
  readonly rule: CitedRule | undefined
}

/** The limit by the definition under which the case runs; undefined when its kind cannot be re-appointed at all. */
export function reappointLimit(
  content: Content,
  { case: found, type }: OpenCase,
): ReappointLimit | undefined {
  for (const guard of type.transitions[reappointTransition]?.guards ?? []) {
    if (guard.kind !== 'at-most') continue
    return {
      times: guard.times,
      taken: found.standing.taken[reappointTransition] ?? 0,
      rule:
        guard.rule === undefined
          ? undefined
          : findRule(content.laws, guard.rule, dayInVietnam(found.receivedAt)),
    }
  }
  return undefined
}
