import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database/test-database.ts'
import { workingCalendar } from '../../platform/calendar/working-calendar.ts'
import { projectRoot } from '../../platform/config/project-root.ts'
import { loadContent } from '../../platform/content/load-content.ts'
import { addDays, endOfDay, localDate, startOfDay } from '../../platform/kernel/dates.ts'
import type { UnitId } from '../../platform/kernel/ids.ts'
import { planStory } from './board/board.builder.ts'
import { reportOnTimeRate, taskOnTimeRate } from './indicators.ts'

const { database, owner } = await testDatabase()
const story = planStory(owner)
const content = loadContent(path.join(projectRoot(), 'content'))
const calendar = workingCalendar(content.calendar.years, content.calendar.closures)
const year = { from: localDate('2024-01-01'), to: localDate('2024-12-31') }
const after = new Date('2025-06-01T00:00:00Z')

const tasks = (units: readonly UnitId[], asAt = after) =>
  taskOnTimeRate.compute(database, { units, period: year, asAt })
const reports = (units: readonly UnitId[], asAt = after) =>
  reportOnTimeRate(calendar).compute(database, { units, period: year, asAt })

async function oneTask(dueOn = '2024-06-14') {
  const unitId = await story.unit()
  const plan = await story.plan({ unitId, tasks: [{ dueOn }] })
  const [taskId] = plan.tasks
  if (taskId === undefined) throw new RangeError('a plan without its task')
  return { unitId, planId: plan.id, taskId }
}

const onTime = { kind: 'done', at: '2024-06-14T16:59:59Z', withFile: true }
const late = { kind: 'done', at: '2024-06-14T17:00:00Z', withFile: true }

