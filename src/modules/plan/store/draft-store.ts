import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { FileId, PlanId } from '../../../platform/kernel/ids.ts'
import type { Draft } from '../domain/draft.ts'
import { type Commitment, type Section, sourceMarks, type Task } from '../domain/plan.ts'
import { PlanReading, type SourceBlock } from '../reading/index.ts'
import { oneOf, rowOfCommitment, rowOfSection, rowOfTask } from './plan-rows.ts'
import { inBatches, loadPlanBody } from './plan-store.ts'

/** The document that a plan was read from. */
export interface SourceDocument {
  readonly fileId: FileId
  readonly blocks: readonly SourceBlock[]
  readonly reading: PlanReading
}

const StoredBlocks = z.array(
  z.union([
    z.object({ index: z.int(), kind: z.literal('paragraph'), text: z.string() }),
    z.object({
      index: z.int(),
      kind: z.literal('row'),
      table: z.int(),
      cells: z.array(z.string()),
      text: z.string(),
    }),
  ]),
)

export async function insertSource(tx: Tx, planId: PlanId, source: SourceDocument): Promise<void> {
  await tx
    .insertInto('plan.source_document')
    .values({
      plan_id: planId,
      file_id: source.fileId,
      blocks: JSON.stringify(source.blocks),
      reading: JSON.stringify(source.reading),
    })
    .execute()
}

/** Undefined for a plan that was not read from a document. */
export async function findSource(database: Reader, planId: PlanId): Promise<SourceDocument | undefined> {
  const row = await database
    .selectFrom('plan.source_document')
    .selectAll()
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    fileId: row.file_id,
    blocks: StoredBlocks.parse(row.blocks),
    reading: PlanReading.parse(row.reading),
  }
}

/** The file alone, without its text. */
export async function findSourceFile(database: Reader, planId: PlanId): Promise<FileId | undefined> {
  const row = await database
    .selectFrom('plan.source_document')
    .select('file_id')
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return row?.file_id
}

/** What a plan promises with the marks of its source: what the corrections of a draft work on. */
export async function loadDraft(database: Reader, planId: PlanId): Promise<Draft> {
  const [body, marks] = await Promise.all([
    loadPlanBody(database, planId),
    database
      .selectFrom('plan.source_mark')
      .select(['block', 'mark'])
      .where('plan_id', '=', planId)
      .orderBy('block')
      .execute(),
  ])
  return { ...body, marks: new Map(marks.map(({ block, mark }) => [block, oneOf(sourceMarks, mark)])) }
}

export async function insertMarks(tx: Tx, planId: PlanId, marks: Draft['marks']): Promise<void> {
  const rows = [...marks].map(([block, mark]) => ({ plan_id: planId, block, mark }))
  for (const batch of inBatches(rows)) await tx.insertInto('plan.source_mark').values(batch).execute()
}

/** Writes what a correction changed; the plan was claimed before in the same transaction. */
export async function saveDraft(tx: Tx, planId: PlanId, before: Draft, after: Draft): Promise<void> {
  const sections = difference(before.sections, after.sections)
  const commitments = difference(before.commitments, after.commitments)
  const tasks = difference(before.tasks, after.tasks)

  await saveSections(tx, planId, sections)
  await saveCommitments(tx, planId, commitments)
  await saveTasks(tx, planId, tasks)
  const goneCommitments = commitments.gone.map(({ id }) => id)
  if (goneCommitments.length > 0) {
    await tx.deleteFrom('plan.commitment_indicator').where('commitment_id', 'in', goneCommitments).execute()
    await tx.deleteFrom('plan.commitment').where('id', 'in', goneCommitments).execute()
  }
  const goneSections = sections.gone.map(({ id }) => id)
  if (goneSections.length > 0) await tx.deleteFrom('plan.section').where('id', 'in', goneSections).execute()
  await saveCoordination(tx, before.tasks, after.tasks)
  await saveMarks(tx, planId, before.marks, after.marks)
}

interface Placed<Item> {
  readonly item: Item
  readonly position: number
}
interface Difference<Item> {
  readonly added: readonly Placed<Item>[]
  readonly changed: readonly Placed<Item>[]
  readonly moved: readonly { readonly id: string; readonly position: number }[]
  readonly gone: readonly Item[]
}

