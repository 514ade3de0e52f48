import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { Unit } from '../../organisations/index.ts'
import type { OnlineRefusal } from '../domain/apply/online-refusal.ts'
import { yesNoWords } from '../domain/fields/value-text.ts'
import { feeWords, type ProcedureVersion, procedurePaths, timeWords } from '../procedures/face.ts'
import { applicantWords } from '../procedures/procedure-words.ts'
import { refusalWords } from './apply-words.ts'
import { applyPaths } from './paths.ts'

export interface StartPageProps {
  readonly version: ProcedureVersion
  readonly unit: Unit
  readonly unitName: string
  readonly refusal: OnlineRefusal | undefined
  readonly typed: RawForm
  readonly problems: readonly FieldProblem[]
  /** Conditions that were answered with no; the page then says that this is not the way. */
  readonly unmet: readonly number[]
  /** A dossier that this browser is already preparing. */
  readonly begun: string | undefined
}

const texts = {
  title: { vi: 'Nộp hồ sơ trên mạng', en: 'Hand in a dossier on line' },
  begun: { vi: 'Bạn đang soạn dở một hồ sơ', en: 'You have begun a dossier' },
  goOn: { vi: 'Viết tiếp', en: 'Go on' },
  begunNote: {
    vi: 'Nếu bắt đầu hồ sơ mới, hồ sơ đang soạn vẫn được giữ; hãy ghi lại mã của nó trước.',
    en: 'A new one does not delete it; note its code first.',
  },
  questions: { vi: 'Vài câu hỏi trước khi bắt đầu', en: 'A few questions first' },
  questionsLead: {
    vi: 'Để bạn không mất công điền nếu thủ tục này không dành cho trường hợp của bạn.',
    en: 'So that you do not fill in everything for nothing.',
  },
  noQuestions: {
    vi: 'Thủ tục này không ghi điều kiện riêng. Bạn có thể bắt đầu ngay.',
    en: 'No conditions are written down for this. You can begin at once.',
  },
  begin: { vi: 'Bắt đầu', en: 'Begin' },
  answer: { vi: 'Hãy chọn Có hoặc Không', en: 'Choose yes or no' },
  takes: { vi: 'Cần chuẩn bị', en: 'What you need' },
  time: { vi: 'Thời hạn', en: 'Time' },
  fee: { vi: 'Lệ phí', en: 'Fee' },
  who: { vi: 'Người được nộp', en: 'Who may hand it in' },
  bring: { vi: 'Giấy tờ', en: 'Papers' },
  papers: (count: number) => ({
    vi: `${count} loại giấy tờ; chụp bằng điện thoại là được.`,
    en: `${count} papers; photographs made with a phone will do.`,
  }),
  minutes: {
    vi: 'Khoảng 10 phút. Dừng lúc nào cũng được, phần đã lưu được giữ 30 ngày.',
    en: 'About ten minutes. You can stop at any time; what is saved is kept for 30 days.',
  },
  notEligible: { vi: 'Thủ tục này chưa phù hợp với bạn', en: 'This is not for your case' },
  because: {
    vi: 'Bạn trả lời “Không” cho điều kiện dưới đây. Nếu nộp, hồ sơ nhiều khả năng bị trả lại, nên chúng tôi báo trước.',
    en: 'You answered “no” to the condition below. A dossier would most likely be returned, so we tell you now.',
  },
  whereNow: { vi: 'Bạn có thể làm gì', en: 'What you can do' },
  wrongAnswer: { vi: 'Tôi chọn nhầm, trả lời lại', en: 'I answered by mistake: again' },
  other: { vi: 'Tìm thủ tục khác', en: 'Look for another procedure' },
  ask: { vi: 'Hỏi chúng tôi', en: 'Ask us' },
  counter: { vi: 'Hỏi hoặc nộp trực tiếp', en: 'Ask or hand it in in person' },
  details: { vi: 'Xem giấy tờ cần chuẩn bị', en: 'See the papers' },
}

