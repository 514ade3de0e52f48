import type { FieldProblem, RawForm, UploadedFile } from '../http/form.ts'
import { plainFileName } from './file-name.ts'

/** What a scanner says of a file; `unavailable` when it is away, too slow, or says nothing that makes sense. */
export type ScanVerdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly infection: string }
  | { readonly kind: 'unavailable' }

export interface FileScanner {
  /** Never throws; gives an answer within the time, in milliseconds. */
  scan(bytes: Uint8Array, timeoutMs: number): Promise<ScanVerdict>
}

export interface UploadScanning {
  readonly scanner: FileScanner
  /** What becomes of a file that the scanner does not answer for: kept back until it does, or not taken. */
  readonly whenAway: 'hold' | 'refuse'
}

/** A person waits meanwhile; what takes longer is scanned later, by the job. */
const uploadScanMs = 2_000

const verdicts = new WeakMap<Uint8Array, ScanVerdict>()

/** What the scanner said of these bytes when they came; undefined when it was not asked. */
export function verdictOf(bytes: Uint8Array): ScanVerdict | undefined {
  return verdicts.get(bytes)
}

/** Scans every file of a form, all at the same time, and remembers what was said of each. @returns what is wrong */
export async function scanUploads(
  { scanner, whenAway }: UploadScanning,
  raw: RawForm,
): Promise<FieldProblem[]> {
  const files = Object.entries(raw).flatMap(([field, values]) =>
    [values].flat().flatMap((value) => (isUploadedFile(value) ? [{ field, file: value }] : [])),
  )
  const problems = await Promise.all(
    files.map(async ({ field, file }): Promise<FieldProblem[]> => {
      const verdict = await scanner.scan(file.bytes, uploadScanMs)
      verdicts.set(file.bytes, verdict)
      const name = plainFileName(file.fileName)
      if (verdict.kind === 'infected') return [{ field, message: infectedWords(name) }]
      return verdict.kind === 'unavailable' && whenAway === 'refuse'
        ? [{ field, message: awayWords(name) }]
        : []
    }),
  )
  return problems.flat()
}

function isUploadedFile(value: unknown): value is UploadedFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'fileName' in value &&
    typeof value.fileName === 'string' &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array
  )
}

const infectedWords = (name: string) => ({
  vi: `“${name}”: tệp có mã độc nên không được nhận. Hãy quét vi-rút máy của bạn rồi gửi một bản sạch.`,
  en: `“${name}”: the file carries a virus and is not taken. Scan your computer and send a clean copy.`,
})

const awayWords = (name: string) => ({
  vi: `“${name}”: lúc này chưa kiểm tra được vi-rút trong tệp. Hãy thử lại sau ít phút, hoặc gửi không kèm tệp.`,
  en: `“${name}”: files cannot be checked for viruses just now. Try again in a few minutes, or send without the file.`,
})
