import type { PersonId, UnitId } from '../../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'

/** Dossiers go to whoever deals with them; results come back to be given out. */
export const batchContents = ['dossiers', 'results'] as const
export type BatchContents = (typeof batchContents)[number]

/** Being listed, on its way, at its end, or given up. */
export const batchStates = ['open', 'handed', 'taken', 'cancelled'] as const
export type BatchState = (typeof batchStates)[number]

/** How an item came: as listed, not in the batch, or not what the list says. */
export const itemStates = ['listed', 'accepted', 'missing', 'wrong'] as const
export type ItemState = (typeof itemStates)[number]

export interface BatchItem<Key extends string = string> {
  readonly caseId: Key
  readonly state: ItemState
  readonly note: string
}

export interface Batch<Key extends string = string> {
  readonly state: BatchState
  readonly fromUnitId: UnitId
  readonly toUnitId: UnitId
  readonly handedBy: PersonId | null
  readonly takenBy: PersonId | null
  readonly items: readonly BatchItem<Key>[]
}

/** Who acts, and for which units. */
export interface BatchActor {
  readonly personId: PersonId
  mayFor(unitId: UnitId): boolean
}

export type BatchWish<Key extends string = string> =
  | { readonly act: 'hand' }
  | {
      readonly act: 'take'
      readonly findings: readonly {
        readonly caseId: Key
        readonly state: Exclude<ItemState, 'listed'>
        readonly note: string
      }[]
    }
  | { readonly act: 'cancel' }

export const batchRefusals = [
  'not-your-unit',
  'not-open',
  'not-handed',
  'already-ended',
  'same-person',
  'not-all-checked',
  'difference-unexplained',
] as const
export type BatchRefusal = (typeof batchRefusals)[number]

/**
 * A batch after what somebody wants to do with it. Whoever gives signs first; somebody else takes, having looked at
 * every item; what is missing or wrong is said in words and goes back to the one who gave it.
 */
export function decideBatch<Key extends string>(
  batch: Batch<Key>,
  actor: BatchActor,
  wish: BatchWish<Key>,
): Result<Batch<Key>, BatchRefusal> {
  if (batch.state === 'taken' || batch.state === 'cancelled') return refused('already-ended')
  switch (wish.act) {
    case 'hand':
      if (!actor.mayFor(batch.fromUnitId)) return refused('not-your-unit')
      if (batch.state !== 'open') return refused('not-open')
      return accepted({ ...batch, state: 'handed', handedBy: actor.personId })
    case 'cancel':
      if (!actor.mayFor(batch.fromUnitId)) return refused('not-your-unit')
      if (batch.state !== 'open') return refused('not-open')
      return accepted({ ...batch, state: 'cancelled' })
    case 'take': {
      if (!actor.mayFor(batch.toUnitId)) return refused('not-your-unit')
      if (batch.state !== 'handed') return refused('not-handed')
      if (actor.personId === batch.handedBy) return refused('same-person')
      return takeItems(batch, actor, wish.findings)
    }
  }
}

function takeItems<Key extends string>(
  batch: Batch<Key>,
  actor: BatchActor,
  findings: Extract<BatchWish<Key>, { act: 'take' }>['findings'],
): Result<Batch<Key>, BatchRefusal> {
  const found = new Map(findings.map((finding) => [finding.caseId, finding]))
  const items: BatchItem<Key>[] = []
  for (const item of batch.items) {
    const finding = found.get(item.caseId)
    if (finding === undefined) return refused('not-all-checked')
    const note = finding.note.trim()
    if (finding.state !== 'accepted' && note === '') return refused('difference-unexplained')
    items.push({ caseId: item.caseId, state: finding.state, note })
  }
  return accepted({ ...batch, state: 'taken', takenBy: actor.personId, items })
}

/** Whether the cases of a batch in this state may not be in another one. */
export function holdsItsCases(state: BatchState): boolean {
  return state === 'open' || state === 'handed'
}
