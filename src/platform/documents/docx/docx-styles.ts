import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import type { LayoutRules } from '../layout-rules.ts'
import { halfPoints, mmToTwips, ptToTwips, wordFont } from './docx-measures.ts'

/** The body's type and the three headings, as Word styles, so that the navigation pane shows the sections. */
export function docxStyles(rules: LayoutRules): IStylesOptions {
  const font = { ascii: wordFont, hAnsi: wordFont, cs: wordFont, eastAsia: wordFont }
  const size = halfPoints(rules.bodySize)
  const body = {
    spacing: {
      before: 0,
      after: ptToTwips(rules.paragraphSpacing),
      line: Math.round(rules.lineSpacing * 240),
      lineRule: LineRuleType.AUTO,
    },
  }
  const heading = (bold: boolean) => ({
    run: { font, size, bold, italics: false, color: '000000' },
    paragraph: {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: mmToTwips(rules.firstLineIndent) },
      keepNext: true,
      ...body,
    },
  })
  return {
    default: {
      document: {
        run: { font, size, color: '000000', language: { value: 'vi-VN' } },
        paragraph: body,
      },
      heading1: heading(true),
      heading2: heading(true),
      heading3: heading(false),
    },
  }
}