function difference<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): Difference<Item> {
  const old = new Map(before.map((item, position) => [item.id, { item, position }]))
  const kept = new Set(after.map(({ id }) => id))
  const placed = after.map((item, position) => ({ item, position }))
  return {
    added: placed.filter(({ item }) => !old.has(item.id)),
    // Corrections make new objects only of what they change.
    changed: placed.filter(({ item }) => old.has(item.id) && old.get(item.id)?.item !== item),
    moved: placed
      .filter(({ item, position }) => old.has(item.id) && old.get(item.id)?.position !== position)
      .map(({ item, position }) => ({ id: item.id, position })),
    gone: before.filter(({ id }) => !kept.has(id)),
  }
}

async function saveSections(tx: Tx, planId: PlanId, changes: Difference<Section>): Promise<void> {
  const rows = changes.added.map(({ item, position }) => rowOfSection(planId, item, position))
  for (const batch of inBatches(rows)) await tx.insertInto('plan.section').values(batch).execute()
  for (const { item, position } of changes.changed) {
    const { id, plan_id: _, ...row } = rowOfSection(planId, item, position)
    await tx.updateTable('plan.section').set(row).where('id', '=', id).execute()
  }
  await savePositions(tx, 'plan.section', changes.moved)
}

async function saveCommitments(tx: Tx, planId: PlanId, changes: Difference<Commitment>): Promise<void> {
  const rows = changes.added.map(({ item, position }) => rowOfCommitment(planId, item, position))
  for (const batch of inBatches(rows)) await tx.insertInto('plan.commitment').values(batch).execute()
  for (const { item, position } of changes.changed) {
    const {
      id,
      plan_id: _plan,
      derived_from_id: _origin,
      lineage_id: _lineage,
      ...row
    } = rowOfCommitment(planId, item, position)
    await tx.updateTable('plan.commitment').set(row).where('id', '=', id).execute()
  }
  await savePositions(tx, 'plan.commitment', changes.moved)
}

async function saveTasks(tx: Tx, planId: PlanId, changes: Difference<Task>): Promise<void> {
  const rows = changes.added.map(({ item, position }) => rowOfTask(planId, item, position))
  for (const batch of inBatches(rows)) await tx.insertInto('plan.task').values(batch).execute()
  for (const { item, position } of changes.changed) {
    const {
      id,
      plan_id: _plan,
      derived_from_id: _origin,
      lineage_id: _lineage,
      source_blocks: _blocks,
      ...row
    } = rowOfTask(planId, item, position)
    await tx.updateTable('plan.task').set(row).where('id', '=', id).execute()
  }
  await savePositions(tx, 'plan.task', changes.moved)
}

/** All new places in one statement: moving the first of a thousand moves them all. */
async function savePositions(
  tx: Tx,
  table: 'plan.section' | 'plan.commitment' | 'plan.task',
  moved: readonly { readonly id: string; readonly position: number }[],
): Promise<void> {
  if (moved.length === 0) return
  const ids = moved.map(({ id }) => id)
  const positions = moved.map(({ position }) => position)
  await sql`
    update ${sql.table(table)} as item set position = placed.position
    from unnest(${ids}::uuid[], ${positions}::int[]) as placed (id, position)
    where item.id = placed.id`.execute(tx)
}

async function saveCoordination(tx: Tx, before: readonly Task[], after: readonly Task[]): Promise<void> {
  const old = new Map(before.map((task) => [task.id, task.coordinatingUnitIds]))
  for (const task of after) {
    const earlier = old.get(task.id) ?? []
    if (earlier === task.coordinatingUnitIds) continue
    await tx.deleteFrom('plan.task_coordination').where('task_id', '=', task.id).execute()
    const rows = task.coordinatingUnitIds.map((unit_id) => ({ task_id: task.id, unit_id }))
    for (const batch of inBatches(rows)) await tx.insertInto('plan.task_coordination').values(batch).execute()
  }
}

async function saveMarks(
  tx: Tx,
  planId: PlanId,
  before: Draft['marks'],
  after: Draft['marks'],
): Promise<void> {
  if (before === after) return
  const gone = [...before.keys()].filter((block) => before.get(block) !== after.get(block))
  if (gone.length > 0) {
    await tx.deleteFrom('plan.source_mark').where('plan_id', '=', planId).where('block', 'in', gone).execute()
  }
  await insertMarks(tx, planId, new Map([...after].filter(([block, mark]) => before.get(block) !== mark)))
}
