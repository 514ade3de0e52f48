import type { DrawId, InspectionId, ProgrammeId } from '../domain/inspections/inspection.ts'

/** The public list: programmes, conclusions and what is late. */
export const inspectionsTopic = 'cases.inspections'

export function conclusionTopic(id: InspectionId): string {
  return `cases.inspection:${id}`
}

export function programmeTopic(id: ProgrammeId): string {
  return `cases.inspection-programme:${id}`
}

export function drawTopic(id: DrawId): string {
  return `cases.inspection-draw:${id}`
}
