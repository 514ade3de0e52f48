import { z } from 'zod'
import { optionalText, requiredText } from '../../../platform/http/form.ts'
import { wholeNumber } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { readReceiptCode } from '../../../platform/kernel/receipt-code.ts'

const phoneProblem = problem({
  vi: 'Nhập số điện thoại, ví dụ 0912 345 678',
  en: 'Type a telephone number, for example 0912 345 678',
})

/** Digits of a telephone number as they are typed here, with or without +84. */
const phone: z.ZodType<string, unknown> = optionalText(40).transform((text, context) => {
  const digits = text.replace(/[\s.\-()]/gu, '')
  if (/^(?:\+84|0)\d{8,10}$/u.test(digits)) return digits
  context.addIssue({ code: 'custom', message: phoneProblem })
  return z.NEVER
})

/** Names the form, so that it is one registration however often it is sent. */
const formToken = z.string().regex(/^[0-9a-f-]{36}$/u)

export const RegistrationForm = z.object({
  bieuMau: formToken,
  hoTen: requiredText(problem({ vi: 'Nhập họ và tên', en: 'Type your name' }), 120),
  dienThoai: phone,
  soNguoi: wholeNumber(
    1,
    500,
    problem({ vi: 'Nhập số người sẽ đến, từ 1', en: 'Type how many people come, from 1' }),
  ),
  noiDung: optionalText(500),
})

const codeProblem = problem({
  vi: 'Mã biên nhận gồm 16 chữ số. Hãy kiểm tra lại từng số.',
  en: 'A receipt code has 16 digits. Check each of them.',
})

export const CodeForm = z.object({
  ma: optionalText(60).transform((text, context) => {
    const code = readReceiptCode(text)
    if (code !== undefined) return code
    context.addIssue({ code: 'custom', message: codeProblem })
    return z.NEVER
  }),
})
