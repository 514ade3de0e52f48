export const documentKindNames = [
  'report',
  'plan',
  'notice',
  'decision',
  'submission',
  'guidance',
  'programme',
  'minutes',
  'invitation',
  'letter',
  'dossier-receipt',
  'dossier-supplement',
  'dossier-refusal',
  'apology-letter',
  'citizen-reply',
  'reception-book',
] as const
export type DocumentKind = (typeof documentKindNames)[number]

/**
 * The kinds of document that the platform writes: printed name, and the abbreviation that stands in the symbol.
 * Abbreviations of kinds: Decree 30/2020/NĐ-CP, Phụ lục III. The one-stop forms have their own
 * (Thông tư 01/2018/TT-VPCP, from 1 July 2025 Nghị định 118/2025/NĐ-CP): unconfirmed.
 * A letter (công văn) prints no name of kind: its subject stands as "V/v …" under the number.
 */
export const documentKinds = {
  report: { name: 'Báo cáo', abbreviation: 'BC' },
  plan: { name: 'Kế hoạch', abbreviation: 'KH' },
  notice: { name: 'Thông báo', abbreviation: 'TB' },
  decision: { name: 'Quyết định', abbreviation: 'QĐ' },
  submission: { name: 'Tờ trình', abbreviation: 'TTr' },
  guidance: { name: 'Hướng dẫn', abbreviation: 'HD' },
  programme: { name: 'Chương trình', abbreviation: 'CTr' },
  minutes: { name: 'Biên bản', abbreviation: 'BB' },
  invitation: { name: 'Giấy mời', abbreviation: 'GM' },
  letter: { name: 'Công văn', abbreviation: '' },
  'dossier-receipt': { name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', abbreviation: 'TNHS' },
  'dossier-supplement': { name: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', abbreviation: 'HDHS' },
  'dossier-refusal': { name: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', abbreviation: 'TC' },
  'apology-letter': { name: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', abbreviation: 'PXL' },
  'citizen-reply': { name: 'Phiếu trả lời', abbreviation: 'PTL' },
  'reception-book': { name: 'Sổ tiếp công dân', abbreviation: 'STCD' },
} as const satisfies Record<DocumentKind, { readonly name: string; readonly abbreviation: string }>
