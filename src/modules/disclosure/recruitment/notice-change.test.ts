import { expect, test } from 'vitest'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { addDays, localDate } from '../../../platform/kernel/dates.ts'
import { dutiesAt } from '../figures/duties-at.ts'
import { publishChangedNotice } from './publish-step.ts'
import { recruitmentGround } from './recruitment-ground.builder.ts'

const { database, content, office, head, told, atOf } = await recruitmentGround()
const ground = { catalogue: content.disclosure, calendar: workingCalendar(content.calendar.years) }
const year = { from: localDate('2024-01-01'), to: localDate('2024-12-31') }

test('a changed notice is a duty of its own, whose clock runs from the day of the decision', async () => {
  const recruitment = await told('notice-published')
  const decided = localDate('2024-06-20')
  const change = {
    conditions: 'Có bằng cử nhân sư phạm.',
    reason: 'Sửa điều kiện văn bằng',
    decidedOn: decided,
  }
  await transaction(database, async (tx) => {
    await publishChangedNotice(tx, recruitment, { ...change, number: 1, by: head, at: atOf(decided) })
    const late = atOf(addDays(decided, 9))
    await publishChangedNotice(tx, recruitment, { ...change, number: 2, by: head, at: late })
  })
  const asAt = atOf(localDate('2024-07-01'))
  const [unit] = await dutiesAt(database, { units: [office.id], asAt }, year, ground)
  const changes =
    unit?.duties.filter(({ obligation }) => obligation.code === 'recruitment-notice-change') ?? []
  // The law sets no term but the opening of the examination: the clock shows how long the change waited.
  expect(changes.map(({ occasion, shownAt }) => [occasion.key, occasion.anchor, shownAt])).toEqual([
    [`${recruitment.id}.1`, decided, atOf(decided)],
    [`${recruitment.id}.2`, decided, atOf(addDays(decided, 9))],
  ])
})
