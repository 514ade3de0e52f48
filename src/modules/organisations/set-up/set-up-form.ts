import { z } from 'zod'
import { passwordWeakness } from '../../../platform/auth/password-rules.ts'
import { optionalText, requiredText } from '../../../platform/http/form.ts'
import { requiredDay } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { UnitKind } from '../domain/unit.ts'
import { isUsableCode, unitCode } from '../unit-code.ts'

/** The authorities that may run an installation, each with the committee to which it belongs. */
export const authorityKinds = {
  'city-office': 'city-committee',
  'commune-department': 'commune-committee',
  'province-department': 'province-committee',
} as const satisfies Partial<Record<UnitKind, UnitKind>>
export type AuthorityKind = keyof typeof authorityKinds

const weak = {
  'too-short': problem({
    vi: 'Mật khẩu cần ít nhất 12 ký tự; một câu ngắn dễ nhớ là tốt',
    en: 'The password needs at least 12 characters; a short sentence is good',
  }),
  'too-long': problem({
    vi: 'Mật khẩu dài quá 128 ký tự',
    en: 'The password is longer than 128 characters',
  }),
  common: problem({
    vi: 'Mật khẩu này quá quen thuộc, dễ bị đoán; hãy chọn mật khẩu khác',
    en: 'This password is too common and soon guessed; choose another',
  }),
  personal: problem({
    vi: 'Mật khẩu không nên chứa tên hoặc địa chỉ thư của anh/chị',
    en: 'The password should not hold your name or address',
  }),
}

const nameUnusable = problem({
  vi: 'Tên cần có chữ cái hoặc chữ số và khác tên cơ quan chủ quản',
  en: 'The name needs letters or digits and must differ from the governing body’s',
})

/** All that an empty installation asks once: who it is for, and who looks after it. */
export const SetUpForm = z
  .object({
    maCaiDat: requiredText(problem({ vi: 'Nhập mã cài đặt', en: 'Type the set-up code' }), 100),
    loai: z.enum(
      ['city-office', 'commune-department', 'province-department'],
      problem({ vi: 'Chọn loại cơ quan', en: 'Choose the kind of authority' }),
    ),
    ten: requiredText(problem({ vi: 'Nhập tên cơ quan', en: 'Give the name of the authority' }), 300),
    tenNgan: optionalText(100),
    kyHieu: optionalText(40),
    chuQuan: requiredText(
      problem({ vi: 'Nhập tên cơ quan chủ quản', en: 'Give the name of the governing body' }),
      300,
    ),
    tuNgay: requiredDay,
    hoTen: requiredText(problem({ vi: 'Nhập họ và tên', en: 'Give the full name' }), 200),
    thu: z.preprocess(
      (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value),
      z.email(problem({ vi: 'Nhập địa chỉ thư điện tử', en: 'Give an e-mail address' })).max(200),
    ),
    matKhau: z.string().max(1_000).catch(''),
    matKhauLai: z.string().max(1_000).catch(''),
  })
  .superRefine(({ ten, tenNgan, chuQuan, matKhau, matKhauLai, hoTen, thu }, context) => {
    const weakness = passwordWeakness(matKhau, [hoTen, thu])
    if (weakness !== undefined) {
      context.addIssue({ code: 'custom', path: ['matKhau'], message: weak[weakness] })
    }
    const codes = [unitCode('', tenNgan, ten), unitCode('', '', chuQuan)]
    if (!codes.every(isUsableCode) || codes[0] === codes[1]) {
      context.addIssue({ code: 'custom', path: ['ten'], message: nameUnusable })
    }
    if (matKhau !== matKhauLai) {
      const message = problem({ vi: 'Hai lần nhập mật khẩu khác nhau', en: 'The two passwords differ' })
      context.addIssue({ code: 'custom', path: ['matKhauLai'], message })
    }
  })
export type SetUpForm = z.infer<typeof SetUpForm>
