import { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import { checkbox, listOf, optionalText, requiredText } from '../../../platform/http/form.ts'
import { optionalNumber, requiredDay } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { readDong } from '../domain/donations/dong.ts'
import { type FeeLine, feeUnits, mostTimes, usualTimes } from '../domain/fees/fee-line.ts'
import { grades } from '../domain/fees/grade.ts'
import { typedAmount } from './report-form.ts'

/** The count of changes from which the page was made; 0 before the first. */
export const DraftVersion = z.coerce.number<unknown>().int().min(0)
export const Versioned = z.object({ version: DraftVersion })

const amount = z.unknown().transform((value, context): bigint => {
  const read = typeof value === 'string' ? readDong(value) : undefined
  if (read !== undefined) return read
  context.addIssue({
    code: 'custom',
    message: problem({ vi: 'Nhập số tiền bằng đồng, ví dụ 10.000', en: 'Enter đồng, such as 10.000' }),
  })
  return z.NEVER
})

/** One line of a list, as a clerk fills it in. */
export function lineForm({ fees }: Content) {
  const codes = new Set(fees.kinds.map(({ code }) => code))
  return Versioned.extend({
    ten: requiredText(problem({ vi: 'Ghi tên khoản thu', en: 'Name the collection' }), 200),
    loai: optionalText(60).transform((code) => (codes.has(code) ? code : null)),
    tien: amount,
    donvi: z.enum(feeUnits, problem({ vi: 'Chọn đơn vị tính', en: 'Choose for how long' })),
    lan: optionalNumber(1, mostTimes),
    tu: requiredDay,
    tunguyen: z.enum(
      ['co', 'khong'],
      problem({ vi: 'Chọn bắt buộc hay tự nguyện', en: 'Compulsory or optional?' }),
    ),
    thongnhat: checkbox,
    vanban: optionalText(500),
    tran: typedAmount,
    lop: listOf(z.enum(grades)),
    mien: listOf(z.string().max(60)),
    giam: listOf(z.string().max(60)),
    ghichu: optionalText(500),
  })
}
export type LineForm = z.infer<ReturnType<typeof lineForm>>

export function lineOfForm(form: LineForm): FeeLine {
  return {
    kind: form.loai,
    name: form.ten,
    grades: form.lop,
    amount: form.tien,
    unit: form.donvi,
    times: form.lan ?? usualTimes[form.donvi],
    from: form.tu,
    voluntary: form.tunguyen === 'co',
    agreed: form.thongnhat,
    decision: form.vanban,
    ceiling: form.tran,
    free: form.mien,
    half: form.giam,
    note: form.ghichu,
  }
}

export const PasteForm = Versioned.extend({
  bang: requiredText(problem({ vi: 'Dán bảng từ Excel vào đây', en: 'Paste the table here' }), 60_000),
  cach: z.enum(['them', 'thay']).catch('them'),
})

export const SendForm = Versioned.extend({ giaitrinh: optionalText(3_000) })
export const SendBackForm = Versioned.extend({
  nhanxet: requiredText(problem({ vi: 'Ghi điều cần sửa', en: 'Say what to change' }), 3_000),
})
export const PublishForm = Versioned.extend({ giaitrinh: optionalText(3_000), lydo: optionalText(3_000) })
