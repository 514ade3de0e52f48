import { createHmac } from 'node:crypto'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { type Residence, residences } from '../../../platform/content/schema/enrolment.ts'
import type { Reader } from '../../../platform/database/database.ts'
import type { DisclosureEnrolmentChild } from '../../../platform/database/schema.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import type { ApplicationId, AreaId, CampaignId } from '../domain/enrolment/campaign.ts'

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

/** Finds two applications for one child without telling which child it is. */
export function childLookup({ citizenNumber, name, bornOn }: Child, secret: string): Buffer {
  const known = citizenNumber === '' ? `${foldText(name)}|${bornOn}` : citizenNumber
  return createHmac('sha256', secret).update(`enrolment-child:${known}`).digest()
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

/** Families of a school that can be told by mail, as far as the reader of the transaction may know them. */
export async function familyAddresses(
  reader: Reader,
  campaignId: CampaignId,
  schoolId: UnitId,
): Promise<
  readonly {
    readonly applicationId: ApplicationId
    readonly code: string
    readonly sequence: number
    readonly email: string
    readonly language: 'vi' | 'en'
  }[]
> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_child as child')
    .innerJoin('disclosure.enrolment_application as application', 'application.id', 'child.application_id')
    .select([
      'child.application_id',
      'child.email',
      'child.language',
      'application.code',
      'application.sequence',
    ])
    .where('application.campaign_id', '=', campaignId)
    .where('application.school_id', '=', schoolId)
    .where('child.email', '<>', '')
    .where('application.example', '=', false)
    .orderBy('application.code')
    .execute()
  const id = idSchema('enrolment-application')
  return rows.map(({ application_id, code, sequence, email, language }) => ({
    applicationId: id.parse(application_id),
    code,
    sequence,
    email,
    language: language === 'en' ? 'en' : 'vi',
  }))
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

/** A child as the table has it. */
export function childRow(child: Child) {
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
