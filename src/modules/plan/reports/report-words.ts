import type { Words } from '../../../platform/i18n/words.ts'
import type { Tone } from '../../../ui/tone.ts'
import type { Lateness } from '../domain/lateness.ts'
import type { ReportAction, ReportRefusal, ReportState } from '../domain/report.ts'
import type { DraftProblem } from '../domain/report-content.ts'

export const reportStateWords = {
  expected: { vi: 'Chưa bắt đầu', en: 'Not begun' },
  draft: { vi: 'Đang soạn', en: 'Being written' },
  'awaiting-approval': { vi: 'Chờ duyệt', en: 'Waiting for approval' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  returned: { vi: 'Cần sửa lại', en: 'Returned' },
  accepted: { vi: 'Đã chấp nhận', en: 'Accepted' },
} as const satisfies Record<ReportState, Words>

export const reportStateTones = {
  expected: 'neutral',
  draft: 'warning',
  'awaiting-approval': 'info',
  sent: 'info',
  returned: 'danger',
  accepted: 'success',
} as const satisfies Record<ReportState, Tone>

export const reportStepWords = {
  start: { vi: 'Bắt đầu soạn', en: 'Begun' },
  submit: { vi: 'Trình duyệt', en: 'Submitted for approval' },
  'send-back': { vi: 'Người duyệt trả lại để sửa', en: 'Sent back by the approver' },
  send: { vi: 'Đã gửi', en: 'Sent' },
  return: { vi: 'Cấp trên yêu cầu sửa', en: 'Returned for correction' },
  accept: { vi: 'Cấp trên chấp nhận', en: 'Accepted' },
} as const satisfies Record<ReportAction, Words>

export const reportRefusalWords = {
  'not-your-step': {
    vi: 'Việc này do người khác phụ trách. Hãy báo người soạn, người duyệt hoặc nơi nhận báo cáo.',
    en: 'This step is somebody else’s. Tell whoever writes, approves or receives the report.',
  },
  'already-begun': {
    vi: 'Báo cáo đã có người bắt đầu soạn. Hãy mở lại để soạn tiếp.',
    en: 'Somebody has begun this report. Open it again to go on.',
  },
  'not-begun': {
    vi: 'Báo cáo chưa có nội dung. Hãy soạn và lưu trước khi trình duyệt.',
    en: 'The report has no text yet. Write and save it before submitting.',
  },
  'waiting-for-signature': {
    vi: 'Báo cáo đang chờ duyệt nên chưa sửa được. Người duyệt có thể trả lại để sửa.',
    en: 'The report is waiting for approval. The approver can send it back for changes.',
  },
  'not-submitted': {
    vi: 'Báo cáo chưa được trình duyệt. Hãy đợi người soạn trình.',
    en: 'The report has not been submitted. Wait for whoever writes it.',
  },
  'not-sent': {
    vi: 'Báo cáo chưa được gửi, hoặc đang được sửa. Hãy đợi đơn vị gửi.',
    en: 'The report has not been sent or is being corrected. Wait for the unit to send it.',
  },
  'already-sent': {
    vi: 'Báo cáo đã được gửi. Muốn sửa, hãy đề nghị nơi nhận yêu cầu sửa lại.',
    en: 'The report has been sent. To change it, ask the recipient to return it.',
  },
  'already-accepted': {
    vi: 'Báo cáo đã được chấp nhận nên không thay đổi được nữa.',
    en: 'The report has been accepted and does not change any more.',
  },
  'reason-missing': {
    vi: 'Hãy ghi rõ cần sửa gì và vì sao.',
    en: 'Say what has to be changed and why.',
  },
} as const satisfies Record<ReportRefusal, Words>

export const draftProblemWords = {
  'narrative-missing': {
    vi: 'Hãy viết kết quả của lĩnh vực này; nếu không có, ghi “Không phát sinh”.',
    en: 'Write the results of this area; if there are none, say so.',
  },
  'number-wrong': {
    vi: 'Nhập một số, ví dụ 12 hoặc 1.250',
    en: 'Type a number, for example 12 or 1.250',
  },
  'share-over-whole': {
    vi: 'Phần không thể lớn hơn tổng số',
    en: 'A part cannot be more than the whole',
  },
  'reason-missing': {
    vi: 'Số liệu đã sửa phải có lý do; nơi nhận sẽ thấy cả hai số và lý do',
    en: 'A changed number needs a reason; the recipient sees both numbers and the reason',
  },
  'report-number-wrong': {
    vi: 'Số văn bản chỉ gồm chữ số, tối đa 6; để trống nếu ghi tay sau',
    en: 'The number of the document has at most 6 digits; leave it empty to write it by hand',
  },
} as const satisfies Record<DraftProblem, Words>

/** How a report stands to its day, in words. */
export function latenessWords({ kind, workingDays }: Pick<Lateness, 'kind' | 'workingDays'>): Words {
  const english = `${workingDays} working ${workingDays === 1 ? 'day' : 'days'}`
  switch (kind) {
    case 'sent-in-time':
      return { vi: 'Gửi đúng hạn', en: 'Sent in time' }
    case 'sent-late':
      return { vi: `Gửi trễ ${workingDays} ngày làm việc`, en: `Sent ${english} late` }
    case 'overdue':
      return { vi: `Trễ ${workingDays} ngày làm việc`, en: `${english} late` }
    case 'open':
      return workingDays === 0
        ? { vi: 'Hạn hôm nay', en: 'Due today' }
        : { vi: `Còn ${workingDays} ngày làm việc`, en: `${english} left` }
  }
}

export function latenessTone({ kind, workingDays }: Pick<Lateness, 'kind' | 'workingDays'>): Tone {
  if (kind === 'sent-in-time') return 'success'
  if (kind === 'open') return workingDays <= 3 ? 'warning' : 'neutral'
  return 'danger'
}

export const generalAreaWords = { vi: 'Nhiệm vụ chung', en: 'General tasks' }
