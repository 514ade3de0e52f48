import type { CitedRule } from '../../../platform/content/cited-rule.ts'
import { nothingTyped, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CardGrid } from '../../../ui/card/card.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import type { UnitPerson } from '../../organisations/index.ts'
import type { Entry } from '../store/reception-entries.ts'
import type { EntryWords } from '../store/reception-words.ts'
import { receptionPaths } from './paths.ts'
import { PromiseCard, type ShownPromise } from './promise-card.tsx'
import {
  capacityWords,
  classificationWords,
  entryKindWords,
  refusalGroundWords,
  secretWords,
} from './reception-words.ts'

/** A day by which the law wants something done, and how far it is. */
export interface EntryDeadline {
  readonly rule: CitedRule
  readonly day: LocalDate
  /** Null when the day is over: whether it was kept is in the remarks. */
  readonly workingDaysLeft: number | null
}

export interface EntryProps {
  readonly code: string
  readonly unitName: string
  readonly entry: Entry
  /** Undefined when only whoever received may read it. */
  readonly words: EntryWords | undefined
  readonly remarks: readonly { readonly id: string; readonly text: string; readonly at: Date }[]
  readonly promises: readonly ShownPromise[]
  readonly receivedBy: string
  readonly deadline: EntryDeadline | undefined
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly UnitPerson[]
  readonly mayRecord: boolean
  readonly now: Date
  readonly saved: boolean
  readonly sent: { readonly which: 'promise' | 'remark'; readonly form: TypedForm } | undefined
  readonly requestIds: { readonly promise: string; readonly remark: string }
}

const texts = {
  book: { vi: 'Sổ tiếp công dân', en: 'Register' },
  title: (number: number, year: number): Words => ({
    vi: `Lượt tiếp số ${number}/${year}`,
    en: `Reception ${number}/${year}`,
  }),
  saved: { vi: 'Đã ghi vào sổ', en: 'Written into the register' },
  day: { vi: 'Ngày tiếp', en: 'Day' },
  kind: { vi: 'Hình thức', en: 'How' },
  by: { vi: 'Người tiếp', en: 'Received by' },
  authorisation: { vi: 'Văn bản ủy quyền', en: 'Authorisation' },
  who: { vi: 'Người đến', en: 'Who came' },
  people: { vi: 'Số người', en: 'People' },
  class: { vi: 'Phân loại', en: 'Kind' },
  summary: { vi: 'Nội dung', en: 'Summary' },
  requests: { vi: 'Yêu cầu, đề nghị', en: 'Requests' },
  competence: { vi: 'Thẩm quyền', en: 'Competence' },
  yes: { vi: 'Thuộc thẩm quyền của đơn vị', en: 'The unit is competent' },
  no: { vi: 'Không thuộc thẩm quyền', en: 'The unit is not competent' },
  unclear: { vi: 'Chưa rõ', en: 'Not clear yet' },
  guided: { vi: 'Đã hướng dẫn đến', en: 'Guided to' },
  forwarded: { vi: 'Đã chuyển đến', en: 'Forwarded to' },
  settled: { vi: 'Đã giải quyết hết thẩm quyền', en: 'Settled finally by' },
  papers: { vi: 'Giấy tờ đã nhận', en: 'Papers handed in' },
  refused: { vi: 'Từ chối tiếp', en: 'Refused' },
  answer: { vi: 'Trả lời kết quả xử lý bước đầu', en: 'First answer due' },
  notice: { vi: 'Gửi thông báo từ chối', en: 'Notice of refusal due' },
  promises: { vi: 'Điều đã hứa', en: 'Promises' },
  noPromises: { vi: 'Chưa ghi lời hứa nào.', en: 'No promise is recorded.' },
  addPromise: { vi: 'Ghi điều đã hứa với người dân', en: 'Record a promise' },
  promise: { vi: 'Đã hứa điều gì?', en: 'What was promised?' },
  due: { vi: 'Hẹn chậm nhất ngày', en: 'By' },
  unit: { vi: 'Đơn vị thực hiện', en: 'Unit' },
  person: { vi: 'Người thực hiện', en: 'Responsible' },
  later: { vi: 'Phân công sau', en: 'Named later' },
  keep: { vi: 'Ghi lời hứa', en: 'Record the promise' },
  remarks: { vi: 'Theo dõi kết quả, đính chính', en: 'Results and corrections' },
  remarksLead: {
    vi: 'Dòng đã ghi trong sổ không sửa, không xóa được. Ghi thêm kết quả hoặc đính chính ở đây.',
    en: 'A line of the register is never changed. Add results and corrections here.',
  },
  remark: { vi: 'Nội dung', en: 'Text' },
  add: { vi: 'Ghi thêm', en: 'Add' },
  remarkTitle: { vi: 'Ghi thêm', en: 'Added' },
}

