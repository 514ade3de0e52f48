import { type BodyDeadline, deadlinesInText } from './body-deadlines.ts'
import { readCitations, readNamedLaws } from './citations.ts'
import { readDeadline } from './deadline.ts'
import type { DocumentElement } from './document-element.ts'
import { readHeader } from './header.ts'
import { inlineTasks } from './inline-tasks.ts'
import { joinedBlocks } from './joined-blocks.ts'
import { readOutline } from './outline.ts'
import { type PlanBlock, planBlocks } from './plan-blocks.ts'
import { type PlanCalendar, planCalendar } from './plan-calendar.ts'
import type { PlanDeadline, PlanReading, PlanTask } from './reading.ts'
import { sectionTree } from './section-tree.ts'
import { readSignature } from './signature.ts'
import type { SourceBlock } from './source-block.ts'
import { tasksOfTable } from './table-tasks.ts'
import type { TaskColumns } from './task-columns.ts'
import { readingWarnings } from './warnings.ts'
import { findZones } from './zones.ts'

/** Reads a plan from what a file reader delivered. Pure: same elements, same reading. */
export function readPlan(elements: readonly DocumentElement[]): {
  reading: PlanReading
  blocks: SourceBlock[]
} {
  const { blocks, source } = planBlocks(elements)
  const zones = findZones(blocks)
  const signature = readSignature(blocks, zones.tail.start, zones.tail.end)
  const header = readHeader(blocks, zones, signature.signatory.title)
  const outline = readOutline(blocks.slice(zones.body.start, zones.body.end))
  const { sections, units } = sectionTree(outline)
  const tasks = [...inlineTasks(outline), ...tableTasks(blocks)]
  const commitments = units.filter((unit) => unit.kind !== 'purpose')
  const calendar = planCalendar(header.title, header.date)
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? []
      : block.table.rows.flatMap((row) =>
          row.filter((cell) => !cell.spanned && !cell.continued).map((cell) => cell.text),
        ),
  )
  const citedTexts = [...joinedBlocks(blocks).map((block) => block.text), ...texts]
  const own =
    header.number === null || header.symbol === null ? undefined : `${header.number}/${header.symbol}`
  const closing = blocks[zones.tail.start]
  const bodyTexts = [
    ...commitments.map((unit) => ({ section: unit.section, text: unit.text, source: unit.source })),
    ...(closing?.kind === 'paragraph' && zones.attachedTitle === undefined
      ? [{ section: undefined, text: closing.text, source: { start: closing.start, end: closing.end } }]
      : []),
  ]
  const deadlines: PlanDeadline[] = [
    ...bodyTexts.flatMap(({ section, text, source: place }) =>
      deadlinesInText(text, calendar).map((deadline) => bodyDeadline(deadline, section, place)),
    ),
    ...tasks.flatMap((task) => taskDeadline(task, calendar)),
  ]
  const found: Omit<PlanReading, 'warnings'> = {
    doc_type: header.docType,
    ...(header.attachedType === undefined ? {} : { attached_doc_type: header.attachedType }),
    number: header.number,
    symbol: header.symbol,
    issuing_body: header.issuingBody,
    parent_body: header.parentBody,
    place: header.place,
    date: header.date,
    title: header.title,
    legal_bases: header.bases,
    sections,
    commitments,
    purpose_statements: units.filter((unit) => unit.kind === 'purpose'),
    tasks,
    deadlines,
    citations: readCitations(citedTexts, own),
    named_laws: readNamedLaws(citedTexts),
    recipients: signature.recipients,
    signatory: signature.signatory,
  }
  return { reading: { ...found, warnings: readingWarnings(found) }, blocks: source }
}

function tableTasks(blocks: readonly PlanBlock[]): PlanTask[] {
  let tasks: PlanTask[] = []
  let before: TaskColumns | undefined
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (!/^\d{1,3}$/.test(block.text)) before = undefined
      continue
    }
    const found = tasksOfTable(block, before)
    tasks = tasks.length === 0 ? found.tasks : tasks.concat(found.tasks)
    before = found.columns
  }
  return tasks
}

function bodyDeadline(
  deadline: BodyDeadline,
  section: string | undefined,
  source: PlanDeadline['source'],
): PlanDeadline {
  return { where: 'body', ...deadline, ...(section === undefined ? {} : { section }), source }
}

function taskDeadline(task: PlanTask, calendar: PlanCalendar): PlanDeadline[] {
  const deadline = readDeadline(task.time, calendar)
  return deadline === undefined
    ? []
    : [{ where: `task:${task.no}`, raw: task.time, ...deadline, source: task.source }]
}
