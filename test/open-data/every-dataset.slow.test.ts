import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readSheet } from '../../src/platform/documents/read-sheet.ts'
import { exampleApp } from '../app/example-app.ts'
import { content } from '../example/example.builder.ts'

// All that the house gives away, asked for as a stranger asks: by the addresses of the catalogue.
const app = await exampleApp({ now: new Date('2026-11-24T03:00:00Z'), units: 12, years: 2 })
const stranger = app.visitor()

const Listed = z.object({ datasets: z.array(z.object({ code: z.string() })) })
const Columns = z.record(z.string(), z.unknown())
const Description = z.object({
  paths: z.record(z.string(), z.object({ get: z.object({ responses: z.unknown(), summary: z.string() }) })),
})

const open = async (address: string) => {
  const answer = await stranger.open(address)
  expect([address, answer.status]).toEqual([address, 200])
  return answer.bytes
}
const json = async (address: string): Promise<unknown> => JSON.parse((await open(address)).toString())
const codes = Listed.parse(await json('/api/v1/datasets')).datasets.map(({ code }) => code)
const { paths } = Description.parse(await json('/api/v1/openapi.json'))
const rowsOf = async (code: string) =>
  z.object({ rows: z.array(Columns) }).parse(await json(`/du-lieu/${code}/tai/json`)).rows

/** Words that stand wherever the platform keeps who somebody is and what they said. */
const name = 'Cấy Thị Trồng'
const phone = '0912345678'
const planted: readonly (readonly [table: string, set: string])[] = [
  ['organisations.person', `family_name = 'Cấy', given_name = 'Thị Trồng'`],
  [
    'disclosure.enrolment_child',
    `name = '${name}', guardian = '${name}', phone = '${phone}', address = '${phone}'`,
  ],
  ['disclosure.donation_donor', `name = '${name} ${phone}'`],
  ['disclosure.donation_opinion', `text = '${name} ${phone}'`],
  ['disclosure.recruitment_person', `name = '${name}'`],
  ['cases.content', `title = '${name} ${phone}', fields = '{"noiDung": "${name} ${phone}"}'`],
  ['cases.applicant', `name = '${name}', phone = '${phone}', email = '${phone}@x.example'`],
  ['cases.reception_words', `content = '{"name": "${name}", "phone": "${phone}"}'`],
  ['cases.inspection_conclusion', `summary = '${name} ${phone}'`],
  ['cases.inspection_finding', `text = '${name} ${phone}'`],
  ['cases.inspection_explanation', `text = '${name} ${phone}'`],
  ['cases.inspection_answer', `note = '${name} ${phone}'`],
  ['plan.plan', `signatory = '{"authority": null, "title": null, "name": "${name}"}'`],
  ['plan.task_update', `text = '${name} ${phone}'`],
  ['disclosure.draft', `title = '${name}', content = '{"x": "${phone}"}'`],
]

beforeAll(async () => {
  // Not as the application, which may change nothing of most of it: as an owner who means harm.
  const client = await app.owner.connect()
  await client.query('set session_replication_role = replica')
  for (const [table, set] of planted) {
    const { rowCount } = await client.query(`update ${table} set ${set}`)
    expect([table, (rowCount ?? 0) > 0]).toEqual([table, true])
  }
  client.release(true)
})

test('everything that must be given away is', () => {
  expect(codes).toEqual(
    expect.arrayContaining([
      'units',
      'publications',
      'duties',
      'duty-catalogue',
      'collections',
      'donations',
      'enrolment-schools',
      'enrolment-zones',
      'enrolment-results',
      'procedures',
      'answers',
      'inspections',
      'reception-days',
      'plan-commitments',
      'plan-figures',
      'figures',
    ]),
  )
})

// Periods are closed by a job at night; of the example none is.
const filled = codes.filter((code) => code !== 'figures')

test.each(filled)(
  '%s: its rows are what its description says, page after page, as CSV, JSON and JSON Lines',
  async (code) => {
    const described = paths[`/api/v1/datasets/${code}/rows`]?.get.responses
    const columns = z
      .object({
        200: z.object({
          content: z.object({
            'application/json': z.object({
              schema: z.object({
                properties: z.object({
                  rows: z.object({ items: z.object({ required: z.array(z.string()) }) }),
                }),
              }),
            }),
          }),
        }),
      })
      .parse(described)[200].content['application/json'].schema.properties.rows.items.required
    const rows = await rowsOf(code)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(Object.keys(row)).toEqual(columns)

    const walked: unknown[] = []
    let next: string | null = null
    const most = Math.max(1, Math.min(1_000, Math.ceil(rows.length / 2)))
    do {
      const after: string = next === null ? '' : `&after=${next}`
      const page = z
        .object({ rows: z.array(Columns), next: z.string().nullable() })
        .parse(await json(`/api/v1/datasets/${code}/rows?most=${most}${after}`))
      walked.push(...page.rows)
      next = page.next
    } while (next !== null)
    expect(walked).toEqual(rows)

    const csv = (await open(`/du-lieu/${code}/tai/csv`)).toString()
    expect(csv.startsWith(`\uFEFF${columns.join(',')}\r\n`)).toBe(true)
    const lines = (await open(`/du-lieu/${code}/tai/jsonl`)).toString().trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows)
    const damaged = await stranger.open(`/api/v1/datasets/${code}/rows?after=WyJ4IiwieCIsIngiLCJ4IiwieCJd`)
    expect([200, 400]).toContain(damaged.status)
  },
)

test.each(codes)('%s: nobody is named in it, in no format', async (code) => {
  const workbook = await readSheet(await open(`/du-lieu/${code}/tai/xlsx`), 'tep.xlsx')
  const all = [
    JSON.stringify(workbook),
    (await open(`/du-lieu/${code}/tai/csv`)).toString(),
    (await open(`/du-lieu/${code}/tai/json`)).toString(),
    (await open(`/du-lieu/${code}`)).toString(),
  ].join('\n')
  for (const words of [name, 'Thị Trồng', phone]) expect(all).not.toContain(words)
})

const { indicators } = content
test.each(indicators.map(({ code }) => code))(
  'the records behind %s, if any, are public pages',
  async (code) => {
    const answer = await stranger.open(`/so-lieu/${code}/ho-so?nam=2026`)
    if (answer.status === 404) return
    expect(answer.status).toBe(200)
    const table = /<tbody[\s\S]*?<\/tbody>/u.exec(answer.html)?.[0] ?? ''
    const hrefs = [...table.matchAll(/href="([^"]+)"/gu)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    for (const href of new Set(hrefs.slice(0, 5))) await open(href)
  },
)

test('a file that somebody holds is sent again only when something of it changed', async () => {
  const address = '/du-lieu/reception-days/tai/csv'
  const ask = (headers = {}) => app.house.server.inject({ method: 'GET', url: address, headers })
  const { etag } = (await ask()).headers
  expect((await ask({ 'if-none-match': etag })).statusCode).toBe(304)
  await app.owner.query(
    `insert into platform.public_version (topic, slot) values ('reception.days', 255)
     on conflict (topic, slot) do update set version = platform.public_version.version + 1`,
  )
  expect((await ask({ 'if-none-match': etag })).statusCode).toBe(200)
})
