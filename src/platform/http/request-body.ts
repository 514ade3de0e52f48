import type { FastifyRequest } from 'fastify'
import type { RawForm, UploadedFile } from './form.ts'
import type { UploadLimits } from './route.ts'

/** A form is larger than its route allows. */
export class FormTooLarge extends Error {}

/** What the browser sent, with the fields of the platform itself apart. */
export interface ReceivedForm {
  readonly raw: RawForm
  readonly csrfToken: string | undefined
  readonly requestId: string | undefined
  /** The answer to a challenge, when the form was held up by one. */
  readonly proof: { readonly token: string | undefined; readonly solution: string | undefined }
}

/** Files are held in memory until they are checked: more than this in one form is not. */
const mostBytesOfForm = 60 * 1024 * 1024

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Reads a form, urlencoded or multipart. Files stay in memory within the route's limits.
 * @throws FormTooLarge
 */
export async function receiveForm(
  request: FastifyRequest,
  uploads: UploadLimits | undefined,
): Promise<ReceivedForm> {
  const fields = request.isMultipart() ? await readParts(request, uploads) : plainFields(request.body)
  const { _csrf: csrfToken, requestId, _thuThach: token, _loiGiai: solution, ...raw } = fields
  return {
    raw,
    csrfToken: textOf(csrfToken),
    proof: { token: textOf(token), solution: textOf(solution) },
    requestId: typeof requestId === 'string' && uuid.test(requestId) ? requestId : undefined,
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function plainFields(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

async function readParts(
  request: FastifyRequest,
  uploads: UploadLimits | undefined,
): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = Object.create(null)
  let total = 0
  const limits = {
    files: uploads?.files ?? 0,
    fileSize: uploads?.fileBytes ?? 0,
    fields: 4_000,
    fieldSize: 1_000_000,
    fieldNameSize: 200,
    parts: 4_100,
  }
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer()
        total += bytes.length
        if (total > (uploads?.totalBytes ?? mostBytesOfForm)) throw new FormTooLarge()
        // A file field that was left empty arrives as a file without name and content.
        if (part.filename !== '' || bytes.length > 0) {
          const file: UploadedFile = { fileName: part.filename.slice(-255), bytes }
          addField(fields, part.fieldname, file)
        }
      } else {
        if (part.valueTruncated) throw new FormTooLarge()
        addField(fields, part.fieldname, part.value)
      }
    }
  } catch (error) {
    const tooLarge = error instanceof Error && 'statusCode' in error && error.statusCode === 413
    throw tooLarge ? new FormTooLarge() : error
  }
  return fields
}

function addField(fields: Record<string, unknown>, name: string, value: unknown): void {
  const before = fields[name]
  if (before === undefined) fields[name] = value
  else fields[name] = Array.isArray(before) ? [...before, value] : [before, value]
}
