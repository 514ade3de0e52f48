import type { Term } from '../../../../platform/calendar/term.ts'
import type { DisclosureObligation, DutyVersion } from '../../../../platform/content/schema/disclosure.ts'
import type { Judgement } from './judge-duty.ts'
import type { Occasion } from './occasions.ts'
import type { Showing } from './showing.ts'

/** One time of a duty of one organisation, with what became of it. */
export interface Duty extends Judgement {
  readonly obligation: DisclosureObligation
  /** The law under which it stands. */
  readonly version: DutyVersion
  readonly occasion: Occasion
  /** The last day, with the way to it; null when the law names none. */
  readonly due: Term | null
  readonly showings: readonly Showing[]
}

/** Whether somebody must still do something. */
export function isUnfulfilled({ state }: Pick<Duty, 'state'>): boolean {
  return state === 'overdue' || state === 'gap' || state === 'taken-down'
}
