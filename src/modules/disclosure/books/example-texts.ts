import type { ExampleUnit } from '../../../platform/contracts/example.ts'
import type { PurchaseItem, PurchaseSort } from '../domain/books/purchase.ts'
import type { TextbookChoice } from '../domain/books/selection.ts'

/** Series that schools could choose from before there was one for the whole country; that one comes first. */
export const exampleSeries = [
  { name: 'Kết nối tri thức với cuộc sống', publisher: 'NXB Giáo dục Việt Nam' },
  { name: 'Chân trời sáng tạo', publisher: 'NXB Giáo dục Việt Nam' },
  { name: 'Cánh diều', publisher: 'NXB Đại học Sư phạm' },
] as const

export const primarySubjects = ['Tiếng Việt', 'Toán', 'Đạo đức', 'Hoạt động trải nghiệm'] as const
export const secondarySubjects = ['Ngữ văn', 'Toán', 'Khoa học tự nhiên', 'Lịch sử và Địa lí'] as const

/** Minutes as they are public: the votes of each grade, nobody's name. */
export function groupMinutes(subject: string, books: readonly TextbookChoice[]): string {
  return [
    `Tổ chuyên môn họp lựa chọn sách môn ${subject}. Giáo viên đã đọc các sách trong danh mục được phê duyệt và ghi phiếu nhận xét.`,
    'Kết quả bỏ phiếu kín:',
    ...books.map(
      ({ grade, title, series, votes, voters }) =>
        `Lớp ${grade}: ${title} (${series}) ${votes ?? 0}/${voters ?? 0} phiếu.`,
    ),
    'Chủ trì: L.T.H. Thư ký: N.V.B.',
  ].join('\n')
}

/** `Quyết định 45/QĐ-THBK năm 2025`: the number of a decision in the example. */
export function decisionText(number: number, year: number, { documentSymbol }: ExampleUnit): string {
  return `${number}/QĐ-${documentSymbol} (${year})`
}

interface ExamplePurchase {
  readonly sort: PurchaseSort
  readonly supplier: string
  readonly items: readonly Omit<PurchaseItem, 'quantity'>[]
}

/** What school libraries buy; sellers and prices are invented. */
export const examplePurchases: readonly ExamplePurchase[] = [
  {
    sort: 'reference',
    supplier: 'Nhà sách Ví Dụ',
    items: [
      { title: 'Từ điển tiếng Việt phổ thông', publisher: 'Nhà xuất bản ví dụ', unitPrice: 120_000n },
      { title: 'Truyện cổ tích Việt Nam chọn lọc', publisher: 'Nhà xuất bản ví dụ', unitPrice: 65_000n },
      { title: 'Em tập thí nghiệm khoa học', publisher: 'Nhà xuất bản ví dụ', unitPrice: 58_000n },
    ],
  },
  {
    sort: 'reference',
    supplier: 'Công ty Phát hành sách Ví Dụ',
    items: [
      { title: 'Kỹ năng phòng tránh đuối nước', publisher: 'Nhà xuất bản ví dụ', unitPrice: 42_000n },
      { title: 'Bách khoa thư cho trẻ em', publisher: 'Nhà xuất bản ví dụ', unitPrice: 210_000n },
    ],
  },
  {
    sort: 'equipment',
    supplier: 'Công ty Thiết bị trường học Ví Dụ',
    items: [
      { title: 'Bộ tranh an toàn giao thông', publisher: 'Xưởng ví dụ', unitPrice: 350_000n },
      { title: 'Bảng nhóm học sinh', publisher: 'Xưởng ví dụ', unitPrice: 48_000n },
    ],
  },
]

/** A picture of one pixel in the place of an invoice. */
export const exampleInvoice = {
  fileName: 'hoa-don.png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}
