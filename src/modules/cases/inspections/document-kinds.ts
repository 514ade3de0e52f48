import { isConcluded } from '../domain/inspections/inspection.ts'
import type { InspectionView } from './load-inspection.ts'

export const documentNames = ['quyet-dinh', 'phieu', 'bien-ban', 'ket-luan'] as const
export type InspectionDocument = (typeof documentNames)[number]
export const documentFormats = ['docx', 'pdf'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** Which documents there are by now, for the team or for the school. */
export function inspectionDocuments(view: InspectionView, insider: boolean): InspectionDocument[] {
  const { state, decisionNumber } = view.inspection
  const visited = view.entries.some(
    ({ action }) => action === 'send-findings' || action === 'finish-without-findings',
  )
  const there: Readonly<Record<InspectionDocument, boolean>> = {
    'quyet-dinh': decisionNumber !== null,
    phieu: insider && (state === 'decided' || state === 'on-site'),
    'bien-ban': visited,
    'ket-luan': isConcluded(state),
  }
  return documentNames.filter((name) => there[name])
}
