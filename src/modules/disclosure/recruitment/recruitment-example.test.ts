import { expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualWish } from '../../../../test/example/example.builder.ts'
import { generateExample, loadExample } from '../../organisations/index.ts'
import { rankCandidates, readRanking } from '../domain/recruitment/ranking.ts'
import { happenedOf } from '../domain/recruitment/round.ts'
import { recruitmentTimetable } from '../domain/recruitment/timetable.ts'
import { listRecruitments } from '../store/recruitment-rounds.ts'
import { recruitmentExample } from './recruitment-example.ts'
import { recruitmentWorld } from './recruitment-world.ts'

const { database, owner } = await testDatabase()

test('the example tells recruitments in time by the law, with a result that follows from the sealed data', async () => {
  await loadExample(database, generateExample(content, { ...usualWish, years: 3 }), {
    ...plainOptions,
    steps: [{ ...recruitmentExample, isHistory: false }],
  })
  const told = await listRecruitments(database, 'published', 10)
  expect(told.length).toBeGreaterThan(0)
  for (const recruitment of told) {
    const steps = recruitmentTimetable(happenedOf(recruitment), {
      ...recruitmentWorld(content),
      today: usualWish.today,
    })
    expect(steps.filter(({ state }) => state !== 'on-time')).toEqual([])
    const results = rankCandidates(readRanking(recruitment.rankingText ?? ''))
    expect(results.filter(({ placing }) => placing.kind === 'won').length).toBeGreaterThan(2)
    expect(results.some(({ placing }) => placing.kind === 'undecided')).toBe(false)
  }
  const { rows } = await owner.query(
    `select count(*)::int as named from disclosure.publication_version version
     join disclosure.recruitment_person person on position(person.name in version.content::text) > 0`,
  )
  expect(rows[0].named).toBe(0)
})