/** One line of the register with everything that was said, what was promised and what came of it. */
export function EntryPage(props: EntryProps) {
  const { code, unitName, entry, saved, sent, promises, mayRecord, now } = props
  const words = useWords()
  return (
    <Page
      title={texts.title(entry.number, entry.year)}
      eyebrow={unitName}
      variant="workspace"
      breadcrumbs={[{ href: receptionPaths.book.to({ code }), text: texts.book }]}
      errors={sent === undefined ? [] : summaryOf(sent.form)}
    >
      {saved && <Notice tone="success" title={texts.saved} announce />}
      <SummaryList rows={summaryRows(props, words)} />
      <Section title={texts.promises}>
        {promises.length === 0 ? (
          <p>{words(texts.noPromises)}</p>
        ) : (
          <CardGrid>
            {promises.map((one) => (
              <PromiseCard key={one.promise.id} shown={one} now={now} />
            ))}
          </CardGrid>
        )}
      </Section>
      {mayRecord && entry.refusalGround === null && <PromiseSection {...props} />}
      <RemarkSection {...props} />
    </Page>
  )
}

function summaryRows(props: EntryProps, words: (words: Words) => string) {
  const { entry, words: said, receivedBy, deadline } = props
  const secret = words(secretWords)
  const competence =
    entry.withinCompetence === null ? texts.unclear : entry.withinCompetence ? texts.yes : texts.no
  const given = (key: Words, value: string | undefined) =>
    value === undefined || value === '' ? [] : [{ key, value }]
  return [
    { key: texts.day, value: formatDay(entry.receivedOn) },
    { key: texts.kind, value: words(entryKindWords[entry.kind]) },
    { key: texts.by, value: `${receivedBy} (${words(capacityWords[entry.capacity])})` },
    ...given(texts.authorisation, said?.authorisation),
    {
      key: texts.who,
      value:
        said === undefined ? (
          secret
        ) : (
          <ul>
            {said.visitors.map(({ name, address, document }) => (
              <li key={name}>{[name, address, document].filter((part) => part !== '').join(' – ')}</li>
            ))}
          </ul>
        ),
    },
    { key: texts.people, value: String(entry.peopleCount) },
    { key: texts.class, value: words(classificationWords[entry.classification]) },
    { key: texts.summary, value: said?.summary ?? secret },
    ...given(texts.requests, said?.requests),
    { key: texts.competence, value: words(competence) },
    ...given(texts.guided, said?.guidedTo),
    ...given(texts.forwarded, said?.forwardedTo),
    ...given(texts.settled, said?.settledBy),
    ...(said === undefined || said.documents.length === 0
      ? []
      : [
          {
            key: texts.papers,
            value: (
              <ul>
                {said.documents.map(({ title, pages, condition }) => (
                  <li key={title}>{[title, pages, condition].filter((part) => part !== '').join('; ')}</li>
                ))}
              </ul>
            ),
          },
        ]),
    ...(entry.refusalGround === null
      ? []
      : [
          {
            key: texts.refused,
            value: `${words(refusalGroundWords[entry.refusalGround])}. ${said?.refusal ?? ''}`,
          },
        ]),
    ...(deadline === undefined
      ? []
      : [
          {
            key: entry.refusalGround === null ? texts.answer : texts.notice,
            value: (
              <>
                <Deadline day={deadline.day} workingDaysLeft={deadline.workingDaysLeft} /> (
                {deadline.rule.article}, {deadline.rule.law})
              </>
            ),
          },
        ]),
  ]
}

function PromiseSection({ entry, units, people, sent, requestIds }: EntryProps) {
  const words = useWords()
  const form = sent?.which === 'promise' ? sent.form : nothingTyped
  return (
    <Section title={texts.addPromise}>
      <Form action={receptionPaths.promise.to({ entryId: entry.id })} requestId={requestIds.promise}>
        <TextAreaField name="noiDung" label={texts.promise} rows={3} {...shown(form, 'noiDung')} />
        <DateField name="han" label={texts.due} {...shown(form, 'han')} />
        <SelectField
          name="donVi"
          label={texts.unit}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          {...shown(form, 'donVi', entry.unitId)}
        />
        <SelectField
          name="nguoi"
          label={texts.person}
          optional
          choices={[
            { value: '', label: texts.later },
            ...people.map(({ id, name, position }) => ({ value: id, label: `${name} – ${position}` })),
          ]}
          {...shown(form, 'nguoi')}
        />
        <Button>{words(texts.keep)}</Button>
      </Form>
    </Section>
  )
}

function RemarkSection({ entry, remarks, mayRecord, sent, requestIds }: EntryProps) {
  const words = useWords()
  const form = sent?.which === 'remark' ? sent.form : nothingTyped
  if (!mayRecord && remarks.length === 0) return null
  return (
    <Section title={texts.remarks} lead={mayRecord ? texts.remarksLead : undefined}>
      {remarks.length > 0 && (
        <Timeline
          events={remarks.map(({ id, text, at }) => ({
            id,
            at,
            title: texts.remarkTitle,
            body: <p>{text}</p>,
          }))}
        />
      )}
      {mayRecord && (
        <Form action={receptionPaths.remark.to({ entryId: entry.id })} requestId={requestIds.remark}>
          <TextAreaField name="ghiChu" label={texts.remark} rows={2} {...shown(form, 'ghiChu')} />
          <Button variant="secondary">{words(texts.add)}</Button>
        </Form>
      )}
    </Section>
  )
}
