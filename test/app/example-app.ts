import type { Logger } from 'pino'
import { exampleSteps } from '../../src/main.tsx'
import { exampleAccounts, generateExample, loadExample } from '../../src/modules/organisations/index.ts'
import type { RoleCode } from '../../src/platform/contracts/access.ts'
import type { ExampleStep } from '../../src/platform/contracts/example.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { openFileStore } from '../../src/platform/files/file-store.ts'
import { dayInVietnam, type LocalDate } from '../../src/platform/kernel/dates.ts'
import { createLogger } from '../../src/platform/operations/create-logger.ts'
import { content } from '../example/example.builder.ts'
import { type TestApp, testApp } from './test-app.ts'
import type { Visitor } from './visitor.ts'

export const examplePassword = 'minh-bach-thi-du'

export interface ExampleApp extends TestApp {
  /** Somebody of the example who has signed in through the page. */
  signedIn(email: string): Promise<Visitor>
  /** The address of somebody who holds a role today, in a unit of this code when one is given. */
  holder(role: RoleCode, unitCode?: string): Promise<string>
}

/** The platform as `npm start` shows it: with the example's units, people, plans and work. */
export async function exampleApp(
  options: {
    now?: Date
    units?: number
    years?: number
    steps?: readonly ExampleStep[]
    logger?: Logger
    environment?: Readonly<Record<string, string>>
  } = {},
): Promise<ExampleApp> {
  const now = options.now ?? new Date()
  const today = dayInVietnam(now)
  const ground = { content, now: () => now, logger: createLogger('silent') }
  const app = await testApp({
    ...(options.now && { now: options.now }),
    ...(options.logger && { logger: options.logger }),
    ...(options.environment && { environment: options.environment }),
    exampleData: true,
    prepare: async ({ database }, dataFolder) => {
      const wish = { units: options.units ?? 40, years: options.years ?? 2, seed: 1, today }
      await loadExample(database, generateExample(content, wish), {
        content,
        now,
        steps: options.steps ?? exampleSteps(ground, openFileStore(dataFolder)),
        createAccounts: await exampleAccounts(examplePassword),
      })
    },
  })
  return {
    ...app,
    signedIn: async (email) => {
      const visitor = app.visitor()
      await visitor.open('/dang-nhap')
      const answered = await visitor.submit('/dang-nhap', { thu: email, matKhau: examplePassword })
      if (answered.status !== 303) throw new Error(`${email} could not sign in: ${answered.status}`)
      return visitor
    },
    holder: (role, unitCode) => holderOf(app.database, role, today, unitCode),
  }
}

async function holderOf(
  database: Database,
  role: RoleCode,
  today: LocalDate,
  unitCode: string | undefined,
): Promise<string> {
  let query = database
    .selectFrom('organisations.role_assignment as held')
    .innerJoin('organisations.person as person', 'person.id', 'held.person_id')
    .innerJoin('organisations.unit as unit', 'unit.id', 'held.unit_id')
    .select('person.email')
    .where('held.role', '=', role)
    .where(({ or, eb }) => or([eb('held.valid_to', 'is', null), eb('held.valid_to', '>=', today)]))
    .orderBy('unit.code')
    .orderBy('person.email')
  if (unitCode !== undefined) query = query.where('unit.code', '=', unitCode)
  return (await query.executeTakeFirstOrThrow()).email
}
