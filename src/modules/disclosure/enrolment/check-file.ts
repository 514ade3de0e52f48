import type { Reader } from '../../../platform/database/database.ts'
import { proofOf } from '../../../platform/public-log/index.ts'
import type { CampaignSchool } from '../domain/enrolment/campaign.ts'
import { listDraws } from '../store/enrolment-draws.ts'
import { listClassPlaces, listDecisions } from '../store/enrolment-results.ts'

/**
 * Everything from which anybody computes a school's enrolment anew, in one file for `verify/`: the sealed list, the
 * draws with their numbers, what was published, and the entries of the log with their proofs. Undefined before the
 * list was sealed.
 */
export async function enrolmentCheckFile(
  reader: Reader,
  { campaignId, schoolId, sealId, sealedText, decidedAt }: CampaignSchool,
): Promise<string | undefined> {
  if (sealedText === null || sealId === null) return undefined
  const draws = await listDraws(reader, campaignId, schoolId)
  const decisions = decidedAt === null ? null : await listDecisions(reader, campaignId, schoolId)
  const leaves: { readonly leaf: string; readonly proof: string }[] = []
  for (const id of [sealId, ...draws.map((draw) => draw.id)]) {
    for (const revision of [1, 2]) {
      const proof = await proofOf(reader, { id, revision })
      if (proof?.kind !== 'proven') continue
      leaves.push({ leaf: Buffer.from(proof.leaf).toString('base64'), proof: proof.file })
    }
  }
  return JSON.stringify({
    v: 1,
    kind: 'minhbach-enrolment-check',
    sealed: sealedText,
    draws: draws.map(({ purpose, stratum, input, value, drawn }) => ({
      purpose,
      stratum,
      input,
      // A number that one person typed is none yet.
      ...(drawn !== null && value !== null && { seed: value }),
    })),
    decisions: decisions?.map(({ code, admitted, reason }) => ({ code, admitted, reason })) ?? null,
    classes: Object.fromEntries(await listClassPlaces(reader, campaignId, schoolId)),
    leaves,
  })
}
