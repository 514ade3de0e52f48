import { z } from 'zod'
import { appointmentKinds } from '../../../platform/content/schema/integrity.ts'
import { checkbox, requiredText } from '../../../platform/http/form.ts'
import { chosenId, requiredDay } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'

export const OpenForm = z.object({
  cach: z.enum(appointmentKinds, { error: problem({ vi: 'Chọn hình thức', en: 'Choose the way' }) }),
  chucVu: requiredText(problem({ vi: 'Ghi chức vụ, vị trí', en: 'Name the post' }), 200),
  nguoi: chosenId('person', problem({ vi: 'Chọn một người', en: 'Choose somebody' })),
})

export const StepForm = z.object({ buoc: z.string().max(60), ngayBuoc: requiredDay })

export const RelationForm = z.object({
  quanHe: z.enum(['khong', 'co'], { error: problem({ vi: 'Chọn có hoặc không', en: 'Choose yes or no' }) }),
  ngayKeKhai: requiredDay,
})

export const DecisionForm = z.object({
  so: requiredText(problem({ vi: 'Nhập số quyết định', en: 'Type the number of the decision' }), 100),
  ngayKy: requiredDay,
  hieuLuc: requiredDay,
  /** Five years, as for every leading post. */
  coThoiHan: checkbox,
})
