import type { Alignment } from './administrative-document.ts'
import type { PaperSize } from './paper-sizes.ts'

/** A piece of text in one style. */
export interface Span {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}

export interface ComposedCell {
  /** One entry a line. */
  readonly lines: readonly (readonly Span[])[]
  readonly align: Alignment
  /** Share of the text width. */
  readonly width: number
  readonly colSpan: number
  readonly rowSpan: number
}

export interface ComposedTable {
  readonly type: 'table'
  readonly caption: string
  /** Shares of the text width, which sum to 1. */
  readonly widths: readonly number[]
  readonly header: readonly (readonly ComposedCell[])[]
  readonly rows: readonly (readonly ComposedCell[])[]
}

export type ComposedBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly spans: readonly Span[]; readonly align: Alignment }
  | { readonly type: 'page-break' }
  | ComposedTable

export interface ComposedSignature {
  /** TM., KT. lines and the title, in capitals. */
  readonly lines: readonly string[]
  readonly note: string
  readonly name: string
}

export interface ComposedAnnex {
  readonly label: string
  readonly title: readonly string[]
  readonly reference: string
  readonly blocks: readonly ComposedBlock[]
  readonly landscape: boolean
}

/**
 * A document as every renderer prints it: the words, numbers and marks are settled, only the looks are open.
 * That both renderers start here is why the .docx and the .pdf of one document say the same.
 */
export interface Composition {
  /** For the file's properties. */
  readonly subject: string
  readonly author: string
  /** As written in running text; the header lays both names out in capitals. */
  readonly parentBody: readonly string[]
  readonly issuingBody: readonly string[]
  readonly number: string
  /** V/v … under the number of a letter, else empty. */
  readonly letterSubject: string
  readonly placeAndDate: string
  /** Name of the kind in capitals; empty for a letter. */
  readonly kind: string
  readonly title: readonly string[]
  /** Under the title in italics; empty for none. */
  readonly note: string
  readonly addressees: readonly string[]
  readonly bases: readonly string[]
  readonly blocks: readonly ComposedBlock[]
  readonly signature: ComposedSignature
  readonly countersignature: ComposedSignature | null
  readonly recipients: readonly string[]
  readonly annexes: readonly ComposedAnnex[]
  readonly paper: PaperSize
  readonly landscape: boolean
  /** Printed on every page; empty for a real document. */
  readonly mark: string
  readonly verification: { readonly url: string; readonly text: string } | null
}

export const nationalTitle = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const motto = 'Độc lập - Tự do - Hạnh phúc'
