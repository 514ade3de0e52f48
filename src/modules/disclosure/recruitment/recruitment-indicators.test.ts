import { expect, test } from 'vitest'
import { localDate } from '../../../platform/kernel/dates.ts'
import { recruitmentGround } from './recruitment-ground.builder.ts'
import { recruitmentIndicators } from './recruitment-indicators.ts'

const ground = await recruitmentGround()
const { database, owner, content, office, told } = ground
const year = { from: localDate('2024-01-01'), to: localDate('2024-12-31') }
const asAt = new Date('2024-12-31T16:00:00Z')
const compute = (code: string, period = year, at = asAt) => {
  const found = recruitmentIndicators(content).find((one) => one.code === code)
  if (found === undefined) throw new RangeError(code)
  return found.compute(database, { units: [office.id], period, asAt: at })
}
const completeness = 'recruitment-disclosure-completeness'
const declared = 'recruitment-conflict-declared-rate'

test('before the first recruitment there is no figure, instead of 0 or 100 %', async () => {
  expect(await compute(completeness)).toBeNull()
  expect(await compute(declared)).toBeNull()
})

test('each notice counts once, in time by the day on which it really was public', async () => {
  await told('decision-made')
  expect(await compute(completeness)).toEqual({ numerator: 6, denominator: 6 })
  // Late: the list eight working days after the closing, the result a day after the last one, which holidays had moved.
  await told('decision-made', {
    days: {
      'eligibility-published': '2024-07-22',
      'summons-published': '2024-07-25',
      'result-published': '2024-09-05',
      'decision-made': '2024-09-06',
    },
  })
  expect(await compute(completeness)).toEqual({ numerator: 10, denominator: 12 })

  // Counted again from the rows themselves: last days by hand, from the calendar of 2024.
  const { rows } = await owner.query(`
    select count(*) filter (where
      case event when 'notice-published' then published + 30 <= closed else published <= due end)::int as "inTime",
      count(*)::int as all
    from (
      select event.event, (publication.published_at at time zone 'Asia/Ho_Chi_Minh')::date as published,
        (select happened_on from disclosure.recruitment_event other
          where other.recruitment_id = event.recruitment_id and other.event = 'applications-closed') as closed,
        case event.event
          when 'eligibility-published' then date '2024-07-17'
          when 'summons-published' then case event.happened_on when '2024-07-19' then date '2024-07-19'
            else date '2024-07-29' end
          when 'marks-published' then date '2024-08-05'
          when 'review-published' then date '2024-08-30'
          when 'result-published' then date '2024-09-04' end as due
      from disclosure.recruitment_event event
      join disclosure.publication on publication.id = event.publication_id) notice`)
  expect(rows[0]).toEqual({ inTime: 10, all: 12 })
})

test('a day written back makes nothing punctual, and what is open counts in no period yet', async () => {
  const { id } = await told('applications-closed')
  const before = await compute(completeness)
  await owner.query(
    `update disclosure.recruitment_event set happened_on = '2024-05-01'
     where recruitment_id = $1 and event = 'notice-published'`,
    [id],
  )
  expect(await compute(completeness)).toEqual(before)
  const open = await compute(completeness, year, new Date('2024-07-11T03:00:00Z'))
  expect(open).toEqual({ numerator: 3, denominator: 3 })
})

test('who declared before their work began, and who did not', async () => {
  const { rows: before } = await owner.query(
    `select count(*)::int as all from disclosure.recruitment_panel panel
     join disclosure.recruitment_event event using (recruitment_id)
     where event.event = case panel.part when 'member' then 'eligibility-published'
       when 'invigilator' then 'summons-published' when 'marker' then 'marking-finished' end`,
  )
  expect(await compute(declared)).toEqual({ numerator: before[0].all, denominator: before[0].all })
  await told('eligibility-published', { undeclared: true })
  expect(await compute(declared)).toEqual({ numerator: before[0].all, denominator: before[0].all + 2 })
})
