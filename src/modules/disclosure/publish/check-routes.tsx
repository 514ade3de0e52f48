import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { version } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { personNames } from '../../organisations/index.ts'
import { isInPreparation } from '../domain/templates/draft.ts'
import { keptUntil } from '../domain/templates/public-until.ts'
import { publicationsWithSameFile } from '../store/draft-files.ts'
import { openDraftsOfDuty, publicationsOfDuty } from '../store/draft-queries.ts'
import { changeDraft, draftSteps, insertStep } from '../store/draft-store.ts'
import { CheckPage, type Twin } from './check-page.tsx'
import { tellReturned, tellWaiting } from './draft-letters.ts'
import { findDuty } from './duty-at-hand.ts'
import { AnyForm, DraftParams, type DraftVisit, type OpenDraft, openDraft } from './open-draft.ts'
import { publishPaths } from './paths.ts'
import type { PublishGround } from './publish-ground.ts'
import { DraftChanged, handIn, release } from './release-draft.ts'

const Decide = z.object({ phienBan: version })
const SendBack = z.object({
  phienBan: version,
  lyDo: requiredText(
    problem({ vi: 'Ghi lý do trả lại để người soạn biết sửa gì', en: 'Say what has to be changed' }),
  ),
})

type Deciding = FormVisit<z.infer<typeof DraftParams>, unknown, { readonly phienBan: number }, SignedIn>

/** Looking a draft through, handing it in, and letting it out. */
export function checkRoutes(ground: PublishGround): Route[] {
  const invalid = async (visit: DraftVisit, problems: TypedForm['problems'], typed: TypedForm['typed']) => {
    const opened = await openDraft(visit, ground)
    return opened === undefined ? notFound() : showCheck(visit, opened, { typed, problems })
  }
  return [
    get({
      path: publishPaths.check,
      access: 'disclosure.write',
      params: DraftParams,
      handle: async (visit) => {
        const opened = await openDraft(visit, ground)
        return opened === undefined ? notFound() : showCheck(visit, opened)
      },
    }),
    post({
      path: publishPaths.submit,
      access: 'disclosure.write',
      audit: 'disclosure-draft.submitted',
      params: DraftParams,
      form: AnyForm.pipe(Decide),
      invalid,
      handle: (visit) =>
        deciding(visit, ground, async (opened) => {
          const refused = notReady(opened, visit.typed)
          if (!isInPreparation(opened.draft)) return showCheck(visit, opened)
          if (refused !== undefined) return showCheck(visit, opened, refused)
          return visit.write(async ({ tx, audit }) => {
            const draft = await handIn(tx, { draft: opened.draft, by: visit.actor.personId, at: visit.now })
            await tellWaiting(tx, { origin: ground.origin, draft, today: visit.today })
            await audit({ subject: { kind: 'disclosure-draft', id: draft.id }, unitId: draft.unitId })
            return redirect(publishPaths.check.to(visit.params))
          })
        }),
    }),
    post({
      path: publishPaths.approve,
      access: 'disclosure.approve',
      audit: 'disclosure-draft.approved',
      params: DraftParams,
      form: AnyForm.pipe(Decide),
      invalid,
      handle: (visit) =>
        deciding(visit, ground, async (opened) => {
          const { draft, template, files, mayApprove } = opened
          if (!mayApprove) return notFound()
          if (draft.state !== 'submitted' && !isInPreparation(draft)) return showCheck(visit, opened)
          const refused = notReady(opened, visit.typed)
          if (refused !== undefined) return showCheck(visit, opened, refused)
          const by = visit.actor.personId
          const duty =
            draft.duty === null ? undefined : findDuty(ground.content, draft.duty.code, visit.today)
          const lawfulEnd = keptUntil(duty?.version.kept, visit.today)
          return visit.write(async ({ tx, audit }) => {
            // Whoever leads a small school may have prepared it too; both acts stand in the way that it took.
            const waiting =
              draft.state === 'submitted' ? draft : await handIn(tx, { draft, by, at: visit.now })
            const { publicationId, number } = await release(tx, {
              draft: waiting,
              template,
              files,
              by,
              at: visit.now,
              lawfulEnd,
            })
            await audit({
              subject: { kind: 'publication', id: publicationId },
              unitId: draft.unitId,
              details: { number, own: draft.preparedBy === by },
            })
            return redirect(publishPaths.publication.to({ publicationId }, { 'vua-xong': '1' }))
          })
        }),
    }),
    post({
      path: publishPaths.sendBack,
      access: 'disclosure.approve',
      audit: 'disclosure-draft.returned',
      params: DraftParams,
      form: AnyForm.pipe(SendBack),
      invalid,
      handle: (visit) =>
        deciding(visit, ground, async (opened) => {
          const { draft, mayApprove } = opened
          if (!mayApprove) return notFound()
          if (draft.state !== 'submitted') return showCheck(visit, opened)
          const by = visit.actor.personId
          return visit.write(async ({ tx, audit }) => {
            if (!(await changeDraft(tx, draft, { state: 'returned', by, at: visit.now })))
              throw new DraftChanged()
            await insertStep(tx, draft.id, 'returned', by, visit.form.lyDo, visit.now)
            await tellReturned(tx, { origin: ground.origin, draft, today: visit.today })
            await audit({ subject: { kind: 'disclosure-draft', id: draft.id }, unitId: draft.unitId })
            return redirect(publishPaths.list.to({}))
          })
        }),
    }),
    post({
      path: publishPaths.discard,
      access: 'disclosure.write',
      audit: 'disclosure-draft.discarded',
      params: DraftParams,
      form: AnyForm.pipe(Decide),
      invalid,
      handle: (visit) =>
        deciding(visit, ground, async (opened) => {
          const { draft } = opened
          if (!isInPreparation(draft)) return showCheck(visit, opened)
          const by = visit.actor.personId
          return visit.write(async ({ tx, audit }) => {
            if (!(await changeDraft(tx, draft, { state: 'discarded', by, at: visit.now })))
              throw new DraftChanged()
            await insertStep(tx, draft.id, 'discarded', by, '', visit.now)
            await audit({ subject: { kind: 'disclosure-draft', id: draft.id }, unitId: draft.unitId })
            return redirect(publishPaths.list.to({}))
          })
        }),
    }),
  ]
}

