import type { UnitId } from '../../platform/kernel/ids.ts'

/** The public list of questions and answers, of everybody. */
export const answersTopic = 'cases.answers'

/** What one unit has answered in public. */
export function unitAnswersTopic(unitId: UnitId): string {
  return `cases.answers:${unitId}`
}
