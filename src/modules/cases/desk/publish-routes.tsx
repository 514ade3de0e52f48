import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { checkbox, requiredText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { Button } from '../../../ui/button/button.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SideBySide } from '../../../ui/side-by-side/side-by-side.tsx'
import type { CaseDependencies } from '../dependencies.ts'
import {
  type HintKind,
  type PersonalDataHint,
  personalDataHints,
  withoutHints,
} from '../domain/desk/personal-data-hints.ts'
import { readStoredValues } from '../domain/fields/field.ts'
import { type CaseContent, findContent } from '../store/desk-case.ts'
import { findPublication, publishAnswer, withdrawAnswer } from '../store/desk-publication.ts'
import { answersTopic, unitAnswersTopic } from '../topics.ts'
import { type DeedForm, deedOf, statusOf, typedText, untouched } from './deed.ts'
import { DeedPage } from './deed-page.tsx'
import { type DeskCase, openForStaff, readAgain, readingCase, type StaffVisit } from './open-desk.ts'
import { Paragraphs } from './paragraphs.tsx'
import { CaseParams, deskPaths } from './paths.ts'

const PublishForm = z.object({
  cauHoi: requiredText(problem({ vi: 'Viết câu hỏi sẽ đăng', en: 'Write the question' }), 20_000),
  traLoi: requiredText(problem({ vi: 'Viết trả lời sẽ đăng', en: 'Write the answer' }), 20_000),
  daXemLai: checkbox,
})
const WithdrawForm = z.object({
  lyDo: requiredText(problem({ vi: 'Nêu lý do rút', en: 'Say why' }), 500),
})

const texts = {
  title: { vi: 'Công khai câu hỏi và trả lời', en: 'Publish question and answer' },
  lead: {
    vi: 'Bỏ mọi thông tin nhận ra được người gửi và học sinh. Trang công khai ai cũng đọc được.',
    en: 'Leave out whatever tells who filed it or who the child is. Anybody reads the public page.',
  },
  original: { vi: 'Nguyên văn (không đăng)', en: 'As it was written (not published)' },
  asked: { vi: 'Người gửi viết', en: 'Asked' },
  answered: { vi: 'Đơn vị trả lời', en: 'Answered' },
  toPublish: { vi: 'Sẽ đăng', en: 'To be published' },
  question: { vi: 'Câu hỏi', en: 'Question' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  send: { vi: 'Công khai', en: 'Publish' },
  found: {
    vi: 'Có thể còn thông tin cá nhân trong nội dung sẽ đăng',
    en: 'There may be personal data in what is to be published',
  },
  looked: { vi: 'Đã xem lại', en: 'Looked over' },
  lookedLabel: {
    vi: 'Tôi đã xem lại từng mục ở trên: không mục nào cho biết người gửi hoặc học sinh là ai',
    en: 'I have looked over each of these: none tells who filed it or who the child is',
  },
  lookFirst: {
    vi: 'Hãy bỏ các thông tin được nêu, hoặc xác nhận đã xem lại',
    en: 'Take out what was found, or confirm that you looked it over',
  },
  noConsent: {
    vi: 'Người gửi không đồng ý công khai nội dung này.',
    en: 'Whoever filed it did not agree to publication.',
  },
  notYet: { vi: 'Chưa có trả lời để công khai.', en: 'There is no answer to publish yet.' },
  withdraw: { vi: 'Rút khỏi trang công khai', en: 'Withdraw from the public page' },
  withdrawLead: {
    vi: 'Trang công khai vẫn ghi là đã rút và lý do này.',
    en: 'The public page still says that it was withdrawn, and why.',
  },
  reason: { vi: 'Lý do rút (mọi người đọc được)', en: 'Why (everybody reads this)' },
} as const

const hintWords: Readonly<Record<HintKind, Words>> = {
  name: { vi: 'họ tên', en: 'name' },
  phone: { vi: 'số điện thoại', en: 'telephone' },
  'citizen-number': { vi: 'số giấy tờ', en: 'identity number' },
  email: { vi: 'thư điện tử', en: 'e-mail' },
  address: { vi: 'địa chỉ', en: 'address' },
  class: { vi: 'lớp học', en: 'class' },
  case: { vi: 'mã hồ sơ', en: 'code of a case' },
}

/** Publishes a question and its answer as a person has cleared them, and withdraws them with a reason. */
export function publishRoutes({ office }: CaseDependencies): Route[] {
  return [
    get({
      path: deskPaths.publish,
      access: 'cases.decide',
      params: CaseParams,
      handle: (visit) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, visit, opened, untouched),
        ),
    }),
    post({
      path: deskPaths.publish,
      access: 'cases.decide',
      audit: 'case.answer-published',
      params: CaseParams,
      form: PublishForm,
      invalid: (visit, problems, typed) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, visit, opened, { typed, problems }),
        ),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId } = visit.params
          const { cauHoi, traLoi, daXemLai } = visit.form
          const opened = await openForStaff(tx, office, visit, caseId)
          if (opened === undefined) return notFound()
          const { unitId } = opened.case.standing
          const content = await findContent(tx, caseId)
          if (content === undefined || !visit.may('cases.decide', unitId)) return notFound()
          const refusal = publicationRefusal(opened, content)
          const hints = personalDataHints(`${cauHoi}\n${traLoi}`, knownOf(content))
          const isLooked = hints.length === 0 || daXemLai
          if (refusal !== undefined || !isLooked)
            return readAgain(office, visit, caseId, (reading, current) =>
              show(reading, visit, current, {
                typed: { cauHoi, traLoi },
                problems: isLooked ? [] : [{ field: 'daXemLai', message: texts.lookFirst }],
                refusal,
              }),
            )
          await publishAnswer(tx, {
            caseId,
            kind: opened.case.kind,
            unitId,
            question: cauHoi,
            answer: traLoi,
            receivedOn: dayInVietnam(opened.case.receivedAt),
            answeredOn: dayInVietnam(lastAnswer(opened)?.at ?? visit.now),
            by: visit.actor.personId,
            at: visit.now,
          })
          await touchTopics(tx, [answersTopic, unitAnswersTopic(unitId)])
          await audit({ subject: { kind: 'case', id: caseId }, unitId, details: { hints: hints.length } })
          return redirect(deskPaths.case.to({ caseId }, { xong: 'cong-khai' }))
        }),
    }),
    post({
      path: deskPaths.withdrawPublication,
      access: 'cases.decide',
      audit: 'case.answer-withdrawn',
      params: CaseParams,
      form: WithdrawForm,
      invalid: (visit, problems, typed) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, visit, opened, { typed, problems }),
        ),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId } = visit.params
          const { lyDo } = visit.form
          const opened = await openForStaff(tx, office, visit, caseId)
          if (opened === undefined) return notFound()
          const { unitId } = opened.case.standing
          if (!visit.may('cases.decide', unitId)) return notFound()
          if (!(await withdrawAnswer(tx, caseId, { at: visit.now, reason: lyDo }))) return notFound()
          await touchTopics(tx, [answersTopic, unitAnswersTopic(unitId)])
          await audit({ subject: { kind: 'case', id: caseId }, unitId, reason: lyDo })
          return redirect(deskPaths.case.to({ caseId }, { xong: 'rut-cong-khai' }))
        }),
    }),
  ]
}

