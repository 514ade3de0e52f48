import type { Selectable } from 'kysely'
import { type InspectionTopic, inspectionTopics } from '../../../platform/content/schema/inspection.ts'
import type { CasesInspection } from '../../../platform/database/schema.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import {
  type DrawId,
  type InspectionId,
  type InspectionState,
  inspectionStates,
  type LineId,
} from '../domain/inspections/inspection.ts'

/** One inspection of a school by an office. */
export interface Inspection {
  readonly id: InspectionId
  readonly code: string
  /** The school. */
  readonly unitId: UnitId
  /** The office that inspects. */
  readonly issuerId: UnitId
  readonly topic: InspectionTopic
  readonly checklistCode: string
  readonly lineId: LineId | null
  readonly drawId: DrawId | null
  readonly reason: string
  /** By when it has to be concluded. */
  readonly dueOn: LocalDate
  readonly state: InspectionState
  readonly decisionNumber: number | null
  readonly decidedOn: LocalDate | null
  readonly visitFrom: LocalDate | null
  readonly visitTo: LocalDate | null
  readonly concludedAt: Date | null
  readonly publishedAt: Date | null
  /** Whether it is invented. */
  readonly example: boolean
  /** Counts the changes; a page made from an older one may not overwrite a newer. */
  readonly version: number
}

export function inspectionOfRow(row: Selectable<CasesInspection>): Inspection {
  return {
    id: idSchema('inspection').parse(row.id),
    code: row.code,
    unitId: row.unit_id,
    issuerId: row.issuer_id,
    topic: oneOf(inspectionTopics, row.topic),
    checklistCode: row.checklist_code,
    lineId: row.line_id === null ? null : idSchema('inspection-line').parse(row.line_id),
    drawId: row.draw_id === null ? null : idSchema('inspection-draw').parse(row.draw_id),
    reason: row.reason,
    dueOn: row.due_on,
    state: oneOf(inspectionStates, row.state),
    decisionNumber: row.decision_number,
    decidedOn: row.decided_on,
    visitFrom: row.visit_from,
    visitTo: row.visit_to,
    concludedAt: row.concluded_at,
    publishedAt: row.published_at,
    example: row.example,
    version: row.version,
  }
}

/** @throws RangeError when the database holds what the list does not know */
export function oneOf<Value extends string>(list: readonly Value[], text: string): Value {
  const found = list.find((value) => value === text)
  if (found === undefined) throw new RangeError(`not one of ${list.join(', ')}: ${text}`)
  return found
}
