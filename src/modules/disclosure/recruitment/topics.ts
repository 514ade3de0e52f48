import type { RecruitmentId } from '../../../platform/kernel/ids.ts'

/** The list of all recruitments. */
export const recruitmentsTopic = 'disclosure.recruitments'

/** One recruitment with its timetable and results. */
export function recruitmentTopic(id: RecruitmentId): string {
  return `disclosure.recruitment:${id}`
}
