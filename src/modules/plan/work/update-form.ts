import { z } from 'zod'
import { listOf, optionalText } from '../../../platform/http/form.ts'
import { optionalNumber, requiredFile } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { parseLocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { taskUpdateKinds } from '../domain/task-work.ts'

/** Files with one report, and how large each may be, in bytes. */
export const updateUploads = { files: 5, fileBytes: 20 * 1024 * 1024 }

const percentMessage = problem({
  vi: 'Tiến độ là số từ 0 đến 100',
  en: 'Progress is a number from 0 to 100',
})

/** A day of a recurring task, or empty. */
const occurrence = z.preprocess(
  (value) => value ?? '',
  z.string().transform((text) => parseLocalDate(text) ?? null),
)

export const UpdateForm = z.object({
  /** How many reports there were when the page was made. */
  daThay: z.coerce.number<unknown>().int().min(0),
  lan: occurrence,
  loai: z.enum(taskUpdateKinds, problem({ vi: 'Hãy chọn điều cần báo', en: 'Choose what to report' })),
  phanTram: optionalNumber(0, 100, percentMessage),
  noiDung: optionalText(5_000),
  tep: listOf(requiredFile()),
})

export const ResponsibleForm = z.object({
  nguoi: z.preprocess((value) => value || null, idSchema('person').nullable()),
})
