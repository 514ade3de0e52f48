import { z } from 'zod'
import { type PasswordWeakness, passwordWeakness } from '../../../../platform/auth/password-rules.ts'
import { problem } from '../../../../platform/i18n/problem.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { passwordField } from '../sign-in/sign-in-form.ts'

const weak: Record<PasswordWeakness, Words> = {
  'too-short': {
    vi: 'Mật khẩu cần ít nhất 12 ký tự; một câu ngắn dễ nhớ là tốt',
    en: 'The password needs at least 12 characters; a short sentence is good',
  },
  'too-long': { vi: 'Mật khẩu dài quá 128 ký tự', en: 'The password is longer than 128 characters' },
  common: {
    vi: 'Mật khẩu này quá quen thuộc, dễ bị đoán; hãy chọn mật khẩu khác',
    en: 'This password is too common and soon guessed; choose another',
  },
  personal: {
    vi: 'Mật khẩu không nên chỉ là tên hoặc địa chỉ thư của ông/bà',
    en: 'The password should not be your name or address',
  },
}

/** What is wrong with a new password; `personal` is what everybody knows of its owner. */
export function weaknessWords(password: string, personal: readonly string[]): Words | undefined {
  const weakness = passwordWeakness(password, personal)
  return weakness && weak[weakness]
}

/** Typed twice, because nobody sees what was typed. */
export const NewPasswordForm = z
  .object({
    moi: passwordField(problem({ vi: 'Nhập mật khẩu mới', en: 'Enter a new password' })),
    lai: z.string().max(1_000).catch(''),
  })
  .superRefine(({ moi, lai }, context) => {
    const message = problem({ vi: 'Hai lần nhập mật khẩu khác nhau', en: 'The two passwords differ' })
    if (moi !== lai) context.addIssue({ code: 'custom', path: ['lai'], message })
  })
