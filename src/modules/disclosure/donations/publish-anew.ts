import type { AppealVisit, HeldAppeal, SeenAppeal } from './appeal-access.ts'
import { loadAppeal } from './appeal-view.ts'
import type { DonationGround } from './donation-ground.ts'
import { publishAppeal } from './publish-appeal.ts'

/** Publishes an appeal as it stands after a change in the same transaction. */
export async function publishAnew(
  tx: HeldAppeal['tx'],
  ground: DonationGround,
  visit: AppealVisit,
  { appeal }: SeenAppeal['view'],
  reason: string,
  kinds: Parameters<typeof publishAppeal>[3]['kinds'],
): Promise<void> {
  const view = await loadAppeal(tx, appeal.id, visit.today)
  if (view === undefined) return
  await publishAppeal(tx, ground, view, { kinds, reason, by: visit.actor.personId, at: visit.now })
}
