import type { Reader } from '../../../platform/database/database.ts'
import { renderDocx } from '../../../platform/documents/render-docx.ts'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { renderXlsx } from '../../../platform/documents/render-xlsx.ts'
import { type Answer, download } from '../../../platform/http/answer.ts'
import type { ReportNames } from './report-document.ts'
import type { FileFormat } from './report-params.ts'
import { documentOf, type ReportView, workbookOf } from './report-view.ts'

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<FileFormat, string>

/** A report as a file that could be signed, or as tables. */
export async function reportFile(
  database: Reader,
  view: ReportView,
  names: ReportNames,
  format: FileFormat,
): Promise<Answer> {
  const kind = view.content.kind === 'school' ? 'bao-cao' : 'tong-hop'
  const fileName = `${kind}-${view.header.unitCode}-${view.header.plan.year}.${format}`
  return download(await bytesOf(database, view, names, format), { mediaType: mediaTypes[format], fileName })
}

async function bytesOf(
  database: Reader,
  view: ReportView,
  names: ReportNames,
  format: FileFormat,
): Promise<Uint8Array> {
  if (format === 'xlsx') return renderXlsx(await workbookOf(database, view, names))
  const document = await documentOf(database, view, names)
  return format === 'docx' ? renderDocx(document) : renderPdf(document)
}
