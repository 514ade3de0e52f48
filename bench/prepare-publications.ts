import path from 'node:path'
import { Client } from 'pg'
import { exampleWorld } from '../src/modules/organisations/example/example-world.ts'
import { generateExample, loadExample } from '../src/modules/organisations/index.ts'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { loadContent } from '../src/platform/content/load-content.ts'
import type { ExampleStep } from '../src/platform/contracts/example.ts'
import { openDatabase, openPool } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { prepareJobSchema } from '../src/platform/jobs/job-schema.ts'
import { dayInVietnam } from '../src/platform/kernel/dates.ts'
import { fillPublications } from './fill-publications.ts'
import { say } from './say.ts'

export interface PublicationsWish {
  /** Of an empty database, as its owner. */
  readonly url: string
  readonly schools: number
  readonly years: number
  readonly publications: number
  readonly now: Date
  /** What the example tells besides. */
  readonly steps?: readonly ExampleStep[]
}

/** Fills an empty database with publications. @returns how, and a school that has some of them */
export async function preparePublications(wish: PublicationsWish) {
  const { url, schools, years, publications, now, steps = [] } = wish
  const content = loadContent(path.join(projectRoot(), 'content'))
  await migrate(url, path.join(projectRoot(), 'migrations'))
  await prepareJobSchema(url)
  const database = openDatabase(openPool(url, 2))
  const example = generateExample(content, { units: schools, years, seed: 1, today: dayInVietnam(now) })
  await loadExample(database, example, { content, now, steps, createAccounts: async () => new Map() })
  await database.destroy()
  const units = exampleWorld(example, content).units.filter(({ kind }) => kind === 'school')
  const [school] = units
  if (school === undefined) throw new Error('the example has no school')
  const begun = performance.now()
  await fillPublications({ url, units, publications, now, years, say })
  const filledIn = Math.round((performance.now() - begun) / 1_000)
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ words: number; lexemes: number; index: string }>(
    `select avg(array_length(string_to_array(text, ' '), 1))::int as words, avg(length(words))::int as lexemes,
       pg_size_pretty(pg_relation_size('disclosure.search_entry_words')) as index
     from (select text, words from disclosure.search_entry limit 1000) as sample`,
  )
  await client.end()
  const [sizes] = rows
  if (sizes === undefined) throw new Error('nothing was filled in')
  return { filledIn, unitCode: school.code, sizes }
}
