import { z } from 'zod'
import { checkbox, listOf, optionalText } from '../../../platform/http/form.ts'
import { readCitizenCard } from '../domain/counter/citizen-card-line.ts'

/** What a clerk has typed of a dossier so far; each step carries all of it, for nothing is kept in between. */
export const EntryForm = z.object({
  noi: optionalText(100),
  /** The line of the scanner, or a name that was typed. */
  dong: optionalText(1_000),
  ten: optionalText(120),
  cccd: optionalText(20),
  diaChi: optionalText(300),
  /** A few letters of the procedure. */
  thuTuc: optionalText(100),
  /** The letters for which the procedures on the page were found. */
  daTim: optionalText(100),
  /** The procedure, once it is chosen. */
  chon: optionalText(40),
  du: checkbox,
  giay: listOf(z.coerce.number().int().min(1).max(200)),
  dienThoai: optionalText(40),
  thuDienTu: optionalText(254),
  lamCho: optionalText(200),
  nhan: z.enum(['counter', 'online', 'post']).catch('counter'),
  guiVe: optionalText(300),
  soNgay: optionalText(4),
  lyDo: optionalText(2_000),
  soGiay: optionalText(30),
  ngayNhan: optionalText(20),
  gioNhan: optionalText(10),
  khoa: optionalText(100),
  batDau: optionalText(40),
  viec: z.enum(['tiep-nhan', 'huong-dan']).catch('tiep-nhan'),
})
export type EntryForm = z.infer<typeof EntryForm>

export const emptyEntry: EntryForm = EntryForm.parse({})

/** What was scanned put where it belongs; a line that is no card is the name that somebody typed. */
export function withCard(entry: EntryForm): EntryForm {
  if (entry.dong === '') return entry
  const card = readCitizenCard(entry.dong)
  if (card === undefined)
    return { ...entry, dong: '', ten: entry.dong.includes('|') ? entry.ten : entry.dong }
  return { ...entry, dong: '', ten: card.name, cccd: card.number, diaChi: card.address }
}

/** Whether somebody held something to the scanner that is no identity card. */
export function isUnreadCard({ dong }: EntryForm): boolean {
  return dong.includes('|') && readCitizenCard(dong) === undefined
}

/** A procedure that was listed for other letters than those that stand there now is not what is meant. */
export function withoutOldChoice(entry: EntryForm): EntryForm {
  const isOld = entry.daTim !== '' && entry.daTim !== entry.thuTuc
  return isOld ? { ...entry, chon: '' } : entry
}
