import { z } from 'zod'
import { checkbox, optionalText, requiredText } from '../../../platform/http/form.ts'
import { requiredDay, requiredUnit } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { schoolLevels, superiorKinds, unitKinds } from '../domain/unit.ts'
import { isUsableCode, unitCode } from '../unit-code.ts'

const basis = requiredText(
  problem({
    vi: 'Nhập căn cứ: số, ký hiệu và ngày của quyết định',
    en: 'Give the basis: number, symbol and day of the decision',
  }),
  500,
)
const name = requiredText(problem({ vi: 'Nhập tên đầy đủ của đơn vị', en: 'Give the full name' }), 300)

/** E-mail or nothing. */
const optionalEmail = optionalText(200).refine(
  (text) => text === '' || z.email().safeParse(text).success,
  problem({ vi: 'Địa chỉ thư điện tử chưa đúng dạng', en: 'This is not an e-mail address' }),
)

const codeProblem = problem({
  vi: 'Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ th-kim-dong, và không trùng tên trang của hệ thống',
  en: 'A code is lower case letters without accents, digits and hyphens, e.g. th-kim-dong, and not the name of a page',
})

export const ContactForm = z.object({
  kyHieu: optionalText(40),
  diaChi: optionalText(300),
  dienThoai: optionalText(40),
  thu: optionalEmail,
  congKhai: checkbox,
})

const kindChoices = [...unitKinds.filter((kind) => kind !== 'school'), ...schoolLevels] as const

/** Kind of authority or level of school, chosen from one list. */
export const KindChoice = z
  .enum(kindChoices, problem({ vi: 'Chọn loại đơn vị', en: 'Choose a kind' }))
  .transform((choice) => {
    const level = schoolLevels.find((candidate) => candidate === choice) ?? null
    const kind = unitKinds.find((candidate) => candidate === choice) ?? 'school'
    return { kind, level }
  })

/** A new unit; its code is made from the short name unless it is given. */
export const CreateForm = ContactForm.extend({
  ten: name,
  tenNgan: optionalText(100),
  loai: KindChoice,
  ma: optionalText(80),
  capTren: requiredUnit,
  tuNgay: requiredDay,
  canCu: basis,
}).transform((form, context) => {
  const code = unitCode(form.ma, form.tenNgan, form.ten)
  if (!isUsableCode(code)) context.addIssue({ code: 'custom', path: ['ma'], message: codeProblem })
  return { ...form, ma: code }
})
export type CreateForm = z.infer<typeof CreateForm>

export const RenameForm = z.object({
  ten: name,
  tenNgan: optionalText(100),
  tuNgay: requiredDay,
  canCu: basis,
})

export const TransferForm = z.object({
  quanHe: z.enum(superiorKinds, problem({ vi: 'Chọn quan hệ', en: 'Choose the relation' })),
  capTren: requiredUnit,
  tuNgay: requiredDay,
  canCu: basis,
})

export const successorRows = [1, 2, 3, 4] as const

/** Ends a unit: who takes over what, and where those below it go (`duoi-<relation>-<id>`). */
export const DissolveForm = z
  .object({
    hinhThuc: z.enum(
      ['merge', 'split', 'dissolve'],
      problem({ vi: 'Chọn hình thức kết thúc', en: 'Choose how it ends' }),
    ),
    tuNgay: requiredDay,
    canCu: basis,
  })
  .catchall(z.unknown())
  .transform(({ hinhThuc, tuNgay, canCu, ...rest }) => ({
    kind: hinhThuc,
    day: tuNgay,
    basis: canCu,
    successors: successorRows.flatMap((row) => {
      const unit = requiredUnit.safeParse(rest[`tiepNhan${row}`])
      const matter = optionalText(300).safeParse(rest[`noiDung${row}`])
      return unit.success ? [{ unitId: unit.data, matter: matter.success ? matter.data : '' }] : []
    }),
    below: Object.entries(rest).flatMap(([field, value]) => {
      const [, kindText, id] = /^duoi-(administrative|professional)-(.+)$/.exec(field) ?? []
      const kind = superiorKinds.find((candidate) => candidate === kindText)
      const unit = requiredUnit.safeParse(id)
      const superior = requiredUnit.safeParse(value)
      return kind !== undefined && unit.success && superior.success
        ? [{ unitId: unit.data, kind, superiorId: superior.data }]
        : []
    }),
  }))
export type DissolveForm = z.infer<typeof DissolveForm>
