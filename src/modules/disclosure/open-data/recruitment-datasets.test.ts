import { expect, test } from 'vitest'
import { recruitmentGround } from '../recruitment/recruitment-ground.builder.ts'
import { recruitmentResultsDataset } from './recruitment-results-dataset.ts'
import { recruitmentsDataset } from './recruitments-dataset.ts'

const { database, owner, told } = await recruitmentGround()
const wish = {
  unitId: undefined,
  year: undefined,
  after: undefined,
  most: 100,
  origin: 'https://minhbach.example',
  now: new Date('2024-09-01T03:00:00Z'),
}

test('results are given out by code once they are public, page after page, and nobody is named', async () => {
  const rounds = [await told('decision-made'), await told('result-published')]
  await told('result-recognised')
  const all = await recruitmentResultsDataset.page(database, wish)
  expect(all.rows).toHaveLength(6)
  expect(all.next).toBeNull()
  expect(all.rows.filter(({ won }) => won === true)).toHaveLength(2)
  const pages: unknown[] = []
  for (let after: string | undefined; ; ) {
    const { rows, next } = await recruitmentResultsDataset.page(database, { ...wish, most: 2, after })
    pages.push(...rows)
    if (next === null) break
    after = next
  }
  expect(pages).toEqual(all.rows)
  const { rows: names } = await owner.query('select name from disclosure.recruitment_person')
  const notices = await recruitmentsDataset.page(database, wish)
  expect(notices.rows.map(({ recruitment }) => recruitment)).toEqual(
    expect.arrayContaining(rounds.map(({ id }) => id)),
  )
  expect(notices.rows[0]).toMatchObject({
    places: 1,
    applications: 3,
    eligible: 3,
    notice_on: '2024-06-10',
    held_on: '2024-07-27',
  })
  const given = JSON.stringify([all, notices])
  for (const { name } of names) expect(given).not.toContain(name)
  for (const dataset of [recruitmentsDataset, recruitmentResultsDataset]) {
    const [row] = (await dataset.page(database, wish)).rows
    expect(Object.keys(row ?? {})).toEqual(dataset.columns.map(({ name }) => name))
  }
})
