import { z } from 'zod'
import { occurrenceSorts } from '../../../platform/content/schema/disclosure.ts'
import { optionalText, requiredText } from '../../../platform/http/form.ts'
import { requiredDay } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'

const title = requiredText(
  problem({
    vi: 'Viết ngắn gọn sự việc, ví dụ: Quyết định 12/QĐ giao dự toán',
    en: 'Say in short what happened',
  }),
  200,
)

/** Something that happened, or is planned, by which a duty to publish falls due. */
export const EventForm = z
  .object({
    suViec: z.enum(occurrenceSorts, problem({ vi: 'Chọn loại sự việc', en: 'Choose what happened' })),
    ngay: requiredDay,
    ten: title,
    /** Of a change: which duty. */
    noiDung: optionalText(100),
  })
  .refine(({ suViec, noiDung }) => suViec !== 'information-changed' || noiDung !== '', {
    message: problem({ vi: 'Chọn nội dung đã thay đổi', en: 'Choose what changed' }),
    path: ['noiDung'],
  })

/** Takes an event back; the reason is public. */
export const CancelEventForm = z.object({
  huySuViec: z.unknown().transform((value, context) => {
    const [sort = '', key = ''] = String(value ?? '').split(' ')
    const known = occurrenceSorts.find((one) => one === sort)
    if (known !== undefined && key !== '' && key.length <= 80) return { sort: known, key }
    context.addIssue({
      code: 'custom',
      message: problem({ vi: 'Chọn sự việc cần hủy', en: 'Choose the event' }),
    })
    return z.NEVER
  }),
  lyDo: requiredText(
    problem({ vi: 'Nêu lý do, lý do sẽ được công bố', en: 'Give the reason; it is published' }),
    500,
  ),
})
