import type { Content } from '../../../platform/content/content.ts'
import { type AppointmentStep, appointmentKinds } from '../../../platform/content/schema/integrity.ts'
import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { StepList } from '../../../ui/step-list/step-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type Appointment, isRenewalDue, nextStep } from '../domain/registers/appointment.ts'
import { registerPaths } from './paths.ts'
import { appointmentKindWords, sourceWords } from './register-words.ts'
import { roundTexts } from './round-texts.ts'

const texts = {
  title: { vi: 'Bổ nhiệm, điều động', en: 'Appointments and transfers' },
  none: { vi: 'Chưa có việc bổ nhiệm nào.', en: 'No appointments yet.' },
  post: { vi: 'Chức vụ', en: 'Post' },
  person: { vi: 'Nhân sự', en: 'Person' },
  state: { vi: 'Tình trạng', en: 'State' },
  running: { vi: 'Đang làm quy trình', en: 'Under way' },
  decided: { vi: 'Đã có quyết định', en: 'Decided' },
  renewal: { vi: 'Đến hạn xem xét bổ nhiệm lại', en: 'Another term is due to be considered' },
  until: (day: string): Words => ({ vi: `Thời hạn đến ${day}`, en: `Term until ${day}` }),
  open: { vi: 'Bắt đầu một quy trình', en: 'Begin one' },
  way: { vi: 'Hình thức', en: 'Way' },
  openButton: { vi: 'Bắt đầu', en: 'Begin' },
  steps: { vi: 'Các bước', en: 'Steps' },
  on: { vi: 'Ngày thực hiện', en: 'Day' },
  record: (step: Words): Words => ({ vi: `Ghi: ${step.vi}`, en: `Record: ${step.en}` }),
  relation: { vi: 'Quan hệ với người đứng đầu, cấp phó', en: 'Relatives under the same head' },
  relationAsk: {
    vi: 'Nhân sự là vợ, chồng, bố, mẹ, con, anh, chị, em ruột của người đứng đầu hoặc cấp phó?',
    en: 'A spouse, parent, child or sibling of the head or a deputy?',
  },
  no: { vi: 'Không', en: 'No' },
  yes: { vi: 'Có', en: 'Yes' },
  declaredOn: { vi: 'Ngày kê khai', en: 'Declared on' },
  relationButton: { vi: 'Ghi đã kê khai', en: 'Record it' },
  relatedNo: { vi: 'Đã kê khai: không có quan hệ.', en: 'Declared: none.' },
  relatedYes: { vi: 'Đã kê khai: có quan hệ gia đình', en: 'Declared: related' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  number: { vi: 'Số quyết định', en: 'Number' },
  signedOn: { vi: 'Ngày ký', en: 'Signed on' },
  effectiveOn: { vi: 'Có hiệu lực từ', en: 'In force from' },
  term: { vi: 'Thời hạn', en: 'Term' },
  fiveYears: { vi: '05 năm kể từ ngày có hiệu lực', en: 'Five years from the day on which it takes effect' },
  unconfirmed: { vi: 'Chưa đối chiếu điều luật', en: 'The article is unconfirmed' },
  decideButton: { vi: 'Ghi quyết định và công khai', en: 'Record and publish' },
  publicLead: {
    vi: 'Trang công khai ghi chức vụ, số quyết định và các bước; không ghi tên.',
    en: 'In public stand the post, the decision and the steps; no name.',
  },
} as const

export interface AppointmentsPageProps {
  readonly unit: { readonly code: string; readonly name: string }
  readonly rows: readonly { readonly appointment: Appointment; readonly name: string }[]
  readonly people: readonly Choice[]
  /** How many days before the end of a term another one is considered. */
  readonly daysBefore: number
  readonly today: LocalDate
  readonly form: TypedForm
}

/** The appointments of one unit, and beginning another. */
export function AppointmentsPage({ unit, rows, people, daysBefore, today, form }: AppointmentsPageProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      eyebrow={unit.name}
      errors={summaryOf(form)}
      back={{ href: registerPaths.desk.to({}), text: roundTexts.desk }}
    >
      <Table
        caption={texts.title}
        captionHidden
        rows={rows}
        rowKey={({ appointment }) => appointment.id}
        empty={<p>{words(texts.none)}</p>}
        columns={[
          {
            key: 'post',
            header: texts.post,
            rowHeader: true,
            cell: ({ appointment }) => (
              <a href={registerPaths.appointment.to({ entryId: appointment.id })}>
                {words(appointmentKindWords[appointment.kind])}: {appointment.post}
              </a>
            ),
          },
          { key: 'person', header: texts.person, cell: ({ name }) => name },
          {
            key: 'state',
            header: texts.state,
            cell: ({ appointment: { decision } }) => {
              if (decision === null) return <Tag tone="info">{texts.running}</Tag>
              return (
                <>
                  {isRenewalDue(decision, today, daysBefore) ? (
                    <Tag tone="warning">{texts.renewal}</Tag>
                  ) : (
                    <Tag tone="success">{texts.decided}</Tag>
                  )}{' '}
                  {decision.termUntil !== null && words(texts.until(formatDay(decision.termUntil)))}
                </>
              )
            },
          },
        ]}
      />
      <Section title={texts.open} id="bat-dau">
        <Form action={registerPaths.appointments.to({ code: unit.code })} requestId={crypto.randomUUID()}>
          <RadiosField
            name="cach"
            label={texts.way}
            choices={appointmentKinds.map((kind) => ({ value: kind, label: appointmentKindWords[kind] }))}
            {...shown(form, 'cach')}
          />
          <TextField name="chucVu" label={texts.post} {...shown(form, 'chucVu')} />
          <SelectField name="nguoi" label={texts.person} choices={people} {...shown(form, 'nguoi')} />
          <Button>{words(texts.openButton)}</Button>
        </Form>
      </Section>
    </Page>
  )
}

