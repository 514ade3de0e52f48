import type { CaseId, UnitId } from '../../../../platform/kernel/ids.ts'

/** What is compared of a case: who wrote, about which unit, in which words. */
export interface ComparedMatter {
  readonly caseId: CaseId
  /** Folded addresses, numbers: two with one in common have the same sender. */
  readonly senders: readonly string[]
  readonly aboutUnitId: UnitId | null
  readonly words: ReadonlySet<string>
}

export const repeatReasons = ['sender', 'words', 'about'] as const
export type RepeatReason = (typeof repeatReasons)[number]

export interface RepeatedMatter {
  readonly reason: RepeatReason
  readonly caseIds: readonly CaseId[]
}

/** From how many on a repetition is worth a look. */
const fewest = { sender: 2, words: 2, about: 3 } as const
/** Of all words of two texts, how many both have. */
const alike = 0.5

/** Cases that belong together by who wrote, by what was written, or by the unit that they are about; most first. */
export function repeatedMatters(matters: readonly ComparedMatter[]): readonly RepeatedMatter[] {
  return [
    ...grouped('sender', matters, bySender(matters)),
    ...grouped('words', matters, byWords(matters)),
    ...grouped('about', matters, byAbout(matters)),
  ].toSorted((a, b) => b.caseIds.length - a.caseIds.length)
}

function bySender(matters: readonly ComparedMatter[]): Groups {
  const groups = new Groups(matters.length)
  const first = new Map<string, number>()
  for (const [index, { senders }] of matters.entries()) {
    for (const sender of senders) {
      const known = first.get(sender)
      if (known === undefined) first.set(sender, index)
      else groups.join(known, index)
    }
  }
  return groups
}

/**
 * Two that are alike have one of their rarest words in common: of the words of each only so many are looked up that
 * what is left could not make them alike.
 */
function byWords(matters: readonly ComparedMatter[]): Groups {
  const groups = new Groups(matters.length)
  const uses = new Map<string, number>()
  for (const { words } of matters) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1)
  const rareFirst = (a: string, b: string) =>
    (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0)
  const having = new Map<string, number[]>()
  for (const [index, { words }] of matters.entries()) {
    const telling = [...words].toSorted(rareFirst).slice(0, words.size - Math.ceil(alike * words.size) + 1)
    const candidates = new Set(telling.flatMap((word) => having.get(word) ?? []))
    for (const before of candidates) {
      const other = matters[before]
      if (other === undefined || groups.rootOf(before) === groups.rootOf(index)) continue
      if (likeness(words, other.words) >= alike) groups.join(before, index)
    }
    for (const word of telling) {
      const known = having.get(word)
      if (known === undefined) having.set(word, [index])
      else known.push(index)
    }
  }
  return groups
}

function byAbout(matters: readonly ComparedMatter[]): Groups {
  const groups = new Groups(matters.length)
  const first = new Map<UnitId, number>()
  for (const [index, { aboutUnitId }] of matters.entries()) {
    if (aboutUnitId === null) continue
    const known = first.get(aboutUnitId)
    if (known === undefined) first.set(aboutUnitId, index)
    else groups.join(known, index)
  }
  return groups
}

function likeness(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (some.size === 0 || others.size === 0) return 0
  // Sizes that differ this much cannot be alike, whatever the words are.
  if (Math.min(some.size, others.size) < alike * Math.max(some.size, others.size)) return 0
  let common = 0
  for (const word of some) if (others.has(word)) common += 1
  return common / (some.size + others.size - common)
}

function grouped(reason: RepeatReason, matters: readonly ComparedMatter[], groups: Groups): RepeatedMatter[] {
  const members = Map.groupBy(matters, (_, index) => groups.rootOf(index))
  return [...members.values()].flatMap((found) =>
    found.length < fewest[reason] ? [] : [{ reason, caseIds: found.map(({ caseId }) => caseId) }],
  )
}

/** Which belong together, directly or through others. */
class Groups {
  private readonly parents: number[]

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, index) => index)
  }

  rootOf(index: number): number {
    const parent = this.parents[index] ?? index
    return parent === index ? index : this.rootOf(parent)
  }

  join(one: number, other: number): void {
    const [low, high] = [this.rootOf(one), this.rootOf(other)].toSorted((a, b) => a - b)
    if (low !== undefined && high !== undefined) this.parents[high] = low
  }
}
