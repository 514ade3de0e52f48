import { z } from 'zod'
import type { RawForm } from '../../../platform/http/form.ts'
import { requiredDay, time } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { readReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import type { CaseChannel } from '../domain/case.ts'
import type { CaseType } from '../domain/case-type.ts'
import type { FieldValues } from '../domain/fields/field.ts'
import { soundsLikeDenunciation } from '../domain/intake/sounds-like-denunciation.ts'
import { fieldsForm, type SentFile } from '../fields/fields-form.ts'
import type { Applicant } from '../store/case-store.ts'
import { applicantFields, readApplicant } from './applicant-form.ts'

/** By which ways a clerk enters what came to the office. */
export const enteredChannels = [
  'hotline',
  'post',
  'counter',
  'email',
  'passed-on',
] as const satisfies readonly CaseChannel[]

/** Fields of the form that belong to no kind of case. */
export const besideFields = [
  ...applicantFields,
  'khongToCao',
  'maNhap',
  'kenh',
  'ngayNhan',
  'gioNhan',
] as const

/** What somebody filed, checked. */
export interface FilledFiling {
  readonly stored: FieldValues
  readonly files: readonly SentFile[]
  readonly applicant: Applicant | null
  readonly channel: CaseChannel
  /** When it came, if that was before it was entered. */
  readonly receivedAt: Date | undefined
  /** The code of the draft that this was. */
  readonly draftCode: string | undefined
  /** As it was sent, to show it again. */
  readonly typed: RawForm
}

export interface FilingFormOptions {
  readonly type: () => CaseType
  readonly today: () => LocalDate
  readonly now: () => Date
  /** Entered for somebody by a clerk, who knows what it is. */
  readonly byStaff: boolean
}

/** The whole form of one kind: its own fields, who asks, and for a clerk how and when it came. */
export function filingForm({
  type,
  today,
  now,
  byStaff,
}: FilingFormOptions): z.ZodType<FilledFiling, unknown> {
  return z.record(z.string(), z.unknown()).transform((raw, context): FilledFiling => {
    const kind = type()
    const values = fieldsForm(kind.fields, besideFields, today).safeParse(raw)
    const applicant = readApplicant(kind, raw)
    const came = byStaff ? readCame(raw, now()) : cameOnline
    for (const issue of values.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
    for (const { field, message } of applicant.ok ? [] : applicant.problems)
      context.addIssue({ code: 'custom', path: [field], message: problem(message) })
    for (const { field, message } of came.problems)
      context.addIssue({ code: 'custom', path: [field], message })
    if (!byStaff && mayBeDenunciation(kind, raw) && raw.khongToCao === undefined)
      context.addIssue({ code: 'custom', path: ['khongToCao'], message: notDenunciation })
    if (!values.success || !applicant.ok) return z.NEVER
    const { stored, files } = values.data
    return {
      stored,
      files,
      applicant: applicant.applicant,
      channel: came.channel,
      receivedAt: came.receivedAt,
      draftCode: typeof raw.maNhap === 'string' ? readReceiptCode(raw.maNhap) : undefined,
      typed: raw,
    }
  })
}

/** Whether what was written may be a denunciation, of which the form then warns. */
export function mayBeDenunciation(type: CaseType, raw: RawForm): boolean {
  if (type.code === 'information-request' || type.code === 'incident') return false
  const texts = Object.keys(type.fields.shape).map((name) => raw[name])
  return soundsLikeDenunciation(texts.filter((text) => typeof text === 'string'))
}

interface Came {
  readonly channel: CaseChannel
  readonly receivedAt: Date | undefined
  readonly problems: readonly { readonly field: string; readonly message: string }[]
}

const cameOnline: Came = { channel: 'online', receivedAt: undefined, problems: [] }
const oldestDays = 365

function readCame(raw: RawForm, now: Date): Came {
  const channel = enteredChannels.find((known) => known === raw.kenh)
  const day = requiredDay.safeParse(raw.ngayNhan)
  const at = time.safeParse(raw.gioNhan)
  const problems = [
    ...(channel === undefined ? [{ field: 'kenh', message: channelProblem }] : []),
    ...(day.success ? [] : [{ field: 'ngayNhan', message: day.error.issues[0]?.message ?? laterProblem }]),
    ...(at.success ? [] : [{ field: 'gioNhan', message: at.error.issues[0]?.message ?? laterProblem }]),
  ]
  if (!day.success || !at.success || channel === undefined)
    return { channel: 'counter', receivedAt: undefined, problems }
  const [hours = 0, minutes = 0] = at.data.split(':').map(Number)
  const receivedAt = new Date(startOfDay(day.data).getTime() + (hours * 60 + minutes) * 60_000)
  const isLater = receivedAt > now
  const isOld = now.getTime() - receivedAt.getTime() > oldestDays * 86_400_000
  if (isLater || isOld)
    return {
      channel,
      receivedAt,
      problems: [{ field: 'ngayNhan', message: isLater ? laterProblem : oldProblem }],
    }
  return { channel, receivedAt, problems }
}

const channelProblem = problem({ vi: 'Chọn đơn đến bằng cách nào', en: 'Choose how it came' })
const laterProblem = problem({
  vi: 'Thời điểm nhận không thể sau lúc này',
  en: 'It cannot have come later than now',
})
const oldProblem = problem({
  vi: 'Thời điểm nhận quá một năm trước: hãy kiểm tra lại ngày',
  en: 'That is more than a year ago: check the day',
})
const notDenunciation = problem({
  vi: 'Đọc lưu ý về tố cáo rồi đánh dấu vào ô xác nhận',
  en: 'Read the note on denunciations, then tick the box',
})
