import type { Words } from '../../../platform/i18n/words.ts'
import type { CasePaperKind } from '../domain/papers/case-paper.ts'

/** What each paper is called for short, in lists and names of files. */
export const paperNames = {
  'dossier-receipt': { vi: 'Giấy tiếp nhận và hẹn trả', en: 'Receipt and appointment' },
  'dossier-supplement': { vi: 'Phiếu yêu cầu bổ sung', en: 'Request to supplement' },
  'dossier-refusal': { vi: 'Phiếu từ chối tiếp nhận', en: 'Refusal to take in' },
  'apology-letter': { vi: 'Phiếu xin lỗi và hẹn lại', en: 'Apology and new date' },
  'dossier-stop': { vi: 'Thông báo dừng giải quyết', en: 'Notice of stopping' },
  'control-slip': { vi: 'Phiếu kiểm soát quá trình', en: 'Control slip' },
  'dossier-register': { vi: 'Sổ theo dõi hồ sơ', en: 'Register of dossiers' },
  'filing-receipt': { vi: 'Biên nhận', en: 'Receipt' },
  'complaint-acceptance': { vi: 'Thông báo thụ lý khiếu nại', en: 'Notice that a complaint is accepted' },
  'complaint-non-acceptance': {
    vi: 'Thông báo không thụ lý khiếu nại',
    en: 'Notice that a complaint is not accepted',
  },
  'complaint-decision': { vi: 'Quyết định giải quyết khiếu nại', en: 'Decision on a complaint' },
  'complaint-extension': { vi: 'Thông báo gia hạn giải quyết khiếu nại', en: 'Extension for a complaint' },
  'petition-transfer': { vi: 'Phiếu chuyển đơn', en: 'Transfer to the competent body' },
  'petition-guidance': { vi: 'Phiếu hướng dẫn', en: 'Guidance where to turn' },
  'citizen-answer': { vi: 'Văn bản trả lời', en: 'Answer' },
  'information-provided': { vi: 'Thông báo cung cấp thông tin', en: 'Information provided' },
  'information-extension': { vi: 'Thông báo gia hạn cung cấp thông tin', en: 'Extension for information' },
  'information-refusal': { vi: 'Thông báo từ chối cung cấp thông tin', en: 'Refusal of information' },
  'handover-note': { vi: 'Phiếu giao nhận', en: 'Hand-over note' },
  'queue-ticket': { vi: 'Số thứ tự', en: 'Queue ticket' },
  'counter-receipt': { vi: 'Biên nhận tại quầy', en: 'Counter receipt' },
} as const satisfies Record<CasePaperKind, Words>
