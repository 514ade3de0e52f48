import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { Recruitment } from '../domain/recruitment/round.ts'
import type { PanelMember } from '../store/recruitment-marking.ts'
import type { RoomAttendance, Seating, TakenSeat } from '../store/recruitment-rooms.ts'
import { deskTexts } from './desk-texts.ts'
import { recruitmentPaths } from './paths.ts'
import { publicTexts } from './public-pages.tsx'
import type { SeatRefusal } from './seat-everybody.ts'

export const roomTexts = {
  lead: (count: number) => ({
    vi: `${count} ứng viên đủ điều kiện. Chỗ ngồi và giám thị do máy bốc thăm một lần; số ngẫu nhiên được công khai để ai cũng bốc lại được.`,
    en: `${count} eligible candidates. Seats and invigilators are drawn once; the seed is public, so that anybody draws again.`,
  }),
  place: { vi: 'Địa điểm thi', en: 'Place' },
  day: { vi: 'Ngày thi', en: 'Day' },
  hour: { vi: 'Giờ bắt đầu', en: 'Begins at' },
  rooms: { vi: 'Phòng và số chỗ', en: 'Rooms and seats' },
  roomsHint: {
    vi: 'Mỗi dòng một phòng: tên; số chỗ. Có thể dán từ bảng tính.',
    en: 'One room a line: name; seats. May be pasted from a spreadsheet.',
  },
  seat: { vi: 'Bốc thăm chỗ ngồi', en: 'Draw the seats' },
  begins: { vi: 'Bắt đầu', en: 'Begins' },
  seed: { vi: 'Số ngẫu nhiên', en: 'Seed' },
  room: { vi: 'Phòng', en: 'Room' },
  taken: { vi: 'Số người', en: 'Candidates' },
  invigilators: { vi: 'Giám thị', en: 'Invigilators' },
  absent: { vi: 'Vắng', en: 'Absent' },
  notReported: { vi: 'chưa ghi', en: 'not recorded' },
  lacking: { vi: 'chưa đủ hai giám thị', en: 'lacks two invigilators' },
  seatNumber: { vi: 'Chỗ', en: 'Seat' },
  signature: { vi: 'Ký tên', en: 'Signature' },
  listLead: {
    vi: 'Danh sách dán cửa phòng và ký tên. Chỉ có mã ứng viên.',
    en: 'For the door and for signatures. Codes of candidates alone.',
  },
  whoAbsent: { vi: 'Ai vắng mặt', en: 'Who was absent' },
  recordAbsent: { vi: 'Ghi nhận người vắng', en: 'Record who was absent' },
  nobodyAbsent: { vi: 'Không ai vắng.', en: 'Nobody was absent.' },
  refusals: {
    nobody: { vi: 'Không có ứng viên nào đủ điều kiện.', en: 'Nobody is eligible.' },
    'too-few-seats': { vi: 'Số chỗ ít hơn số ứng viên đủ điều kiện.', en: 'There are too few seats.' },
    'seated-already': { vi: 'Đã bốc thăm chỗ ngồi; không bốc lại.', en: 'Seats were drawn; not again.' },
    'list-not-public': {
      vi: 'Công bố danh sách đủ điều kiện trước khi bốc thăm chỗ ngồi.',
      en: 'Publish the list of the eligible before seats are drawn.',
    },
  } satisfies Record<SeatRefusal, { vi: string; en: string }>,
} as const

export interface RoomsPageProps {
  readonly recruitment: Recruitment
  /** Null until seats were drawn. */
  readonly seating: Seating | null
  readonly seats: readonly TakenSeat[]
  readonly attendance: readonly RoomAttendance[]
  /** Of each room, from the first. */
  readonly invigilators: readonly (readonly PanelMember[])[]
  readonly eligible: number
  readonly form: TypedForm
}

/** The rooms of an examination at the desk. */
export function RoomsPage(props: RoomsPageProps) {
  const { recruitment, seating, eligible, form } = props
  const to = { recruitmentId: recruitment.id }
  return (
    <Page
      title={deskTexts.rooms}
      lead={roomTexts.lead(eligible)}
      eyebrow={recruitment.title}
      errors={summaryOf(form)}
      back={{ href: recruitmentPaths.work.to(to), text: recruitment.title }}
    >
      {seating === null ? <SeatForm {...props} /> : <Rooms {...props} seating={seating} />}
    </Page>
  )
}

