import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../../platform/kernel/ids.ts'
import type { CaseKind } from '../case-type.ts'

/** What lies on somebody's desk. */
export interface DeskLoad {
  readonly overdue: number
  /** Due within three days. */
  readonly dueSoon: number
  readonly later: number
  readonly standingStill: number
}

export interface HandlerCandidate {
  readonly personId: PersonId
  readonly name: string
  /** The kinds that the person knows; none named: every kind. */
  readonly kinds: readonly CaseKind[]
  readonly away: { readonly from: LocalDate; readonly to: LocalDate } | null
  readonly load: DeskLoad
}

/** How much a case weighs: one that is late needs more of the day than one that waits for somebody else. */
const weights = { overdue: 3, dueSoon: 2, later: 1, standingStill: 0.25 } as const

export function weightOf(load: DeskLoad): number {
  return (
    load.overdue * weights.overdue +
    load.dueSoon * weights.dueSoon +
    load.later * weights.later +
    load.standingStill * weights.standingStill
  )
}

export function isAway({ away }: Pick<HandlerCandidate, 'away'>, day: LocalDate): boolean {
  return away !== null && away.from <= day && day <= away.to
}

export function knowsKind({ kinds }: Pick<HandlerCandidate, 'kinds'>, kind: CaseKind): boolean {
  return kinds.length === 0 || kinds.includes(kind)
}

/**
 * Everybody who could handle a case of a kind, the best first: who is there and knows the kind, then whoever has
 * least on the desk. Whoever has it now stands aside when there is anybody else, as after a deadline was missed.
 */
export function rankHandlers(
  candidates: readonly HandlerCandidate[],
  matter: { readonly kind: CaseKind; readonly day: LocalDate; readonly notAgain?: PersonId | null },
): readonly HandlerCandidate[] {
  const rank = (candidate: HandlerCandidate) =>
    (candidate.personId === matter.notAgain ? 4 : 0) +
    (isAway(candidate, matter.day) ? 2 : 0) +
    (knowsKind(candidate, matter.kind) ? 0 : 1)
  return candidates.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      weightOf(one.load) - weightOf(other.load) ||
      one.name.localeCompare(other.name, 'vi') ||
      one.personId.localeCompare(other.personId),
  )
}

/** Whom to give a case to, or undefined when nobody is there who knows its kind. */
export function suggestHandler(
  candidates: readonly HandlerCandidate[],
  matter: { readonly kind: CaseKind; readonly day: LocalDate; readonly notAgain?: PersonId | null },
): HandlerCandidate | undefined {
  const [best] = rankHandlers(candidates, matter)
  if (best === undefined || isAway(best, matter.day) || !knowsKind(best, matter.kind)) return undefined
  return best
}

/**
 * Shares out the cases of somebody who leaves, the most urgent first, each to whoever has least by then.
 * @returns the person for each case, in the order given; undefined where nobody is left
 */
export function shareOut(
  cases: readonly { readonly kind: CaseKind; readonly urgency: keyof DeskLoad }[],
  candidates: readonly HandlerCandidate[],
  day: LocalDate,
): readonly (PersonId | undefined)[] {
  const loads = new Map(candidates.map(({ personId, load }) => [personId, load]))
  return cases.map(({ kind, urgency }) => {
    const now = candidates.map((candidate) => ({
      ...candidate,
      load: loads.get(candidate.personId) ?? candidate.load,
    }))
    const chosen = suggestHandler(now, { kind, day }) ?? rankHandlers(now, { kind, day })[0]
    if (chosen === undefined) return undefined
    loads.set(chosen.personId, { ...chosen.load, [urgency]: chosen.load[urgency] + 1 })
    return chosen.personId
  })
}
