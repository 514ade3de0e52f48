import { z } from 'zod'
import { optionalText } from '../../../platform/http/form.ts'
import { problem } from '../../../platform/i18n/problem.ts'

export const SubscribeForm = z.object({
  email: z.preprocess(
    (value) => (typeof value === 'string' ? value.trim() : ''),
    z
      .email(
        problem({
          vi: 'Nhập một địa chỉ thư điện tử, ví dụ ten@example.vn',
          en: 'Enter an e-mail address, for example name@example.com',
        }),
      )
      .max(254)
      .transform((email) => {
        const at = email.lastIndexOf('@')
        return email.slice(0, at) + email.slice(at).toLowerCase()
      }),
  ),
  'don-vi': optionalText(100),
  loai: optionalText(60),
  q: optionalText(200),
})
export type SubscribeForm = z.infer<typeof SubscribeForm>