function SeatForm({ recruitment, form }: RoomsPageProps) {
  const words = useWords()
  return (
    <Form
      action={recruitmentPaths.rooms.to({ recruitmentId: recruitment.id })}
      requestId={crypto.randomUUID()}
    >
      <TextField name="diaDiem" label={roomTexts.place} {...shown(form, 'diaDiem')} />
      <DateField name="ngay" label={roomTexts.day} {...shown(form, 'ngay')} />
      <TextField name="gio" label={roomTexts.hour} {...shown(form, 'gio', '08:00')} />
      <TextAreaField
        name="phong"
        label={roomTexts.rooms}
        hint={roomTexts.roomsHint}
        rows={4}
        {...shown(form, 'phong')}
      />
      <Button>{words(roomTexts.seat)}</Button>
    </Form>
  )
}

function Rooms({
  recruitment,
  seating,
  seats,
  attendance,
  invigilators,
}: RoomsPageProps & { readonly seating: Seating }) {
  const words = useWords()
  const { language } = usePage()
  const rows = seating.rooms.flatMap(({ name }, index) => {
    const room = index + 1
    const taken = seats.filter((seat) => seat.room === room).length
    return taken === 0 ? [] : [{ name, room, taken }]
  })
  const absentIn = (room: number) => attendance.find((one) => one.room === room)?.absent
  return (
    <>
      <SummaryList
        rows={[
          { key: roomTexts.begins, value: formatMoment(language, seating.startsAt) },
          { key: roomTexts.place, value: seating.place },
          { key: roomTexts.seed, value: <code class="mb-break">{seating.seed}</code> },
        ]}
      />
      <Table
        caption={deskTexts.rooms}
        captionHidden
        rows={rows}
        rowKey={({ room }) => String(room)}
        columns={[
          {
            key: 'room',
            header: roomTexts.room,
            rowHeader: true,
            cell: ({ name, room }) => (
              <a href={recruitmentPaths.room.to({ recruitmentId: recruitment.id, room: String(room) })}>
                {name}
              </a>
            ),
          },
          { key: 'taken', header: roomTexts.taken, numeric: true, cell: ({ taken }) => String(taken) },
          {
            key: 'invigilators',
            header: roomTexts.invigilators,
            cell: ({ room }) => {
              const own = invigilators[room - 1] ?? []
              const names = own.map(({ name }) => name).join(', ')
              return own.length < 2 ? [names, words(roomTexts.lacking)].filter(Boolean).join('; ') : names
            },
          },
          {
            key: 'absent',
            header: roomTexts.absent,
            cell: ({ room }) => {
              const absent = absentIn(room)
              return absent === undefined ? words(roomTexts.notReported) : String(absent.length)
            },
          },
        ]}
      />
    </>
  )
}

export interface RoomPageProps {
  readonly recruitment: Recruitment
  readonly seating: Seating
  readonly room: number
  readonly seats: readonly TakenSeat[]
  readonly invigilators: readonly PanelMember[]
  /** Null until somebody recorded it. */
  readonly absent: readonly string[] | null
  readonly mayRecord: boolean
}

/** One room: its list for the door, without a name, and who was absent. */
export function RoomPage(props: RoomPageProps) {
  const { recruitment, seating, room, seats, invigilators } = props
  const { language } = usePage()
  return (
    <Page
      title={seating.rooms[room - 1]?.name ?? String(room)}
      lead={roomTexts.listLead}
      eyebrow={recruitment.title}
      aside={<PrintButton />}
    >
      <SummaryList
        rows={[
          { key: roomTexts.begins, value: formatMoment(language, seating.startsAt) },
          { key: roomTexts.place, value: seating.place },
          { key: roomTexts.invigilators, value: invigilators.map(({ name }) => name).join(', ') },
        ]}
      />
      <Table
        caption={roomTexts.taken}
        captionHidden
        rows={seats}
        rowKey={({ code }) => code}
        columns={[
          { key: 'seat', header: roomTexts.seatNumber, numeric: true, cell: ({ seat }) => String(seat) },
          { key: 'code', header: publicTexts.code, rowHeader: true, cell: ({ code }) => code },
          { key: 'post', header: publicTexts.post, cell: ({ post }) => post },
          { key: 'signature', header: roomTexts.signature, cell: () => '' },
        ]}
      />
      <Absentees {...props} />
    </Page>
  )
}

function Absentees({ recruitment, room, seats, absent, mayRecord }: RoomPageProps) {
  const words = useWords()
  if (!mayRecord) {
    if (absent === null) return null
    return <p>{absent.length === 0 ? words(roomTexts.nobodyAbsent) : absent.join(', ')}</p>
  }
  return (
    <Form
      action={recruitmentPaths.room.to({ recruitmentId: recruitment.id, room: String(room) })}
      requestId={crypto.randomUUID()}
    >
      <CheckboxesField
        name="vang"
        label={roomTexts.whoAbsent}
        choices={seats.map(({ code, seat }) => ({ value: code, label: `${code} (${seat})` }))}
        values={[...(absent ?? [])]}
      />
      <Button>{words(roomTexts.recordAbsent)}</Button>
    </Form>
  )
}
