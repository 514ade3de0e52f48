import type { FieldProblem, UploadedFile } from '../http/form.ts'
import { accepted, type Result, refused } from '../kernel/result.ts'
import { hidesInPicture } from './disguise.ts'
import { type FileKind, fileKinds } from './file-kinds.ts'
import { cleanFileName, plainFileName } from './file-name.ts'
import { type FileRefusal, fileRefusalWords } from './file-refusal.ts'
import { checkOfficeFile } from './office-file.ts'
import { checkPdf } from './pdf-file.ts'
import { checkJpeg, checkPng, checkWebp, type PictureCheck } from './picture.ts'
import { checkPlainText } from './plain-text.ts'

/** In bytes; what `too-large` says. */
export const largestFile = 50 * 1024 * 1024

/** What a file was found to be. */
export interface CheckedFile {
  readonly kind: FileKind
  /** With the charset for text, as far as it is known. */
  readonly mediaType: string
  /** The name as it will be kept. */
  readonly name: string
}

/** Says what a file is, by its content alone, or why it is not taken. Its name decides only between .txt and .csv. */
export async function checkFile({
  fileName,
  bytes,
}: UploadedFile): Promise<Result<CheckedFile, FileRefusal>> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > largestFile) return refused('too-large')
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = await recognise(content, fileName)
  if (!found.ok) return found
  const { kind, charset } = found.value
  const { mediaType } = fileKinds[kind]
  return accepted({
    kind,
    mediaType: charset === undefined ? mediaType : `${mediaType}; charset=${charset}`,
    name: cleanFileName(fileName, kind),
  })
}

/** What is wrong with the files of a form's field, with the name of each, for the form to show again. */
export async function fileProblems(field: string, files: readonly UploadedFile[]): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = []
  for (const file of files) {
    const checked = await checkFile(file)
    if (checked.ok) continue
    const words = fileRefusalWords[checked.reason]
    const name = plainFileName(file.fileName)
    problems.push({ field, message: { vi: `“${name}”: ${words.vi}`, en: `“${name}”: ${words.en}` } })
  }
  return problems
}

interface Recognised {
  readonly kind: FileKind
  readonly charset?: string
}

async function recognise(bytes: Buffer, fileName: string): Promise<Result<Recognised, FileRefusal>> {
  if (begins(bytes, '255044462d')) return withKind('pdf', await checkPdf(bytes))
  if (begins(bytes, '89504e470d0a1a0a')) return picture('png', bytes, checkPng)
  if (begins(bytes, 'ffd8ff')) return picture('jpeg', bytes, checkJpeg)
  if (begins(bytes, '52494646') && bytes.toString('latin1', 8, 12) === 'WEBP') {
    return picture('webp', bytes, checkWebp)
  }
  if (begins(bytes, '504b0304')) {
    const office = await checkOfficeFile(bytes)
    return office.ok ? accepted({ kind: office.value }) : office
  }
  if (begins(bytes, 'd0cf11e0a1b11ae1')) return refused('old-or-locked')
  return text(bytes, fileName)
}

function begins(bytes: Buffer, hex: string): boolean {
  const mark = Buffer.from(hex, 'hex')
  return bytes.subarray(0, mark.length).equals(mark)
}

function withKind(kind: FileKind, refusal: FileRefusal | undefined): Result<Recognised, FileRefusal> {
  return refusal === undefined ? accepted({ kind }) : refused(refusal)
}

function picture(kind: FileKind, bytes: Buffer, check: PictureCheck): Result<Recognised, FileRefusal> {
  return withKind(kind, check(bytes) ?? (hidesInPicture(bytes) ? 'disguised' : undefined))
}

function text(bytes: Buffer, fileName: string): Result<Recognised, FileRefusal> {
  const checked = checkPlainText(bytes)
  if (!checked.ok) return checked
  const kind = /\.csv$/i.test(fileName) ? 'csv' : 'txt'
  return accepted(checked.charset === 'unknown' ? { kind } : { kind, charset: checked.charset })
}
