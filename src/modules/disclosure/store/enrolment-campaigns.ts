import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { z } from 'zod'
import { EnrolmentRules } from '../../../platform/content/schema/enrolment.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type {
  DisclosureEnrolmentCampaign,
  DisclosureEnrolmentSchool,
} from '../../../platform/database/schema.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import {
  idSchema,
  newId,
  type PersonId,
  type PublicationId,
  type UnitId,
} from '../../../platform/kernel/ids.ts'
import {
  type Campaign,
  type CampaignId,
  type CampaignSchool,
  enrolmentLevels,
} from '../domain/enrolment/campaign.ts'

const campaignId = idSchema('enrolment-campaign')
const States = z.enum(['draft', 'published', 'cancelled'])
const Rules = z.object({
  code: z.string(),
  age: EnrolmentRules.unwrap().shape.age,
  ranks: EnrolmentRules.unwrap().shape.ranks,
})
const Steps = z.array(
  z.object({
    step: z.string(),
    from: z.string().transform((day) => localDate(day)),
    to: z.string().transform((day) => localDate(day)),
  }),
)

function campaignOf(row: Selectable<DisclosureEnrolmentCampaign>): Campaign {
  return {
    id: campaignId.parse(row.id),
    unitId: row.unit_id,
    schoolYear: row.school_year,
    level: z.enum(enrolmentLevels).parse(row.level),
    title: row.title,
    basis: row.basis,
    rules: Rules.parse(withoutStanding(row.rules)),
    steps: Steps.parse(row.steps),
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    resultsOn: row.results_on,
    state: States.parse(row.state),
    version: row.version,
    publishedAt: row.published_at,
    publicationId: row.publication_id,
    example: row.example,
  }
}

/** Sources are kept with what was concluded from them, which the schema concludes anew. */
function withoutStanding(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutStanding)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      name === 'standing' ? [] : [[name, withoutStanding(part)]],
    ),
  )
}

function schoolOf(row: Selectable<DisclosureEnrolmentSchool>): CampaignSchool {
  return {
    campaignId: campaignId.parse(row.campaign_id),
    schoolId: row.school_id,
    quota: row.quota,
    classes: row.classes,
    sealId: row.seal_id,
    sealedAt: row.sealed_at,
    sealedText: row.sealed_text,
    sealedSha256: row.sealed_sha256,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by === null ? null : idSchema('person').parse(row.decided_by),
  }
}

export async function findCampaign(reader: Reader, id: CampaignId): Promise<Campaign | undefined> {
  const row = await reader
    .selectFrom('disclosure.enrolment_campaign')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && campaignOf(row)
}

/** Campaigns in the order of their identifiers. */
export async function campaignsAfter(
  reader: Reader,
  after: CampaignId | undefined,
  limit: number,
): Promise<readonly Campaign[]> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_campaign')
    .selectAll()
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(campaignOf)
}

/** What is public, the newest first. */
export async function listPublicCampaigns(reader: Reader): Promise<readonly Campaign[]> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_campaign')
    .selectAll()
    .where('state', '=', 'published')
    .orderBy('opens_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(campaignOf)
}

/** Campaigns that these offices made, or in which these schools take part, the newest first. */
export async function listCampaignsOf(
  reader: Reader,
  units: readonly UnitId[],
): Promise<readonly Campaign[]> {
  const ids = sql<UnitId>`any(${[...units]}::uuid[])`
  const rows = await reader
    .selectFrom('disclosure.enrolment_campaign as campaign')
    .selectAll()
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('campaign.unit_id', '=', ids),
        exists(
          selectFrom('disclosure.enrolment_school as school')
            .select('school.school_id')
            .whereRef('school.campaign_id', '=', 'campaign.id')
            .where('school.school_id', '=', ids),
        ),
      ]),
    )
    .orderBy('opens_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(campaignOf)
}

export async function listCampaignSchools(
  reader: Reader,
  id: CampaignId,
): Promise<readonly CampaignSchool[]> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_school')
    .selectAll()
    .where('campaign_id', '=', id)
    .execute()
  return rows.map(schoolOf)
}

