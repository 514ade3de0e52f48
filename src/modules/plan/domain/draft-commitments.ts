import type { CommitmentId } from '../../../platform/kernel/ids.ts'
import { accepted, refused } from '../../../platform/kernel/result.ts'
import { normaliseText } from '../../../platform/kernel/text.ts'
import { type Corrected, type Draft, withoutMarks } from './draft.ts'
import { type Commitment, type Dimension, newCommitment, type SectionKind } from './plan.ts'

/** What a person may correct of a commitment without moving text between commitments. */
export type CommitmentEdit = Partial<Pick<Commitment, 'text' | 'kind' | 'dimension' | 'sectionId'>>

export function editCommitment(draft: Draft, id: CommitmentId, edit: CommitmentEdit): Corrected {
  const current = draft.commitments.find((commitment) => commitment.id === id)
  if (current === undefined) return refused('not-in-plan')
  if (edit.text !== undefined && normaliseText(edit.text) === '') return refused('text-empty')
  const { sectionId = current.sectionId, ...rest } = edit
  const edited = replaceCommitment(draft, { ...current, ...rest })
  return sectionId === current.sectionId ? accepted(edited) : moveCommitments(edited, [id], sectionId)
}

/** A commitment that the reader did not see, or that the document did not have; it stands last in its section. */
export function addCommitment(
  draft: Draft,
  added: Pick<Commitment, 'id' | 'text' | 'kind' | 'dimension' | 'sectionId' | 'sourceBlocks'>,
): Corrected {
  if (normaliseText(added.text) === '') return refused('text-empty')
  if (!hasSection(draft, added.sectionId)) return refused('not-in-plan')
  const commitments = insertLast(draft.commitments, [newCommitment(added)], added.sectionId)
  return accepted({ ...draft, commitments, marks: withoutMarks(draft, added.sourceBlocks) })
}

/**
 * Makes one commitment of several: the first keeps its place and its lineage, its text is theirs one after
 * the other, and it stands in all their blocks. Tasks of the others become its own.
 */
export function mergeCommitments(draft: Draft, ids: readonly CommitmentId[]): Corrected {
  const merged = draft.commitments.filter(({ id }) => ids.includes(id))
  const [first, ...others] = merged
  if (first === undefined || merged.length !== new Set(ids).size) return refused('not-in-plan')
  if (others.length === 0) return refused('too-few-to-merge')
  const gone = new Set(others.map(({ id }) => id))
  const whole: Commitment = {
    ...first,
    text: merged.map(({ text }) => text).join(' '),
    sourceBlocks: union(merged.map(({ sourceBlocks }) => sourceBlocks)),
    removed: merged.every(({ removed }) => removed),
  }
  return accepted({
    ...draft,
    commitments: draft.commitments.flatMap((commitment) => {
      if (commitment.id === first.id) return [whole]
      return gone.has(commitment.id) ? [] : [commitment]
    }),
    tasks: draft.tasks.map((task) =>
      task.commitmentId !== null && gone.has(task.commitmentId) ? { ...task, commitmentId: first.id } : task,
    ),
  })
}

/**
 * Makes several commitments of one, cut after the given sentences (0 is the first). The first part keeps the
 * identity; each part stands in the same blocks of the source.
 * @param newId  gives the identities of the further parts
 */
export function splitCommitment(
  draft: Draft,
  id: CommitmentId,
  cutAfter: readonly number[],
  newId: () => CommitmentId,
): Corrected {
  const current = draft.commitments.find((commitment) => commitment.id === id)
  if (current === undefined) return refused('not-in-plan')
  const parts = partsOf(sentencesOf(current.text), cutAfter)
  if (parts.length < 2) return refused('nothing-to-split')
  const commitments = parts.map((text, index): Commitment => {
    if (index === 0) return { ...current, text }
    const partId = newId()
    return { ...current, id: partId, lineageId: partId, text }
  })
  return accepted({
    ...draft,
    commitments: draft.commitments.flatMap((commitment) =>
      commitment.id === id ? commitments : [commitment],
    ),
  })
}

