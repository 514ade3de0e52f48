import type { AppealId } from '../domain/donations/appeal.ts'

/** The public list of appeals. */
export const donationsTopic = 'disclosure.donations'

/** One appeal, with everything that its page tells. */
export function donationTopic(id: AppealId): string {
  return `disclosure.donation:${id}`
}
