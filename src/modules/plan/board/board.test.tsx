import path from 'node:path'
import pino from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { moduleServer } from '../../../../test/app/module-server.tsx'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import type { PersonActor } from '../../../platform/contracts/access.ts'
import type { Module } from '../../../platform/contracts/module.ts'
import { newId, type PlanId, type TaskId, type UnitId } from '../../../platform/kernel/ids.ts'
import { measureModule, measurePaths } from '../../measure/index.ts'
import { planIndicators } from '../indicators.ts'
import { planPaths } from '../paths.ts'
import { planPermissions } from '../permissions.ts'
import { listCitations } from '../store/board-citations.ts'
import { planStory } from './board.builder.ts'
import { boardPaths, listSlugs } from './board-paths.ts'
import { boardRoutes } from './board-routes.tsx'

const { database, owner } = await testDatabase()
const story = planStory(owner)
const content = loadContent(path.join(projectRoot(), 'content'))
let now = new Date('2024-06-20T03:00:00Z')
let actor: PersonActor | undefined

const nothing = { routes: [], permissions: [], workspace: [], jobs: [], indicators: [], handlers: [] }
const board: Module = { ...nothing, name: 'plan', routes: boardRoutes({ content, now: () => now }) }
const measure = measureModule({
  content,
  definitions: planIndicators(workingCalendar(content.calendar.years)),
  citations: async (reader) =>
    (await listCitations(reader)).map(({ indicatorCode, planId, title }) => ({
      indicatorCode,
      title,
      href: planPaths.portalPlan.to({ planId }),
    })),
  now: () => now,
  logger: pino({ level: 'silent' }),
})
const server = await moduleServer({
  database,
  modules: [{ ...nothing, name: 'rights', permissions: planPermissions }, board, measure],
  now: () => now,
  findActor: async () => actor,
})

let officeId: UnitId
let schools: UnitId[]
let planId: PlanId
let officeTask: TaskId
let schoolTask: TaskId

function person(role: 'head' | 'principal', unitId: UnitId, below: readonly UnitId[] = []): PersonActor {
  return {
    kind: 'person',
    personId: newId('person'),
    accountId: newId('account'),
    name: 'Trần Văn Riêng Tư',
    assignments: [{ role, unitId, unitName: '', below: new Set(below) }],
  }
}

async function open(url: string) {
  const answer = await server.inject({ method: 'GET', url })
  return { status: answer.statusCode, html: answer.body.replace(/<!-- -->/g, '') }
}

