import type { Words } from '../../../platform/i18n/words.ts'
import type { CaseRefusal } from '../domain/case.ts'

export const counterWords = {
  counter: { vi: 'Quầy tiếp nhận', en: 'Counter' },
  give: { vi: 'Trả kết quả', en: 'Give results' },
  scan: { vi: 'Quét thẻ căn cước, hoặc gõ họ tên', en: 'Scan the identity card, or type the name' },
  scanHint: {
    vi: 'Đặt con trỏ ở đây rồi quét mã QR trên thẻ. Không có thẻ thì gõ họ tên rồi bấm Enter.',
    en: 'With the cursor here, scan the QR code of the card. Without a card, type the name and press Enter.',
  },
  scanProblem: {
    vi: 'Không đọc được thẻ này. Quét lại hoặc gõ họ tên.',
    en: 'This card could not be read. Scan again or type the name.',
  },
  name: { vi: 'Họ và tên người nộp', en: 'Name of whoever hands it in' },
  nameProblem: { vi: 'Nhập họ và tên người nộp', en: 'Enter the name' },
  number: { vi: 'Số căn cước', en: 'Citizen number' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  procedure: { vi: 'Thủ tục: gõ vài chữ, không cần dấu', en: 'Procedure: a few letters will do' },
  procedureHint: {
    vi: 'Chữ đầu các từ cũng được: “ct” ra “Chuyển trường…”. Hoặc gõ mã số thủ tục.',
    en: 'First letters of its words will do, or its number.',
  },
  procedureProblem: {
    vi: 'Không có thủ tục nào như vậy ở quầy này. Gõ lại chữ khác.',
    en: 'There is no such procedure at this counter. Try other letters.',
  },
  procedureMissing: { vi: 'Gõ tên thủ tục', en: 'Type the procedure' },
  choose: { vi: 'Chọn thủ tục', en: 'Choose the procedure' },
  papers: { vi: 'Giấy tờ người dân mang đến', en: 'Papers that were brought' },
  papersHint: {
    vi: 'Phím 0: đủ tất cả. Phím 1 đến 9: từng loại. Danh sách này là danh mục đã công bố; không được đòi thêm giấy khác.',
    en: 'Key 0: all of them. Keys 1 to 9: one by one. This is the published list; nothing else may be asked for.',
  },
  all: { vi: 'Đủ tất cả giấy tờ', en: 'All papers are there' },
  phone: { vi: 'Số điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  forWhom: { vi: 'Làm cho ai? (để trống nếu làm cho mình)', en: 'For whom? (empty: for themselves)' },
  resultBy: { vi: 'Nhận kết quả', en: 'Result' },
  postTo: { vi: 'Gửi về địa chỉ (khi nhận qua bưu điện)', en: 'Post to (when by post)' },
  postProblem: { vi: 'Nhập địa chỉ để bưu điện gửi kết quả', en: 'Enter where the post is to bring it' },
  days: { vi: 'Số ngày làm việc để giải quyết', en: 'Working days to decide' },
  daysHint: {
    vi: 'Thủ tục này chưa công bố một số ngày. Ghi số ngày theo bước đang làm để có ngày hẹn.',
    en: 'This procedure has no single number of days. Enter those of the step, for an appointment.',
  },
  daysProblem: { vi: 'Nhập số ngày từ 1 đến 180', en: 'Enter 1 to 180 days' },
  reason: { vi: 'Lý do cần bổ sung', en: 'Why it must be added' },
  paper: {
    vi: 'Nhập lại giấy viết tay khi mất điện, mất mạng',
    en: 'Entered from a receipt written by hand',
  },
  paperNumber: { vi: 'Số trên giấy viết tay', en: 'Number on it' },
  paperProblem: {
    vi: 'Số này không thuộc dãy số đã giữ của quầy',
    en: 'This number is not among those put by for this counter',
  },
  paperUsed: {
    vi: 'Số này đã nhập hoặc đã bỏ rồi: mỗi số chỉ dùng một lần',
    en: 'This number is accounted for already: each is used once',
  },
  receivedDay: { vi: 'Ngày nhận', en: 'Day of receipt' },
  receivedTime: { vi: 'Giờ nhận', en: 'Time of receipt' },
  receivedProblem: {
    vi: 'Nhập ngày, giờ nhận ghi trên giấy, không muộn hơn bây giờ và không quá 30 ngày trước',
    en: 'Enter day and time as written, not later than now and not more than 30 days ago',
  },
  next: { vi: 'Tiếp tục', en: 'Go on' },
  receive: { vi: 'Tiếp nhận và in giấy hẹn', en: 'Take it in and print the receipt' },
  guide: { vi: 'In phiếu hướng dẫn bổ sung', en: 'Print what is missing' },
  missingTitle: { vi: 'Hồ sơ còn thiếu giấy tờ', en: 'Papers are missing' },
  missingText: {
    vi: 'Đây là lần hướng dẫn duy nhất. Kiểm tra kỹ: giấy không đánh dấu bây giờ sẽ không được yêu cầu thêm lần nữa.',
    en: 'This is asked once. Look carefully: what is not named now cannot be asked for again.',
  },
  restart: { vi: 'Bỏ, làm lại từ đầu', en: 'Start again' },
  keysTitle: { vi: 'Phím tắt của trang này', en: 'Keys of this page' },
  notNow: { vi: 'Chưa thực hiện được', en: 'Not done' },
} as const satisfies Record<string, Words>

export const resultByWords = {
  counter: { vi: 'Tại quầy', en: 'At the counter' },
  online: { vi: 'Trên mạng', en: 'On line' },
  post: { vi: 'Qua bưu điện', en: 'By post' },
} as const satisfies Record<string, Words>

/** Each key with what it leads to; with Alt, or what the browser wants beside it. */
export const keyWords: readonly (readonly [string, Words])[] = [
  ['Q', { vi: 'ô quét thẻ, gõ họ tên', en: 'scan or name' }],
  ['T', { vi: 'ô thủ tục', en: 'procedure' }],
  ['G', { vi: 'danh sách giấy tờ', en: 'papers' }],
  ['D', { vi: 'số điện thoại', en: 'telephone' }],
  ['K', { vi: 'gọi số tiếp theo', en: 'call the next number' }],
  ['N', { vi: 'hồ sơ mới', en: 'new dossier' }],
]

export const refusalAtCounter: Partial<Record<CaseRefusal, Words>> = {
  'too-often': {
    vi: 'Hồ sơ này đã được hướng dẫn bổ sung một lần. Luật không cho yêu cầu lần nữa: hãy giải quyết với giấy tờ đang có, hoặc từ chối có lý do.',
    en: 'This was asked for once already. The law allows no second time: decide with what is there, or refuse with a reason.',
  },
  'already-overdue': {
    vi: 'Hồ sơ đã quá hạn nên không được yêu cầu bổ sung nữa.',
    en: 'It is overdue: nothing more may be asked for.',
  },
  stale: {
    vi: 'Hồ sơ vừa được người khác xử lý. Hãy xem lại.',
    en: 'Somebody has just worked on it. Please look again.',
  },
  'not-from-here': { vi: 'Hồ sơ không ở bước này nữa.', en: 'The dossier is past this step.' },
}
