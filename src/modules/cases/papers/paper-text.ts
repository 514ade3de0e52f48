import type { DocumentBlockInput } from '../../../platform/documents/administrative-document.ts'
import { documentDate } from '../../../platform/documents/document-date.ts'
import { dayInVietnam, formatDay, localDate } from '../../../platform/kernel/dates.ts'
import type { Party } from '../domain/papers/paper-parts.ts'

const hours = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** "16 giờ 00 phút, ngày 05 tháng 6 năm 2024", as the one-stop forms write a moment. */
export function moment(iso: string): string {
  const at = new Date(iso)
  const parts = hours.formatToParts(at)
  const part = (type: 'hour' | 'minute') => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('hour')} giờ ${part('minute')} phút, ${documentDate(dayInVietnam(at))}`
}

/** "16:00, 05/06/2024" where there is little room. */
export function shortMoment(iso: string): string {
  const at = new Date(iso)
  return `${hours.format(at)}, ${formatDay(dayInVietnam(at))}`
}

/** "ngày 05 tháng 6 năm 2024". */
export function onDay(day: string): string {
  return documentDate(day)
}

/** The same at the beginning of a sentence. */
export function thatDay(day: string): string {
  return documentDate(day).replace(/^n/u, 'N')
}

/** "05/06/2024" where there is little room. */
export function shortDay(day: string): string {
  return formatDay(localDate(day))
}

export function paragraph(text: string): DocumentBlockInput {
  return { type: 'paragraph', text }
}

/** "Địa chỉ: 12 Hùng Vương": a field of a form, its value in bold where it is what the reader looks for. */
export function field(label: string, value: string, { bold = false } = {}): DocumentBlockInput {
  return { type: 'paragraph', align: 'left', text: [{ text: `${label}: ` }, { text: value, bold }] }
}

/** A line of its own in the middle: who decides, "QUYẾT ĐỊNH:". */
export function centred(text: string): DocumentBlockInput {
  return { type: 'paragraph', align: 'centre', text: [{ text, bold: true }] }
}

export function basis(text: string): DocumentBlockInput {
  return { type: 'paragraph', text: [{ text, italic: true }] }
}

export function section(title: string, text: string): DocumentBlockInput[] {
  return [{ type: 'heading', level: 1, text: title }, paragraph(text)]
}

/** "Bà Lê Thị Ngọc Ánh"; an organisation by its name alone. */
export function named(party: Party): string {
  return party.salutation === 'Quý cơ quan' ? party.name : `${party.salutation} ${party.name}`
}

/** As the name stands within a sentence: "bà Lê Thị Ngọc Ánh". */
export function namedWithin(party: Party): string {
  return party.salutation === 'Quý cơ quan'
    ? party.name
    : `${party.salutation.toLocaleLowerCase('vi')} ${party.name}`
}

/** Address, telephone and mail as a form asks for them; what is not known leaves no line. */
export function contactFields({ address, phone, email }: Party): DocumentBlockInput[] {
  const reach = [
    ...(phone === null ? [] : [`Số điện thoại: ${phone}`]),
    ...(email === null ? [] : [`Email: ${email}`]),
  ]
  return [
    ...(address === null ? [] : [field('Địa chỉ', address)]),
    ...(reach.length === 0
      ? []
      : [{ type: 'paragraph' as const, align: 'left' as const, text: reach.join('; ') }]),
  ]
}

/** The sentence with a full stop at its end, whatever it ended with. */
export function sentence(text: string): string {
  return `${text.trim().replace(/[\s.;,]+$/u, '')}.`
}

/** A body's name, which its letterhead breaks into lines, as it stands in a sentence. */
export function oneLine(name: string): string {
  return name.replace(/\s+/gu, ' ').trim()
}
