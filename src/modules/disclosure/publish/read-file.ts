import type { ExtractedText } from '../../../platform/documents/extract/extraction.ts'
import { readSheet } from '../../../platform/documents/read-sheet.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { findingsInSheet, findingsInText, joinFound } from '../domain/personal-data/findings-in-file.ts'
import type { DraftFile } from '../domain/templates/draft.ts'

/** A file that is to go out, with its kind as it was found. */
export interface FileToRead {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export type FileReading = Pick<DraftFile, 'reading' | 'found'>
export type ReadFile = (file: FileToRead, today: LocalDate) => Promise<FileReading>

/** Looks through files in a process of its own, one after the other. */
export function fileReader(): ReadFile {
  let last: Promise<unknown> = Promise.resolve()
  return (file, today) => {
    const reading = last.then(() => readOne(file, today))
    last = reading.catch(() => undefined)
    return reading
  }
}

async function readOne(file: FileToRead, today: LocalDate): Promise<FileReading> {
  const text = await textOfFile(file)
  const inText = text.kind === 'text' ? findingsInText(text.text, today) : []
  const sheet = /spreadsheetml|csv/u.test(file.mediaType)
    ? await readSheet(file.bytes, file.fileName)
    : undefined
  const found =
    sheet?.ok === true
      ? joinFound(
          inText,
          findingsInSheet(
            {
              name: sheet.value.name,
              header: sheet.value.header,
              rows: sheet.value.rows.map(({ cells }) => cells),
            },
            today,
          ),
        )
      : inText
  return { reading: text.kind, found }
}

/**
 * What a file says. The process ends with its file: nothing of one file stays for the next, and none is left when the
 * server stops.
 */
export async function textOfFile({
  bytes,
  mediaType,
}: Pick<FileToRead, 'bytes' | 'mediaType'>): Promise<ExtractedText> {
  const { TextExtractor } = await import('../../../platform/documents/extract/text-extractor.ts')
  const extractor = new TextExtractor()
  try {
    return await extractor.extract(bytes, mediaType)
  } finally {
    extractor.close()
  }
}
