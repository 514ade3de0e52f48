import { z } from 'zod'
import { page, redirect, withCookies } from '../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { addDays, dayInVietnam } from '../../../platform/kernel/dates.ts'
import { formatReceiptCode, readReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import { type ApplyGround, withOwnDraft } from './open-draft.ts'
import { lastMoment } from './own-draft.ts'
import { applyPaths } from './paths.ts'
import { DraftCodePage, ResumePage } from './resume-page.tsx'

const Query = z.object({ het: z.string().optional().catch(undefined) })
const CodeForm = z.object({ ma: z.string().max(100).catch('') })
const NoFields = z.object({})

/** The same words for a slip, an unknown and an expired code. */
const unknownCode: FieldProblem = {
  field: 'ma',
  message: {
    vi: 'Không có hồ sơ đang soạn nào với mã này. Hãy kiểm tra lại từng số.',
    en: 'There is no draft with this code. Check each digit.',
  },
}

/** Saving a draft for later, taking it up again, leaving it and deleting it. */
export function resumeRoutes(ground: ApplyGround): Route[] {
  const { drafts } = ground
  return [
    get({
      path: applyPaths.resume,
      access: 'anyone',
      query: Query,
      handle: async ({ query }) => page(<ResumePage problems={[]} gone={query.het !== undefined} typed="" />),
    }),
    post({
      path: applyPaths.resume,
      access: 'anyone',
      audit: 'dossier-draft.opened',
      form: CodeForm,
      attemptsPerMinute: 30,
      invalid: async (_visit, problems) =>
        page(<ResumePage problems={problems} gone={false} typed="" />, 422),
      handle: async ({ form, write, database, now }) => {
        const code = readReceiptCode(form.ma)
        const key = code === undefined ? undefined : await drafts.keyOfCode(code)
        const draft = key && (await drafts.find(database, key, now))
        if (key === undefined || draft === undefined)
          return page(<ResumePage problems={[unknownCode]} gone={false} typed={form.ma} />, 422)
        const opened = await write(async ({ audit }) => {
          await audit({ subject: { kind: 'dossier-draft', id: draft.id } })
          return redirect(applyPaths.check.to({}))
        })
        return withCookies(opened, [drafts.cookieOf(key)])
      },
    }),
    get({
      path: applyPaths.code,
      access: 'anyone',
      handle: (visit) =>
        withOwnDraft(ground, visit, async ({ draft, version, unitName }) =>
          page(
            <DraftCodePage
              code={formatReceiptCode(draft.code)}
              procedure={`${version.name[visit.language]} – ${unitName}`}
              until={addDays(dayInVietnam(lastMoment(visit.now)), -1)}
            />,
          ),
        ),
    }),
    post({
      path: applyPaths.leave,
      access: 'anyone',
      audit: 'dossier-draft.left',
      form: NoFields,
      invalid: async () => redirect(applyPaths.resume.to({})),
      handle: async () => withCookies(redirect(applyPaths.resume.to({})), [drafts.noCookie()]),
    }),
    post({
      path: applyPaths.drop,
      access: 'anyone',
      audit: 'dossier-draft.deleted',
      form: NoFields,
      invalid: async () => redirect(applyPaths.resume.to({})),
      handle: (visit) =>
        withOwnDraft(ground, visit, async ({ key, draft, version }) => {
          const deleted = await visit.write(async ({ tx, audit }) => {
            await drafts.delete(tx, key)
            await audit({ subject: { kind: 'dossier-draft', id: draft.id }, unitId: version.unitId })
            return redirect(applyPaths.resume.to({}))
          })
          return withCookies(deleted, [drafts.noCookie()])
        }),
    }),
  ]
}
