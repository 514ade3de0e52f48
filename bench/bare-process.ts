// Fastify and Kysely alone, for what the platform is measured beside: the same rows, nothing else.
import fastify from 'fastify'
import { sql } from 'kysely'
import { unitsBelow } from '../src/modules/organisations/index.ts'
import { loadBoard } from '../src/modules/plan/board/load-board.ts'
import { taskOnTimeRate } from '../src/modules/plan/indicators.ts'
import { findBoardPlan } from '../src/modules/plan/store/board-plan.ts'
import { loadIndicators } from '../src/modules/plan/store/indicator-store.ts'
import { countAdoptions, findPublicPlan, plansAfter } from '../src/modules/plan/store/plan-queries.ts'
import { loadPlanBody } from '../src/modules/plan/store/plan-store.ts'
import { openDatabase, openPool } from '../src/platform/database/database.ts'
import { localDate } from '../src/platform/kernel/dates.ts'
import { idSchema } from '../src/platform/kernel/ids.ts'
import { benchNow } from './bench-clock.ts'

const database = openDatabase(openPool(process.env.DATABASE_URL ?? '', 12, 'bare'))
const planId = idSchema('plan').parse(process.env.BENCH_PLAN)
const page = 'x'.repeat(Number(process.env.BENCH_BYTES ?? 1))
const server = fastify({ logger: false })

server.get('/reply', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page))

server.get('/plan', async () => {
  const period = { from: localDate('2024-01-01'), to: localDate('2024-11-20') }
  const found = await findPublicPlan(database, planId)
  if (found === undefined) return {}
  const units = [found.unitId, ...(await unitsBelow(database, found.unitId, period.to))]
  const [plan, body, schools, after, chosen, figure] = await Promise.all([
    findPublicPlan(database, planId),
    loadPlanBody(database, planId),
    countAdoptions(database, [planId]),
    plansAfter(database, planId),
    loadIndicators(database, planId),
    taskOnTimeRate.compute(database, { units, period, asAt: benchNow }),
  ])
  return { plan, body, schools: [...schools], after, chosen, figure }
})

server.get('/board', async () => {
  const plan = await findBoardPlan(database, planId)
  if (plan === undefined) return {}
  const board = await loadBoard(database, plan, {
    today: localDate('2024-11-20'),
    order: 'name',
    page: 1,
    perPage: 50,
  })
  return { rows: board.rows, total: board.total }
})

server.get('/select', () =>
  database.selectFrom('plan.plan').selectAll().where('id', '=', planId).executeTakeFirst(),
)

server.post('/insert', async () => {
  await sql`insert into bench.update (id, task_id, text) values (${crypto.randomUUID()}, ${planId}, 'Đã làm')`.execute(
    database,
  )
  return { ok: true }
})

const address = await server.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ address })
process.on('disconnect', () => process.exit(0))
