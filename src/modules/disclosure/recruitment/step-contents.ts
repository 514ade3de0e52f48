import { formatMoment } from '../../../ui/moment-format.ts'
import type { ContentBlock, PublicationContent } from '../domain/publication/publication-content.ts'
import { rankCandidates, readRanking } from '../domain/recruitment/ranking.ts'
import type { Recruitment } from '../domain/recruitment/round.ts'
import type { Candidate } from '../store/recruitment-candidates.ts'
import type { Seating, TakenSeat } from '../store/recruitment-rooms.ts'
import type { CandidateMark } from './candidate-marks.ts'
import { outcomeWords, placingWords, pointsOf } from './recruitment-words.ts'

/** Why no list has a name: it stands below each. */
const withoutNames: ContentBlock = {
  kind: 'text',
  text: 'Công khai theo mã ứng viên, không ghi họ tên: mã đủ để mỗi người tìm thấy mình và để ai cũng tính lại được, còn thông tin cá nhân được giữ kín.',
}

/** The notice: what is wanted, under which conditions. */
export function noticeContent(recruitment: Recruitment): PublicationContent {
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
}

/** What a notice says since it was changed, and why. */
export function changedNoticeContent(
  recruitment: Recruitment,
  { reason, conditions }: { readonly reason: string; readonly conditions: string },
): PublicationContent {
  const { blocks } = noticeContent({ ...recruitment, conditions })
  return { blocks: [{ kind: 'values', rows: [{ label: 'Lý do thay đổi', value: reason }] }, ...blocks] }
}

/** Who may sit the examination, and who may not and why. */
export function eligibilityContent(candidates: readonly Candidate[]): PublicationContent {
  return listContent(
    ['Mã ứng viên', 'Vị trí', 'Kết quả kiểm tra'],
    candidates.map(({ code, post, eligible, finding }) => [
      code,
      post,
      eligible === true ? 'Đủ điều kiện' : `Không đủ điều kiện: ${finding}`,
    ]),
  )
}

/** Where and when, with the seed from which anybody draws the seats again. */
export function summonsContent(seating: Seating, seats: readonly TakenSeat[]): PublicationContent {
  const { blocks } = listContent(
    ['Mã ứng viên', 'Vị trí', 'Phòng', 'Chỗ'],
    seats
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, post, room, seat }) => [
        code,
        post,
        seating.rooms[room - 1]?.name ?? String(room),
        String(seat),
      ]),
  )
  return {
    blocks: [
      {
        kind: 'values',
        rows: [
          { label: 'Thời gian', value: formatMoment('vi', seating.startsAt) },
          { label: 'Địa điểm', value: seating.place },
          { label: 'Mã bốc thăm chỗ ngồi', value: seating.id },
          { label: 'Số ngẫu nhiên', value: seating.seed },
        ],
      },
      ...blocks,
    ],
  }
}

/** The marks of the marking, before any review. */
export function marksContent(
  candidates: readonly Candidate[],
  marks: ReadonlyMap<Candidate['id'], CandidateMark>,
): PublicationContent {
  return listContent(
    ['Mã ứng viên', 'Vị trí', 'Điểm'],
    candidates
      .filter(({ eligible }) => eligible === true)
      .map(({ id, code, post }) => {
        const mark = marks.get(id)?.mark
        return [code, post, mark === undefined ? 'Vắng thi' : pointsOf(mark).vi]
      }),
  )
}

/** What came of the reviews, or that nobody asked for one. */
export function reviewContent(
  candidates: readonly Candidate[],
  marks: ReadonlyMap<Candidate['id'], CandidateMark>,
): PublicationContent {
  const rows = candidates.flatMap(({ id, code }) => {
    const review = marks.get(id)?.review
    if (review == null) return []
    return [
      [
        code,
        pointsOf(review.before).vi,
        pointsOf(review.reviewed).vi,
        pointsOf(review.after).vi,
        outcomeWords[review.kind].vi,
      ],
    ]
  })
  if (rows.length === 0) return { blocks: [{ kind: 'text', text: 'Không có đơn phúc khảo.' }] }
  return listContent(['Mã ứng viên', 'Điểm trước', 'Điểm phúc khảo', 'Điểm sau', 'Kết quả'], rows)
}

/** That the papers of the review have codes of their own, sealed before anybody marks them again. */
export function sealedReviewContent(sealed: {
  readonly papers: number
  readonly sha256: string
}): PublicationContent {
  return {
    blocks: [
      {
        kind: 'values',
        rows: [
          { label: 'Số bài phúc khảo', value: String(sealed.papers) },
          { label: 'Niêm phong danh sách phách (SHA-256)', value: sealed.sha256 },
        ],
      },
    ],
  }
}

/** The result, as it follows from the ranking. @throws RangeError before it was ranked */
export function resultContent({
  rankingText,
  choiceReason,
}: Pick<Recruitment, 'rankingText' | 'choiceReason'>): PublicationContent {
  if (rankingText === null) throw new RangeError('a result is published after it was ranked')
  const { blocks } = listContent(
    ['Mã ứng viên', 'Vị trí', 'Tổng điểm', 'Kết quả'],
    rankCandidates(readRanking(rankingText)).map((result) => [
      result.code,
      result.post,
      pointsOf(result.total).vi,
      placingWords(result).vi,
    ]),
  )
  if (choiceReason === '') return { blocks }
  return { blocks: [...blocks, { kind: 'text', text: `Lý do chọn khi bằng điểm: ${choiceReason}` }] }
}

function listContent(columns: string[], rows: string[][]): PublicationContent {
  return { blocks: [{ kind: 'table', caption: 'Theo mã ứng viên', columns, rows }, withoutNames] }
}
