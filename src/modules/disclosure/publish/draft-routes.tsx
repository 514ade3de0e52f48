import { z } from 'zod'
import { fileDownload, readStoredFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { personNames } from '../../organisations/index.ts'
import { isInPreparation } from '../domain/templates/draft.ts'
import { removeDraftFiles } from '../store/draft-files.ts'
import { changeDraft, draftSteps } from '../store/draft-store.ts'
import { readDraftForm } from './draft-form.ts'
import { type DraftNotice, DraftPage } from './draft-page.tsx'
import { keepFiles, readUploads } from './keep-files.ts'
import { afterSaving, draftUploads } from './new-routes.tsx'
import { AnyForm, DraftParams, type DraftVisit, type OpenDraft, openDraft } from './open-draft.ts'
import { publishPaths } from './paths.ts'
import type { PublishGround } from './publish-ground.ts'

const Query = z.object({ 'da-luu': z.string().optional() })
const FileParams = DraftParams.extend({ fileId: idSchema('file') })

/** Going on with a draft. */
export function draftRoutes(ground: PublishGround): Route[] {
  return [
    get({
      path: publishPaths.draft,
      access: 'disclosure.write',
      params: DraftParams,
      query: Query,
      handle: async (visit) => {
        const opened = await openDraft(visit, ground)
        if (opened === undefined) return notFound()
        if (!isInPreparation(opened.draft)) return redirect(publishPaths.check.to(visit.params))
        const saved: DraftNotice[] =
          visit.query['da-luu'] === undefined ? [] : [{ tone: 'success', words: texts.saved }]
        return showDraft(visit, opened, [...saved, ...(await returnedNotice(visit, opened))])
      },
    }),
    post({
      path: publishPaths.draft,
      access: 'disclosure.write',
      audit: 'disclosure-draft.saved',
      params: DraftParams,
      form: AnyForm,
      uploads: draftUploads,
      invalid: async (visit, problems, typed) => {
        const opened = await openDraft(visit, ground)
        return opened === undefined ? notFound() : showDraft(visit, opened, [], problems, typed)
      },
      handle: async (visit) => {
        const opened = await openDraft(visit, ground)
        if (opened === undefined) return notFound()
        const { draft, template, files } = opened
        const read = await readDraftForm(template, visit.form)
        const uploads = await readUploads(ground, read.files, visit.today)
        const problems = [...read.problems, ...uploads.problems]
        if (problems.length > 0) return showDraft(visit, opened, [], problems, visit.form)
        const { personId } = visit.actor
        const stale = async () => {
          const current = await openDraft(visit, ground)
          return current === undefined ? notFound() : showStale(visit, current)
        }
        if (!isInPreparation(draft)) return stale()
        return visit.write(async ({ tx, audit }) => {
          const text = { ...read.text, law: draft.law }
          const saved = await changeDraft(
            tx,
            { id: draft.id, version: read.version },
            { text, by: personId, at: visit.now },
          )
          if (!saved) return stale
          const dropped = files.filter(({ id }) => read.dropped.includes(id)).map(({ id }) => id)
          await removeDraftFiles(tx, draft.id, dropped)
          await keepFiles(tx, ground, draft, uploads.files, personId, files.length + 1)
          await audit({ subject: { kind: 'disclosure-draft', id: draft.id }, unitId: draft.unitId })
          return redirect(afterSaving(visit.form, draft.id))
        })
      },
    }),
    get({
      path: publishPaths.draftFile,
      access: 'disclosure.write',
      params: FileParams,
      handle: async (visit) => {
        const opened = await openDraft(visit, ground)
        const file = opened?.files.find(({ id }) => id === visit.params.fileId)
        const stored = file && (await readStoredFile(visit.database, ground.files, file.id))
        return stored === undefined ? notFound() : fileDownload(stored)
      },
    }),
  ]
}

async function showDraft(
  visit: DraftVisit,
  { draft, template, unitName, files }: OpenDraft,
  notices: readonly DraftNotice[],
  problems: readonly FieldProblem[] = [],
  typed?: RawForm,
): Promise<Answer> {
  const read = typed && (await readDraftForm(template, typed))
  return page(
    <DraftPage
      template={template}
      unitName={unitName}
      action={publishPaths.draft.to(visit.params)}
      draftKey={`cong-khai-ban-thao-${draft.id}`}
      text={read === undefined ? draft : { ...read.text, law: draft.law }}
      isCorrection={draft.correctionOf !== null}
      files={files}
      version={read === undefined ? draft.version : read.version}
      problems={problems}
      notices={notices}
      requestId={crypto.randomUUID()}
    />,
    problems.length > 0 ? 422 : 200,
  )
}

/** Somebody else was faster: what was typed stays on the page, and saving it once more is a choice. */
async function showStale(visit: DraftVisit & { readonly form: RawForm }, opened: OpenDraft): Promise<Answer> {
  const { draft, template, unitName, files } = opened
  if (!isInPreparation(draft)) return redirect(publishPaths.check.to(visit.params))
  const names = await personNames(visit.database, [draft.savedBy])
  const who = draft.savedBy === null ? undefined : names.get(draft.savedBy)
  const read = await readDraftForm(template, visit.form)
  return page(
    <DraftPage
      template={template}
      unitName={unitName}
      action={publishPaths.draft.to(visit.params)}
      draftKey={`cong-khai-ban-thao-${draft.id}`}
      text={{ ...read.text, law: draft.law }}
      isCorrection={draft.correctionOf !== null}
      files={files}
      version={draft.version}
      problems={[]}
      notices={[
        {
          tone: 'warning',
          words: texts.stale(who ?? '…'),
          link: { href: publishPaths.check.to(visit.params), text: texts.theirs.vi },
        },
      ]}
      requestId={crypto.randomUUID()}
    />,
    409,
  )
}

async function returnedNotice(visit: DraftVisit, { draft }: OpenDraft): Promise<DraftNotice[]> {
  if (draft.state !== 'returned') return []
  const last = (await draftSteps(visit.database, draft.id)).findLast(({ kind }) => kind === 'returned')
  return last === undefined ? [] : [{ tone: 'warning', words: texts.returned(last.reason) }]
}

const texts = {
  saved: {
    vi: 'Đã lưu bản thảo. Bạn có thể đóng trang và làm tiếp sau.',
    en: 'The draft is saved. You can close the page and go on later.',
  },
  stale: (who: string) => ({
    vi: `${who} vừa lưu bản thảo này sau khi bạn mở trang. Dưới đây là nội dung bạn đã nhập; bấm Lưu nháp lần nữa sẽ thay bản của người kia. Tệp mới chọn phải chọn lại.`,
    en: `${who} saved this draft after you opened it. Below is what you typed; saving again replaces theirs. Choose new files again.`,
  }),
  theirs: { vi: 'Xem bản đã lưu', en: 'See what was saved' },
  returned: (reason: string) => ({
    vi: `Bản thảo được trả lại: ${reason}`,
    en: `The draft was sent back: ${reason}`,
  }),
}
