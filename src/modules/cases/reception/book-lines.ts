import { formatDay } from '../../../platform/kernel/dates.ts'
import type { Entry } from '../store/reception-entries.ts'
import type { EntryWords } from '../store/reception-words.ts'
import { classificationWords, refusalGroundWords, secretWords } from './reception-words.ts'

/** An entry with what was said, as far as whoever prints may read it. */
export interface BookEntry {
  readonly entry: Entry
  readonly words: EntryWords | undefined
  readonly remarks: readonly string[]
  readonly promises: readonly string[]
}

/**
 * The thirteen columns of the register, as form 03/TCD of Decree 154/2026/NĐ-CP has them since 1 July 2026. The
 * book before then followed Circular 04/2021/TT-TTCP, whose columns have not been compared with these.
 */
export const bookColumns = [
  { header: 'STT', width: 1.4 },
  { header: 'Ngày tiếp', width: 2.4 },
  { header: 'Họ tên, địa chỉ', width: 4 },
  { header: 'CCCD, hộ chiếu', width: 3 },
  { header: 'Tóm tắt nội dung vụ việc', width: 5.5 },
  { header: 'Phân loại', width: 2 },
  { header: 'Số người có đơn cùng nội dung', width: 2 },
  { header: 'Cơ quan đã giải quyết hết thẩm quyền', width: 2.5 },
  { header: 'Thuộc thẩm quyền', width: 2 },
  { header: 'Hướng dẫn đến cơ quan, số văn bản', width: 2.5 },
  { header: 'Cơ quan thụ lý, số văn bản chuyển', width: 2.5 },
  { header: 'Theo dõi kết quả giải quyết', width: 3.6 },
  { header: 'Ghi chú', width: 3 },
] as const

/** The thirteen cells of one entry. */
export function bookLine({ entry, words, remarks, promises }: BookEntry): string[] {
  const secret = secretWords.vi
  const refusal =
    entry.refusalGround === null
      ? []
      : [`Từ chối tiếp: ${refusalGroundWords[entry.refusalGround].vi}. ${words?.refusal ?? ''}`]
  const papers =
    words === undefined || words.documents.length === 0
      ? []
      : [
          `Giấy tờ đã nhận: ${words.documents.map(({ title, pages }) => [title, pages].filter((part) => part !== '').join(', ')).join('; ')}`,
        ]
  return [
    String(entry.number),
    formatDay(entry.receivedOn),
    words === undefined
      ? secret
      : words.visitors.map(({ name, address }) => [name, address].filter(Boolean).join(', ')).join('\n'),
    words === undefined
      ? secret
      : words.visitors
          .map(({ document }) => document)
          .filter(Boolean)
          .join('\n'),
    words === undefined ? secret : [words.summary, words.requests].filter(Boolean).join('\n'),
    classificationWords[entry.classification].vi,
    String(entry.peopleCount),
    words?.settledBy ?? '',
    entry.withinCompetence === true ? 'x' : '',
    words?.guidedTo ?? '',
    words?.forwardedTo ?? '',
    [...promises, ...remarks].join('\n'),
    [...refusal, ...papers].join('\n'),
  ]
}
