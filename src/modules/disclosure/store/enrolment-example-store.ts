import type { Tx } from '../../../platform/database/database.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import type { ApplicationId, CampaignId } from '../domain/enrolment/campaign.ts'
import type { Finding } from './enrolment-applications.ts'
import type { Child } from './enrolment-children.ts'
import { childRow } from './enrolment-children.ts'

/** An invented application, received and checked. */
export interface ExampleApplication {
  readonly id: ApplicationId
  readonly code: string
  readonly channel: 'online' | 'paper'
  readonly receivedAt: Date
  readonly checkedAt: Date
  readonly childLookup: Buffer
  readonly child: Child
  readonly finding: Finding
  readonly zone: number | null
  readonly rank: string | null
}

/** Many invented applications of a school at once. Nobody holds a receipt of them. */
export async function insertExampleApplications(
  tx: Tx,
  school: { readonly campaignId: CampaignId; readonly schoolId: UnitId; readonly officeId: UnitId },
  applications: readonly ExampleApplication[],
  clerk: PersonId | null,
): Promise<void> {
  const { campaignId, schoolId, officeId } = school
  if (applications.length === 0) return
  await tx
    .insertInto('disclosure.enrolment_application')
    .values(
      applications.map((one) => ({
        id: one.id,
        code: one.code,
        campaign_id: campaignId,
        school_id: schoolId,
        office_id: officeId,
        channel: one.channel,
        state: 'filed',
        received_at: one.receivedAt,
        saved_at: one.receivedAt,
        child_lookup: one.childLookup,
        checked_at: one.checkedAt,
        checked_by: clerk,
        finding: one.finding,
        zone: one.zone,
        rank: one.rank,
        sequence: 2,
        example: true,
      })),
    )
    .execute()
  await tx
    .insertInto('disclosure.enrolment_child')
    .values(
      applications.map(({ id, child }) => ({
        application_id: id,
        school_id: schoolId,
        office_id: officeId,
        ...childRow(child),
        proved_residence: child.residence,
        proved_groups: [...child.groups],
      })),
    )
    .execute()
  await tx
    .insertInto('disclosure.enrolment_event')
    .values(
      applications.flatMap(({ id, receivedAt, checkedAt }) => [
        { application_id: id, sequence: 1, type: 'filed', at: receivedAt, person_id: null, note: '' },
        { application_id: id, sequence: 2, type: 'checked', at: checkedAt, person_id: clerk, note: '' },
      ]),
    )
    .execute()
}
