import { z } from 'zod'
import { conflictMeasures } from '../../../platform/content/schema/integrity.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { requiredUnit } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'

export const EntryParams = z.object({ entryId: idSchema('register-entry') })

export const DeclareForm = z.object({
  donVi: requiredUnit,
  linhVuc: z
    .string()
    .min(1, problem({ vi: 'Chọn lĩnh vực', en: 'Choose the sort of work' }))
    .max(60),
  congViec: requiredText(problem({ vi: 'Ghi công việc được giao', en: 'Say which work' }), 500),
  loiIch: requiredText(problem({ vi: 'Ghi lợi ích, quan hệ có liên quan', en: 'Say which interest' }), 4_000),
})

export const SettleForm = z.object({
  bienPhap: z.enum(conflictMeasures, { error: problem({ vi: 'Chọn biện pháp', en: 'Choose a measure' }) }),
  lyDo: requiredText(problem({ vi: 'Ghi lý do', en: 'Give the reason' }), 4_000),
})
