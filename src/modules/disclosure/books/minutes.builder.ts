import { Document, Packer, Paragraph } from 'docx'

/** Minutes in Word, a line a paragraph. */
export async function minutesInWord(lines: readonly string[]) {
  const document = new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] })
  return {
    fileName: 'bien-ban.docx',
    bytes: new Uint8Array(await Packer.toBuffer(document)),
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }
}
