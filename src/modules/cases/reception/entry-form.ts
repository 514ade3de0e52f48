import { z } from 'zod'
import { optionalText, requiredText } from '../../../platform/http/form.ts'
import { chosenId, optionalId, requiredDay, wholeNumber } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { promiseActionKinds } from '../domain/reception/promise.ts'
import { classifications, entryKinds, refusalGrounds } from '../domain/reception/reception-entry.ts'
import type { EntryWords } from '../store/reception-words.ts'

/** How many people may be named: as many as may speak for a group. */
export const visitorsNamed = 5

const optionalUuid = z.preprocess((value) => value || null, z.uuid().nullable())
const visitorFields = Object.fromEntries(
  Array.from({ length: visitorsNamed }, (_, index) => index + 1).flatMap((place) => [
    [`ten${place}`, optionalText(120)],
    [`diaChi${place}`, optionalText(300)],
    [`giayTo${place}`, optionalText(80)],
  ]),
)

const Fields = z.object({
  buoi: optionalUuid,
  dangKy: optionalUuid,
  ngay: requiredDay,
  loai: z.enum(entryKinds, problem({ vi: 'Chọn hình thức tiếp', en: 'Choose how it came about' })),
  nguoiTiep: chosenId('person', problem({ vi: 'Chọn người đã tiếp', en: 'Choose who received' })),
  uyQuyen: optionalText(300),
  ten1: requiredText(problem({ vi: 'Nhập họ tên người đến', en: 'Type the name of who came' }), 120),
  soNguoi: wholeNumber(1, 10_000, problem({ vi: 'Nhập số người đến, từ 1', en: 'Type how many came' })),
  phanLoai: z.enum(classifications, problem({ vi: 'Chọn loại vụ việc', en: 'Choose the kind of matter' })),
  tomTat: requiredText(problem({ vi: 'Ghi tóm tắt nội dung', en: 'Write a summary' }), 5_000),
  yeuCau: optionalText(2_000),
  thamQuyen: z.preprocess((value) => value || 'chua-ro', z.enum(['co', 'khong', 'chua-ro'])),
  daGiaiQuyet: optionalText(500),
  huongDan: optionalText(500),
  chuyen: optionalText(500),
  giayTo: optionalText(3_000),
  tuChoi: z.preprocess((value) => value || null, z.enum(refusalGrounds).nullable()),
  lyDoTuChoi: optionalText(1_000),
})

/** One reception as it is written into the register. */
export const EntryForm = z.unknown().transform((raw, context) => {
  const fields = Fields.safeParse(raw)
  const named = z.object(visitorFields).safeParse(raw)
  if (fields.success && named.success) return { ...fields.data, nguoi: visitorsOf(named.data) }
  const issues = [...(fields.error?.issues ?? []), ...(named.error?.issues ?? [])]
  context.issues.push(...issues.map((issue) => ({ ...issue, input: undefined })))
  return z.NEVER
})
export type EntryForm = z.infer<typeof EntryForm>

function visitorsOf(named: Readonly<Record<string, unknown>>): EntryWords['visitors'] {
  const field = (name: string) => {
    const value = named[name]
    return typeof value === 'string' ? value : ''
  }
  return Array.from({ length: visitorsNamed }, (_, index) => index + 1).flatMap((place) => {
    const name = field(`ten${place}`)
    return name === '' ? [] : [{ name, address: field(`diaChi${place}`), document: field(`giayTo${place}`) }]
  })
}

/** Papers handed in, one a line: what it is; how many pages; in what state. */
export function papersOf(text: string): EntryWords['documents'] {
  return text
    .split('\n')
    .map((line) => line.split(';').map((part) => part.trim()))
    .flatMap(([title = '', pages = '', condition = '']) =>
      title === '' ? [] : [{ title, pages, condition }],
    )
}

export const PromiseForm = z.object({
  noiDung: requiredText(problem({ vi: 'Ghi điều đã hứa', en: 'Write what was promised' }), 1_000),
  han: requiredDay,
  donVi: chosenId('unit', problem({ vi: 'Chọn đơn vị thực hiện', en: 'Choose the unit' })),
  nguoi: optionalId('person'),
})

export const PromiseActionForm = z.object({
  viec: z.enum(promiseActionKinds, problem({ vi: 'Chọn việc cần ghi', en: 'Choose what to record' })),
  noiDung: optionalText(1_000),
  minhChung: optionalText(500),
})

export const RemarkForm = z.object({
  ghiChu: requiredText(problem({ vi: 'Ghi nội dung', en: 'Write something' }), 2_000),
})

export const EntryParams = z.object({ entryId: z.uuid() })
export const PromiseParams = z.object({ promiseId: z.uuid() })
export const EntryQuery = z.object({
  buoi: z.uuid().optional().catch(undefined),
  'dang-ky': z.uuid().optional().catch(undefined),
})
