import type { FieldProblem } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { deskPaths } from '../desk/paths.ts'
import { citeForm, type PaperForm } from '../domain/papers/paper-form.ts'
import { lateWords } from './late-words.ts'
import { latePaths } from './paths.ts'
import type { ReappointLimit } from './reappointment.ts'

export const apologyNames = { state: 'khau', person: 'nguoi', reason: 'lyDo', day: 'henLai' } as const

export interface ApologyPageProps {
  readonly caseId: CaseId
  readonly code: string
  readonly title: string
  readonly dueAt: Date
  readonly causeWords: Words
  readonly states: readonly Choice[]
  readonly people: readonly Choice[]
  readonly typed: Readonly<Record<keyof typeof apologyNames, string>>
  readonly problems: readonly FieldProblem[]
  /** The law does not allow another re-appointment. */
  readonly limit: ReappointLimit | null
  /** Why the letter cannot be sent now, apart from the limit. */
  readonly refusal: Words | undefined
  readonly prepared: { readonly newDay: LocalDate; readonly by: string } | null
  readonly mayPrepare: boolean
  readonly maySign: boolean
  readonly justPrepared: boolean
  readonly form: PaperForm | undefined
}

const texts = {
  back: { vi: 'Về danh sách phiếu xin lỗi', en: 'Back to the apologies' },
  toCase: { vi: 'Mở hồ sơ', en: 'Open the dossier' },
  limitTitle: { vi: 'Không được hẹn lại lần nữa', en: 'It may not be re-appointed again' },
  limit: (times: number): Words => ({
    vi: `Quy định chỉ cho hẹn lại ${times} lần và hồ sơ này đã được hẹn lại. Hãy trả kết quả ngay; việc trễ hạn vẫn tính cho đơn vị và được báo lên lãnh đạo.`,
    en: `The rules allow ${times} re-appointment, which this dossier has had. Return the result now; the delay counts against the unit and is told to the head.`,
  }),
  rule: { vi: 'Quy định', en: 'Rule' },
  unconfirmed: { vi: 'chưa đối chiếu văn bản gốc', en: 'not compared with the text of the law yet' },
  notYet: { vi: 'Chưa gửi phiếu được', en: 'No letter can be sent yet' },
  write: { vi: 'Viết phiếu', en: 'Write the letter' },
  proposed: {
    vi: 'Hệ thống tính từ nhật ký hồ sơ. Sửa lại nếu bạn biết rõ hơn.',
    en: 'Computed from the history of the dossier. Correct it if you know better.',
  },
  person: { vi: 'Hồ sơ nằm ở ai', en: 'With whom it lay' },
  reasonHint: {
    vi: 'Người dân đọc câu này. Viết rõ việc gì chậm và vì sao; không đổ lỗi cho người dân.',
    en: 'The citizen reads this. Say what was late and why; do not blame the citizen.',
  },
  dayHint: {
    vi: 'Ngày làm việc; chỉ được hẹn lại một lần nên hãy chọn ngày chắc chắn làm được.',
    en: 'A working day; there is only one re-appointment, so choose a day you can keep.',
  },
  submit: { vi: 'Trình lãnh đạo ký', en: 'Submit for signature' },
  saved: { vi: 'Đã trình phiếu. Phiếu được gửi khi lãnh đạo ký.', en: 'Submitted. It is sent once signed.' },
  sign: { vi: 'Ký phiếu', en: 'Sign the letter' },
  preparedBy: (name: string, day: string): Words => ({
    vi: `${name} đã viết phiếu, hẹn lại ngày ${day}.`,
    en: `${name} wrote the letter; the new day is ${day}.`,
  }),
  preview: { vi: 'Xem trước phiếu (PDF)', en: 'Preview (PDF)' },
} as const

