import { type LocalDate, localDate } from '../../../../platform/kernel/dates.ts'
import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'

export const programmeStates = ['draft', 'submitted', 'approved', 'published'] as const
export type ProgrammeState = (typeof programmeStates)[number]
export const programmeActions = ['submit', 'return', 'approve', 'publish'] as const
export type ProgrammeAction = (typeof programmeActions)[number]

export const programmeSteps = {
  submit: { from: 'draft', to: 'submitted', by: 'inspector' },
  return: { from: 'submitted', to: 'draft', by: 'head' },
  approve: { from: 'submitted', to: 'approved', by: 'head' },
  publish: { from: 'approved', to: 'published', by: 'head' },
} as const satisfies Record<
  ProgrammeAction,
  {
    readonly from: ProgrammeState
    readonly to: ProgrammeState
    readonly by: 'inspector' | 'head'
  }
>

export const programmeRefusals = [
  'not-now',
  'not-yours',
  'reason-missing',
  'lines-missing',
  'number-missing',
] as const
export type ProgrammeRefusal = (typeof programmeRefusals)[number]

/** Whether a step of a programme may be taken, and the state that it leads to. */
export function decideProgramme(
  { state, lines }: { readonly state: ProgrammeState; readonly lines: number },
  {
    action,
    reason,
    number,
  }: { readonly action: ProgrammeAction; readonly reason: string; readonly number: number | null },
  parties: ReadonlySet<string>,
): Result<ProgrammeState, ProgrammeRefusal> {
  const step = programmeSteps[action]
  if (step.from !== state) return refused('not-now')
  if (!parties.has(step.by)) return refused('not-yours')
  if (action === 'return' && reason.trim() === '') return refused('reason-missing')
  if (action === 'submit' && lines === 0) return refused('lines-missing')
  if (action === 'approve' && number === null) return refused('number-missing')
  return accepted(step.to)
}

/** What somebody may do with a programme in a state. */
export function programmeActionsFor(state: ProgrammeState, parties: ReadonlySet<string>): ProgrammeAction[] {
  return programmeActions.filter(
    (action) => programmeSteps[action].from === state && parties.has(programmeSteps[action].by),
  )
}

const lastDays = ['03-31', '06-30', '09-30', '12-31'] as const

/** The last day of a quarter, by which its inspections have to be concluded. */
export function lastDayOfQuarter(year: number, quarter: number): LocalDate {
  return localDate(`${year}-${lastDays[quarter - 1] ?? '12-31'}`)
}
