import { z } from 'zod'
import type { CaseType } from '../case-type.ts'
import { type Fields, field } from '../fields/field.ts'
import { formOfProcedure, procedureForms } from './procedure-forms.ts'

/** The pages of questions, in their order; the papers stand between the second and the third. */
export const questionSteps = ['declaration', 'applicant', 'result'] as const
export type QuestionStep = (typeof questionSteps)[number]

interface AskingProcedure {
  readonly slug: string
  readonly fields?: string | undefined
}

/** For whom and what: the dossier's own questions and those of its procedure. */
export function declarationFields(type: CaseType, procedure: AskingProcedure): Fields {
  const { forWhom, remark } = type.fields.shape
  return z.object({
    ...(forWhom !== undefined && { forWhom }),
    ...procedureForms[formOfProcedure(procedure)].shape,
    ...(remark !== undefined && { remark }),
  })
}

/** Who hands it in. The law wants a name here; how to reach them is theirs to choose. */
export const applicantFields = z.object({
  name: field.text({ label: { vi: 'Họ và tên người nộp', en: 'Your full name' }, autocomplete: 'name' }),
  phone: field.phone({ label: { vi: 'Số điện thoại', en: 'Telephone' } }),
  address: field.address({ label: { vi: 'Địa chỉ', en: 'Address' } }),
  email: field.email({
    label: { vi: 'Thư điện tử', en: 'E-mail' },
    hint: {
      vi: 'Để được báo khi hồ sơ có tin mới. Thư không ghi nội dung hồ sơ.',
      en: 'To be told when there is news. The letter does not say what it is.',
    },
    required: false,
  }),
  citizenNumber: field.citizenId({
    label: { vi: 'Số căn cước', en: 'Citizen number' },
    hint: {
      vi: 'Giúp nơi tiếp nhận khỏi phải hỏi lại giấy tờ tùy thân.',
      en: 'Saves asking you for an identity paper again.',
    },
    required: false,
  }),
})

/** How the result comes. */
export function resultFields(type: CaseType): Fields {
  const { resultBy, postTo } = type.fields.shape
  return z.object({ ...(resultBy !== undefined && { resultBy }), ...(postTo !== undefined && { postTo }) })
}

export function fieldsOfStep(step: QuestionStep, type: CaseType, procedure: AskingProcedure): Fields {
  switch (step) {
    case 'declaration':
      return declarationFields(type, procedure)
    case 'applicant':
      return applicantFields
    case 'result':
      return resultFields(type)
  }
}
