import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { ageBuckets } from '../domain/late/age-bucket.ts'
import type { DocumentHeader } from '../inspections/document-header.ts'
import { boardTexts, bucketWords } from './board-page.tsx'
import type { Board, BoardRow } from './load-board.ts'

/** How many rows of a table the sheet has: it is one page for a meeting, the board has all. */
const rowsPrinted = 25

/** The board as one sheet for the head's weekly meeting: numbers and names of units and handlers, no case. */
export function weeklySheet(
  board: Board,
  /** How many groups of matters keep coming back. */
  repeats: number,
  header: DocumentHeader,
  today: LocalDate,
): AdministrativeDocumentInput {
  const { officeSymbol: _symbol, ...around } = header
  return {
    ...around,
    number: null,
    symbol: '',
    date: today,
    kind: 'report',
    kindName: 'Phiếu tuần',
    title: `Việc chưa giải quyết xong, tính đến ngày ${formatDay(today)}`,
    blocks: [
      tableOf(boardTexts.units.vi, boardTexts.unit.vi, [
        ...board.units.slice(0, rowsPrinted),
        { key: 'total', name: { vi: 'Tổng', en: 'Total' }, ages: board.total, href: null },
      ]),
      ...(board.handlers.length === 0
        ? []
        : [tableOf(boardTexts.handlers.vi, boardTexts.handler.vi, board.handlers.slice(0, rowsPrinted))]),
      tableOf(boardTexts.kinds.vi, boardTexts.kind.vi, board.kinds),
      {
        type: 'paragraph',
        text: `Có ${repeats} nhóm việc lặp lại trong 180 ngày qua. Ngày tính theo ngày làm việc. ${boardTexts.note.vi}`,
      },
    ],
    endMark: false,
    signatory: { title: '', name: null },
    landscape: true,
  }
}

function tableOf(caption: string, header: string, rows: readonly BoardRow[]) {
  return {
    type: 'table' as const,
    caption,
    columns: [{ width: 5 }, ...ageBuckets.map(() => ({ width: 2, align: 'right' as const }))],
    header: [[header, ...ageBuckets.map((bucket) => bucketWords[bucket].vi)]],
    rows: rows.map(({ name, ages }) => [name.vi, ...ageBuckets.map((bucket) => String(ages[bucket]))]),
  }
}
