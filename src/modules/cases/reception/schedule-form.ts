import { z } from 'zod'
import { checkbox, optionalText, requiredText } from '../../../platform/http/form.ts'
import { optionalDay, requiredDay, time, wholeNumber } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'

const quota = wholeNumber(
  0,
  200,
  problem({ vi: 'Nhập số lượt đăng ký, từ 0 đến 200', en: 'Type the number of places, 0 to 200' }),
)
const placeText = requiredText(problem({ vi: 'Nhập nơi tiếp', en: 'Type the place' }), 300)
const inOrder = ({ tu, den }: { readonly tu: string; readonly den: string }) => tu < den
const orderProblem = {
  message: problem({ vi: 'Giờ kết thúc phải sau giờ bắt đầu', en: 'It ends after it begins' }),
  path: ['den'],
}

/** Where and when a unit receives. */
export const PlaceForm = z.object({
  noiTiep: placeText,
  gio: optionalText(300),
  dienThoai: optionalText(40),
  noiQuy: optionalText(5_000),
  soLuot: quota,
})

/** A fixed day of each month. */
export const MonthlyForm = z
  .object({
    ngayTrongThang: wholeNumber(
      1,
      31,
      problem({ vi: 'Nhập ngày trong tháng, từ 1 đến 31', en: 'Type a day of the month, 1 to 31' }),
    ),
    tuThang: z.unknown().transform((value, context) => {
      const [, month = '', year = ''] = /^\s*(\d{1,2})\s*\/\s*(\d{4})\s*$/u.exec(String(value ?? '')) ?? []
      if (Number(month) >= 1 && Number(month) <= 12) return { month: Number(month), year: Number(year) }
      context.addIssue({
        code: 'custom',
        message: problem({ vi: 'Nhập tháng và năm, ví dụ 01/2027', en: 'Type month and year, e.g. 01/2027' }),
      })
      return z.NEVER
    }),
    soThang: wholeNumber(
      1,
      12,
      problem({ vi: 'Nhập số tháng, từ 1 đến 12', en: 'Type the number of months, 1 to 12' }),
    ),
    tu: time,
    den: time,
    noiTiep: placeText,
    soLuot: quota,
  })
  .refine(inOrder, orderProblem)

/** One day by itself. */
export const DayForm = z
  .object({
    ngay: requiredDay,
    tu: time,
    den: time,
    noiTiep: placeText,
    nguoiDungDau: checkbox,
    noiDung: optionalText(500),
    soLuot: quota,
  })
  .refine(inOrder, orderProblem)

/** A time, or null when the field is empty. */
const optionalTime: z.ZodType<string | null, unknown> = z.preprocess(
  (value) => (value === undefined || value === '' ? null : value),
  z.union([z.null(), time]),
)

/** A day that does not take place as announced: why, and the day in its place when there is one. */
export const CancelForm = z.object({
  lyDo: requiredText(
    problem({ vi: 'Nêu lý do, lý do sẽ được công bố', en: 'Give the reason; it is published' }),
    500,
  ),
  ngayMoi: optionalDay,
  tu: optionalTime,
  den: optionalTime,
})

/** The fields of one of several forms on a page: each form's names begin with its own prefix, and so do its problems. */
export function prefixed<Value>(prefix: string, schema: z.ZodType<Value>): z.ZodType<Value, unknown> {
  return z.unknown().transform((raw, context): Value => {
    const entries = typeof raw === 'object' && raw !== null ? Object.entries(raw) : []
    const own = entries.map(([name, value]) => [name.replace(new RegExp(`^${prefix}`, 'u'), ''), value])
    const parsed = schema.safeParse(Object.fromEntries(own))
    if (parsed.success) return parsed.data
    for (const { message, path } of parsed.error.issues) {
      context.addIssue({ code: 'custom', message, path: [`${prefix}${path.map(String).join('.')}`] })
    }
    return z.NEVER
  })
}
