import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import type { Commitment, PlanBody, SourceMark } from './plan.ts'

/** A plan while it is being confirmed: what it promises, and the blocks of its source that promise nothing. */
export interface Draft extends PlanBody {
  readonly marks: ReadonlyMap<number, SourceMark>
}

/** Why a correction of a draft is not made. */
export const draftRefusals = [
  'not-in-plan',
  'too-few-to-merge',
  'nothing-to-split',
  'text-empty',
  'block-in-use',
  'block-unknown',
] as const
export type DraftRefusal = (typeof draftRefusals)[number]

export type Corrected = Result<Draft, DraftRefusal>

/** What one block of the source became. */
export const blockParts = [
  'commitment',
  'purpose',
  'heading',
  'task',
  'removed',
  'metadata',
  'set-aside',
  'loose',
] as const
export type BlockPart = (typeof blockParts)[number]

export interface BlockUse {
  readonly part: BlockPart
  /** The commitments, sections and tasks that it stands in. */
  readonly ids: readonly string[]
}

/**
 * What each block of the source became: exactly one part for every block. `loose` is what is not yet in
 * the plan; nothing of the document is ever without an answer.
 */
export function blockUses(draft: Draft, blockCount: number): BlockUse[] {
  const found = Array.from({ length: blockCount }, () => new Map<BlockPart, string[]>())
  const note = (blocks: readonly number[], part: BlockPart, id: string) => {
    for (const block of blocks) {
      const uses = found[block]
      uses?.set(part, [...(uses.get(part) ?? []), id])
    }
  }
  for (const commitment of draft.commitments) {
    note(commitment.sourceBlocks, partOfCommitment(commitment), commitment.id)
  }
  for (const section of draft.sections) note(section.sourceBlocks, 'heading', section.id)
  for (const task of draft.tasks) note(task.sourceBlocks, task.removed ? 'removed' : 'task', task.id)
  return found.map((uses, block) => {
    const part = blockParts.find((candidate) => uses.has(candidate)) ?? draft.marks.get(block) ?? 'loose'
    return { part, ids: blockParts.flatMap((candidate) => uses.get(candidate) ?? []) }
  })
}

function partOfCommitment(commitment: Commitment): BlockPart {
  if (commitment.removed) return 'removed'
  return commitment.kind === 'purpose' ? 'purpose' : 'commitment'
}

/** Sets a block aside, or takes it back; only what stands in no section, commitment or task can be. */
export function markBlock(
  draft: Draft,
  blockCount: number,
  block: number,
  mark: SourceMark | undefined,
): Corrected {
  const use = blockUses(draft, blockCount)[block]
  if (use === undefined) return refused('block-unknown')
  if (use.ids.length > 0) return refused('block-in-use')
  const marks = new Map(draft.marks)
  if (mark === undefined) marks.delete(block)
  else marks.set(block, mark)
  return accepted({ ...draft, marks })
}

/** A block that becomes part of the plan is no longer marked as being none. */
export function withoutMarks(draft: Draft, blocks: readonly number[]): Draft['marks'] {
  if (!blocks.some((block) => draft.marks.has(block))) return draft.marks
  return new Map([...draft.marks].filter(([block]) => !blocks.includes(block)))
}
