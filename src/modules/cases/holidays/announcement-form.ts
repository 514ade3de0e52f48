import { z } from 'zod'
import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { addDays, type LocalDate } from '../../../platform/kernel/dates.ts'
import { parseTypedDay } from '../../../platform/kernel/typed-day.ts'
import { type Announcement, announcedKinds, mostDays } from '../domain/holidays/announcement.ts'

/** Names of the fields, in the address of the preview and in the form that applies it. */
export const announcementNames = {
  from: 'tuNgay',
  to: 'denNgay',
  kind: 'loai',
  name: 'ten',
  english: 'tenTiengAnh',
  source: 'nguon',
  announcedOn: 'congBo',
} as const
export type TypedAnnouncement = Readonly<Record<keyof typeof announcementNames, string>>

const Kind = z.enum(announcedKinds)

export const kindWords: Readonly<Record<(typeof announcedKinds)[number], Words>> = {
  statutory: { vi: 'Ngày lễ, tết', en: 'Public holiday' },
  compensatory: { vi: 'Nghỉ bù', en: 'Day in lieu' },
  'swapped-off': { vi: 'Nghỉ do hoán đổi', en: 'Day off by exchange' },
  'swapped-work': { vi: 'Làm bù', en: 'Working day by exchange' },
  closure: { vi: 'Nghỉ do thiên tai, sự cố', en: 'Closed by disaster or breakdown' },
  revoked: { vi: 'Hủy công bố trước đây', en: 'Announcement taken back' },
}

const problems = {
  day: { vi: 'Nhập ngày theo dạng ngày/tháng/năm', en: 'Type a day as day/month/year' },
  order: { vi: 'Ngày cuối phải bằng hoặc sau ngày đầu', en: 'The last day is before the first' },
  tooMany: { vi: `Tối đa ${mostDays} ngày một lần`, en: `At most ${mostDays} days at once` },
  kind: { vi: 'Hãy chọn loại ngày', en: 'Choose the kind of day' },
  name: { vi: 'Hãy nhập tên, tối đa 200 ký tự', en: 'Type a name, 200 characters at most' },
  source: {
    vi: 'Hãy ghi văn bản công bố: số, ngày, cơ quan',
    en: 'Name the announcement: number, date, body',
  },
  future: { vi: 'Ngày công bố không thể sau hôm nay', en: 'It cannot be announced later than today' },
} as const

export function typedAnnouncement(raw: RawForm): TypedAnnouncement {
  const text = (name: keyof typeof announcementNames) => {
    const value = raw[announcementNames[name]]
    if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0')) return ''
    return value.normalize('NFC').trim()
  }
  return {
    from: text('from'),
    to: text('to'),
    kind: text('kind'),
    name: text('name'),
    english: text('english'),
    source: text('source'),
    announcedOn: text('announcedOn'),
  }
}

export type ReadAnnouncement =
  | { readonly ok: true; readonly announcement: Announcement }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/** Reads what was typed and reports everything that is wrong with it at once; one day is enough. */
export function readAnnouncement(typed: TypedAnnouncement, today: LocalDate): ReadAnnouncement {
  const found: FieldProblem[] = []
  const add = (name: keyof typeof announcementNames, message: Words) =>
    found.push({ field: announcementNames[name], message })
  const from = parseTypedDay(typed.from)
  const to = typed.to === '' ? from : parseTypedDay(typed.to)
  const announcedOn = parseTypedDay(typed.announcedOn)
  const kind = Kind.safeParse(typed.kind)
  if (from === undefined) add('from', problems.day)
  if (typed.to !== '' && to === undefined) add('to', problems.day)
  if (from !== undefined && to !== undefined && to < from) add('to', problems.order)
  if (from !== undefined && to !== undefined && to >= addDays(from, mostDays)) add('to', problems.tooMany)
  if (!kind.success) add('kind', problems.kind)
  if (typed.name === '' || typed.name.length > 200) add('name', problems.name)
  if (typed.english.length > 200) add('english', problems.name)
  if (typed.source === '' || typed.source.length > 500) add('source', problems.source)
  if (announcedOn === undefined) add('announcedOn', problems.day)
  else if (announcedOn > today) add('announcedOn', problems.future)
  if (
    found.length > 0 ||
    !kind.success ||
    from === undefined ||
    to === undefined ||
    announcedOn === undefined
  )
    return { ok: false, problems: found }
  return {
    ok: true,
    announcement: {
      from,
      to,
      announcedOn,
      kind: kind.data,
      name: { vi: typed.name, en: typed.english || typed.name },
      source: typed.source,
    },
  }
}
