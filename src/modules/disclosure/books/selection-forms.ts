import { z } from 'zod'
import { checkbox, optionalText, requiredText, type UploadedFile } from '../../../platform/http/form.ts'
import { optionalDay, optionalNumber, requiredDay, requiredFile } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { memberRoles, stepKinds, textbookGrades, ties } from '../domain/books/selection.ts'

/** The count of changes from which the page was made; 0 before the first. */
export const Versioned = z.object({ version: z.coerce.number<unknown>().int().min(0) })

export const ChoicesForm = Versioned.extend({
  bang: requiredText(problem({ vi: 'Dán danh mục sách vào đây', en: 'Paste the list here' }), 60_000),
})

/** A file, or null where none was chosen. */
export const optionalFile: z.ZodType<UploadedFile | null, unknown> = z.preprocess(
  (value) => (typeof value === 'object' ? value : null),
  requiredFile().nullable(),
)

export const StepForm = z
  .object({
    buoc: z.enum(stepKinds, problem({ vi: 'Chọn bước', en: 'Choose the step' })),
    ngay: requiredDay,
    soVanBan: optionalText(120),
    mon: optionalText(120),
    lop: z.enum(textbookGrades).or(z.literal('')).catch(''),
    trieuTap: optionalNumber(1, 1_000),
    duHop: optionalNumber(1, 1_000),
    noiDung: optionalText(3_000),
    tep: optionalFile,
    daCheTen: checkbox,
    thay: z.uuid().or(z.literal('')).catch(''),
  })
  .superRefine(({ buoc, mon, trieuTap, duHop }, context) => {
    if (buoc === 'group-meeting' && mon === '')
      context.addIssue({
        code: 'custom',
        path: ['mon'],
        message: problem({ vi: 'Ghi tổ họp về môn nào', en: 'Say about which subject' }),
      })
    if (duHop !== null && trieuTap !== null && duHop > trieuTap)
      context.addIssue({
        code: 'custom',
        path: ['duHop'],
        message: problem({
          vi: 'Số người dự không nhiều hơn số người được mời',
          en: 'No more can be present than were invited',
        }),
      })
  })
export type StepForm = z.infer<typeof StepForm>

export const MemberForm = z
  .object({
    ten: requiredText(problem({ vi: 'Ghi họ tên', en: 'Enter the name' }), 120),
    vaiTro: z.enum(memberRoles, problem({ vi: 'Chọn vai trò', en: 'Choose the part' })),
    quanHe: z.enum(ties).catch('none'),
    ngayKeKhai: optionalDay,
  })
  .superRefine(({ quanHe, ngayKeKhai }, context) => {
    if (quanHe !== 'none' && ngayKeKhai === null)
      context.addIssue({
        code: 'custom',
        path: ['ngayKeKhai'],
        message: problem({ vi: 'Ghi ngày kê khai', en: 'Give the day of the declaration' }),
      })
  })

export const SendForm = Versioned.extend({ giaiTrinh: optionalText(3_000) })
export const SendBackForm = Versioned.extend({
  nhanXet: requiredText(problem({ vi: 'Ghi điều cần sửa', en: 'Say what to change' }), 3_000),
})
export const PublishForm = Versioned.extend({ giaiTrinh: optionalText(3_000), lyDo: optionalText(3_000) })
