import type { AdministrativeDocument, Signatory } from './administrative-document.ts'
import { composeBlocks, withoutFinalMark } from './compose-blocks.ts'
import type { ComposedAnnex, ComposedBlock, ComposedSignature, Composition } from './composition.ts'
import { blank, documentDate } from './document-date.ts'
import { documentKinds } from './document-kinds.ts'
import { romanNumber } from './heading-numbers.ts'
import { capitals, printableLine, printableText } from './printable-text.ts'

/** Settles every word of the document by the usages of Decree 30/2020; pure, the same for each renderer. */
export function composeDocument(document: AdministrativeDocument): Composition {
  const kind = documentKinds[document.kind]
  const isLetter = document.kind === 'letter'
  const title = printableLine(document.title)
  const name = printableLine(document.kindName ?? kind.name)
  return {
    subject: isLetter ? title : [name, title].filter(Boolean).join(': '),
    author: printableLine(document.issuingBody),
    parentBody: lines(document.parentBody ?? ''),
    issuingBody: lines(document.issuingBody),
    number: document.symbol === '' ? '' : `Số: ${numberAndSymbol(document)}`,
    letterSubject: isLetter && title !== '' ? `V/v ${title.replace(/^(?:v\/v|về việc)\s+/iu, '')}` : '',
    placeAndDate: `${printableLine(document.place)}, ${documentDate(document.date)}`,
    kind: isLetter ? '' : capitals(name),
    title: isLetter ? [] : lines(document.title),
    note: printableLine(document.note),
    addressees: document.addressees.map((addressee) => withoutFinalMark(printableLine(addressee))),
    bases: punctuated(document.bases),
    blocks: document.endMark ? ended(composeBlocks(document.blocks)) : composeBlocks(document.blocks),
    signature: composeSignature(document.signatory),
    countersignature:
      document.countersignatory === undefined ? null : composeSignature(document.countersignatory),
    recipients: punctuated(document.recipients).map((recipient) => `- ${recipient}`),
    annexes: document.annexes.map(
      (annex, index): ComposedAnnex => ({
        label: document.annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${romanNumber(index + 1)}`,
        title: lines(capitals(annex.title)),
        reference:
          `(Kèm theo ${name} số ${numberAndSymbol(document)} ${documentDate(document.date)}` +
          ` của ${printableLine(document.issuingBody)})`,
        blocks: composeBlocks(annex.blocks),
        landscape: annex.landscape,
      }),
    ),
    paper: document.paper,
    landscape: document.landscape,
    mark: document.exampleData ? 'DỮ LIỆU MẪU' : '',
    verification:
      document.verification === undefined
        ? null
        : { url: document.verification.url, text: printableLine(document.verification.text) },
  }
}

/** "05/BC-THCSTP"; numbers below 10 get a 0, a missing one gets room. */
function numberAndSymbol(document: AdministrativeDocument): string {
  const number = document.number === null ? blank : String(document.number).padStart(2, '0')
  return `${number}/${printableLine(document.symbol)}`
}

function lines(text: string): string[] {
  return printableText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Each with a semicolon at its end, the last with a full stop. */
function punctuated(items: readonly string[]): string[] {
  return items.map(
    (item, index) => withoutFinalMark(printableLine(item)) + (index === items.length - 1 ? '.' : ';'),
  )
}

/** A text that ends with a paragraph ends with "./." (usual practice; unconfirmed in the decree). */
function ended(blocks: ComposedBlock[]): ComposedBlock[] {
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph') return blocks
  const span = last.spans.at(-1)
  if (span === undefined || span.text.endsWith('./.')) return blocks
  const spans = [...last.spans.slice(0, -1), { ...span, text: `${withoutFinalMark(span.text)}./.` }]
  return [...blocks.slice(0, -1), { ...last, spans }]
}

function composeSignature(signatory: Signatory): ComposedSignature {
  const title = (signatory.acting ? 'Q. ' : '') + capitals(printableLine(signatory.title))
  return {
    lines: [
      ...signatory.authority.map(({ form, of }) => `${form}. ${capitals(printableLine(of))}`),
      title,
    ].filter((line) => line !== ''),
    note: printableLine(signatory.note ?? ''),
    name: printableLine(signatory.name ?? ''),
  }
}
