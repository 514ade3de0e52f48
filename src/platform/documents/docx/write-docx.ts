import { Document, type ISectionOptions, Packer, Paragraph } from 'docx'
import type { ComposedAnnex, Composition } from '../composition.ts'
import { type LayoutRules, layoutRules } from '../layout-rules.ts'
import { docxBlocks } from './docx-blocks.ts'
import { docxHeader } from './docx-header.ts'
import { mmToTwips, textTwips } from './docx-measures.ts'
import { docxPages } from './docx-pages.ts'
import { docxSignature, docxVerification } from './docx-signature.ts'
import { docxStyles } from './docx-styles.ts'
import { line, runs, wordAlignment } from './docx-text.ts'

/** The composition as a Word file: the document in its first section, each annex in one of its own. */
export async function writeDocx(composition: Composition): Promise<Uint8Array> {
  const rules = layoutRules(composition.paper)
  const { landscape } = composition
  const document = new Document({
    title: composition.subject,
    creator: composition.author,
    lastModifiedBy: composition.author,
    styles: docxStyles(rules),
    compatibility: { version: 15 },
    sections: [
      {
        ...docxPages(rules, landscape, composition.mark),
        children: [
          ...docxHeader(composition, rules),
          ...bases(composition, rules),
          ...docxBlocks(composition.blocks, rules, textTwips(rules, landscape), true),
          ...docxSignature(composition, rules),
          ...(await docxVerification(composition, rules)),
        ],
      },
      ...composition.annexes.map((annex) => annexSection(annex, composition.mark, rules)),
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function bases(composition: Composition, rules: LayoutRules): Paragraph[] {
  return composition.bases.map(
    (text) =>
      new Paragraph({
        alignment: wordAlignment('justify'),
        indent: { firstLine: mmToTwips(rules.firstLineIndent) },
        children: runs([{ text, bold: false, italic: true }]),
      }),
  )
}

function annexSection(annex: ComposedAnnex, mark: string, rules: LayoutRules): ISectionOptions {
  return {
    ...docxPages(rules, annex.landscape, mark),
    children: [
      line(annex.label, { pt: rules.annexLabelSize, bold: true, keepNext: true }),
      ...annex.title.map((text) => line(text, { pt: rules.annexTitleSize, bold: true, keepNext: true })),
      line(annex.reference, { pt: rules.annexReferenceSize, italic: true, after: 10 }),
      ...docxBlocks(annex.blocks, rules, textTwips(rules, annex.landscape)),
    ],
  }
}
