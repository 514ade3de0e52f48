import type { UnitId } from '../../../../platform/kernel/ids.ts'
import type { DoorConcern } from './door.ts'

/** A unit above the one that something is about, the nearest and most competent first. */
export interface UnitAbove {
  readonly unitId: UnitId
  /** Whether somebody there may receive cases on line; a letter to an empty room would be lost. */
  readonly receives: boolean
}

export interface WhoAnswers {
  readonly unitId: UnitId
  /** The unit that it is about, when another one answers. */
  readonly aboutUnitId: UnitId | undefined
  readonly because: 'own-work' | 'head-concerned' | 'decided-before'
}

/**
 * Who gets what is told of a unit: the unit itself, but never its head what is said of that head, nor whoever
 * decided a complaint once the second one. Undefined when nobody above can be reached on line: then on paper.
 */
export function whoAnswers(
  about: UnitAbove,
  above: readonly UnitAbove[],
  concern: DoorConcern,
): WhoAnswers | undefined {
  if (concern === 'work' && about.receives)
    return { unitId: about.unitId, aboutUnitId: undefined, because: 'own-work' }
  const found = above.find(({ unitId, receives }) => receives && unitId !== about.unitId)
  if (found === undefined) return undefined
  return {
    unitId: found.unitId,
    aboutUnitId: about.unitId,
    because: concern === 'work' ? 'own-work' : concern === 'head' ? 'head-concerned' : 'decided-before',
  }
}