export interface AppointmentPageProps {
  readonly appointment: Appointment
  readonly name: string
  readonly unitName: string
  readonly steps: readonly AppointmentStep[]
  readonly relation: Content['integrity']['relations'][number] | undefined
  readonly mayDecide: boolean
  readonly today: LocalDate
  readonly form: TypedForm
}

/** One appointment: what has happened, what comes next. */
export function AppointmentPage(props: AppointmentPageProps) {
  const { appointment, name, unitName, steps, form } = props
  const next = nextStep(steps, appointment)
  return (
    <Page
      title={{
        vi: `${appointmentKindWords[appointment.kind].vi}: ${appointment.post}`,
        en: `${appointmentKindWords[appointment.kind].en}: ${appointment.post}`,
      }}
      eyebrow={unitName}
      lead={name}
      errors={summaryOf(form)}
      back={{ href: registerPaths.desk.to({}), text: roundTexts.desk }}
    >
      <Section title={texts.steps} id="buoc">
        <StepList
          steps={steps.map((step) => {
            const day = appointment.steps[step.code]
            const state = day !== undefined ? 'done' : step === next ? 'current' : 'todo'
            return {
              key: step.code,
              title: step.name,
              state,
              body: <StepBody step={step} day={day} isNext={step === next} {...props} />,
            }
          })}
        />
      </Section>
      <RelationSection {...props} />
      <DecisionSection {...props} />
    </Page>
  )
}

function StepBody({
  step,
  day,
  isNext,
  appointment,
  today,
  form,
}: AppointmentPageProps & {
  readonly step: AppointmentStep
  readonly day: LocalDate | undefined
  readonly isNext: boolean
}) {
  const words = useWords()
  return (
    <>
      <p class="govuk-body-s">
        {day !== undefined && `${formatDay(day)}. `}
        {words(sourceWords(step.source))}
      </p>
      {isNext && appointment.decision === null && (
        <Form
          action={registerPaths.step.to({ entryId: appointment.id })}
          hidden={{ buoc: step.code }}
          requestId={crypto.randomUUID()}
        >
          <DateField name="ngayBuoc" label={texts.on} {...shown(form, 'ngayBuoc', formatDay(today))} />
          <Button small>{words(texts.record(step.name))}</Button>
        </Form>
      )}
    </>
  )
}

function RelationSection({ appointment, relation, today, form }: AppointmentPageProps) {
  const words = useWords()
  const about = relation && (
    <p>
      {words(relation.about)} <span class="govuk-body-s">{words(sourceWords(relation.source))}</span>
    </p>
  )
  return (
    <Section title={texts.relation} id="quan-he">
      {appointment.related === true && (
        <Notice tone="warning" title={texts.relatedYes}>
          {about}
        </Notice>
      )}
      {appointment.related === false && <p>{words(texts.relatedNo)}</p>}
      {appointment.related === null && (
        <Form action={registerPaths.relation.to({ entryId: appointment.id })} requestId={crypto.randomUUID()}>
          {about}
          <RadiosField
            name="quanHe"
            label={texts.relationAsk}
            choices={[
              { value: 'khong', label: texts.no },
              { value: 'co', label: texts.yes },
            ]}
            {...shown(form, 'quanHe')}
          />
          <DateField
            name="ngayKeKhai"
            label={texts.declaredOn}
            {...shown(form, 'ngayKeKhai', formatDay(today))}
          />
          <Button small>{words(texts.relationButton)}</Button>
        </Form>
      )}
    </Section>
  )
}

function DecisionSection({ appointment, steps, mayDecide, today, form }: AppointmentPageProps) {
  const words = useWords()
  const { decision } = appointment
  if (decision !== null) {
    return (
      <Section title={texts.decision} id="quyet-dinh">
        <p>
          {decision.number}, {formatDay(decision.decidedOn)}.{' '}
          {decision.termUntil !== null && words(texts.until(formatDay(decision.termUntil)))}
        </p>
      </Section>
    )
  }
  if (!mayDecide || nextStep(steps, appointment) !== undefined) return null
  return (
    <Section title={texts.decision} id="quyet-dinh" lead={texts.publicLead}>
      <Form action={registerPaths.decide.to({ entryId: appointment.id })} requestId={crypto.randomUUID()}>
        <TextField name="so" label={texts.number} {...shown(form, 'so')} />
        <DateField name="ngayKy" label={texts.signedOn} {...shown(form, 'ngayKy', formatDay(today))} />
        <DateField name="hieuLuc" label={texts.effectiveOn} {...shown(form, 'hieuLuc')} />
        <CheckboxesField
          name="coThoiHan"
          label={texts.term}
          hint={texts.unconfirmed}
          choices={[{ value: 'co', label: texts.fiveYears }]}
          values={['co']}
        />
        <Button>{words(texts.decideButton)}</Button>
      </Form>
    </Section>
  )
}
