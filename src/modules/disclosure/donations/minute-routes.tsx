import { z } from 'zod'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { listOf, optionalText, requiredText } from '../../../platform/http/form.ts'
import { optionalId, requiredDay, requiredFile } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { FileId } from '../../../platform/kernel/ids.ts'
import { decideMinute, minuteVerdicts } from '../domain/donations/supervision.ts'
import { insertConflict, loadConflicts } from '../store/donation-supervision.ts'
import { type AppealVisit, changeAppeal, type SeenAppeal, seeAppeal } from './appeal-access.ts'
import { showDesk } from './desk-routes.tsx'
import type { DonationGround } from './donation-ground.ts'
import { minuteRefusalWords } from './donation-words.ts'
import { MinutePage } from './minute-page.tsx'
import { donationPaths } from './paths.ts'
import { namesSomebody, personalWords } from './plan-form.ts'
import { DeskParams } from './plan-routes.tsx'
import { publishAnew } from './publish-anew.ts'
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
const notYet = { vi: 'Ngày này chưa đến', en: 'That day has not come yet' }

/** The minutes of the People's Inspection Board: writing one, stepping aside. */
export function minuteRoutes(ground: DonationGround): Route[] {
  const showMinute = (visit: AppealVisit, form: TypedForm = nothingTyped, refusal?: Words) =>
    showMinutePage(visit, form, refusal)
  return [
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
  ]
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
    told !== undefined ? 409 : statusOf(form),
  )
}
