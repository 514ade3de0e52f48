import type { Reader } from '../../../platform/database/database.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { findLeafHash } from '../../../platform/public-log/index.ts'
import type { CampaignId, CampaignSchool } from '../domain/enrolment/campaign.ts'
import { type SchoolFigures, schoolFigures } from '../domain/enrolment/school-figures.ts'
import { countApplications } from '../store/enrolment-applications.ts'
import { listCampaignSchools } from '../store/enrolment-campaigns.ts'
import { listActs, listDecisions } from '../store/enrolment-results.ts'
import type { LoggedMark } from './leaf-line.tsx'

/** The schools of a campaign with what everybody may count. */
export async function loadFigures(
  reader: Reader,
  campaignId: CampaignId,
): Promise<ReadonlyMap<UnitId, { readonly school: CampaignSchool; readonly figures: SchoolFigures }>> {
  const schools = await listCampaignSchools(reader, campaignId)
  const counts = await countApplications(reader, campaignId)
  const decisions = Map.groupBy(await listDecisions(reader, campaignId), ({ schoolId }) => schoolId)
  const acts = Map.groupBy(await listActs(reader, campaignId), ({ schoolId }) => schoolId)
  return new Map(
    schools.map((school) => {
      const { schoolId, quota, decidedAt } = school
      const figures = schoolFigures({
        quota,
        decidedOn: decidedAt === null ? null : dayInVietnam(decidedAt),
        applications: counts.get(schoolId)?.filed ?? 0,
        decisions: (decisions.get(schoolId) ?? []).map(({ admitted, zone, reason }) => ({
          admitted,
          zone,
          drawn: reason.kind === 'drawn',
        })),
        acts: acts.get(schoolId) ?? [],
      })
      return [schoolId, { school, figures }]
    }),
  )
}

/** The marks that a thing left in the public log, by revision. */
export async function leavesOf(reader: Reader, id: string | null): Promise<readonly LoggedMark[]> {
  if (id === null) return []
  const found: LoggedMark[] = []
  for (const revision of [1, 2]) {
    const hash = await findLeafHash(reader, id, revision)
    if (hash !== undefined) found.push({ id, revision, hash })
  }
  return found
}
