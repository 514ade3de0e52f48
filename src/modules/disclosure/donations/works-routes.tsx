import { z } from 'zod'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { listOf, optionalText, parseForm, requiredText } from '../../../platform/http/form.ts'
import { optionalId, requiredDay, requiredFile } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, type TypedForm } from '../../../platform/http/typed-form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type FileId, idSchema } from '../../../platform/kernel/ids.ts'
import { isWorks } from '../domain/donations/appeal.ts'
import { decideMinute, minuteVerdicts } from '../domain/donations/supervision.ts'
import { beginConsultation, markStageDone } from '../store/donation-appeals.ts'
import { insertOpinionAnswer } from '../store/donation-opinions.ts'
import { insertConflict, insertReply, loadConflicts } from '../store/donation-supervision.ts'
import {
  type AppealVisit,
  changeAppeal,
  type HeldAppeal,
  type SeenAppeal,
  seeAppeal,
} from './appeal-access.ts'
import { loadAppeal } from './appeal-view.ts'
import { showDesk } from './desk-routes.tsx'
import type { DonationGround } from './donation-ground.ts'
import { appealRefusalWords, minuteRefusalWords } from './donation-words.ts'
import { MinutePage } from './minute-page.tsx'
import { donationPaths } from './paths.ts'
import { namesSomebody, personalWords } from './plan-form.ts'
import { DeskParams } from './plan-routes.tsx'
import { publishAppeal } from './publish-appeal.ts'
import { writeMinute } from './write-minute.ts'

const MinuteForm = z.object({
  giaiDoan: z.coerce.number<unknown>().int().min(1).max(50),
  ngay: requiredDay,
  ketQua: z.enum(minuteVerdicts, problem({ vi: 'Chọn kết quả', en: 'Choose a result' })),
  daThay: requiredText(problem({ vi: 'Ghi đã thấy gì', en: 'Say what was seen' }), 5_000),
  kienNghi: optionalText(3_000),
  thay: optionalId('donation-minute'),
  tep: listOf(requiredFile()),
})
const AnyForm = z.record(z.string(), z.unknown())
const answerText = requiredText(problem({ vi: 'Ghi nội dung trả lời', en: 'Write the answer' }), 3_000)

