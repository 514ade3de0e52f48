import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, PublicationId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { publish } from '../conduct/publish.ts'
import type { PublicationContent } from '../domain/publication/publication-content.ts'
import { rankCandidates, readRanking } from '../domain/recruitment/ranking.ts'
import type { Recruitment } from '../domain/recruitment/round.ts'
import type { RecruitmentEvent } from '../domain/recruitment/timetable.ts'
import { recordOccurrence } from '../store/obligation-occurrences.ts'
import { type Candidate, listCandidates } from '../store/recruitment-candidates.ts'
import { recordEvent } from '../store/recruitment-rounds.ts'
import { placingWords, pointsOf } from './recruitment-words.ts'
import { recruitmentsTopic, recruitmentTopic } from './topics.ts'

export interface Happening {
  readonly event: RecruitmentEvent
  readonly on: LocalDate
  readonly by: PersonId | null
  readonly at: Date
}

/** Which events make something public, and which make a duty to do so fall due. */
const publishedAs = {
  'notice-published': { kind: 'recruitment-notice', duty: 'recruitment-notice' },
  'eligibility-published': { kind: 'recruitment-candidate-list', duty: 'recruitment-candidate-list' },
  'result-published': { kind: 'recruitment-result', duty: 'recruitment-result' },
} as const satisfies Partial<Record<RecruitmentEvent, { kind: string; duty: string }>>
const falls = {
  'plan-approved': 'recruitment-plan-approved',
  'applications-closed': 'recruitment-checked',
  'result-recognised': 'recruitment-recognised',
} as const satisfies Partial<Record<RecruitmentEvent, string>>

/** Writes an event down, makes public what belongs to it and tells of the duties that fall due by it. */
export async function recordHappening(
  tx: Tx,
  recruitment: Recruitment,
  { event, on, by, at }: Happening,
): Promise<void> {
  const publicationId = await publishOf(tx, recruitment, event, { by, at })
  await recordEvent(tx, recruitment.id, { event, on, by, publicationId, at })
  if (isKeyOf(falls, event)) {
    await recordOccurrence(tx, {
      unitId: recruitment.unitId,
      sort: falls[event],
      key: recruitment.id,
      on,
      title: recruitment.title,
      source: 'recruitment',
      at,
    })
  }
  await touchTopics(tx, [recruitmentsTopic, recruitmentTopic(recruitment.id)])
}

async function publishOf(
  tx: Tx,
  recruitment: Recruitment,
  event: RecruitmentEvent,
  { by, at }: Pick<Happening, 'by' | 'at'>,
): Promise<PublicationId | null> {
  if (!isKeyOf(publishedAs, event)) return null
  const { kind, duty } = publishedAs[event]
  const candidates = await listCandidates(tx, recruitment.id)
  const published = await publish(tx, {
    kind,
    unitId: recruitment.unitId,
    duty: { code: duty, occasion: recruitment.id },
    subject: { type: 'recruitment', id: recruitment.id },
    title: `${titles[event]}: ${recruitment.title}`,
    content: contentOf(event, recruitment, candidates),
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

const titles = {
  'notice-published': 'Thông báo tuyển dụng',
  'eligibility-published': 'Danh sách đủ điều kiện dự tuyển',
  'result-published': 'Kết quả tuyển dụng',
} as const satisfies Record<keyof typeof publishedAs, string>

function contentOf(
  event: keyof typeof publishedAs,
  recruitment: Recruitment,
  candidates: readonly Candidate[],
): PublicationContent {
  switch (event) {
    case 'notice-published':
      return {
        blocks: [
          {
            kind: 'values',
            rows: [
              { label: 'Kế hoạch', value: recruitment.basis },
              { label: 'Điểm tối thiểu vòng 2', value: pointsOf(recruitment.passMark).vi },
            ],
          },
          {
            kind: 'table',
            caption: 'Chỉ tiêu',
            columns: ['Mã', 'Vị trí', 'Số lượng'],
            rows: recruitment.posts.map(({ code, name, places }) => [code, name, String(places)]),
          },
          { kind: 'text', text: recruitment.conditions },
        ],
      }
    case 'eligibility-published':
      return {
        blocks: [
          {
            kind: 'table',
            caption: 'Theo mã ứng viên',
            columns: ['Mã ứng viên', 'Vị trí', 'Kết quả kiểm tra'],
            rows: candidates.map(({ code, post, eligible, finding }) => [
              code,
              post,
              eligible === true ? 'Đủ điều kiện' : `Không đủ điều kiện: ${finding}`,
            ]),
          },
        ],
      }
    case 'result-published': {
      if (recruitment.rankingText === null) throw new RangeError('a result is published after it was ranked')
      return {
        blocks: [
          {
            kind: 'table',
            caption: 'Theo mã ứng viên',
            columns: ['Mã ứng viên', 'Vị trí', 'Tổng điểm', 'Kết quả'],
            rows: rankCandidates(readRanking(recruitment.rankingText)).map((result) => [
              result.code,
              result.post,
              pointsOf(result.total).vi,
              placingWords(result).vi,
            ]),
          },
          ...(recruitment.choiceReason === ''
            ? []
            : [{ kind: 'text' as const, text: `Lý do chọn khi bằng điểm: ${recruitment.choiceReason}` }]),
        ],
      }
    }
  }
}

function isKeyOf<Value extends object>(value: Value, key: PropertyKey): key is keyof Value {
  return key in value
}
