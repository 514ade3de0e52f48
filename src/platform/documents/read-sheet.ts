import { refused } from '../kernel/result.ts'
import { readCsv } from './sheets/read-csv.ts'
import { type SheetReading, sheetLimits } from './sheets/sheet-reading.ts'

/**
 * Reads a table that a person sends as .xlsx or .csv. The kind is told by the content; the name only decides
 * whether text may be CSV. Nothing in the file is computed or followed.
 * @returns header and rows of text with their numbers, or why not ({@link sheetRefusalWords} says it to people)
 */
export async function readSheet(bytes: Uint8Array, fileName: string): Promise<SheetReading> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > sheetLimits.fileBytes) return refused('too-large')
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refused('old-or-encrypted')
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const { readXlsx } = await import('./sheets/read-xlsx.ts')
    return readXlsx(bytes)
  }
  if (/\.xlsx?$/iu.test(fileName)) return refused('damaged')
  if (!/\.(?:csv|tsv|txt)$/iu.test(fileName)) return refused('not-a-sheet')
  return readCsv(bytes)
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}
