import type { Words } from '../../../platform/i18n/words.ts'
import type { RankedResult } from '../domain/recruitment/ranking.ts'
import type { ReviewOutcome } from '../domain/recruitment/review.ts'
import type { PanelPart } from '../domain/recruitment/round.ts'
import type { MarkRefusal } from '../domain/recruitment/sealed-marking.ts'
import type { RecruitmentEvent, refuseEvent, StepState } from '../domain/recruitment/timetable.ts'

export const eventWords = {
  'plan-approved': { vi: 'Kế hoạch được phê duyệt', en: 'Plan approved' },
  'notice-published': { vi: 'Thông báo tuyển dụng', en: 'Notice published' },
  'applications-closed': { vi: 'Hết hạn nhận phiếu đăng ký', en: 'Applications closed' },
  'eligibility-published': { vi: 'Công bố danh sách đủ điều kiện', en: 'List of the eligible published' },
  'summons-published': { vi: 'Triệu tập dự thi', en: 'Candidates summoned' },
  'exam-held': { vi: 'Thi, phỏng vấn, thực hành', en: 'Examination held' },
  'marking-finished': { vi: 'Chấm xong, ghép phách', en: 'Marked, identities opened' },
  'marks-published': { vi: 'Công bố điểm thi', en: 'Marks published' },
  'review-closed': { vi: 'Hết hạn xin phúc khảo', en: 'Requests for a review closed' },
  'review-published': { vi: 'Công bố kết quả phúc khảo', en: 'Reviews published' },
  'result-reported': { vi: 'Báo cáo kết quả', en: 'Result reported' },
  'result-recognised': { vi: 'Quyết định công nhận kết quả', en: 'Result recognised' },
  'result-published': { vi: 'Công khai kết quả', en: 'Result published' },
  'decision-made': { vi: 'Quyết định tuyển dụng', en: 'Decision made' },
} as const satisfies Record<RecruitmentEvent, Words>

export const stateWords = {
  'on-time': { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'trễ', en: 'late' },
  'too-early': { vi: 'quá sớm', en: 'too early' },
  open: { vi: 'đang chờ, còn hạn', en: 'open' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  waiting: { vi: 'chưa tới', en: 'not yet' },
} as const satisfies Record<StepState, Words>

export const eventRefusalWords = {
  'not-next': { vi: 'Bước này chưa tới lượt.', en: 'This is not the next step.' },
  'before-the-last': {
    vi: 'Ngày này trước ngày của bước vừa xong.',
    en: 'This day is before that of the last step.',
  },
  'too-early': {
    vi: 'Chưa hết thời hạn mà luật dành cho người dự tuyển.',
    en: 'The time that the law gives to candidates is not over.',
  },
} as const satisfies Record<NonNullable<ReturnType<typeof refuseEvent>>, Words>

export const markRefusalWords = {
  'unknown-paper': { vi: 'Không có phách này.', en: 'There is no paper of this code.' },
  'not-a-mark': {
    vi: 'Điểm từ 0 đến 100, tối đa hai số lẻ.',
    en: 'A mark is from 0 to 100, with two decimals at most.',
  },
  'marked-twice-by-one': { vi: 'Bạn đã chấm bài này.', en: 'You have marked this paper.' },
  'enough-marks': { vi: 'Bài này đã đủ điểm.', en: 'This paper has its mark.' },
  'identity-open': {
    vi: 'Đã ghép phách, không chấm nữa.',
    en: 'Identities are open; nobody marks any more.',
  },
} as const satisfies Record<MarkRefusal, Words>

export const partWords = {
  chair: { vi: 'Chủ tịch hội đồng', en: 'Chair' },
  member: { vi: 'Ủy viên', en: 'Member' },
  invigilator: { vi: 'Giám thị coi thi', en: 'Invigilator' },
  marker: { vi: 'Giám khảo', en: 'Marker' },
  reviewer: { vi: 'Giám khảo chấm phúc khảo', en: 'Marker of reviews' },
} as const satisfies Record<PanelPart, Words>

export const outcomeWords = {
  kept: { vi: 'Giữ nguyên điểm', en: 'The mark stands' },
  raised: { vi: 'Điểm tăng', en: 'The mark went up' },
  lowered: { vi: 'Điểm giảm', en: 'The mark went down' },
} as const satisfies Record<ReviewOutcome['kind'], Words>

/** Why a candidate won or did not, in plain words; made from the placing and typed by nobody. */
export function placingWords({ placing }: Pick<RankedResult, 'placing'>): Words {
  switch (placing.kind) {
    case 'undecided':
      return { vi: 'Bằng điểm ở chỗ cuối, chờ quyết định', en: 'Alike at the last place, to be decided' }
    case 'won':
      return {
        total: { vi: 'Trúng tuyển: tổng điểm cao hơn', en: 'Won: higher total' },
        mark: { vi: 'Trúng tuyển: bằng tổng điểm, điểm vòng 2 cao hơn', en: 'Won: same total, higher mark' },
        choice: {
          vi: 'Trúng tuyển: bằng điểm, người đứng đầu chọn có nêu lý do',
          en: 'Won: alike, chosen by the head with a reason',
        },
      }[placing.by]
    case 'not-won':
      return {
        absent: { vi: 'Không dự thi', en: 'Did not sit the examination' },
        'below-pass-mark': { vi: 'Dưới điểm tối thiểu', en: 'Below the pass mark' },
        'no-place-left': { vi: 'Hết chỉ tiêu', en: 'No place left' },
        'not-chosen': { vi: 'Bằng điểm, không được chọn', en: 'Alike, not chosen' },
      }[placing.because]
  }
}

/** Hundredths of a point as people write them. */
export function pointsOf(hundredths: number): Words {
  const text = (hundredths / 100).toFixed(2).replace(/\.?0+$/u, '')
  return { vi: text.replace('.', ','), en: text }
}
