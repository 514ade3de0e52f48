import { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { notFound, page } from '../../../platform/http/answer.ts'
import { optionalText } from '../../../platform/http/form.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { findUnitByCode, listUnits, unitName, unitsTopic } from '../../organisations/index.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { levelsWithFees } from '../domain/fees/grade.ts'
import { SchoolYear, schoolYearFrom, schoolYearOf } from '../domain/fees/school-year.ts'
import {
  bookYearsOf,
  publicNumber,
  textbookCounts,
  textbooksOf,
  textbookVersions,
} from '../store/book-lists.ts'
import { listPurchases, purchasePublication } from '../store/book-purchases.ts'
import { findSelection, selectionSteps } from '../store/book-selections.ts'
import { BoughtPage } from './bought-page.tsx'
import { hasTextbooks } from './open-books.ts'
import { bookPaths } from './paths.ts'
import { SchoolBooksPage } from './school-books-page.tsx'
import { SchoolsPage } from './schools-page.tsx'
import { selectionLaw } from './selection-law.ts'
import { booksTopic, schoolBooksTopic } from './topics.ts'

const SchoolParams = z.object({ code: z.string().max(80) })
const YearQuery = z.object({ nam: z.string().max(20).optional().catch(undefined) })
const ListQuery = z.object({
  nam: SchoolYear.optional().catch(undefined),
  tim: optionalText(80).catch(''),
})

/** Textbooks and purchases of schools, for everybody. */
export function publicBookRoutes({ content }: Pick<DisclosureDependencies, 'content'>): Route[] {
  return [
    get({
      path: bookPaths.schools,
      access: 'anyone',
      query: ListQuery,
      topics: () => [booksTopic, unitsTopic],
      handle: async ({ database, query, today }) => {
        const year = query.nam ?? schoolYearOf(today)
        const { units } = await listUnits(database, {
          on: today,
          kinds: ['school'],
          publicOnly: true,
          search: query.tim,
        })
        const ids = units.map(({ id }) => id)
        const [counts, purchases] = await Promise.all([
          textbookCounts(database, ids, year),
          listPurchases(database, ids, year, true),
        ])
        const bought = Map.groupBy(purchases, ({ unitId }) => unitId)
        const rows = units.map((unit) => ({
          code: unit.code,
          name: unit.name,
          choosing: levelsWithFees.some((level) => level === unit.level && hasTextbooks(level)),
          textbooks: counts.get(unit.id),
          purchases: bought.get(unit.id) ?? [],
        }))
        const first = Number(schoolYearOf(today).slice(0, 4))
        const years = [first + 1, first, first - 1, first - 2].map(schoolYearFrom)
        return page(<SchoolsPage search={query.tim} {...{ rows, year, years }} />)
      },
    }),
    get({
      path: bookPaths.school,
      access: 'anyone',
      params: SchoolParams,
      query: YearQuery,
      topics: ({ code }) => [schoolBooksTopic(code), unitsTopic],
      handle: async ({ database, params, query, today }) => {
        const school = await loadSchool(database, { ...params, year: query.nam }, today)
        if (school === undefined) return notFound()
        const list = school.choosing ? await loadList(database, content, school) : undefined
        return page(<SchoolBooksPage school={school} list={list} />)
      },
    }),
    get({
      path: bookPaths.bought,
      access: 'anyone',
      params: SchoolParams,
      query: YearQuery,
      topics: ({ code }) => [schoolBooksTopic(code), unitsTopic],
      handle: async ({ database, params, query, today }) => {
        const school = await loadSchool(database, { ...params, year: query.nam }, today)
        if (school === undefined) return notFound()
        const { unit, year } = school
        const [purchases, publicationId] = await Promise.all([
          listPurchases(database, [unit.id], year, true),
          purchasePublication(database, unit.id, year),
        ])
        const number = publicationId && (await publicNumber(database, publicationId))
        return page(<BoughtPage {...{ school, purchases, number }} />)
      },
    }),
  ]
}

/** Undefined when there is no such school for everybody, or the year that is asked for is none. */
async function loadSchool(
  reader: Reader,
  { code, year }: { readonly code: string; readonly year: string | undefined },
  today: LocalDate,
) {
  const unit = await findUnitByCode(reader, code)
  if (unit === undefined || !unit.public || unit.kind !== 'school') return undefined
  const known = await bookYearsOf(reader, unit.id)
  const asked = SchoolYear.safeParse(year ?? known[0] ?? schoolYearOf(today))
  if (!asked.success) return undefined
  const choosing = levelsWithFees.some((level) => level === unit.level && hasTextbooks(level))
  const years = [...new Set([asked.data, ...known])].sort().reverse()
  return { unit, name: await unitName(reader, unit.id, today), year: asked.data, years, choosing }
}
export type PublicSchool = NonNullable<Awaited<ReturnType<typeof loadSchool>>>

/** The public list of a year with its story; undefined while none is public. */
async function loadList(reader: Reader, content: Pick<Content, 'laws'>, { unit, year }: PublicSchool) {
  const selection = await findSelection(reader, unit.id, year)
  if (selection?.publicationId == null) return undefined
  const { id, version } = selection
  const number = await publicNumber(reader, selection.publicationId)
  if (number === undefined) return undefined
  const [books, versions] = await Promise.all([
    textbooksOf(reader, id, version),
    textbookVersions(reader, id),
  ])
  // What was recorded since the last version is not public before the next one.
  const steps = await selectionSteps(reader, id, versions[0]?.publishedAt ?? new Date(0))
  return {
    books,
    versions,
    steps,
    number,
    publicFrom: selection.publicFrom,
    law: selectionLaw(content, year),
  }
}
export type PublicList = NonNullable<Awaited<ReturnType<typeof loadList>>>
