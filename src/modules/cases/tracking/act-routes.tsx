import { z } from 'zod'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { type FieldProblem, optionalText, type UploadedFile } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { refused as refusedResult } from '../../../platform/kernel/result.ts'
import { getUnit } from '../../organisations/index.ts'
import { actOnCase, moveCase, openCase } from '../conduct/move-case.ts'
import type { CaseRefusal } from '../domain/case.ts'
import { transitionOf } from '../domain/case-type.ts'
import { mayRate } from '../domain/intake/after-answer.ts'
import { attachSent } from '../intake/attach-sent.ts'
import { loadWhoAnswers } from '../intake/load-who-answers.ts'
import { insertRating, setMailWish } from '../store/tracking-case.ts'
import { type Following, showCase, withCase } from './case-routes.tsx'
import { appeals, citizenRefusalWords, moveWords, otherRefusalWords } from './case-words.ts'
import { citizen, openFollowed } from './load-followed.ts'
import { trackingPaths } from './paths.ts'
import { WritePage } from './write-page.tsx'

const MoveParams = z.object({ transition: z.string().max(60) })
type MoveVisit = Visit<z.infer<typeof MoveParams>, unknown>

const isFile = (value: unknown): value is UploadedFile =>
  typeof value === 'object' && value !== null && 'bytes' in value && 'fileName' in value

/** Files of one field, however many came. */
const Files: z.ZodType<readonly UploadedFile[], unknown> = z
  .unknown()
  .optional()
  .transform((value) => [value].flat().filter(isFile))

export const NoteForm = z.object({
  noiDung: optionalText(10_000),
  thayDen: z.coerce.number().int().min(1).max(100_000),
  tep: Files,
})
export type NoteForm = z.infer<typeof NoteForm>

export const noteUploads = { files: 10, fileBytes: 20 * 1024 * 1024, totalBytes: 60 * 1024 * 1024 }

const RatingForm = z.object({
  diem: z.enum(['1', '2', '3', '4', '5'], {
    error: problem({ vi: 'Chọn một mức hài lòng', en: 'Choose how satisfied you are' }),
  }),
  nhanXet: optionalText(2_000),
  /** Asked of dossiers alone. */
  noiKhac: z.enum(['co', 'khong']).optional().catch(undefined),
})

/** What whoever filed a case may do with it, as its definition allows. */
export function actRoutes(following: Following): Route[] {
  return [
    get({
      path: trackingPaths.move,
      access: 'anyone',
      params: MoveParams,
      handle: (visit) => showMove(following, visit, nothingTyped),
    }),
    post({
      path: trackingPaths.move,
      access: 'anyone',
      audit: 'case.moved-by-citizen',
      params: MoveParams,
      form: NoteForm,
      uploads: noteUploads,
      attemptsPerMinute: 30,
      invalid: (visit, problems, typed) => showMove(following, visit, { typed, problems }),
      handle: (visit) => makeMove(following, visit),
    }),
    post({
      path: trackingPaths.rate,
      access: 'anyone',
      audit: 'case.rated',
      form: RatingForm,
      attemptsPerMinute: 30,
      invalid: (visit, problems, typed) => showCase(following, visit, { typed, problems }, undefined),
      handle: (visit) => rate(following, visit),
    }),
    post({
      path: trackingPaths.mail,
      access: 'anyone',
      audit: 'case.mail-wish-changed',
      form: z.object({ bao: z.enum(['co', 'khong']) }),
      attemptsPerMinute: 30,
      invalid: (visit) => showCase(following, visit, nothingTyped, undefined),
      handle: (visit) =>
        withCase(following, visit, ({ case: { id, standing } }) =>
          visit.write(async ({ tx, audit }) => {
            await openFollowed(tx, following.dependencies.office, id, visit.now)
            await setMailWish(tx, id, visit.form.bao === 'co')
            await audit({ subject: { kind: 'case', id }, unitId: standing.unitId })
            return redirect(trackingPaths.case.to({}, { xong: 'mail' }))
          }),
        ),
    }),
  ]
}

function showMove(following: Following, visit: MoveVisit, form: TypedForm): Promise<Answer> {
  const { transition } = visit.params
  return withCase(following, visit, async ({ case: { standing }, type, moves }) => {
    if (!moves.includes(transition)) return redirect(trackingPaths.case.to({}))
    const definition = transitionOf(type, transition)
    const said = moveWords[transition] ?? { title: definition.words, hint: type.description }
    return page(
      <WritePage
        {...said}
        action={trackingPaths.move.to({ transition })}
        note={definition.note}
        withFiles={definition.note !== 'none' && transition !== 'withdraw'}
        warning={transition === 'withdraw' ? withdrawWarning : undefined}
        seen={standing.sequence}
        requestId={crypto.randomUUID()}
        form={form}
      />,
      statusOf(form),
    )
  })
}

