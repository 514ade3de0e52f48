import { z } from 'zod'
import { transaction } from '../../../platform/database/transaction.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { type FieldProblem, requiredText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Tag } from '../../../ui/tag/tag.tsx'
import { unitNames } from '../../organisations/index.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { answerConsultation, type Consultation, listConsultations } from '../store/desk-case.ts'
import { actAs, readingAs, staffReader } from '../store/reading-as.ts'
import type { StaffVisit } from './open-desk.ts'
import { Paragraphs } from './paragraphs.tsx'
import { deskPaths } from './paths.ts'

const Params = z.object({ consultationId: z.uuid() })
const AnswerForm = z.object({
  traLoi: requiredText(problem({ vi: 'Viết ý kiến trả lời', en: 'Write the answer' }), 20_000),
})

/** Questions that other units put to mine, and my unit's own to bodies outside. */
export function consultationRoutes(_dependencies: CaseDependencies): Route[] {
  return [
    get({
      path: deskPaths.consultations,
      access: 'cases.read',
      handle: (visit) =>
        readingAs(visit.database, staffReader(visit), async (reader) => {
          const asked = await listConsultations(reader, { askedUnits: visit.unitsFor('cases.read') })
          const units = await unitNames(
            reader,
            asked.map(({ askingUnitId }) => askingUnitId),
            visit.today,
          )
          const listed = asked.map((one) => ({ ...one, from: units.get(one.askingUnitId)?.name ?? '' }))
          return page(<ListPage listed={listed} today={visit.today} />)
        }),
    }),
    get({
      path: deskPaths.consultation,
      access: 'cases.read',
      params: Params,
      handle: (visit) => show(visit, visit.params.consultationId, [], ''),
    }),
    post({
      path: deskPaths.consultation,
      access: 'cases.handle',
      audit: 'case.consultation-answered',
      params: Params,
      form: AnswerForm,
      invalid: (visit, problems) => show(visit, visit.params.consultationId, problems, ''),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          await actAs(tx, staffReader(visit))
          const [found] = await listConsultations(tx, { id: visit.params.consultationId })
          if (found === undefined || !mayAnswer(visit, found)) return notFound()
          const answered = await answerConsultation(tx, found.id, {
            answer: visit.form.traLoi,
            by: visit.actor.personId,
            at: visit.now,
          })
          if (!answered) return notFound()
          await audit({
            subject: { kind: 'case-consultation', id: found.id },
            unitId: found.askedUnitId ?? found.askingUnitId,
          })
          return redirect(
            found.askedUnitId === null
              ? deskPaths.case.to({ caseId: found.caseId })
              : deskPaths.consultations.to({}),
          )
        }),
    }),
  ]
}

/** The unit that was asked; for a body outside, whoever asked it. */
function mayAnswer(visit: StaffVisit, { askedUnitId, askingUnitId }: Consultation): boolean {
  return visit.may('cases.handle', askedUnitId ?? askingUnitId)
}

function show(
  visit: StaffVisit,
  id: string,
  problems: readonly FieldProblem[],
  typed: string,
): Promise<Answer> {
  return transaction(visit.database, async (tx) => {
    await actAs(tx, staffReader(visit))
    const [found] = await listConsultations(tx, { id })
    if (found === undefined) return notFound()
    const units = await unitNames(tx, [found.askingUnitId], visit.today)
    const view = (
      <ConsultationPage
        found={found}
        from={units.get(found.askingUnitId)?.name ?? ''}
        mayAnswer={mayAnswer(visit, found)}
        problems={problems}
        typed={typed}
      />
    )
    return page(view, problems.length === 0 ? 200 : 422)
  })
}

const texts = {
  title: { vi: 'Đơn vị khác hỏi ý kiến', en: 'Questions of other units' },
  lead: {
    vi: 'Bạn chỉ thấy câu hỏi, không thấy hồ sơ của đơn vị hỏi.',
    en: 'You see the question alone, nothing of the case.',
  },
  none: { vi: 'Chưa có câu hỏi nào', en: 'No questions yet' },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
  by: (day: LocalDate): Words => ({ vi: `Hạn ${formatDay(day)}`, en: `By ${formatDay(day)}` }),
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  one: { vi: 'Câu hỏi ý kiến', en: 'A question' },
  answer: { vi: 'Ý kiến trả lời', en: 'The answer' },
  send: { vi: 'Gửi ý kiến', en: 'Send the answer' },
} as const

function ListPage({
  listed,
  today,
}: {
  readonly listed: readonly (Consultation & { readonly from: string })[]
  readonly today: LocalDate
}) {
  const words = useWords()
  return (
    <Page title={texts.title} lead={texts.lead} back={{ href: deskPaths.list.to({}), text: texts.back }}>
      {listed.length === 0 && <EmptyState title={texts.none} />}
      {listed.map(({ id, from, question, dueOn, answer }) => (
        <Card
          key={id}
          title={from}
          href={deskPaths.consultation.to({ consultationId: id })}
          headingLevel={2}
          aside={
            answer === null ? (
              <Tag tone={dueOn < today ? 'danger' : 'warning'}>{words(texts.by(dueOn))}</Tag>
            ) : (
              <Tag tone="success">{texts.answered}</Tag>
            )
          }
        >
          <p>{question.length > 300 ? `${question.slice(0, 300)}…` : question}</p>
        </Card>
      ))}
    </Page>
  )
}

function ConsultationPage({
  found,
  from,
  mayAnswer: isAsked,
  problems,
  typed,
}: {
  readonly found: Consultation
  readonly from: string
  readonly mayAnswer: boolean
  readonly problems: readonly FieldProblem[]
  readonly typed: string
}) {
  const words = useWords()
  return (
    <Page
      title={texts.one}
      eyebrow={found.askedAgency === '' ? from : found.askedAgency}
      lead={texts.by(found.dueOn)}
      back={{ href: deskPaths.consultations.to({}), text: texts.back }}
      errors={problems}
    >
      <Paragraphs text={found.question} />
      {found.answer !== null && (
        <>
          <h2>{words(texts.answer)}</h2>
          <Paragraphs text={found.answer} />
        </>
      )}
      {found.answer === null && isAsked && (
        <Form
          action={deskPaths.consultation.to({ consultationId: found.id })}
          requestId={crypto.randomUUID()}
        >
          <TextAreaField
            name="traLoi"
            label={texts.answer}
            value={typed}
            error={errorOf(problems, 'traLoi')}
            rows={8}
            maxLength={20_000}
          />
          <Button>{words(texts.send)}</Button>
        </Form>
      )}
    </Page>
  )
}