/** Where a text may be cut: after a sentence or a part that ends with a semicolon. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.;!?…]["”']?)\s+(?=\S)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function partsOf(sentences: readonly string[], cutAfter: readonly number[]): string[] {
  const parts: string[][] = [[]]
  for (const [index, sentence] of sentences.entries()) {
    parts.at(-1)?.push(sentence)
    if (cutAfter.includes(index) && index < sentences.length - 1) parts.push([])
  }
  return parts.map((part) => part.join(' '))
}

/** Puts commitments last in another section, in their order. */
export function moveCommitments(
  draft: Draft,
  ids: readonly CommitmentId[],
  sectionId: string | null,
): Corrected {
  const moved = draft.commitments.filter(({ id }) => ids.includes(id))
  if (moved.length !== new Set(ids).size || !hasSection(draft, sectionId)) return refused('not-in-plan')
  const rest = draft.commitments.filter(({ id }) => !ids.includes(id))
  const placed = moved.map((commitment) => ({ ...commitment, sectionId }))
  return accepted({ ...draft, commitments: insertLast(rest, placed, sectionId) })
}

/** Changes places with the neighbour in the same section; at the end of the section nothing moves. */
export function shiftCommitment(draft: Draft, id: CommitmentId, direction: 'up' | 'down'): Corrected {
  const from = draft.commitments.findIndex((commitment) => commitment.id === id)
  const current = draft.commitments[from]
  if (current === undefined) return refused('not-in-plan')
  const step = direction === 'up' ? -1 : 1
  let to = from + step
  while (draft.commitments[to] !== undefined && draft.commitments[to]?.sectionId !== current.sectionId)
    to += step
  const neighbour = draft.commitments[to]
  if (neighbour === undefined) return accepted(draft)
  const commitments = [...draft.commitments]
  commitments[from] = neighbour
  commitments[to] = current
  return accepted({ ...draft, commitments })
}

/** Leaves commitments out of the plan, or takes them back; their text and their blocks stay known. */
export function removeCommitments(draft: Draft, ids: readonly CommitmentId[], removed: boolean): Corrected {
  return changeAll(draft, ids, { removed })
}

export function setDimension(
  draft: Draft,
  ids: readonly CommitmentId[],
  dimension: Dimension | null,
): Corrected {
  return changeAll(draft, ids, { dimension })
}

export function setKind(draft: Draft, ids: readonly CommitmentId[], kind: SectionKind): Corrected {
  return changeAll(draft, ids, { kind })
}

function changeAll(
  draft: Draft,
  ids: readonly CommitmentId[],
  change: Partial<Pick<Commitment, 'removed' | 'dimension' | 'kind'>>,
): Corrected {
  const known = new Set(draft.commitments.map(({ id }) => id))
  if (ids.length === 0 || !ids.every((id) => known.has(id))) return refused('not-in-plan')
  return accepted({
    ...draft,
    commitments: draft.commitments.map((commitment) =>
      ids.includes(commitment.id) ? { ...commitment, ...change } : commitment,
    ),
  })
}

function replaceCommitment(draft: Draft, edited: Commitment): Draft {
  return {
    ...draft,
    commitments: draft.commitments.map((commitment) => (commitment.id === edited.id ? edited : commitment)),
  }
}

function hasSection(draft: Draft, sectionId: string | null): boolean {
  return sectionId === null || draft.sections.some(({ id }) => id === sectionId)
}

function insertLast(
  commitments: readonly Commitment[],
  added: readonly Commitment[],
  sectionId: string | null,
): Commitment[] {
  const last = commitments.findLastIndex((commitment) => commitment.sectionId === sectionId)
  const at = last === -1 ? commitments.length : last + 1
  return commitments.toSpliced(at, 0, ...added)
}

function union(lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())].sort((left, right) => left - right)
}
