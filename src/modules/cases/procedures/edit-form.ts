import { z } from 'zod'
import {
  onlineLevels,
  type ProcedureTime,
  procedureApplicants,
  procedureChannels,
  procedureFields,
  procedurePlaces,
} from '../../../platform/content/schema/procedure.ts'
import { schoolKinds } from '../../../platform/content/schema/unit-kind.ts'
import { listOf, optionalText, requiredText } from '../../../platform/http/form.ts'
import { requiredDay } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { ProcedureDefinition } from '../domain/procedures/procedure-definition.ts'
import { conditionsOfText, partsOfText, stagesOfText } from '../domain/procedures/typed-lines.ts'

const words = {
  name: problem({ vi: 'Nhập tên thủ tục', en: 'Give the name of the procedure' }),
  law: problem({ vi: 'Nhập căn cứ pháp lý', en: 'Give the legal basis' }),
  result: problem({ vi: 'Nhập kết quả người dân nhận được', en: 'Say what people get' }),
  code: problem({
    vi: 'Mã số gồm một chữ số, dấu chấm và sáu chữ số, ví dụ 1.005099',
    en: 'The number is one digit, a dot and six digits, e.g. 1.005099',
  }),
  number: problem({ vi: 'Nhập một số nguyên dương', en: 'Give a whole positive number' }),
  place: problem({ vi: 'Chọn nơi giải quyết', en: 'Choose who does it' }),
  unit: problem({ vi: 'Chọn cách tính thời hạn', en: 'Choose how the time is counted' }),
  stages: problem({
    vi: 'Mỗi dòng ghi: tên bước | tiếp nhận, thụ lý, lãnh đạo hoặc cơ quan khác | số phần trăm',
    en: 'Each line is: name of the step | tiếp nhận, thụ lý, lãnh đạo or cơ quan khác | per cent',
  }),
  whole: problem({ vi: 'Các bước phải cộng lại đủ 100%', en: 'The steps must add up to 100%' }),
}

const optionalNumber = optionalText(9)
  .refine((text) => text === '' || /^[1-9]\d{0,5}$/u.test(text), words.number)
  .transform((text) => (text === '' ? undefined : Number(text)))

/** Everything of a procedure that an office writes down. Lists are typed one entry a line. */
export const EditForm = z
  .object({
    ten: requiredText(words.name, 1_000),
    tenTiengAnh: optionalText(1_000),
    ma: optionalText(20).refine((text) => text === '' || /^\d\.\d{6}$/u.test(text), words.code),
    canCu: requiredText(words.law, 4_000),
    cachTinh: z.enum(['working-day', 'calendar-day', 'per-plan', 'mixed', 'none'], words.unit),
    soNgay: optionalNumber,
    phi: optionalText(500),
    soBo: optionalNumber,
    giayTo: optionalText(20_000),
    ketQua: requiredText(words.result, 2_000),
    mucDo: z.union([z.enum(onlineLevels), z.literal('')]).catch(''),
    cachNop: listOf(z.enum(procedureChannels)),
    dieuKien: optionalText(8_000),
    nguoiNop: listOf(z.enum(procedureApplicants)),
    cacBuoc: optionalText(8_000),
    capHoc: listOf(z.enum(schoolKinds)),
    noi: z.enum(procedurePlaces, words.place),
    thamQuyen: optionalText(1_000),
    daXacNhan: listOf(z.enum(procedureFields)),
    quyetDinh: optionalText(500),
    tuNgay: requiredDay,
    lan: z.coerce.number().int().min(0).catch(0),
  })
  .transform((form, context) => {
    const stages = stagesOfText(form.cacBuoc)
    if (!stages.ok) {
      const message = stages.reason === 'not-100' ? words.whole : words.stages
      context.addIssue({ code: 'custom', path: ['cacBuoc'], message })
      return z.NEVER
    }
    return { ...form, cacBuoc: stages.value }
  })
export type EditForm = z.infer<typeof EditForm>

/** What was written down, as a definition; what the form does not ask stays as it was. */
export function definitionOfForm(form: EditForm, before?: ProcedureDefinition): ProcedureDefinition {
  const fee = feeOf(form.phi)
  return {
    name: { vi: form.ten, en: form.tenTiengAnh === '' ? form.ten : form.tenTiengAnh },
    legalBasis: form.canCu,
    time: timeOf(form, before?.time),
    ...(fee !== undefined && { fee }),
    ...(form.soBo !== undefined && { sets: form.soBo }),
    parts: partsOfText(form.giayTo),
    ...(before?.fields !== undefined && { fields: before.fields }),
    result: form.ketQua,
    ...(form.mucDo !== '' && { onlineLevel: form.mucDo }),
    channels: form.cachNop,
    eligibility: conditionsOfText(form.dieuKien),
    applicants: form.nguoiNop,
    stages: form.cacBuoc,
    levels: form.capHoc,
    place: form.noi,
    ...(form.thamQuyen !== '' && { authority: form.thamQuyen }),
    sources: before?.sources ?? [],
    unconfirmed: procedureFields.filter((field) => !form.daXacNhan.includes(field)),
  }
}

function timeOf({ cachTinh, soNgay }: EditForm, before: ProcedureTime | undefined): ProcedureTime {
  if (cachTinh !== 'working-day' && cachTinh !== 'calendar-day') return { unit: cachTinh }
  if (soNgay !== undefined) return { unit: cachTinh, days: soNgay }
  return before?.unit === cachTinh ? before : { unit: cachTinh }
}

/** `0` and `Không` cost nothing; a number is đồng; other words stay words; nothing is not known. */
function feeOf(text: string): number | string | undefined {
  if (text === '') return undefined
  if (/^(?:0|không)$/iu.test(text)) return 0
  const plain = text.replaceAll(/[.\s]|đồng$|đ$/giu, '')
  return /^\d{1,12}$/u.test(plain) ? Number(plain) : text
}
