import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type CommitmentId, newId, type TaskId } from '../../../platform/kernel/ids.ts'
import { readPlanFile, type SourceBlock } from '../reading/index.ts'
import { blockParts, blockUses, type Corrected, type Draft, markBlock } from './draft.ts'
import {
  addCommitment,
  editCommitment,
  mergeCommitments,
  moveCommitments,
  removeCommitments,
  sentencesOf,
  setDimension,
  shiftCommitment,
  splitCommitment,
} from './draft-commitments.ts'
import { draftOfReading, reportDueOf } from './draft-of-reading.ts'
import { dissolveSection, editSection } from './draft-sections.ts'
import { addTask, editTask, removeTask } from './draft-tasks.ts'

const newIds = {
  section: () => crypto.randomUUID(),
  commitment: () => newId('commitment'),
  task: () => newId('task'),
}
let blocks: readonly SourceBlock[] = []
let tanAn: Draft
let dueOn: string | null

beforeAll(async () => {
  const file = new URL('../../../../content/example/plans/ke-hoach-papi-2024.txt', import.meta.url)
  const read = await readPlanFile(readFileSync(file), 'ke-hoach.txt')
  if (!read.ok) throw new Error(read.reason)
  blocks = read.blocks
  tanAn = draftOfReading(read.reading, read.blocks, newIds)
  dueOn = reportDueOf(read.reading, read.blocks)
})

test('the Tân An plan becomes a draft with all its commitments, purposes and tasks', () => {
  expect(tanAn.commitments.filter(({ kind }) => kind !== 'purpose')).toHaveLength(82)
  expect(tanAn.commitments.filter(({ kind }) => kind === 'purpose')).toHaveLength(6)
  expect(tanAn.tasks.map(({ schedule }) => schedule)).toEqual([
    { kind: 'ongoing' },
    { kind: 'on-event' },
    { kind: 'date', dueOn: '2024-12-31' },
    { kind: 'ongoing' },
    { kind: 'date', dueOn: '2024-12-31' },
    { kind: 'date', dueOn: '2024-12-31' },
  ])
  expect(dueOn).toBe('2024-11-25')
})

test('every block of the document is exactly one part, and what is left over is shown', () => {
  const uses = blockUses(tanAn, blocks.length)
  expect(uses).toHaveLength(blocks.length)
  expect(uses.every(({ part }) => blockParts.includes(part))).toBe(true)
  const loose = blocks.filter(({ index }) => uses[index]?.part === 'loose').map(({ text }) => text)
  expect(loose).toEqual(['Tổng có 06 nhiệm vụ cụ thể./.'])
})

test('a block that was left over can be set aside, taken back, or taken into the plan', () => {
  const block = blocks.length - 1
  const aside = value(markBlock(tanAn, blocks.length, block, 'set-aside'))
  expect(blockUses(aside, blocks.length)[block]?.part).toBe('set-aside')
  expect(
    blockUses(value(markBlock(aside, blocks.length, block, undefined)), blocks.length)[block]?.part,
  ).toBe('loose')
  const id = newIds.commitment()
  const added = value(
    addCommitment(aside, {
      id,
      text: 'Tổng có 06 nhiệm vụ',
      kind: 'content',
      dimension: null,
      sectionId: null,
      sourceBlocks: [block],
    }),
  )
  expect(blockUses(added, blocks.length)[block]).toEqual({ part: 'commitment', ids: [id] })
  expect(markBlock(added, blocks.length, block, 'set-aside')).toEqual({ ok: false, reason: 'block-in-use' })
})

test('commitments that are merged stand in all their blocks, and their tasks go with them', () => {
  const [first, second] = tanAn.commitments
  if (first === undefined || second === undefined) throw new Error('too few')
  const taskId: TaskId = newIds.task()
  const withTask = value(
    addTask(tanAn, {
      id: taskId,
      text: 'Việc',
      commitmentId: second.id,
      leadText: '',
      coordinatingText: '',
      timeText: '',
      schedule: { kind: 'ongoing' },
      leadUnitId: null,
      coordinatingUnitIds: [],
      sourceBlocks: [],
    }),
  )
  const merged = value(mergeCommitments(withTask, [second.id, first.id]))
  const whole = merged.commitments.find(({ id }) => id === first.id)
  expect(whole?.text).toBe(`${first.text} ${second.text}`)
  expect(whole?.sourceBlocks).toEqual([...first.sourceBlocks, ...second.sourceBlocks])
  expect(merged.commitments).toHaveLength(87)
  expect(merged.tasks.at(-1)?.commitmentId).toBe(first.id)
})

test('a commitment is split where its sentences end, and nowhere else', () => {
  expect(sentencesOf('Làm A; làm B. Theo Nghị định số 61/2018/NĐ-CP.')).toEqual([
    'Làm A;',
    'làm B.',
    'Theo Nghị định số 61/2018/NĐ-CP.',
  ])
  const one = tanAn.commitments.find(({ text }) => sentencesOf(text).length === 1)
  if (one === undefined) throw new Error('none has one sentence')
  expect(splitCommitment(tanAn, one.id, [0], newIds.commitment)).toEqual({
    ok: false,
    reason: 'nothing-to-split',
  })
})