export async function findCampaignSchool(
  reader: Reader,
  id: CampaignId,
  schoolId: UnitId,
): Promise<CampaignSchool | undefined> {
  const row = await reader
    .selectFrom('disclosure.enrolment_school')
    .selectAll()
    .where('campaign_id', '=', id)
    .where('school_id', '=', schoolId)
    .executeTakeFirst()
  return row && schoolOf(row)
}

/** The same, held until the transaction ends: no application comes in meanwhile. */
export async function lockCampaignSchool(
  tx: Tx,
  id: CampaignId,
  schoolId: UnitId,
): Promise<CampaignSchool | undefined> {
  const row = await tx
    .selectFrom('disclosure.enrolment_school')
    .selectAll()
    .where('campaign_id', '=', id)
    .where('school_id', '=', schoolId)
    .forUpdate()
    .executeTakeFirst()
  return row && schoolOf(row)
}

export type NewCampaign = Pick<
  Campaign,
  'unitId' | 'schoolYear' | 'level' | 'title' | 'rules' | 'steps' | 'opensAt' | 'closesAt' | 'resultsOn'
> & { readonly madeBy: PersonId | null; readonly example: boolean }

/** @returns undefined when the office has a campaign of this level and year already */
export async function insertCampaign(tx: Tx, wish: NewCampaign): Promise<CampaignId | undefined> {
  const { rules, steps } = wish
  const row = await tx
    .insertInto('disclosure.enrolment_campaign')
    .values({
      id: newId('enrolment-campaign'),
      unit_id: wish.unitId,
      school_year: wish.schoolYear,
      level: wish.level,
      title: wish.title,
      basis: '',
      rules: JSON.stringify({ code: rules.code, age: rules.age, ranks: rules.ranks }),
      steps: JSON.stringify(steps),
      opens_at: wish.opensAt,
      closes_at: wish.closesAt,
      results_on: wish.resultsOn,
      state: 'draft',
      made_by: wish.madeBy,
      example: wish.example,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row && campaignId.parse(row.id)
}

/** What changes of a plan, when it is still as it was read. @returns whether it was */
export async function updateCampaign(
  tx: Tx,
  { id, version }: Pick<Campaign, 'id' | 'version'>,
  change: Partial<Pick<Campaign, 'title' | 'basis' | 'steps' | 'opensAt' | 'closesAt' | 'resultsOn'>> & {
    readonly published?: { readonly at: Date; readonly publicationId: PublicationId }
  },
): Promise<boolean> {
  const { title, basis, steps, opensAt, closesAt, resultsOn, published } = change
  const { numUpdatedRows } = await tx
    .updateTable('disclosure.enrolment_campaign')
    .set({
      version: version + 1,
      ...(title !== undefined && { title }),
      ...(basis !== undefined && { basis }),
      ...(steps !== undefined && { steps: JSON.stringify(steps) }),
      ...(opensAt !== undefined && { opens_at: opensAt }),
      ...(closesAt !== undefined && { closes_at: closesAt }),
      ...(resultsOn !== undefined && { results_on: resultsOn }),
      ...(published && {
        state: 'published',
        published_at: published.at,
        publication_id: published.publicationId,
      }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function markSealed(
  tx: Tx,
  { campaignId: id, schoolId }: Pick<CampaignSchool, 'campaignId' | 'schoolId'>,
  seal: {
    readonly id: string
    readonly text: string
    readonly sha256: string
    readonly by: PersonId | null
    readonly at: Date
  },
): Promise<void> {
  await tx
    .updateTable('disclosure.enrolment_school')
    .set({
      seal_id: seal.id,
      sealed_at: seal.at,
      sealed_by: seal.by,
      sealed_text: seal.text,
      sealed_sha256: seal.sha256,
    })
    .where('campaign_id', '=', id)
    .where('school_id', '=', schoolId)
    .execute()
}

export async function markDecided(
  tx: Tx,
  { campaignId: id, schoolId }: Pick<CampaignSchool, 'campaignId' | 'schoolId'>,
  decided: { readonly by: PersonId | null; readonly at: Date; readonly publicationId: PublicationId },
): Promise<void> {
  await tx
    .updateTable('disclosure.enrolment_school')
    .set({ decided_at: decided.at, decided_by: decided.by, publication_id: decided.publicationId })
    .where('campaign_id', '=', id)
    .where('school_id', '=', schoolId)
    .execute()
}
