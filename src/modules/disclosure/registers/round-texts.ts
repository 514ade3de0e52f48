import type { Words } from '../../../platform/i18n/words.ts'
import type { DeclarationCounts } from '../domain/registers/declaration.ts'

/** The words of a round of declarations at the desk. */
export const roundTexts = {
  desk: { vi: 'Sổ liêm chính', en: 'Integrity registers' },
  plain: { vi: 'Kê khai tài sản, thu nhập', en: 'Asset declarations' },
  title: (name: Words, year: number): Words => ({
    vi: `${name.vi} (${year})`,
    en: `${name.en} (${year})`,
  }),
  counts: ({ required, received, onTime }: DeclarationCounts, due: string): Words => ({
    vi: `Hạn nộp ${due}. Phải kê khai: ${required} người; đã nộp: ${received}, trong đó đúng hạn ${onTime}.`,
    en: `Due ${due}. ${required} must declare; ${received} have, ${onTime} of them in time.`,
  }),
  neverContents: {
    vi: 'Chỉ ghi việc đã nộp, không ghi nội dung',
    en: 'Only that it was handed in, never what is in it',
  },
  neverContentsWhy: {
    vi: 'Không tải bản kê khai lên đây. Mỗi lần mở trang này đều được ghi lại.',
    en: 'Never upload a declaration. That this page was opened is written down.',
  },
  receive: { vi: 'Nhận bản kê khai', en: 'Take in a declaration' },
  receiveButton: { vi: 'Ghi đã nhận', en: 'Record it' },
  person: { vi: 'Người kê khai', en: 'Who' },
  state: { vi: 'Tình trạng', en: 'State' },
  receivedOn: { vi: 'Ngày nhận', en: 'Received on' },
  received: (day: string, pages: number): Words => ({
    vi: `${day}, ${pages} trang`,
    en: `${day}, ${pages} pages`,
  }),
  notBackdated: {
    vi: 'Ghi trong vòng 5 ngày, không ghi lùi xa hơn',
    en: 'Within five days, no further back',
  },
  pages: { vi: 'Số trang', en: 'Pages' },
  sealed: { vi: 'Mã SHA-256 của bản niêm phong', en: 'SHA-256 digest of the sealed copy' },
  sealedHint: {
    vi: 'Chỉ khi đơn vị giữ bản điện tử niêm phong; mã không cho biết nội dung',
    en: 'Only where a sealed electronic copy is kept; it tells nothing of what is inside',
  },
  list: { vi: 'Người phải kê khai', en: 'Who must declare' },
  handed: { vi: 'Đã bàn giao', en: 'Passed on' },
  yes: { vi: 'Rồi', en: 'Yes' },
  no: { vi: 'Chưa', en: 'Not yet' },
  add: { vi: 'Thêm người vào danh sách', en: 'Add somebody to the list' },
  addButton: { vi: 'Thêm vào danh sách', en: 'Add' },
  excuse: { vi: 'Đưa ra khỏi danh sách', en: 'Take somebody off the list' },
  excuseButton: { vi: 'Đưa ra khỏi danh sách', en: 'Take off the list' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonPublic: { vi: 'Số người được đưa ra là số liệu công khai', en: 'How many were taken off is public' },
  handover: { vi: 'Bàn giao cho cơ quan kiểm soát tài sản, thu nhập', en: 'Passing on to the control body' },
  handOverBy: (copies: number, day: string): Words => ({
    vi: `${copies} bản đã nhận chưa bàn giao; chậm nhất ngày ${day} (chưa đối chiếu).`,
    en: `${copies} received and not passed on; no later than ${day} (unconfirmed).`,
  }),
  handedOn: { vi: 'Ngày bàn giao', en: 'Passed on' },
  recipient: { vi: 'Cơ quan nhận', en: 'To' },
  handOverButton: { vi: 'Ghi bàn giao các bản đã nhận', en: 'Pass on what was received' },
  handedLine: (copies: number, day: string, to: string): Words => ({
    vi: `${day}: bàn giao ${copies} bản cho ${to}.`,
    en: `${day}: ${copies} passed on to ${to}.`,
  }),
  handoverChoice: (day: string, copies: number): Words => ({
    vi: `Ngày ${day}, ${copies} bản`,
    en: `${day}, ${copies} declarations`,
  }),
  postBy: (day: string): Words => ({
    vi: `Phải công khai trong đơn vị từ ngày ${day}`,
    en: `To be shown inside the unit by ${day}`,
  }),
  posted: {
    noticeboard: (place: string, from: string, to: string): Words => ({
      vi: `Niêm yết tại ${place} từ ${from} đến ${to}.`,
      en: `Posted at ${place} from ${from} to ${to}.`,
    }),
    meeting: (place: string, from: string, _to: string): Words => ({
      vi: `Công khai tại ${place} ngày ${from}.`,
      en: `Read out at ${place} on ${from}.`,
    }),
  },
  postedLate: { vi: 'Công khai trễ', en: 'Shown late' },
  postedShort: (days: number): Words => ({
    vi: `Niêm yết chưa đủ ${days} ngày`,
    en: `Shown for less than ${days} days`,
  }),
  posting: { vi: 'Ghi việc công khai trong đơn vị', en: 'Record that it was shown inside the unit' },
  postingLead: {
    vi: 'Ghi sau khi gỡ niêm yết hoặc sau cuộc họp. Trang công khai chỉ cho biết số người, không có tên và nội dung.',
    en: 'After it was taken down, or after the meeting. In public only numbers stand, no names and no contents.',
  },
  way: { vi: 'Hình thức', en: 'How' },
  noticeboard: { vi: 'Niêm yết tại trụ sở', en: 'On the notice board' },
  meeting: { vi: 'Công khai tại cuộc họp', en: 'At a meeting' },
  place: { vi: 'Nơi niêm yết hoặc cuộc họp', en: 'Where, or which meeting' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến hết ngày', en: 'Until' },
  minutes: { vi: 'Số biên bản', en: 'Number of the minutes' },
  postButton: { vi: 'Ghi và công khai số liệu', en: 'Record it and publish the numbers' },
  refusals: {
    future: { vi: 'Ngày này chưa tới. Chỉ ghi việc đã xảy ra.', en: 'This day has not come yet' },
    backdated: {
      vi: 'Chỉ ghi lùi được 5 ngày; quá lâu thì tính ngày ghi',
      en: 'No more than five days back; after that the day of recording counts',
    },
    nothing: {
      vi: 'Chưa có bản nào nhận đến ngày này để bàn giao',
      en: 'Nothing received by that day to pass on',
    },
    beforeHandover: { vi: 'Trước ngày bàn giao', en: 'Before it was passed on' },
    'year-taken': {
      vi: 'Năm này đã mở đợt kê khai hằng năm',
      en: 'The yearly round of this year is open already',
    },
    'no-day': { vi: 'Nhập hạn nộp của đợt này', en: 'Type the last day of this round' },
    'wrong-year': {
      vi: 'Hạn nộp phải trong năm này hoặc năm sau',
      en: 'It must be due in this year or the next',
    },
  },
} as const
