import { z } from 'zod'
import { type Collector, collectors } from '../../../platform/content/schema/fees.ts'
import { listOf, optionalText, requiredText, type UploadedFile } from '../../../platform/http/form.ts'
import { optionalDay, requiredFile } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { type Dong, readDong } from '../domain/donations/dong.ts'
import { feeUnits } from '../domain/fees/fee-line.ts'
import { grades } from '../domain/fees/grade.ts'

/** An amount as a parent types it, also `450k` and `450 nghìn`; null when the field is empty. */
export const typedAmount: z.ZodType<Dong | null, unknown> = z.unknown().transform((value, context) => {
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '') return null
  const amount = readAskedAmount(text)
  if (amount !== undefined) return amount
  context.addIssue({
    code: 'custom',
    message: problem({ vi: 'Nhập số tiền, ví dụ 450.000', en: 'Enter an amount, such as 450.000' }),
  })
  return z.NEVER
})

export function readAskedAmount(text: string): Dong | undefined {
  const thousands = /^(\d{1,6})\s*(?:k|nghìn|ngàn)\.?$/iu.exec(text.normalize('NFC').trim())?.[1]
  return readDong(thousands === undefined ? text : `${thousands}000`)
}

const Choice = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .enum(values)
    .or(z.literal('').transform(() => undefined))
    .optional()

/** Words of an address that a parent came with from the comparison; what does not fit is left out. */
export const AskedAddress = z.object({
  khoan: optionalText(120).catch(''),
  tien: optionalText(20).catch(''),
  donvi: Choice(feeUnits).catch(undefined),
  lop: Choice(grades).catch(undefined),
  ai: Choice(collectors).catch(undefined),
})

const answerers = ['cap-tren', 'truong'] as const

/** What a parent tells of a collection. */
export const ReportForm = z
  .object({
    khoan: requiredText(
      problem({ vi: 'Ghi tên khoản được yêu cầu nộp', en: 'Say what you were asked to pay' }),
      120,
    ),
    tien: typedAmount,
    donvi: Choice(feeUnits),
    lop: Choice(grades),
    ai: z.enum(collectors, problem({ vi: 'Chọn ai yêu cầu nộp', en: 'Choose who asks for it' })),
    ngay: optionalDay,
    ke: optionalText(3_000),
    noi: z.enum(answerers, problem({ vi: 'Chọn ai trả lời bạn', en: 'Choose who answers you' })),
    anh: listOf(requiredFile()).transform((files): UploadedFile[] => files),
    ten: z.enum(
      ['khong', 'co'],
      problem({ vi: 'Chọn bạn có để lại tên hay không', en: 'Choose whether you give your name' }),
    ),
    hoTen: optionalText(120),
    dienThoai: optionalText(40),
    thuDienTu: optionalText(254),
  })
  .superRefine((form, context) => {
    if (form.ten === 'co' && form.hoTen === '')
      context.addIssue({
        code: 'custom',
        path: ['hoTen'],
        message: problem({
          vi: 'Nhập họ và tên, hoặc chọn không nêu tên',
          en: 'Enter your name, or choose to give none',
        }),
      })
    if (form.thuDienTu !== '' && !/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/u.test(form.thuDienTu))
      context.addIssue({
        code: 'custom',
        path: ['thuDienTu'],
        message: problem({ vi: 'Nhập địa chỉ e-mail đầy đủ', en: 'Enter a whole e-mail address' }),
      })
  })
export type ReportForm = z.infer<typeof ReportForm>

export type { Collector }
