import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { dongWords } from '../domain/donations/dong.ts'
import { type FeeProblem, weightOf } from '../domain/fees/check-list.ts'
import type { FeeLine } from '../domain/fees/fee-line.ts'
import { gradeWords } from '../domain/fees/grade.ts'
import type { FeeDraft } from '../store/fee-drafts.ts'
import { draftStateWords, problemWords, schoolYearWords, unitWords } from './fee-words.ts'
import { feePaths } from './paths.ts'

const texts = {
  title: { vi: 'Danh sách khoản thu', en: 'List of collections' },
  back: { vi: 'Khoản thu', en: 'Collections' },
  empty: {
    vi: 'Chưa có khoản nào. Lấy danh sách năm trước, dán từ Excel, hoặc thêm từng khoản.',
    en: 'Nothing yet. Take last year’s list, paste from Excel, or add line by line.',
  },
  copy: { vi: 'Lấy từ năm trước', en: 'Take last year’s' },
  paste: { vi: 'Dán từ Excel', en: 'Paste from Excel' },
  add: { vi: 'Thêm một khoản', en: 'Add a line' },
  name: { vi: 'Khoản thu', en: 'Collection' },
  amount: { vi: 'Mức thu', en: 'Amount' },
  from: { vi: 'Thu từ', en: 'From' },
  check: { vi: 'Hệ thống kiểm tra', en: 'What the rules say' },
  good: { vi: 'Đạt', en: 'In order' },
  edit: { vi: 'Sửa', en: 'Edit' },
  remove: { vi: 'Bỏ', en: 'Take out' },
  law: { vi: 'Căn cứ', en: 'Ground' },
  explanation: { vi: 'Giải trình những điểm hệ thống nhắc', en: 'Explain what the rules point at' },
  explanationHint: {
    vi: 'Phải có thì mới công khai được. Lời giải trình được công khai cùng danh sách, và cơ quan quản lý sẽ xem lại.',
    en: 'Without it the list cannot go out. It is public with the list, and the office looks into it.',
  },
  reason: { vi: 'Lý do sửa danh sách đã công khai', en: 'Why the public list is changed' },
  reasonHint: {
    vi: 'Lý do được công khai. Bản cũ vẫn xem được.',
    en: 'The reason is public. The former list stays readable.',
  },
  send: { vi: 'Trình hiệu trưởng', en: 'Send to the principal' },
  publish: { vi: 'Duyệt và công khai', en: 'Approve and publish' },
  sendBack: { vi: 'Trả lại để sửa', en: 'Send back' },
  remark: { vi: 'Điều cần sửa', en: 'What to change' },
  sentBack: { vi: 'Hiệu trưởng đã trả lại', en: 'The principal sent it back' },
  stops: { vi: 'Chưa công khai được', en: 'It cannot go out yet' },
  stopsText: {
    vi: 'Sửa những khoản có dấu đỏ trước.',
    en: 'First put the lines marked in red right.',
  },
  public: { vi: 'Xem như cha mẹ học sinh', en: 'See it as parents do' },
  settle: { vi: 'Quyết toán đã thu', en: 'What came in' },
  stale: {
    vi: 'Có người vừa sửa danh sách này. Hãy xem lại rồi làm tiếp.',
    en: 'Somebody has just changed this list. Look at it, then go on.',
  },
}

export const staleListWords = texts.stale

export interface ListPageProps {
  readonly unit: { readonly code: string; readonly name: string }
  readonly draft: FeeDraft
  readonly problems: readonly FeeProblem[]
  readonly isPublic: boolean
  readonly may: { readonly write: boolean; readonly approve: boolean }
  readonly form: TypedForm
}

