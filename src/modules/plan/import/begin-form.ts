import { z } from 'zod'
import { requiredText } from '../../../platform/http/form.ts'
import { chosenId, requiredFile } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { planRelations } from '../domain/plan.ts'

/** Largest document that is taken for a plan, in bytes. */
export const largestDocument = 20 * 1024 * 1024

const unit = chosenId('unit', problem({ vi: 'Hãy chọn đơn vị', en: 'Choose a unit' }))
const year = z.coerce
  .number<unknown>(problem({ vi: 'Nhập năm, ví dụ 2027', en: 'Type a year, e.g. 2027' }))
  .int(problem({ vi: 'Nhập năm, ví dụ 2027', en: 'Type a year, e.g. 2027' }))
  .min(2000, problem({ vi: 'Năm phải từ 2000 đến 2100', en: 'The year is from 2000 to 2100' }))
  .max(2100, problem({ vi: 'Năm phải từ 2000 đến 2100', en: 'The year is from 2000 to 2100' }))

export const FileForm = z.object({
  donVi: unit,
  tep: requiredFile(
    problem({ vi: 'Hãy chọn tệp văn bản của kế hoạch', en: 'Choose the document of the plan' }),
  ),
})

export const BlankForm = z.object({
  donViSoan: unit,
  ten: requiredText(problem({ vi: 'Nhập tên kế hoạch', en: 'Type the title of the plan' }), 1_000),
  namSoan: year,
})

/** From an issued plan: its amendment, or the plan of another year, perhaps of the unit that took over. */
export const FromPlanForm = z.object({
  keHoach: chosenId('plan', problem({ vi: 'Hãy chọn kế hoạch', en: 'Choose a plan' })),
  quanHe: z.enum(planRelations),
  donViMoi: unit.optional(),
  nam: year.optional(),
})
