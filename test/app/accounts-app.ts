import { insertPerson, insertRole } from '../../src/modules/organisations/accounts/people/person-store.ts'
import { createAccount } from '../../src/platform/auth/account-store.ts'
import { hashPassword } from '../../src/platform/auth/password-hash.ts'
import type { OidcConfig } from '../../src/platform/config/config.ts'
import type { RoleCode } from '../../src/platform/contracts/access.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { type LocalDate, localDate } from '../../src/platform/kernel/dates.ts'
import { newId, type PersonId, type UnitId } from '../../src/platform/kernel/ids.ts'
import { testApp } from './test-app.ts'

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
}

/** The whole house with an office, two of its schools, and people who are appointed as a test needs them. */
export async function accountsApp(options: AccountsAppOptions = {}) {
  const { kind = 'real', oidc } = options
  const app = await testApp({
    exampleData: kind === 'example',
    environment: {
      MINHBACH_ORIGIN: options.origin ?? 'http://localhost:3000',
      ...(oidc && {
        OIDC_ISSUER: oidc.issuer,
        OIDC_CLIENT_ID: oidc.clientId,
        OIDC_CLIENT_SECRET: oidc.clientSecret,
        OIDC_NAME: oidc.name,
      }),
    },
  })
  const { database } = app
  let offset = 0
  await database.insertInto('platform.installation').values({ kind }).execute()

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
    ...app,
    office,
    school,
    other,
    listen: (port: number) => app.house.server.listen({ host: '127.0.0.1', port }),
    /** Lets time go on, for the platform's own clock. */
    pass: (minutes: number) => {
      offset += minutes * 60_000
      app.setNow(new Date(Date.now() + offset))
    },
    /** Somebody with an account and a role. */
    async appoint(wish: Appointment): Promise<PersonId> {
      const passwordHash = await hashPassword(goodPassword)
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
