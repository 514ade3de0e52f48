import { z } from 'zod'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { time } from '../../../platform/http/form-values.ts'
import { type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { parseTypedDay } from '../../../platform/kernel/typed-day.ts'
import { procedureDaysOf } from '../domain/apply/online-refusal.ts'
import type { CaseType } from '../domain/case-type.ts'
import { type CheckedPart, checkParts } from '../domain/counter/checklist.ts'
import { checkValues } from '../domain/fields/check-values.ts'
import { citizenIdDigits, citizenIdProblem } from '../domain/fields/citizen-id.ts'
import { phoneDigits, phoneProblem } from '../domain/fields/phone-number.ts'
import { storedValues } from '../domain/fields/stored-values.ts'
import type { ProcedureDays } from '../domain/procedure-rule.ts'
import type { ProcedureVersion } from '../procedures/face.ts'
import type { Applicant } from '../store/case-store.ts'
import { counterWords } from './counter-words.ts'
import type { EntryForm } from './entry-form.ts'

/** An entry in which everything is right; whether all papers are there is asked apart. */
export interface CheckedEntry {
  readonly parts: readonly CheckedPart[]
  readonly days: ProcedureDays
  readonly applicant: Applicant
  readonly fields: Readonly<Record<string, unknown>>
  readonly receivedAt: Date | undefined
}

export type EntryCheck =
  | { readonly ok: true; readonly value: CheckedEntry }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

const mostDaysBack = 30

/** Checks what a clerk has typed, all of it at once. */
export function checkEntry(
  entry: EntryForm,
  version: ProcedureVersion,
  type: CaseType,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): EntryCheck {
  const problems: FieldProblem[] = []
  const wrong = (field: string, message: FieldProblem['message'] | undefined) => {
    if (message !== undefined) problems.push({ field, message })
  }
  const phone = phoneDigits(entry.dienThoai)
  const number = citizenIdDigits(entry.cccd)
  if (entry.ten === '') wrong('ten', counterWords.nameProblem)
  if (number !== '') wrong('cccd', citizenIdProblem(number))
  if (phone !== '') wrong('dienThoai', phoneProblem(phone))
  if (entry.nhan === 'post' && postAddress(entry) === '') wrong('guiVe', counterWords.postProblem)
  const email = z.union([z.literal(''), z.email()]).safeParse(entry.thuDienTu)
  if (!email.success) wrong('thuDienTu', mailProblem)
  const days = daysOf(entry, version)
  if (days === undefined) wrong('soNgay', counterWords.daysProblem)
  const received = receivedOf(entry, now)
  if (received === 'wrong') wrong('ngayNhan', counterWords.receivedProblem)
  const fields = checkValues(
    type.fields,
    {
      forWhom: entry.lamCho || entry.ten,
      resultBy: entry.nhan,
      ...(entry.nhan === 'post' && { postTo: postAddress(entry) }),
    },
    today,
  )
  if (!fields.ok)
    problems.push(
      ...fields.problems.map(({ field, message }) => ({ field: namesOfFields[field] ?? '', message })),
    )
  if (problems.length > 0 || !fields.ok || days === undefined || received === 'wrong')
    return { ok: false, problems }
  return {
    ok: true,
    value: {
      parts: checkParts(version.parts, placesOf(entry, version)),
      days,
      applicant: {
        name: entry.ten,
        phone,
        email: entry.thuDienTu,
        address: entry.diaChi,
        citizenNumber: number,
        language: 'vi',
        resultBy: entry.nhan,
      },
      fields: storedValues(type.fields, fields.value),
      receivedAt: received,
    },
  }
}

const namesOfFields: Readonly<Record<string, string>> = {
  forWhom: 'lamCho',
  resultBy: 'nhan',
  postTo: 'guiVe',
}
const mailProblem = {
  vi: 'Nhập địa chỉ thư điện tử đầy đủ, hoặc để trống',
  en: 'Enter a whole e-mail address, or none',
}

/** "All" is what is always asked for; what is asked for in some cases alone is ticked by itself. */
function placesOf({ du, giay }: EntryForm, { parts }: ProcedureVersion): number[] {
  const always = parts.flatMap(({ when }, index) => (du && when === undefined ? [index + 1] : []))
  return [...new Set([...always, ...giay])].filter((place) => place <= parts.length)
}

function postAddress({ guiVe, diaChi }: EntryForm): string {
  return guiVe || diaChi
}

function daysOf({ soNgay }: EntryForm, version: ProcedureVersion): ProcedureDays | undefined {
  const published = procedureDaysOf(version)
  if (published !== undefined) return published
  const days = Number(soNgay)
  return soNgay !== '' && Number.isInteger(days) && days >= 1 && days <= 180
    ? { days, unit: 'working-day' }
    : undefined
}

/** When it came, of what was written by hand while nothing else went. */
function receivedOf({ soGiay, ngayNhan, gioNhan }: EntryForm, now: Date): Date | undefined | 'wrong' {
  if (soGiay === '' && ngayNhan === '' && gioNhan === '') return undefined
  const day = parseTypedDay(ngayNhan)
  const at = time.safeParse(gioNhan)
  if (soGiay === '' || day === undefined || !at.success) return 'wrong'
  const [hours = 0, minutes = 0] = at.data.split(':').map(Number)
  const received = new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000)
  const age = now.getTime() - received.getTime()
  return age < 0 || age > mostDaysBack * 86_400_000 ? 'wrong' : received
}
