import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { CommitmentId, PlanId, TaskId, UnitId } from '../../../platform/kernel/ids.ts'
import type { FigureSource } from '../dependencies.ts'
import { dimensions, isPromise, type Plan, type Task } from '../domain/plan.ts'
import type { CommitmentCounts, KnownArea, ReportTask } from '../domain/report-content.ts'
import { foldTask, type TaskProgress, taskUpdateKinds, untouched } from '../domain/task-work.ts'
import { loadIndicators } from './indicator-store.ts'
import { oneOf } from './plan-rows.ts'
import { findPlan, loadPlanBody } from './plan-store.ts'
import type { Report } from './report-store.ts'

/** What a report stands on: the authority's plan, the unit's own version of it, and the records. */
export interface ReportEvidence {
  readonly plan: Plan
  /** The unit's own version of the plan, when it has one in force. */
  readonly ownPlan: Plan | undefined
  readonly areas: readonly KnownArea[]
}

/**
 * Gathers what the system knows for a report, so that nobody is asked for it.
 * @throws PlanNotFound when the plan of the report is gone
 */
export async function loadReportEvidence(
  database: Reader,
  report: Pick<Report, 'planId' | 'unitId' | 'periodFrom' | 'periodTo'>,
  figures: FigureSource,
): Promise<ReportEvidence> {
  const [plan, ownPlan] = await Promise.all([
    findPlan(database, report.planId),
    findOwnPlan(database, report),
  ])
  if (plan === undefined) throw new RangeError('a report without its plan')
  const source = ownPlan ?? plan
  const [body, indicators, officeIndicators, officeBody] = await Promise.all([
    loadPlanBody(database, source.id),
    loadIndicators(database, source.id),
    loadIndicators(database, plan.id),
    loadPlanBody(database, plan.id),
  ])
  const promises = body.commitments.filter(isPromise)
  const dimensionOf = new Map(
    [...officeBody.commitments, ...body.commitments].map(({ id, dimension }) => [id, dimension]),
  )
  const confirmed = [...indicators, ...officeIndicators].filter(({ state }) => state === 'confirmed')
  const codes = [...new Set(confirmed.map(({ indicatorCode }) => indicatorCode))]
  const tasks = body.tasks.filter(
    (task) => !task.removed && (ownPlan !== undefined || concerns(task, report)),
  )
  const [computed, progress] = await Promise.all([
    figures.figuresFor(database, codes, [report.unitId], { from: report.periodFrom, to: report.periodTo }),
    loadProgress(
      database,
      tasks.map(({ id }) => id),
    ),
  ])
  const areaOfTask = (commitmentId: CommitmentId | null) =>
    commitmentId === null ? null : (dimensionOf.get(commitmentId) ?? null)
  const areas = [...dimensions, null].flatMap((dimension): KnownArea[] => {
    const here = promises.filter((promise) => promise.dimension === dimension)
    const count = (kind: string) => here.filter(({ adaptation }) => adaptation === kind).length
    const area = {
      dimension,
      commitments: {
        total: here.length,
        adopted: count('adopted'),
        adapted: count('adapted'),
        added: count('added'),
      },
      tasks: tasks
        .filter((task) => areaOfTask(task.commitmentId) === dimension)
        .map((task) => reportTask(task, progress.get(task.id))),
      // A figure that serves several areas is reported once, in the first of them.
      figures: codes
        .filter((code) => firstArea(confirmed, dimensionOf, code) === dimension)
        .map((code) => ({ code, computed: computed.get(code) ?? null })),
    }
    const empty = here.length === 0 && area.tasks.length === 0 && area.figures.length === 0
    return empty ? [] : [area]
  })
  return { plan, ownPlan, areas }
}

/** A task of the authority's plan is this unit's when it leads or helps, or nobody in particular is named. */
function concerns(task: Task, { unitId }: Pick<Report, 'unitId'>): boolean {
  return task.leadUnitId === unitId || task.coordinatingUnitIds.includes(unitId)
}

