import { z } from 'zod'
import { declarationKinds } from '../../../platform/content/schema/integrity.ts'
import { optionalText, requiredText } from '../../../platform/http/form.ts'
import { chosenId, optionalDay, requiredDay, wholeNumber } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { excuses } from '../domain/registers/declaration.ts'

export const RoundParams = z.object({ roundId: idSchema('declaration-round') })

const person = chosenId('person', problem({ vi: 'Chọn một người', en: 'Choose somebody' }))
const entry = chosenId('register-entry', problem({ vi: 'Chọn một người', en: 'Choose somebody' }))

export const OpenRoundForm = z.object({
  loai: z.enum(declarationKinds, { error: problem({ vi: 'Chọn loại kê khai', en: 'Choose the sort' }) }),
  nam: wholeNumber(2019, 2100, problem({ vi: 'Nhập năm, ví dụ 2026', en: 'Type a year such as 2026' })),
  /** Left out where the law names the day. */
  han: optionalDay,
})

export const AddPersonForm = z.object({ them: person })

export const ExcuseForm = z.object({
  bot: entry,
  lyDo: z.enum(excuses, { error: problem({ vi: 'Chọn lý do', en: 'Choose the reason' }) }),
})

const sealProblem = problem({
  vi: 'Mã SHA-256 có 64 ký tự 0–9, a–f; để trống nếu không có',
  en: 'A SHA-256 digest has 64 characters 0–9, a–f; leave it empty when there is none',
})
export const ReceiveForm = z.object({
  nguoi: entry,
  ngay: requiredDay,
  soTrang: wholeNumber(1, 500, problem({ vi: 'Nhập số trang', en: 'Type the number of pages' })),
  niemPhong: optionalText(80).transform((text, context) => {
    const digest = text.replace(/\s/gu, '').toLowerCase()
    if (digest === '') return null
    if (/^[0-9a-f]{64}$/u.test(digest)) return digest
    context.addIssue({ code: 'custom', message: sealProblem })
    return z.NEVER
  }),
})

export const HandOverForm = z.object({
  ngayGiao: requiredDay,
  noiNhan: requiredText(problem({ vi: 'Ghi cơ quan nhận', en: 'Name the receiving body' }), 200),
})

export const PostForm = z
  .object({
    dot: chosenId('handover', problem({ vi: 'Chọn lần bàn giao', en: 'Choose what was passed on' })),
    hinhThuc: z.enum(['noticeboard', 'meeting'], {
      error: problem({ vi: 'Chọn hình thức', en: 'Choose how' }),
    }),
    noi: requiredText(
      problem({ vi: 'Ghi nơi niêm yết hoặc cuộc họp', en: 'Say where, or at which meeting' }),
      200,
    ),
    tu: requiredDay,
    den: requiredDay,
    bienBan: requiredText(problem({ vi: 'Ghi số biên bản', en: 'Type the number of the minutes' }), 100),
  })
  .refine(({ tu, den }) => tu <= den, {
    path: ['den'],
    error: problem({ vi: 'Ngày gỡ không được trước ngày niêm yết', en: 'It cannot end before it begins' }),
  })
  .refine(({ hinhThuc, tu, den }) => hinhThuc === 'noticeboard' || tu === den, {
    path: ['den'],
    error: problem({ vi: 'Cuộc họp diễn ra trong một ngày', en: 'A meeting is on one day' }),
  })
export type PostForm = z.infer<typeof PostForm>
