import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { readSheet } from '../../../platform/documents/read-sheet.ts'
import { renderXlsx } from '../../../platform/documents/render-xlsx.ts'
import { type ReadSheet, sheetRefusalWords } from '../../../platform/documents/sheets/sheet-reading.ts'
import { writeCsv } from '../../../platform/documents/write-csv.ts'
import { type Answer, download, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { requiredFile } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { reorganisation } from '../domain/reorganisation.ts'
import { superiorOn } from '../domain/unit-history.ts'
import { managedUnits } from '../management/unit-choices.ts'
import { organisationPaths } from '../paths.ts'
import { manageUnits } from '../permissions.ts'
import { loadUnitHistory } from '../store/history-queries.ts'
import { takenCodes } from '../store/unit-queries.ts'
import { ReorganisationRefused, reorganise } from '../store/unit-store.ts'
import { refusalWords } from '../unit-words.ts'
import { ImportPage, ImportPreviewPage } from './import-pages.tsx'
import { type ReadUnitRow, type ReadUnits, readUnitRows } from './read-unit-rows.ts'
import { guideSheet, unitSheet } from './unit-columns.ts'

type ManagerVisit = Visit<unknown, unknown, SignedIn>

const mostRows = 2_000
const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

const Upload = z.object({
  tep: requiredFile(),
})

/** The table as the preview sends it back. */
const Table = z.object({
  name: z.string(),
  header: z.array(z.string()).max(200),
  headerNumber: z.number(),
  rows: z.array(z.object({ number: z.number(), cells: z.array(z.string()).max(200) })).max(mostRows),
})
const Confirmation = z.object({
  bang: z.string().transform((text, context): ReadSheet => {
    try {
      return Table.parse(JSON.parse(text))
    } catch {
      context.addIssue({ code: 'custom', message: 'not a table' })
      return z.NEVER
    }
  }),
})

/** Bringing units in from a table and taking them out. */
export function exchangeRoutes(): Route[] {
  return [
    get({
      path: organisationPaths.import,
      access: manageUnits,
      handle: async () => page(<ImportPage form={nothingTyped} />),
    }),
    get({
      path: organisationPaths.importTemplate,
      access: manageUnits,
      handle: async (visit) => {
        const units = await managedUnits(visit.database, visit.unitsFor(manageUnits), visit.today)
        const bytes = await renderXlsx({
          title: 'Mẫu nhập đơn vị',
          sheets: [unitSheet([], () => ''), guideSheet(units)],
        })
        return download(bytes, { mediaType: mediaTypes.xlsx, fileName: 'Mẫu nhập đơn vị.xlsx' })
      },
    }),
    post({
      path: organisationPaths.import,
      access: manageUnits,
      audit: 'units.import-previewed',
      form: Upload,
      uploads: { files: 1, fileBytes: 10 * 1024 * 1024 },
      invalid: async () => refuse(words.noFile),
      handle: async (visit) => {
        const { bytes, fileName } = visit.form.tep
        const reading = await readSheet(bytes, fileName)
        if (!reading.ok) return refuse(sheetRefusalWords[reading.reason])
        if (reading.value.rows.length > mostRows) return refuse(words.tooMany)
        return preview(visit, reading.value)
      },
    }),
    post({
      path: organisationPaths.importConfirm,
      access: manageUnits,
      audit: 'units.imported',
      form: Confirmation,
      invalid: async () => refuse(words.noFile),
      handle: async (visit) => {
        const sheet = visit.form.bang
        const [first] = visit.unitsFor(manageUnits)
        if (first === undefined) return notFound()
        try {
          return await visit.write(async ({ tx, audit }) => {
            const read = await readWithRights(visit, sheet, tx)
            if (!read.ok || read.rows.some(({ unit }) => unit === undefined))
              return () => preview(visit, sheet)
            await beginUnits(tx, read.rows)
            await audit({
              subject: { kind: 'unit', id: first },
              unitId: first,
              details: { units: read.rows.length },
            })
            return redirect(organisationPaths.manage.to({}))
          })
        } catch (error) {
          if (!(error instanceof ReorganisationRefused)) throw error
          return refuse(refusalText(error, sheet))
        }
      },
    }),
    get({
      path: organisationPaths.export,
      access: manageUnits,
      params: z.object({ format: z.enum(['xlsx', 'csv']) }),
      handle: async (visit) => {
        const { database, today, params, unitsFor } = visit
        const within = unitsFor(manageUnits)
        const [units, history] = await Promise.all([
          managedUnits(database, within, today),
          loadUnitHistory(database),
        ])
        const sheet = unitSheet(units, ({ id }) => {
          const superior = superiorOn(history, id, today)
          return superior === undefined ? '' : (history.byId.get(superior)?.code ?? '')
        })
        const fileName = `Đơn vị ${today}.${params.format}`
        const bytes =
          params.format === 'csv'
            ? writeCsv(sheet)
            : await renderXlsx({
                title: 'Danh sách đơn vị',
                sheets: [sheet],
                exampleData: units.some(({ example }) => example),
              })
        return download(bytes, { mediaType: mediaTypes[params.format], fileName })
      },
    }),
  ]
}

async function preview(visit: ManagerVisit, sheet: ReadSheet): Promise<Answer> {
  const read = await readWithRights(visit, sheet)
  if (!read.ok) return refuse(words.missingColumns(read.missing))
  if (read.rows.length === 0) return refuse(sheetRefusalWords.empty)
  const view = (
    <ImportPreviewPage rows={read.rows} table={JSON.stringify(sheet)} requestId={crypto.randomUUID()} />
  )
  return page(view, read.rows.some(({ problems }) => problems.length > 0) ? 422 : 200)
}

async function readWithRights(
  { database, unitsFor, today }: ManagerVisit,
  sheet: ReadSheet,
  reader: ManagerVisit['database'] = database,
): Promise<ReadUnits> {
  const [managed, codes] = await Promise.all([
    managedUnits(reader, unitsFor(manageUnits), today),
    takenCodes(reader),
  ])
  return readUnitRows(sheet, { managed, takenCodes: codes })
}

/**
 * Begins all units of the table, day by day.
 * @throws ReorganisationRefused by the first that may not be; the transaction is then undone
 */
async function beginUnits(tx: Tx, rows: readonly ReadUnitRow[]): Promise<void> {
  const units = rows.flatMap(({ unit }) => unit ?? [])
  const groups = Map.groupBy(units, ({ day, basis }) => `${day} ${basis}`)
  const inOrder = [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
  for (const group of inOrder) {
    const [first] = group
    if (first === undefined) continue
    const { day, basis } = first
    const begin = group.map((unit) => unit.begin)
    await reorganise(tx, reorganisation({ day, basis, confidence: 'confirmed', begin }))
  }
}

function refusalText({ problems }: ReorganisationRefused, { rows }: ReadSheet): Words {
  const [first] = problems
  return first === undefined ? words.noFile : refusalWords[first.reason](words.oneOf(rows.length).vi)
}

function refuse(message: Words): Answer {
  const form: TypedForm = { typed: {}, problems: [{ field: 'tep', message }] }
  return page(<ImportPage form={form} />, 422)
}

const words = {
  oneOf: (rows: number): Words => ({ vi: `một trong ${rows} đơn vị`, en: `one of ${rows} units` }),
  noFile: { vi: 'Chọn một tệp .xlsx hoặc .csv', en: 'Choose an .xlsx or .csv file' },
  tooMany: {
    vi: 'Tệp có nhiều hơn 2.000 dòng. Hãy tách thành nhiều tệp.',
    en: 'The file has more than 2,000 rows. Split it.',
  },
  missingColumns: (missing: readonly Words[]): Words => ({
    vi: `Tệp thiếu cột: ${missing.map(({ vi }) => vi).join(', ')}. Hãy dùng tệp mẫu.`,
    en: `The file lacks the columns: ${missing.map(({ en }) => en).join(', ')}. Use the template.`,
  }),
}
