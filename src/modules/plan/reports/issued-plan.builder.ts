import type { Database } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { type Commitment, type Dimension, dimensions, type Plan, type Task } from '../domain/plan.ts'
import { issuePlan } from '../issue/issue-plan.ts'
import { insertIndicators } from '../store/indicator-store.ts'
import { claimPlan, insertDraft, insertPlanBody } from '../store/plan-store.ts'
import { unitsOfPlan } from '../store/plan-units.ts'
import { aPlan } from './report.builder.ts'

export const dueOnOfTests = localDate('2026-11-25')

/** An authority's plan in force, with a commitment, a figure and a task in every area, on which its schools report. */
export async function anIssuedPlan(
  database: Database,
  unitId: UnitId,
  figures: Readonly<Partial<Record<Dimension, string>>>,
): Promise<{ readonly plan: Plan; readonly commitments: readonly Commitment[] }> {
  const plan = aPlan({
    unitId,
    state: 'draft',
    issuedAt: null,
    reportDueOn: dueOnOfTests,
    reportToId: unitId,
    confirmedAt: new Date('2026-01-14T02:00:00Z'),
  })
  const { id } = plan
  const commitments = dimensions.map((dimension) => aCommitment(dimension))
  const units = await unitsOfPlan(database, unitId, localDate('2026-11-24'))
  const tasks = commitments.map((commitment) =>
    aTask(
      commitment,
      units.below.map((unit) => unit.id),
    ),
  )
  await transaction(database, async (tx) => {
    await insertDraft(tx, plan, null)
    await insertPlanBody(tx, id, { sections: [], commitments, tasks })
    await insertIndicators(
      tx,
      commitments.flatMap(({ id: commitmentId, dimension }) => {
        const code = dimension === null ? undefined : figures[dimension]
        return code === undefined ? [] : [{ commitmentId, indicatorCode: code, state: 'confirmed' as const }]
      }),
    )
    await claimPlan(tx, id, 1)
    await issuePlan(tx, plan, units, new Date('2026-01-15T02:00:00Z'))
  })
  return { plan, commitments }
}

function aCommitment(dimension: Dimension): Commitment {
  const id = newId('commitment')
  return {
    id,
    sectionId: null,
    text: `Cam kết của nội dung ${dimension}`,
    kind: 'content',
    dimension,
    sourceBlocks: [],
    responsibleId: null,
    derivedFromId: null,
    adaptation: null,
    adaptationReason: null,
    lineageId: id,
    removed: false,
  }
}

function aTask(commitment: Commitment, coordinatingUnitIds: readonly UnitId[]): Task {
  const id = newId('task')
  return {
    id,
    commitmentId: commitment.id,
    text: `Thực hiện nội dung ${commitment.dimension}`,
    leadText: '',
    coordinatingText: 'Các trường',
    timeText: 'Thường xuyên',
    schedule: { kind: 'ongoing' },
    leadUnitId: null,
    coordinatingUnitIds,
    responsibleId: null,
    derivedFromId: null,
    sourceBlocks: [],
    lineageId: id,
    removed: false,
  }
}