/** Whether somebody may hand in this dossier, in plain words, before anything is typed. */
export function StartPage(props: StartPageProps) {
  const { version, unitName, unit, refusal, unmet, begun, problems } = props
  const words = useWords()
  return (
    <Page
      title={version.name}
      eyebrow={texts.title}
      lead={unitName}
      variant="portal"
      width="reading"
      back={{ href: procedurePaths.one.to({ slug: version.slug }, { 'don-vi': unit.code }) }}
      errors={problems}
    >
      {begun !== undefined && (
        <Notice title={texts.begun}>
          <p>
            {begun}. <a href={applyPaths.check.to({})}>{words(texts.goOn)}</a>
          </p>
          <p>{words(texts.begunNote)}</p>
        </Notice>
      )}
      {refusal !== undefined ? (
        <Refused {...props} refusal={refusal} />
      ) : unmet.length > 0 ? (
        <NotEligible {...props} />
      ) : (
        <Questions {...props} />
      )}
    </Page>
  )
}

function Questions({ version, unit, typed, problems }: StartPageProps) {
  const words = useWords()
  const { eligibility, applicants, parts, time, fee } = version
  return (
    <>
      <Section title={texts.takes}>
        <p>{words(texts.minutes)}</p>
        <SummaryList
          rows={[
            ...(applicants.length === 0
              ? []
              : [
                  {
                    key: texts.who,
                    value: applicants.map((who) => words(applicantWords[who])).join('; '),
                  },
                ]),
            ...(parts.length === 0 ? [] : [{ key: texts.bring, value: words(texts.papers(parts.length)) }]),
            { key: texts.time, value: words(timeWords(time)) },
            { key: texts.fee, value: words(feeWords(fee)) },
          ]}
        />
      </Section>
      <Section
        title={texts.questions}
        lead={eligibility.length === 0 ? texts.noQuestions : texts.questionsLead}
      >
        <Form action={applyPaths.start.to({ slug: version.slug }, { 'don-vi': unit.code })}>
          {eligibility.map((condition, index) => (
            <RadiosField
              key={condition.vi}
              name={conditionName(index)}
              label={questionOf(condition)}
              choices={[
                { value: 'yes', label: yesNoWords.yes },
                { value: 'no', label: yesNoWords.no },
              ]}
              value={textOf(typed[conditionName(index)])}
              error={errorOf(problems, conditionName(index))}
            />
          ))}
          <Button>{words(texts.begin)}</Button>
        </Form>
      </Section>
    </>
  )
}

function NotEligible({ version, unit, unitName, unmet }: StartPageProps) {
  const words = useWords()
  return (
    <>
      <Notice tone="warning" title={texts.notEligible} announce>
        <p>{words(texts.because)}</p>
        <ul>
          {unmet.flatMap((index) => {
            const condition = version.eligibility[index]
            return condition === undefined ? [] : [<li key={condition.vi}>{words(condition)}</li>]
          })}
        </ul>
      </Notice>
      <Section title={texts.whereNow}>
        <ul>
          <li>
            <a href={applyPaths.start.to({ slug: version.slug }, { 'don-vi': unit.code })}>
              {words(texts.wrongAnswer)}
            </a>
          </li>
          <li>
            <a href={procedurePaths.list.to({})}>{words(texts.other)}</a>
          </li>
          <li>
            <a href="/noi-voi-chung-toi">{words(texts.ask)}</a>
          </li>
        </ul>
        <Contact unit={unit} unitName={unitName} />
      </Section>
    </>
  )
}

function Refused({ version, unit, unitName, refusal }: StartPageProps & { readonly refusal: OnlineRefusal }) {
  const words = useWords()
  return (
    <>
      <Notice tone="warning" title={refusalWords[refusal].title}>
        <p>{words(refusalWords[refusal].text)}</p>
      </Notice>
      <Contact unit={unit} unitName={unitName} />
      <LinkButton href={procedurePaths.one.to({ slug: version.slug }, { 'don-vi': unit.code })}>
        {words(texts.details)}
      </LinkButton>
    </>
  )
}

function Contact({ unit, unitName }: Pick<StartPageProps, 'unit' | 'unitName'>) {
  const words = useWords()
  const reach = [unitName, unit.address, unit.phone, unit.email].filter((text) => text !== '')
  return (
    <p>
      <strong>{words(texts.counter)}:</strong> {reach.join(' · ')}
    </p>
  )
}

/** Under which name a condition is answered. */
export function conditionName(index: number): string {
  return `dieuKien${index + 1}`
}

export const answerWords = texts.answer

function questionOf(condition: { readonly vi: string; readonly en: string }) {
  const asked = (text: string) => text.replace(/[.…\s]+$/u, '')
  return { vi: `${asked(condition.vi)}?`, en: `${asked(condition.en)}?` }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
