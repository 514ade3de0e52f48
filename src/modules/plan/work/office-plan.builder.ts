import type { Database } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import { newId, type PlanId, type UnitId } from '../../../platform/kernel/ids.ts'
import type { Commitment, Plan, PlanBody, Schedule, Task } from '../domain/plan.ts'
import { issuePlan } from '../issue/issue-plan.ts'
import { insertDraft, insertPlanBody } from '../store/plan-store.ts'
import { unitsOfPlan } from '../store/plan-units.ts'

/** A commitment of an office's plan, for tests. */
export function aCommitment(text: string, changes: Partial<Commitment> = {}): Commitment {
  const id = newId('commitment')
  return {
    id,
    sectionId: null,
    text,
    kind: 'content',
    dimension: 'D2',
    sourceBlocks: [],
    responsibleId: null,
    derivedFromId: null,
    adaptation: null,
    adaptationReason: null,
    lineageId: id,
    removed: false,
    ...changes,
  }
}

/** A task of an office's plan, for tests. */
export function aTask(text: string, schedule: Schedule, changes: Partial<Task> = {}): Task {
  const id = newId('task')
  return {
    id,
    commitmentId: null,
    text,
    leadText: 'Các trường',
    coordinatingText: '',
    timeText: '',
    schedule,
    leadUnitId: null,
    coordinatingUnitIds: [],
    responsibleId: null,
    derivedFromId: null,
    sourceBlocks: [],
    lineageId: id,
    removed: false,
    ...changes,
  }
}

/** A plan's head, for tests. */
export function aPlan(unitId: UnitId, changes: Partial<Plan> = {}): Plan {
  return {
    id: newId('plan'),
    unitId,
    year: 2026,
    title: 'Kế hoạch nâng cao Chỉ số PAPI năm 2026',
    number: '16',
    symbol: 'KH-PGDĐT',
    place: 'Tân An',
    documentDate: '2026-11-02',
    parentBody: null,
    issuingBody: 'Phòng GD&ĐT',
    legalBases: [],
    recipients: [],
    signatory: { authority: null, title: 'Trưởng phòng', name: 'Nguyễn Văn A' },
    state: 'draft',
    derivedFromId: null,
    previous: null,
    reportDueOn: null,
    reportToId: unitId,
    documentPublic: false,
    confirmedAt: new Date('2026-11-02T02:00:00Z'),
    issuedAt: null,
    closedAt: null,
    version: 1,
    example: true,
    ...changes,
  }
}

/** Stores a plan of a unit and puts it into force on a day. */
export async function storeIssuedPlan(
  database: Database,
  plan: Plan,
  body: Omit<PlanBody, 'sections'>,
  on: LocalDate = localDate('2026-11-02'),
): Promise<PlanId> {
  const units = await unitsOfPlan(database, plan.unitId, on)
  await transaction(database, async (tx) => {
    await insertDraft(tx, plan, null)
    await insertPlanBody(tx, plan.id, { sections: [], ...body })
    await issuePlan(tx, plan, units, new Date(`${on}T03:00:00Z`))
  })
  return plan.id
}