/** The draft as the page showed it; when it has changed since, the page again with what it is now. */
async function deciding(
  visit: Deciding,
  ground: PublishGround,
  work: (opened: OpenDraft) => Promise<Answer>,
): Promise<Answer> {
  const opened = await openDraft(visit, ground)
  if (opened === undefined) return notFound()
  const stale = (now: OpenDraft) =>
    showCheck(visit, now, { typed: {}, problems: [{ field: '', message: texts.changed }] })
  // The same form sent twice is answered with the first result, which only its transaction knows.
  if (opened.draft.version !== visit.form.phienBan && isInPreparation(opened.draft)) return stale(opened)
  try {
    return await work({ ...opened, draft: { ...opened.draft, version: visit.form.phienBan } })
  } catch (error) {
    if (!(error instanceof DraftChanged)) throw error
    const now = await openDraft(visit, ground)
    return now === undefined ? notFound() : stale(now)
  }
}

/** Why a draft may not go on yet. */
function notReady({ looked, files }: OpenDraft, typed: TypedForm['typed']): TypedForm | undefined {
  const unread = files.some(({ reading }) => reading !== 'text') && typed.daXem === undefined
  const problems = [
    ...(looked.isReady ? [] : [{ field: '', message: texts.notReady }]),
    ...(unread ? [{ field: 'daXem', message: texts.unread }] : []),
  ]
  return problems.length === 0 ? undefined : { typed, problems }
}

export async function showCheck(
  visit: DraftVisit,
  opened: OpenDraft,
  form: TypedForm = nothingTyped,
): Promise<Answer> {
  const { draft, files } = opened
  const steps = await draftSteps(visit.database, draft.id)
  return page(
    <CheckPage
      opened={opened}
      steps={steps}
      names={
        await personNames(
          visit.database,
          steps.map(({ personId }) => personId),
        )
      }
      twins={await twinsOf(visit, opened)}
      hasUnread={files.some(({ reading }) => reading !== 'text')}
      isOwn={draft.preparedBy === visit.actor.personId}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    statusOf(form),
  )
}

/** What may be the same paper once more. */
async function twinsOf({ database }: DraftVisit, { draft, files }: OpenDraft): Promise<readonly Twin[]> {
  if (draft.state === 'published' || draft.state === 'discarded') return []
  const [sameFile, published, drafts] = await Promise.all([
    publicationsWithSameFile(
      database,
      draft.unitId,
      files.map(({ id }) => id),
    ),
    draft.duty === null ? [] : publicationsOfDuty(database, draft.unitId, draft.duty),
    draft.duty === null ? [] : openDraftsOfDuty(database, draft.unitId, draft.duty),
  ])
  const publicationHref = (publicationId: (typeof published)[number]['id']) =>
    publishPaths.publication.to({ publicationId })
  return [
    ...sameFile
      .filter(({ id }) => id !== draft.correctionOf)
      .map(({ id, title, fileName }) => ({
        why: texts.sameFile(fileName),
        title,
        href: publicationHref(id),
      })),
    ...published
      .filter(({ id }) => id !== draft.correctionOf)
      .map(({ id, title }) => ({ why: texts.sameDuty, title, href: publicationHref(id) })),
    ...drafts
      .filter(({ id }) => id !== draft.id)
      .map(({ id, title }) => ({
        why: texts.sameDraft,
        title,
        href: publishPaths.check.to({ draftId: id }),
      })),
  ]
}

const texts = {
  changed: {
    vi: 'Bản thảo vừa được thay đổi. Dưới đây là bản mới nhất, hãy xem lại.',
    en: 'The draft has just changed. Below is the newest; look it over again.',
  },
  notReady: {
    vi: 'Còn mục chưa xong ở dưới: bổ sung nội dung thiếu, che hoặc ghi lý do cho dữ liệu cá nhân',
    en: 'Something below is not done: fill in what is missing; mask personal data or give a reason',
  },
  unread: {
    vi: 'Xác nhận đã tự xem các tệp mà máy không đọc được chữ',
    en: 'Confirm that you looked through the files that the machine cannot read',
  },
  sameFile: (name: string): Words => ({
    vi: `Tệp “${name}” đã được công khai trong`,
    en: `The file “${name}” is public already in`,
  }),
  sameDuty: { vi: 'Nghĩa vụ này, lần này đã công khai:', en: 'This duty and time is public already:' },
  sameDraft: {
    vi: 'Còn một bản thảo khác cho cùng nghĩa vụ, cùng lần:',
    en: 'There is another draft for the same duty and time:',
  },
} as const
