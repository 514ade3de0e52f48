import type { ProcedureTime } from '../../../platform/content/schema/procedure.ts'
import type { Words } from '../../../platform/i18n/words.ts'

export const timeUnitWords = {
  'working-day': { vi: 'Ngày làm việc', en: 'Working days' },
  'calendar-day': { vi: 'Ngày (kể cả ngày nghỉ)', en: 'Calendar days' },
  'per-plan': { vi: 'Theo kế hoạch hằng năm', en: 'As planned each year' },
  mixed: { vi: 'Nhiều bước, mỗi bước một thời hạn', en: 'Several steps, each with its own time' },
  none: { vi: 'Không có thời hạn', en: 'No time is set' },
} as const satisfies Record<ProcedureTime['unit'], Words>

/** The words of the form in which an office writes a procedure down. */
export const editTexts = {
  editDraft: { vi: 'Sửa bản thảo', en: 'Change the draft' },
  newVersion: { vi: 'Lập bản mới', en: 'Make a new version' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  name: { vi: 'Tên thủ tục', en: 'Name' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  code: { vi: 'Mã số', en: 'Number' },
  codeHint: {
    vi: 'Trên Cơ sở dữ liệu quốc gia, ví dụ 1.005099',
    en: 'In the national database, e.g. 1.005099',
  },
  law: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  timeAndFee: { vi: 'Thời hạn và lệ phí', en: 'Time and fee' },
  timeUnit: { vi: 'Cách tính thời hạn', en: 'How the time is counted' },
  days: { vi: 'Số ngày', en: 'Days' },
  daysHint: { vi: 'Để trống nếu chưa xác nhận', en: 'Leave empty when not confirmed' },
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  feeHint: {
    vi: 'Số tiền (đồng), 0 nếu không thu, hoặc ghi nơi quy định; để trống nếu chưa xác nhận',
    en: 'The amount in đồng, 0 when free, or where it is set; leave empty when not confirmed',
  },
  papersAndResult: { vi: 'Giấy tờ và kết quả', en: 'Papers and result' },
  papers: { vi: 'Giấy tờ phải nộp', en: 'Papers' },
  papersHint: {
    vi: 'Mỗi dòng một giấy tờ: tên | bản chính, bản sao, bản sao chứng thực, bản chụp hoặc mẫu đơn | số bản | chỉ khi nào | mẫu số',
    en: 'One a line: name | bản chính, bản sao, bản sao chứng thực, bản chụp or mẫu đơn | how many | only when | form',
  },
  sets: { vi: 'Số bộ hồ sơ', en: 'Sets of the dossier' },
  result: { vi: 'Kết quả người dân nhận được', en: 'What people get' },
  conditions: { vi: 'Bạn có thể làm thủ tục này khi…', en: 'You can do this when…' },
  conditionsHint: {
    vi: 'Mỗi dòng một câu trả lời được bằng có hoặc không: tiếng Việt | tiếng Anh',
    en: 'One a line, to be answered with yes or no: Vietnamese | English',
  },
  applicants: { vi: 'Ai được nộp', en: 'Who may hand it in' },
  whereAndHow: { vi: 'Nơi làm và cách làm', en: 'Where and how' },
  place: { vi: 'Nơi giải quyết', en: 'Done by' },
  authority: { vi: 'Người, cơ quan quyết định', en: 'Who decides' },
  online: { vi: 'Mức độ dịch vụ công trực tuyến', en: 'Level of online service' },
  onlineUnknown: { vi: 'Chưa xác nhận', en: 'Not confirmed' },
  channels: { vi: 'Cách nộp', en: 'Ways to hand it in' },
  levels: { vi: 'Cấp học', en: 'School levels' },
  levelsHint: { vi: 'Không chọn nghĩa là mọi cấp', en: 'None means all' },
  stages: { vi: 'Các bước xử lý', en: 'Steps' },
  stagesHint: {
    vi: 'Mỗi dòng một bước: tên | tiếp nhận, thụ lý, lãnh đạo hoặc cơ quan khác | phần trăm thời gian. Cộng lại đủ 100.',
    en: 'One a line: name | tiếp nhận, thụ lý, lãnh đạo or cơ quan khác | per cent of the time. Together 100.',
  },
  confirmed: { vi: 'Đã đối chiếu với văn bản gốc', en: 'Checked against the official text' },
  confirmedHint: {
    vi: 'Điểm nào không chọn sẽ hiện “chưa xác nhận” với người dân',
    en: 'Whatever is not ticked is shown to people as unconfirmed',
  },
  validity: { vi: 'Hiệu lực', en: 'Validity' },
  decision: { vi: 'Quyết định công bố', en: 'Promulgated by' },
  decisionHint: {
    vi: 'Số, ký hiệu, ngày và cơ quan ban hành; phải có trước khi công bố',
    en: 'Number, day and issuer; needed before it is published',
  },
  from: { vi: 'Áp dụng từ ngày', en: 'Valid from' },
  save: { vi: 'Lưu bản thảo', en: 'Save the draft' },
} as const satisfies Record<string, Words>
