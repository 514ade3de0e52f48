import type { z } from 'zod'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { type Answer, notFound, page, redirect, withCookies } from '../../../platform/http/answer.ts'
import { definePath } from '../../../platform/http/path.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, Visit } from '../../../platform/http/visit.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { readReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { type DoorConcern, type DoorKind, doorKinds } from '../domain/intake/door.ts'
import { addressOfForm, type FormReceiver, receiverOfForm } from './address-of-form.ts'
import { concernOf, doorHref, FormQuery, formHref } from './door-address.ts'
import { placesOf } from './door-routes.tsx'
import { throwAway } from './drafts.ts'
import { fileTold } from './file-told.ts'
import { type FilledFiling, filingForm } from './filing-form.ts'
import { FilingPage } from './filing-page.tsx'
import { lineAbove } from './load-who-answers.ts'
import { PaperWayPage } from './other-way-pages.tsx'
import { intakePaths, kindSlugs } from './paths.ts'
import type { ShownOnce } from './shown-once.ts'

export type FilingQuery = z.infer<typeof FormQuery>
export type FilingVisit = Visit<unknown, FilingQuery>

/** What a form may send along: photographs of a telephone, a scanned letter. */
export const filingUploads = { files: 20, fileBytes: 20 * 1024 * 1024, totalBytes: 60 * 1024 * 1024 }

/** What the forms of citizens and of clerks have in common. */
export interface FilingWay {
  readonly dependencies: CaseDependencies
  readonly shownOnce: ShownOnce
  readonly kind: DoorKind
  readonly byStaff: boolean
}

/** The form of each kind, for anybody and without an account. */
export function filingRoutes(dependencies: CaseDependencies, shownOnce: ShownOnce): Route[] {
  return doorKinds.flatMap((kind) => {
    const way: FilingWay = { dependencies, shownOnce, kind, byStaff: false }
    const path = definePath(intakePaths.form.to({ kind: kindSlugs[kind] }))
    return [
      get({
        path,
        access: 'anyone',
        query: FormQuery,
        handle: (visit) => showForm(way, visit, nothingTyped, undefined),
      }),
      post({
        path,
        access: 'anyone',
        audit: 'case.filed',
        query: FormQuery,
        form: formOf(way),
        uploads: filingUploads,
        abuse: 'public-form',
        invalid: (visit, problems, typed) => showForm(way, visit, { typed, problems }, draftCodeOf(typed)),
        handle: (visit) => takeIn(way, visit),
      }),
    ]
  })
}

/** The checks of the form of one kind as it is in force when it is sent. */
export function formOf({ dependencies: { office, now }, kind, byStaff }: FilingWay) {
  const today = () => dayInVietnam(now())
  return filingForm({ type: () => office.types.inForce(kind, today()), today, now, byStaff })
}

export async function showForm(
  way: FilingWay,
  visit: FilingVisit,
  form: TypedForm,
  draftCode: string | undefined,
): Promise<Answer> {
  const { kind, byStaff, dependencies, shownOnce } = way
  const { database, today, query, headers } = visit
  const concern = concernOf(query.ve)
  const to = await addressOfForm(database, dependencies.content, { kind, unit: query.noi, concern }, today)
  if (to === undefined || !mayEnter(way, visit, to)) return notFound()
  const backHref = byStaff ? intakePaths.desk.to({}) : doorHref({})
  if (to.to === undefined) {
    const line = await lineAbove(database, to.about.id, today)
    return page(
      <PaperWayPage places={await placesOf(database, line.slice(0, 4), today)} backHref={backHref} />,
    )
  }
  const address = { noi: query.noi, ve: query.ve }
  const isFresh = form.typed === nothingTyped.typed
  const known = isFresh
    ? { ...knownAtDoor(kind, concern), ...(await knownOfDecision(way, visit)) }
    : form.typed
  const view = (
    <FilingPage
      type={dependencies.office.types.inForce(kind, today)}
      kind={kind}
      action={
        byStaff
          ? intakePaths.deskForm.to({ kind: kindSlugs[kind] }, address)
          : formHref(kind, query.noi, concern)
      }
      requestId={crypto.randomUUID()}
      form={{ ...form, typed: known }}
      to={to}
      backHref={backHref}
      denunciationHref={doorHref({ matter: 'wrong', wish: 'punish', unit: query.noi })}
      saveHref={byStaff ? undefined : intakePaths.saveDraft.to({ kind: kindSlugs[kind] }, address)}
      draftCode={draftCode}
      byStaff={byStaff}
    />
  )
  return withCookies(page(view, statusOf(form)), shownOnce.keyFor(headers).cookies)
}

/** Files what was sent and leads to its receipt; sent once more, it leads to the same one. */
export async function takeIn(
  way: FilingWay,
  visit: FormVisit<unknown, FilingQuery, FilledFiling>,
): Promise<Answer> {
  const { kind, dependencies, shownOnce } = way
  const { content, secret } = dependencies
  const { form, query, database, today, now, language, headers, actor } = visit
  const concern = concernOf(query.ve)
  const receiver = await receiverOfForm(database, content, { kind, unit: query.noi, concern }, today)
  if (receiver?.to === undefined || !mayEnter(way, visit, receiver)) return notFound()
  const { to } = receiver
  const problems = (
    await Promise.all(form.files.map(({ field, file }) => fileProblems(field, [file])))
  ).flat()
  if (problems.length > 0) return showForm(way, visit, { typed: form.typed, problems }, form.draftCode)
  const { key, cookies } = shownOnce.keyFor(headers)
  const answer = await visit.write(async ({ tx, audit }) => {
    const filedBy = way.byStaff && actor.kind === 'person' ? { filedBy: actor.personId } : {}
    const filed = await fileTold(tx, dependencies, form, { kind, to, language, ...filedBy }, now)
    const { caseId, receiptCode } = filed
    const ticket = await shownOnce.keep(tx, { caseId, receiptCode }, key, now)
    if (form.draftCode !== undefined) await throwAway(tx, secret, form.draftCode)
    await audit({ subject: { kind: 'case', id: caseId }, unitId: to.unitId })
    return redirect(intakePaths.receipt.to({ ticket }))
  })
  return withCookies(answer, cookies)
}

/** What the door has asked already. */
function knownAtDoor(kind: DoorKind, concern: DoorConcern): TypedForm['typed'] {
  return kind === 'complaint' ? { instance: concern === 'second' ? 'second' : 'first' } : {}
}

/** What is public of the decision that the form is about: nobody copies a code or a reason. */
async function knownOfDecision(
  { kind, dependencies: { decidedElsewhere } }: FilingWay,
  { database, query, language }: FilingVisit,
): Promise<TypedForm['typed']> {
  const found = query.hs === undefined ? undefined : await decidedElsewhere?.(database, query.hs, language)
  if (found === undefined) return {}
  const { decision, text, on } = found
  return kind === 'complaint' ? { against: 'decision', decision, knownOn: formatDay(on), text } : { text }
}

/** A clerk enters what came to their own unit; what is on line, anybody may send. */
function mayEnter({ byStaff }: FilingWay, visit: FilingVisit, { about }: FormReceiver): boolean {
  return !byStaff || visit.may('cases.receive', about.id)
}

function draftCodeOf({ maNhap }: TypedForm['typed']): string | undefined {
  return typeof maNhap === 'string' ? readReceiptCode(maNhap) : undefined
}
