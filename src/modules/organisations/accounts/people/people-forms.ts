import { z } from 'zod'
import { roleCodes } from '../../../../platform/contracts/access.ts'
import { optionalText, requiredText } from '../../../../platform/http/form.ts'
import { requiredDay, requiredUnit } from '../../../../platform/http/form-values.ts'
import { problem } from '../../../../platform/i18n/problem.ts'
import { emailField } from '../sign-in/sign-in-form.ts'

const optionalDay = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
  z.union([z.undefined(), requiredDay]),
)

const roleFields = {
  vaiTro: z.enum(roleCodes, problem({ vi: 'Chọn vai trò', en: 'Choose a role' })),
  donVi: requiredUnit,
  chucVu: optionalText(200),
  tuNgay: requiredDay,
  denNgay: optionalDay,
}

function inOrder(
  { tuNgay, denNgay }: { tuNgay: string; denNgay: string | undefined },
  context: z.RefinementCtx,
): void {
  if (denNgay === undefined || denNgay >= tuNgay) return
  const message = problem({
    vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi',
    en: 'The last day must not be before the first',
  })
  context.addIssue({ code: 'custom', path: ['denNgay'], message })
}

/** A role in a unit, from a day, perhaps to a day. */
export const RoleForm = z.object(roleFields).superRefine(inOrder)

/** Somebody new, with the first role. */
export const InviteForm = z
  .object({
    hoTen: requiredText(problem({ vi: 'Nhập họ và tên', en: 'Give the full name' }), 200),
    thu: emailField,
    ...roleFields,
  })
  .superRefine(inOrder)

export const EndRoleForm = z.object({
  vaiTroDangGiu: z.uuid(),
  ngay: z.enum(['ngay', 'het-hom-nay']).catch('het-hom-nay'),
})
