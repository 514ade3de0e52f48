import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type SelectionProblem, selectionProblems } from '../domain/books/check-selection.ts'
import { type CouncilMember, hasMinutes, isMeeting, type SelectionStep } from '../domain/books/selection.ts'
import { dongWords } from '../domain/donations/dong.ts'
import { gradeWords } from '../domain/fees/grade.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'
import { problemText, regimeWords, roleWords, stateWords, stepWords, tieWords } from './book-words.ts'
import type { OpenedSelection } from './open-books.ts'
import { bookPaths } from './paths.ts'
import { stepName, votesText } from './publish-textbooks.ts'

const texts = {
  title: { vi: 'Chọn sách giáo khoa', en: 'Choosing textbooks' },
  back: { vi: 'Sách và thiết bị', en: 'Books and equipment' },
  unconfirmed: { vi: 'chưa kiểm chứng với văn bản', en: 'not confirmed with the text of the law' },
  check: { vi: 'Hệ thống kiểm tra', en: 'What the rules say' },
  good: { vi: 'Đủ các bước, có thể công khai.', en: 'Every step is there; it can go out.' },
  steps: { vi: 'Các bước đã làm', en: 'What was done' },
  stepsLead: {
    vi: 'Biên bản tải lên được đăng bằng chữ, tên người viết tắt. Bản gốc chỉ trường xem được; mã của bản gốc được công khai.',
    en: 'Minutes are published as words, with people as initials. The original is for the school alone; its hash is public.',
  },
  noSteps: { vi: 'Chưa ghi bước nào.', en: 'No step is recorded yet.' },
  addStep: { vi: 'Ghi một bước', en: 'Record a step' },
  step: { vi: 'Bước', en: 'Step' },
  day: { vi: 'Ngày', en: 'Day' },
  document: { vi: 'Số văn bản', en: 'Number' },
  people: { vi: 'Dự họp', en: 'Present' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  yes: { vi: 'Có', en: 'There' },
  no: { vi: 'Chưa có', en: 'None' },
  file: { vi: 'Bản gốc', en: 'Original' },
  replace: { vi: 'Ghi lại', en: 'Put right' },
  council: { vi: 'Hội đồng lựa chọn', en: 'The council' },
  councilLead: {
    vi: 'Tên chỉ trường thấy. Công khai số người, số người đã kê khai và số người phải thay.',
    en: 'Names are for the school alone. In public stand numbers.',
  },
  noMembers: { vi: 'Chưa có thành viên nào.', en: 'No member yet.' },
  addMember: { vi: 'Thêm thành viên', en: 'Add a member' },
  name: { vi: 'Họ tên', en: 'Name' },
  role: { vi: 'Vai trò', en: 'Part' },
  declared: { vi: 'Kê khai ngày', en: 'Declared on' },
  tie: { vi: 'Quan hệ với nhà xuất bản', en: 'Tie to a publisher' },
  left: { vi: 'Đã rời hội đồng', en: 'Left' },
  leave: { vi: 'Rời hội đồng', en: 'Leaves' },
  list: { vi: 'Danh mục sách', en: 'The list' },
  noBooks: { vi: 'Chưa có sách nào. Dán danh mục từ Excel.', en: 'No book yet. Paste the list from Excel.' },
  editList: { vi: 'Dán hoặc sửa danh mục', en: 'Paste or edit the list' },
  subject: { vi: 'Môn, lớp', en: 'Subject, grade' },
  book: { vi: 'Tên sách', en: 'Title' },
  series: { vi: 'Bộ sách', en: 'Series' },
  publisher: { vi: 'Nhà xuất bản', en: 'Publisher' },
  price: { vi: 'Giá bìa', en: 'Price' },
  votes: { vi: 'Số phiếu', en: 'Votes' },
  fine: { vi: 'Đạt', en: 'In order' },
  explanation: { vi: 'Giải trình những điểm hệ thống nhắc', en: 'Explain what the rules point at' },
  explanationHint: {
    vi: 'Lời giải trình được công khai cùng danh mục.',
    en: 'It is public with the list.',
  },
  reason: { vi: 'Lý do thay đổi danh mục đã công khai', en: 'Why the public list is changed' },
  reasonHint: {
    vi: 'Lý do được công khai. Bản cũ vẫn xem được.',
    en: 'It is public. The former list stays.',
  },
  send: { vi: 'Trình hiệu trưởng', en: 'Send to the principal' },
  publish: { vi: 'Duyệt và công khai', en: 'Approve and publish' },
  sendBack: { vi: 'Trả lại để sửa', en: 'Send back' },
  remark: { vi: 'Điều cần sửa', en: 'What to change' },
  sentBack: { vi: 'Hiệu trưởng đã trả lại', en: 'The principal sent it back' },
  public: { vi: 'Xem như cha mẹ học sinh', en: 'See it as parents do' },
}

export interface SelectionPageProps {
  readonly year: SchoolYear
  readonly opened: OpenedSelection
  readonly form: TypedForm
}

/** How the books of a year are chosen, step by step, with what the rules say to it. */
export function SelectionPage({ year, opened, form }: SelectionPageProps) {
  const words = useWords()
  const { unit, name, law, selection, steps, members, problems, may } = opened
  const at = { code: unit.code, year }
  const state = selection?.state ?? 'editing'
  const mayEdit = may.write && (state !== 'sent' || may.approve)
  const choices = selection?.choices ?? []
  return (
    <Page
      title={texts.title}
      eyebrow={`${name}, ${year.replace('-', '–')}`}
      lead={`${words(regimeWords[law.regime])} (${law.citation}${law.isUnconfirmed ? `; ${words(texts.unconfirmed)}` : ''}).`}
      variant="workspace"
      width="wide"
      back={{ href: bookPaths.desk.to({}), text: texts.back }}
      errors={summaryOf(form)}
      aside={
        <Tag tone={state === 'published' ? 'success' : state === 'sent' ? 'info' : 'neutral'}>
          {words(stateWords[state])}
        </Tag>
      }
    >
      {selection !== undefined && selection.remark !== '' && (
        <Notice tone="warning" title={texts.sentBack}>
          <p>{selection.remark}</p>
        </Notice>
      )}
      <Section title={texts.check}>
        <Problems
          problems={problems.filter(({ index }) => index === undefined)}
          whole={problems.length === 0}
        />
      </Section>
      <Section title={texts.steps} lead={texts.stepsLead}>
        {mayEdit && (
          <p>
            <LinkButton href={bookPaths.step.to(at)}>{words(texts.addStep)}</LinkButton>
          </p>
        )}
        <Steps steps={steps} at={at} mayEdit={mayEdit} />
      </Section>
      {law.regime === 'school-council' && (
        <Section title={texts.council} lead={texts.councilLead}>
          {mayEdit && (
            <p>
              <LinkButton href={bookPaths.member.to(at)} variant="secondary">
                {words(texts.addMember)}
              </LinkButton>
            </p>
          )}
          <Members members={members} at={at} mayEdit={mayEdit} />
        </Section>
      )}
      <Section title={texts.list}>
        {mayEdit && (
          <p>
            <LinkButton href={bookPaths.choices.to(at)} variant="secondary">
              {words(texts.editList)}
            </LinkButton>
          </p>
        )}
        <Table
          caption={texts.list}
          captionHidden
          rows={choices.map((choice, index) => ({ ...choice, index }))}
          rowKey={({ index }) => index}
          empty={<p>{words(texts.noBooks)}</p>}
          columns={[
            { key: 'title', header: texts.book, rowHeader: true, cell: ({ title }) => title },
            {
              key: 'subject',
              header: texts.subject,
              cell: ({ subject, grade }) => `${subject}, ${words(gradeWords(grade)).toLowerCase()}`,
            },
            { key: 'series', header: texts.series, cell: ({ series }) => series },
            { key: 'publisher', header: texts.publisher, cell: ({ publisher }) => publisher },
            {
              key: 'price',
              header: texts.price,
              numeric: true,
              cell: ({ price }) => (price === null ? '' : words(dongWords(price))),
            },
            { key: 'votes', header: texts.votes, cell: (choice) => votesText(choice) },
            {
              key: 'check',
              header: texts.check,
              cell: ({ index }) => <Problems problems={problems.filter((one) => one.index === index)} />,
            },
          ]}
        />
      </Section>
      {choices.length > 0 && mayEdit && <WayOut opened={opened} at={at} form={form} />}
      {selection !== undefined && selection.version > 0 && (
        <p>
          <a href={bookPaths.school.to({ code: unit.code }, { nam: year })}>{words(texts.public)}</a>
        </p>
      )}
    </Page>
  )
}

interface Address {
  readonly code: string
  readonly year: string
}

function Steps({
  steps,
  at,
  mayEdit,
}: {
  readonly steps: readonly SelectionStep[]
  readonly at: Address
  readonly mayEdit: boolean
}) {
  const words = useWords()
  return (
    <Table
      caption={texts.steps}
      captionHidden
      rows={steps}
      rowKey={({ id }) => id}
      empty={<p>{words(texts.noSteps)}</p>}
      columns={[
        {
          key: 'step',
          header: texts.step,
          rowHeader: true,
          cell: (step) => (step.subject === '' ? words(stepWords[step.kind]) : stepName(step)),
        },
        { key: 'day', header: texts.day, cell: ({ heldOn }) => formatDay(heldOn) },
        { key: 'document', header: texts.document, cell: ({ document }) => document },
        {
          key: 'people',
          header: texts.people,
          cell: ({ present, invited }) => (present === null ? '' : `${present}/${invited ?? present}`),
        },
        {
          key: 'minutes',
          header: texts.minutes,
          cell: (step) => (
            <>
              {isMeeting(step.kind) && words(hasMinutes(step) ? texts.yes : texts.no)}{' '}
              {step.fileId !== null && (
                <a href={bookPaths.minutes.to({ ...at, stepId: step.id })}>
                  {words(texts.file)}
                  <span class="govuk-visually-hidden">, {stepName(step)}</span>
                </a>
              )}
            </>
          ),
        },
        ...(mayEdit
          ? [
              {
                key: 'replace',
                header: texts.replace,
                cell: (step: SelectionStep) => (
                  <a href={bookPaths.step.to(at, { thay: step.id })}>
                    {words(texts.replace)}
                    <span class="govuk-visually-hidden">, {stepName(step)}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Members({
  members,
  at,
  mayEdit,
}: {
  readonly members: readonly CouncilMember[]
  readonly at: Address
  readonly mayEdit: boolean
}) {
  const words = useWords()
  return (
    <Table
      caption={texts.council}
      captionHidden
      rows={members}
      rowKey={({ id }) => id}
      empty={<p>{words(texts.noMembers)}</p>}
      columns={[
        { key: 'name', header: texts.name, rowHeader: true, cell: ({ name }) => name },
        { key: 'role', header: texts.role, cell: ({ role }) => words(roleWords[role]) },
        {
          key: 'declared',
          header: texts.declared,
          cell: ({ declaredOn }) => (declaredOn === null ? words(texts.no) : formatDay(declaredOn)),
        },
        {
          key: 'tie',
          header: texts.tie,
          cell: ({ tie }) => <Tag tone={tie === 'none' ? 'neutral' : 'danger'}>{words(tieWords[tie])}</Tag>,
        },
        {
          key: 'left',
          header: texts.left,
          cell: ({ id: memberId, name, leftOn }) =>
            leftOn !== null ? (
              formatDay(leftOn)
            ) : mayEdit ? (
              <Form action={bookPaths.memberLeaves.to({ ...at, memberId })}>
                <Button variant="quiet" small about={name}>
                  {words(texts.leave)}
                </Button>
              </Form>
            ) : (
              ''
            ),
        },
      ]}
    />
  )
}

function WayOut({
  opened: { selection, problems, may },
  at,
  form,
}: {
  readonly opened: OpenedSelection
  readonly at: Address
  readonly form: TypedForm
}) {
  const words = useWords()
  if (selection === undefined) return null
  const hidden = { version: String(selection.changes) }
  return (
    <Section title={may.approve ? texts.publish : texts.send}>
      <Form action={may.approve ? bookPaths.publish.to(at) : bookPaths.send.to(at)} hidden={hidden}>
        {problems.some(({ code }) => selectionProblems[code] === 'explain') && (
          <TextAreaField
            name="giaiTrinh"
            label={texts.explanation}
            hint={texts.explanationHint}
            {...shown(form, 'giaiTrinh', selection.explanation)}
          />
        )}
        {selection.version > 0 && may.approve && (
          <TextAreaField name="lyDo" label={texts.reason} hint={texts.reasonHint} {...shown(form, 'lyDo')} />
        )}
        <Button>{words(may.approve ? texts.publish : texts.send)}</Button>
      </Form>
      {may.approve && selection.state === 'sent' && (
        <Form action={bookPaths.sendBack.to(at)} hidden={hidden}>
          <TextAreaField name="nhanXet" label={texts.remark} {...shown(form, 'nhanXet')} />
          <Button variant="secondary">{words(texts.sendBack)}</Button>
        </Form>
      )}
    </Section>
  )
}

function Problems({
  problems,
  whole = false,
}: {
  readonly problems: readonly SelectionProblem[]
  readonly whole?: boolean
}) {
  const words = useWords()
  if (problems.length === 0)
    return whole ? <p>{words(texts.good)}</p> : <Tag tone="success">{words(texts.fine)}</Tag>
  return (
    <ul>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.step ?? ''}`}>
          <Tag tone={selectionProblems[problem.code] === 'stops' ? 'danger' : 'warning'}>
            {words(problemText(problem))}
          </Tag>
        </li>
      ))}
    </ul>
  )
}
