import { addDays, type LocalDate } from '../../../../platform/kernel/dates.ts'
import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'

/** A published version, as far as the rules of versions need to know it. */
export interface PublishedVersion {
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

export const publishRefusals = ['no-decision', 'no-papers', 'later-version', 'already-began'] as const
export type PublishRefusal = (typeof publishRefusals)[number]

/** What publishing does to the version before: its new last day, or nothing. */
export interface Publishing {
  readonly endsBeforeOn: LocalDate | undefined
}

/**
 * Whether a draft may be published from its day on. The version that is valid then ends the day before, so that
 * on any day exactly one is valid. The first version of a procedure may begin in the past, as promulgated; one
 * that replaces another may not, for dossiers were taken in under the other.
 */
export function decidePublish(
  draft: { readonly validFrom: LocalDate; readonly decision: string; readonly papers: number },
  published: readonly PublishedVersion[],
  today: LocalDate,
): Result<Publishing, PublishRefusal> {
  if (draft.decision === '') return refused('no-decision')
  if (draft.papers === 0) return refused('no-papers')
  if (published.some(({ validFrom }) => validFrom >= draft.validFrom)) return refused('later-version')
  const running = published.find(({ validTo }) => validTo === null || validTo >= draft.validFrom)
  if (running === undefined) return accepted({ endsBeforeOn: undefined })
  if (draft.validFrom < today) return refused('already-began')
  return accepted({ endsBeforeOn: addDays(draft.validFrom, -1) })
}

export const withdrawRefusals = ['before-begin', 'in-the-past', 'already-ended'] as const
export type WithdrawRefusal = (typeof withdrawRefusals)[number]

/** Whether a version may have this as its last day; dossiers that run keep it to their end. */
export function decideWithdraw(
  version: PublishedVersion,
  lastDay: LocalDate,
  today: LocalDate,
): Result<LocalDate, WithdrawRefusal> {
  if (version.validTo !== null && version.validTo < today) return refused('already-ended')
  if (lastDay < version.validFrom) return refused('before-begin')
  if (lastDay < addDays(today, -1)) return refused('in-the-past')
  if (version.validTo !== null && lastDay > version.validTo) return refused('already-ended')
  return accepted(lastDay)
}