beforeAll(async () => {
  officeId = await story.unit({ name: 'Phòng Giáo dục' })
  schools = []
  for (const [index, level] of ['TH', 'THCS', 'MN'].entries()) {
    schools.push(await story.unit({ level, superiorId: officeId, name: `Trường số ${index + 1}` }))
  }
  const office = await story.plan({
    unitId: officeId,
    tasks: [
      { dueOn: '2024-06-10', dimension: 'D1', text: 'Việc của phòng' },
      { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=15', dimension: 'D2' },
    ],
  })
  planId = office.id
  const [first] = office.tasks
  const [schoolId] = schools
  if (first === undefined || schoolId === undefined) throw new RangeError('no first task')
  officeTask = first
  const version = await story.plan({
    unitId: schoolId,
    derivedFromId: planId,
    issuedAt: '2024-06-18T00:00:00Z',
    tasks: [{ dueOn: '2024-06-12', dimension: 'D1', text: 'Việc của trường' }],
  })
  const [own] = version.tasks
  if (own === undefined) throw new RangeError('no task of the school')
  schoolTask = own
  await story.update(schoolTask, { kind: 'blocked', at: '2024-06-19T00:00:00Z', text: 'Chờ kinh phí bí mật' })
})

test('the office sees every school, what is late and blocked, and who has not adopted', async () => {
  actor = person('head', officeId, schools)
  const { status, html } = await open(boardPaths.board.to({}))
  expect(status).toBe(200)
  expect(html).toContain('Trường số 1')
  expect(html).toContain('Trường số 2 (chưa nhận kế hoạch)')
  expect(html).toContain('1 quá hạn')
  const counted = html.match(/(\d+)\/(\d+) trường/)
  expect(counted?.slice(1)).toEqual(['1', '3'])
})

test.each([
  ['late', 'Việc của trường'],
  ['blocked', 'Chờ kinh phí bí mật'],
  ['changed', 'Báo vướng mắc'],
  ['changed', 'Ban hành kế hoạch của trường'],
  ['no-evidence', 'Cam kết'],
  ['all', '15/12/2024'],
] as const)('the list %s opens to its rows: %s', async (list, text) => {
  actor = person('head', officeId, schools)
  const { status, html } = await open(boardPaths.list.to({ list: listSlugs[list] }, { 'ke-hoach': planId }))
  expect(status).toBe(200)
  expect(html).toContain(text)
})

test('levels, dimensions and orders narrow and sort the board', async () => {
  actor = person('head', officeId, schools)
  const level = await open(boardPaths.board.to({}, { 'ke-hoach': planId, cap: 'THCS' }))
  expect(level.html).toContain('Trường số 2')
  expect(level.html).not.toContain('Trường số 1')
  const sorted = await open(boardPaths.board.to({}, { 'ke-hoach': planId, xep: 'it-xong-nhat' }))
  expect(sorted.html.indexOf('Trường số 2')).toBeLessThan(sorted.html.indexOf('Trường số 1'))
  const dimension = await open(boardPaths.board.to({}, { 'ke-hoach': planId, 'linh-vuc': 'D2' }))
  expect(dimension.html).toContain('0/12')
})

test('a principal sees the own school alone, a head of elsewhere and a stranger nothing', async () => {
  const [own] = schools
  if (own === undefined) throw new RangeError('no school')
  actor = person('principal', own)
  const { html } = await open(boardPaths.board.to({}, { 'ke-hoach': planId }))
  expect(html).toContain('Trường số 1')
  expect(html).not.toContain('Trường số 2')
  const list = await open(boardPaths.list.to({ list: listSlugs.all }, { 'ke-hoach': planId }))
  expect(list.html).toContain('Việc của trường')
  expect(list.html).not.toContain('Việc của phòng')
  actor = person('head', newId('unit'))
  expect((await open(boardPaths.board.to({}, { 'ke-hoach': planId }))).status).toBe(404)
  actor = undefined
  expect((await open(boardPaths.board.to({}))).status).toBe(303)
})

test('the public progress counts the same, names units, and says nothing of persons or their words', async () => {
  const { status, html } = await open(boardPaths.progress.to({ planId }))
  expect(status).toBe(200)
  expect(html).toContain('Trường số 1')
  expect(html).toContain('1 quá hạn')
  expect(html).not.toContain('Chờ kinh phí bí mật')
  expect(html).not.toContain('/khu-lam-viec/bang-theo-doi')
  const draft = await story.plan({ unitId: officeId, issuedAt: null })
  expect((await open(boardPaths.progress.to({ planId: draft.id }))).status).toBe(404)
})

test('the kept progress page is new with every change and every day', async () => {
  const url = boardPaths.progress.to({ planId })
  const count = async () => (await open(url)).html.match(/(\d+)\/\d+ công việc/)?.[1]
  expect(await count()).toBe('0')
  await story.update(officeTask, { kind: 'done', at: '2024-06-19T05:00:00Z' })
  expect(await count()).toBe('1')
  await story.update(schoolTask, { kind: 'unblocked', at: '2024-06-19T06:00:00Z' })
  await story.update(schoolTask, { kind: 'done', at: '2024-06-19T07:00:00Z' })
  expect(await count()).toBe('2')
  const [, second] = schools
  if (second === undefined) throw new RangeError('no second school')
  await story.plan({
    unitId: second,
    derivedFromId: planId,
    tasks: [{ dueOn: '2024-07-01', dimension: 'D5' }],
  })
  expect((await open(url)).html).not.toContain('Trường số 2 (chưa nhận kế hoạch)')
  expect((await open(url)).html).not.toContain('12 quá hạn')
  now = new Date('2025-01-02T00:00:00Z')
  expect((await open(url)).html).toContain('12 quá hạn')
})

test('the counts of promises that the database keeps equal a recount after every decision on evidence', async () => {
  const differences = async () => {
    const { rows } = await owner.query(`
      select plan_id from plan.promise_count except
      select counted.plan_id from (
        select commitment.plan_id, commitment.dimension, count(*)::int as commitments,
          count(*) filter (where exists (select from plan.commitment_indicator chosen
            where chosen.commitment_id = commitment.id and chosen.state = 'confirmed'))::int as with_evidence
        from plan.commitment join plan.plan on plan.id = commitment.plan_id and plan.state <> 'draft'
        where not commitment.removed and commitment.kind <> 'purpose' group by 1, 2) counted
      join plan.promise_count kept on kept.plan_id = counted.plan_id
        and kept.dimension is not distinct from counted.dimension
        and (kept.commitments, kept.with_evidence) = (counted.commitments, counted.with_evidence)`)
    return rows
  }
  expect(await differences()).toEqual([])
  await owner.query(`insert into plan.commitment_indicator (commitment_id, indicator_code, state)
    select id, 'task-on-time-rate', 'suggested' from plan.commitment`)
  expect(await differences()).toEqual([])
  await owner.query(`update plan.commitment_indicator set state = 'confirmed'`)
  expect(await differences()).toEqual([])
  const { rows } = await owner.query('select sum(with_evidence)::int as n from plan.promise_count')
  expect(rows[0].n).toBeGreaterThan(0)
  await owner.query('delete from plan.commitment_indicator')
  expect(await differences()).toEqual([])
})

test('an amended plan keeps the work and the versions of the plan that it took the place of', async () => {
  const amended = await story.plan({
    unitId: officeId,
    amends: planId,
    issuedAt: '2024-06-25T00:00:00Z',
    tasks: [{ dueOn: '2024-06-10', dimension: 'D1', lineageId: officeTask }],
  })
  const { html } = await open(boardPaths.progress.to({ planId: amended.id }))
  expect(html.match(/(\d+)\/(\d+) công việc/)?.slice(1)).toEqual(['2', '3'])
  expect(html).not.toContain('Trường số 1 (chưa nhận kế hoạch)')
})

test('figures are listed with formula, unchecked basis and their absence said plainly', async () => {
  const { status, html } = await open(measurePaths.list.to({}))
  expect(status).toBe(200)
  expect(html.match(/href="\/so-lieu\/[a-z0-9-]+"/g)?.length).toBeGreaterThanOrEqual(85)
  expect(html).toContain('chưa đối chiếu')
  expect(html).toContain('chưa có số liệu')
  expect(html).toContain('không quy đổi sang thang điểm PAPI')
})

test('a figure opens to its years and units, and comes as a table', async () => {
  now = new Date('2024-12-31T03:00:00Z')
  const code = 'task-on-time-rate'
  const { status, html } = await open(measurePaths.indicator.to({ code }))
  expect(status).toBe(200)
  expect(html).toContain('Cách tính')
  expect(html).toContain('Trường số 1')
  const csv = await open(measurePaths.table.to({ code }))
  expect(csv.html).toContain('task-on-time-rate,,2024-01-01,2024-12-31')
  expect((await open(measurePaths.indicator.to({ code: 'khong-co' }))).status).toBe(404)
})

test('PAPI scores of provinces come from the source with a licence alone, and withheld ones are not 0', async () => {
  const { status, html } = await open(measurePaths.papi.to({}))
  expect(status).toBe(200)
  expect(html).toContain('Long An')
  expect(html).toContain('(A)')
  expect(html).not.toContain('(C)')
})