function lastAnswer({ case: { acts }, type }: DeskCase) {
  const last = acts.findLast(
    (act) => act.type === 'moved' && type.transitions[act.transition]?.isAnswer === true,
  )
  return last?.type === 'moved' ? last : undefined
}

/** The kinds that ask for consent do so with a yes-no field of this name. */
function publicationRefusal(opened: DeskCase, content: CaseContent): Words | undefined {
  const { publication } = opened.type
  if (publication.kind === 'never' || lastAnswer(opened) === undefined) return texts.notYet
  if (publication.consent === 'not-needed') return undefined
  const { values } = readStoredValues(opened.type.fields, content.fields)
  return values.publicly === true ? undefined : texts.noConsent
}

function askedText({ type }: DeskCase, content: CaseContent): string {
  const { values } = readStoredValues(type.fields, content.fields)
  return typeof values.text === 'string' ? values.text : content.title
}

function knownOf({ applicant }: CaseContent): string[] {
  if (applicant === null) return []
  return [applicant.name, applicant.phone, applicant.email, applicant.address, applicant.citizenNumber]
}

async function show(tx: Tx, visit: StaffVisit, opened: DeskCase, form: DeedForm): Promise<Answer> {
  const { id: caseId, standing } = opened.case
  const content = await findContent(tx, caseId)
  if (content === undefined || !visit.may('cases.decide', standing.unitId)) return notFound()
  if (opened.type.publication.kind === 'never') return notFound()
  const published = await findPublication(tx, caseId)
  const question = askedText(opened, content)
  const answer = lastAnswer(opened)?.note ?? ''
  const known = knownOf(content)
  const proposed = (original: string) => withoutHints(original, personalDataHints(original, known))
  const cauHoi = typedText(form, 'cauHoi') || published?.question || proposed(question)
  const traLoi = typedText(form, 'traLoi') || published?.answer || proposed(answer)
  return page(
    <PublishPage
      of={await deedOf(tx, opened)}
      form={{ ...form, refusal: form.refusal ?? publicationRefusal(opened, content) }}
      original={{ question, answer }}
      proposed={{ cauHoi, traLoi }}
      hints={personalDataHints(`${cauHoi}\n${traLoi}`, known)}
      isPublished={published !== undefined && published.withdrawnAt === null}
    />,
    statusOf(form),
  )
}