function firstArea(
  confirmed: readonly { readonly commitmentId: CommitmentId; readonly indicatorCode: string }[],
  dimensionOf: ReadonlyMap<CommitmentId, KnownArea['dimension']>,
  code: string,
): KnownArea['dimension'] {
  const areas = confirmed
    .filter(({ indicatorCode }) => indicatorCode === code)
    .map(({ commitmentId }) => dimensionOf.get(commitmentId) ?? null)
  return dimensions.find((dimension) => areas.includes(dimension)) ?? null
}

async function findOwnPlan(
  database: Reader,
  { planId, unitId }: Pick<Report, 'planId' | 'unitId'>,
): Promise<Plan | undefined> {
  const row = await database
    .selectFrom('plan.plan')
    .select('id')
    .where('derived_from_id', '=', planId)
    .where('unit_id', '=', unitId)
    .where('state', '<>', 'draft')
    .executeTakeFirst()
  return row && findPlan(database, row.id)
}

/** How far tasks are by what was reported of them. */
async function loadProgress(
  database: Reader,
  taskIds: readonly TaskId[],
): Promise<ReadonlyMap<TaskId, TaskProgress>> {
  if (taskIds.length === 0) return new Map()
  const rows = await database
    .selectFrom('plan.task_update')
    .select(['task_id', 'kind', 'percent', 'text', 'made_at'])
    .where('task_id', '=', sql<TaskId>`any(${[...taskIds]}::uuid[])`)
    .orderBy('made_at')
    .orderBy('sequence')
    .execute()
  const updates = rows.map((row) => ({
    taskId: row.task_id,
    kind: oneOf(taskUpdateKinds, row.kind),
    percent: row.percent,
    text: row.text,
    madeAt: row.made_at,
  }))
  const byTask = Map.groupBy(updates, ({ taskId }) => taskId)
  return new Map([...byTask].map(([id, happened]) => [id, foldTask(happened)]))
}

function reportTask(task: Task, progress: TaskProgress = untouched): ReportTask {
  return {
    text: task.text,
    timeText: task.timeText,
    dueOn: task.schedule.kind === 'date' ? task.schedule.dueOn : null,
    state: progress.state,
    percent: progress.state === 'in-progress' ? progress.percent : null,
    note: progress.blockedReason ?? '',
  }
}

/** How schools took over the commitments of a plan, by school and area: for many reports at once. */
export async function adaptationCounts(
  database: Reader,
  planId: PlanId,
): Promise<ReadonlyMap<UnitId, ReadonlyMap<string, CommitmentCounts>>> {
  const rows = await database
    .selectFrom('plan.commitment as commitment')
    .innerJoin('plan.plan as plan', 'plan.id', 'commitment.plan_id')
    .select(['plan.unit_id', 'commitment.dimension', 'commitment.adaptation'])
    .select(({ fn }) => fn.countAll<number>().as('commitments'))
    .where('plan.derived_from_id', '=', planId)
    .where('plan.state', '<>', 'draft')
    .where('commitment.removed', '=', false)
    .where('commitment.kind', '<>', 'purpose')
    .groupBy(['plan.unit_id', 'commitment.dimension', 'commitment.adaptation'])
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ unit_id }) => unit_id)].map(([unitId, ofUnit]) => {
      const areas = Map.groupBy(ofUnit, ({ dimension }) => dimension ?? '')
      const counts = [...areas].map(([area, found]): [string, CommitmentCounts] => {
        const count = (kind: string) => found.find(({ adaptation }) => adaptation === kind)?.commitments ?? 0
        const total = found.reduce((sum, { commitments }) => sum + commitments, 0)
        return [area, { total, adopted: count('adopted'), adapted: count('adapted'), added: count('added') }]
      })
      return [unitId, new Map(counts)]
    }),
  )
}

/** The areas with one school's own counts, where it has a version of the plan. */
export function withCounts(
  areas: readonly KnownArea[],
  counts: ReadonlyMap<string, CommitmentCounts> | undefined,
): KnownArea[] {
  return areas.map((area) => ({
    ...area,
    commitments: counts?.get(area.dimension ?? '') ?? area.commitments,
  }))
}
