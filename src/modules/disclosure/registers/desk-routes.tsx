import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import { page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { listUnits } from '../../organisations/index.ts'
import { loadTallies } from '../store/register-tallies.ts'
import { DeskPage, deskTexts } from './desk-page.tsx'
import { registerPaths } from './paths.ts'
import { tallyOf } from './register-tally.ts'

export const registerWorkspace: readonly WorkspaceEntry[] = [
  { href: registerPaths.desk.to({}), words: deskTexts.title, permission: 'registers.oversee' },
  {
    href: registerPaths.ownConflicts.to({}),
    words: { vi: 'Xung đột lợi ích', en: 'Conflicts of interest' },
    permission: 'registers.declare',
  },
]

/** Where work on the registers begins: one's units, and how those below stand. */
export function registerDeskRoutes(): Route[] {
  return [
    get({
      path: registerPaths.desk,
      access: 'registers.oversee',
      handle: async (visit) => {
        const { database, today, now } = visit
        const kept = new Set(visit.unitsFor('registers.keep'))
        const decided = new Set(visit.unitsFor('registers.decide'))
        const within = visit.unitsFor('registers.oversee')
        const { units } = await listUnits(database, { on: today, within }, { page: 1, perPage: 1_000 })
        const tallies = await loadTallies(
          database,
          units.map(({ id }) => id),
          now,
        )
        return page(
          <DeskPage
            own={units
              .filter(({ id }) => kept.has(id))
              .map(({ id, code, name }) => ({ code, name, mayDecide: decided.has(id) }))}
            rows={units.map(({ id, code, name }) => ({ code, name, tally: tallyOf(tallies.get(id), today) }))}
          />,
        )
      },
    }),
  ]
}
