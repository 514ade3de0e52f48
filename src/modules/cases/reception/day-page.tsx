import { nothingTyped, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { UnitPerson } from '../../organisations/index.ts'
import { dayState } from '../domain/reception/reception-day.ts'
import type { AnnouncedDay } from '../store/reception-days.ts'
import type { Entry } from '../store/reception-entries.ts'
import type { Registration } from '../store/reception-registrations.ts'
import type { RegistrationWords } from '../store/reception-words.ts'
import { DayDetails, DayTag, dayWords } from './day-details.tsx'
import { receptionPaths } from './paths.ts'
import { capacityWords, classificationWords } from './reception-words.ts'

export interface DayProps {
  readonly code: string
  readonly unitName: string
  readonly day: AnnouncedDay
  readonly now: Date
  readonly heldBy: string | null
  readonly registrations: readonly {
    readonly row: Registration
    readonly words: RegistrationWords | undefined
  }[]
  readonly entries: readonly Entry[]
  readonly people: readonly UnitPerson[]
  readonly maySchedule: boolean
  readonly mayRecord: boolean
  readonly saved: boolean
  readonly sent: { readonly which: 'held' | 'cancel'; readonly form: TypedForm } | undefined
  readonly requestIds: { readonly held: string; readonly cancel: string }
}

const texts = {
  desk: { vi: 'Tiếp công dân', en: 'Citizen reception' },
  title: { vi: 'Buổi tiếp công dân', en: 'Reception day' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  write: { vi: 'Ghi một lượt tiếp', en: 'Record a reception' },
  registered: { vi: 'Người đã đăng ký', en: 'Who registered' },
  none: { vi: 'Chưa có ai đăng ký.', en: 'Nobody has registered.' },
  name: { vi: 'Họ và tên', en: 'Name' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  people: { vi: 'Số người', en: 'People' },
  topic: { vi: 'Việc muốn trình bày', en: 'Matter' },
  action: { vi: 'Việc', en: 'Action' },
  cancelledOne: { vi: 'Đã hủy', en: 'Cancelled' },
  forgotten: { vi: 'Thông tin liên hệ đã xóa', en: 'Contact deleted' },
  receive: { vi: 'Ghi sổ', en: 'Record' },
  entries: { vi: 'Các lượt đã ghi sổ', en: 'Entries in the register' },
  number: { vi: 'Số thứ tự', en: 'Number' },
  kind: { vi: 'Phân loại', en: 'Kind' },
  who: { vi: 'Ai đã tiếp buổi này?', en: 'Who received on this day?' },
  whoLead: {
    vi: 'Ghi đúng người đã ngồi tiếp, kể cả khi không có ai đến. Chỉ buổi do chính người đứng đầu tiếp mới tính là ngày tiếp của người đứng đầu.',
    en: 'Name whoever really was there, also when nobody came. Only a day on which the head was there in person counts as the head’s.',
  },
  person: { vi: 'Người tiếp', en: 'Who received' },
  authorisation: { vi: 'Văn bản ủy quyền, phân công', en: 'Authorisation' },
  authorisationHint: {
    vi: 'Bắt buộc khi không phải người đứng đầu, ví dụ: Giấy ủy quyền số 05/UQ ngày 03/11/2026',
    en: 'Needed for anybody but the head: number and date',
  },
  record: { vi: 'Ghi nhận người tiếp', en: 'Record who received' },
  change: { vi: 'Dời hoặc hủy buổi này', en: 'Move or cancel this day' },
  changeLead: {
    vi: 'Lý do và ngày mới được công bố ngay. Hủy mà không có ngày thay bị tính là một ngày không tiếp.',
    en: 'Reason and new day are published at once. A day without another in its place counts as not held.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  newDay: { vi: 'Ngày mới', en: 'New day' },
  newDayHint: {
    vi: 'Ngày/tháng/năm. Để trống nếu chưa có ngày thay.',
    en: 'Day/month/year. Leave empty when there is none yet.',
  },
  starts: { vi: 'Từ giờ', en: 'From' },
  ends: { vi: 'Đến giờ', en: 'To' },
  confirm: { vi: 'Công bố thay đổi', en: 'Publish the change' },
  call: {
    vi: 'Có người đã đăng ký buổi này. Hãy gọi báo cho họ theo số điện thoại ở trên.',
    en: 'People have registered for this day. Call them at the numbers above.',
  },
  choose: { vi: 'Chọn', en: 'Choose' },
}

/** One reception day: who registered, who received, who came; and the forms to record and to change it. */
export function DayPage(props: DayProps) {
  const { code, unitName, day, now, heldBy, saved, sent, entries, mayRecord } = props
  const words = useWords()
  const state = dayState(day, now)
  return (
    <Page
      title={dayWords(day.day)}
      eyebrow={unitName}
      variant="workspace"
      breadcrumbs={[{ href: receptionPaths.desk.to({}), text: texts.desk }]}
      errors={sent === undefined ? [] : summaryOf(sent.form)}
      aside={<DayTag day={day} now={now} />}
    >
      {saved && <Notice tone="success" title={texts.saved} announce />}
      <DayDetails day={day} />
      {heldBy !== null && day.held !== null && (
        <p>
          {words(texts.person)}: <strong>{heldBy}</strong> ({words(capacityWords[day.held.capacity])})
        </p>
      )}
      {mayRecord && day.cancelledAt === null && (
        <ButtonRow>
          <LinkButton href={receptionPaths.newEntry.to({ code }, { buoi: day.id })}>
            {words(texts.write)}
          </LinkButton>
        </ButtonRow>
      )}
      <RegistrationsSection {...props} />
      {entries.length > 0 && (
        <Section title={texts.entries}>
          <Table
            caption={texts.entries}
            captionHidden
            rows={entries}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'number',
                header: texts.number,
                rowHeader: true,
                cell: (entry) => (
                  <a href={receptionPaths.entry.to({ entryId: entry.id })}>
                    {entry.number}/{entry.year}
                  </a>
                ),
              },
              {
                key: 'kind',
                header: texts.kind,
                cell: (entry) => words(classificationWords[entry.classification]),
              },
              { key: 'people', header: texts.people, numeric: true, cell: (entry) => entry.peopleCount },
            ]}
          />
        </Section>
      )}
      {mayRecord && (state === 'announced' || state === 'not-recorded') && <HeldSection {...props} />}
      {props.maySchedule && state === 'announced' && <ChangeSection {...props} />}
    </Page>
  )
}

function RegistrationsSection({ registrations, code, day, mayRecord }: DayProps) {
  const words = useWords()
  return (
    <Section title={texts.registered}>
      <Table
        caption={texts.registered}
        captionHidden
        rows={registrations}
        rowKey={({ row }) => row.id}
        empty={<p>{words(texts.none)}</p>}
        columns={[
          {
            key: 'name',
            header: texts.name,
            rowHeader: true,
            cell: ({ words: who }) => who?.name ?? words(texts.forgotten),
          },
          { key: 'phone', header: texts.phone, cell: ({ words: who }) => who?.phone ?? '' },
          { key: 'people', header: texts.people, numeric: true, cell: ({ row }) => row.groupSize },
          { key: 'topic', header: texts.topic, cell: ({ words: who }) => who?.topic ?? '' },
          {
            key: 'action',
            header: texts.action,
            cell: ({ row, words: who }) =>
              row.cancelledAt !== null ? (
                words(texts.cancelledOne)
              ) : mayRecord ? (
                <a href={receptionPaths.newEntry.to({ code }, { buoi: day.id, 'dang-ky': row.id })}>
                  {words(texts.receive)}
                  <span class="govuk-visually-hidden"> {who?.name}</span>
                </a>
              ) : (
                ''
              ),
          },
        ]}
      />
    </Section>
  )
}

function HeldSection({ day, people, sent, requestIds }: DayProps) {
  const words = useWords()
  const form = sent?.which === 'held' ? sent.form : nothingTyped
  return (
    <Section title={texts.who} lead={texts.whoLead}>
      <Form action={receptionPaths.held.to({ sessionId: day.id })} requestId={requestIds.held}>
        <SelectField
          name="nguoiTiep"
          label={texts.person}
          choices={[
            { value: '', label: texts.choose },
            ...people.map(({ id, name, position }) => ({ value: id, label: `${name} – ${position}` })),
          ]}
          {...shown(form, 'nguoiTiep')}
        />
        <TextField
          name="uyQuyen"
          label={texts.authorisation}
          hint={texts.authorisationHint}
          optional
          {...shown(form, 'uyQuyen')}
        />
        <Button>{words(texts.record)}</Button>
      </Form>
    </Section>
  )
}

function ChangeSection({ day, sent, requestIds }: DayProps) {
  const words = useWords()
  const form = sent?.which === 'cancel' ? sent.form : nothingTyped
  return (
    <Section title={texts.change} lead={texts.changeLead}>
      {day.registered > 0 && (
        <Notice tone="warning">
          <p>{words(texts.call)}</p>
        </Notice>
      )}
      <Form action={receptionPaths.cancelDay.to({ sessionId: day.id })} requestId={requestIds.cancel}>
        <TextAreaField name="lyDo" label={texts.reason} rows={2} {...shown(form, 'lyDo')} />
        <DateField
          name="ngayMoi"
          label={texts.newDay}
          hint={texts.newDayHint}
          optional
          {...shown(form, 'ngayMoi')}
        />
        <TextField
          name="tu"
          label={texts.starts}
          width="short"
          optional
          {...shown(form, 'tu', day.startsAt)}
        />
        <TextField name="den" label={texts.ends} width="short" optional {...shown(form, 'den', day.endsAt)} />
        <Button variant="danger">{words(texts.confirm)}</Button>
      </Form>
    </Section>
  )
}
