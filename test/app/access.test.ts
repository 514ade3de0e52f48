import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type RoleCode, roleCodes } from '../../src/platform/contracts/access.ts'
import { exampleApp } from './example-app.ts'
import { hiddenValue, type Visitor } from './visitor.ts'

// Who may use what, written down: a route that is not in this table, or that answers differently, fails.
const tableFile = path.join(import.meta.dirname, 'access-table.json')
const Table = z.record(
  z.string(),
  z.union([z.literal('anyone'), z.literal('signed-in'), z.array(z.enum(roleCodes))]),
)

const app = await exampleApp({ units: 8, years: 1, steps: [] })
const routes = app.house.server.routeListing

/** The rule of each route as the modules declare it now. */
function declaredTable(): z.infer<typeof Table> {
  const grants = new Map(
    app.house.modules.flatMap(({ permissions }) =>
      permissions.map((rule) => [rule.code, roleCodes.filter((role) => rule.grants[role] !== undefined)]),
    ),
  )
  const rows = routes.map(
    ({ method, path: pattern, permission }): [string, z.infer<typeof Table>[string]] => [
      `${method} ${pattern}`,
      permission === 'anyone' || permission === 'signed-in' ? permission : (grants.get(permission) ?? []),
    ],
  )
  return Object.fromEntries(rows.toSorted(([left], [right]) => (left < right ? -1 : 1)))
}

if (process.env.MINHBACH_WRITE_ACCESS_TABLE === '1') {
  writeFileSync(tableFile, `${JSON.stringify(declaredTable(), null, 2)}\n`)
}
const table = Table.parse(JSON.parse(readFileSync(tableFile, 'utf8')))

test('every route has its row in the table of who may use it, and no row is left over', () => {
  expect(declaredTable()).toEqual(table)
})

/** An address of the route with made-up parameters: whoever may use the route finds nothing there. */
function someAddress(pattern: string): string {
  return pattern.replace(/\*/g, 'x').replace(/:(\w+)/g, () => crypto.randomUUID())
}

const ours = routes.filter(({ module }) => module !== 'platform')

async function attempt(visitor: Visitor, method: string, pattern: string) {
  if (method === 'GET') return visitor.send('GET', someAddress(pattern))
  return visitor.submit(someAddress(pattern), {})
}

const refused = 'Bạn không có quyền làm việc này'

describe.each(roleCodes)('%s', (role: RoleCode) => {
  test('may use exactly what the table says', { timeout: 60_000 }, async () => {
    const email = await app.holder(role)
    const visitor = await app.signedIn(email)
    const held = await rolesOf(email)
    const token = hiddenValue((await visitor.open('/tai-khoan')).html, '_csrf')
    expect(token).toBeDefined()
    const wrong: string[] = []
    for (const { method, path: pattern } of ours) {
      if (pattern === '/dang-xuat' || pattern.startsWith('/tai-khoan/phien')) continue
      const rule = table[`${method} ${pattern}`] ?? []
      const allowed = rule === 'anyone' || rule === 'signed-in' || rule.some((one) => held.includes(one))
      const answered = await attempt(visitor, method, pattern)
      const isRefused = answered.status === 403 && answered.html.includes(refused)
      if (isRefused === allowed || answered.status >= 500) {
        wrong.push(`${method} ${pattern}: ${answered.status}, allowed by the table: ${allowed}`)
      }
      if (answered.status === 200 && method === 'GET' && hiddenValue(answered.html, '_csrf') === undefined) {
        await visitor.open('/tai-khoan')
      }
    }
    expect(wrong).toEqual([])
  })
})

test('somebody who is not signed in reaches only what anyone may', async () => {
  const wrong: string[] = []
  for (const { method, path: pattern } of ours) {
    const visitor = app.visitor()
    await visitor.open('/dang-nhap')
    const rule = table[`${method} ${pattern}`]
    const answered = await attempt(visitor, method, pattern)
    const ledToSignIn = answered.status === 303 && (answered.location ?? '').startsWith('/dang-nhap')
    if (rule !== 'anyone' && !ledToSignIn) wrong.push(`${method} ${pattern}: ${answered.status}`)
    if (answered.status >= 500) wrong.push(`${method} ${pattern}: ${answered.status}`)
  }
  expect(wrong).toEqual([])
})

async function rolesOf(email: string): Promise<string[]> {
  const rows = await app.database
    .selectFrom('organisations.role_assignment as held')
    .innerJoin('organisations.person as person', 'person.id', 'held.person_id')
    .select('held.role')
    .where('person.email', '=', email)
    .execute()
  return rows.map(({ role }) => role)
}