/** The works that gifts pay for: stages, the board's minutes, what donors say, and the answers to both. */
export function worksRoutes(ground: DonationGround): Route[] {
  const showMinute = (visit: AppealVisit, form: TypedForm = nothingTyped, refusal?: Words) =>
    showMinutePage(visit, form, refusal)
  return [
    post({
      path: donationPaths.consult,
      access: 'donations.decide',
      audit: 'donation.consultation-opened',
      params: DeskParams,
      form: z.object({}),
      invalid: async () => notFound(),
      handle: (visit) =>
        changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            if (!parties.has('principal') || !isUnderWay(view))
              return { refusal: appealRefusalWords['not-now'] }
            await beginConsultation(tx, view.appeal.id, visit.now)
            await publishAnew(tx, ground, visit, view, 'Hỏi ý kiến nhà tài trợ', ['donation-supervision'])
            return { to: donationPaths.desk.to(visit.params, { luu: '1' }) }
          },
          (refusal) => showDesk(visit, ground, { refusal }),
        ),
    }),
    post({
      path: donationPaths.stage,
      access: 'donations.write',
      audit: 'donation.stage-done',
      params: DeskParams.extend({ stage: z.string().regex(/^\d{1,2}$/u) }),
      form: AnyForm,
      invalid: async () => notFound(),
      handle: async (visit) => {
        const { form, now, today, actor } = visit
        const position = Number(visit.params.stage)
        const field = `xong.${position}`
        const read = parseForm(z.object({ [field]: requiredDay }), { [field]: form[field] })
        if (!read.ok) return showDesk(visit, ground, { form: { typed: form, problems: read.problems } })
        const on = Object.values(read.value)[0]
        if (on === undefined || on > today) return showDesk(visit, ground, { refusal: notYet })
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            const stage = view.stages.find((one) => one.position === position)
            if (stage === undefined || !parties.has('clerk') || !isUnderWay(view)) {
              return { refusal: appealRefusalWords['not-now'] }
            }
            // A design is approved after those who pay for it were asked.
            if (stage.kind === 'design' && view.appeal.consultedAt === null) return { refusal: askFirst }
            await markStageDone(tx, view.appeal.id, position, { on, by: actor.personId, at: now })
            await publishAnew(tx, ground, visit, view, `Hoàn thành giai đoạn: ${stage.name}`, [
              'donation-appeal',
            ])
            return {
              to: donationPaths.desk.to({ appealId: view.appeal.id }, { luu: '1' }),
              details: { stage: position },
            }
          },
          (refusal) => showDesk(visit, ground, { refusal }),
        )
      },
    }),
    get({
      path: donationPaths.minute,
      access: 'donations.supervise',
      params: DeskParams,
      query: z.object({ thay: z.uuid().optional().catch(undefined) }),
      handle: (visit) =>
        showMinute(visit, {
          typed: visit.query.thay === undefined ? {} : { thay: visit.query.thay },
          problems: [],
        }),
    }),
    post({
      path: donationPaths.minute,
      access: 'donations.supervise',
      audit: 'donation.minute-written',
      params: DeskParams,
      form: MinuteForm,
      uploads: { files: 6, fileBytes: 15 * 1024 * 1024 },
      invalid: (visit, problems, typed) => showMinute(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, now, today, actor } = visit
        const problems = await fileProblems('tep', form.tep)
        for (const field of ['daThay', 'kienNghi'] as const) {
          if (namesSomebody(form[field], today)) problems.push({ field, message: personalWords })
        }
        if (form.ngay > today) problems.push({ field: 'ngay', message: notYet })
        if (problems.length > 0) return showMinute(visit, { typed, problems })
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            const conflicts = await loadConflicts(tx, view.appeal.id)
            const allowed = decideMinute(
              watcherOf(visit, parties, conflicts),
              view.appeal.state,
              view.stages.some(({ position }) => position === form.giaiDoan),
            )
            if (!allowed.ok) return { refusal: minuteRefusalWords[allowed.reason] }
            const replaced = form.thay === null ? undefined : view.minutes.find(({ id }) => id === form.thay)
            const isTaken = view.minutes.some(
              ({ replacesId }) => replacesId !== null && replacesId === form.thay,
            )
            if (form.thay !== null && (replaced?.authorId !== actor.personId || isTaken)) {
              return { refusal: minuteRefusalWords['not-a-member'] }
            }
            const owner = { unitId: view.appeal.unitId, uploadedBy: actor.personId }
            const files: FileId[] = []
            for (const file of form.tep) files.push(await storeFile(tx, ground.files, { ...file, ...owner }))
            await writeMinute(tx, ground, view, {
              stage: form.giaiDoan,
              visitedOn: form.ngay,
              verdict: form.ketQua,
              seen: form.daThay,
              recommendation: form.kienNghi,
              replacesId: form.thay,
              by: actor.personId,
              at: now,
              files,
            })
            await publishAnew(tx, ground, visit, view, 'Biên bản mới của Ban Thanh tra nhân dân', [
              'donation-supervision',
            ])
            return {
              to: donationPaths.desk.to(visit.params, { luu: '1' }),
              details: { stage: form.giaiDoan, verdict: form.ketQua, files: files.length },
            }
          },
          (refusal) => showMinute(visit, { typed, problems: [] }, refusal),
        )
      },
    }),
    post({
      path: donationPaths.stepAside,
      access: 'donations.supervise',
      audit: 'donation.member-stepped-aside',
      params: DeskParams,
      form: z.object({
        lyDoLoiIch: requiredText(problem({ vi: 'Ghi lý do', en: 'Give a reason' }), 1_000),
      }),
      invalid: (visit, problems, typed) => showDesk(visit, ground, { form: { typed, problems } }),
      handle: (visit) =>
        changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            if (!parties.has('board')) return { refusal: minuteRefusalWords['not-a-member'] }
            await insertConflict(tx, view.appeal.id, {
              personId: visit.actor.personId,
              reason: visit.form.lyDoLoiIch,
              at: visit.now,
            })
            return { to: donationPaths.desk.to(visit.params, { luu: '1' }) }
          },
          (refusal) => showDesk(visit, ground, { refusal }),
        ),
    }),
    post({
      path: donationPaths.reply,
      access: 'donations.decide',
      audit: 'donation.recommendation-answered',
      params: DeskParams.extend({ minuteId: idSchema('donation-minute') }),
      form: AnyForm,
      invalid: async () => notFound(),
      handle: async (visit) => {
        const { form, now, actor, today } = visit
        const field = `traLoi.${visit.params.minuteId}`
        const read = parseForm(z.object({ [field]: answerText }), { [field]: form[field] })
        if (!read.ok) return showDesk(visit, ground, { form: { typed: form, problems: read.problems } })
        const text = Object.values(read.value)[0] ?? ''
        if (namesSomebody(text, today)) {
          return showDesk(visit, ground, {
            form: { typed: form, problems: [{ field, message: personalWords }] },
          })
        }
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            const minute = view.minutes.find(({ id }) => id === visit.params.minuteId)
            if (
              minute === undefined ||
              minute.recommendation === '' ||
              minute.reply !== null ||
              !parties.has('principal')
            ) {
              return { refusal: appealRefusalWords['not-now'] }
            }
            await insertReply(tx, minute.id, { text, by: actor.personId, at: now })
            await publishAnew(tx, ground, visit, view, 'Nhà trường trả lời kiến nghị', [
              'donation-supervision',
            ])
            return { to: donationPaths.desk.to({ appealId: view.appeal.id }, { luu: '1' }) }
          },
          (refusal) => showDesk(visit, ground, { refusal }),
        )
      },
    }),
    post({
      path: donationPaths.answer,
      access: 'donations.decide',
      audit: 'donation.opinion-answered',
      params: DeskParams.extend({ opinionId: idSchema('donation-opinion') }),
      form: AnyForm,
      invalid: async () => notFound(),
      handle: async (visit) => {
        const { form, now, actor, today, params } = visit
        const fields = { summary: `tomTat.${params.opinionId}`, answer: `traLoiNtt.${params.opinionId}` }
        const read = parseForm(
          z.object({ [fields.summary]: optionalText(1_000), [fields.answer]: answerText }),
          {
            [fields.summary]: form[fields.summary],
            [fields.answer]: form[fields.answer],
          },
        )
        if (!read.ok) return showDesk(visit, ground, { form: { typed: form, problems: read.problems } })
        const summary = String(read.value[fields.summary] ?? '')
        const answer = String(read.value[fields.answer] ?? '')
        const personal = Object.entries({ [fields.summary]: summary, [fields.answer]: answer })
          .filter(([, text]) => namesSomebody(text, today))
          .map(([field]) => ({ field, message: personalWords }))
        if (personal.length > 0) return showDesk(visit, ground, { form: { typed: form, problems: personal } })
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            const opinion = view.opinions.find(({ id }) => id === params.opinionId)
            if (opinion === undefined || opinion.answer !== null || !parties.has('principal')) {
              return { refusal: appealRefusalWords['not-now'] }
            }
            await insertOpinionAnswer(tx, opinion.id, { summary, answer, by: actor.personId, at: now })
            await publishAnew(tx, ground, visit, view, 'Nhà trường trả lời nhà tài trợ', [
              'donation-supervision',
            ])
            return { to: donationPaths.desk.to({ appealId: view.appeal.id }, { luu: '1' }) }
          },
          (refusal) => showDesk(visit, ground, { refusal }),
        )
      },
    }),
  ]
}

