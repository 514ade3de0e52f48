import { notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { findUnitByCode, listUnits, unitName, unitsTopic } from '../../organisations/index.ts'
import { publicationsAbout } from '../store/publication-queries.ts'
import { countBoardDeclarations, loadTallies } from '../store/register-tallies.ts'
import { publicationsTopic } from '../topics.ts'
import { registerPaths } from './paths.ts'
import { PublicRegistersPage, PublicUnitPage } from './public-pages.tsx'
import { UnitParams } from './reading-register.ts'
import type { RegisterGround } from './register-ground.ts'
import { tallyOf } from './register-tally.ts'
import { registersTopic } from './topics.ts'

/** The numbers of the registers for everybody; what becomes overdue with the day is made anew by the daily job. */
export function publicRegisterRoutes({ content }: RegisterGround): Route[] {
  return [
    get({
      path: registerPaths.portal,
      access: 'anyone',
      topics: () => [registersTopic, publicationsTopic, unitsTopic],
      handle: async ({ database, today, now }) => {
        const { units } = await listUnits(
          database,
          { on: today, publicOnly: true },
          { page: 1, perPage: 2_000 },
        )
        const tallies = await loadTallies(
          database,
          units.map(({ id }) => id),
          now,
        )
        const rows = units.flatMap(({ id, code, name }) => {
          const registers = tallies.get(id)
          return registers === undefined ? [] : [{ code, name, tally: tallyOf(registers, today) }]
        })
        return page(<PublicRegistersPage rows={rows} />)
      },
    }),
    get({
      path: registerPaths.unit,
      access: 'anyone',
      params: UnitParams,
      topics: () => [registersTopic, publicationsTopic, unitsTopic],
      handle: async ({ database, params, today, now }) => {
        const unit = await findUnitByCode(database, params.code)
        if (unit === undefined || !unit.public) return notFound()
        const registers = (await loadTallies(database, [unit.id], now)).get(unit.id)
        const plans = registers?.plans ?? []
        const published = await Promise.all(
          plans.map(({ id }) => publicationsAbout(database, { type: 'rotation-plan', id })),
        )
        return page(
          <PublicUnitPage
            unit={{ code: unit.code, name: await unitName(database, unit.id, today) }}
            registers={registers}
            tally={tallyOf(registers, today)}
            board={await countBoardDeclarations(database, unit.id)}
            numbers={new Map(published.flat().map((publication) => [publication.id, publication.number]))}
            integrity={content.integrity}
            today={today}
          />,
        )
      },
    }),
  ]
}