const withdrawWarning = {
  vi: 'Bạn sẽ không nhận được câu trả lời cho việc này nữa.',
  en: 'You will get no answer to this any more.',
}

function makeMove(
  following: Following,
  visit: FormVisit<z.infer<typeof MoveParams>, unknown, NoteForm>,
): Promise<Answer> {
  const { office, files, content } = following.dependencies
  const { form, now, today } = visit
  const { transition } = visit.params
  return withCase(following, visit, async ({ case: { id: caseId }, type }) => {
    if (type.transitions[transition] === undefined) return notFound()
    const wrong = await fileProblems('tep', form.tep)
    if (wrong.length > 0) return showMove(following, visit, typedAgain(form, wrong))
    let refusal: CaseRefusal | undefined
    const answer = await visit.write(async ({ tx, audit }) => {
      const opened = await openFollowed(tx, office, caseId, now)
      const wish = { transition, note: form.noiDung, data: {} }
      const moved = await moveCase(tx, opened, citizen, wish, form.thayDen)
      if (!moved.ok) {
        refusal = moved.reason
        return notFound()
      }
      const { act, standing } = moved.value
      const { unitId } = standing
      await attachSent(tx, files, form.tep, { caseId, unitId, actSequence: act.sequence })
      if (appeals.includes(transition)) {
        const decider = await getUnit(tx, standing.unitId)
        const about = { kind: 'complaint', concern: 'second' } as const
        const above = await loadWhoAnswers(tx, content, decider, about, today)
        if (above !== undefined) {
          const again = await openCase(tx, office, caseId, now)
          const reason = 'Khiếu nại lần hai'
          await actOnCase(tx, again, citizen, { type: 'transferred', unitId: above.unitId, reason })
        }
      }
      await audit({ subject: { kind: 'case', id: caseId }, unitId: standing.unitId })
      return redirect(trackingPaths.case.to({}, { xong: 'moved' }))
    })
    return refusal === undefined ? answer : refused(following, visit, form, refusal)
  })
}

/** What is missing is asked for at its field; what cannot be done any more is told on the case itself. */
function refused(
  following: Following,
  visit: MoveVisit,
  form: NoteForm,
  refusal: CaseRefusal,
): Promise<Answer> {
  const message = citizenRefusalWords[refusal] ?? otherRefusalWords
  if (refusal === 'note-missing')
    return showMove(following, visit, typedAgain(form, [{ field: 'noiDung', message }]))
  return showCase(following, visit, { typed: {}, problems: [{ field: '', message }] }, undefined)
}

export function typedAgain({ noiDung }: NoteForm, problems: readonly FieldProblem[]): TypedForm {
  return { typed: { noiDung }, problems }
}

function rate(
  following: Following,
  visit: FormVisit<unknown, unknown, z.infer<typeof RatingForm>>,
): Promise<Answer> {
  const { form, now } = visit
  const score = Number(form.diem)
  return withCase(following, visit, async ({ case: { id: caseId } }) => {
    let refusal: CaseRefusal | undefined
    const answer = await visit.write(async ({ tx, audit }) => {
      const opened = await openFollowed(tx, following.dependencies.office, caseId, now)
      const { kind, standing } = opened.case
      const { unitId } = standing
      const rated = mayRate(opened.case)
        ? await actOnCase(tx, opened, citizen, { type: 'rated', score })
        : refusedResult('not-allowed')
      if (!rated.ok) {
        refusal = rated.reason
        return notFound()
      }
      await insertRating(tx, {
        caseId,
        unitId,
        kind,
        score,
        comment: form.nhanXet,
        wentElsewhere: kind === 'dossier' && form.noiKhac !== undefined ? form.noiKhac === 'co' : null,
        at: now,
      })
      await audit({ subject: { kind: 'case', id: caseId }, unitId })
      return redirect(trackingPaths.case.to({}, { xong: 'rated' }))
    })
    if (refusal === undefined) return answer
    const message = citizenRefusalWords[refusal] ?? otherRefusalWords
    return showCase(following, visit, { typed: {}, problems: [{ field: '', message }] }, undefined)
  })
}
