import path from 'node:path'
import { Client } from 'pg'
import { procedureExample } from '../src/modules/cases/index.ts'
import { exampleWorld } from '../src/modules/organisations/example/example-world.ts'
import { generateExample, loadExample } from '../src/modules/organisations/index.ts'
import { createAccount } from '../src/platform/auth/account-store.ts'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { loadContent } from '../src/platform/content/load-content.ts'
import { openDatabase, openPool } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { prepareJobSchema } from '../src/platform/jobs/job-schema.ts'
import { dayInVietnam } from '../src/platform/kernel/dates.ts'
import type { AccountId, PersonId } from '../src/platform/kernel/ids.ts'
import { signedInCookie } from './bench-session.ts'
import { fillCases } from './fill-cases.ts'
import { say } from './say.ts'

/** The calendar of content begins in 2019. */
const yearsBefore = 7

export interface CasesWish {
  /** Of an empty database, as its owner. */
  readonly url: string
  readonly schools: number
  /** About so many cases. */
  readonly wanted: number
  readonly now: Date
  /** With which the cookies of the people who look at lists are signed. */
  readonly origin: string
  readonly secret: string
}

/** Cases, and who looks at them. */
export interface PreparedCases {
  readonly cases: number
  /** Seconds. */
  readonly filledIn: number
  /** Of the head of an office and of the principal of a school. */
  readonly officeCookie: string
  readonly schoolCookie: string
  readonly schoolCode: string
  /** Of people who asked for something. */
  readonly names: readonly string[]
  readonly counts: { readonly office: number; readonly officeOpen: number; readonly published: number }
}

/** Fills an empty database with cases, and signs in the people who look at them. */
export async function prepareCases(wish: CasesWish): Promise<PreparedCases> {
  const { url, schools, wanted, now, origin, secret } = wish
  const today = dayInVietnam(now)
  const content = loadContent(path.join(projectRoot(), 'content'))
  await migrate(url, path.join(projectRoot(), 'migrations'))
  await prepareJobSchema(url)
  const database = openDatabase(openPool(url, 4))
  const example = generateExample(content, { units: schools, years: yearsBefore, seed: 1, today })
  const world = exampleWorld(example, content)
  const [office] = world.unitsOn(today, 'commune-department')
  const school = office && world.schoolsUnder(office.id, today)[0]
  const head = office && world.holders(office.id, 'head', today)[0]
  const principal = school && world.holders(school.id, 'principal', today)[0]
  if (office === undefined || school === undefined || head === undefined || principal === undefined)
    throw new Error('the example has nobody who can look at lists')
  const accounts = new Map<PersonId, AccountId>()
  await loadExample(database, example, {
    content,
    now,
    steps: [procedureExample],
    createAccounts: async (tx, people) => {
      for (const { personId, email, name } of people) {
        if (personId === head.id || personId === principal.id)
          accounts.set(personId, await createAccount(tx, { email, name }))
      }
      return accounts
    },
  })
  await database.destroy()
  say(`filling ${wanted} cases`)
  const begun = performance.now()
  const cases = await fillCases({ url, world, content, now, cases: wanted, say })
  const filledIn = Math.round((performance.now() - begun) / 1_000)
  say(`${cases} cases in ${filledIn} s`)
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`create schema bench; create table bench.note (id uuid primary key, text text not null);
    grant usage on schema bench to minhbach_app; grant insert on bench.note to minhbach_app`)
  const cookieOf = (personId: PersonId) =>
    signedInCookie(client, accounts.get(personId), { now, origin, secret })
  const counted = await client.query(
    `select count(*)::int as office, count(*) filter (where closed_at is null)::int as "officeOpen",
       (select count(*)::int from cases.publication) as published
     from cases.case where unit_id = $1`,
    [office.id],
  )
  const named = await client.query<{ name: string }>(`select name from cases.applicant limit 300`)
  const prepared: PreparedCases = {
    cases,
    filledIn,
    officeCookie: await cookieOf(head.id),
    schoolCookie: await cookieOf(principal.id),
    schoolCode: school.code,
    names: named.rows.map(({ name }) => name),
    counts: counted.rows[0],
  }
  await client.end()
  return prepared
}
