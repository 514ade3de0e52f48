import { sql } from 'kysely'
import pino from 'pino'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { hiddenValue, Visitor } from '../../../test/app/visitor.ts'
import { testDatabase } from '../../../test/database/test-database.ts'
import type { PersonActor } from '../contracts/access.ts'
import { problem } from '../i18n/problem.ts'
import type { AccountId, PersonId, UnitId } from '../kernel/ids.ts'
import { createPermissions } from '../permissions/permissions.ts'
import { KeptPages } from '../public-pages/kept-pages.ts'
import { readVersions, touchTopics } from '../public-pages/topics.ts'
import { createVersionReader } from '../public-pages/version-reader.ts'
import { download, page, redirect } from './answer.ts'
import { createCsrfProtection } from './csrf.ts'
import { requiredText } from './form.ts'
import { definePath } from './path.ts'
import { get, post, type Route } from './route.ts'
import { createServer } from './server.ts'
import type { HttpServices } from './services.ts'

const { database } = await testDatabase()
const unit = id<UnitId>('00000000-0000-4000-8000-000000000001')
const clerk: PersonActor = {
  kind: 'person',
  personId: id<PersonId>('00000000-0000-4000-8000-000000000002'),
  accountId: id<AccountId>('00000000-0000-4000-8000-000000000003'),
  name: 'Văn thư',
  assignments: [{ role: 'school-clerk', unitId: unit, unitName: 'Trường', below: new Set() }],
}
let signedIn: PersonActor | undefined
let writes = 0

const NoteForm = z.object({ text: requiredText(problem({ vi: 'Hãy ghi nội dung', en: 'Write the text' })) })
const paths = { form: definePath('/thu'), kept: definePath('/cong-khai'), file: definePath('/tep') }
const routes: Route[] = [
  get({ path: paths.form, access: 'test.write', handle: async () => page(<form method="post" />) }),
  post({
    path: paths.form,
    access: 'test.write',
    audit: 'note.written',
    form: NoteForm,
    invalid: async (_visit, problems, typed) =>
      page(
        <p>
          {problems.map(({ message }) => message.vi).join()} [{String(typed.text)}]
        </p>,
        422,
      ),
    handle: async (visit) =>
      visit.write(async ({ tx, audit }) => {
        writes += 1
        await touchTopics(tx, ['note'])
        await audit({ subject: { kind: 'note', id: unit } })
        return redirect(`/xong-${writes}`)
      }),
  }),
  get({
    path: paths.kept,
    access: 'anyone',
    topics: () => ['note'],
    handle: async (visit) => {
      const { rows } = await sql<{ count: number }>`select count(*)::int from platform.audit_entry`.execute(
        visit.database,
      )
      return page(<p>acts: {rows[0]?.count}</p>)
    },
  }),
  get({
    path: paths.file,
    access: 'anyone',
    handle: async () => download('<script>', { mediaType: 'text/plain', fileName: 'Kế hoạch "đẹp"\r\n.txt' }),
  }),
]
const services: HttpServices = {
  database,
  permissions: createPermissions([
    { code: 'test.write', words: { vi: 'Ghi', en: 'Write' }, grants: { 'school-clerk': 'unit' } },
  ]),
  keptPages: new KeptPages(createVersionReader((topics) => readVersions(database, topics))),
  workspace: [],
  csrf: createCsrfProtection(false),
  now: () => new Date('2026-11-24T02:00:00Z'),
  findActor: async () => signedIn,
  renderDocument: (view, { csrfToken }) =>
    `<input type="hidden" name="_csrf" value="${csrfToken}"/>${JSON.stringify(view.props.children)}`,
  errorPage: (kind) => <p>{kind}</p>,
}
const options = { assetsFolder: import.meta.dirname, secure: false, trustedProxies: undefined }
const nothing = { permissions: [], workspace: [], jobs: [], indicators: [], handlers: [] }
const server = await createServer(services, {
  ...options,
  logger: pino({ level: 'silent' }),
  modules: [{ ...nothing, name: 'test', routes }],
})

/** Identifiers of the test itself, which no schema has to check. */
function id<Kind extends string>(text: string): Kind {
  return z.custom<Kind>().parse(text)
}

function visitorAs(actor: PersonActor | undefined): Visitor {
  signedIn = actor
  return new Visitor(server)
}

test('a route with a permission that nobody declares stops the start', async () => {
  const stray = get({ path: paths.form, access: 'test.unknown', handle: async () => page(<p />) })
  const modules = [{ ...nothing, name: 'test', routes: [stray] }]
  await expect(
    createServer(services, { ...options, logger: pino({ level: 'silent' }), modules }),
  ).rejects.toThrow('GET /thu: test.unknown')
})

