import type { Words } from '../../../platform/i18n/words.ts'
import type { Tone } from '../../../ui/tone.ts'
import type { CaseChannel } from '../domain/case.ts'
import type { CaseRelation } from '../domain/case-act.ts'
import type { CaseOutcome, Confidentiality, StateOwner } from '../domain/case-type.ts'
import type { WorklistView } from '../domain/desk/worklist-views.ts'
import type { CasePaperKind } from '../domain/papers/case-paper.ts'

export const channelWords: Readonly<Record<CaseChannel, Words>> = {
  online: { vi: 'Trên mạng', en: 'On line' },
  counter: { vi: 'Tại quầy', en: 'At the counter' },
  post: { vi: 'Qua bưu điện', en: 'By post' },
  hotline: { vi: 'Đường dây nóng', en: 'Hotline' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  reception: { vi: 'Tại buổi tiếp công dân', en: 'Citizen reception' },
  'passed-on': { vi: 'Nơi khác chuyển đến', en: 'Passed on' },
}

/** Who must act now, as a state in one word. */
export const ownerWords: Readonly<Record<StateOwner, Words>> = {
  receiver: { vi: 'Chờ tiếp nhận, trả kết quả', en: 'With whoever receives' },
  handler: { vi: 'Đang xử lý', en: 'Being handled' },
  head: { vi: 'Chờ lãnh đạo', en: 'With the head' },
  citizen: { vi: 'Chờ người dân', en: 'Awaiting the citizen' },
  'other-agency': { vi: 'Chờ cơ quan khác', en: 'Awaiting another body' },
  nobody: { vi: 'Đã kết thúc', en: 'Ended' },
}

export const ownerTones: Readonly<Record<StateOwner, Tone>> = {
  receiver: 'info',
  handler: 'info',
  head: 'warning',
  citizen: 'neutral',
  'other-agency': 'neutral',
  nobody: 'success',
}

export const levelWords: Readonly<Record<Confidentiality, Words>> = {
  open: { vi: 'Thông thường', en: 'Open' },
  restricted: { vi: 'Hạn chế', en: 'Restricted' },
  confidential: { vi: 'Bảo mật', en: 'Confidential' },
}

export const levelMeaning: Readonly<Record<Confidentiality, Words>> = {
  open: { vi: 'Đơn vị và người theo dõi đơn vị được đọc', en: 'Its unit and those who oversee it read it' },
  restricted: { vi: 'Chỉ người của đơn vị được đọc', en: 'Only its unit reads it' },
  confidential: {
    vi: 'Chỉ người xử lý và lãnh đạo được đọc, mỗi lần đọc đều được ghi lại',
    en: 'Only its handler and the head read it, and each reading is recorded',
  },
}

export const outcomeWords: Readonly<Record<CaseOutcome, Words>> = {
  granted: { vi: 'Đã giải quyết', en: 'Granted' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  'not-accepted': { vi: 'Không thụ lý', en: 'Not accepted' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  forwarded: { vi: 'Đã chuyển nơi khác', en: 'Forwarded' },
  merged: { vi: 'Đã gộp', en: 'Merged' },
  lapsed: { vi: 'Dừng vì không bổ sung', en: 'Lapsed' },
}

export const viewWords: Readonly<Record<WorklistView, Words>> = {
  mine: { vi: 'Của tôi', en: 'Mine' },
  nobodys: { vi: 'Chưa ai nhận', en: 'Nobody’s' },
  unit: { vi: 'Cả đơn vị', en: 'My unit' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  ended: { vi: 'Đã kết thúc', en: 'Ended' },
}

/** How another case belongs to this one, seen from the one that says so, and from the other. */
export const relationWords: Readonly<Record<CaseRelation, { readonly of: Words; readonly by: Words }>> = {
  linked: { of: { vi: 'Liên quan', en: 'Linked' }, by: { vi: 'Liên quan', en: 'Linked' } },
  duplicate: {
    of: { vi: 'Trùng với', en: 'Duplicate of' },
    by: { vi: 'Có bản trùng', en: 'Has a duplicate' },
  },
  'merged-into': { of: { vi: 'Đã gộp vào', en: 'Merged into' }, by: { vi: 'Đã nhận gộp', en: 'Took in' } },
  'appeal-of': {
    of: { vi: 'Khiếu nại lần hai của', en: 'Second complaint of' },
    by: { vi: 'Có khiếu nại lần hai', en: 'Has a second complaint' },
  },
  'reclassified-from': {
    of: { vi: 'Phân loại lại từ', en: 'Reclassified from' },
    by: { vi: 'Đã phân loại lại thành', en: 'Reclassified as' },
  },
  'promise-of': {
    of: { vi: 'Lời hứa khi tiếp công dân', en: 'Promise of a reception' },
    by: { vi: 'Có lời hứa', en: 'Has a promise' },
  },
}

export const paperWords: Readonly<Record<CasePaperKind, Words>> = {
  'dossier-receipt': { vi: 'Giấy tiếp nhận và hẹn trả kết quả', en: 'Receipt with the appointment' },
  'dossier-supplement': { vi: 'Phiếu yêu cầu bổ sung hồ sơ', en: 'Request for a supplement' },
  'dossier-refusal': { vi: 'Phiếu từ chối tiếp nhận', en: 'Refusal to receive' },
  'apology-letter': { vi: 'Phiếu xin lỗi và hẹn lại', en: 'Letter of apology' },
  'dossier-stop': { vi: 'Thông báo dừng giải quyết', en: 'Notice that it was stopped' },
  'control-slip': { vi: 'Phiếu kiểm soát', en: 'Control slip' },
  'dossier-register': { vi: 'Sổ theo dõi hồ sơ', en: 'Register' },
  'filing-receipt': { vi: 'Biên nhận', en: 'Receipt' },
  'complaint-acceptance': { vi: 'Thông báo thụ lý khiếu nại', en: 'Notice of acceptance' },
  'complaint-non-acceptance': { vi: 'Thông báo không thụ lý khiếu nại', en: 'Notice of non-acceptance' },
  'complaint-decision': { vi: 'Quyết định giải quyết khiếu nại', en: 'Decision on the complaint' },
  'complaint-extension': { vi: 'Thông báo gia hạn giải quyết', en: 'Notice of the longer term' },
  'petition-transfer': { vi: 'Phiếu chuyển đơn', en: 'Transfer note' },
  'petition-guidance': { vi: 'Phiếu hướng dẫn', en: 'Guidance note' },
  'citizen-answer': { vi: 'Văn bản trả lời', en: 'Written answer' },
  'information-provided': { vi: 'Thông báo cung cấp thông tin', en: 'Notice of the information' },
  'information-extension': { vi: 'Thông báo gia hạn cung cấp thông tin', en: 'Notice of the longer term' },
  'information-refusal': { vi: 'Thông báo từ chối cung cấp thông tin', en: 'Notice of refusal' },
  'handover-note': { vi: 'Phiếu giao nhận', en: 'Hand-over note' },
  'queue-ticket': { vi: 'Phiếu số thứ tự', en: 'Queue ticket' },
  'counter-receipt': { vi: 'Biên nhận tại quầy', en: 'Counter receipt' },
}
