import { page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { listUnits } from '../../organisations/index.ts'
import { levelsWithFees } from '../domain/fees/grade.ts'
import { schoolYearFrom, schoolYearOf } from '../domain/fees/school-year.ts'
import { listPurchases } from '../store/book-purchases.ts'
import { findSelection } from '../store/book-selections.ts'
import { BookDeskPage } from './desk-page.tsx'
import { hasTextbooks } from './open-books.ts'
import { bookPaths } from './paths.ts'

/** Where work on books begins: the years of one's school, and what waits for the principal. */
export function bookDeskRoutes(): Route[] {
  return [
    get({
      path: bookPaths.desk,
      access: 'books.write',
      handle: async (visit) => {
        const { database, today } = visit
        const within = visit.unitsFor('books.write')
        const { units } = await listUnits(database, { on: today, kinds: ['school'], within })
        const first = Number(schoolYearOf(today).slice(0, 4))
        // Books of the coming year are chosen in spring.
        const years = [first + 1, first, first - 1].map(schoolYearFrom)
        const schools = units.flatMap((unit) => {
          const level = levelsWithFees.find((one) => one === unit.level)
          return level === undefined ? [] : [{ unit, choosing: hasTextbooks(level) }]
        })
        const rows = await Promise.all(
          schools.flatMap(({ unit, choosing }) =>
            years.map(async (year) => {
              const selection = choosing ? await findSelection(database, unit.id, year) : undefined
              const purchases = await listPurchases(database, [unit.id], year, false)
              return { code: unit.code, name: unit.name, year, choosing, selection, purchases }
            }),
          ),
        )
        return page(<BookDeskPage rows={rows} />)
      },
    }),
  ]
}
