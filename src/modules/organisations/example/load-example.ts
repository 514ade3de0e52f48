import { sql } from 'kysely'
import { z } from 'zod'
import { appendAudit } from '../../../platform/audit/audit-log.ts'
import type { Content } from '../../../platform/content/content.ts'
import { anonymous } from '../../../platform/contracts/access.ts'
import type { ExamplePerson, ExampleStep } from '../../../platform/contracts/example.ts'
import type { Database, Reader, Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { joinName, nameSortKey } from '../../../platform/i18n/vietnamese-names.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { type AccountId, newId, type PersonId } from '../../../platform/kernel/ids.ts'
import { everyPageTopic, touchTopics } from '../../../platform/public-pages/topics.ts'
import { insertInBatches } from '../store/insert-in-batches.ts'
import { rowOfUnit } from '../store/unit-rows.ts'
import { rowOfName } from '../store/unit-store.ts'
import { unitsTopic } from '../topics.ts'
import { exampleWorld } from './example-world.ts'
import { type GeneratedExample, generateExample } from './generate-example.ts'
import { seededRandom } from './seeded-random.ts'

/** Somebody who shall be able to sign in. */
export interface AccountWish {
  readonly personId: PersonId
  readonly name: string
  readonly email: string
}

export interface LoadOptions {
  readonly content: Content
  readonly now: Date
  /** What the other modules add, in their order. */
  readonly steps: readonly ExampleStep[]
  /** Opens accounts with the example's password, in the same transaction; sign-in knows how. */
  readonly createAccounts: (
    tx: Tx,
    people: readonly AccountWish[],
  ) => Promise<ReadonlyMap<PersonId, AccountId>>
}

export const exampleRefusals = ['installation-is-real', 'example-already-loaded', 'units-exist'] as const
export type ExampleRefusal = (typeof exampleRefusals)[number]

/** Invented data never mix with anything else; nothing was loaded. */
export class ExampleRefused extends Error {
  override readonly name = 'ExampleRefused'
  readonly reason: ExampleRefusal

  constructor(reason: ExampleRefusal) {
    super(`the example cannot be loaded: ${reason}`)
    this.reason = reason
  }
}

/** The action in the audit log that says that an example is there, and whether its history is still to come. */
const loaded = 'example.loaded'
const historyLoaded = 'example.history-loaded'

/**
 * Stores the example and lets every module add its part, all in one transaction, and marks the
 * installation as an example for ever. With `historyLater` what happened over the years is left to
 * `loadExampleHistory`.
 * @throws ExampleRefused when the installation is real, or has an example or units already
 */
export async function loadExample(
  database: Database,
  example: GeneratedExample,
  options: LoadOptions,
  { historyLater }: { readonly historyLater: boolean } = { historyLater: false },
): Promise<void> {
  const steps = options.steps.filter(({ isHistory }) => !(historyLater && isHistory === true))
  await transaction(database, async (tx) => {
    await beginExample(tx)
    await insertUnits(tx, example)
    await insertPupilCounts(tx, example)
    await insertPeople(tx, example, options)
    await tellSteps(tx, example, options, steps)
    await appendAudit(tx, {
      actor: anonymous,
      action: loaded,
      subject: { kind: 'installation', id: undefined },
      details: { ...example.wish, historyLater },
    })
    await touchTopics(tx, [unitsTopic])
  })
  await sql`analyze`.execute(database).catch(() => undefined)
}

const Wish = z.object({
  units: z.int(),
  years: z.int(),
  seed: z.int(),
  today: z.string(),
  historyLater: z.boolean().optional(),
})

/** The example that is there without its history: a first start was ended before it had told everything. */
export async function findUntoldExample(
  database: Reader,
  content: Content,
): Promise<GeneratedExample | undefined> {
  const rows = await database
    .selectFrom('platform.audit_entry')
    .select(['action', 'details'])
    .where('action', 'in', [loaded, historyLoaded])
    .execute()
  const first = rows.find(({ action }) => action === loaded)
  if (first === undefined || rows.length > 1) return undefined
  const { historyLater, today, ...wish } = Wish.parse(first.details)
  return historyLater === true ? generateExample(content, { ...wish, today: localDate(today) }) : undefined
}

/**
 * Tells what happened over the years in an example that was loaded without it.
 * @returns false when another process tells it already, or has
 */
export async function loadExampleHistory(
  database: Database,
  example: GeneratedExample,
  options: Pick<LoadOptions, 'content' | 'now' | 'steps'>,
): Promise<boolean> {
  const steps = options.steps.filter(({ isHistory }) => isHistory === true)
  const isTold = await transaction(database, async (tx) => {
    if (!(await holdsTelling(tx)) || (await findUntoldExample(tx, options.content)) === undefined)
      return false
    await tellSteps(tx, example, options, steps)
    await appendAudit(tx, {
      actor: anonymous,
      action: historyLoaded,
      subject: { kind: 'installation', id: undefined },
      details: {},
    })
    await touchTopics(tx, [everyPageTopic])
    return true
  })
  if (isTold) await sql`analyze`.execute(database).catch(() => undefined)
  return isTold
}

/** Only one process tells the history, until its transaction ends. */
async function holdsTelling(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{
    holds: boolean
  }>`select pg_try_advisory_xact_lock(hashtext('example-history')) as holds`.execute(tx)
  return rows[0]?.holds === true
}

async function tellSteps(
  tx: Tx,
  example: GeneratedExample,
  { content, now }: Pick<LoadOptions, 'content' | 'now'>,
  steps: readonly ExampleStep[],
): Promise<void> {
  const world = exampleWorld(example, content)
  for (const step of steps) {
    const random = seededRandom(`minhbach ${example.wish.seed} step ${step.name}`)
    await step.load({ tx, world, random, content, now })
  }
}

async function beginExample(tx: Tx): Promise<void> {
  const begun = await tx
    .insertInto('platform.installation')
    .values({ kind: 'example' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .executeTakeFirst()
  if (begun === undefined) {
    const { kind } = await tx.selectFrom('platform.installation').select('kind').executeTakeFirstOrThrow()
    throw new ExampleRefused(kind === 'real' ? 'installation-is-real' : 'example-already-loaded')
  }
  const unit = await tx.selectFrom('organisations.unit').select('id').limit(1).executeTakeFirst()
  if (unit !== undefined) throw new ExampleRefused('units-exist')
}

async function insertUnits(tx: Tx, { records }: GeneratedExample): Promise<void> {
  await insertInBatches(tx, 'organisations.unit', records.units.map(rowOfUnit))
  await insertInBatches(tx, 'organisations.unit_name', records.names.map(rowOfName))
  await insertInBatches(
    tx,
    'organisations.unit_superior',
    records.superiors.map(({ unitId, superiorId, kind, basis, validFrom, validTo }) => ({
      unit_id: unitId,
      superior_id: superiorId,
      kind,
      basis,
      valid_from: validFrom,
      valid_to: validTo,
    })),
  )
  await insertInBatches(
    tx,
    'organisations.succession',
    records.successions.map((succession) => ({
      id: newId('succession'),
      predecessor_id: succession.predecessorId,
      successor_id: succession.successorId,
      kind: succession.kind,
      effective_on: succession.effectiveOn,
      basis: succession.basis,
      confidence: succession.confidence,
      matter: succession.matter,
    })),
  )
}

/** How many pupils each school had at the beginning of each school year, a little more every year. */
async function insertPupilCounts(tx: Tx, { sizes, period }: GeneratedExample): Promise<void> {
  const last = Number(period.to.slice(0, 4))
  const years = Array.from({ length: last - Number(period.from.slice(0, 4)) + 1 }, (_, back) => last - back)
  const rows = [...sizes].flatMap(([unitId, { pupils }]) =>
    years
      .map((year) => ({
        id: crypto.randomUUID(),
        unit_id: unitId,
        counted_on: localDate(`${year}-09-05`),
        pupils: Math.round(pupils * 0.98 ** (last - year)),
        recorded_at: new Date(`${year}-09-08T02:00:00Z`),
      }))
      .filter(({ counted_on }) => counted_on <= period.to),
  )
  await insertInBatches(tx, 'organisations.pupil_count', rows)
}

async function insertPeople(tx: Tx, { people, wish }: GeneratedExample, options: LoadOptions): Promise<void> {
  const active = people.filter(({ assignments }) =>
    assignments.some(({ validTo }) => validTo === null || validTo >= wish.today),
  )
  const accounts = await options.createAccounts(
    tx,
    active.map((person) => ({ personId: person.id, name: nameOf(person), email: person.email })),
  )
  await insertInBatches(
    tx,
    'organisations.person',
    people.map((person) => ({
      id: person.id,
      account_id: accounts.get(person.id) ?? null,
      family_name: person.familyName,
      middle_name: person.middleName,
      given_name: person.givenName,
      sort_key: nameSortKey(nameOf(person)),
      email: person.email,
      phone: person.phone,
      example: true,
    })),
  )
  await insertInBatches(
    tx,
    'organisations.role_assignment',
    people.flatMap((person) =>
      person.assignments.map(({ id, role, position, unitId, validFrom, validTo }) => ({
        id,
        person_id: person.id,
        role,
        position,
        unit_id: unitId,
        valid_from: validFrom,
        valid_to: validTo,
      })),
    ),
  )
}

function nameOf({ familyName, middleName, givenName }: ExamplePerson): string {
  return joinName({ family: familyName, middle: middleName, given: givenName })
}
