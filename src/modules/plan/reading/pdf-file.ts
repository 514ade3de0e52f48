import type { DocumentElement } from './document-element.ts'
import { UnreadableFile } from './refusal.ts'

export async function readPdfFile(_bytes: Uint8Array): Promise<DocumentElement[]> {
  throw new UnreadableFile('unknown-format')
}
