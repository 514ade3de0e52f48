import type { Words } from '../../../platform/i18n/words.ts'
import { useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { ContentBlock, PublicationContent } from '../domain/publication/publication-content.ts'

/** A page stays light on a phone; all rows are in the file for programs. */
const mostRows = 400

const texts = {
  more: (shown: number, total: number): Words => ({
    vi: `Trang này hiện ${shown} dòng đầu trong ${total} dòng. Xem đủ trong tệp dữ liệu ở cuối trang.`,
    en: `This page shows the first ${shown} of ${total} rows. The data file at the end of the page has them all.`,
  }),
  table: { vi: 'Bảng', en: 'Table' },
}

/** What was published, readable on a phone: rows become cards. */
export function ContentBlocks({ content }: { readonly content: PublicationContent }) {
  return (
    <>
      {content.blocks.map((block, index) => (
        <Block key={`${index}`} block={block} />
      ))}
    </>
  )
}

function Block({ block }: { readonly block: ContentBlock }) {
  const words = useWords()
  switch (block.kind) {
    case 'text':
      return (
        <>
          {block.text.split(/\n{2,}/u).map((part, index) => (
            <p key={`${index}`} class="mb-plain-text">
              {part.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={`${at}`} />, line]))}
            </p>
          ))}
        </>
      )
    case 'values':
      return (
        <SummaryList
          rows={block.rows.map(({ label, value }) => ({ key: label, value: <Lines text={value} /> }))}
        />
      )
    case 'table': {
      const shown = block.rows.slice(0, mostRows)
      const naming = namingColumn(shown)
      return (
        <>
          <Table
            caption={block.caption === '' ? words(texts.table) : block.caption}
            columns={block.columns.map((header, index) => ({
              key: `${index}`,
              header,
              cell: (row: Row) => row.cells[index] ?? '',
              rowHeader: index === naming,
              numeric: isNumeric(shown, index),
            }))}
            rows={shown.map((cells, index) => ({ index, cells }))}
            rowKey={({ index }) => index}
          />
          {block.rows.length > shown.length && <p>{words(texts.more(shown.length, block.rows.length))}</p>}
        </>
      )
    }
  }
}

interface Row {
  readonly index: number
  readonly cells: readonly string[]
}

/** The first column with words in it names its row. */
function namingColumn(rows: readonly (readonly string[])[]): number {
  const found = rows[0]?.findIndex((cell) => /\p{L}/u.test(cell)) ?? -1
  return Math.max(0, found)
}

function isNumeric(rows: readonly (readonly string[])[], index: number): boolean {
  const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell.trim() !== '')
  return cells.length > 0 && cells.every((cell) => /^[-+−]?[\d.,\s%]+(đ|đồng)?$/u.test(cell.trim()))
}

function Lines({ text }: { readonly text: string }) {
  return <>{text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={`${at}`} />, line]))}</>
}
