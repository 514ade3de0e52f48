import { z } from 'zod'
import { installationKind } from '../../../platform/database/installation.ts'
import { paperSizes } from '../../../platform/documents/paper-sizes.ts'
import { qrCodeSvg } from '../../../platform/documents/qr-code.ts'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { download, notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { unitsTopic } from '../../organisations/index.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { dongWords } from '../domain/donations/dong.ts'
import { noticeHeader } from '../notice/notice-header.ts'
import { unitWords } from './fee-words.ts'
import { loadSchoolFees } from './load-school-fees.ts'
import { feeNotice } from './notice-document.ts'
import { NoticePage } from './notice-page.tsx'
import { feePaths } from './paths.ts'
import { SchoolParams } from './public-routes.tsx'
import { schoolFeesTopic } from './topics.ts'

const PaperParams = SchoolParams.extend({ paper: z.enum(paperSizes) })

/** A sheet for the notice board of a class: on the screen, and as a file on A4 or A5. */
export function noticeRoutes({
  content,
  origin,
}: Pick<DisclosureDependencies, 'content' | 'origin'>): Route[] {
  return [
    get({
      path: feePaths.notice,
      access: 'anyone',
      params: SchoolParams,
      topics: ({ code }) => [unitsTopic, schoolFeesTopic(code)],
      handle: async ({ database, params, today }) => {
        const fees = await loadSchoolFees(database, content, { ...params, year: undefined }, today)
        if (fees === undefined) return notFound()
        const address = `${origin}${feePaths.school.to(params)}`
        const svg = await qrCodeSvg(address)
        return page(
          <NoticePage
            fees={fees}
            qrSvg={svg.replace('<svg ', '<svg width="320" height="320" ')}
            address={address}
          />,
        )
      },
    }),
    get({
      path: feePaths.noticeFile,
      access: 'anyone',
      params: PaperParams,
      handle: async ({ database, params: { code, paper }, today }) => {
        const fees = await loadSchoolFees(database, content, { code, year: undefined }, today)
        if (fees?.list === undefined) return notFound()
        const [header, kind] = await Promise.all([
          noticeHeader(database, fees.unit.id, today),
          installationKind(database),
        ])
        const bytes = await renderPdf(
          feeNotice({
            ...header,
            paper,
            schoolYear: fees.year,
            day: today,
            lines: fees.list.lines.map(({ name, amount, unit, voluntary }) => ({
              name,
              amount: `${dongWords(amount).vi}${unit === 'once' ? ', thu một lần' : `/${unitWords[unit].vi}`}`,
              voluntary,
            })),
            url: `${origin}${feePaths.school.to({ code })}`,
            exampleData: kind === 'example',
          }),
        )
        const fileName = `khoan-thu-${code}-${paper}.pdf`
        return download(bytes, { mediaType: 'application/pdf', fileName, inline: true })
      },
    }),
  ]
}
