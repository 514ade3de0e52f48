import { z } from 'zod'
import { problem } from '../../../../platform/i18n/problem.ts'

/** An e-mail address as it is compared: without spaces at its ends, in small letters. */
export const emailField = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim().normalize('NFC').toLowerCase() : value),
  z
    .email(
      problem({
        vi: 'Nhập địa chỉ thư điện tử, ví dụ ten@truong.edu.vn',
        en: 'Enter an e-mail address, such as name@school.edu.vn',
      }),
    )
    .max(200),
)

/** A password exactly as typed: spaces at its ends belong to it. */
export function passwordField(message: string): z.ZodType<string, unknown> {
  return z.preprocess((value) => value ?? '', z.string().min(1, message).max(1_000))
}

const path = z.string().max(2_000).catch('')

export const SignInForm = z.object({
  thu: emailField,
  matKhau: passwordField(problem({ vi: 'Nhập mật khẩu', en: 'Enter the password' })),
  tiep: path,
})

export const CodeForm = z.object({
  ma: z.preprocess(
    (value) => (typeof value === 'string' ? value.trim() : ''),
    z
      .string()
      .min(1, problem({ vi: 'Nhập mã', en: 'Enter the code' }))
      .max(60),
  ),
  loai: z.enum(['code', 'recovery-code']).catch('code'),
  tiep: path,
})

/** Where to go on, as it stands in the address; checked by `localPath` before it is used. */
export const ComeBackQuery = z.object({ tiep: path, loai: z.string().max(30).catch('') })
