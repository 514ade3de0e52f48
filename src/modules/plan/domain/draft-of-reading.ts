import { type LocalDate, parseLocalDate } from '../../../platform/kernel/dates.ts'
import type { CommitmentId, TaskId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import type { Draft } from './draft.ts'
import {
  type Dimension,
  newCommitment,
  newTask,
  type Schedule,
  type Section,
  type SectionKind,
  type SourceMark,
  type Task,
} from './plan.ts'

/** The part of a reading that becomes a draft; the reader's own shape fits it. */
export interface ReadPlan {
  readonly sections: readonly ReadSection[]
  readonly commitments: readonly ReadUnit[]
  readonly purpose_statements: readonly ReadUnit[]
  readonly tasks: readonly ReadTask[]
  readonly deadlines: readonly ReadDeadline[]
  readonly recipients: readonly string[]
  readonly signatory: {
    readonly authority: string | null
    readonly title: string | null
    readonly name: string | null
  }
}
interface Range {
  readonly start: number
  readonly end: number
}
interface ReadSection {
  readonly id: string
  readonly heading: string
  readonly kind: SectionKind
  readonly dim: Dimension | null
  readonly source: Range
  readonly children: readonly ReadSection[]
}
interface ReadUnit {
  readonly section: string
  readonly dim: Dimension | null
  readonly kind: SectionKind
  readonly text: string
  readonly source: Range
}
interface ReadTask {
  readonly no: string
  readonly task: string
  readonly lead: string
  readonly coord: string
  readonly time: string
  readonly source: Range
}
export interface ReadDeadline {
  readonly where: string
  readonly kind: 'date' | 'recurring' | 'ongoing' | 'event' | 'relative'
  readonly value: string
  readonly source: Range
}
export interface ReadBlock {
  readonly index: number
  readonly kind: 'paragraph' | 'row'
  readonly text: string
}

/** Gives the identities of what a draft is made of. */
export interface NewIds {
  readonly section: () => string
  readonly commitment: () => CommitmentId
  readonly task: () => TaskId
}

/** The draft that a reading stands for: everything read is in it, each with its blocks of the source. */
export function draftOfReading(reading: ReadPlan, blocks: readonly ReadBlock[], newIds: NewIds): Draft {
  const sections: Section[] = []
  const idOfPath = new Map<string, string>()
  const visit = (read: ReadSection) => {
    const id = newIds.section()
    if (!idOfPath.has(read.id)) idOfPath.set(read.id, id)
    sections.push({
      id,
      marker: read.id,
      heading: read.heading,
      kind: read.kind,
      dimension: read.dim,
      sourceBlocks: range(read.source),
    })
    for (const child of read.children) visit(child)
  }
  for (const section of reading.sections) visit(section)

  const units = [...reading.purpose_statements, ...reading.commitments]
  const commitments = units
    .filter(({ text }) => text.trim() !== '')
    .toSorted((left, right) => left.source.start - right.source.start)
    .map((unit) =>
      newCommitment({
        id: newIds.commitment(),
        sectionId: idOfPath.get(unit.section) ?? null,
        text: unit.text,
        kind: unit.kind,
        dimension: unit.dim,
        sourceBlocks: range(unit.source),
      }),
    )
  const tasks = reading.tasks
    .filter(({ task }) => task.trim() !== '')
    .map((read) => taskOfReading(read, reading.deadlines, newIds.task()))
  const draft = { sections, commitments, tasks, marks: new Map<number, SourceMark>() }
  return { ...draft, marks: metadataMarks(draft, reading, blocks) }
}

function taskOfReading(read: ReadTask, deadlines: readonly ReadDeadline[], id: TaskId): Task {
  const deadline = deadlines.find(
    ({ where, source }) => where === `task:${read.no}` && source.start === read.source.start,
  )
  return newTask({
    id,
    commitmentId: null,
    text: read.task,
    leadText: read.lead,
    coordinatingText: read.coord,
    timeText: read.time,
    schedule: deadline === undefined ? { kind: 'unscheduled' } : scheduleOfDeadline(deadline),
    leadUnitId: null,
    coordinatingUnitIds: [],
    sourceBlocks: range(read.source),
  })
}

/** How a deadline that was read is kept; a duration after an event has no day yet. */
export function scheduleOfDeadline(deadline: Pick<ReadDeadline, 'kind' | 'value'>): Schedule {
  switch (deadline.kind) {
    case 'date': {
      const dueOn = parseLocalDate(deadline.value)
      return dueOn === undefined ? { kind: 'unscheduled' } : { kind: 'date', dueOn }
    }
    case 'recurring':
      return { kind: 'recurring', rule: deadline.value.replace(/^RRULE:/, '') }
    case 'ongoing':
      return { kind: 'ongoing' }
    case 'event':
      return { kind: 'on-event' }
    case 'relative':
      return { kind: 'unscheduled' }
  }
}

/** The last day in the body of the document by which it asks for a report. */
export function reportDueOf(reading: ReadPlan, blocks: readonly ReadBlock[]): LocalDate | null {
  const days = reading.deadlines.flatMap((deadline) => {
    if (deadline.where !== 'body' || deadline.kind !== 'date') return []
    const text = blocks
      .slice(deadline.source.start, deadline.source.end)
      .map((block) => block.text)
      .join(' ')
    const day = parseLocalDate(deadline.value)
    return day !== undefined && /bao cao/.test(foldText(text)) ? [day] : []
  })
  return days.toSorted().at(-1) ?? null
}

/**
 * The blocks of the head, of the recipients and the signature, and the headings of the task tables: known,
 * and no part of what is promised.
 */
function metadataMarks(
  draft: Draft,
  reading: ReadPlan,
  blocks: readonly ReadBlock[],
): ReadonlyMap<number, SourceMark> {
  const used = new Set(
    [...draft.sections, ...draft.commitments, ...draft.tasks].flatMap(({ sourceBlocks }) => sourceBlocks),
  )
  const bodyBlocks = [...draft.sections, ...draft.commitments].flatMap(({ sourceBlocks }) => sourceBlocks)
  const bodyStart = Math.min(...bodyBlocks, ...used, blocks.length)
  const bodyEnd = bodyBlocks.length === 0 ? bodyStart : Math.max(...bodyBlocks)
  const tailTexts = new Set(
    [...reading.recipients, ...Object.values(reading.signatory)].flatMap((text) =>
      text === null ? [] : text.split('\n').map(plain),
    ),
  )
  const marks = new Map<number, SourceMark>()
  for (const block of blocks) {
    if (used.has(block.index)) continue
    const inHead = block.index < bodyStart
    const goesOn = marks.has(block.index - 1) && isCapitals(block.text)
    const inTail = block.index > bodyEnd && (goesOn || isTail(block, tailTexts))
    if (inHead || inTail) marks.set(block.index, 'metadata')
  }
  return marks
}

const tailPatterns = [
  /^noi nhan\b/,
  /^\(?(?:dinh kem|kem theo)\b|\bban hanh kem theo (?:ke hoach|quyet dinh|cong van)\b/,
  /^(?:bang|phu luc|bieu mau)\b/,
  /^tren day la\b/,
  /^(?:tm|kt|tl|tuq)\s?\./,
]
const tableHeading = /^(?:tt|stt|so tt)\b/
const columnNumbers = /^[\s|()\d]+$/

function isTail(block: ReadBlock, tailTexts: ReadonlySet<string>): boolean {
  const folded = foldText(block.text)
  if (block.kind === 'row') return tableHeading.test(folded) || columnNumbers.test(folded)
  if (tailPatterns.some((pattern) => pattern.test(folded))) return true
  const lines = plain(block.text)
  return tailTexts.has(lines) || [...tailTexts].some((text) => text.length > 8 && lines.includes(text))
}

/** A title in capitals goes on in the next line. */
function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase()
}

function plain(text: string): string {
  return foldText(text.replace(/^\s*[-–+*]\s*/, '').replace(/[;.,\s]+$/, ''))
}

function range({ start, end }: Range): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset)
}
