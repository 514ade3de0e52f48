import type { z } from 'zod'
import type { ConflictMatter, IntegrityFile } from '../../../platform/content/schema/integrity.ts'
import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type ConflictDeclaration, conflictState } from '../domain/registers/conflict.ts'
import { recruitmentPaths } from '../recruitment/paths.ts'
import { registerPaths } from './paths.ts'
import { conflictStateWords, sourceWords } from './register-words.ts'
import { roundTexts } from './round-texts.ts'

export const conflictTexts = {
  own: { vi: 'Xung đột lợi ích của tôi', en: 'My conflicts of interest' },
  lead: {
    vi: 'Biết việc được giao đụng đến lợi ích của mình hoặc người thân thì báo người đứng đầu. Chỉ bạn và người xử lý đọc được.',
    en: 'If your work touches an interest of yours or of your family, tell the head. Only you and whoever decides can read it.',
  },
  recruitment: {
    vi: 'Thành viên hội đồng, giám khảo kê khai quan hệ với ứng viên ở mục Tuyển dụng.',
    en: 'Members of a recruitment board declare relations with candidates under Recruitment.',
  },
  none: { vi: 'Chưa có báo cáo nào.', en: 'Nothing declared yet.' },
  declared: { vi: 'Đã báo cáo', en: 'Declared' },
  declare: { vi: 'Báo cáo xung đột lợi ích', en: 'Declare a conflict of interest' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  matter: { vi: 'Lĩnh vực', en: 'Sort of work' },
  task: { vi: 'Công việc được giao', en: 'The work' },
  interest: { vi: 'Lợi ích, quan hệ có liên quan', en: 'The interest or relation' },
  interestHint: {
    vi: 'Nêu vừa đủ để người đứng đầu quyết định; giữ kín, không công khai',
    en: 'As much as the head needs to decide; confidential',
  },
  button: { vi: 'Gửi người đứng đầu', en: 'Send to the head' },
  noDecider: {
    vi: 'Chưa có đơn vị cấp trên trên nền tảng để xử lý. Hãy báo cáo bằng văn bản.',
    en: 'No superior unit is on the platform to decide. Declare in writing.',
  },
  unitTitle: { vi: 'Xung đột lợi ích đã báo cáo', en: 'Declared conflicts of interest' },
  person: { vi: 'Người báo cáo', en: 'Declared by' },
  on: { vi: 'Ngày báo cáo', en: 'Declared on' },
  due: { vi: 'Xử lý trước', en: 'Decide by' },
  state: { vi: 'Tình trạng', en: 'State' },
  one: { vi: 'Xung đột lợi ích', en: 'Conflict of interest' },
  measure: { vi: 'Biện pháp', en: 'Measure' },
  decision: { vi: 'Lý do của quyết định', en: 'Reason of the decision' },
  settle: { vi: 'Xử lý', en: 'Decide' },
  settleButton: { vi: 'Ghi quyết định', en: 'Record the decision' },
  reason: { vi: 'Lý do', en: 'Reason' },
  readLogged: { vi: 'Việc mở trang này được ghi lại', en: 'That this page was opened is written down' },
  open: (day: string): Words => ({ vi: `Mở báo cáo ngày ${day}`, en: `Open what was declared on ${day}` }),
} as const

type Measures = z.infer<typeof IntegrityFile>['conflictMeasures']

function StateTag({
  conflict,
  today,
}: {
  readonly conflict: ConflictDeclaration
  readonly today: LocalDate
}) {
  const { tone, words } = conflictStateWords[conflictState(conflict, today)]
  return <Tag tone={tone}>{words}</Tag>
}

export interface OwnConflictsPageProps {
  readonly conflicts: readonly ConflictDeclaration[]
  readonly units: readonly Choice[]
  readonly matters: readonly ConflictMatter[]
  readonly today: LocalDate
  readonly form: TypedForm
}

/** What somebody declared, and a form for more. */
export function OwnConflictsPage({ conflicts, units, matters, today, form }: OwnConflictsPageProps) {
  const words = useWords()
  return (
    <Page title={conflictTexts.own} lead={conflictTexts.lead} errors={summaryOf(form)}>
      <p>
        <a href={recruitmentPaths.portal.to({})}>{words(conflictTexts.recruitment)}</a>
      </p>
      <Section title={conflictTexts.declared}>
        {conflicts.length === 0 && <p>{words(conflictTexts.none)}</p>}
        <ul>
          {conflicts.map((conflict) => (
            <li key={conflict.id}>
              <a href={registerPaths.conflict.to({ entryId: conflict.id })}>
                {formatDay(dayInVietnam(conflict.declaredAt))}
              </a>{' '}
              <StateTag conflict={conflict} today={today} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={conflictTexts.declare} id="bao-cao">
        <Form action={registerPaths.ownConflicts.to({})} requestId={crypto.randomUUID()}>
          <SelectField
            name="donVi"
            label={conflictTexts.unit}
            choices={units}
            {...shown(form, 'donVi', units[0]?.value ?? '')}
          />
          <RadiosField
            name="linhVuc"
            label={conflictTexts.matter}
            choices={matters.map(({ code, name }) => ({ value: code, label: name }))}
            {...shown(form, 'linhVuc')}
          />
          <TextField
            name="congViec"
            label={conflictTexts.task}
            autocomplete="off"
            {...shown(form, 'congViec')}
          />
          <TextAreaField
            name="loiIch"
            label={conflictTexts.interest}
            hint={conflictTexts.interestHint}
            rows={5}
            autocomplete="off"
            {...shown(form, 'loiIch')}
          />
          <Button>{words(conflictTexts.button)}</Button>
        </Form>
      </Section>
    </Page>
  )
}

export interface UnitConflictsPageProps {
  readonly unitName: string
  readonly rows: readonly { readonly conflict: ConflictDeclaration; readonly name: string }[]
  readonly matters: readonly ConflictMatter[]
  readonly today: LocalDate
}

/** What the head of a unit has to decide on, and decided. */
export function UnitConflictsPage({ unitName, rows, matters, today }: UnitConflictsPageProps) {
  const words = useWords()
  return (
    <Page
      title={conflictTexts.unitTitle}
      eyebrow={unitName}
      lead={conflictTexts.readLogged}
      back={{ href: registerPaths.desk.to({}), text: roundTexts.desk }}
    >
      <Table
        caption={conflictTexts.unitTitle}
        captionHidden
        rows={rows}
        rowKey={({ conflict }) => conflict.id}
        empty={<p>{words(conflictTexts.none)}</p>}
        columns={[
          {
            key: 'person',
            header: conflictTexts.person,
            rowHeader: true,
            cell: ({ conflict, name }) => (
              <a href={registerPaths.conflict.to({ entryId: conflict.id })}>{name}</a>
            ),
          },
          {
            key: 'matter',
            header: conflictTexts.matter,
            cell: ({ conflict }) => {
              const matter = matters.find(({ code }) => code === conflict.matter)
              return matter === undefined ? conflict.matter : words(matter.name)
            },
          },
          {
            key: 'on',
            header: conflictTexts.on,
            cell: ({ conflict }) => formatDay(dayInVietnam(conflict.declaredAt)),
          },
          { key: 'due', header: conflictTexts.due, cell: ({ conflict }) => formatDay(conflict.dueOn) },
          {
            key: 'state',
            header: conflictTexts.state,
            cell: ({ conflict }) => <StateTag conflict={conflict} today={today} />,
          },
        ]}
      />
    </Page>
  )
}

export interface ConflictPageProps {
  readonly conflict: ConflictDeclaration
  readonly said: Readonly<Partial<Record<'task' | 'interest' | 'decision', string>>>
  readonly matter: Words | null
  readonly measures: Measures
  readonly mayDecide: boolean
  readonly today: LocalDate
  readonly form: TypedForm
}

/** One declaration with what was said, and the decision. */
export function ConflictPage({
  conflict,
  said,
  matter,
  measures,
  mayDecide,
  today,
  form,
}: ConflictPageProps) {
  const words = useWords()
  const measure = measures.find(({ code }) => code === conflict.decision?.measure)
  const source = measures[0]?.source
  return (
    <Page
      title={conflictTexts.one}
      errors={summaryOf(form)}
      aside={<StateTag conflict={conflict} today={today} />}
      back={{ href: registerPaths.ownConflicts.to({}), text: conflictTexts.own }}
    >
      {mayDecide && <Notice title={conflictTexts.readLogged} />}
      <SummaryList
        rows={[
          { key: conflictTexts.matter, value: matter === null ? conflict.matter : words(matter) },
          { key: conflictTexts.on, value: formatDay(dayInVietnam(conflict.declaredAt)) },
          { key: conflictTexts.task, value: said.task ?? '' },
          { key: conflictTexts.interest, value: said.interest ?? '' },
          { key: conflictTexts.due, value: formatDay(conflict.dueOn) },
          ...(measure === undefined ? [] : [{ key: conflictTexts.measure, value: words(measure.name) }]),
          ...(said.decision === undefined ? [] : [{ key: conflictTexts.decision, value: said.decision }]),
        ]}
      />
      {mayDecide && (
        <Section title={conflictTexts.settle} id="xu-ly">
          <Form action={registerPaths.settle.to({ entryId: conflict.id })} requestId={crypto.randomUUID()}>
            <RadiosField
              name="bienPhap"
              label={conflictTexts.measure}
              {...(source && { hint: sourceWords(source) })}
              choices={measures.map(({ code, name }) => ({ value: code, label: name }))}
              {...shown(form, 'bienPhap')}
            />
            <TextAreaField
              name="lyDo"
              label={conflictTexts.reason}
              hint={conflictTexts.interestHint}
              rows={4}
              autocomplete="off"
              {...shown(form, 'lyDo')}
            />
            <Button>{words(conflictTexts.settleButton)}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
