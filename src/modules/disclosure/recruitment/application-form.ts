import { z } from 'zod'
import { checkbox, optionalText, requiredText } from '../../../platform/http/form.ts'
import { lines, requiredDay } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'

/** What a candidate writes. */
export const CandidateForm = z.object({
  viTri: z
    .string(problem({ vi: 'Chọn vị trí dự tuyển', en: 'Choose a post' }))
    .min(1, problem({ vi: 'Chọn vị trí dự tuyển', en: 'Choose a post' })),
  hoTen: requiredText(problem({ vi: 'Nhập họ và tên', en: 'Type your name' }), 120),
  ngaySinh: requiredDay,
  dienThoai: optionalText(30),
  thu: optionalText(200),
  trinhDo: requiredText(
    problem({
      vi: 'Nhập trình độ, chuyên ngành và nơi đào tạo',
      en: 'Type your qualification and where it is from',
    }),
    500,
  ),
  uuTien: optionalText(200),
  nguoiThan: lines,
  camDoan: checkbox.refine(
    Boolean,
    problem({
      vi: 'Đánh dấu để cam đoan những điều đã khai là đúng',
      en: 'Tick to affirm that what you wrote is true',
    }),
  ),
})
