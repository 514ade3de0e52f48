import { z } from 'zod'
import { optionalText } from '../../../platform/http/form.ts'
import { chosenId } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'

/** Who received on a day. */
export const HeldForm = z.object({
  nguoiTiep: chosenId('person', problem({ vi: 'Chọn người đã tiếp', en: 'Choose who received' })),
  uyQuyen: optionalText(300),
})
