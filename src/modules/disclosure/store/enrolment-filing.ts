import { randomBytes } from 'node:crypto'
import type { Residence } from '../../../platform/content/schema/enrolment.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { applicationCode } from '../domain/enrolment/application-code.ts'
import type { ApplicationId, CampaignId } from '../domain/enrolment/campaign.ts'
import { type Application, applicationOf, type Finding } from './enrolment-applications.ts'
import { type Child, childLookup, childRow } from './enrolment-children.ts'
import { type ApplicationEvent, insertEvent } from './enrolment-events.ts'
import { receiptLookup, receiptOf } from './enrolment-receipts.ts'

/** An application as it comes in. */
export interface Filing {
  readonly campaignId: CampaignId
  readonly schoolId: UnitId
  readonly officeId: UnitId
  readonly channel: 'online' | 'paper'
  readonly receivedAt: Date
  readonly savedAt: Date
  readonly child: Child
  readonly by: PersonId | null
  readonly example?: boolean
}

/** Files an application; the database refuses what comes before the opening, after the close or into a sealed list. */
export async function insertApplication(tx: Tx, filing: Filing, secret: string): Promise<Application> {
  const id: ApplicationId = newId('enrolment-application')
  const { campaignId, schoolId, officeId, channel, receivedAt, savedAt, child, by } = filing
  const row = await tx
    .insertInto('disclosure.enrolment_application')
    .values({
      id,
      code: applicationCode(randomBytes(8)),
      campaign_id: campaignId,
      school_id: schoolId,
      office_id: officeId,
      channel,
      state: 'filed',
      received_at: receivedAt,
      saved_at: savedAt,
      child_lookup: childLookup(child, secret),
      example: filing.example ?? false,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('disclosure.enrolment_child')
    .values({ application_id: id, school_id: schoolId, office_id: officeId, ...childRow(child) })
    .execute()
  await tx
    .insertInto('disclosure.enrolment_receipt')
    .values({ lookup: receiptLookup(receiptOf(id, secret), secret), application_id: id })
    .execute()
  await insertEvent(tx, { id, sequence: 1 }, { type: 'filed', at: savedAt, by, note: '' })
  return applicationOf(row)
}

/** Keeps a corrected application; it must be checked anew. */
export async function saveApplication(
  tx: Tx,
  application: Application,
  change: {
    readonly schoolId: UnitId
    readonly child: Child
    readonly by: PersonId | null
    readonly at: Date
  },
  secret: string,
): Promise<void> {
  const { schoolId, child, by, at } = change
  const sequence = application.sequence + 1
  await tx
    .updateTable('disclosure.enrolment_application')
    .set({
      school_id: schoolId,
      saved_at: at,
      child_lookup: childLookup(child, secret),
      checked_at: null,
      checked_by: null,
      finding: null,
      zone: null,
      rank: null,
      sequence,
    })
    .where('id', '=', application.id)
    .execute()
  await tx
    .updateTable('disclosure.enrolment_child')
    .set({ school_id: schoolId, ...childRow(child), proved_residence: null, proved_groups: [] })
    .where('application_id', '=', application.id)
    .execute()
  await insertEvent(tx, { id: application.id, sequence }, { type: 'corrected', at, by, note: '' })
}

/** Takes an application back: the family itself, or the office that settled which of two stands. */
export async function withdrawApplication(
  tx: Tx,
  application: Application,
  event: Omit<ApplicationEvent, 'sequence'> & { readonly type: 'withdrawn' | 'double-settled' },
): Promise<void> {
  const sequence = application.sequence + 1
  await tx
    .updateTable('disclosure.enrolment_application')
    .set({ state: 'withdrawn', sequence })
    .where('id', '=', application.id)
    .execute()
  await insertEvent(tx, { id: application.id, sequence }, event)
}

/** What the school found proved, and the rank that follows from it. */
export async function checkApplication(
  tx: Tx,
  application: Application,
  found: {
    readonly finding: Finding
    readonly zone: number | null
    readonly rank: string | null
    readonly residence: Residence
    readonly groups: readonly string[]
    readonly note: string
    readonly by: PersonId | null
    readonly at: Date
  },
): Promise<void> {
  const { finding, zone, rank, residence, groups, note, by, at } = found
  const sequence = application.sequence + 1
  await tx
    .updateTable('disclosure.enrolment_application')
    .set({ checked_at: at, checked_by: by, finding, zone, rank, sequence })
    .where('id', '=', application.id)
    .execute()
  await tx
    .updateTable('disclosure.enrolment_child')
    .set({ proved_residence: residence, proved_groups: [...groups] })
    .where('application_id', '=', application.id)
    .execute()
  await insertEvent(tx, { id: application.id, sequence }, { type: 'checked', at, by, note })
}
