import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import { renderDocx } from '../../../platform/documents/render-docx.ts'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { renderXlsx } from '../../../platform/documents/render-xlsx.ts'
import { download, notFound } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { findAppealByNumber } from '../store/donation-appeals.ts'
import { loadAppeal } from './appeal-view.ts'
import type { DonationGround } from './donation-ground.ts'
import { donationPaths } from './paths.ts'
import { NumberParams } from './portal-routes.tsx'
import { schoolHeader } from './school-header.ts'
import { journalWorkbook, settlementReport, settlementWorkbook } from './settlement-report.ts'

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** What anybody takes away of an appeal: the journal at any time, the settlement once it is public. */
export function reportRoutes({ origin }: DonationGround): Route[] {
  return [
    get({
      path: donationPaths.journal,
      access: 'anyone',
      params: NumberParams,
      handle: async ({ database, params, today }) => {
        const view = await findPublic(database, params.number, today)
        if (view === undefined) return notFound()
        const bytes = await renderXlsx(journalWorkbook(view))
        return download(bytes, { mediaType: mediaTypes.xlsx, fileName: `so-tai-tro-${params.number}.xlsx` })
      },
    }),
    get({
      path: donationPaths.report,
      access: 'anyone',
      params: NumberParams.extend({ format: z.enum(['docx', 'pdf', 'xlsx']) }),
      handle: async ({ database, params, today }) => {
        const view = await findPublic(database, params.number, today)
        if (view === undefined || !['settled', 'finished'].includes(view.appeal.state)) return notFound()
        const { format, number } = params
        const fileName = `quyet-toan-tai-tro-${number}.${format}`
        if (format === 'xlsx') {
          return download(await renderXlsx(settlementWorkbook(view)), {
            mediaType: mediaTypes.xlsx,
            fileName,
          })
        }
        const header = await schoolHeader(database, view.appeal.unitId, today)
        const address = `${origin}${donationPaths.appeal.to({ number })}`
        const report = settlementReport(view, header, address)
        const bytes = format === 'pdf' ? await renderPdf(report) : await renderDocx(report)
        return download(bytes, { mediaType: mediaTypes[format], fileName })
      },
    }),
  ]
}

async function findPublic(reader: Reader, number: string, today: LocalDate) {
  const appeal = await findAppealByNumber(reader, Number(number))
  return appeal === undefined || appeal.approvedAt === null ? undefined : loadAppeal(reader, appeal.id, today)
}
