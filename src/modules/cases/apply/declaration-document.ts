import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { fieldsOfStep } from '../domain/apply/apply-questions.ts'
import { valuesBlocks } from '../fields/values-blocks.ts'
import type { WholeDraft } from './check-draft.ts'
import type { OpenDraft } from './open-draft.ts'

/** Under which name what was filled in stands among the papers of a dossier. */
export const declarationName = 'Tờ khai điện tử'

/** What was filled in on line, as the paper that takes the place of the procedure's form. */
export function declarationDocument(
  { type, version, unit, unitName }: Pick<OpenDraft, 'type' | 'version' | 'unit' | 'unitName'>,
  { values }: WholeDraft,
  now: Date,
): AdministrativeDocumentInput {
  const blocks = (step: 'declaration' | 'applicant' | 'result') =>
    valuesBlocks(fieldsOfStep(step, type, version), values[step], { language: 'vi' })
  const { name } = values.applicant
  return {
    parentBody: null,
    issuingBody: unitName,
    number: null,
    symbol: '',
    place: unit.address.split(',').at(-1)?.trim() || unitName,
    date: dayInVietnam(now),
    kind: 'submission',
    kindName: declarationName,
    title: version.name.vi,
    note: '(Điền trên mạng, người nộp không ký tay)',
    blocks: [
      ...blocks('declaration'),
      { type: 'paragraph', text: [{ text: 'Người nộp hồ sơ', bold: true }] },
      ...blocks('applicant'),
      { type: 'paragraph', text: [{ text: 'Nhận kết quả', bold: true }] },
      ...blocks('result'),
      { type: 'paragraph', text: 'Người nộp đã xác nhận nội dung trên là đúng sự thật khi gửi.' },
    ],
    endMark: false,
    signatory: { title: 'Người nộp hồ sơ', name: typeof name === 'string' ? name : null },
    exampleData: unit.example,
  }
}
