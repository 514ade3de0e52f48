import type { UnitId } from '../../../../platform/kernel/ids.ts'
import type { CaseAct } from '../case-act.ts'

export const transferRefusals = ['same-unit', 'back-and-forth'] as const
export type TransferRefusal = (typeof transferRefusals)[number]

/** The units that had a case, in the order in which they had it, the present one last. */
export function unitsThatHadIt(acts: readonly CaseAct[]): readonly UnitId[] {
  return acts.flatMap((act) => (act.type === 'filed' || act.type === 'transferred' ? [act.unitId] : []))
}

/** Which unit had a case when a transition was made last; undefined when it never was. */
export function unitAtTransition(acts: readonly CaseAct[], transition: string): UnitId | undefined {
  let unitId: UnitId | undefined
  let found: UnitId | undefined
  for (const act of acts) {
    if (act.type === 'filed' || act.type === 'transferred') unitId = act.unitId
    if (act.type === 'moved' && act.transition === transition) found = unitId
  }
  return found
}

/**
 * Why a case may not be passed to a unit. Back to where it came from it goes only upwards: when two units each hold
 * the other competent, their superior decides, and the citizen does not wait for the two to agree.
 * @param above the units above the present one
 */
export function transferRefusal(
  acts: readonly CaseAct[],
  to: UnitId,
  above: ReadonlySet<UnitId>,
): TransferRefusal | undefined {
  const had = unitsThatHadIt(acts)
  if (had.at(-1) === to) return 'same-unit'
  if (had.slice(0, -1).includes(to) && !above.has(to)) return 'back-and-forth'
  return undefined
}
