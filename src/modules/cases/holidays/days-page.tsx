import type { FieldProblem } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { announcedKinds } from '../domain/holidays/announcement.ts'
import type { AnnouncedDay } from '../store/announced-days.ts'
import { kindWords, announcementNames as names, type TypedAnnouncement } from './announcement-form.ts'
import { holidayPaths } from './paths.ts'

export const dayTexts = {
  title: { vi: 'Ngày nghỉ công bố muộn', en: 'Days off announced late' },
  lead: {
    vi: 'Nhập ngày nghỉ hoặc làm bù được công bố sau khi lịch đã có. Bạn xem trước mọi thời hạn thay đổi rồi mới áp dụng.',
    en: 'Enter days off or made up that were announced after the calendar was set. You see every date that moves before it is applied.',
  },
  enter: { vi: 'Nhập công bố', en: 'Enter an announcement' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến hết ngày', en: 'To' },
  toHint: { vi: 'Để trống nếu chỉ một ngày.', en: 'Leave empty for one day.' },
  kind: { vi: 'Loại ngày', en: 'Kind of day' },
  name: { vi: 'Tên ngày nghỉ', en: 'Name of the day' },
  english: { vi: 'Tên bằng tiếng Anh', en: 'Name in English' },
  source: { vi: 'Theo văn bản nào', en: 'By which announcement' },
  sourceHint: {
    vi: 'Ví dụ: Công điện 12/CĐ-UBND ngày 20/10/2026 của UBND tỉnh. Người dân đọc được khi hỏi vì sao ngày thay đổi.',
    en: 'Citizens read it when they ask why a date moved.',
  },
  announcedOn: { vi: 'Ngày công bố', en: 'Announced on' },
  choose: { vi: 'Chọn', en: 'Choose' },
  preview: { vi: 'Xem trước thay đổi', en: 'See what would change' },
  known: { vi: 'Đã áp dụng', en: 'Applied' },
  day: { vi: 'Ngày', en: 'Day' },
  none: { vi: 'Chưa có công bố nào được nhập.', en: 'None entered yet.' },
  done: (moved: number, stopped: number, told: number): Words => ({
    vi: `Đã áp dụng: ${moved} thời hạn đang chạy đổi ngày, ${stopped} thời hạn đã dừng được tính lại, ${told} người được báo qua thư.`,
    en: `Applied: ${moved} running dates moved, ${stopped} stopped ones were counted again, ${told} people were told.`,
  }),
} as const

export interface DaysPageProps {
  readonly days: readonly AnnouncedDay[]
  readonly typed: TypedAnnouncement
  readonly problems: readonly FieldProblem[]
  readonly done: { readonly moved: number; readonly stopped: number; readonly told: number } | null
}

/** The announced days, and the form for another; what it does is seen first. */
export function DaysPage({ days, typed, problems, done }: DaysPageProps) {
  const words = useWords()
  return (
    <Page title={dayTexts.title} lead={dayTexts.lead} errors={problems}>
      {done !== null && (
        <Notice tone="success" announce>
          <p>{words(dayTexts.done(done.moved, done.stopped, done.told))}</p>
        </Notice>
      )}
      <Section title={dayTexts.enter} id="nhap">
        <form method="get" action={holidayPaths.preview.to({})} class="mb-form" novalidate>
          <DateField
            name={names.from}
            label={dayTexts.from}
            error={errorOf(problems, names.from)}
            value={typed.from}
          />
          <DateField
            name={names.to}
            label={dayTexts.to}
            hint={dayTexts.toHint}
            optional
            error={errorOf(problems, names.to)}
            value={typed.to}
          />
          <SelectField
            name={names.kind}
            label={dayTexts.kind}
            error={errorOf(problems, names.kind)}
            choices={[
              { value: '', label: dayTexts.choose },
              ...announcedKinds.map((kind) => ({ value: kind, label: kindWords[kind] })),
            ]}
            value={typed.kind}
          />
          <TextField
            name={names.name}
            label={dayTexts.name}
            error={errorOf(problems, names.name)}
            value={typed.name}
          />
          <TextField
            name={names.english}
            label={dayTexts.english}
            optional
            error={errorOf(problems, names.english)}
            value={typed.english}
          />
          <TextField
            name={names.source}
            label={dayTexts.source}
            hint={dayTexts.sourceHint}
            error={errorOf(problems, names.source)}
            value={typed.source}
          />
          <DateField
            name={names.announcedOn}
            label={dayTexts.announcedOn}
            error={errorOf(problems, names.announcedOn)}
            value={typed.announcedOn}
          />
          <ButtonRow>
            <Button>{words(dayTexts.preview)}</Button>
          </ButtonRow>
        </form>
      </Section>
      <Section title={dayTexts.known} id="da-ap-dung">
        <Table
          caption={dayTexts.known}
          captionHidden
          rows={days}
          rowKey={({ day }) => day}
          empty={<p>{words(dayTexts.none)}</p>}
          columns={[
            { key: 'day', header: dayTexts.day, rowHeader: true, cell: ({ day }) => formatDay(day) },
            { key: 'kind', header: dayTexts.kind, cell: ({ kind }) => words(kindWords[kind]) },
            { key: 'name', header: dayTexts.name, cell: ({ name }) => words(name) },
            {
              key: 'source',
              header: dayTexts.source,
              cell: ({ source, announcedOn }) => `${source} (${formatDay(announcedOn)})`,
            },
          ]}
        />
      </Section>
    </Page>
  )
}
