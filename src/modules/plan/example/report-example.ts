import { sql } from 'kysely'
import type { ExampleContext, ExampleStep, SeededRandom } from '../../../platform/contracts/example.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { PersonId, PlanId, ReportId, UnitId } from '../../../platform/kernel/ids.ts'
import { type FigureSource, noFiguresYet } from '../dependencies.ts'
import { foldReport, type ReportStep } from '../domain/report.ts'
import { areaKey, composeReport, type KnownArea, type ReportDraft } from '../domain/report-content.ts'
import { inBatches } from '../store/plan-store.ts'
import { adaptationCounts, loadReportEvidence, withCounts } from '../store/report-evidence.ts'
import { type Report, reportOfRow } from '../store/report-store.ts'
import { reportStory } from './report-story.ts'
import { exampleDifficulty, exampleProposal, exampleResult, exampleReturnReason } from './report-texts.ts'

/**
 * Lets the schools of the example report on its plans. What a report says of figures is taken from `figures`
 * as they are when the example is loaded, so the records come first.
 */
export function reportExample(figures: FigureSource = noFiguresYet): ExampleStep {
  return {
    name: 'reports',
    load: async (context) => {
      const rows = await context.tx
        .selectFrom('plan.report as report')
        .innerJoin('plan.plan as plan', 'plan.id', 'report.plan_id')
        .selectAll('report')
        .where('plan.example', '=', true)
        .where('report.state', '=', 'expected')
        .orderBy('report.due_on')
        .execute()
      const byPlan = Map.groupBy(rows.map(reportOfRow), ({ planId }) => planId)
      for (const [planId, reports] of byPlan) await loadPlanReports(context, figures, planId, reports)
    },
  }
}

interface WrittenReport {
  readonly id: ReportId
  readonly steps: readonly ReportStep[]
  readonly draft: ReportDraft
  readonly content: ReturnType<typeof composeReport>
}

async function loadPlanReports(
  context: ExampleContext,
  figures: FigureSource,
  planId: PlanId,
  reports: readonly Report[],
): Promise<void> {
  const { tx, world, random, now } = context
  const [first] = reports
  if (first === undefined) return
  // The schools of a plan share its commitments and tasks; only how they took them over differs.
  const [{ areas }, counts] = await Promise.all([
    loadReportEvidence(tx, first, noFiguresYet),
    adaptationCounts(tx, planId),
  ])
  const codeOf = new Map(world.units.map(({ id, code }) => [id, code]))
  const written: WrittenReport[] = []
  for (const report of reports) {
    const chance = random.stream(`${codeOf.get(report.unitId) ?? ''} ${report.dueOn}`)
    const steps = reportStory(report.dueOn, now, chance).map((step) => ({
      ...step,
      actorId: actorOf(context, report, step.action, step.at),
      reason: step.action === 'return' ? exampleReturnReason(chance) : '',
    }))
    if (steps.length === 0) continue
    const known = await withFigures(tx, figures, report, withCounts(areas, counts.get(report.unitId)))
    const draft = exampleDraft(known, chance)
    written.push({ id: report.id, steps, draft, content: composeReport(draft, known) })
  }
  await insertSteps(tx, random.stream(`steps ${first.dueOn} ${codeOf.get(first.recipientId)}`), written)
  await updateReports(tx, written)
}

async function withFigures(
  tx: Tx,
  figures: FigureSource,
  { unitId, periodFrom, periodTo }: Report,
  areas: readonly KnownArea[],
): Promise<KnownArea[]> {
  const codes = areas.flatMap((area) => area.figures.map(({ code }) => code))
  const computed =
    figures === noFiguresYet
      ? new Map<string, null>()
      : await figures.figuresFor(tx, codes, [unitId], { from: periodFrom, to: periodTo })
  return areas.map((area) => ({
    ...area,
    figures: area.figures.map(({ code }) => ({ code, computed: computed.get(code) ?? null })),
  }))
}

function exampleDraft(areas: readonly KnownArea[], random: SeededRandom): ReportDraft {
  return {
    narratives: Object.fromEntries(
      areas.flatMap(({ dimension }) =>
        dimension === null ? [] : [[areaKey(dimension), exampleResult(dimension, random)]],
      ),
    ),
    changes: {},
    difficulties: exampleDifficulty(random),
    proposals: exampleProposal(random),
    number: String(random.integer(30, 260)),
  }
}

function actorOf(
  { world }: ExampleContext,
  { unitId, recipientId }: Report,
  action: ReportStep['action'],
  at: Date,
): PersonId | null {
  const day = dayInVietnam(at)
  const holder = (unit: UnitId, role: Parameters<typeof world.holders>[1]) =>
    world.holders(unit, role, day)[0]?.id ?? null
  switch (action) {
    case 'start':
    case 'submit':
      return holder(unitId, 'school-clerk')
    case 'send':
    case 'send-back':
      return holder(unitId, 'principal')
    case 'return':
    case 'accept':
      return holder(recipientId, 'specialist')
  }
}

async function insertSteps(tx: Tx, random: SeededRandom, written: readonly WrittenReport[]): Promise<void> {
  const rows = written.flatMap(({ id, steps, content }) => {
    const sent = JSON.stringify(content)
    return steps.map((step) => ({
      id: random.id('report-action'),
      report_id: id,
      action: step.action,
      actor_id: step.actorId,
      reason: step.reason,
      content: step.action === 'send' ? sent : null,
      made_at: step.at,
    }))
  })
  for (const batch of inBatches(rows, 500)) await tx.insertInto('plan.report_action').values(batch).execute()
}

async function updateReports(tx: Tx, written: readonly WrittenReport[]): Promise<void> {
  for (const batch of inBatches(written, 500)) {
    const histories = batch.map(({ steps }) => foldReport(steps))
    await sql`
      update plan.report as report
      set state = told.state, sent_at = told.sent_at, content = told.content::jsonb, version = 2
      from unnest(
        ${batch.map(({ id }) => id)}::uuid[],
        ${histories.map(({ state }) => state)}::text[],
        ${histories.map(({ lastSentAt }) => lastSentAt?.toISOString() ?? null)}::timestamptz[],
        ${batch.map(({ draft }) => JSON.stringify(draft))}::text[]
      ) as told (id, state, sent_at, content)
      where report.id = told.id`.execute(tx)
  }
}
