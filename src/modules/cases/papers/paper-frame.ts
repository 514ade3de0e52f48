import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import type { DocumentKind } from '../../../platform/documents/document-kinds.ts'
import type { SheetPaper } from '../domain/papers/case-paper.ts'
import { citeForm, type FormedPaper, findForm, type PaperForms } from '../domain/papers/paper-form.ts'

/** What a paper takes from the form in force: its name, its sheet, and how it is cited. */
export type PaperFrame = Pick<AdministrativeDocumentInput, 'kind' | 'kindName' | 'paper' | 'note'>

/**
 * The frame of a paper.
 * @param usual its kind, and its name when no form was in force on the day of receipt
 */
export function paperFrame(
  forms: PaperForms,
  formed: FormedPaper,
  receivedOn: string,
  usual: { readonly kind: DocumentKind; readonly name: string },
): PaperFrame {
  const form = findForm(forms, formed, receivedOn)
  if (form === undefined) return { kind: usual.kind, kindName: usual.name }
  return {
    kind: usual.kind,
    kindName: form.name,
    paper: form.paper,
    note: form.form === null ? '' : `(${citeForm(form)})`,
  }
}

type EveryPaper = Pick<SheetPaper, 'unit' | 'recipients' | 'tracking' | 'exampleData'>

/** Head and foot that every sheet has. @param whatFor what the code at the foot is for, in a sentence */
export function sheetOf(
  { unit, recipients, tracking, exampleData }: EveryPaper,
  whatFor = 'Quét mã để xem việc giải quyết và vì sao có ngày hẹn này.',
) {
  return {
    ...unit,
    recipients,
    exampleData,
    ...(tracking === null ? {} : { verification: { url: tracking, text: whatFor } }),
  }
}

/** Signs nothing: for slips and registers that the form leaves unsigned. */
export const nobody = { title: '', name: null } as const
const signAndName = '(Ký và ghi rõ họ tên)'

/** Somebody who signs in a role of the counter rather than of an office: NGƯỜI TIẾP NHẬN HỒ SƠ. */
export function inRole(title: string, name: string | null) {
  return { title, note: signAndName, name }
}
