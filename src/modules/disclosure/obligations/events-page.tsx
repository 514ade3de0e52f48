import type { OccurrenceSort } from '../../../platform/content/schema/disclosure.ts'
import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { Occurrence } from '../domain/obligations/occurrence.ts'
import { occurrenceWords } from './occurrence-words.ts'
import { obligationPaths } from './paths.ts'

export interface EventsProps {
  readonly unit: { readonly code: string; readonly name: string }
  /** The sorts of event by which this unit's duties fall due. */
  readonly sorts: readonly OccurrenceSort[]
  /** What can change. */
  readonly contents: readonly { readonly code: string; readonly name: Words }[]
  readonly events: readonly Occurrence[]
  readonly form: TypedForm
  readonly cancelForm: TypedForm
  readonly saved: boolean
  readonly mayCancel: boolean
  readonly requestId: string
}

const texts = {
  title: { vi: 'Sự việc phải công khai', en: 'Events to publish' },
  lead: {
    vi: 'Khi có quyết định, cuộc họp, khoản thu… thì ghi ở đây; hệ thống tự tính hạn công khai. Sự việc do phần khác của hệ thống biết (tài trợ, tuyển sinh, kiểm tra…) không phải ghi.',
    en: 'Record a decision, a meeting, a collection here; the day is reckoned from it. What other parts of the system know need not be recorded.',
  },
  desk: { vi: 'Nghĩa vụ công khai', en: 'Duties to publish' },
  saved: {
    vi: 'Đã ghi nhận. Nghĩa vụ công khai đã có trong danh sách.',
    en: 'Recorded. The duty stands in the list.',
  },
  record: { vi: 'Ghi nhận sự việc', en: 'Record an event' },
  sort: { vi: 'Loại sự việc', en: 'What happened' },
  choose: { vi: 'Chọn', en: 'Choose' },
  day: { vi: 'Ngày xảy ra hoặc sẽ xảy ra', en: 'The day on which it happens' },
  name: { vi: 'Tên sự việc', en: 'In a few words' },
  nameHint: {
    vi: 'Người dân đọc được. Không ghi tên, số điện thoại của người nào.',
    en: 'Everybody can read it. No names or telephone numbers of persons.',
  },
  content: { vi: 'Nội dung đã thay đổi', en: 'What changed' },
  contentHint: {
    vi: 'Chỉ chọn khi thông tin đã công khai có thay đổi',
    en: 'Only when published information changed',
  },
  save: { vi: 'Ghi nhận', en: 'Record' },
  events: { vi: 'Đã ghi nhận', en: 'Recorded' },
  none: { vi: 'Chưa ghi nhận sự việc nào.', en: 'Nothing is recorded yet.' },
  cancel: { vi: 'Hủy ghi nhận', en: 'Take back' },
  cancelHint: {
    vi: 'Chỉ khi sự việc không diễn ra hoặc ghi nhầm. Lý do được công bố.',
    en: 'Only when it did not happen or was recorded by mistake. The reason is published.',
  },
  reason: { vi: 'Lý do hủy', en: 'Reason' },
}

/** Recording what happened, and taking back what did not. */
export function EventsPage(props: EventsProps) {
  const words = useWords()
  const { unit, sorts, contents, events, form, cancelForm, saved, mayCancel, requestId } = props
  return (
    <Page
      title={texts.title}
      eyebrow={unit.name}
      lead={texts.lead}
      breadcrumbs={[{ href: obligationPaths.deskUnit.to({ code: unit.code }), text: texts.desk }]}
      errors={[...summaryOf(form), ...summaryOf(cancelForm)]}
    >
      {saved && <Notice tone="success" title={texts.saved} announce />}
      <Section title={texts.record}>
        <Form action={obligationPaths.events.to({ code: unit.code })} requestId={requestId}>
          <SelectField
            name="suViec"
            label={texts.sort}
            choices={[
              { value: '', label: texts.choose },
              ...sorts.map((sort) => ({ value: sort, label: occurrenceWords[sort] })),
            ]}
            {...shown(form, 'suViec')}
          />
          <DateField name="ngay" label={texts.day} {...shown(form, 'ngay')} />
          <TextField name="ten" label={texts.name} hint={texts.nameHint} {...shown(form, 'ten')} />
          {contents.length > 0 && (
            <SelectField
              name="noiDung"
              label={texts.content}
              hint={texts.contentHint}
              optional
              choices={[
                { value: '', label: texts.choose },
                ...contents.map((content) => ({ value: content.code, label: content.name })),
              ]}
              {...shown(form, 'noiDung')}
            />
          )}
          <Button>{words(texts.save)}</Button>
        </Form>
      </Section>
      <Section title={texts.events} id="da-ghi">
        <Table
          caption={texts.events}
          captionHidden
          rows={events}
          rowKey={({ sort, key }) => `${sort} ${key}`}
          empty={<p>{words(texts.none)}</p>}
          columns={[
            { key: 'name', header: texts.name, rowHeader: true, cell: ({ title }) => title },
            { key: 'sort', header: texts.sort, cell: ({ sort }) => words(occurrenceWords[sort]) },
            { key: 'day', header: texts.day, cell: ({ on }) => formatDay(on) },
          ]}
        />
      </Section>
      {mayCancel && events.length > 0 && <CancelSection {...props} />}
    </Page>
  )
}

function CancelSection({ unit, events, cancelForm }: EventsProps) {
  const words = useWords()
  return (
    <Section title={texts.cancel} id="huy">
      <p>{words(texts.cancelHint)}</p>
      <Form action={obligationPaths.cancelEvent.to({ code: unit.code })}>
        <SelectField
          name="huySuViec"
          label={texts.events}
          choices={[
            { value: '', label: texts.choose },
            ...events.map(({ sort, key, title, on }) => ({
              value: `${sort} ${key}`,
              label: `${formatDay(on)}: ${title}`,
            })),
          ]}
          {...shown(cancelForm, 'huySuViec')}
        />
        <TextField name="lyDo" label={texts.reason} {...shown(cancelForm, 'lyDo')} />
        <Button variant="danger">{words(texts.cancel)}</Button>
      </Form>
    </Section>
  )
}
