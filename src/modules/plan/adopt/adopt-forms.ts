import { z } from 'zod'
import { checkbox, listOf, optionalText, requiredText } from '../../../platform/http/form.ts'
import { chosenId, optionalDay, version } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { parseLocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { adoptChoices } from '../domain/adopt.ts'
import { dimensions, type Schedule } from '../domain/plan.ts'

export const BeginVersionForm = z.object({
  keHoach: chosenId('plan', problem({ vi: 'Hãy chọn kế hoạch', en: 'Choose a plan' })),
  donVi: chosenId('unit', problem({ vi: 'Hãy chọn đơn vị', en: 'Choose a unit' })),
})

export const DecideForm = z.object({
  phienBan: version,
  chon: z.enum(adoptChoices, problem({ vi: 'Hãy chọn một cách nhận', en: 'Choose one' })),
  noiDung: optionalText(20_000),
  lyDo: optionalText(2_000),
})

/** A person of the school, or nobody. */
const person = z.union([z.literal('').transform(() => null), idSchema('person')]).nullable()
const nobodyOr = z.preprocess((value) => value ?? '', person)

const text = requiredText(problem({ vi: 'Nhập nội dung', en: 'Type the text' }), 5_000)

export const AddCommitmentForm = z.object({
  phienBan: version,
  noiDung: text,
  linhVuc: z.preprocess((value) => value || null, z.enum(dimensions).nullable()),
  nguoi: nobodyOr,
})

/** How often a task of the school's own recurs, as the form offers it. */
export const ownSchedules = ['date', 'monthly', 'quarterly', 'half-yearly', 'ongoing'] as const
const rules = {
  monthly: 'FREQ=MONTHLY',
  quarterly: 'FREQ=MONTHLY;INTERVAL=3',
  'half-yearly': 'FREQ=MONTHLY;INTERVAL=6',
} as const

export const AddTaskForm = z
  .object({
    phienBan: version,
    noiDung: text,
    camKet: z.preprocess((value) => value || null, idSchema('commitment').nullable()),
    thoiHan: z.enum(ownSchedules, problem({ vi: 'Hãy chọn thời hạn', en: 'Choose when it is due' })),
    ngay: optionalDay,
    nguoi: nobodyOr,
  })
  .refine(({ thoiHan, ngay }) => thoiHan !== 'date' || ngay !== null, {
    path: ['ngay'],
    message: problem({ vi: 'Nhập ngày phải hoàn thành', en: 'Type the day by which it is due' }),
  })

export function scheduleOfForm({ thoiHan, ngay }: z.infer<typeof AddTaskForm>): Schedule {
  if (thoiHan === 'date') return ngay === null ? { kind: 'unscheduled' } : { kind: 'date', dueOn: ngay }
  return thoiHan === 'ongoing' ? { kind: 'ongoing' } : { kind: 'recurring', rule: rules[thoiHan] }
}

export const AssignForm = z
  .object({
    phienBan: version,
    nguoi: nobodyOr,
    muc: listOf(z.uuid()),
    /** Everything on the page that has nobody yet. */
    tatCa: checkbox,
  })
  .refine(({ muc, tatCa }) => muc.length > 0 || tatCa, {
    path: ['muc'],
    message: problem({
      vi: 'Chọn ít nhất một mục, hoặc đánh dấu “Mọi mục chưa có người”',
      en: 'Choose at least one, or tick “Everything that has nobody yet”',
    }),
  })

export const LeaveOutForm = z.object({ phienBan: version, muc: z.uuid(), bo: z.enum(['0', '1']) })

export const TakeOverForm = z.object({
  donVi: chosenId('unit', problem({ vi: 'Hãy chọn đơn vị', en: 'Choose a unit' })),
})

const needed = (vi: string, en: string, maximum: number) => requiredText(problem({ vi, en }), maximum)
const dayMessage = problem({ vi: 'Nhập ngày ký theo dạng ngày/tháng/năm', en: 'Type the date of signing' })

export const IssueVersionForm = z.object({
  phienBan: version,
  so: needed('Nhập số văn bản', 'Type the number', 50),
  kyHieu: needed('Nhập ký hiệu, ví dụ KH-THHV', 'Type the symbol', 100),
  noi: needed('Nhập địa danh', 'Type the place', 200),
  ngay: optionalDay.refine((day) => day !== null && parseLocalDate(day) !== undefined, dayMessage),
  chucVu: needed('Nhập chức vụ của người ký', "Type the signatory's position", 200),
  nguoiKy: needed('Nhập họ tên người ký', "Type the signatory's name", 200),
})
