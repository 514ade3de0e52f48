import type { Content } from '../../../platform/content/content.ts'
import type { Words } from '../../../platform/i18n/words.ts'

/** What the platform publishes by itself, from books, draws and lists; all other kinds are templates of the content. */
const ownKinds: Readonly<Record<string, Words>> = {
  'fee-list': { vi: 'Danh mục khoản thu', en: 'List of fees' },
  'fee-settlement': { vi: 'Quyết toán khoản thu', en: 'Settlement of fees' },
  'over-collection': { vi: 'Kết luận về thu sai quy định', en: 'Finding of over-collection' },
  'donation-appeal': { vi: 'Vận động tài trợ', en: 'Appeal for donations' },
  'donation-receipts': { vi: 'Tài trợ đã nhận', en: 'Donations received' },
  'donation-spending': { vi: 'Sử dụng tài trợ', en: 'Use of donations' },
  'donation-supervision': { vi: 'Giám sát công trình tài trợ', en: 'Supervision of donated works' },
  'donation-settlement': { vi: 'Quyết toán tài trợ', en: 'Settlement of donations' },
  'donation-quarter': { vi: 'Tài trợ trong quý', en: 'Donations of a quarter' },
  'enrolment-plan': { vi: 'Kế hoạch tuyển sinh', en: 'Enrolment plan' },
  'enrolment-result': { vi: 'Kết quả tuyển sinh', en: 'Enrolment result' },
  'draw-result': { vi: 'Kết quả bốc thăm', en: 'Result of a draw' },
  'asset-declaration': { vi: 'Kê khai tài sản, thu nhập', en: 'Asset declarations' },
  'position-rotation': { vi: 'Chuyển đổi vị trí công tác', en: 'Rotation of posts' },
  'appointment-transfer': { vi: 'Bổ nhiệm, điều động', en: 'Appointment or transfer' },
  'textbook-selection': { vi: 'Sách giáo khoa và cách chọn', en: 'Textbooks and how they were chosen' },
  'book-purchases': { vi: 'Sách, thiết bị đã mua', en: 'Books and equipment bought' },
  'recruitment-candidate-list': { vi: 'Danh sách đủ điều kiện dự tuyển', en: 'Eligible candidates' },
  'recruitment-summons': { vi: 'Triệu tập dự thi tuyển dụng', en: 'Summons to a recruitment examination' },
  'recruitment-marks': { vi: 'Điểm thi tuyển dụng', en: 'Marks of a recruitment' },
  'recruitment-review': { vi: 'Phúc khảo tuyển dụng', en: 'Reviews of a recruitment' },
  'recruitment-result': { vi: 'Kết quả tuyển dụng', en: 'Recruitment result' },
}

/** What a kind of publication is called; a kind that nobody named any more is a document like others. */
export function kindNames(content: Content): (kind: string) => Words {
  const templates = new Map(content.disclosureTemplates.map(({ code, title }) => [code, title]))
  return (kind) =>
    templates.get(kind) ?? ownKinds[kind] ?? { vi: 'Tài liệu công khai', en: 'Public document' }
}
