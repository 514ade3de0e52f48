import { z } from 'zod'
import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import { notFound, page } from '../../../platform/http/answer.ts'
import { definePath } from '../../../platform/http/path.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped } from '../../../platform/http/typed-form.ts'
import { unitNames } from '../../organisations/index.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { doorKinds } from '../domain/intake/door.ts'
import { DeskPage } from './desk-page.tsx'
import { FormQuery } from './door-address.ts'
import { filingUploads, formOf, showForm, takeIn } from './filing-routes.tsx'
import { intakePaths, kindSlugs } from './paths.ts'
import type { ShownOnce } from './shown-once.ts'

const permission = 'cases.receive'

/** What the navigation of the workspace shows. */
export const intakeWorkspace: readonly WorkspaceEntry[] = [
  {
    href: intakePaths.desk.to({}),
    words: { vi: 'Nhận đơn, ghi cuộc gọi', en: 'Enter letters and calls' },
    permission,
  },
]

const DeskQuery = z.object({ noi: z.string().max(100).optional().catch(undefined) })

/** A clerk enters what came by telephone, letter or in person: the same forms, with the day on which it came. */
export function deskIntakeRoutes(dependencies: CaseDependencies, shownOnce: ShownOnce): Route[] {
  return [
    get({
      path: intakePaths.desk,
      access: permission,
      query: DeskQuery,
      handle: async ({ database, today, unitsFor, query }) => {
        const ids = unitsFor(permission)
        const names = await unitNames(database, ids.slice(0, 50), today)
        const units = [...names.values()]
        const chosen = units.find(({ code }) => code === query.noi) ?? units[0]
        if (chosen === undefined) return notFound()
        const types = doorKinds.map((kind) => ({
          kind,
          type: dependencies.office.types.inForce(kind, today),
        }))
        return page(<DeskPage units={units} chosen={chosen} types={types} />)
      },
    }),
    ...doorKinds.flatMap((kind) => {
      const way = { dependencies, shownOnce, kind, byStaff: true }
      const path = definePath(intakePaths.deskForm.to({ kind: kindSlugs[kind] }))
      return [
        get({
          path,
          access: permission,
          query: FormQuery,
          handle: async (visit) => showForm(way, visit, nothingTyped, undefined),
        }),
        post({
          path,
          access: permission,
          audit: 'case.entered',
          query: FormQuery,
          form: formOf(way),
          uploads: filingUploads,
          invalid: (visit, problems, typed) => showForm(way, visit, { typed, problems }, undefined),
          handle: (visit) => takeIn(way, visit),
        }),
      ]
    }),
  ]
}
