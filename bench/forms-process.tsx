// Two forms on the platform, as a module would write them, or the bare INSERT that they are measured beside.
import path from 'node:path'
import fastify from 'fastify'
import { z } from 'zod'
import { createActorSource } from '../src/modules/organisations/index.ts'
import { createAuth } from '../src/platform/auth/auth.ts'
import { projectRoot } from '../src/platform/config/project-root.ts'
import { type Database, openDatabase, openPool } from '../src/platform/database/database.ts'
import { announce } from '../src/platform/events/announce.ts'
import { page, redirect } from '../src/platform/http/answer.ts'
import { createCsrfProtection } from '../src/platform/http/csrf.ts'
import { requiredText } from '../src/platform/http/form.ts'
import { definePath } from '../src/platform/http/path.ts'
import { get, type PostDefinition, post } from '../src/platform/http/route.ts'
import { createServer } from '../src/platform/http/server.ts'
import { problem } from '../src/platform/i18n/problem.ts'
import { createLogger } from '../src/platform/operations/create-logger.ts'
import { createPermissions } from '../src/platform/permissions/permissions.ts'
import { KeptPages } from '../src/platform/public-pages/kept-pages.ts'
import { readVersions, touchTopics } from '../src/platform/public-pages/topics.ts'
import { createVersionReader } from '../src/platform/public-pages/version-reader.ts'
import { benchNow } from './bench-clock.ts'

const pool = openPool(process.env.DATABASE_URL ?? '', 12, 'forms')
const database = openDatabase(pool)
const now = () => benchNow

type Tables = {
  'bench.note': Record<'id' | 'text', string>
}

async function insertNote(reader: Database, text: string): Promise<string> {
  const id = crypto.randomUUID()
  await reader.withTables<Tables>().insertInto('bench.note').values({ id, text }).execute()
  return id
}

function bareServer() {
  const server = fastify({ logger: false })
  server.post('/insert', async () => ({ id: await insertNote(database, 'Đã họp') }))
  return server
}

const NoteForm = z.object({ text: requiredText(problem({ vi: 'Hãy ghi nội dung', en: 'Write the text' })) })
const written = { type: 'bench.written', payload: z.object({ id: z.string() }) }

function form<A extends 'anyone' | 'bench.write'>(
  address: string,
  access: A,
): PostDefinition<A, Record<string, never>, Record<string, never>, z.infer<typeof NoteForm>> {
  return {
    path: definePath(address),
    access,
    audit: 'bench.written',
    form: NoteForm,
    attemptsPerMinute: 1_000_000,
    invalid: async () => page(<p>invalid</p>, 422),
    handle: async (visit) =>
      visit.write(async ({ tx, audit }) => {
        const id = await insertNote(tx, visit.form.text)
        await announce(tx, written, { id })
        await touchTopics(tx, ['bench'])
        await audit({ subject: { kind: 'note', id } })
        return redirect(`/bench/${id}`)
      }),
  }
}

async function formServer() {
  const auth = createAuth({
    database,
    pool,
    now,
    secret: process.env.MINHBACH_SECRET ?? '',
    origin: process.env.MINHBACH_ORIGIN ?? '',
    actors: createActorSource(database),
    mayUsePasswordAlone: async () => false,
  })
  const routes = [
    get({ path: definePath('/bench'), access: 'anyone', handle: async () => page(<p>form</p>) }),
    post(form('/bench/anonymous', 'anyone')),
    post(form('/bench/signed-in', 'bench.write')),
  ]
  const services = {
    database,
    permissions: createPermissions([
      {
        code: 'bench.write',
        words: { vi: 'Ghi', en: 'Write' },
        grants: { head: 'unit' as const, principal: 'unit' as const },
      },
    ]),
    keptPages: new KeptPages(createVersionReader((topics) => readVersions(database, topics))),
    workspace: [],
    csrf: createCsrfProtection(false),
    now,
    findActor: auth.findActor,
    renderDocument: (_: unknown, { csrfToken }: { csrfToken: string | null }) =>
      `<input type="hidden" name="_csrf" value="${csrfToken}"/>`,
    errorPage: (kind: string) => <p>{kind}</p>,
  }
  const nothing = { permissions: [], workspace: [], jobs: [], indicators: [], handlers: [] }
  return createServer(services, {
    modules: [{ ...nothing, name: 'bench', routes }],
    assetsFolder: path.join(projectRoot(), 'dist', 'assets'),
    secure: false,
    trustedProxies: '127.0.0.1',
    logger: createLogger('silent'),
  })
}

const server = process.env.BENCH_KIND === 'bare' ? bareServer() : await formServer()
const address = await server.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ address })
process.on('disconnect', () => process.exit(0))
