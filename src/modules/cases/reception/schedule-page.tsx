import type { CitedRule } from '../../../platform/content/cited-rule.ts'
import { nothingTyped, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { AnnouncedDay, ReceptionPlace } from '../store/reception-days.ts'
import { DayDetails, DayTag, dayWords } from './day-details.tsx'
import { receptionPaths } from './paths.ts'

export interface ScheduleProps {
  readonly code: string
  readonly unitName: string
  readonly place: ReceptionPlace | undefined
  readonly days: readonly AnnouncedDay[]
  readonly now: Date
  readonly saved: boolean
  /** Days that were not announced because the calendar or another day stands against them. */
  readonly notice: Words | undefined
  /** How long before the day it must be announced. */
  readonly rule: CitedRule | undefined
  /** Which form was sent, and what is wrong with it. */
  readonly sent: { readonly which: 'place' | 'monthly' | 'day'; readonly form: TypedForm } | undefined
  readonly requestIds: { readonly place: string; readonly monthly: string; readonly day: string }
}

const texts = {
  desk: { vi: 'Tiếp công dân', en: 'Citizen reception' },
  title: { vi: 'Lịch tiếp công dân', en: 'Reception schedule' },
  saved: { vi: 'Đã lưu và công bố', en: 'Saved and published' },
  days: { vi: 'Các ngày đã công bố', en: 'Announced days' },
  noDays: { vi: 'Chưa công bố ngày nào sắp tới.', en: 'No coming day is announced yet.' },
  day: { vi: 'Ngày', en: 'Day' },
  about: { vi: 'Giờ, nơi tiếp', en: 'Hours and place' },
  state: { vi: 'Tình trạng', en: 'State' },
  registered: { vi: 'Đã đăng ký', en: 'Registered' },
  monthly: { vi: 'Lập lịch cố định hằng tháng của người đứng đầu', en: 'The head’s fixed monthly days' },
  monthlyLead: {
    vi: 'Trúng ngày nghỉ, ngày lễ thì chuyển sang ngày làm việc kế tiếp. Lịch được công bố ngay trên cổng.',
    en: 'A day off gives way to the next working day. The days are published at once.',
  },
  dayOfMonth: { vi: 'Ngày trong tháng', en: 'Day of the month' },
  from: { vi: 'Từ tháng', en: 'From' },
  fromHint: { vi: 'Tháng/năm, ví dụ 01/2027', en: 'Month/year, for example 01/2027' },
  months: { vi: 'Số tháng', en: 'Months' },
  starts: { vi: 'Từ giờ', en: 'From' },
  ends: { vi: 'Đến giờ', en: 'To' },
  place: { vi: 'Nơi tiếp', en: 'Place' },
  quota: { vi: 'Số lượt đăng ký trước mỗi buổi', en: 'Places for each day' },
  quotaHint: { vi: '0 nếu không nhận đăng ký trước', en: '0 for none' },
  publish: { vi: 'Công bố lịch', en: 'Publish the days' },
  single: { vi: 'Thêm một buổi', en: 'Add one day' },
  content: { vi: 'Nội dung dự kiến, thành phần tham dự', en: 'Planned content, who attends' },
  whose: { vi: 'Ai tiếp', en: 'Who receives' },
  headDay: { vi: 'Ngày tiếp của người đứng đầu', en: 'The head’s own day' },
  publishOne: { vi: 'Công bố buổi này', en: 'Publish this day' },
  where: { vi: 'Nơi tiếp và nội quy', en: 'Place and rules' },
  hours: { vi: 'Giờ tiếp thường xuyên', en: 'Ordinary hours' },
  hoursHint: {
    vi: 'Ví dụ: 7 giờ 30 – 11 giờ, các ngày làm việc',
    en: 'For example: 7:30 to 11:00 on working days',
  },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  rules: { vi: 'Nội quy nơi tiếp công dân', en: 'Rules of the place' },
  save: { vi: 'Lưu và công bố', en: 'Save and publish' },
}

function ruleText({ value, article, law }: CitedRule): Words {
  return {
    vi: `Công bố chậm nhất ${value} ngày làm việc trước ngày tiếp (${article}, ${law}).`,
    en: `Publish at least ${value} working days before the day (${article}, ${law}).`,
  }
}

/** The days of a unit, and the forms by which they are announced. */
export function SchedulePage(props: ScheduleProps) {
  const { code, unitName, days, now, saved, notice, rule, sent } = props
  const words = useWords()
  return (
    <Page
      title={texts.title}
      eyebrow={unitName}
      variant="workspace"
      breadcrumbs={[{ href: receptionPaths.desk.to({}), text: texts.desk }]}
      errors={sent === undefined ? [] : summaryOf(sent.form)}
    >
      {saved && <Notice tone="success" title={texts.saved} announce />}
      {notice !== undefined && (
        <Notice tone="warning">
          <p>{words(notice)}</p>
        </Notice>
      )}
      {rule !== undefined && <p>{words(ruleText(rule))}</p>}
      <Section title={texts.days}>
        <Table
          caption={texts.days}
          captionHidden
          rows={days}
          rowKey={({ id }) => id}
          empty={<p>{words(texts.noDays)}</p>}
          columns={[
            {
              key: 'day',
              header: texts.day,
              rowHeader: true,
              cell: (day) => (
                <a href={receptionPaths.day.to({ sessionId: day.id })}>{words(dayWords(day.day))}</a>
              ),
            },
            { key: 'about', header: texts.about, cell: (day) => <DayDetails day={day} /> },
            { key: 'state', header: texts.state, cell: (day) => <DayTag day={day} now={now} /> },
            {
              key: 'registered',
              header: texts.registered,
              numeric: true,
              cell: (day) => `${day.registered}/${day.quota}`,
            },
          ]}
        />
      </Section>
      <MonthlySection {...props} code={code} />
      <DaySection {...props} code={code} />
      <PlaceSection {...props} code={code} />
    </Page>
  )
}

function formOf({ sent }: ScheduleProps, which: 'place' | 'monthly' | 'day'): TypedForm {
  return sent?.which === which ? sent.form : nothingTyped
}

/** Names of fields differ between the forms of the page, so that each has an id of its own. */
function Hours({ form, prefix }: { readonly form: TypedForm; readonly prefix: string }) {
  return (
    <>
      <TextField
        name={`${prefix}tu`}
        label={texts.starts}
        width="short"
        {...shown(form, `${prefix}tu`, '08:00')}
      />
      <TextField
        name={`${prefix}den`}
        label={texts.ends}
        width="short"
        {...shown(form, `${prefix}den`, '11:00')}
      />
    </>
  )
}

function MonthlySection(props: ScheduleProps) {
  const words = useWords()
  const form = formOf(props, 'monthly')
  const { place, code, requestIds } = props
  return (
    <Section title={texts.monthly} lead={texts.monthlyLead}>
      <Form action={receptionPaths.schedule.to({ code })} requestId={requestIds.monthly}>
        <TextField
          name="thang-ngayTrongThang"
          label={texts.dayOfMonth}
          kind="number"
          width="short"
          {...shown(form, 'thang-ngayTrongThang')}
        />
        <TextField
          name="thang-tuThang"
          label={texts.from}
          hint={texts.fromHint}
          width="short"
          {...shown(form, 'thang-tuThang')}
        />
        <TextField
          name="thang-soThang"
          label={texts.months}
          kind="number"
          width="short"
          {...shown(form, 'thang-soThang', '12')}
        />
        <Hours form={form} prefix="thang-" />
        <TextField
          name="thang-noiTiep"
          label={texts.place}
          {...shown(form, 'thang-noiTiep', place?.place ?? '')}
        />
        <TextField
          name="thang-soLuot"
          label={texts.quota}
          hint={texts.quotaHint}
          kind="number"
          width="short"
          {...shown(form, 'thang-soLuot', String(place?.quota ?? 10))}
        />
        <Button>{words(texts.publish)}</Button>
      </Form>
    </Section>
  )
}

function DaySection(props: ScheduleProps) {
  const words = useWords()
  const form = formOf(props, 'day')
  const { place, code, requestIds } = props
  const checked = form.typed['buoi-nguoiDungDau']
  return (
    <Section title={texts.single}>
      <Form action={receptionPaths.addDay.to({ code })} requestId={requestIds.day}>
        <DateField name="buoi-ngay" label={texts.day} {...shown(form, 'buoi-ngay')} />
        <Hours form={form} prefix="buoi-" />
        <TextField
          name="buoi-noiTiep"
          label={texts.place}
          {...shown(form, 'buoi-noiTiep', place?.place ?? '')}
        />
        <CheckboxesField
          name="buoi-nguoiDungDau"
          label={texts.whose}
          choices={[{ value: '1', label: texts.headDay }]}
          values={checked === undefined ? [] : ['1']}
        />
        <TextAreaField
          name="buoi-noiDung"
          label={texts.content}
          rows={2}
          optional
          {...shown(form, 'buoi-noiDung')}
        />
        <TextField
          name="buoi-soLuot"
          label={texts.quota}
          hint={texts.quotaHint}
          kind="number"
          width="short"
          {...shown(form, 'buoi-soLuot', String(place?.quota ?? 10))}
        />
        <Button variant="secondary">{words(texts.publishOne)}</Button>
      </Form>
    </Section>
  )
}

function PlaceSection(props: ScheduleProps) {
  const words = useWords()
  const form = formOf(props, 'place')
  const { place, code, requestIds } = props
  return (
    <Section title={texts.where}>
      <Form action={receptionPaths.place.to({ code })} requestId={requestIds.place}>
        <TextField name="noiTiep" label={texts.place} {...shown(form, 'noiTiep', place?.place ?? '')} />
        <TextField
          name="gio"
          label={texts.hours}
          hint={texts.hoursHint}
          optional
          {...shown(form, 'gio', place?.regularHours ?? '')}
        />
        <TextField
          name="dienThoai"
          label={texts.phone}
          kind="tel"
          width="medium"
          optional
          {...shown(form, 'dienThoai', place?.phone ?? '')}
        />
        <TextAreaField
          name="noiQuy"
          label={texts.rules}
          rows={6}
          optional
          {...shown(form, 'noiQuy', place?.rules ?? '')}
        />
        <TextField
          name="soLuot"
          label={texts.quota}
          hint={texts.quotaHint}
          kind="number"
          width="short"
          {...shown(form, 'soLuot', String(place?.quota ?? 10))}
        />
        <Button variant="secondary">{words(texts.save)}</Button>
      </Form>
    </Section>
  )
}
