// Fastify and Kysely alone, for what the public pages are measured beside: as many bytes, or the same rows unrendered.
import path from 'node:path'
import fastify from 'fastify'
import { unitDoorSection, unitProceduresSection, unitReceptionSection } from '../src/modules/cases/index.ts'
import { schoolYearOf } from '../src/modules/disclosure/domain/fees/school-year.ts'
import { feeIndicators } from '../src/modules/disclosure/fees/fee-indicators.ts'
import {
  unitDisclosureSection,
  unitDonationsSection,
  unitDutiesSection,
  unitFeesSection,
} from '../src/modules/disclosure/index.ts'
import { loadPublication } from '../src/modules/disclosure/portal/load-publication.ts'
import { feeListsOf } from '../src/modules/disclosure/store/fee-lists.ts'
import { findUnitByCode, listUnits, unitName } from '../src/modules/organisations/index.ts'
import { loadHistoryAround } from '../src/modules/organisations/store/history-queries.ts'
import { unitPlansSection } from '../src/modules/plan/index.ts'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { loadContent } from '../src/platform/content/load-content.ts'
import { openDatabase, openPool } from '../src/platform/database/database.ts'
import { dayInVietnam, localDate } from '../src/platform/kernel/dates.ts'
import { benchNow } from './bench-clock.ts'

const database = openDatabase(openPool(process.env.DATABASE_URL ?? '', 12, 'bare'))
const content = loadContent(path.join(projectRoot(), 'content'))
const today = dayInVietnam(benchNow)
const year = Number(today.slice(0, 4))
const sections = [
  unitDoorSection,
  unitProceduresSection,
  unitReceptionSection,
  unitFeesSection,
  unitDonationsSection,
  unitDisclosureSection(content),
  unitDutiesSection(content),
  unitPlansSection,
]
const figure = feeIndicators.find(({ code }) => code === process.env.BENCH_FIGURE)
const unitsOnPage = 20
const yearsOnPage = 5

const server = fastify({ logger: false })

server.get<{ Params: { bytes: string } }>('/reply/:bytes', async ({ params }, reply) =>
  reply.type('text/html; charset=utf-8').send('x'.repeat(Number(params.bytes))),
)

server.get<{ Params: { code: string } }>('/unit/:code', async ({ params }) => {
  const unit = await findUnitByCode(database, params.code)
  if (unit === undefined) return {}
  const [history, below, name] = await Promise.all([
    loadHistoryAround(database, unit.id),
    listUnits(database, { on: today, superiorId: unit.id, publicOnly: true }),
    unitName(database, unit.id, today),
  ])
  const named = { ...unit, name, shortName: '' }
  const loaded = await Promise.all(
    sections.map(({ load }) => load({ database, unit: named, today, language: 'vi' })),
  )
  return { history, below, sections: loaded.length }
})

server.get<{ Params: { number: string } }>('/publication/:number', async ({ params }) => {
  const loaded = await loadPublication(database, Number(params.number), today)
  return loaded === undefined ? {} : { publication: loaded.publication, versions: loaded.versions }
})

server.get('/fees', async () => {
  const { units } = await listUnits(database, {
    on: today,
    kinds: ['school'],
    level: 'TH',
    publicOnly: true,
  })
  const lists = await feeListsOf(
    database,
    units.map(({ id }) => id),
    schoolYearOf(today),
  )
  // JSON has no whole numbers of any size.
  return [...lists.values()].map(({ lines }) => lines.map(({ name, amount }) => [name, `${amount}`]))
})

server.get('/figure', async () => {
  const filter = { on: today, publicOnly: true, withEnded: true }
  const { units } = await listUnits(database, filter, { page: 1, perPage: 10_000 })
  const ids = units.map(({ id }) => id)
  const compute = (of: typeof ids, one: number) =>
    figure?.compute(database, {
      units: of,
      period: { from: localDate(`${one}-01-01`), to: localDate(`${one}-12-31`) },
      asAt: benchNow,
    })
  return Promise.all([
    ...ids.slice(0, unitsOnPage).map((id) => compute([id], year)),
    ...Array.from({ length: yearsOnPage }, (_, back) => compute(ids, year - back)),
  ])
})

const address = await server.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ address })
process.on('disconnect', () => process.exit(0))
