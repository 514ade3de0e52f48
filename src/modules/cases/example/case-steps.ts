/** When a step of a story happens, reckoned from what happened before. */
export type When =
  /** At a share of the time that a clock still has: 0 now, 1 in the last minute. */
  | { readonly kind: 'within'; readonly clock: string; readonly from: number; readonly to: number }
  /** Days after a clock has run out. */
  | { readonly kind: 'after-due'; readonly clock: string; readonly from: number; readonly to: number }
  /** In office hours, so many hours later at the earliest. */
  | { readonly kind: 'hours'; readonly from: number; readonly to: number }
  /** At any hour of the day, so many days later. */
  | { readonly kind: 'days'; readonly from: number; readonly to: number }

/** One thing that somebody does with a case. */
export interface CaseStep {
  readonly do: 'move' | 'assign' | 'pass-up' | 'rate'
  /** The transition that is made. */
  readonly transition?: string
  readonly by: 'citizen' | 'staff'
  readonly when: When
  readonly note?: string
  readonly data?: Readonly<Record<string, unknown>>
  /** The field of the transition that holds the day on which it is made. */
  readonly datedBy?: string
  /** Where the unit does what the case is about: it may come late, or not at all. */
  readonly isMain?: true
  /** A new day is promised. */
  readonly reappoints?: true
  readonly score?: number
}

type Details = Pick<CaseStep, 'note' | 'data' | 'datedBy' | 'isMain' | 'reappoints'>

export const within = (clock: string, from = 0.15, to = 0.9): When => ({ kind: 'within', clock, from, to })
export const hours = (from: number, to: number): When => ({ kind: 'hours', from, to })
export const days = (from: number, to: number): When => ({ kind: 'days', from, to })

export const staffMoves = (transition: string, when: When, details: Details = {}): CaseStep => ({
  do: 'move',
  by: 'staff',
  transition,
  when,
  ...details,
})
export const citizenMoves = (transition: string, when: When, details: Details = {}): CaseStep => ({
  do: 'move',
  by: 'citizen',
  transition,
  when,
  ...details,
})
export const assigns = (when: When = hours(0.2, 5)): CaseStep => ({ do: 'assign', by: 'staff', when })
export const rates = (score: number): CaseStep => ({ do: 'rate', by: 'citizen', when: days(0, 7), score })

/** The same story where the unit is late with its main thing: some days after the date. */
export function toldLate(steps: readonly CaseStep[], from = 1, to = 12): readonly CaseStep[] {
  return steps.map((step) =>
    step.isMain === true && step.when.kind === 'within'
      ? { ...step, when: { kind: 'after-due', clock: step.when.clock, from, to } }
      : step,
  )
}

/** The story up to where the unit should have done its main thing. */
export function leftLying(steps: readonly CaseStep[]): readonly CaseStep[] {
  const main = steps.findIndex(({ isMain }) => isMain === true)
  return main < 0 ? steps : steps.slice(0, main)
}
