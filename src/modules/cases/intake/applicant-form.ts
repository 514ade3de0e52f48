import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { CaseKind, CaseType } from '../domain/case-type.ts'
import { citizenIdDigits, citizenIdProblem } from '../domain/fields/citizen-id.ts'
import { cleanLine } from '../domain/fields/clean-text.ts'
import { phoneDigits, phoneProblem } from '../domain/fields/phone-number.ts'
import type { Applicant } from '../store/case-store.ts'

/** The names of the fields about whoever asks. */
export const applicantFields = ['ten', 'hoTen', 'dienThoai', 'thuDienTu', 'diaChi', 'soCanCuoc'] as const
export type ApplicantField = (typeof applicantFields)[number]

/** What must be known of whoever asks, besides a name: the law wants it, or nothing could be sent to them. */
export function requiredOf(kind: CaseKind): readonly ApplicantField[] {
  switch (kind) {
    case 'complaint':
    case 'petition':
      return ['diaChi']
    case 'information-request':
      return ['diaChi', 'soCanCuoc']
    default:
      return []
  }
}

export type ReadApplicant =
  | { readonly ok: true; readonly applicant: Applicant | null }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/** Who asks, as typed; null for somebody who chose to give no name where that is allowed. */
export function readApplicant(type: CaseType, raw: RawForm): ReadApplicant {
  const problems: FieldProblem[] = []
  if (type.anonymous === 'allowed') {
    if (raw.ten === 'khong') return { ok: true, applicant: null }
    if (raw.ten !== 'co') problems.push({ field: 'ten', message: texts.choose })
  }
  const needed = requiredOf(type.code)
  const line = (name: ApplicantField, maximum: number, missing?: Words) => {
    const cleaned = cleanLine(raw[name])
    const text = typeof cleaned === 'string' ? cleaned : ''
    if (text === '' && missing !== undefined) problems.push({ field: name, message: missing })
    if (text.length > maximum) problems.push({ field: name, message: texts.tooLong(maximum) })
    return text
  }
  const name = line(
    'hoTen',
    120,
    raw.ten === 'co' || type.anonymous === 'not-allowed' ? texts.name : undefined,
  )
  const phone = phoneDigits(line('dienThoai', 40))
  const email = line('thuDienTu', 254)
  const address = line('diaChi', 300, needed.includes('diaChi') ? texts.address : undefined)
  const wantsNumber = needed.includes('soCanCuoc')
  const citizenNumber = wantsNumber ? citizenIdDigits(line('soCanCuoc', 40, texts.number)) : ''
  const wrongPhone = phone === '' ? undefined : phoneProblem(phone)
  if (wrongPhone !== undefined) problems.push({ field: 'dienThoai', message: wrongPhone })
  if (email !== '' && !/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/u.test(email))
    problems.push({ field: 'thuDienTu', message: texts.email })
  const wrongNumber = citizenNumber === '' ? undefined : citizenIdProblem(citizenNumber)
  if (wrongNumber !== undefined) problems.push({ field: 'soCanCuoc', message: wrongNumber })
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    applicant: { name, phone, email, address, citizenNumber, language: 'vi', resultBy: 'online' },
  }
}

const texts = {
  choose: { vi: 'Chọn bạn có để lại tên hay không', en: 'Choose whether you give your name' },
  name: { vi: 'Nhập họ và tên', en: 'Enter your name' },
  address: {
    vi: 'Nhập địa chỉ của bạn; loại đơn này luật yêu cầu có địa chỉ',
    en: 'Enter your address: the law asks for it here',
  },
  number: {
    vi: 'Nhập số căn cước; loại yêu cầu này luật yêu cầu có số căn cước',
    en: 'Enter your citizen number: the law asks for it here',
  },
  email: {
    vi: 'Nhập địa chỉ e-mail đầy đủ, ví dụ ten@gmail.com',
    en: 'Enter a whole e-mail address, such as name@gmail.com',
  },
  tooLong: (maximum: number) => ({ vi: `Tối đa ${maximum} chữ cái`, en: `At most ${maximum} characters` }),
}
