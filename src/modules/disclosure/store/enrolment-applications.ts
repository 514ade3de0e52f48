import { createHmac, randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { z } from 'zod'
import { type Residence, residences } from '../../../platform/content/schema/enrolment.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type {
  DisclosureEnrolmentApplication,
  DisclosureEnrolmentChild,
} from '../../../platform/database/schema.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type FileId, idSchema, newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { receiptCode } from '../../../platform/kernel/receipt-code.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import { applicationCode } from '../domain/enrolment/application-code.ts'
import type { ApplicationId, AreaId, CampaignId } from '../domain/enrolment/campaign.ts'

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

/** Who the child is and what the family says; confidential. */
export interface Child {
  readonly name: string
  readonly bornOn: LocalDate
  readonly gender: 'female' | 'male'
  /** Twelve digits, or empty when the child has none yet. */
  readonly citizenNumber: string
  readonly areaId: AreaId | null
  readonly address: string
  readonly residence: Residence
  readonly groups: readonly string[]
  readonly guardian: string
  readonly phone: string
  readonly email: string
  readonly language: 'vi' | 'en'
}

export interface ChildOnFile extends Child {
  readonly provedResidence: Residence | null
  readonly provedGroups: readonly string[]
}

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

/** Finds two applications for one child without telling which child it is. */
export function childLookup({ citizenNumber, name, bornOn }: Child, secret: string): Buffer {
  const known = citizenNumber === '' ? `${foldText(name)}|${bornOn}` : citizenNumber
  return createHmac('sha256', secret).update(`enrolment-child:${known}`).digest()
}

/**
 * The receipt of an application, which only its family is shown. It follows from the secret of the installation, so
 * that a form sent twice leads to one receipt; the table keeps a keyed digest of it.
 */
export function receiptOf(id: ApplicationId, secret: string): string {
  return receiptCode(createHmac('sha256', secret).update(`enrolment-receipt:${id}`).digest())
}

function receiptLookup(receipt: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`enrolment-lookup:${receipt}`).digest()
}

export async function findApplicationByReceipt(
  reader: Reader,
  receipt: string,
  secret: string,
): Promise<ApplicationId | undefined> {
  const lookup = receiptLookup(receipt, secret)
  const { rows } = await sql<{ id: string | null }>`
    select disclosure.find_enrolment_by_receipt(${lookup}) as id`.execute(reader)
  const id = rows[0]?.id
  return id == null ? undefined : idSchema('enrolment-application').parse(id)
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

/** Undefined when the reader of the transaction may not know. */
export async function findChild(reader: Reader, id: ApplicationId): Promise<ChildOnFile | undefined> {
  const row = await reader
    .selectFrom('disclosure.enrolment_child')
    .selectAll()
    .where('application_id', '=', id)
    .executeTakeFirst()
  return row && childOf(row)
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

/** Names of the children of applications that the reader of the transaction may read. */
export async function childNames(
  reader: Reader,
  campaignId: CampaignId,
  schoolId: UnitId,
): Promise<ReadonlyMap<ApplicationId, { readonly name: string; readonly gender: string }>> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_child as child')
    .innerJoin('disclosure.enrolment_application as application', 'application.id', 'child.application_id')
    .select(['child.application_id', 'child.name', 'child.gender'])
    .where('application.campaign_id', '=', campaignId)
    .where('application.school_id', '=', schoolId)
    .execute()
  const id = idSchema('enrolment-application')
  return new Map(rows.map((row) => [id.parse(row.application_id), { name: row.name, gender: row.gender }]))
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

export interface ApplicationEvent {
  readonly sequence: number
  readonly type: 'filed' | 'corrected' | 'withdrawn' | 'checked' | 'double-settled'
  readonly at: Date
  /** Null: the family itself. */
  readonly by: PersonId | null
  readonly note: string
}

export async function listEvents(reader: Reader, id: ApplicationId): Promise<readonly ApplicationEvent[]> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_event')
    .selectAll()
    .where('application_id', '=', id)
    .orderBy('sequence')
    .execute()
  const Type = z.enum(['filed', 'corrected', 'withdrawn', 'checked', 'double-settled'])
  return rows.map(({ sequence, type, at, person_id, note }) => ({
    sequence,
    type: Type.parse(type),
    at,
    by: person_id,
    note,
  }))
}

async function insertEvent(
  tx: Tx,
  { id, sequence }: Pick<Application, 'id' | 'sequence'>,
  { type, at, by, note }: Omit<ApplicationEvent, 'sequence'>,
): Promise<void> {
  await tx
    .insertInto('disclosure.enrolment_event')
    .values({ application_id: id, sequence, type, at, person_id: by, note })
    .execute()
}

export async function attachPaper(tx: Tx, id: ApplicationId, fileId: FileId, at: Date): Promise<void> {
  await tx
    .insertInto('disclosure.enrolment_paper')
    .values({ application_id: id, file_id: fileId, added_at: at })
    .execute()
}

export async function listPapers(
  reader: Reader,
  id: ApplicationId,
): Promise<readonly { readonly fileId: FileId; readonly name: string; readonly size: number }[]> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_paper as paper')
    .innerJoin('platform.file as file', 'file.id', 'paper.file_id')
    .select(['paper.file_id', 'file.name', 'file.size'])
    .where('paper.application_id', '=', id)
    .orderBy('paper.added_at')
    .orderBy('paper.file_id')
    .execute()
  return rows.map(({ file_id, name, size }) => ({ fileId: file_id, name, size }))
}

function applicationOf(row: Selectable<DisclosureEnrolmentApplication>): Application {
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

const Living = z.enum(residences)

function childOf(row: Selectable<DisclosureEnrolmentChild>): ChildOnFile {
  return {
    name: row.name,
    bornOn: row.born_on,
    gender: row.gender === 'female' ? 'female' : 'male',
    citizenNumber: row.citizen_number,
    areaId: row.area_id === null ? null : idSchema('enrolment-area').parse(row.area_id),
    address: row.address,
    residence: Living.parse(row.residence),
    groups: row.groups,
    guardian: row.guardian,
    phone: row.phone,
    email: row.email,
    language: row.language === 'en' ? 'en' : 'vi',
    provedResidence: row.proved_residence === null ? null : Living.parse(row.proved_residence),
    provedGroups: row.proved_groups,
  }
}

function childRow(child: Child) {
  return {
    name: child.name,
    born_on: child.bornOn,
    gender: child.gender,
    citizen_number: child.citizenNumber,
    area_id: child.areaId,
    address: child.address,
    residence: child.residence,
    groups: [...child.groups],
    guardian: child.guardian,
    phone: child.phone,
    email: child.email,
    language: child.language,
  }
}
