import type { z } from 'zod'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { findUnitByCode, unitName } from '../../organisations/index.ts'
import type { Campaign, CampaignSchool } from '../domain/enrolment/campaign.ts'
import { findCampaign, findCampaignSchool } from '../store/enrolment-campaigns.ts'
import type { EnrolmentReader } from '../store/enrolment-reading.ts'
import type { SchoolParams } from './public-routes.tsx'

export type SchoolVisit = Visit<z.infer<typeof SchoolParams>, unknown, SignedIn>

/** A school in a public campaign that the visitor may read, as its staff or as the office. */
export interface SeenSchool {
  readonly campaign: Campaign
  readonly school: CampaignSchool
  readonly unit: { readonly id: UnitId; readonly code: string; readonly name: string }
}

/** Undefined for what is not there and for what the visitor may not know. */
export async function seeSchool(visit: SchoolVisit): Promise<SeenSchool | undefined> {
  const { database, params } = visit
  const campaign = await findCampaign(database, params.campaignId)
  if (campaign?.state !== 'published') return undefined
  const found = await findUnitByCode(database, params.school)
  const school = found && (await findCampaignSchool(database, campaign.id, found.id))
  if (found === undefined || school === undefined) return undefined
  if (!visit.may('enrolment.read', found.id) && !visit.may('enrolment.read', campaign.unitId))
    return undefined
  const name = await unitName(database, found.id, dayInVietnam(campaign.opensAt))
  return { campaign, school, unit: { id: found.id, code: found.code, name } }
}

/** Staff with the rights of this visit. */
export function staffOf(visit: Pick<SchoolVisit, 'unitsFor'>): EnrolmentReader {
  return { kind: 'staff', units: visit.unitsFor('enrolment.read') }
}
