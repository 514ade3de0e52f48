import type { RotationException, RotationPosition } from '../../../platform/content/schema/integrity.ts'
import { chosen, messageFor, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { HeldRole } from '../../organisations/index.ts'
import { type RotationLine, type RotationPlan, rotationState } from '../domain/registers/rotation.ts'
import { registerPaths } from './paths.ts'
import { rotationStateWords, sourceWords } from './register-words.ts'
import { roundTexts } from './round-texts.ts'

export const rotationRefusals = {
  future: roundTexts.refusals.future,
  otherYear: {
    vi: 'Ngày hoàn thành phải trong năm của kế hoạch',
    en: 'It must be finished in the year of the plan',
  },
  yearTaken: { vi: 'Năm này đã có kế hoạch', en: 'This year has its plan already' },
  gone: { vi: 'Vị trí đã chọn không còn ai giữ', en: 'Nobody holds the chosen post any more' },
  noReason: { vi: 'Chọn lý do trong danh sách', en: 'Choose a reason from the list' },
} as const

const texts = {
  title: { vi: 'Chuyển đổi vị trí công tác', en: 'Rotation of posts' },
  posts: { vi: 'Vị trí phải định kỳ chuyển đổi', en: 'Posts that rotate' },
  none: { vi: 'Đơn vị chưa có vị trí nào phải chuyển đổi.', en: 'No post of the unit rotates.' },
  holder: { vi: 'Người giữ', en: 'Holder' },
  position: { vi: 'Vị trí', en: 'Post' },
  due: { vi: 'Thời hạn giữ vị trí', en: 'Term' },
  span: (from: string, to: string): Words => ({ vi: `${from} đến ${to}`, en: `${from} to ${to}` }),
  overdue: { vi: 'Đã quá thời hạn', en: 'Beyond the term' },
  basis: { vi: 'Căn cứ:', en: 'Basis:' },
  plans: { vi: 'Kế hoạch các năm', en: 'Plans' },
  plan: (year: number): Words => ({ vi: `Kế hoạch năm ${year}`, en: `Plan of ${year}` }),
  issue: { vi: 'Ban hành kế hoạch', en: 'Issue a plan' },
  issueLead: {
    vi: 'Kế hoạch được công khai theo vị trí, không nêu tên ai.',
    en: 'The plan is made public by post; nobody is named.',
  },
  year: { vi: 'Năm', en: 'Year' },
  number: { vi: 'Số văn bản', en: 'Number of the document' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Issued on' },
  finished: { vi: 'Hoàn thành chậm nhất ngày', en: 'To be finished by' },
  choose: { vi: 'Vị trí chuyển đổi trong năm', en: 'Posts that change hands this year' },
  button: { vi: 'Ban hành và công khai', en: 'Issue and publish' },
  planned: { vi: 'Chậm nhất', en: 'By' },
  state: { vi: 'Kết quả', en: 'Outcome' },
  record: { vi: 'Ghi kết quả', en: 'Record an outcome' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  done: { vi: 'Đã chuyển đổi', en: 'The post changed hands' },
  excepted: { vi: 'Chưa chuyển đổi theo quy định', en: 'Stays for now, by law' },
  on: { vi: 'Ngày', en: 'On' },
  decision: { vi: 'Số quyết định, văn bản', en: 'Number of the decision' },
  reason: { vi: 'Lý do chưa chuyển đổi', en: 'Why not yet' },
  reasonHint: {
    vi: 'Chỉ người giữ sổ của đơn vị đọc được; không công khai',
    en: 'Read by the keepers of the unit alone; never public',
  },
  noReason: { vi: '– Không –', en: '– None –' },
  recordButton: { vi: 'Ghi kết quả và cập nhật công khai', en: 'Record and publish' },
} as const

export interface RotationPageProps {
  readonly unit: { readonly code: string; readonly name: string }
  readonly posts: readonly {
    readonly key: string
    readonly post: HeldRole
    readonly position: RotationPosition
    readonly dueOn: LocalDate
  }[]
  readonly plans: readonly RotationPlan[]
  readonly mayDecide: boolean
  readonly today: LocalDate
  readonly form: TypedForm
}

/** The posts of a unit that rotate, who holds them since when, and the plans. */
export function RotationPage({ unit, posts, plans, mayDecide, today, form }: RotationPageProps) {
  const words = useWords()
  const sources = new Map(posts.map(({ position }) => [position.source.text, position.source]))
  return (
    <Page
      title={texts.title}
      eyebrow={unit.name}
      errors={summaryOf(form)}
      back={{ href: registerPaths.desk.to({}), text: roundTexts.desk }}
    >
      <Section title={texts.posts}>
        <Table
          caption={texts.posts}
          captionHidden
          rows={posts}
          rowKey={({ key }) => key}
          empty={<p>{words(texts.none)}</p>}
          columns={[
            {
              key: 'position',
              header: texts.position,
              rowHeader: true,
              cell: ({ position }) => words(position.name),
            },
            { key: 'holder', header: texts.holder, cell: ({ post }) => `${post.name} (${post.position})` },
            {
              key: 'due',
              header: texts.due,
              cell: ({ post, dueOn }) => (
                <>
                  {words(texts.span(formatDay(post.since), formatDay(dueOn)))}{' '}
                  {dueOn < today && <Tag tone="danger">{texts.overdue}</Tag>}
                </>
              ),
            },
          ]}
        />
        {[...sources.values()].map((source) => (
          <p key={source.text} class="govuk-body-s">
            {words(texts.basis)} {words(sourceWords(source))}
          </p>
        ))}
      </Section>
      {plans.length > 0 && (
        <Section title={texts.plans}>
          <ul>
            {plans.map((plan) => (
              <li key={plan.id}>
                <a href={registerPaths.plan.to({ planId: plan.id })}>{words(texts.plan(plan.year))}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {mayDecide && posts.length > 0 && (
        <Section title={texts.issue} id="ban-hanh" lead={texts.issueLead}>
          <Form action={registerPaths.rotation.to({ code: unit.code })} requestId={crypto.randomUUID()}>
            <TextField
              name="nam"
              label={texts.year}
              kind="number"
              width="short"
              {...shown(form, 'nam', today.slice(0, 4))}
            />
            <TextField name="so" label={texts.number} {...shown(form, 'so')} />
            <DateField
              name="ngayBanHanh"
              label={texts.issuedOn}
              {...shown(form, 'ngayBanHanh', formatDay(today))}
            />
            <DateField name="hoanThanh" label={texts.finished} {...shown(form, 'hoanThanh')} />
            <CheckboxesField
              name="viTri"
              label={texts.choose}
              choices={posts.map(({ key, post, position }) => ({
                value: key,
                label: `${words(position.name)}: ${post.name}`,
              }))}
              values={chosen(form, 'viTri')}
              error={messageFor(form.problems, 'viTri')}
            />
            <Button>{words(texts.button)}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}

export interface PlanPageProps {
  readonly plan: RotationPlan
  readonly unitName: string
  readonly rows: readonly {
    readonly line: RotationLine
    readonly name: string
    readonly position: Words | null
    /** Why somebody stays for now. */
    readonly reason: Words | null
  }[]
  readonly exceptions: readonly RotationException[]
  readonly today: LocalDate
  readonly form: TypedForm
}

/** One plan with who holds each post, for those who keep the register. */
export function PlanPage({ plan, unitName, rows, exceptions, today, form }: PlanPageProps) {
  const words = useWords()
  const open = rows.filter(({ line }) => line.outcome === null)
  const nameOf = ({ line, position }: (typeof rows)[number]) =>
    position === null ? line.positionCode : words(position)
  return (
    <Page
      title={texts.plan(plan.year)}
      eyebrow={unitName}
      lead={`${plan.number}, ${formatDay(plan.issuedOn)}`}
      errors={summaryOf(form)}
      back={{ href: registerPaths.desk.to({}), text: roundTexts.desk }}
    >
      <Table
        caption={texts.plan(plan.year)}
        captionHidden
        rows={rows}
        rowKey={({ line }) => line.id}
        columns={[
          { key: 'position', header: texts.position, rowHeader: true, cell: nameOf },
          { key: 'holder', header: texts.holder, cell: ({ name }) => name },
          { key: 'planned', header: texts.planned, cell: ({ line }) => formatDay(line.plannedOn) },
          {
            key: 'state',
            header: texts.state,
            cell: ({ line, reason }) => {
              const state = rotationStateWords[rotationState(line, today)]
              return (
                <>
                  <Tag tone={state.tone}>{state.words}</Tag> {reason !== null && words(reason)}
                </>
              )
            },
          },
        ]}
      />
      {open.length > 0 && (
        <Section title={texts.record} id="ket-qua">
          <Form action={registerPaths.outcome.to({ planId: plan.id })} requestId={crypto.randomUUID()}>
            <SelectField
              name="dong"
              label={texts.position}
              choices={open.map((row) => ({ value: row.line.id, label: `${nameOf(row)}: ${row.name}` }))}
              {...shown(form, 'dong')}
            />
            <RadiosField
              name="ketQua"
              label={texts.outcome}
              choices={[
                { value: 'done', label: texts.done },
                { value: 'excepted', label: texts.excepted },
              ]}
              {...shown(form, 'ketQua')}
            />
            <DateField name="ngay" label={texts.on} {...shown(form, 'ngay', formatDay(today))} />
            <TextField name="quyetDinh" label={texts.decision} {...shown(form, 'quyetDinh')} />
            <SelectField
              name="lyDo"
              label={texts.reason}
              hint={texts.reasonHint}
              optional
              choices={[
                { value: '', label: texts.noReason },
                ...exceptions.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              {...shown(form, 'lyDo')}
            />
            <Button>{words(texts.recordButton)}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