test('somebody who is not signed in is led to sign in and back', async () => {
  const answered = await visitorAs(undefined).send('GET', '/thu?a=1')
  expect(answered.location).toBe('/dang-nhap?tiep=%2Fthu%3Fa%3D1')
})

test('somebody whose session ended before sending is led to sign in and back to the form', async () => {
  const visitor = visitorAs(clerk)
  const { html } = await visitor.open('/thu?a=1')
  signedIn = undefined
  const payload = new URLSearchParams({ text: 'a', _csrf: hiddenValue(html, '_csrf') ?? '' }).toString()
  const send = (referer: string) =>
    visitor.send('POST', '/thu', {
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded', referer, host: 'minh-bach.example' },
    })
  const ours = await send('https://minh-bach.example/thu?a=1')
  expect(ours.location).toBe('/dang-nhap?tiep=%2Fthu%3Fa%3D1')
  expect((await send('https://xau.example/thu')).location).toBe('/dang-nhap')
})

test('somebody without the permission is refused', async () => {
  const teaching = { role: 'teacher', unitId: unit, unitName: 'Trường', below: new Set<UnitId>() } as const
  const visitor = visitorAs({ ...clerk, assignments: [teaching] })
  expect((await visitor.send('GET', '/thu')).status).toBe(403)
})

test('a form shows all problems and keeps what was typed', async () => {
  const visitor = visitorAs(clerk)
  await visitor.open('/thu')
  const answered = await visitor.submit('/thu', { text: '   ' })
  expect(answered.status).toBe(422)
  expect(answered.html).toContain('Hãy ghi nội dung')
})

test('a form without its token, or from another site, changes nothing', async () => {
  const visitor = visitorAs(clerk)
  await visitor.open('/thu')
  const before = writes
  const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await visitor.send('POST', '/thu', { payload: 'text=a', headers: urlencoded })).status).toBe(403)
  const stranger = new Visitor(server)
  await stranger.open('/thu')
  const { _csrf } = { _csrf: (await visitor.open('/thu')).html.match(/value="([^"]*)"/)?.[1] ?? '' }
  expect((await stranger.submit('/thu', { text: 'a', _csrf })).status).toBe(403)
  for (const headers of [{ origin: 'https://xau.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    const payload = new URLSearchParams({ text: 'a', _csrf }).toString()
    expect(
      (await visitor.send('POST', '/thu', { payload, headers: { ...urlencoded, ...headers } })).status,
    ).toBe(403)
  }
  expect(writes).toBe(before)
})

test('the same form sent twice, also at the same moment, is accepted once', async () => {
  const visitor = visitorAs(clerk)
  await visitor.open('/thu')
  const requestId = crypto.randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => visitor.submit('/thu', { text: 'a', requestId })),
  )
  const later = await visitor.submit('/thu', { text: 'a', requestId })
  const locations = new Set([...answers, later].map(({ location }) => location))
  expect(locations.size).toBe(1)
  const kept = await database
    .selectFrom('platform.audit_entry')
    .selectAll()
    .where('action', '=', 'note.written')
    .execute()
  expect(kept).toHaveLength(1)
  expect(kept[0]).toMatchObject({ actor_id: clerk.personId, actor_role: 'school-clerk' })
})

test('a kept page is never stale: what a form changed is on the next page', async () => {
  const visitor = visitorAs(clerk)
  await visitor.open('/thu')
  for (let round = 0; round < 5; round += 1) {
    const before = Number((await visitor.open('/cong-khai')).html.match(/,(\d+)/)?.[1])
    expect(Number((await visitor.open('/cong-khai')).html.match(/,(\d+)/)?.[1])).toBe(before)
    await visitor.open('/thu')
    await visitor.submit('/thu', { text: 'a', requestId: crypto.randomUUID() })
    expect(Number((await visitor.open('/cong-khai')).html.match(/,(\d+)/)?.[1])).toBe(before + 1)
  }
})

test('a kept page belongs to nobody: it holds no token and sets no cookie', async () => {
  const answered = await visitorAs(clerk).send('GET', '/cong-khai')
  expect(answered.html).toContain('value="null"')
  expect(answered.headers['set-cookie']).toBeUndefined()
})

test('a download keeps its Vietnamese name and cannot run in the site', async () => {
  const { headers } = await visitorAs(undefined).send('GET', '/tep')
  expect(headers['content-disposition']).toContain("filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch")
  expect(headers['content-disposition']).not.toMatch(/[\r\n]/)
  expect(headers['content-security-policy']).toContain('sandbox')
})

test.each(['\0', '\ud800'])('text that the database cannot hold is refused as input', async (bad) => {
  const visitor = visitorAs(clerk)
  await visitor.open('/thu')
  const answered = await visitor.submit('/thu', { text: `a${bad}` })
  expect([303, 422]).toContain(answered.status)
})