describe('tasks done on time', () => {
  test('a unit without plans has no records, one whose day is still to come has no cases', async () => {
    expect(await tasks([await story.unit()])).toBeNull()
    const { unitId } = await oneTask()
    expect(await tasks([unitId], new Date('2024-06-14T16:00:00Z'))).toEqual({ numerator: 0, denominator: 0 })
  })

  test('a task done in the last second of its day in Việt Nam is on time, one second later it is late', async () => {
    const first = await oneTask()
    await story.update(first.taskId, onTime)
    expect(await tasks([first.unitId])).toEqual({ numerator: 1, denominator: 1 })
    const second = await oneTask()
    await story.update(second.taskId, late)
    expect(await tasks([second.unitId])).toEqual({ numerator: 0, denominator: 1 })
  })

  test('a task that is open after its day counts against, and done without a file as well', async () => {
    const open = await oneTask()
    expect(await tasks([open.unitId])).toEqual({ numerator: 0, denominator: 1 })
    await story.update(open.taskId, { ...onTime, withFile: false })
    expect(await tasks([open.unitId])).toEqual({ numerator: 0, denominator: 1 })
  })

  test('recurring work counts every day on which it is due', async () => {
    const unitId = await story.unit()
    const { tasks: made } = await story.plan({
      unitId,
      issuedAt: '2024-02-01T00:00:00Z',
      tasks: [{ recurrence: 'FREQ=MONTHLY;INTERVAL=3' }],
    })
    for (const taskId of made) {
      await story.update(taskId, {
        kind: 'done',
        at: '2024-03-30T00:00:00Z',
        occurrenceOn: '2024-03-31',
        withFile: true,
      })
    }
    expect(await tasks([unitId])).toEqual({ numerator: 1, denominator: 4 })
  })

  test('nothing that is done to look good improves a late task', async () => {
    const { unitId, planId, taskId } = await oneTask()
    await story.update(taskId, late)
    for (const update of [
      { kind: 'reopened', at: '2024-06-20T00:00:00Z' },
      { kind: 'done', at: '2024-06-20T01:00:00Z', withFile: true },
    ]) {
      await story.update(taskId, update)
      expect(await tasks([unitId])).toEqual({ numerator: 0, denominator: 1 })
    }
    await owner.query(`update plan.plan set state = 'closed', closed_at = '2024-06-01' where id = $1`, [
      planId,
    ])
    expect(await tasks([unitId])).toEqual({ numerator: 0, denominator: 1 })
    // An amendment without the task, and one with a later day, once the day is over.
    await story.plan({ unitId, amends: planId, issuedAt: '2024-07-01T00:00:00Z', tasks: [] })
    expect(await tasks([unitId])).toEqual({ numerator: 0, denominator: 1 })
  })

  test('a task that is closed early and reopened after its day is not on time', async () => {
    const { unitId, taskId } = await oneTask()
    await story.update(taskId, { ...onTime, at: '2024-02-01T00:00:00Z' })
    expect(await tasks([unitId])).toEqual({ numerator: 1, denominator: 1 })
    await story.update(taskId, { kind: 'reopened', at: '2024-07-01T00:00:00Z' })
    await story.update(taskId, { ...late, at: '2024-07-02T00:00:00Z' })
    expect(await tasks([unitId])).toEqual({ numerator: 0, denominator: 1 })
  })

  test('a school that adopts after the day is measured by it all the same', async () => {
    const officeId = await story.unit()
    const office = await story.plan({ unitId: officeId, tasks: [{ dueOn: '2024-06-14' }] })
    const schoolId = await story.unit({ level: 'TH' })
    await story.plan({
      unitId: schoolId,
      derivedFromId: office.id,
      issuedAt: '2024-08-01T00:00:00Z',
      tasks: [{ dueOn: '2024-06-14' }],
    })
    expect(await tasks([schoolId])).toEqual({ numerator: 0, denominator: 1 })
  })

  test('work that was done under the plan before its amendment stays done', async () => {
    const { unitId, planId, taskId } = await oneTask()
    await story.update(taskId, { ...onTime, at: '2024-03-01T00:00:00Z' })
    await story.plan({
      unitId,
      amends: planId,
      issuedAt: '2024-04-01T00:00:00Z',
      tasks: [{ dueOn: '2024-06-14', lineageId: taskId }],
    })
    expect(await tasks([unitId])).toEqual({ numerator: 1, denominator: 1 })
  })

  test('what the figure was at an instant can be computed for ever after', async () => {
    const { unitId, taskId } = await oneTask()
    await story.update(taskId, onTime)
    const then = new Date('2024-06-30T00:00:00Z')
    const first = await tasks([unitId], then)
    await story.update(taskId, { kind: 'reopened', at: '2024-09-01T00:00:00Z' })
    expect(await tasks([unitId], then)).toEqual(first)
    expect(await tasks([unitId])).toEqual({ numerator: 0, denominator: 1 })
  })

  test('the figure equals a plain recount of the rows, whatever happened', async () => {
    const moment = fc.integer({ min: 0, max: 40 * 24 })
    const happening = fc.record({
      kind: fc.constantFrom(
        'started',
        'progress',
        'comment',
        'blocked',
        'unblocked',
        'done',
        'done',
        'reopened',
      ),
      hour: moment,
      withFile: fc.boolean(),
    })
    const begin = startOfDay(localDate('2024-03-01')).getTime()
    const at = (hour: number) => new Date(begin + hour * 3_600_000 + 1)
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ due: fc.integer({ min: 0, max: 39 }), updates: fc.array(happening, { maxLength: 6 }) }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        fc.integer({ min: 0, max: 45 * 24 }),
        async (wished, asAtHour) => {
          const unitId = await story.unit()
          const dueOn = (offset: number) => addDays(localDate('2024-03-01'), offset)
          const { tasks: ids } = await story.plan({
            unitId,
            tasks: wished.map(({ due }) => ({ dueOn: dueOn(due) })),
          })
          for (const [index, { updates }] of wished.entries()) {
            const taskId = ids[index]
            if (taskId === undefined) continue
            const sorted = updates.toSorted((left, right) => left.hour - right.hour)
            for (const [place, { kind, hour, withFile }] of sorted.entries()) {
              // No two at the same instant, so that their order is not a matter of chance.
              await story.update(taskId, {
                kind,
                withFile,
                at: new Date(at(hour).getTime() + place).toISOString(),
              })
            }
          }
          const asAt = at(asAtHour)
          const due = wished.filter((task) => endOfDay(dueOn(task.due)) <= asAt)
          const good = due.filter((task) => {
            const end = endOfDay(dueOn(task.due))
            const known = task.updates
              .toSorted((left, right) => left.hour - right.hour)
              .map((update, place) => ({ ...update, at: new Date(at(update.hour).getTime() + place) }))
              .filter((update) => update.at <= asAt)
            const turns = known.filter(({ kind }) => kind === 'done' || kind === 'reopened')
            const before = turns.filter((turn) => turn.at < end).at(-1)
            const reopened = turns.some((turn) => turn.kind === 'reopened' && turn.at >= end)
            return before?.kind === 'done' && !reopened && known.some((one) => one.withFile && one.at < end)
          })
          expect(await tasks([unitId], asAt)).toEqual({ numerator: good.length, denominator: due.length })
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('reports on time', () => {
  async function oneReport(dueOn = '2024-11-25') {
    const unitId = await story.unit({ level: 'TH' })
    const office = await story.plan({ unitId: await story.unit(), reportDueOn: dueOn })
    return { unitId, planId: office.id, reportId: await story.report(office.id, unitId, dueOn) }
  }

  test('a report is on time until its day ends, and a last day off moves to the next working day', async () => {
    const usual = await oneReport()
    await story.reportAction(usual.reportId, 'send', '2024-11-25T16:00:00Z')
    expect(await reports([usual.unitId])).toEqual({ numerator: 1, denominator: 1 })
    const sunday = await oneReport('2024-11-24')
    await story.reportAction(sunday.reportId, 'send', '2024-11-25T16:00:00Z')
    expect(await reports([sunday.unitId])).toEqual({ numerator: 1, denominator: 1 })
    const late = await oneReport()
    await story.reportAction(late.reportId, 'send', '2024-11-25T17:00:00Z')
    expect(await reports([late.unitId])).toEqual({ numerator: 0, denominator: 1 })
  })

  test('an empty report sent in time and returned does not count until it is sent again', async () => {
    const { unitId, reportId } = await oneReport()
    await story.reportAction(reportId, 'send', '2024-11-20T00:00:00Z')
    await story.reportAction(reportId, 'return', '2024-11-27T00:00:00Z')
    expect(await reports([unitId])).toEqual({ numerator: 0, denominator: 1 })
    await story.reportAction(reportId, 'send', '2024-11-29T00:00:00Z')
    expect(await reports([unitId])).toEqual({ numerator: 1, denominator: 1 })
  })

  test('one returned before its day and sent again after it is late', async () => {
    const { unitId, reportId } = await oneReport()
    await story.reportAction(reportId, 'send', '2024-11-20T00:00:00Z')
    await story.reportAction(reportId, 'return', '2024-11-21T00:00:00Z')
    await story.reportAction(reportId, 'send', '2024-11-29T00:00:00Z')
    expect(await reports([unitId])).toEqual({ numerator: 0, denominator: 1 })
  })

  test('an amendment that moves the day after it is over helps nobody, one before it does', async () => {
    for (const [issuedAt, numerator] of [
      ['2024-11-28T00:00:00Z', 0],
      ['2024-11-20T00:00:00Z', 1],
    ] as const) {
      const { unitId, planId, reportId } = await oneReport()
      const { id } = await story.plan({
        unitId: await story.unit(),
        amends: planId,
        issuedAt,
        reportDueOn: '2024-12-10',
      })
      await owner.query(
        `update plan.report set plan_id = $1, due_on = '2024-12-10', period_to = '2024-12-10' where id = $2`,
        [id, reportId],
      )
      await story.reportAction(reportId, 'send', '2024-12-05T00:00:00Z')
      expect(await reports([unitId])).toEqual({ numerator, denominator: 1 })
    }
  })
})
