import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { type AppealKind, type AppealState, appealKinds, appealStates } from '../domain/donations/appeal.ts'
import type { Dong } from '../domain/donations/dong.ts'
import { oneOf } from './donation-rows.ts'

/** An appeal as a list shows it. */
export interface ListedAppeal {
  readonly id: string
  readonly number: number
  readonly unitId: UnitId
  readonly kind: AppealKind
  readonly title: string
  readonly state: AppealState
  readonly closesOn: LocalDate
  readonly approvedAt: Date | null
  readonly changedAt: Date
  readonly budget: Dong
  /** Money and valued things that were given, spent, and are left. */
  readonly given: Dong
  readonly spent: Dong
  readonly held: Dong
}

export const appealsPerPage = 20

export interface AppealFilter {
  readonly units?: readonly UnitId[] | undefined
  readonly states?: readonly AppealState[] | undefined
}

/** Public appeals, the newest approval first; one more than a page holds tells that there are others. */
export function listPublicAppeals(
  reader: Reader,
  filter: AppealFilter,
  after: { readonly at: string; readonly id: string } | undefined,
): Promise<ListedAppeal[]> {
  return list(
    reader,
    sql`where appeal.approved_at is not null ${narrowed(filter)}
      ${after === undefined ? sql`` : sql`and (appeal.approved_at, appeal.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
      order by appeal.approved_at desc, appeal.id desc limit ${appealsPerPage + 1}`,
  )
}

/** The appeals of some units for those who work with them, the newest change first. */
export function listAppealsOf(reader: Reader, units: readonly UnitId[]): Promise<ListedAppeal[]> {
  return list(
    reader,
    sql`where appeal.unit_id = any(${[...units]}::uuid[]) order by appeal.changed_at desc, appeal.id desc limit 300`,
  )
}

function narrowed({ units, states }: AppealFilter) {
  return sql`
    ${units === undefined ? sql`` : sql`and appeal.unit_id = any(${[...units]}::uuid[])`}
    ${states === undefined ? sql`` : sql`and appeal.state = any(${[...states]}::text[])`}`
}

interface ListedRow {
  readonly id: string
  readonly number: number
  readonly unit_id: UnitId
  readonly kind: string
  readonly title: string
  readonly state: string
  readonly closes_on: LocalDate
  readonly approved_at: Date | null
  readonly changed_at: Date
  readonly budget: string
  readonly given: string
  readonly spent: string
  readonly held: string
}

async function list(reader: Reader, where: ReturnType<typeof sql>): Promise<ListedAppeal[]> {
  const { rows } = await sql<ListedRow>`
    select appeal.id, appeal.number, appeal.unit_id, appeal.kind, appeal.title, appeal.state, appeal.closes_on,
      appeal.approved_at, appeal.changed_at, budget.total as budget, book.given, book.spent, book.held
    from disclosure.donation_appeal appeal
    cross join lateral (
      select coalesce(sum(line.amount), 0)::text as total from disclosure.donation_budget_line line
      where line.appeal_id = appeal.id and line.revision =
        (select max(revision) from disclosure.donation_budget where appeal_id = appeal.id)
    ) budget
    cross join lateral (
      select coalesce(sum(amount) filter (where account in ('obligation', 'fulfilled')), 0)::text as given,
        coalesce(sum(amount) filter (where account = 'spending'), 0)::text as spent,
        coalesce(sum(amount) filter (where account in ('bank', 'treasury', 'cash', 'goods')), 0)::text as held
      from disclosure.donation_balance where appeal_id = appeal.id and measure = 'dong'
    ) book
    ${where}`.execute(reader)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    unitId: row.unit_id,
    kind: oneOf(appealKinds, row.kind),
    title: row.title,
    state: oneOf(appealStates, row.state),
    closesOn: row.closes_on,
    approvedAt: row.approved_at,
    changedAt: row.changed_at,
    budget: BigInt(row.budget),
    given: BigInt(row.given),
    spent: BigInt(row.spent),
    held: BigInt(row.held),
  }))
}
