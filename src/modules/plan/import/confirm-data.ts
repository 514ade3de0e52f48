import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type BlockUse, blockUses, type Draft } from '../domain/draft.ts'
import type { Plan } from '../domain/plan.ts'
import { findSource, loadDraft, type SourceDocument } from '../store/draft-store.ts'
import { type UnitsOfPlan, unitsOfPlan } from '../store/plan-units.ts'

/** What the pages on which a draft is corrected are made from. */
export interface ConfirmData {
  readonly plan: Plan
  readonly draft: Draft
  readonly source: SourceDocument | undefined
  /** What each block of the source became. */
  readonly uses: readonly BlockUse[]
  readonly units: UnitsOfPlan
}

export async function loadConfirmData(database: Reader, plan: Plan, today: LocalDate): Promise<ConfirmData> {
  const [draft, source, units] = await Promise.all([
    loadDraft(database, plan.id),
    findSource(database, plan.id),
    unitsOfPlan(database, plan.unitId, today),
  ])
  return { plan, draft, source, uses: blockUses(draft, source?.blocks.length ?? 0), units }
}
