import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import type { ApplicationId, CampaignId } from '../domain/enrolment/campaign.ts'
import type { Decision, DecisionReason } from '../domain/enrolment/decide-places.ts'
import { type ActKind, actKinds, type EnrolmentAct } from '../domain/enrolment/school-figures.ts'

const Reason: z.ZodType<DecisionReason> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('room'), rank: z.string(), of: z.number(), left: z.number() }),
  z.object({
    kind: z.enum(['drawn', 'not-drawn']),
    rank: z.string(),
    of: z.number(),
    left: z.number(),
    place: z.number(),
  }),
  z.object({ kind: z.literal('full'), rank: z.string(), last: z.string() }),
  z.object({ kind: z.literal('not-eligible') }),
])

/** Keeps what follows from a sealed list. */
export async function insertDecisions(
  tx: Tx,
  school: { readonly campaignId: CampaignId; readonly schoolId: UnitId },
  decisions: readonly Decision[],
  applicationIds: ReadonlyMap<string, ApplicationId>,
  at: Date,
): Promise<void> {
  const rows = decisions.map(({ code, admitted, zone, reason }) => {
    const id = applicationIds.get(code)
    if (id === undefined) throw new RangeError(`no application has the code ${code}`)
    return {
      application_id: id,
      campaign_id: school.campaignId,
      school_id: school.schoolId,
      code,
      admitted,
      reason: JSON.stringify(reason),
      zone,
      decided_at: at,
    }
  })
  for (let start = 0; start < rows.length; start += 500) {
    await tx
      .insertInto('disclosure.enrolment_decision')
      .values(rows.slice(start, start + 500))
      .execute()
  }
}

/** The decisions of a campaign, or of one of its schools, in the order of the codes. */
export async function listDecisions(
  reader: Reader,
  campaignId: CampaignId,
  schoolId?: UnitId,
): Promise<readonly (Decision & { readonly schoolId: UnitId })[]> {
  const query = reader
    .selectFrom('disclosure.enrolment_decision')
    .select(['code', 'admitted', 'zone', 'reason', 'school_id'])
    .where('campaign_id', '=', campaignId)
  const rows = await (schoolId === undefined ? query : query.where('school_id', '=', schoolId))
    .orderBy('code')
    .execute()
  return rows.map(({ code, admitted, zone, reason, school_id }) => ({
    code,
    admitted,
    zone,
    reason: Reason.parse(reason),
    schoolId: school_id,
  }))
}

export async function findDecision(reader: Reader, id: ApplicationId): Promise<Decision | undefined> {
  const row = await reader
    .selectFrom('disclosure.enrolment_decision')
    .select(['code', 'admitted', 'zone', 'reason'])
    .where('application_id', '=', id)
    .executeTakeFirst()
  return row && { code: row.code, admitted: row.admitted, zone: row.zone, reason: Reason.parse(row.reason) }
}

/** What changed after the results, with the decision on which it rests. */
export interface RecordedAct extends EnrolmentAct {
  readonly id: string
  /** When it was recorded. */
  readonly at: Date
  readonly schoolId: UnitId
  readonly code: string | null
  readonly basis: string
  readonly reason: string
}

export interface NewAct extends Omit<RecordedAct, 'id'> {
  readonly campaignId: CampaignId
  readonly by: PersonId | null
  readonly example: boolean
}

/** @returns the id under which the act stands in the public log */
export async function insertAct(tx: Tx, act: NewAct): Promise<string> {
  const id = newId('enrolment-act')
  await tx
    .insertInto('disclosure.enrolment_act')
    .values({
      id,
      campaign_id: act.campaignId,
      school_id: act.schoolId,
      kind: act.kind,
      code: act.code,
      zone: act.zone,
      basis: act.basis,
      reason: act.reason,
      happened_on: act.happenedOn,
      at: act.at,
      by_person: act.by,
      example: act.example,
    })
    .execute()
  return id
}

export async function listActs(
  reader: Reader,
  campaignId: CampaignId,
  schoolId?: UnitId,
): Promise<readonly RecordedAct[]> {
  const query = reader
    .selectFrom('disclosure.enrolment_act')
    .selectAll()
    .where('campaign_id', '=', campaignId)
  const rows = await (schoolId === undefined ? query : query.where('school_id', '=', schoolId))
    .orderBy('happened_on')
    .orderBy('at')
    .orderBy('id')
    .execute()
  const Kind: z.ZodType<ActKind> = z.enum(actKinds)
  return rows.map(({ id, school_id, kind, code, zone, basis, reason, happened_on, at }) => ({
    id,
    at,
    schoolId: school_id,
    kind: Kind.parse(kind),
    code,
    zone,
    basis,
    reason,
    happenedOn: happened_on,
  }))
}

export async function insertClassPlaces(
  tx: Tx,
  school: { readonly campaignId: CampaignId; readonly schoolId: UnitId },
  places: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = [...places].map(([code, classNumber]) => ({
    campaign_id: school.campaignId,
    school_id: school.schoolId,
    code,
    class_number: classNumber,
  }))
  if (rows.length > 0) await tx.insertInto('disclosure.enrolment_class_place').values(rows).execute()
}

export async function listClassPlaces(
  reader: Reader,
  campaignId: CampaignId,
  schoolId: UnitId,
): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_class_place')
    .select(['code', 'class_number'])
    .where('campaign_id', '=', campaignId)
    .where('school_id', '=', schoolId)
    .orderBy('code')
    .execute()
  return new Map(rows.map(({ code, class_number }) => [code, class_number]))
}

/** Codes of the admitted of a school by gender, for a fair mixture; only their number leaves the school. */
export async function admittedByGender(
  reader: Reader,
  campaignId: CampaignId,
  schoolId: UnitId,
): Promise<readonly { readonly code: string; readonly gender: string }[]> {
  const { rows } = await sql<{ code: string; gender: string }>`
    select decision.code, child.gender
    from disclosure.enrolment_decision decision
    join disclosure.enrolment_child child on child.application_id = decision.application_id
    where decision.campaign_id = ${campaignId} and decision.school_id = ${schoolId} and decision.admitted
    order by decision.code`.execute(reader)
  return rows
}
