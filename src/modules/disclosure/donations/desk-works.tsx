import { shown, type TypedForm } from '../../../platform/http/typed-form.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { AppealParty } from '../domain/donations/appeal.ts'
import { type AppealView, standingMinutes } from './appeal-view.ts'
import { verdictWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'

export interface DeskWorksProps {
  readonly view: AppealView
  readonly parties: ReadonlySet<AppealParty>
  readonly people: ReadonlyMap<PersonId, string>
  readonly me: PersonId
  readonly conflicts: readonly { readonly personId: PersonId; readonly reason: string }[]
  readonly form: TypedForm
  readonly requestId: () => string
}

const texts = {
  works: { vi: 'Công trình, giám sát và ý kiến', en: 'Works, supervision and opinions' },
  consult: { vi: 'Hỏi ý kiến nhà tài trợ về thiết kế', en: 'Ask the donors about the design' },
  consulted: (day: string) => ({
    vi: `Đã hỏi ý kiến nhà tài trợ từ ngày ${day}.`,
    en: `Donors have been asked since ${day}.`,
  }),
  notDone: { vi: 'chưa hoàn thành', en: 'not done' },
  doneOn: { vi: 'Ngày hoàn thành', en: 'Done on' },
  done: { vi: 'Ghi hoàn thành', en: 'Record as done' },
  minute: { vi: 'Ghi biên bản giám sát', en: 'Write minutes' },
  aside: {
    vi: 'Tôi có lợi ích liên quan, xin không tham gia giám sát',
    en: 'I have an interest and step aside',
  },
  asideReason: { vi: 'Lý do', en: 'Reason' },
  asideSend: { vi: 'Báo và không tham gia', en: 'Declare and step aside' },
  steppedAside: (name: string, reason: string) => ({
    vi: `${name} không tham gia giám sát: ${reason}`,
    en: `${name} has stepped aside: ${reason}`,
  }),
  minutes: { vi: 'Biên bản của Ban Thanh tra nhân dân', en: "Minutes of the People's Inspection Board" },
  fixed: {
    vi: 'Chỉ người ghi mới lập được biên bản thay thế; nhà trường không sửa được.',
    en: 'Only their author can replace them; the school cannot change them.',
  },
  replace: { vi: 'Lập biên bản thay thế', en: 'Replace' },
  due: (day: string) => ({ vi: `Trả lời trước hết ngày ${day}`, en: `Answer by ${day}` }),
  reply: { vi: 'Nhà trường trả lời kiến nghị', en: "The school's answer" },
  send: { vi: 'Gửi trả lời', en: 'Send' },
  opinions: { vi: 'Ý kiến của nhà tài trợ', en: 'Opinions of donors' },
  none: { vi: 'Chưa có.', en: 'None yet.' },
  summary: { vi: 'Tóm tắt để công khai', en: 'Summary for the public' },
  summaryHint: {
    vi: 'Bỏ tên người, số điện thoại. Để trống nếu không thể công khai nội dung.',
    en: 'Leave out names and telephone numbers. Leave empty when nothing of it can be public.',
  },
  answer: { vi: 'Trả lời', en: 'Answer' },
}

/** Stages, the board's minutes with their answers, and what donors say. */
export function DeskWorks(props: DeskWorksProps) {
  const { view, parties, people, conflicts, me, form, requestId } = props
  const words = useWords()
  const { appeal } = view
  const params = { appealId: appeal.id }
  const isAside = conflicts.some(({ personId }) => personId === me)
  const writesMinutes = parties.has('board') && !parties.has('principal') && !isAside
  const underWay = ['open', 'closed', 'works'].includes(appeal.state)
  return (
    <Section title={texts.works}>
      {appeal.consultedAt === null && parties.has('principal') && underWay && (
        <Form action={donationPaths.consult.to(params)} requestId={requestId()}>
          <Button variant="secondary">{words(texts.consult)}</Button>
        </Form>
      )}
      {appeal.consultedAt !== null && (
        <p>{words(texts.consulted(formatDay(dayInVietnam(appeal.consultedAt))))}</p>
      )}
      <ol>
        {view.stages.map((stage) => (
          <li key={stage.position}>
            <p>
              {stage.name}: {stage.doneOn === null ? words(texts.notDone) : formatDay(stage.doneOn)}
            </p>
            {stage.doneOn === null && parties.has('clerk') && underWay && (
              <Form
                action={donationPaths.stage.to({ ...params, stage: String(stage.position) })}
                requestId={requestId()}
              >
                <DateField
                  name={`xong.${stage.position}`}
                  label={texts.doneOn}
                  {...shown(form, `xong.${stage.position}`)}
                />
                <Button variant="secondary" small about={stage.name}>
                  {words(texts.done)}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ol>
      {writesMinutes && (
        <>
          <p>
            <LinkButton href={donationPaths.minute.to(params)}>{words(texts.minute)}</LinkButton>
          </p>
          <Details summary={texts.aside}>
            <Form action={donationPaths.stepAside.to(params)} requestId={requestId()}>
              <TextField name="lyDoLoiIch" label={texts.asideReason} {...shown(form, 'lyDoLoiIch')} />
              <Button variant="danger">{words(texts.asideSend)}</Button>
            </Form>
          </Details>
        </>
      )}
      {conflicts.map(({ personId, reason }) => (
        <Notice key={personId} title={texts.steppedAside(people.get(personId) ?? '', reason)} />
      ))}
      <Minutes {...props} writesMinutes={writesMinutes} />
      <Opinions {...props} />
    </Section>
  )
}

function Minutes({
  view,
  parties,
  people,
  me,
  form,
  requestId,
  writesMinutes,
}: DeskWorksProps & { readonly writesMinutes: boolean }) {
  const words = useWords()
  const params = { appealId: view.appeal.id }
  const stageName = new Map(view.stages.map(({ position, name }) => [position, name]))
  return (
    <>
      <h3>{words(texts.minutes)}</h3>
      <p>{words(texts.fixed)}</p>
      {view.minutes.length === 0 && <p>{words(texts.none)}</p>}
      {standingMinutes(view).map((minute) => (
        <article key={minute.id}>
          <p>
            <strong>
              {formatDay(minute.visitedOn)}, {stageName.get(minute.stage)}:{' '}
              {words(verdictWords[minute.verdict])}
            </strong>{' '}
            ({people.get(minute.authorId)})
          </p>
          <p>{minute.seen}</p>
          {minute.recommendation !== '' && <p>{minute.recommendation}</p>}
          {minute.reply !== null && <p>{minute.reply.text}</p>}
          {writesMinutes && minute.authorId === me && (
            <p>
              <a href={donationPaths.minute.to(params, { thay: minute.id })}>
                {words(texts.replace)}
                <span class="govuk-visually-hidden"> {formatDay(minute.visitedOn)}</span>
              </a>
            </p>
          )}
          {minute.reply === null && minute.replyDueOn !== null && (
            <>
              <p>{words(texts.due(formatDay(minute.replyDueOn)))}</p>
              {parties.has('principal') && (
                <Form
                  action={donationPaths.reply.to({ ...params, minuteId: minute.id })}
                  requestId={requestId()}
                >
                  <TextAreaField
                    name={`traLoi.${minute.id}`}
                    label={texts.reply}
                    rows={3}
                    {...shown(form, `traLoi.${minute.id}`)}
                  />
                  <Button small>{words(texts.send)}</Button>
                </Form>
              )}
            </>
          )}
        </article>
      ))}
    </>
  )
}

function Opinions({ view, parties, form, requestId }: DeskWorksProps) {
  const words = useWords()
  const params = { appealId: view.appeal.id }
  const reads = parties.has('clerk') || parties.has('board') || parties.has('office')
  return (
    <>
      <h3>{words(texts.opinions)}</h3>
      {view.opinions.length === 0 && <p>{words(texts.none)}</p>}
      {reads &&
        view.opinions.map(({ id, text, madeAt, answerDueOn, answer }) => (
          <article key={id}>
            <p>
              {formatDay(dayInVietnam(madeAt))}: {text}
            </p>
            {answer !== null && (
              <SummaryList
                rows={[
                  { key: texts.summary, value: answer.summary },
                  { key: texts.answer, value: answer.answer },
                ]}
              />
            )}
            {answer === null && <p>{words(texts.due(formatDay(answerDueOn)))}</p>}
            {answer === null && parties.has('principal') && (
              <Form action={donationPaths.answer.to({ ...params, opinionId: id })} requestId={requestId()}>
                <TextAreaField
                  name={`tomTat.${id}`}
                  label={texts.summary}
                  hint={texts.summaryHint}
                  rows={2}
                  optional
                  {...shown(form, `tomTat.${id}`)}
                />
                <TextAreaField
                  name={`traLoiNtt.${id}`}
                  label={texts.answer}
                  rows={3}
                  {...shown(form, `traLoiNtt.${id}`)}
                />
                <Button small>{words(texts.send)}</Button>
              </Form>
            )}
          </article>
        ))}
    </>
  )
}
