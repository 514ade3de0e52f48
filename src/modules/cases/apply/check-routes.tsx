import { z } from 'zod'
import { type Answer, notFound, page, redirect, withCookies } from '../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { onlineRefusal } from '../domain/apply/online-refusal.ts'
import type { ShownOnce } from '../intake/shown-once.ts'
import { draftGone } from './change-draft.ts'
import { checkDraft } from './check-draft.ts'
import { CheckPage } from './check-page.tsx'
import { expectedDay } from './expected-day.ts'
import { fileDossier } from './file-dossier.ts'
import { type ApplyGround, type OpenDraft, withOwnDraft } from './open-draft.ts'
import { applyPaths } from './paths.ts'

const SendForm = z.object({ dungSuThat: z.unknown().optional() })

const problems = {
  oath: {
    field: 'dungSuThat',
    message: { vi: 'Đánh dấu vào ô xác nhận', en: 'Tick the box to confirm' },
  },
  incomplete: {
    field: 'dungSuThat',
    message: {
      vi: 'Hồ sơ còn thiếu, bạn bổ sung các mục được nêu rồi gửi',
      en: 'Something is missing: complete what is named, then send',
    },
  },
} as const

/** Looking everything over, and sending it. */
export function checkRoutes(ground: ApplyGround, shownOnce: ShownOnce): Route[] {
  return [
    get({
      path: applyPaths.check,
      access: 'anyone',
      handle: (visit) =>
        withOwnDraft(ground, visit, (opened) => showCheck(ground, shownOnce, visit, opened, [])),
    }),
    post({
      path: applyPaths.check,
      access: 'anyone',
      audit: 'case.filed',
      abuse: 'public-form',
      form: SendForm,
      invalid: (visit, found) =>
        withOwnDraft(ground, visit, (opened) => showCheck(ground, shownOnce, visit, opened, found)),
      handle: (visit) =>
        withOwnDraft(ground, visit, async (opened) => {
          const { form, now, today, language, headers } = visit
          const refuse = (problem: FieldProblem) => showCheck(ground, shownOnce, visit, opened, [problem])
          const { version, unit } = opened
          if (onlineRefusal(version, today) !== undefined)
            return redirect(applyPaths.start.to({ slug: version.slug }, { 'don-vi': unit.code }))
          if (form.dungSuThat === undefined) return refuse(problems.oath)
          const { key: receiptKey, cookies } = shownOnce.keyFor(headers)
          let held: 'gone' | 'incomplete' | undefined
          const answer = await visit.write(async ({ tx, audit }) => {
            // Read again under its lock: what is filed is what was saved last, and once.
            const draft = await ground.drafts.lock(tx, opened.key, now)
            const current = draft && { ...opened, draft }
            const whole = current && checkDraft(current, today).whole
            held = current === undefined ? 'gone' : whole === undefined ? 'incomplete' : undefined
            if (current === undefined || whole === undefined) return notFound()
            const { caseId, receiptCode } = await fileDossier(tx, ground, current, whole, { language, now })
            const ticket = await shownOnce.keep(tx, { caseId, receiptCode }, receiptKey, now)
            await audit({ subject: { kind: 'case', id: caseId }, unitId: unit.id })
            return redirect(applyPaths.receipt.to({ ticket }))
          })
          if (held === 'gone') return redirect(draftGone)
          if (held === 'incomplete') return refuse(problems.incomplete)
          return withCookies(answer, [...cookies, ground.drafts.noCookie()])
        }),
    }),
  ]
}

async function showCheck(
  { office }: ApplyGround,
  shownOnce: ShownOnce,
  { database, now, today, headers }: Visit<unknown, unknown>,
  opened: OpenDraft,
  found: readonly FieldProblem[],
): Promise<Answer> {
  const view = (
    <CheckPage
      opened={opened}
      checked={checkDraft(opened, today)}
      expected={await expectedDay(database, office, opened.version, now)}
      problems={found}
      requestId={crypto.randomUUID()}
    />
  )
  return withCookies(page(view, found.length > 0 ? 422 : 200), shownOnce.keyFor(headers).cookies)
}