test('a heading that is none gives its commitments to the one before, and its words are left over', () => {
  const section = tanAn.sections[6]
  if (section === undefined) throw new Error('no such section')
  const dissolved = value(dissolveSection(tanAn, section.id))
  expect(dissolved.commitments).toHaveLength(88)
  expect(blockUses(dissolved, blocks.length)[section.sourceBlocks[0] ?? -1]?.part).toBe('loose')
})

test('a new dimension of a section goes on to its commitments, but not over what a person chose', () => {
  const section = tanAn.sections.find(({ dimension }) => dimension === 'D1')
  const own = tanAn.commitments.filter(({ sectionId }) => sectionId === section?.id)
  if (section === undefined || own[0] === undefined) throw new Error('no such section')
  const chosen = value(setDimension(tanAn, [own[0].id], 'D8'))
  const edited = value(editSection(chosen, section.id, { dimension: 'D2' }))
  expect(
    edited.commitments.filter(({ sectionId }) => sectionId === section.id).map(({ dimension }) => dimension),
  ).toEqual(['D8', 'D2', 'D2', 'D2', 'D2'])
})

test('what is not in the plan is refused', () => {
  const id = newIds.commitment()
  expect(editCommitment(tanAn, id, { text: 'x' })).toEqual({ ok: false, reason: 'not-in-plan' })
  expect(mergeCommitments(tanAn, [id])).toEqual({ ok: false, reason: 'not-in-plan' })
  expect(removeCommitments(tanAn, [], true)).toEqual({ ok: false, reason: 'not-in-plan' })
  expect(editTask(tanAn, newIds.task(), {})).toEqual({ ok: false, reason: 'not-in-plan' })
  const first = tanAn.commitments[0]
  expect(first && editCommitment(tanAn, first.id, { text: '  ' })).toEqual({
    ok: false,
    reason: 'text-empty',
  })
  expect(first && moveCommitments(tanAn, [first.id], 'nowhere')).toEqual({ ok: false, reason: 'not-in-plan' })
})

const step = fc.record({
  what: fc.constantFrom(
    'merge',
    'split',
    'move',
    'shift',
    'remove',
    'restore',
    'dimension',
    'dissolve',
    'task',
  ),
  at: fc.nat(200),
  other: fc.nat(200),
  cut: fc.array(fc.nat(5), { maxLength: 3 }),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** One correction of some kind somewhere; a refused one changes nothing. */
function corrected(draft: Draft, { what, at, other, cut }: Step): Draft {
  const pick = (index: number): CommitmentId =>
    draft.commitments[index % draft.commitments.length]?.id ?? newIds.commitment()
  const section = draft.sections[other % Math.max(1, draft.sections.length)]
  const results: Record<Step['what'], () => Corrected> = {
    merge: () => mergeCommitments(draft, [...new Set([pick(at), pick(other)])]),
    split: () => splitCommitment(draft, pick(at), cut, newIds.commitment),
    move: () => moveCommitments(draft, [pick(at), pick(at + 1)], section?.id ?? null),
    shift: () => shiftCommitment(draft, pick(at), other % 2 === 0 ? 'up' : 'down'),
    remove: () => removeCommitments(draft, [pick(at), pick(other)], true),
    restore: () => removeCommitments(draft, [pick(at)], false),
    dimension: () => setDimension(draft, [pick(at)], 'D3'),
    dissolve: () => dissolveSection(draft, section?.id ?? ''),
    task: () => removeTask(draft, draft.tasks[at % draft.tasks.length]?.id ?? newIds.task(), other % 2 === 0),
  }
  const result = results[what]()
  return result.ok ? result.value : draft
}

test('no block and no word is lost, whatever is merged, split, moved, removed and restored', () => {
  const wordsOf = (draft: Draft) =>
    draft.commitments
      .flatMap(({ text }) => text.split(/\s+/))
      .toSorted()
      .join(' ')
  const blocksOf = (draft: Draft) => new Set(draft.commitments.flatMap(({ sourceBlocks }) => sourceBlocks))
  const words = wordsOf(tanAn)
  const before = blocksOf(tanAn)
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const after = steps.reduce(corrected, tanAn)
      expect(wordsOf(after)).toBe(words)
      expect(blocksOf(after)).toEqual(before)
      const uses = blockUses(after, blocks.length)
      const seen = blockUses(tanAn, blocks.length)
      for (const [block, use] of uses.entries()) {
        // Only the heading of a dissolved section may be left over; it is then shown as such.
        const may = seen[block]?.part === 'heading' || seen[block]?.part === 'loose'
        expect(use.part !== 'loose' || may).toBe(true)
      }
      const sections = new Set(after.sections.map(({ id }) => id))
      expect(after.commitments.every(({ sectionId }) => sectionId === null || sections.has(sectionId))).toBe(
        true,
      )
      expect(new Set(after.commitments.map(({ id }) => id)).size).toBe(after.commitments.length)
    }),
    { numRuns: 60 },
  )
})

function value(result: Corrected): Draft {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
