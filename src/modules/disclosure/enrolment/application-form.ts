import { z } from 'zod'
import { residences } from '../../../platform/content/schema/enrolment.ts'
import { listOf, optionalText, requiredText, type UploadedFile } from '../../../platform/http/form.ts'
import { optionalEmail, optionalId, requiredDay } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import type { Child, ChildOnFile } from '../store/enrolment-children.ts'

const isFile = (value: unknown): value is UploadedFile =>
  typeof value === 'object' && value !== null && 'bytes' in value && 'fileName' in value

/** Files of one field, however many came. */
const Files: z.ZodType<readonly UploadedFile[], unknown> = z
  .unknown()
  .optional()
  .transform((value) => [value].flat().filter(isFile))

/** What a family may send along: photographs of papers. */
export const paperUploads = { files: 10, fileBytes: 10 * 1024 * 1024, totalBytes: 40 * 1024 * 1024 }

const numberProblem = problem({
  vi: 'Số định danh của trẻ gồm 12 chữ số, có trên giấy khai sinh',
  en: 'The child’s number has 12 digits; it stands on the birth certificate',
})

const twelveDigits = optionalText(40).transform((typed, context) => {
  const digits = typed.replace(/[\s.]/gu, '')
  if (digits === '' || /^\d{12}$/u.test(digits)) return digits
  context.addIssue({ code: 'custom', message: numberProblem })
  return z.NEVER
})

const reachProblem = problem({
  vi: 'Để lại số điện thoại hoặc thư điện tử để trường liên hệ',
  en: 'Leave a telephone number or an email so that the school can reach you',
})

/** The application as it is typed, by a family or from paper. */
export const ApplicationForm = z
  .object({
    ten: requiredText(problem({ vi: 'Nhập họ và tên của trẻ', en: 'Give the name of the child' }), 120),
    ngaySinh: requiredDay,
    gioiTinh: z.enum(['female', 'male'], {
      error: problem({ vi: 'Chọn nam hoặc nữ', en: 'Choose girl or boy' }),
    }),
    soDinhDanh: twelveDigits,
    noiO: optionalId('enrolment-area'),
    diaChi: requiredText(problem({ vi: 'Nhập địa chỉ nơi ở', en: 'Give the address' }), 300),
    cuTru: z.enum(residences, {
      error: problem({ vi: 'Chọn cách cư trú', en: 'Choose how the child lives there' }),
    }),
    uuTien: listOf(z.string().max(60)),
    nguoiNop: requiredText(
      problem({ vi: 'Nhập tên cha, mẹ hoặc người giám hộ', en: 'Give the name of a parent or guardian' }),
      120,
    ),
    dienThoai: optionalText(30),
    email: optionalEmail,
    giayTo: Files,
  })
  .check((context) => {
    const { dienThoai, email } = context.value
    if (dienThoai === '' && email === '') {
      context.issues.push({ code: 'custom', message: reachProblem, path: ['dienThoai'], input: dienThoai })
    }
  })
export type ApplicationForm = z.infer<typeof ApplicationForm>

export function childOfForm(
  form: Omit<ApplicationForm, 'giayTo'>,
  knownGroups: readonly string[],
  language: 'vi' | 'en',
): Child {
  return {
    name: form.ten,
    bornOn: form.ngaySinh,
    gender: form.gioiTinh,
    citizenNumber: form.soDinhDanh,
    areaId: form.noiO,
    address: form.diaChi,
    residence: form.cuTru,
    groups: knownGroups.filter((group) => form.uuTien.includes(group)),
    guardian: form.nguoiNop,
    phone: form.dienThoai,
    email: form.email,
    language,
  }
}

/** What the fields show of an application that is corrected. */
export function typedOfChild(child: ChildOnFile): Readonly<Record<string, string | readonly string[]>> {
  return {
    ten: child.name,
    ngaySinh: formatDay(child.bornOn),
    gioiTinh: child.gender,
    soDinhDanh: child.citizenNumber,
    noiO: child.areaId ?? '',
    diaChi: child.address,
    cuTru: child.residence,
    uuTien: child.groups,
    nguoiNop: child.guardian,
    dienThoai: child.phone,
    email: child.email,
  }
}
