import type { SeededRandom } from '../../../../platform/contracts/example.ts'
import type { CaseType } from '../../domain/case-type.ts'
import { type CaseStep, rates } from '../case-steps.ts'
import type { CaseWords } from '../case-words.ts'

/** What a course is drawn from. */
export interface CourseGround {
  readonly type: CaseType
  readonly words: CaseWords
  readonly random: SeededRandom
  readonly isAnonymous: boolean
  readonly isLate: boolean
  /** Whether there is an older case that this one can be joined to. */
  readonly canMerge: boolean
  /** Whether a unit above takes second complaints. */
  readonly hasAbove: boolean
  readonly fields: Readonly<Record<string, unknown>>
}

/** How a case of one kind goes, drawn by chance. */
export type Course = (ground: CourseGround) => readonly CaseStep[]

/** An answer; a late one begins with an apology. */
export function answerOf({ words, isLate }: CourseGround): string {
  return isLate ? `${words.note('late-answer')} ${words.answer}` : words.answer
}

/** Somebody says how content they were; less so when it came late. */
export function maybeRated({ random, isLate }: CourseGround, share = 0.4): readonly CaseStep[] {
  if (!random.chance(share)) return []
  const scores = isLate ? [1, 2, 2, 3, 3, 4] : [2, 3, 4, 4, 4, 5, 5, 5]
  return [rates(random.pick(scores))]
}
