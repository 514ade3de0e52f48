import { z } from 'zod'
import type { TransitionDefinition } from '../domain/case-type.ts'
import { type Fields, type FieldValues, field } from '../domain/fields/field.ts'

const basis = field.text({
  label: { vi: 'Căn cứ (điều, khoản, văn bản)', en: 'Legal basis (article and act)' },
  hint: {
    vi: 'Ví dụ: khoản 6 Điều 11 Luật Khiếu nại',
    en: 'For example: Article 11.6 of the Law on Complaints',
  },
  maximum: 400,
})
const destination = field.text({
  label: { vi: 'Nơi có thẩm quyền giải quyết', en: 'The competent body' },
  hint: { vi: 'Tên cơ quan, địa chỉ nếu có', en: 'Its name, and address if known' },
  maximum: 400,
})

/** What a paper says beyond what the case itself knows; asked together with the transition that makes it. */
const questionsByPaper: Readonly<Record<string, z.ZodRawShape>> = {
  'complaint-non-acceptance': { paperBasis: basis },
  'complaint-decision': {
    paperRespondent: field.text({
      label: { vi: 'Người bị khiếu nại', en: 'Against whom' },
      hint: { vi: 'Chức danh và đơn vị', en: 'Position and unit' },
    }),
    paperVerified: field.longText({ label: { vi: 'Kết quả xác minh', en: 'What was verified' } }),
    paperDialogue: field.longText({
      label: { vi: 'Kết quả đối thoại', en: 'The dialogue' },
      hint: { vi: 'Để trống nếu không tổ chức đối thoại.', en: 'Leave empty when none was held.' },
      required: false,
    }),
    paperGrounds: field.longText({ label: { vi: 'Căn cứ pháp luật để giải quyết', en: 'Legal grounds' } }),
    paperOrders: field.longText({
      label: { vi: 'Quyết định những gì?', en: 'What is decided' },
      hint: { vi: 'Mỗi dòng một điều.', en: 'One article a line.' },
    }),
    paperCarriedOutBy: field.text({
      label: { vi: 'Ai thi hành quyết định?', en: 'Who carries it out' },
      maximum: 400,
    }),
  },
  'petition-transfer': { paperTo: destination, paperBasis: basis },
  'petition-guidance': { paperTo: destination, paperBasis: basis },
  'citizen-answer': {
    paperMeasures: field.longText({
      label: { vi: 'Việc đã làm, sẽ làm', en: 'What was and will be done' },
      hint: { vi: 'Mỗi dòng một việc, kèm thời hạn nếu có.', en: 'One a line, with its day.' },
      required: false,
    }),
  },
  'information-provided': {
    paperProvided: field.longText({
      label: { vi: 'Thông tin, tài liệu được cung cấp', en: 'What is provided' },
      hint: { vi: 'Mỗi dòng một tài liệu.', en: 'One document a line.' },
    }),
    paperCost: field.text({
      label: { vi: 'Chi phí in, sao, gửi', en: 'Cost of printing and sending' },
      hint: { vi: 'Không thu thì ghi: không thu tiền', en: 'Write “không thu tiền” when free' },
    }),
  },
  'information-refusal': { paperBasis: basis },
  'dossier-supplement': {
    paperWanted: field.longText({
      label: { vi: 'Giấy tờ cần bổ sung', en: 'What is missing' },
      hint: {
        vi: 'Danh mục đã công bố ở dưới: xóa giấy đã đủ, giữ giấy còn thiếu và ghi rõ thiếu hay sai chỗ nào. Ghi đủ trong một lần.',
        en: 'Below is the published list: delete what is there, keep what is missing and say what is wrong. Name all of it at once.',
      },
    }),
  },
  'dossier-refusal': { paperBasis: basis },
  'dossier-stop': { paperBasis: basis },
}

/** Everything that the form of a transition asks: its own fields, then what its papers need. */
export function questionsOf({ fields, papers = [] }: TransitionDefinition): Fields {
  const asked: z.ZodRawShape = { ...fields?.shape }
  for (const paper of papers) Object.assign(asked, questionsByPaper[paper])
  return z.object(asked)
}

/** The values that belong to the act itself; the others are said in its papers alone. */
export function valuesOfAct({ fields }: TransitionDefinition, values: FieldValues): FieldValues {
  const names = Object.keys(fields?.shape ?? {})
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
}
