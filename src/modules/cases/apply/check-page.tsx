import type { FieldProblem } from '../../../platform/http/form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { useText } from '../../../ui/text.ts'
import { fieldsOfStep, type QuestionStep } from '../domain/apply/apply-questions.ts'
import { isAnswered } from '../domain/apply/paper-ways.ts'
import type { Deadline } from '../domain/clock/clock.ts'
import { DeadlineView } from '../explain/deadline-view.tsx'
import { deadlineTexts } from '../explain/deadline-words.ts'
import { ValuesList } from '../fields/values-list.tsx'
import { feeWords } from '../procedures/face.ts'
import { ApplyFrame, stepAddresses } from './apply-frame.tsx'
import { commonWords, stepTitles } from './apply-words.ts'
import type { CheckedDraft } from './check-draft.ts'
import type { OpenDraft } from './open-draft.ts'
import { saidOf } from './papers-page.tsx'
import { applyPaths } from './paths.ts'

export interface CheckPageProps {
  readonly opened: OpenDraft
  readonly checked: CheckedDraft
  /** When the result would be there if it were sent now. */
  readonly expected: Deadline | undefined
  readonly problems: readonly FieldProblem[]
  readonly requestId: string
}

const texts = {
  incomplete: { vi: 'Hồ sơ còn thiếu', en: 'Something is missing' },
  incompleteText: {
    vi: 'Bạn điền nốt những mục dưới đây rồi gửi. Phần đã có vẫn được giữ.',
    en: 'Complete the points below, then send. What is there stays.',
  },
  expected: { vi: 'Nếu bạn gửi bây giờ', en: 'If you send it now' },
  day: (day: string) => ({ vi: `Hẹn trả kết quả: hết ngày ${day}.`, en: `The result is due by ${day}.` }),
  onTheWay: {
    vi: 'Nếu hồ sơ thiếu, bạn được báo một lần cho đủ; thời gian chờ bạn bổ sung không tính vào ngày hẹn.',
    en: 'If something is missing you are told once, of everything; the time until you add it does not count.',
  },
  fee: { vi: 'Lệ phí', en: 'Fee' },
  nothing: { vi: 'Chưa có', en: 'Nothing yet' },
  oath: { vi: 'Xác nhận', en: 'Confirm' },
  oathChoice: {
    vi: 'Tôi đã kiểm tra, những điều trên là đúng sự thật',
    en: 'I have checked it; all of the above is true',
  },
  send: { vi: 'Gửi hồ sơ', en: 'Send the dossier' },
}

/** Everything once more, with a way back to each page, and the sending. */
export function CheckPage({ opened, checked, expected, problems, requestId }: CheckPageProps) {
  const words = useWords()
  const text = useText()
  const { version } = opened
  return (
    <ApplyFrame step="check" opened={opened} back={stepAddresses.result} errors={problems}>
      {checked.problems.length > 0 && (
        <Notice tone="warning" title={texts.incomplete}>
          <p>{words(texts.incompleteText)}</p>
          <ul>
            {checked.problems.map(({ step, message }) => (
              <li key={`${step} ${text(message)}`}>
                <a href={stepAddresses[step]}>{text(message)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Answers step="declaration" opened={opened} checked={checked} />
      <Answers step="applicant" opened={opened} checked={checked} />
      <PapersGiven opened={opened} />
      <Answers step="result" opened={opened} checked={checked} />
      <Section title={texts.fee}>
        <p>{words(feeWords(version.fee))}</p>
      </Section>
      {checked.whole !== undefined && (
        <>
          {expected !== undefined && <Expected deadline={expected} />}
          <Form action={applyPaths.check.to({})} requestId={requestId}>
            <CheckboxesField
              name="dungSuThat"
              label={texts.oath}
              choices={[{ value: 'co', label: texts.oathChoice }]}
              values={[]}
              error={errorOf(problems, 'dungSuThat')}
            />
            <Button>{words(texts.send)}</Button>
          </Form>
        </>
      )}
    </ApplyFrame>
  )
}

function Answers({
  step,
  opened,
  checked,
}: Pick<CheckPageProps, 'opened' | 'checked'> & { readonly step: QuestionStep }) {
  const words = useWords()
  const values = checked.values[step]
  return (
    <Section title={stepTitles[step]} actions={<ChangeLink step={step} />}>
      {values === undefined ? (
        <p>{words(commonWords.missing)}</p>
      ) : (
        <ValuesList fields={fieldsOfStep(step, opened.type, opened.version)} values={values} />
      )}
    </Section>
  )
}

function PapersGiven({ opened: { version, draft } }: Pick<CheckPageProps, 'opened'>) {
  const words = useWords()
  if (version.parts.length === 0) return null
  return (
    <Section title={stepTitles.papers} actions={<ChangeLink step="papers" />}>
      <SummaryList
        rows={version.parts.map((part, index) => {
          const paper = draft.papers[String(index + 1)]
          return {
            key: part.name,
            value:
              paper === undefined || !isAnswered(paper) ? (
                words(texts.nothing)
              ) : (
                <>
                  {words(saidOf(paper))}
                  {paper.files.length > 0 && (
                    <ul>
                      {paper.files.map(({ id, name }) => (
                        <li key={id}>{name}</li>
                      ))}
                    </ul>
                  )}
                </>
              ),
          }
        })}
      />
    </Section>
  )
}

function ChangeLink({ step }: { readonly step: keyof typeof stepTitles }) {
  const words = useWords()
  return (
    <a href={stepAddresses[step]}>
      {words(commonWords.change)}
      <span class="govuk-visually-hidden">: {words(stepTitles[step])}</span>
    </a>
  )
}

function Expected({ deadline }: { readonly deadline: Deadline }) {
  const words = useWords()
  return (
    <Section title={texts.expected}>
      <p>
        <strong>{words(texts.day(formatDay(deadline.date)))}</strong>
      </p>
      <p>{words(texts.onTheWay)}</p>
      <Details summary={deadlineTexts.title}>
        <DeadlineView deadline={deadline} />
      </Details>
    </Section>
  )
}
