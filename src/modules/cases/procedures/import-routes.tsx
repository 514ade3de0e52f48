import { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import { readSheet } from '../../../platform/documents/read-sheet.ts'
import { renderXlsx } from '../../../platform/documents/render-xlsx.ts'
import { type ReadSheet, sheetRefusalWords } from '../../../platform/documents/sheets/sheet-reading.ts'
import { type Answer, download, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { requiredFile, requiredUnit } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { managedUnits } from './desk-routes.tsx'
import { ImportPage, ImportPreviewPage } from './import-pages.tsx'
import { procedurePaths } from './paths.ts'
import { manageProcedures } from './permissions.ts'
import { procedureColumns, readProcedureRows } from './read-procedure-rows.ts'
import { addProcedures } from './save-procedures.ts'

type ManagerVisit = Visit<unknown, unknown, SignedIn>

const mostRows = 500
const words = {
  noFile: { vi: 'Chọn một tệp .xlsx hoặc .csv', en: 'Choose an .xlsx or .csv file' },
  tooMany: {
    vi: `Tệp có nhiều hơn ${mostRows} dòng. Hãy tách thành nhiều tệp.`,
    en: `The file has more than ${mostRows} rows. Split it.`,
  },
  missing: (missing: readonly Words[]): Words => ({
    vi: `Tệp thiếu cột: ${missing.map(({ vi }) => vi).join(', ')}. Hãy dùng tệp mẫu.`,
    en: `The file lacks the columns: ${missing.map(({ en }) => en).join(', ')}. Use the template.`,
  }),
}

const decision = requiredText(
  problem({ vi: 'Ghi quyết định công bố danh mục', en: 'Give the decision that promulgates the list' }),
  500,
)
const Upload = z.object({
  donVi: requiredUnit,
  quyetDinh: decision,
  tep: requiredFile(problem(words.noFile)),
})

/** The table as the preview sends it back. */
const Table = z.object({
  name: z.string(),
  header: z.array(z.string()).max(200),
  headerNumber: z.number(),
  rows: z.array(z.object({ number: z.number(), cells: z.array(z.string()).max(200) })).max(mostRows),
})
const Confirmation = z.object({
  donVi: requiredUnit,
  quyetDinh: decision,
  bang: z.string().transform((text, context): ReadSheet => {
    try {
      return Table.parse(JSON.parse(text))
    } catch {
      context.addIssue({ code: 'custom', message: 'not a table' })
      return z.NEVER
    }
  }),
})

/** Bringing in a promulgated list of procedures. */
export function importProcedureRoutes({ content }: { readonly content: Content }): Route[] {
  return [
    get({
      path: procedurePaths.import,
      access: manageProcedures,
      handle: (visit) => showImport(visit, nothingTyped),
    }),
    get({
      path: procedurePaths.importTemplate,
      access: manageProcedures,
      handle: async () => {
        const columns = Object.values(procedureColumns).map(({ words: { vi } }) => ({ header: vi }))
        const bytes = await renderXlsx({
          title: 'Mẫu nhập thủ tục',
          sheets: [{ name: 'Thủ tục', columns, rows: [] }],
        })
        return download(bytes, {
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          fileName: 'Mẫu nhập thủ tục.xlsx',
        })
      },
    }),
    post({
      path: procedurePaths.import,
      access: manageProcedures,
      audit: 'procedures.import-previewed',
      form: Upload,
      uploads: { files: 1, fileBytes: 10 * 1024 * 1024 },
      invalid: (visit, problems, typed) => showImport(visit, { problems, typed }),
      handle: async (visit) => {
        const { form, typed } = visit
        if (!visit.may(manageProcedures, form.donVi)) return notFound()
        const refuse = (message: Words) => showImport(visit, { typed, problems: [{ field: 'tep', message }] })
        const reading = await readSheet(form.tep.bytes, form.tep.fileName)
        if (!reading.ok) return refuse(sheetRefusalWords[reading.reason])
        if (reading.value.rows.length > mostRows) return refuse(words.tooMany)
        const read = rowsOf(visit, content, reading.value)
        if (!read.ok) return refuse(words.missing(read.missing))
        if (read.rows.length === 0) return refuse(sheetRefusalWords.empty)
        return preview(read.rows, { ...form, sheet: reading.value })
      },
    }),
    post({
      path: procedurePaths.importConfirm,
      access: manageProcedures,
      audit: 'procedures.imported',
      form: Confirmation,
      invalid: (visit, problems) => showImport(visit, { problems, typed: {} }),
      handle: async (visit) => {
        const { donVi: unitId, quyetDinh, bang: sheet } = visit.form
        if (!visit.may(manageProcedures, unitId)) return notFound()
        const read = rowsOf(visit, content, sheet)
        if (!read.ok) return notFound()
        const drafts = read.rows.flatMap(({ draft }) =>
          draft === undefined ? [] : [{ ...draft, unitId, decision: quyetDinh }],
        )
        if (drafts.length < read.rows.length) {
          return preview(read.rows, { donVi: unitId, quyetDinh, sheet })
        }
        return visit.write(async ({ tx, audit }) => {
          const how = { ...visit, publish: true, by: visit.actor.personId }
          const counts = await addProcedures(tx, drafts, how)
          await audit({ subject: { kind: 'unit', id: unitId }, unitId, reason: quyetDinh, details: counts })
          return redirect(procedurePaths.desk.to({}))
        })
      },
    }),
  ]
}

function rowsOf({ today }: ManagerVisit, { procedures }: Content, sheet: ReadSheet) {
  return readProcedureRows(sheet, { procedures, day: today })
}

function preview(
  rows: Parameters<typeof ImportPreviewPage>[0]['rows'],
  sent: { readonly donVi: UnitId; readonly quyetDinh: string; readonly sheet: ReadSheet },
): Answer {
  const hidden = { donVi: sent.donVi, quyetDinh: sent.quyetDinh, bang: JSON.stringify(sent.sheet) }
  const view = <ImportPreviewPage rows={rows} hidden={hidden} requestId={crypto.randomUUID()} />
  return page(view, rows.some(({ problems }) => problems.length > 0) ? 422 : 200)
}

async function showImport(visit: ManagerVisit, form: TypedForm): Promise<Answer> {
  const units = await managedUnits(visit.database, visit.unitsFor(manageProcedures), visit.today)
  return page(<ImportPage units={units} form={form} />, statusOf(form))
}
