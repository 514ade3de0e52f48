import { fileProblems } from '../../../platform/files/check-file.ts'
import { type Answer, notFound, page, redirect, withCookies } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, Visit } from '../../../platform/http/visit.ts'
import { getUnit, unitName } from '../../organisations/index.ts'
import { fileCase } from '../conduct/file-case.ts'
import { actOnCase } from '../conduct/move-case.ts'
import { mayGoHigher } from '../domain/intake/after-answer.ts'
import { doorKinds } from '../domain/intake/door.ts'
import { attachSent } from '../intake/attach-sent.ts'
import { placesOf } from '../intake/door-routes.tsx'
import { lineAbove, loadWhoAnswers } from '../intake/load-who-answers.ts'
import { PaperWayPage } from '../intake/other-way-pages.tsx'
import { intakePaths } from '../intake/paths.ts'
import type { ShownOnce } from '../intake/shown-once.ts'
import { insertRelation } from '../store/desk-case.ts'
import { actAs } from '../store/reading-as.ts'
import { copyAttachments, findOwnApplicant, listOwnAttachments } from '../store/tracking-case.ts'
import { NoteForm, noteUploads, typedAgain } from './act-routes.tsx'
import { type Following, withCase } from './case-routes.tsx'
import { citizen, type FollowedCase, openFollowed } from './load-followed.ts'
import { trackingPaths } from './paths.ts'
import { WritePage } from './write-page.tsx'

const texts = {
  title: { vi: 'Đưa lên cấp trên', en: 'Take it to the body above' },
  hint: (name: string) => ({
    vi: `Một hồ sơ mới được gửi đến ${name}, kèm những gì bạn đã gửi. Hãy viết vì sao bạn chưa hài lòng.`,
    en: `A new case goes to ${name}, with what you have sent. Say why you are not satisfied.`,
  }),
  missing: { vi: 'Hãy viết vài dòng', en: 'Write a few lines' },
}

/** Taking a case that was answered badly or late to the body above: a new case, linked with the old one. */
export function higherRoutes(following: Following, shownOnce: ShownOnce): Route[] {
  return [
    get({
      path: trackingPaths.higher,
      access: 'anyone',
      handle: (visit) => showHigher(following, shownOnce, visit, nothingTyped),
    }),
    post({
      path: trackingPaths.higher,
      access: 'anyone',
      audit: 'case.taken-higher',
      form: NoteForm,
      uploads: noteUploads,
      attemptsPerMinute: 30,
      invalid: (visit, problems, typed) => showHigher(following, shownOnce, visit, { typed, problems }),
      handle: (visit) => goHigher(following, shownOnce, visit),
    }),
  ]
}

function showHigher(
  following: Following,
  shownOnce: ShownOnce,
  visit: Visit<unknown, unknown>,
  form: TypedForm,
): Promise<Answer> {
  return withCase(following, visit, async (followed) => {
    const above = await bodyAbove(following, visit, followed)
    if (above === undefined) return onPaper(visit, followed)
    const name = await unitName(visit.database, above.unitId, visit.today)
    const view = (
      <WritePage
        title={texts.title}
        hint={texts.hint(name)}
        action={trackingPaths.higher.to({})}
        note="required"
        withFiles
        warning={undefined}
        seen={followed.case.standing.sequence}
        requestId={crypto.randomUUID()}
        form={form}
      />
    )
    return withCookies(page(view, statusOf(form)), shownOnce.keyFor(visit.headers).cookies)
  })
}

/** When nobody above can be reached on line: where to write or go. */
async function onPaper(
  { database, today }: Visit<unknown, unknown>,
  { mayGoHigher, case: { standing } }: FollowedCase,
): Promise<Answer> {
  const backHref = trackingPaths.case.to({})
  if (!mayGoHigher) return redirect(backHref)
  const line = await lineAbove(database, standing.unitId, today)
  return page(<PaperWayPage places={await placesOf(database, line.slice(0, 4), today)} backHref={backHref} />)
}

async function bodyAbove(
  { dependencies: { content } }: Following,
  { database, today }: Visit<unknown, unknown>,
  followed: FollowedCase,
) {
  const kind = doorKinds.find((known) => known === followed.case.kind)
  if (!followed.mayGoHigher || kind === undefined) return undefined
  const unit = await getUnit(database, followed.case.standing.unitId)
  return loadWhoAnswers(database, content, unit, { kind, concern: 'second' }, today)
}

function goHigher(
  following: Following,
  shownOnce: ShownOnce,
  visit: FormVisit<unknown, unknown, NoteForm>,
): Promise<Answer> {
  const { dependencies } = following
  const { form, now, headers } = visit
  return withCase(following, visit, async (followed) => {
    const above = await bodyAbove(following, visit, followed)
    if (above === undefined) return redirect(trackingPaths.case.to({}))
    const problems = [
      ...(form.noiDung === '' ? [{ field: 'noiDung', message: texts.missing }] : []),
      ...(await fileProblems('tep', form.tep)),
    ]
    if (problems.length > 0) return showHigher(following, shownOnce, visit, typedAgain(form, problems))
    const { key, cookies } = shownOnce.keyFor(headers)
    const { id: oldId, kind, code } = followed.case
    const answer = await visit.write(async ({ tx, audit }) => {
      const old = await openFollowed(tx, dependencies.office, oldId, now)
      if (!mayGoHigher(old.case, old.type, old.world)) return notFound()
      const [applicant, attached] = [await findOwnApplicant(tx, oldId), await listOwnAttachments(tx, oldId)]
      const filed = await fileCase(
        tx,
        dependencies.office,
        {
          kind,
          unitId: above.unitId,
          aboutUnitId: old.case.standing.unitId,
          title: followed.content.title,
          fields: withReason(followed.content.fields, code, form.noiDung),
          applicant,
          channel: 'online',
        },
        now,
      )
      await copyAttachments(tx, attached, filed.caseId)
      await attachSent(tx, dependencies.files, form.tep, {
        caseId: filed.caseId,
        unitId: above.unitId,
        actSequence: 1,
      })
      await insertRelation(tx, filed.caseId, oldId, 'linked')
      await actAs(tx, { kind: 'case', caseId: oldId })
      await insertRelation(tx, oldId, filed.caseId, 'linked')
      await actOnCase(tx, old, citizen, { type: 'linked', otherId: filed.caseId, relation: 'linked' })
      const ticket = await shownOnce.keep(tx, filed, key, now)
      await audit({ subject: { kind: 'case', id: filed.caseId }, unitId: above.unitId })
      return redirect(intakePaths.receipt.to({ ticket }))
    })
    return withCookies(answer, cookies)
  })
}

/** What was asked first, with the reason why it goes on above it. */
function withReason(fields: unknown, code: string, reason: string): Readonly<Record<string, unknown>> {
  const values: Readonly<Record<string, unknown>> =
    typeof fields === 'object' && fields !== null ? { ...fields } : {}
  const first = typeof values.text === 'string' ? values.text : ''
  return { ...values, text: `${reason}\n\n(Gửi tiếp từ hồ sơ ${code})\n\n${first}`.slice(0, 10_000) }
}