interface PublishProps {
  readonly of: Awaited<ReturnType<typeof deedOf>>
  readonly form: DeedForm
  readonly original: { readonly question: string; readonly answer: string }
  readonly proposed: { readonly cauHoi: string; readonly traLoi: string }
  readonly hints: readonly PersonalDataHint[]
  readonly isPublished: boolean
}

function PublishPage({ of, form, original, proposed, hints, isPublished }: PublishProps) {
  const words = useWords()
  const { caseId } = of
  const isWithdrawal = form.problems.some(({ field }) => field === 'lyDo')
  return (
    <DeedPage
      of={of}
      title={texts.title}
      lead={texts.lead}
      action={deskPaths.publish.to({ caseId })}
      send={texts.send}
      width="wide"
      {...form}
      before={
        <>
          {isPublished && (
            <Section title={texts.withdraw} lead={texts.withdrawLead}>
              <Form action={deskPaths.withdrawPublication.to({ caseId })} requestId={crypto.randomUUID()}>
                <TextAreaField
                  name="lyDo"
                  label={texts.reason}
                  value={isWithdrawal ? typedText(form, 'lyDo') : ''}
                  error={errorOf(form.problems, 'lyDo')}
                  rows={2}
                  maxLength={500}
                />
                <Button variant="danger">{words(texts.withdraw)}</Button>
              </Form>
            </Section>
          )}
          {hints.length > 0 && (
            <Notice tone="warning" title={texts.found}>
              <ul>
                {hints.map((hint) => (
                  <li key={hint.text}>
                    “{hint.text}” ({words(hintWords[hint.kind])})
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </>
      }
    >
      <SideBySide
        left={{
          title: texts.original,
          content: (
            <>
              <h3>{words(texts.asked)}</h3>
              <Paragraphs text={original.question} />
              <h3>{words(texts.answered)}</h3>
              <Paragraphs text={original.answer} />
            </>
          ),
        }}
        right={{
          title: texts.toPublish,
          content: (
            <>
              <TextAreaField
                name="cauHoi"
                label={texts.question}
                value={proposed.cauHoi}
                error={errorOf(form.problems, 'cauHoi')}
                rows={6}
                maxLength={20_000}
              />
              <TextAreaField
                name="traLoi"
                label={texts.answer}
                value={proposed.traLoi}
                error={errorOf(form.problems, 'traLoi')}
                rows={10}
                maxLength={20_000}
              />
            </>
          ),
        }}
      />
      {hints.length > 0 && (
        <CheckboxesField
          name="daXemLai"
          label={texts.looked}
          choices={[{ value: 'co', label: texts.lookedLabel }]}
          values={[]}
          error={errorOf(form.problems, 'daXemLai')}
        />
      )}
    </DeedPage>
  )
}
