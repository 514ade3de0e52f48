import { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { download, notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import { caseKinds } from '../domain/case-type.ts'
import type { CaseTypes } from '../domain/case-types.ts'
import { blankForm } from './blank-form.ts'
import { HelpKindPage } from './help-kind-page.tsx'
import { HelpListPage } from './help-list-page.tsx'
import { helpPaths } from './paths.ts'

export interface HelpDependencies {
  readonly content: Content
  readonly office: { readonly types: CaseTypes }
}

const KindParams = z.object({ kind: z.string().max(40) })
const VersionQuery = z.object({ 'phien-ban': z.coerce.number().int().optional().catch(undefined) })

/** How each kind of case goes, for everybody: drawn from the definitions by which the cases run. */
export function helpRoutes({ content, office }: HelpDependencies): Route[] {
  const versionsOf = (kind: string) =>
    office.types.all.filter(({ code }) => code === kind).toSorted((a, b) => b.version - a.version)
  return [
    get({
      path: helpPaths.list,
      access: 'anyone',
      handle: async ({ today }) => {
        const types = caseKinds.flatMap(
          (kind) => versionsOf(kind).find((type) => isValidOn(type, today)) ?? [],
        )
        return page(<HelpListPage types={types} />)
      },
    }),
    get({
      path: helpPaths.kind,
      access: 'anyone',
      params: KindParams,
      query: VersionQuery,
      handle: async ({ params, query, today }) => {
        const versions = versionsOf(params.kind)
        const wanted = query['phien-ban']
        const type = versions.find((each) =>
          wanted === undefined ? isValidOn(each, today) : each.version === wanted,
        )
        if (type === undefined) return notFound()
        const on = [today, type.validTo ?? today].toSorted()[0] ?? today
        return page(<HelpKindPage type={type} versions={versions} laws={content.laws} on={on} />)
      },
    }),
    get({
      path: helpPaths.blank,
      access: 'anyone',
      params: KindParams,
      handle: async ({ params, today }) => {
        const type = versionsOf(params.kind).find((each) => isValidOn(each, today))
        if (type === undefined) return notFound()
        return download(await renderPdf(blankForm(type)), {
          mediaType: 'application/pdf',
          fileName: `mau-${params.kind}.pdf`,
        })
      },
    }),
  ]
}
