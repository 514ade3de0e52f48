import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { adoptPaths } from '../adopt/paths.ts'
import { planExample } from '../example/plan-example.ts'
import { workExample } from '../example/work-example.ts'
import { workPaths } from './paths.ts'
import { workApp } from './work-app.builder.tsx'

const app = await workApp((files) => [planExample(files), workExample])
const { database } = app
let browser: Browser
let origin: string

beforeAll(async () => {
  origin = await app.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** A school's version of this year's plan in a state, with the office's plan and its people. */
async function versionIn(state: 'draft' | 'issued') {
  const { id, unit_id, derived_from_id } = await database
    .selectFrom('plan.plan')
    .select(['id', 'unit_id', 'derived_from_id'])
    .where('derived_from_id', 'is not', null)
    .where('state', '=', state)
    .where('year', '=', 2026)
    .orderBy('number')
    .limit(1)
    .executeTakeFirstOrThrow()
  if (derived_from_id === null) throw new RangeError('not a version')
  const office = await database
    .selectFrom('plan.plan')
    .select('unit_id')
    .where('id', '=', derived_from_id)
    .executeTakeFirstOrThrow()
  return {
    planId: id,
    officePlanId: derived_from_id,
    clerk: app.person(unit_id, 'school-clerk').email,
    principal: app.person(unit_id, 'principal').email,
    head: app.person(office.unit_id, 'head').email,
  }
}
const draft = await versionIn('draft')
const issued = await versionIn('issued')
const someTask = await database
  .selectFrom('plan.task')
  .select('id')
  .where('plan_id', '=', issued.planId)
  .where(({ exists, selectFrom }) =>
    exists(
      selectFrom('plan.task_update').select('plan.task_update.id').whereRef('task_id', '=', 'plan.task.id'),
    ),
  )
  .limit(1)
  .executeTakeFirstOrThrow()
const someCommitment = await database
  .selectFrom('plan.commitment')
  .select('id')
  .where('plan_id', '=', draft.planId)
  .where('kind', '<>', 'purpose')
  .limit(1)
  .executeTakeFirstOrThrow()

const pages = {
  'the list of plans to take over': [adoptPaths.list.to({}), draft.clerk],
  'a version in draft': [adoptPaths.version.to(draft), draft.clerk],
  'a version in force': [adoptPaths.version.to(issued), issued.clerk],
  'one commitment': [
    adoptPaths.commitment.to({ planId: draft.planId, commitmentId: someCommitment.id }),
    draft.clerk,
  ],
  'a commitment of one’s own': [adoptPaths.addCommitment.to(draft), draft.clerk],
  'a task of one’s own': [adoptPaths.addTask.to(draft), draft.clerk],
  'naming the responsible': [adoptPaths.assign.to(draft), draft.clerk],
  'issuing a version': [adoptPaths.issue.to(draft), draft.principal],
  'who has not adopted': [adoptPaths.adoptions.to({ planId: draft.officePlanId }), draft.head],
  'who has adopted': [adoptPaths.adoptions.to({ planId: draft.officePlanId }, { xem: 'done' }), draft.head],
  'what was adapted': [
    adoptPaths.adoptions.to({ planId: draft.officePlanId }, { xem: 'adapted' }),
    draft.head,
  ],
  'my work': [workPaths.mine.to({}), issued.principal],
  'the unit’s work': [workPaths.unit.to({}), issued.principal],
  'a task': [workPaths.task.to({ taskId: someTask.id }), issued.principal],
  'my calendar': [workPaths.calendar.to({}), issued.principal],
} as const satisfies Record<string, readonly [string, string]>

async function open(address: string, width: number, email: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true })
  await context.addCookies([{ name: 'nguoi', value: encodeURIComponent(email), url: origin }])
  const page = await context.newPage()
  await page.goto(origin + address)
  return page
}

test.each(
  [360, 1280].flatMap((width) =>
    Object.entries(pages).map(([name, [address, email]]) => ({ name, width, address, email })),
  ),
)('axe finds nothing on $name at $width pixels', async ({ width, address, email }) => {
  const page = await open(address, width, email)
  expect(await problemsOn(page)).toEqual([])
  await page.context().close()
})

test('a principal reports on a task from a phone, and it is in the history', async () => {
  const page = await open(workPaths.task.to({ taskId: someTask.id }), 360, issued.principal)
  await page.getByLabel('Ghi ý kiến hoặc gửi tệp').check()
  await page.getByLabel('Nội dung').fill('Đã kiểm tra tại chỗ')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor()
  expect(await page.getByText('Đã kiểm tra tại chỗ').count()).toBe(1)
  await page.context().close()
})
