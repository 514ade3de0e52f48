import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx'
import type { Alignment } from '../administrative-document.ts'
import type { Span } from '../composition.ts'
import { halfPoints, ptToTwips } from './docx-measures.ts'

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Alignment, unknown>

export function wordAlignment(alignment: Alignment): (typeof alignments)[Alignment] {
  return alignments[alignment]
}

/** Runs of text; without a size they take the body's. */
export function runs(spans: readonly Span[], pt?: number): TextRun[] {
  return spans.map(
    ({ text, bold, italic }) =>
      new TextRun({ text, bold, italics: italic, ...(pt === undefined ? {} : { size: halfPoints(pt) }) }),
  )
}

/** Said in full: some word processors read a line height without its rule as an exact one. */
export const singleSpacing = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } as const

interface LineStyle {
  readonly pt: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: Alignment
  readonly before?: number
  readonly after?: number
  readonly keepNext?: boolean
}

/** A paragraph outside the body: single spacing, no indent. Spacing in points. */
export function line(text: string, style: LineStyle): Paragraph {
  return new Paragraph({
    alignment: wordAlignment(style.align ?? 'centre'),
    keepNext: style.keepNext ?? false,
    spacing: {
      ...singleSpacing,
      before: ptToTwips(style.before ?? 0),
      after: ptToTwips(style.after ?? 0),
    },
    children: runs([{ text, bold: style.bold ?? false, italic: style.italic ?? false }], style.pt),
  })
}

/**
 * A solid rule, centred: the upper border of a paragraph 3 pt high, drawn in by the indents at both sides.
 * A border survives every word processor, which a drawn line does not.
 * @param available width of the column, in twips
 * @param width of the rule, in twips
 */
export function rule(available: number, width: number, after = 0): Paragraph {
  const indent = Math.max(0, Math.round((available - Math.min(width, available)) / 2))
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    indent: { left: indent, right: indent },
    spacing: { before: 40, after: ptToTwips(after), line: 60, lineRule: LineRuleType.EXACT },
    children: [],
  })
}
