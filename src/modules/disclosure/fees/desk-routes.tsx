import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import { page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { listUnits } from '../../organisations/index.ts'
import { schoolYearFrom, schoolYearOf } from '../domain/fees/school-year.ts'
import { getFeeDraft } from '../store/fee-drafts.ts'
import { feeListsOf } from '../store/fee-lists.ts'
import { FeeDeskPage } from './desk-page.tsx'
import { feePaths } from './paths.ts'

export const feeWorkspace: readonly WorkspaceEntry[] = [
  { href: feePaths.desk.to({}), words: { vi: 'Khoản thu', en: 'Collections' }, permission: 'fees.read' },
]

/** Where work on collections begins: the school's lists, or what an office looks into. */
export function feeDeskRoutes(): Route[] {
  return [
    get({
      path: feePaths.desk,
      access: 'fees.read',
      handle: async (visit) => {
        const { database, today } = visit
        const within = visit.unitsFor('fees.write')
        const { units } = await listUnits(database, { on: today, kinds: ['school'], within })
        const first = Number(schoolYearOf(today).slice(0, 4))
        const years = [first + 1, first, first - 1].map(schoolYearFrom)
        const ids = units.map(({ id }) => id)
        const rows = await Promise.all(
          years.map(async (year) => {
            const lists = await feeListsOf(database, ids, year)
            return Promise.all(
              units.map(async ({ id, code, name }) => ({
                code,
                name,
                year,
                state: (await getFeeDraft(database, id, year)).state,
                publicVersion: lists.get(id)?.version ?? 0,
              })),
            )
          }),
        )
        return page(<FeeDeskPage rows={rows.flat()} mayRead />)
      },
    }),
  ]
}
