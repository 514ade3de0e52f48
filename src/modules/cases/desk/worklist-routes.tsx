import { z } from 'zod'
import { page, redirect } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { personNames, unitNames } from '../../organisations/index.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { caseChannels } from '../domain/case.ts'
import { caseKinds, stateOf, stateOwners } from '../domain/case-type.ts'
import { worklistViews } from '../domain/desk/worklist-views.ts'
import { readingAs, staffReader } from '../store/reading-as.ts'
import {
  countWorklist,
  findByCode,
  listWorklist,
  readCursor,
  searchWorklist,
  type WorklistScope,
} from '../store/worklist-queries.ts'
import type { StaffVisit } from './open-desk.ts'
import { deskPaths } from './paths.ts'
import { dueOf } from './working-days-left.ts'
import { type ListedCase, WorklistPage } from './worklist-page.tsx'

const perPage = 25
const mostFound = 50

const WorklistQuery = z.object({
  xem: z.enum(worklistViews).optional().catch(undefined),
  loai: z.enum(caseKinds).optional().catch(undefined),
  dang: z.enum(stateOwners).optional().catch(undefined),
  kenh: z.enum(caseChannels).optional().catch(undefined),
  sau: z.string().optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
})
export type WorklistQuery = z.infer<typeof WorklistQuery>

/** The cases that somebody of staff has to do with, by legal risk. */
export function worklistRoutes({ office }: CaseDependencies): Route[] {
  return [
    get({
      path: deskPaths.list,
      access: 'cases.read',
      query: WorklistQuery,
      handle: async (visit) => {
        const { query, now, today, database } = visit
        const scope: WorklistScope = {
          personId: visit.actor.personId,
          units: visit.unitsFor('cases.read'),
          deciding: visit.unitsFor('cases.decide'),
        }
        const wanted = query.q?.trim() ?? ''
        return readingAs(database, staffReader(visit), async (reader) => {
          const exact = wanted === '' ? undefined : await findByCode(reader, wanted)
          if (exact !== undefined) return redirect(deskPaths.case.to({ caseId: exact.id }))
          const counts = await countWorklist(reader, scope, now)
          const view = query.xem ?? (counts.mine > 0 ? 'mine' : 'unit')
          const listed =
            wanted === ''
              ? await listWorklist(
                  reader,
                  scope,
                  { view, kind: query.loai, owner: query.dang, channel: query.kenh },
                  { now, after: readCursor(query.sau), perPage },
                )
              : { rows: await searchWorklist(reader, wanted, mostFound), next: null }
          const { calendar } = await office.world(reader, now)
          const [people, units] = await Promise.all([
            personNames(
              reader,
              listed.rows.flatMap(({ handlerId }) => (handlerId === null ? [] : [handlerId])),
            ),
            unitNames(reader, [...new Set(listed.rows.map(({ unitId }) => unitId))], today),
          ])
          const cases = listed.rows.map(
            (row): ListedCase => ({
              ...row,
              kindWords: office.types.version(row.kind, row.definitionVersion).words,
              stateWords: stateOf(office.types.version(row.kind, row.definitionVersion), row.state).words,
              handlerName: row.handlerId === null ? null : (people.get(row.handlerId) ?? ''),
              unitName: units.get(row.unitId)?.shortName ?? '',
              due: dueOf(row, calendar, today),
            }),
          )
          return page(
            <WorklistPage
              query={query}
              view={view}
              counts={counts}
              cases={cases}
              next={listed.next}
              kinds={kindChoices(office)}
              severalUnits={scope.units.length > 1}
              maySetUp={mayAssignSomewhere(visit)}
            />,
          )
        })
      },
    }),
  ]
}

function kindChoices({ types }: CaseDependencies['office']) {
  return caseKinds.flatMap((kind) => {
    const newest = types.all.filter(({ code }) => code === kind).at(-1)
    return newest === undefined ? [] : [{ value: kind, label: newest.words }]
  })
}

function mayAssignSomewhere(visit: StaffVisit): boolean {
  return visit.unitsFor('cases.assign').length > 0
}
