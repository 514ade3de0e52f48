import { z } from 'zod'
import { listOf, optionalText, requiredText } from '../../../platform/http/form.ts'
import { chosenId, requiredDay, wholeNumber } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'

export const PlanParams = z.object({ planId: idSchema('rotation-plan') })

/** A chosen post: whoever holds it, and which position it is. */
const ChosenPost = z.string().regex(/^[0-9a-f-]{36} [a-z0-9-]+$/u)
const noPosts = problem({ vi: 'Chọn ít nhất một vị trí', en: 'Choose at least one post' })

export const IssuePlanForm = z.object({
  nam: wholeNumber(2019, 2100, problem({ vi: 'Nhập năm, ví dụ 2026', en: 'Type a year such as 2026' })),
  so: requiredText(problem({ vi: 'Nhập số văn bản', en: 'Type the number of the document' }), 100),
  ngayBanHanh: requiredDay,
  hoanThanh: requiredDay,
  viTri: listOf(ChosenPost).refine((chosen) => chosen.length > 0, noPosts),
})

export const OutcomeForm = z
  .object({
    dong: chosenId('register-entry', problem({ vi: 'Chọn vị trí', en: 'Choose the post' })),
    ketQua: z.enum(['done', 'excepted'], {
      error: problem({ vi: 'Chọn kết quả', en: 'Choose the outcome' }),
    }),
    ngay: requiredDay,
    quyetDinh: requiredText(
      problem({ vi: 'Nhập số quyết định, văn bản', en: 'Type the number of the decision' }),
      100,
    ),
    lyDo: optionalText(60),
  })
  .refine(({ ketQua, lyDo }) => ketQua === 'done' || lyDo !== '', {
    path: ['lyDo'],
    error: problem({ vi: 'Chọn lý do chưa chuyển đổi', en: 'Choose why somebody stays for now' }),
  })
