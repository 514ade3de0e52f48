import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import { notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { vietnameseSortKey } from '../../../platform/i18n/vietnamese-collation.ts'
import { type LocalDate, parseLocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { parseTypedDay } from '../../../platform/kernel/typed-day.ts'
import { findUnitByCode, unitNames, unitsTopic } from '../../organisations/index.ts'
import { findLastProcedure, findProcedure, versionsOf } from '../store/procedure-queries.ts'
import { listPublishedProcedures, suggestProcedures, unitsWithProcedure } from '../store/procedure-search.ts'
import { ProcedureListPage, proceduresPerPage } from './list-page.tsx'
import { ListQuery } from './list-query.ts'
import { procedurePaths } from './paths.ts'
import { type OfferingUnit, ProcedurePage } from './procedure-page.tsx'
import { proceduresTopic } from './topics.ts'

const OneParams = z.object({ slug: z.string().max(200) })
const OneQuery = z.object({
  'don-vi': z.string().max(100).optional().catch(undefined),
  ngay: z.string().max(20).optional().catch(undefined),
})

/** The catalogue for everybody. */
export function publicProcedureRoutes(): Route[] {
  return [
    get({
      path: procedurePaths.list,
      access: 'anyone',
      query: ListQuery,
      topics: () => [proceduresTopic, unitsTopic],
      handle: async ({ query, database, today }) => {
        const unit = await chosenUnit(database, query['don-vi'], today)
        const ask = { on: today, query: query.q, unitId: unit?.id }
        const found = await listPublishedProcedures(database, {
          ...ask,
          level: query.cap,
          place: query.noi,
          page: query.trang,
          perPage: proceduresPerPage,
        })
        const suggestions = found.total === 0 ? await suggestProcedures(database, ask) : []
        return page(<ProcedureListPage {...found} query={query} suggestions={suggestions} unit={unit} />)
      },
    }),
    get({
      path: procedurePaths.one,
      access: 'anyone',
      params: OneParams,
      query: OneQuery,
      topics: () => [proceduresTopic, unitsTopic],
      handle: async ({ params: { slug }, query, database, today }) => {
        const on = askedDay(query.ngay) ?? today
        const unit = await chosenUnit(database, query['don-vi'], today)
        if (query['don-vi'] !== undefined && unit === undefined) return notFound()
        const version =
          (await findProcedure(database, { slug, unitId: unit?.id, on })) ??
          (await findLastProcedure(database, { slug, unitId: unit?.id }))
        if (version === undefined) return notFound()
        const [versions, offering] = await Promise.all([
          versionsOf(database, version.unitId, slug),
          unitsWithProcedure(database, slug, on),
        ])
        const named = await unitNames(database, [...offering, version.unitId], on)
        const own = named.get(version.unitId)
        if (own === undefined) return notFound()
        return page(
          <ProcedurePage
            version={version}
            unit={own}
            chosen={unit !== undefined}
            units={inOrder(offering, named)}
            versions={versions.filter(({ publishedAt }) => publishedAt !== null)}
            on={on}
            today={today}
          />,
        )
      },
    }),
  ]
}

async function chosenUnit(reader: Reader, code: string | undefined, today: LocalDate) {
  if (code === undefined) return undefined
  const found = await findUnitByCode(reader, code)
  if (found === undefined || !found.public) return undefined
  const name = (await unitNames(reader, [found.id], today)).get(found.id)?.name ?? found.code
  return { id: found.id, code: found.code, name }
}

/** A day of the address, as the machine or as a person writes it. */
function askedDay(text: string | undefined): LocalDate | undefined {
  return text === undefined ? undefined : (parseLocalDate(text) ?? parseTypedDay(text))
}

function inOrder(ids: readonly UnitId[], named: ReadonlyMap<UnitId, OfferingUnit>): OfferingUnit[] {
  return ids
    .flatMap((id) => named.get(id) ?? [])
    .toSorted((a, b) => (vietnameseSortKey(a.name) < vietnameseSortKey(b.name) ? -1 : 1))
}
