import { z } from 'zod'
import { listOf, optionalText, requiredText } from '../../../platform/http/form.ts'
import {
  optionalNumber,
  requiredDay,
  requiredFile,
  requiredUnit,
  wholeNumber,
} from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { SchoolYear } from '../domain/fees/school-year.ts'
import { typedAmount } from './report-form.ts'

const words = (vi: string, en: string) => requiredText(problem({ vi, en }), 3_000)

export const ExplainForm = z.object({
  loi: words('Ghi lời giải trình của nhà trường', 'Write what the school has to say'),
})

export const DecideForm = z
  .object({
    ketluan: z.enum(['sai', 'dung'], problem({ vi: 'Chọn một kết luận', en: 'Choose what you find' })),
    loi: words('Ghi lý do của kết luận', 'Say why'),
    tien: typedAmount,
    giadinh: optionalNumber(1, 100_000),
  })
  .superRefine((form, context) => {
    if (form.ketluan === 'sai' && form.tien === null)
      context.addIssue({
        code: 'custom',
        path: ['tien'],
        message: problem({
          vi: 'Ghi tổng số tiền đã thu sai, ví dụ 4.500.000',
          en: 'Enter what was collected too much in all',
        }),
      })
  })

export const RepayForm = z.object({
  tien: typedAmount,
  giadinh: wholeNumber(
    1,
    100_000,
    problem({ vi: 'Ghi số gia đình nhận lại', en: 'Enter how many families' }),
  ),
  ngay: requiredDay,
  chungtu: requiredText(
    problem({ vi: 'Ghi số chứng từ, ví dụ PC 12', en: 'Enter the voucher, such as PC 12' }),
    200,
  ),
  tep: listOf(requiredFile()),
})

export const ReverseForm = z.object({
  tien: typedAmount,
  loi: words('Ghi lý do hủy', 'Say why it is reversed'),
})

/** A finding that the office opens: from parents' reports, or from an inspection. */
export const NewFindingForm = z.object({
  donvi: requiredUnit,
  nam: SchoolYear,
  ten: requiredText(
    problem({ vi: 'Gọi tên khoản thu bằng lời của cơ quan', en: 'Name the collection in your words' }),
    200,
  ),
  nguon: z.enum(['report', 'inspection'], problem({ vi: 'Chọn nguồn', en: 'Choose where it comes from' })),
  loi: z.enum(
    ['not-listed', 'above-list', 'above-cap', 'too-early', 'forbidden', 'never-demanded', 'free'],
    problem({ vi: 'Chọn điểm sai', en: 'Choose what is wrong' }),
  ),
  canCu: requiredText(problem({ vi: 'Ghi căn cứ', en: 'Name the rule' }), 300),
  phanAnh: listOf(z.uuid()),
  ghichu: optionalText(1_000),
})
