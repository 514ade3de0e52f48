import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, PublicationId } from '../../../platform/kernel/ids.ts'
import { publish } from '../conduct/publish.ts'
import type { PublicationContent } from '../domain/publication/publication-content.ts'
import type { Recruitment } from '../domain/recruitment/round.ts'
import type { RecruitmentEvent } from '../domain/recruitment/timetable.ts'
import { recordOccurrence } from '../store/obligation-occurrences.ts'
import { listCandidates } from '../store/recruitment-candidates.ts'
import { findSeating, listSeats } from '../store/recruitment-rooms.ts'
import { candidateMarks } from './candidate-marks.ts'
import {
  changedNoticeContent,
  eligibilityContent,
  marksContent,
  noticeContent,
  resultContent,
  reviewContent,
  sealedReviewContent,
  summonsContent,
} from './step-contents.ts'

/** By whom and when something is made public. */
interface Publishing {
  readonly by: PersonId | null
  readonly at: Date
}

/** What is public of a recruitment: its kind, how its title begins, and the duty that it fulfils, where law names one. */
interface PublicStep {
  readonly kind: string
  readonly title: string
  readonly duty: string | null
}

const steps = {
  'notice-published': {
    kind: 'recruitment-notice',
    title: 'Thông báo tuyển dụng',
    duty: 'recruitment-notice',
  },
  'eligibility-published': {
    kind: 'recruitment-candidate-list',
    title: 'Danh sách đủ điều kiện dự tuyển',
    duty: 'recruitment-candidate-list',
  },
  'summons-published': { kind: 'recruitment-summons', title: 'Triệu tập dự thi', duty: null },
  'marks-published': { kind: 'recruitment-marks', title: 'Điểm thi tuyển dụng', duty: null },
  'review-published': { kind: 'recruitment-review', title: 'Kết quả phúc khảo', duty: null },
  'result-published': {
    kind: 'recruitment-result',
    title: 'Kết quả tuyển dụng',
    duty: 'recruitment-result',
  },
} as const satisfies Partial<Record<RecruitmentEvent, PublicStep>>
type PublicEvent = keyof typeof steps

/** Makes public what belongs to an event. @returns null when nothing does */
export async function publishStep(
  tx: Tx,
  recruitment: Recruitment,
  event: RecruitmentEvent,
  publishing: Publishing,
): Promise<PublicationId | null> {
  if (!isPublicEvent(event)) return null
  return publishAs(tx, recruitment, {
    ...steps[event],
    occasion: recruitment.id,
    content: await contentOf(tx, recruitment, event),
    ...publishing,
  })
}

/** Publishes the seal of a review before anybody marks again; its leaf in the log fixes the hour. */
export async function publishSealedReview(
  tx: Tx,
  recruitment: Recruitment,
  sealed: { readonly papers: number; readonly sha256: string } & Publishing,
): Promise<PublicationId> {
  const step = { kind: 'recruitment-review', title: 'Niêm phong phúc khảo', duty: null }
  return publishAs(tx, recruitment, {
    ...step,
    occasion: recruitment.id,
    content: sealedReviewContent(sealed),
    by: sealed.by,
    at: sealed.at,
  })
}

/** Publishes a changed notice like the first, and tells of the change so that the clock of its duty runs. */
export async function publishChangedNotice(
  tx: Tx,
  recruitment: Recruitment,
  change: {
    readonly number: number
    readonly conditions: string
    readonly reason: string
    readonly decidedOn: LocalDate
  } & Publishing,
): Promise<PublicationId> {
  const occasion = `${recruitment.id}.${change.number}`
  await recordOccurrence(tx, {
    unitId: recruitment.unitId,
    sort: 'recruitment-notice-changed',
    key: occasion,
    on: change.decidedOn,
    title: recruitment.title,
    source: 'recruitment',
    at: change.at,
  })
  return publishAs(tx, recruitment, {
    kind: 'recruitment-notice',
    title: 'Thay đổi thông báo tuyển dụng',
    duty: 'recruitment-notice-change',
    occasion,
    content: changedNoticeContent(recruitment, change),
    by: change.by,
    at: change.at,
  })
}

async function publishAs(
  tx: Tx,
  recruitment: Recruitment,
  {
    kind,
    title,
    duty,
    occasion,
    content,
    by,
    at,
  }: PublicStep & Publishing & { readonly occasion: string; readonly content: PublicationContent },
): Promise<PublicationId> {
  const published = await publish(tx, {
    kind,
    unitId: recruitment.unitId,
    duty: duty === null ? null : { code: duty, occasion },
    subject: { type: 'recruitment', id: recruitment.id },
    title: `${title}: ${recruitment.title}`,
    content,
    files: [],
    law: recruitment.basis,
    publicUntil: null,
    reason: '',
    by,
    approvedBy: by,
    at,
    example: recruitment.isExample,
  })
  return published.publicationId
}

async function contentOf(tx: Tx, recruitment: Recruitment, event: PublicEvent): Promise<PublicationContent> {
  const { id } = recruitment
  switch (event) {
    case 'notice-published':
      return noticeContent(recruitment)
    case 'eligibility-published':
      return eligibilityContent(await listCandidates(tx, id))
    case 'summons-published': {
      const seating = await findSeating(tx, id)
      if (seating === undefined) throw new RangeError('candidates are summoned after they were seated')
      return summonsContent(seating, await listSeats(tx, id))
    }
    case 'marks-published':
      return marksContent(await listCandidates(tx, id), await candidateMarks(tx, recruitment))
    case 'review-published':
      return reviewContent(await listCandidates(tx, id), await candidateMarks(tx, recruitment))
    case 'result-published':
      return resultContent(recruitment)
  }
}

function isPublicEvent(event: string): event is PublicEvent {
  return event in steps
}
