import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { Programme, ProgrammeLine } from '../store/inspection-programmes.ts'
import type { DocumentHeader } from './document-header.ts'
import { topicWords } from './inspection-words.ts'

/** The programme of a year as the head could sign it (Decree 30/2020/NĐ-CP). */
export function programmeDocument(
  programme: Programme,
  lines: readonly ProgrammeLine[],
  unitNames: ReadonlyMap<UnitId, string>,
  { header, exampleData }: { readonly header: DocumentHeader; readonly exampleData: boolean },
): AdministrativeDocumentInput {
  const { officeSymbol, ...around } = header
  return {
    ...around,
    number: programme.number,
    symbol: officeSymbol === '' ? 'CTr' : `CTr-${officeSymbol}`,
    date: programme.approvedAt === null ? null : dayInVietnam(programme.approvedAt),
    kind: 'programme',
    title: programme.title.replace(/^chương trình\s*/iu, '').replace(/^./u, (letter) => letter.toUpperCase()),
    blocks: [
      {
        type: 'table',
        columns: [{ width: 1, align: 'centre' }, { width: 6 }, { width: 2, align: 'centre' }, { width: 6 }],
        header: [['TT', 'Nội dung kiểm tra', 'Quý', 'Chọn trường']],
        rows: lines.map(({ topic, quarter, places, namedUnitId, reason }, index) => [
          String(index + 1),
          topicWords[topic].vi,
          String(quarter),
          namedUnitId === null
            ? `${places} trường, bốc thăm công khai theo nhóm rủi ro`
            : `${unitNames.get(namedUnitId) ?? ''}: ${reason}`,
        ]),
      },
      {
        type: 'paragraph',
        text: 'Danh sách đưa vào bốc thăm và mã băm của danh sách được công bố trước khi bốc; cách bốc để ai cũng tính lại được đăng trên cổng thông tin.',
      },
    ],
    recipients: ['Các trường trực thuộc', 'Trang thông tin (công khai)', 'Lưu: VT'],
    exampleData,
  }
}
