import type { Database } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId, type PlanId, type UnitId } from '../../../platform/kernel/ids.ts'
import { type Commitment, type Dimension, dimensions, type Plan, type Task } from '../domain/plan.ts'
import { issuePlan } from '../issue/issue-plan.ts'
import { insertIndicators } from '../store/indicator-store.ts'
import { claimPlan, insertDraft, insertPlanBody } from '../store/plan-store.ts'
import { unitsOfPlan } from '../store/plan-units.ts'

export const dueOnOfTests = localDate('2026-11-25')

/** An authority's plan in force, with a commitment, a figure and a task in every area, on which its schools report. */
export async function anIssuedPlan(
  database: Database,
  unitId: UnitId,
  figures: Readonly<Partial<Record<Dimension, string>>>,
  changes: Partial<Plan> = {},
): Promise<{ readonly plan: Plan; readonly commitments: readonly Commitment[] }> {
  const id: PlanId = newId('plan')
  const plan: Plan = {
    id,
    unitId,
    year: 2026,
    title: 'Kế hoạch nâng cao Chỉ số Hiệu quả quản trị và Hành chính công (PAPI) năm 2026',
    number: '16',
    symbol: 'KH-VHXH',
    place: 'Tân An',
    documentDate: '2026-01-15',
    parentBody: null,
    issuingBody: 'Phòng Văn hóa – Xã hội',
    legalBases: [],
    recipients: [],
    signatory: { authority: null, title: 'Trưởng phòng', name: null },
    state: 'draft',
    derivedFromId: null,
    previous: null,
    reportDueOn: dueOnOfTests,
    reportToId: unitId,
    documentPublic: false,
    confirmedAt: new Date('2026-01-14T02:00:00Z'),
    issuedAt: null,
    closedAt: null,
    version: 1,
    example: false,
    ...changes,
  }
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
