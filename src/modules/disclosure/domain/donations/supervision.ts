import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'
import type { AppealState } from './appeal.ts'

export const stageKinds = ['design', 'build', 'handover'] as const
export type StageKind = (typeof stageKinds)[number]

export const minuteVerdicts = ['as-planned', 'concern'] as const
/** What the board saw: all as planned, or something to put right. */
export type MinuteVerdict = (typeof minuteVerdicts)[number]

/** Who wants to write minutes of the board, as the rules see them. */
export interface Watcher {
  /** Whether the person is on the board of this school today. */
  readonly isMember: boolean
  /** Whether the same person leads the school or keeps its accounts; the law bars both from the board. */
  readonly leadsOrKeepsAccounts: boolean
  /** Whether a conflict of interest was declared: the member has stepped aside. */
  readonly steppedAside: boolean
}

export const minuteRefusals = [
  'not-a-member',
  'bars-itself',
  'stepped-aside',
  'not-now',
  'no-such-stage',
] as const
export type MinuteRefusal = (typeof minuteRefusals)[number]

/** Whether somebody may write minutes of a visit now (Law on Grassroots Democracy 10/2022, Articles 60 to 63). */
export function decideMinute(
  watcher: Watcher,
  state: AppealState,
  stageExists: boolean,
): Result<true, MinuteRefusal> {
  if (!watcher.isMember) return refused('not-a-member')
  if (watcher.leadsOrKeepsAccounts) return refused('bars-itself')
  if (watcher.steppedAside) return refused('stepped-aside')
  if (!['open', 'closed', 'works', 'settled'].includes(state)) return refused('not-now')
  return stageExists ? accepted(true) : refused('no-such-stage')
}

/** The stages that a building or a repair usually has; whoever writes the appeal changes them. */
export const usualStages = [
  { kind: 'design', name: 'Thiết kế, dự toán' },
  { kind: 'build', name: 'Khởi công, phần móng' },
  { kind: 'build', name: 'Phần thân, mái' },
  { kind: 'build', name: 'Hoàn thiện, lắp đặt thiết bị' },
  { kind: 'handover', name: 'Nghiệm thu, bàn giao' },
] as const satisfies readonly { readonly kind: StageKind; readonly name: string }[]

/** Stages from the names that were typed one on a line: the first is the design, the last the handover. */
export function stagesOf(
  names: readonly string[],
): { readonly position: number; readonly name: string; readonly kind: StageKind }[] {
  return names.map((name, index) => ({
    position: index + 1,
    name,
    kind: index === 0 ? 'design' : index === names.length - 1 ? 'handover' : 'build',
  }))
}
