import type { Case } from '../case.ts'
import { isClockOverdue } from '../case-deadline.ts'
import type { CaseType } from '../case-type.ts'
import type { CaseWorld } from '../world.ts'

/** Endings after which somebody was told something that they can be content with or not. */
const rateable = ['granted', 'answered', 'refused', 'not-accepted'] as const

function endedWithWord({ standing: { outcome } }: Case): boolean {
  const known: readonly (string | null)[] = rateable
  return known.includes(outcome)
}

/** Whether whoever asked may say how content they are: once, after the case has ended with a word to them. */
export function mayRate(found: Case): boolean {
  return endedWithWord(found) && !found.acts.some(({ type }) => type === 'rated')
}

/**
 * Whether whoever asked may take it to the body above: after an answer, or when the office is late. Once, and not a
 * complaint, whose second instance is a way of its own.
 */
export function mayGoHigher(found: Case, type: CaseType, world: CaseWorld): boolean {
  if (found.kind === 'complaint' || found.kind === 'dossier') return false
  const went = found.acts.some(({ type: act, actor }) => act === 'linked' && actor.kind === 'citizen')
  return !went && (endedWithWord(found) || isLate(found, type, world))
}

function isLate({ standing, procedureDays }: Case, type: CaseType, world: CaseWorld): boolean {
  return Object.values(standing.clocks).some(
    (clock) =>
      clock.state === 'running' &&
      type.clocks[clock.clock]?.duty === 'office' &&
      isClockOverdue(clock, procedureDays, world),
  )
}
