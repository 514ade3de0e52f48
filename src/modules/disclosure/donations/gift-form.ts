import { z } from 'zod'
import { checkbox, type FieldProblem, optionalText } from '../../../platform/http/form.ts'
import { optionalEmail, optionalNumber, requiredDay } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { moneyAccounts } from '../domain/donations/account.ts'
import { type Dong, readDong } from '../domain/donations/dong.ts'
import { type Donor, donorKinds, type Given, giftForms, valuers } from '../domain/donations/gift.ts'

const moneyProblem = problem({
  vi: 'Nhập số tiền bằng đồng, ví dụ 5.000.000',
  en: 'Type a sum in đồng, for example 5.000.000',
})

/** A sum in đồng, or null when the field is empty. */
export const optionalDong: z.ZodType<Dong | null, unknown> = z.preprocess(
  (value) => value ?? '',
  z.string().transform((typed, context) => {
    if (typed.trim() === '') return null
    const amount = readDong(typed)
    if (amount !== undefined) return amount
    context.addIssue({ code: 'custom', message: moneyProblem })
    return z.NEVER
  }),
)

/** A sum in đồng that must be given. */
export const requiredDong: z.ZodType<Dong, unknown> = optionalDong.transform((amount, context) => {
  if (amount !== null) return amount
  context.addIssue({ code: 'custom', message: moneyProblem })
  return z.NEVER
})

export const GiftForm = z.object({
  hinhThuc: z.enum(giftForms, problem({ vi: 'Chọn hình thức', en: 'Choose what was given' })),
  soTien: optionalDong,
  noiNhan: z.enum(moneyAccounts).catch('bank'),
  moTa: optionalText(500),
  soLuong: optionalNumber(1, 100_000),
  donViTinh: optionalText(40),
  dinhGia: z.enum(valuers).catch('unvalued'),
  triGia: optionalDong,
  soNgay: optionalNumber(1, 10_000),
  loaiNtt: z.enum(donorKinds, problem({ vi: 'Chọn loại nhà tài trợ', en: 'Choose who gave' })),
  tenNtt: optionalText(200),
  neuTen: checkbox,
  /** Used once, for the receipt; kept nowhere. */
  email: optionalEmail,
  tuNguyen: checkbox,
  ngayNhan: requiredDay,
})
export type GiftForm = z.infer<typeof GiftForm>

type ReadGift =
  | { readonly ok: true; readonly given: Given; readonly donor: Donor }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

const missing = { vi: 'Mục này còn thiếu', en: 'This is missing' }

/** What was given and by whom, or what is missing for its form. */
export function readGift(form: GiftForm, today: LocalDate): ReadGift {
  const problems: FieldProblem[] = []
  if (form.ngayNhan > today) {
    problems.push({
      field: 'ngayNhan',
      message: { vi: 'Ngày nhận chưa đến', en: 'That day has not come yet' },
    })
  }
  if (!form.tuNguyen) {
    problems.push({
      field: 'tuNguyen',
      message: {
        vi: 'Chỉ nhận khi nhà tài trợ xác nhận tự nguyện (Thông tư 16/2018/TT-BGDĐT)',
        en: 'A gift is taken only when the donor confirms that it is voluntary (Circular 16/2018/TT-BGDĐT)',
      },
    })
  }
  const given = givenOf(form)
  if ('missing' in given) {
    problems.push(...given.missing.map((field) => ({ field, message: missing })))
    return { ok: false, problems }
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, given, donor: { kind: form.loaiNtt, name: form.tenNtt, named: form.neuTen } }
}

function givenOf(form: GiftForm): Given | { readonly missing: readonly string[] } {
  switch (form.hinhThuc) {
    case 'money':
      return form.soTien === null
        ? { missing: ['soTien'] }
        : { form: 'money', account: form.noiNhan, amount: form.soTien }
    case 'in-kind': {
      const valued = form.dinhGia !== 'unvalued'
      const absent = [
        ...(form.moTa === '' ? ['moTa'] : []),
        ...(form.soLuong === null ? ['soLuong'] : []),
        ...(valued && form.triGia === null ? ['triGia'] : []),
      ]
      if (absent.length > 0 || form.soLuong === null) return { missing: absent }
      return {
        form: 'in-kind',
        description: form.moTa,
        quantity: form.soLuong,
        countedIn: form.donViTinh,
        valuer: form.dinhGia,
        value: valued ? form.triGia : null,
      }
    }
    case 'labour': {
      const absent = [...(form.moTa === '' ? ['moTa'] : []), ...(form.soNgay === null ? ['soNgay'] : [])]
      if (absent.length > 0 || form.soNgay === null) return { missing: absent }
      return { form: 'labour', description: form.moTa, days: form.soNgay }
    }
  }
}
