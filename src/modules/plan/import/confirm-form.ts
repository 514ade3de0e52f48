import { z } from 'zod'
import { listOf, optionalText, requiredText } from '../../../platform/http/form.ts'
import { lines, optionalDay, version } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { parseLocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { parseTypedDay } from '../../../platform/kernel/typed-day.ts'
import { dimensions, type Schedule, scheduleKinds, sectionKinds, sourceMarks } from '../domain/plan.ts'

/** An empty choice stands for none. */
const orNone = <Value>(schema: z.ZodType<Value>): z.ZodType<Value | null, unknown> =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())

const sectionId = orNone(z.uuid())
const dimension = orNone(z.enum(dimensions))
const textMissing = problem({ vi: 'Nhập nội dung', en: 'Type the text' })

export const Versioned = z.object({ phienBan: version })

/** A change of several commitments of one section; the two lists carry the section in their names. */
export const ChosenForm = z
  .looseObject({
    phienBan: version,
    deMuc: sectionId,
    viec: z.enum(['merge', 'remove', 'restore', 'move', 'dimension']),
    chon: listOf(idSchema('commitment')).refine(
      (ids) => ids.length > 0,
      problem({ vi: 'Hãy chọn ít nhất một cam kết', en: 'Choose a commitment' }),
    ),
  })
  .transform((form, context) => {
    const key = form.deMuc ?? 'ngoai'
    const moveTo = sectionId.safeParse(form[`chuyenDen-${key}`])
    const newDimension = dimension.safeParse(form[`linhVuc-${key}`])
    if (!moveTo.success || !newDimension.success) {
      context.addIssue({ code: 'custom', message: 'not in the list' })
      return z.NEVER
    }
    const { phienBan, deMuc, viec, chon } = form
    return { phienBan, deMuc, viec, chon, moveTo: moveTo.data, dimension: newDimension.data }
  })

export type ChosenForm = z.infer<typeof ChosenForm>

export const BlockForm = z.object({
  phienBan: version,
  doan: z.coerce.number<unknown>().int().min(0),
  dau: orNone(z.enum(sourceMarks)),
})

export const CommitmentForm = z.object({
  phienBan: version,
  noiDung: requiredText(textMissing, 20_000),
  deMuc: sectionId,
  loai: z.enum(sectionKinds),
  linhVuc: dimension,
  /** Passages that a new one is taken from. */
  doan: optionalText(2_000).transform((text) =>
    text
      .split(' ')
      .filter((part) => /^\d{1,6}$/.test(part))
      .map(Number),
  ),
})

export const OrderForm = z.object({ phienBan: version, thuTu: z.enum(['up', 'down']) })

export const SplitForm = z.object({
  phienBan: version,
  tachSau: listOf(z.coerce.number<unknown>().int().min(0)),
})

export const SectionForm = z.object({
  phienBan: version,
  so: requiredText(problem({ vi: 'Nhập số của đề mục', en: 'Type the number of the heading' }), 60),
  ten: requiredText(problem({ vi: 'Nhập tên đề mục', en: 'Type the heading' }), 2_000),
  loai: z.enum(sectionKinds),
  linhVuc: dimension,
  sau: sectionId,
})
export const DissolveForm = z.object({ phienBan: version, viec: z.literal('dissolve') })

const ruleProblem = problem({ vi: 'Chọn cách lặp lại', en: 'Choose how it repeats' })
const dueProblem = problem({
  vi: 'Nhập ngày hết hạn theo dạng ngày/tháng/năm',
  en: 'Type the day it is due as day/month/year',
})

export const TaskForm = z
  .object({
    phienBan: version,
    noiDung: requiredText(textMissing, 20_000),
    camKet: orNone(idSchema('commitment')),
    chuTri: optionalText(2_000),
    phoiHop: optionalText(2_000),
    timLai: z.preprocess((value) => value !== undefined, z.boolean()),
    donViChuTri: orNone(idSchema('unit')),
    donViPhoiHop: listOf(idSchema('unit')),
    thoiGian: optionalText(2_000),
    hieuLa: z.enum(scheduleKinds),
    han: z.unknown(),
    lap: optionalText(300),
  })
  .transform((form, context) => {
    const schedule = scheduleOf(form.hieuLa, form.han, form.lap)
    if (schedule !== undefined) return { ...form, schedule }
    const isDate = form.hieuLa === 'date'
    context.addIssue({
      code: 'custom',
      path: [isDate ? 'han' : 'lap'],
      message: isDate ? dueProblem : ruleProblem,
    })
    return z.NEVER
  })
export type TaskForm = z.infer<typeof TaskForm>
export const TaskStateForm = z.object({ phienBan: version, viec: z.enum(['remove', 'restore']) })

function scheduleOf(kind: (typeof scheduleKinds)[number], due: unknown, rule: string): Schedule | undefined {
  if (kind === 'date') {
    const dueOn = typeof due === 'string' ? parseTypedDay(due) : undefined
    return dueOn === undefined ? undefined : { kind, dueOn }
  }
  if (kind === 'recurring') return /^FREQ=[A-Z0-9=;,-]+$/.test(rule) ? { kind, rule } : undefined
  return { kind }
}

const dateProblem = problem({
  vi: 'Nhập ngày dạng 05/6/2024, hoặc 6/2024, hoặc 2024',
  en: 'Type a date as 05/6/2024, or 6/2024, or 2024',
})

/** A date of which only the month or the year may be known, as the database keeps it. */
export const partialDate: z.ZodType<string | null, unknown> = optionalText(20).transform((text, context) => {
  if (text === '') return null
  const day = parseTypedDay(text)
  if (day !== undefined) return day
  const [, month, year] = /^(?:(\d{1,2})[/.-])?(20\d{2})$/.exec(text) ?? []
  const partial =
    year === undefined ? undefined : month === undefined ? year : `${year}-${month.padStart(2, '0')}`
  if (partial === undefined || (month !== undefined && parseLocalDate(`${partial}-01`) === undefined)) {
    context.addIssue({ code: 'custom', message: dateProblem })
    return z.NEVER
  }
  return partial
})

const orNull = (maximum: number) => optionalText(maximum).transform((text) => (text === '' ? null : text))
const yearProblem = problem({ vi: 'Nhập năm từ 2000 đến 2100', en: 'Type a year from 2000 to 2100' })

export const HeaderForm = z.object({
  phienBan: version,
  ten: requiredText(problem({ vi: 'Nhập tên kế hoạch', en: 'Type the title' }), 1_000),
  nam: z.coerce.number<unknown>(yearProblem).int(yearProblem).min(2000, yearProblem).max(2100, yearProblem),
  so: orNull(40),
  kyHieu: orNull(60),
  diaDanh: orNull(200),
  ngay: partialDate,
  capTren: orNull(500),
  coQuan: orNull(500),
  canCu: lines,
  noiNhan: lines,
  thamQuyen: orNull(500),
  chucVu: orNull(300),
  nguoiKy: orNull(200),
  hanBaoCao: optionalDay,
})