/** The list while it is made: every line with what the rules say to it, and the way out. */
export function ListPage({ unit, draft, problems, isPublic, may, form }: ListPageProps) {
  const words = useWords()
  const at = { code: unit.code, year: draft.schoolYear }
  const hidden = { version: String(draft.version) }
  const needsExplanation = problems.some((problem) => weightOf(problem) === 'explain')
  const isStopped = problems.some((problem) => weightOf(problem) === 'stops')
  const mayEdit = may.write && draft.state !== 'sent'
  return (
    <Page
      title={texts.title}
      eyebrow={`${unit.name}, ${words(schoolYearWords(draft.schoolYear)).toLowerCase()}`}
      variant="workspace"
      width="wide"
      back={{ href: feePaths.desk.to({}), text: texts.back }}
      errors={summaryOf(form)}
      aside={
        <Tag tone={draft.state === 'published' ? 'success' : draft.state === 'sent' ? 'info' : 'neutral'}>
          {words(draftStateWords[draft.state])}
        </Tag>
      }
    >
      {draft.remark !== '' && (
        <Notice tone="warning" title={texts.sentBack}>
          <p>{draft.remark}</p>
        </Notice>
      )}
      {mayEdit && (
        <>
          <p>
            <LinkButton href={feePaths.line.to({ ...at, position: String(draft.lines.length + 1) })}>
              {words(texts.add)}
            </LinkButton>{' '}
            <LinkButton href={feePaths.paste.to(at)} variant="secondary">
              {words(texts.paste)}
            </LinkButton>
          </p>
          {draft.lines.length === 0 && (
            <Form action={feePaths.copy.to(at)} hidden={hidden}>
              <Button variant="secondary">{words(texts.copy)}</Button>
            </Form>
          )}
        </>
      )}
      <Table
        caption={texts.title}
        captionHidden
        rows={draft.lines.map((line, index) => ({ line, index }))}
        rowKey={({ index }) => index}
        empty={<p>{words(texts.empty)}</p>}
        columns={[
          { key: 'name', header: texts.name, rowHeader: true, cell: ({ line }) => <LineName line={line} /> },
          {
            key: 'amount',
            header: texts.amount,
            numeric: true,
            cell: ({ line }) => (
              <>
                {words(dongWords(line.amount))} / {words(unitWords[line.unit])} × {line.times}
              </>
            ),
          },
          { key: 'from', header: texts.from, cell: ({ line }) => formatDay(line.from) },
          {
            key: 'check',
            header: texts.check,
            cell: ({ index }) => <LineProblems problems={problems.filter((one) => one.index === index)} />,
          },
          ...(mayEdit
            ? [
                {
                  key: 'edit',
                  header: texts.edit,
                  cell: ({ line, index }: { readonly line: FeeLine; readonly index: number }) => (
                    <>
                      <a href={feePaths.line.to({ ...at, position: String(index + 1) })}>
                        {words(texts.edit)}
                        <span class="govuk-visually-hidden"> {line.name}</span>
                      </a>
                      <Form
                        action={feePaths.removeLine.to({ ...at, position: String(index + 1) })}
                        hidden={hidden}
                      >
                        <Button variant="quiet" small about={line.name}>
                          {words(texts.remove)}
                        </Button>
                      </Form>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {draft.lines.length > 0 && draft.state !== 'published' && (
        <Section title={may.approve ? texts.publish : texts.send}>
          {isStopped && (
            <Notice tone="danger" title={texts.stops}>
              <p>{words(texts.stopsText)}</p>
            </Notice>
          )}
          {(mayEdit || may.approve) && (
            <Form action={may.approve ? feePaths.publish.to(at) : feePaths.send.to(at)} hidden={hidden}>
              {needsExplanation && (
                <TextAreaField
                  name="giaitrinh"
                  label={texts.explanation}
                  hint={texts.explanationHint}
                  {...shown(form, 'giaitrinh', draft.explanation)}
                />
              )}
              {isPublic && may.approve && (
                <TextAreaField
                  name="lydo"
                  label={texts.reason}
                  hint={texts.reasonHint}
                  {...shown(form, 'lydo')}
                />
              )}
              <Button>{words(may.approve ? texts.publish : texts.send)}</Button>
            </Form>
          )}
          {may.approve && draft.state === 'sent' && (
            <Form action={feePaths.sendBack.to(at)} hidden={hidden}>
              <TextAreaField name="nhanxet" label={texts.remark} {...shown(form, 'nhanxet')} />
              <ButtonRow>
                <Button variant="secondary">{words(texts.sendBack)}</Button>
              </ButtonRow>
            </Form>
          )}
        </Section>
      )}
      {isPublic && (
        <p>
          <a href={feePaths.school.to({ code: unit.code }, { nam: draft.schoolYear })}>
            {words(texts.public)}
          </a>
          {' · '}
          <a href={feePaths.settle.to(at)}>{words(texts.settle)}</a>
        </p>
      )}
    </Page>
  )
}

function LineName({ line }: { readonly line: FeeLine }) {
  const words = useWords()
  return (
    <>
      {line.name}
      {line.grades.length > 0 && ` (${line.grades.map((grade) => words(gradeWords(grade))).join(', ')})`}
    </>
  )
}

const tones = { stops: 'danger', explain: 'warning', hint: 'info' } as const

function LineProblems({ problems }: { readonly problems: readonly FeeProblem[] }) {
  const words = useWords()
  if (problems.length === 0) return <Tag tone="success">{words(texts.good)}</Tag>
  return (
    <ul>
      {problems.map((problem) => (
        <li key={problem.code}>
          <Tag tone={tones[weightOf(problem)]}>{words(problemWords[problem.code])}</Tag>
          {problem.law !== '' && (
            <span class="govuk-hint">
              {' '}
              {words(texts.law)}: {problem.law}
              {problem.cap?.amount !== undefined && ` (${words(dongWords(BigInt(problem.cap.amount)))})`}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
