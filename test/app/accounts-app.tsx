import path from 'node:path'
import pino from 'pino'
import { afterAll } from 'vitest'
import { accountsOf } from '../../src/modules/organisations/accounts/accounts.ts'
import { createActorSource } from '../../src/modules/organisations/accounts/actor-source.ts'
import { passwordAloneRule } from '../../src/modules/organisations/accounts/example-rule.ts'
import { insertPerson, insertRole } from '../../src/modules/organisations/accounts/people/person-store.ts'
import { organisationsModule } from '../../src/modules/organisations/index.ts'
import { createAccount } from '../../src/platform/auth/account-store.ts'
import { createAuth } from '../../src/platform/auth/auth.ts'
import { hashPassword } from '../../src/platform/auth/password-hash.ts'
import type { OidcConfig } from '../../src/platform/config/config.ts'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { loadContent } from '../../src/platform/content/load-content.ts'
import type { RoleCode } from '../../src/platform/contracts/access.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { createCsrfProtection } from '../../src/platform/http/csrf.ts'
import { createServer } from '../../src/platform/http/server.ts'
import { type LocalDate, localDate } from '../../src/platform/kernel/dates.ts'
import { newId, type PersonId, type UnitId } from '../../src/platform/kernel/ids.ts'
import { createPermissions } from '../../src/platform/permissions/permissions.ts'
import { KeptPages } from '../../src/platform/public-pages/kept-pages.ts'
import { readVersions } from '../../src/platform/public-pages/topics.ts'
import { createVersionReader } from '../../src/platform/public-pages/version-reader.ts'
import { documentRenderer } from '../../src/site/document-renderer.ts'
import { ErrorPage } from '../../src/site/error-page.tsx'
import { testDatabase } from '../database/test-database.ts'
import { Visitor } from './visitor.ts'

const content = loadContent(path.join(projectRoot(), 'content'))
const secret = 'a secret of the tests, long enough to sign with'
const assetsFolder = path.join(projectRoot(), 'dist', 'assets')
export const goodPassword = 'sông vàm cỏ chảy êm đềm'

export interface AccountsAppOptions {
  readonly oidc?: OidcConfig
  /** Where browsers reach the pages; tests without a browser need not say. */
  readonly origin?: string
  readonly kind?: 'real' | 'example'
}

export interface Appointment {
  readonly email: string
  readonly name: string
  readonly role: RoleCode
  readonly unitId: UnitId
  readonly from?: LocalDate
  readonly to?: LocalDate
  readonly password?: string
}

/** The pages of accounts and people on a real database, with an office, two of its schools, and a clock. */
export async function accountsApp(options: AccountsAppOptions = {}) {
  const test = await testDatabase()
  const { database } = test
  const origin = options.origin ?? 'http://localhost:3000'
  let offset = 0
  const now = () => new Date(Date.now() + offset)
  const people = createActorSource(database)
  const auth = createAuth({
    database,
    pool: test.pool,
    secret,
    origin,
    oidc: options.oidc,
    actors: people,
    mayUsePasswordAlone: passwordAloneRule(database),
    now,
  })
  const accounts = accountsOf({ auth, people, origin, roles: content.roles, homePath: '/don-vi' })
  const module = organisationsModule({ sections: [], setUpCode: 'unused', accounts })
  const secure = origin.startsWith('https:')
  const server = await createServer(
    {
      database,
      permissions: createPermissions(module.permissions),
      keptPages: new KeptPages(createVersionReader((topics) => readVersions(database, topics))),
      workspace: module.workspace,
      csrf: createCsrfProtection(secure),
      now,
      findActor: auth.findActor,
      renderDocument: await documentRenderer({ content, exampleData: false, assetsFolder }),
      errorPage: (kind, reference) => <ErrorPage kind={kind} referenceNumber={reference} />,
    },
    { modules: [module], assetsFolder, secure, trustedProxies: undefined, logger: pino({ level: 'silent' }) },
  )
  await server.ready()
  afterAll(() => server.close())
  await database
    .insertInto('platform.installation')
    .values({ kind: options.kind ?? 'real' })
    .execute()

  const office = await unit('phong-gd', 'Phòng Giáo dục và Đào tạo', 'city-office', null)
  const school = await unit('th-kim-dong', 'Trường Tiểu học Kim Đồng', 'school', 'TH')
  const other = await unit('th-le-loi', 'Trường Tiểu học Lê Lợi', 'school', 'TH')
  for (const below of [school, other]) {
    await database
      .insertInto('organisations.unit_superior')
      .values({
        unit_id: below,
        superior_id: office,
        kind: 'administrative',
        valid_from: localDate('2000-01-01'),
      })
      .execute()
  }

  async function unit(
    code: string,
    name: string,
    kind: 'city-office' | 'school',
    level: string | null,
  ): Promise<UnitId> {
    const id = newId('unit')
    const valid_from = localDate('2000-01-01')
    await database.insertInto('organisations.unit').values({ id, code, kind, level, valid_from }).execute()
    await database
      .insertInto('organisations.unit_name')
      .values({ unit_id: id, name, search_name: name, sort_key: name, valid_from })
      .execute()
    return id
  }

  return {
    ...test,
    auth,
    people,
    server,
    office,
    school,
    other,
    visitor: () => new Visitor(server),
    listen: (port: number) => server.listen({ host: '127.0.0.1', port }),
    /** Lets time go on, for the platform's own clock. */
    pass: (minutes: number) => {
      offset += minutes * 60_000
    },
    /** Somebody with an account and a role. */
    async appoint(wish: Appointment): Promise<PersonId> {
      const passwordHash = await hashPassword(wish.password ?? goodPassword)
      return transaction(database, async (tx) => {
        const { email, name } = wish
        const accountId = await createAccount(tx, { email, name, passwordHash })
        const personId = await insertPerson(tx, { email, name, accountId })
        await insertRole(tx, {
          personId,
          role: wish.role,
          unitId: wish.unitId,
          position: '',
          validFrom: wish.from ?? localDate('2020-01-01'),
          validTo: wish.to ?? null,
          grantedBy: personId,
        })
        return personId
      })
    },
    /** The letters that wait to be sent to an address, the newest last. */
    async lettersTo(email: string) {
      return database
        .selectFrom('platform.mail')
        .select(['subject', 'text_body', 'kind'])
        .where('recipient', '=', email)
        .orderBy('queued_at')
        .execute()
    },
    async auditOf(action: string) {
      return database.selectFrom('platform.audit_entry').selectAll().where('action', '=', action).execute()
    },
  }
}

export type AccountsApp = Awaited<ReturnType<typeof accountsApp>>
