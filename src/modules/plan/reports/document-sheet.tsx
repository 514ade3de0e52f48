import {
  AdministrativeDocument,
  type AdministrativeDocumentInput,
} from '../../../platform/documents/administrative-document.ts'
import { composeDocument } from '../../../platform/documents/compose-document.ts'
import type {
  ComposedBlock,
  ComposedCell,
  ComposedTable,
  Span,
} from '../../../platform/documents/composition.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'

/** A document as its files print it, on the screen: the same words, numbers and marks. */
export function DocumentSheet({ document }: { readonly document: AdministrativeDocumentInput }) {
  const composed = composeDocument(AdministrativeDocument.parse(document))
  return (
    <Sheet
      superior={composed.parentBody.join(' ').toLocaleUpperCase('vi') || undefined}
      issuer={composed.issuingBody.join(' ').toLocaleUpperCase('vi')}
      number={composed.number}
      placeAndDate={composed.placeAndDate}
      kind={composed.kind}
      subject={composed.title.join(' ')}
      recipients={composed.recipients.map((recipient) => recipient.replace(/^- /u, ''))}
      signature={{ position: composed.signature.lines.join(' '), name: composed.signature.name }}
    >
      {composed.bases.map((basis) => (
        <p key={basis}>
          <i>{basis}</i>
        </p>
      ))}
      <Blocks blocks={composed.blocks} part="Bảng" />
      {composed.annexes.map((annex) => (
        <section key={annex.label}>
          <h3>
            {annex.label}. {annex.title.join(' ')}
          </h3>
          <Blocks blocks={annex.blocks} part={`${annex.label}, bảng`} />
        </section>
      ))}
    </Sheet>
  )
}

function Blocks({ blocks, part }: { readonly blocks: readonly ComposedBlock[]; readonly part: string }) {
  return (
    <>
      {blocks.map((block, index) => (
        // A composed document does not change while it is shown.
        <Block key={String(index)} block={block} name={`${part} ${index + 1}`} />
      ))}
    </>
  )
}

function Block({ block, name }: { readonly block: ComposedBlock; readonly name: string }) {
  switch (block.type) {
    case 'heading':
      return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      )
    case 'page-break':
      return <hr />
    case 'table':
      return <BlockTable table={block} name={name} />
  }
}

function BlockTable({ table, name }: { readonly table: ComposedTable; readonly name: string }) {
  const row = (cells: readonly ComposedCell[], key: string, Cell: 'th' | 'td') => (
    <tr key={key}>
      {cells.map((cell, index) => (
        <Cell
          key={String(index)}
          class={cell.align === 'right' ? 'mb-table__number' : undefined}
          colSpan={cell.colSpan}
          rowSpan={cell.rowSpan}
        >
          {cell.lines.map((spans, line) => (
            <div key={String(line)}>
              <Spans spans={spans} />
            </div>
          ))}
        </Cell>
      ))}
    </tr>
  )
  return (
    // A scrolling box must be reachable by keyboard.
    <section class="mb-table-scroll" aria-label={table.caption || name} tabindex={0}>
      <table class="mb-table">
        {table.caption !== '' && <caption class="mb-table__caption">{table.caption}</caption>}
        <thead>{table.header.map((cells, index) => row(cells, `h${index}`, 'th'))}</thead>
        <tbody>{table.rows.map((cells, index) => row(cells, `r${index}`, 'td'))}</tbody>
      </table>
    </section>
  )
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return (
    <>
      {spans.map(({ text, bold, italic }, index) => {
        const styled = italic ? <i>{text}</i> : text
        return <span key={String(index)}>{bold ? <b>{styled}</b> : styled}</span>
      })}
    </>
  )
}