const notYet = { vi: 'Ngày này chưa đến', en: 'That day has not come yet' }
const askFirst = {
  vi: 'Hãy hỏi ý kiến nhà tài trợ về thiết kế trước khi ghi duyệt thiết kế.',
  en: 'Ask the donors about the design before its approval is recorded.',
}

function isUnderWay({ appeal }: SeenAppeal['view']): boolean {
  return isWorks(appeal.kind) && ['open', 'closed', 'works'].includes(appeal.state)
}

async function publishAnew(
  tx: HeldAppeal['tx'],
  ground: DonationGround,
  visit: AppealVisit,
  { appeal }: SeenAppeal['view'],
  reason: string,
  kinds: Parameters<typeof publishAppeal>[3]['kinds'],
): Promise<void> {
  const view = await loadAppeal(tx, appeal.id, visit.today)
  if (view === undefined) return
  await publishAppeal(tx, ground, view, { kinds, reason, by: visit.actor.personId, at: visit.now })
}

function watcherOf(
  visit: AppealVisit,
  parties: SeenAppeal['parties'],
  conflicts: Awaited<ReturnType<typeof loadConflicts>>,
) {
  return {
    isMember: parties.has('board'),
    leadsOrKeepsAccounts: parties.has('principal'),
    steppedAside: conflicts.some(({ personId }) => personId === visit.actor.personId),
  }
}

async function showMinutePage(
  visit: AppealVisit,
  form: TypedForm,
  refusal: Words | undefined,
): Promise<Answer> {
  const seen = await seeAppeal(visit)
  if (seen === undefined || !seen.parties.has('board')) return notFound()
  const { view } = seen
  const conflicts = await loadConflicts(visit.database, view.appeal.id)
  const allowed = decideMinute(
    watcherOf(visit, seen.parties, conflicts),
    view.appeal.state,
    view.stages.length > 0,
  )
  const told = refusal ?? (allowed.ok ? undefined : minuteRefusalWords[allowed.reason])
  const replaced = view.minutes.find(
    ({ id, authorId }) => id === form.typed.thay && authorId === visit.actor.personId,
  )
  return page(
    <MinutePage
      view={view}
      today={visit.today}
      replaced={replaced}
      form={form}
      refusal={told}
      requestId={crypto.randomUUID()}
    />,
    told !== undefined ? 409 : form.problems.length > 0 ? 422 : 200,
  )
}
