import { z } from 'zod'
import { optionalText, requiredText } from '../../../../platform/http/form.ts'
import { problem } from '../../../../platform/i18n/problem.ts'

export const KeyForm = z.object({
  ten: requiredText(
    problem({ vi: 'Ghi khóa dùng cho việc gì, ví dụ: Báo Long An', en: 'Say what the key is for' }),
    100,
  ),
  lienHe: requiredText(
    problem({
      vi: 'Ghi cách liên hệ với người giữ khóa, để báo khi có thay đổi',
      en: 'Say how to reach whoever holds the key',
    }),
    200,
  ),
})

export const WebhookForm = z.object({
  diaChi: requiredText(problem({ vi: 'Nhập địa chỉ nhận', en: 'Type the address' }), 500),
  donVi: optionalText(100),
})