/** The apology of one late dossier: why it is late, when it comes, and the head's signature. */
export function ApologyPage(props: ApologyPageProps) {
  const { caseId, limit, refusal, prepared } = props
  const words = useWords()
  const isOpen = limit === null && refusal === undefined
  return (
    <Page
      title={lateWords.apologies}
      eyebrow={`${props.code} · ${props.title}`}
      back={{ href: latePaths.apologies.to({}), text: texts.back }}
      errors={props.problems}
    >
      {props.justPrepared && (
        <Notice tone="success" announce>
          <p>{words(texts.saved)}</p>
        </Notice>
      )}
      {limit !== null && <LimitNotice limit={limit} />}
      {limit === null && refusal !== undefined && (
        <Notice tone="warning" title={texts.notYet}>
          <p>{words(refusal)}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { key: lateWords.promised, value: formatDay(dayInVietnam(props.dueAt)) },
          { key: lateWords.cause, value: words(props.causeWords) },
          ...(props.form === undefined
            ? []
            : [{ key: lateWords.form, value: <FormName form={props.form} /> }]),
          {
            key: lateWords.dossier,
            value: <a href={deskPaths.case.to({ caseId })}>{words(texts.toCase)}</a>,
          },
        ]}
      />
      {isOpen && prepared !== null && (
        <Section title={texts.sign} id="ky">
          <p>{words(texts.preparedBy(prepared.by, formatDay(prepared.newDay)))}</p>
          <p>
            <LinkButton href={latePaths.letter.to({ caseId })} variant="secondary">
              {words(texts.preview)}
            </LinkButton>
          </p>
          {props.maySign && (
            <Form action={latePaths.sign.to({})} requestId={crypto.randomUUID()} hidden={{ hoSo: caseId }}>
              <Button>{words(lateWords.signOne)}</Button>
            </Form>
          )}
        </Section>
      )}
      {isOpen && props.mayPrepare && <LetterForm {...props} />}
    </Page>
  )
}

function FormName({ form }: { readonly form: PaperForm }) {
  return (
    <>
      {form.name} ({citeForm(form)}){' '}
      {form.status === 'unconfirmed' && <Tag tone="warning">{texts.unconfirmed}</Tag>}
    </>
  )
}

function LimitNotice({ limit: { times, rule } }: { readonly limit: ReappointLimit }) {
  const words = useWords()
  return (
    <Notice tone="danger" title={texts.limitTitle}>
      <p>{words(texts.limit(times))}</p>
      {rule !== undefined && (
        <p>
          {words(texts.rule)}: <strong>{words(rule.title)}</strong>, {rule.law}, {rule.article} ({rule.code}){' '}
          {rule.standing === 'unconfirmed' && <Tag tone="warning">{texts.unconfirmed}</Tag>}
        </p>
      )}
    </Notice>
  )
}

function LetterForm({ caseId, states, people, typed, problems }: ApologyPageProps) {
  const words = useWords()
  return (
    <Section title={texts.write} id="viet">
      <Form
        action={latePaths.apology.to({ caseId })}
        requestId={crypto.randomUUID()}
        draftKey={`xin-loi-${caseId}`}
      >
        <SelectField
          name={apologyNames.state}
          label={lateWords.cause}
          hint={texts.proposed}
          error={errorOf(problems, apologyNames.state)}
          choices={states}
          value={typed.state}
        />
        <SelectField
          name={apologyNames.person}
          label={texts.person}
          error={errorOf(problems, apologyNames.person)}
          choices={people}
          value={typed.person}
        />
        <TextAreaField
          name={apologyNames.reason}
          label={lateWords.reason}
          hint={texts.reasonHint}
          error={errorOf(problems, apologyNames.reason)}
          value={typed.reason}
          rows={4}
          maxLength={4_000}
        />
        <DateField
          name={apologyNames.day}
          label={lateWords.newDay}
          hint={texts.dayHint}
          error={errorOf(problems, apologyNames.day)}
          value={typed.day}
        />
        <ButtonRow>
          <Button>{words(texts.submit)}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
