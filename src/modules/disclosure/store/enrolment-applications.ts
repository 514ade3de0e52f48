import type { Selectable } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { DisclosureEnrolmentApplication } from '../../../platform/database/schema.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import type { ApplicationId, CampaignId } from '../domain/enrolment/campaign.ts'

export const findings = ['fits', 'age', 'papers'] as const
export type Finding = (typeof findings)[number]

/** An application as far as it is nobody's in particular. */
export interface Application {
  readonly id: ApplicationId
  readonly code: string
  readonly campaignId: CampaignId
  readonly schoolId: UnitId
  readonly officeId: UnitId
  readonly channel: 'online' | 'paper'
  readonly state: 'filed' | 'withdrawn'
  readonly receivedAt: Date
  readonly savedAt: Date
  readonly checkedAt: Date | null
  readonly finding: Finding | null
  readonly zone: number | null
  readonly rank: string | null
  readonly sequence: number
}

export async function findApplication(reader: Reader, id: ApplicationId): Promise<Application | undefined> {
  const row = await reader
    .selectFrom('disclosure.enrolment_application')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && applicationOf(row)
}

/** The same, held until the transaction ends. */
export async function lockApplication(tx: Tx, id: ApplicationId): Promise<Application | undefined> {
  const row = await tx
    .selectFrom('disclosure.enrolment_application')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && applicationOf(row)
}

export async function findApplicationByCode(reader: Reader, code: string): Promise<Application | undefined> {
  const row = await reader
    .selectFrom('disclosure.enrolment_application')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  return row && applicationOf(row)
}

/** What stands, in the order of the codes. */
export async function listApplications(
  reader: Reader,
  campaignId: CampaignId,
  schoolId: UnitId,
): Promise<readonly Application[]> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_application')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('school_id', '=', schoolId)
    .where('state', '=', 'filed')
    .orderBy('code')
    .execute()
  return rows.map(applicationOf)
}

/** Applications for a child that has another one in the same campaign, those of one child together. */
export async function listDoubles(
  reader: Reader,
  campaignId: CampaignId,
): Promise<readonly (readonly Application[])[]> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_application as application')
    .selectAll()
    .where('application.campaign_id', '=', campaignId)
    .where('application.state', '=', 'filed')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('disclosure.enrolment_application as other')
          .select('other.id')
          .whereRef('other.campaign_id', '=', 'application.campaign_id')
          .whereRef('other.child_lookup', '=', 'application.child_lookup')
          .whereRef('other.id', '<>', 'application.id')
          .where('other.state', '=', 'filed'),
      ),
    )
    .orderBy('application.code')
    .execute()
  return [...Map.groupBy(rows, (row) => row.child_lookup.toString('hex')).values()].map((same) =>
    same.map(applicationOf),
  )
}

/** How many stand and how many of them were checked, by school. */
export async function countApplications(
  reader: Reader,
  campaignId: CampaignId,
): Promise<ReadonlyMap<UnitId, { readonly filed: number; readonly checked: number }>> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_application')
    .select(({ fn }) => [
      'school_id',
      fn.countAll<number>().as('filed'),
      fn.count<number>('checked_at').as('checked'),
    ])
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'filed')
    .groupBy('school_id')
    .execute()
  return new Map(rows.map(({ school_id, filed, checked }) => [school_id, { filed, checked }]))
}

export function applicationOf(row: Selectable<DisclosureEnrolmentApplication>): Application {
  return {
    id: idSchema('enrolment-application').parse(row.id),
    code: row.code,
    campaignId: idSchema('enrolment-campaign').parse(row.campaign_id),
    schoolId: row.school_id,
    officeId: row.office_id,
    channel: row.channel === 'paper' ? 'paper' : 'online',
    state: row.state === 'withdrawn' ? 'withdrawn' : 'filed',
    receivedAt: row.received_at,
    savedAt: row.saved_at,
    checkedAt: row.checked_at,
    finding: findings.find((finding) => finding === row.finding) ?? null,
    zone: row.zone,
    rank: row.rank,
    sequence: row.sequence,
  }
}
