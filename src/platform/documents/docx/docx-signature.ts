import { ImageRun, Paragraph, type Table } from 'docx'
import type { ComposedSignature, Composition } from '../composition.ts'
import type { LayoutRules } from '../layout-rules.ts'
import { qrCodePng } from '../qr-code.ts'
import { invisibleGrid } from './docx-grid.ts'
import { mmToTwips, textTwips } from './docx-measures.ts'
import { line } from './docx-text.ts'

/** Recipients at the left, the signature at the right, on one page. */
export function docxSignature(composition: Composition, rules: LayoutRules): (Paragraph | Table)[] {
  const full = textTwips(rules, composition.landscape)
  const left = Math.round(full / 2)
  const widths = [left, full - left]
  const right = signature(composition.signature, rules)
  const recipients = recipientLines(composition.recipients, rules)
  const countersigned = composition.countersignature
  if (right.length === 0 && countersigned === null) return recipients
  const gap = line('', { pt: 6, keepNext: true })
  if (countersigned === null)
    return [
      gap,
      invisibleGrid(widths, [[recipients.length > 0 ? recipients : [line('', { pt: 11 })], right]]),
    ]
  return [gap, invisibleGrid(widths, [[signature(countersigned, rules), right]]), ...recipients]
}

function signature({ lines, note, name }: ComposedSignature, rules: LayoutRules): Paragraph[] {
  const pt = rules.signatureSize
  if (lines.length === 0 && name === '') return []
  return [
    ...lines.map((text) => line(text, { pt, bold: true, keepNext: true })),
    ...(note === '' ? [] : [line(note, { pt: pt - 1, italic: true, keepNext: true })]),
    line(name, { pt, bold: true, before: rules.sealRoom }),
  ]
}

function recipientLines(recipients: readonly string[], rules: LayoutRules): Paragraph[] {
  if (recipients.length === 0) return []
  return [
    line('Nơi nhận:', { pt: rules.recipientsLabelSize, bold: true, italic: true, align: 'left' }),
    ...recipients.map((text) => line(text, { pt: rules.recipientsSize, align: 'left' })),
  ]
}

/** The QR code that leads to the place where the document can be checked, and the line that says so. */
export async function docxVerification(
  composition: Composition,
  rules: LayoutRules,
): Promise<(Paragraph | Table)[]> {
  const { verification } = composition
  if (verification === null) return []
  const code = mmToTwips(24)
  const image = new ImageRun({
    type: 'png',
    data: await qrCodePng(verification.url),
    transformation: { width: 76, height: 76 },
    altText: { name: 'QR', title: 'QR', description: verification.url },
  })
  const pt = rules.verificationSize
  return [
    line('', { pt: 6 }),
    invisibleGrid(
      [code, textTwips(rules) - code],
      [
        [
          [new Paragraph({ children: [image], spacing: { after: 0 } })],
          [
            line(verification.text, { pt, align: 'left', before: 6 }),
            line(verification.url, { pt, align: 'left' }),
          ],
        ],
      ],
    ),
  ]
}
