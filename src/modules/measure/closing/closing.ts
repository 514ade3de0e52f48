import type { Figure, Period } from '../../../platform/contracts/indicator.ts'
import type { ClosingId, UnitId } from '../../../platform/kernel/ids.ts'
import { type ShownFigure, type SmallNumberRules, shownFigure } from '../domain.ts'

/** A figure of a period that is past, as it was closed. */
export interface ClosedFigure {
  readonly indicatorCode: string
  readonly definitionVersion: string
  /** It was counted as known at this instant. */
  readonly asAt: Date
  /** null: nobody kept such records yet. */
  readonly figure: Figure | null
  /** Not public when fewer people than this could be meant; null: everybody may read it. */
  readonly withheldBelow: number | null
}

/** One revision of the figures of a unit, with all that it directs, over a period that is past. */
export interface Closing {
  readonly id: ClosingId
  /** 1, 2, 3…; each stands alone, with all figures. */
  readonly revision: number
  readonly unitId: UnitId
  readonly unitCode: string
  readonly period: Period
  readonly closedAt: Date
  /** Why a closed period was computed again; empty at first. Everybody reads it. */
  readonly reason: string
  /** Digest of what was computed and how. */
  readonly formulas: string
  /** In the order of their codes. */
  readonly figures: readonly ClosedFigure[]
}

/** What everybody may see of a closed figure: what was withheld when it closed stays so, whatever the rules are now. */
export function shownClosed(
  rules: SmallNumberRules,
  { figure, withheldBelow }: Pick<ClosedFigure, 'figure' | 'withheldBelow'>,
): ShownFigure {
  if (withheldBelow !== null) return { kind: 'withheld', below: withheldBelow }
  return shownFigure(rules, figure, 'public')
}
