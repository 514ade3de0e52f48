import type { Insertable, Selectable } from 'kysely'
import { z } from 'zod'
import type { PlanCommitment, PlanPlan, PlanSection, PlanTask } from '../../../platform/database/schema.ts'
import type { PlanId, UnitId } from '../../../platform/kernel/ids.ts'
import {
  adaptations,
  type Commitment,
  dimensions,
  type Plan,
  planRelations,
  planStates,
  type Schedule,
  type Section,
  type Signatory,
  scheduleKinds,
  sectionKinds,
  type Task,
} from '../domain/plan.ts'

const Texts = z.array(z.string())
const StoredSignatory = z.object({
  authority: z.string().nullable(),
  title: z.string().nullable(),
  name: z.string().nullable(),
})
const noSignatory: Signatory = { authority: null, title: null, name: null }

/** A row of the database as the domain knows it. */
export function planOfRow(row: Selectable<PlanPlan>): Plan {
  return {
    id: row.id,
    unitId: row.unit_id,
    year: row.year,
    title: row.title,
    number: row.number,
    symbol: row.symbol,
    place: row.place,
    documentDate: row.document_date,
    parentBody: row.parent_body,
    issuingBody: row.issuing_body,
    legalBases: Texts.parse(row.legal_bases),
    recipients: Texts.parse(row.recipients),
    signatory: row.signatory === null ? noSignatory : StoredSignatory.parse(row.signatory),
    state: oneOf(planStates, row.state),
    derivedFromId: row.derived_from_id,
    previous:
      row.previous_plan_id === null || row.previous_relation === null
        ? null
        : { planId: row.previous_plan_id, relation: oneOf(planRelations, row.previous_relation) },
    reportDueOn: row.report_due_on,
    reportToId: row.report_to_id,
    documentPublic: row.document_public,
    confirmedAt: row.confirmed_at,
    issuedAt: row.issued_at,
    closedAt: row.closed_at,
    version: row.version,
    example: row.example,
  }
}

export function sectionOfRow(row: Selectable<PlanSection>): Section {
  return {
    id: row.id,
    marker: row.marker,
    heading: row.heading,
    kind: oneOf(sectionKinds, row.kind),
    dimension: row.dimension === null ? null : oneOf(dimensions, row.dimension),
    sourceBlocks: row.source_blocks,
  }
}

export function rowOfSection(planId: PlanId, section: Section, position: number): Insertable<PlanSection> {
  return {
    id: section.id,
    plan_id: planId,
    marker: section.marker,
    heading: section.heading,
    kind: section.kind,
    dimension: section.dimension,
    position,
    source_blocks: [...section.sourceBlocks],
  }
}

export function commitmentOfRow(row: Selectable<PlanCommitment>): Commitment {
  return {
    id: row.id,
    sectionId: row.section_id,
    text: row.text,
    kind: oneOf(sectionKinds, row.kind),
    dimension: row.dimension === null ? null : oneOf(dimensions, row.dimension),
    sourceBlocks: row.source_blocks,
    responsibleId: row.responsible_id,
    derivedFromId: row.derived_from_id,
    adaptation: row.adaptation === null ? null : oneOf(adaptations, row.adaptation),
    adaptationReason: row.adaptation_reason,
    lineageId: row.lineage_id,
    removed: row.removed,
  }
}

export function rowOfCommitment(
  planId: PlanId,
  commitment: Commitment,
  position: number,
): Insertable<PlanCommitment> {
  return {
    id: commitment.id,
    plan_id: planId,
    section_id: commitment.sectionId,
    position,
    text: commitment.text,
    kind: commitment.kind,
    dimension: commitment.dimension,
    source_blocks: [...commitment.sourceBlocks],
    responsible_id: commitment.responsibleId,
    derived_from_id: commitment.derivedFromId,
    adaptation: commitment.adaptation,
    adaptation_reason: commitment.adaptationReason,
    lineage_id: commitment.lineageId,
    removed: commitment.removed,
  }
}

export function taskOfRow(row: Selectable<PlanTask>, coordinatingUnitIds: readonly UnitId[]): Task {
  return {
    id: row.id,
    commitmentId: row.commitment_id,
    text: row.text,
    leadText: row.lead_text,
    coordinatingText: row.coordinating_text,
    timeText: row.time_text,
    schedule: scheduleOfRow(row),
    leadUnitId: row.lead_unit_id,
    coordinatingUnitIds,
    responsibleId: row.responsible_id,
    derivedFromId: row.derived_from_id,
    sourceBlocks: row.source_blocks,
    lineageId: row.lineage_id,
    removed: row.removed,
  }
}

export function rowOfTask(planId: PlanId, task: Task, position: number): Insertable<PlanTask> {
  const { schedule } = task
  return {
    id: task.id,
    plan_id: planId,
    commitment_id: task.commitmentId,
    position,
    text: task.text,
    lead_text: task.leadText,
    coordinating_text: task.coordinatingText,
    time_text: task.timeText,
    schedule: schedule.kind,
    due_on: schedule.kind === 'date' ? schedule.dueOn : null,
    recurrence: schedule.kind === 'recurring' ? schedule.rule : null,
    lead_unit_id: task.leadUnitId,
    responsible_id: task.responsibleId,
    derived_from_id: task.derivedFromId,
    source_blocks: [...task.sourceBlocks],
    lineage_id: task.lineageId,
    removed: task.removed,
  }
}

/** When a task is due, from its three columns. */
export function scheduleOfRow(
  row: Pick<Selectable<PlanTask>, 'schedule' | 'due_on' | 'recurrence'>,
): Schedule {
  const kind = oneOf(scheduleKinds, row.schedule)
  if (kind === 'date') {
    if (row.due_on === null) throw new RangeError('a task with a date has none')
    return { kind, dueOn: row.due_on }
  }
  if (kind === 'recurring') {
    if (row.recurrence === null) throw new RangeError('a recurring task has no rule')
    return { kind, rule: row.recurrence }
  }
  return { kind }
}

/** @throws RangeError when the database holds a word that this program does not know */
export function oneOf<Member extends string>(members: readonly Member[], text: string): Member {
  const member = members.find((candidate) => candidate === text)
  if (member === undefined) throw new RangeError(`unknown to this program: ${text}`)
  return member
}
