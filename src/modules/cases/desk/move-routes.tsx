import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { type Answer, download, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { personNames, unitName } from '../../organisations/index.ts'
import { guardedBy } from '../conduct/move-case.ts'
import type { CaseDependencies } from '../dependencies.ts'
import type { TransitionDefinition } from '../domain/case-type.ts'
import { moveRefusal } from '../domain/decide.ts'
import { fillTemplate } from '../domain/desk/fill-template.ts'
import { timeInVietnam } from '../explain/day-words.ts'
import { renderPaperPdf } from '../papers/papers.ts'
import { findContent } from '../store/desk-case.ts'
import { listTemplates } from '../store/template-store.ts'
import { actorWords, actTitle, peopleOf } from './act-words.ts'
import { caseRefusalWords, deskRefusalWords } from './case-refusal-words.ts'
import { clockEffectWords } from './clock-effect-words.ts'
import { typedPapers } from './listed-papers.ts'
import { draftPapers, findDeskRefusal, makeMove } from './make-move.ts'
import { AnyForm, filesOf, moveNames, readMove } from './move-form.ts'
import { MovePage, type MovePageProps } from './move-page.tsx'
import { type DeskCase, openForStaff, readAgain, readingCase, type StaffVisit } from './open-desk.ts'
import { CaseParams, deskPaths } from './paths.ts'

const MoveParams = CaseParams.extend({ transition: z.string().max(60) })
const MoveQuery = z.object({ mau: z.uuid().optional().catch(undefined) })
export const deskUploads = { files: 10, fileBytes: 20_000_000 } as const

const staleSince = (name: string, time: string): Words => ({
  vi: `${name} vừa xử lý lúc ${time}`,
  en: `${name} worked on it at ${time}`,
})

/** The form of a transition and what it does. */
export function moveRoutes(dependencies: CaseDependencies): Route[] {
  const { office } = dependencies
  return [
    get({
      path: deskPaths.move,
      access: 'cases.read',
      params: MoveParams,
      query: MoveQuery,
      handle: (visit) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', async (tx, opened) => {
          const transition = opened.type.transitions[visit.params.transition]
          if (transition === undefined || !isOffered(opened, visit.params.transition)) return notFound()
          // A merger names the case that goes on.
          if (transition.outcome === 'merged')
            return redirect(deskPaths.related.to({ caseId: opened.case.id }))
          const held = await findDeskRefusal(tx, opened, transition)
          const note = await templateText(tx, visit, opened, visit.query.mau)
          return showMove(tx, opened, visit.params.transition, transition, {
            typed: {
              ...(await typedPapers(tx, opened, transition)),
              ...(note !== undefined && { [moveNames.note]: note }),
            },
            refusal: held && deskRefusalWords[held],
          })
        }),
    }),
    previewRoute(dependencies),
    post({
      path: deskPaths.move,
      access: 'cases.read',
      audit: 'case.moved',
      params: MoveParams,
      form: AnyForm,
      uploads: deskUploads,
      invalid: (visit, problems, typed) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', async (tx, opened) => {
          const transition = opened.type.transitions[visit.params.transition]
          if (transition === undefined) return notFound()
          return showMove(tx, opened, visit.params.transition, transition, { typed, problems })
        }),
      handle: async (visit) => {
        const { caseId, transition: name } = visit.params
        const typed: RawForm = visit.form
        const unsafe = await fileProblems(moveNames.files, filesOf(typed[moveNames.files]))
        return visit.write(async ({ tx, audit }) => {
          const opened = await openForStaff(tx, office, visit, caseId)
          const transition = opened?.type.transitions[name]
          if (opened === undefined || transition === undefined || transition.outcome === 'merged')
            return notFound()
          const again = (form: Omit<Shown, 'typed'>) =>
            readAgain(office, visit, caseId, (reading, current) =>
              showMove(reading, current, name, transition, { typed, ...form }),
            )
          const read = readMove(name, transition, typed, visit.today)
          const problems = [...unsafe, ...(read.ok ? [] : read.problems)]
          if (!read.ok || problems.length > 0) return again({ problems })
          const { filled } = read
          if (filled.seenSequence !== opened.case.standing.sequence)
            return again({ seen: filled.seenSequence })
          const moved = await makeMove(tx, dependencies, visit, opened, filled)
          if (!moved.ok)
            return again({
              refusal: { ...caseRefusalWords, ...deskRefusalWords }[moved.reason],
              ...(moved.reason === 'stale' && { seen: filled.seenSequence }),
            })
          await audit({
            subject: { kind: 'case', id: caseId },
            unitId: opened.case.standing.unitId,
            details: { transition: name, state: moved.value.standing.state },
          })
          return redirect(deskPaths.case.to({ caseId }, { xong: name }))
        })
      },
    }),
  ]
}

/** The draft of the first paper that a transition would make, by what was typed so far. */
function previewRoute({ office }: CaseDependencies): Route {
  return post({
    path: deskPaths.preview,
    access: 'cases.read',
    audit: 'case.paper-previewed',
    params: MoveParams,
    form: AnyForm,
    uploads: deskUploads,
    invalid: async () => notFound(),
    handle: (visit) =>
      readingCase(office, visit, visit.params.caseId, 'case.read', async (tx, opened) => {
        const name = visit.params.transition
        const transition = opened.type.transitions[name]
        if (transition === undefined || !isOffered(opened, name)) return notFound()
        const typed: RawForm = visit.form
        const read = readMove(name, transition, typed, visit.today)
        if (!read.ok) return showMove(tx, opened, name, transition, { typed, problems: read.problems })
        const [paper] = await draftPapers(tx, office, visit, opened, read.filled)
        if (paper === undefined) return notFound()
        const fileName = `du-thao-${paper.kind}-${opened.case.code}.pdf`
        return download(await renderPaperPdf(paper), { mediaType: 'application/pdf', fileName })
      }),
  })
}

function isOffered(opened: DeskCase, name: string): boolean {
  return moveRefusal(opened.type, guardedBy(opened), opened.caller, name, opened.world) === undefined
}

interface Shown {
  readonly typed: RawForm
  readonly problems?: readonly FieldProblem[]
  readonly refusal?: Words | undefined
  /** The act up to which the person had read, when others acted since. */
  readonly seen?: number
}

async function showMove(
  tx: Tx,
  opened: DeskCase,
  name: string,
  transition: TransitionDefinition,
  { typed, problems = [], refusal, seen }: Shown,
): Promise<Answer> {
  const { case: found, type } = opened
  const content = await findContent(tx, found.id)
  const offered = isOffered(opened, name)
  const reason = offered ? undefined : moveRefusal(type, guardedBy(opened), opened.caller, name, opened.world)
  const templates = await listTemplates(tx, [found.standing.unitId], found.kind)
  const props: MovePageProps = {
    caseId: found.id,
    code: found.code,
    title: content?.title ?? '',
    transitionName: name,
    transition,
    seenSequence: found.standing.sequence,
    typed,
    problems,
    refusal: refusal ?? (reason && caseRefusalWords[reason]),
    since: seen === undefined ? [] : await actsSince(tx, opened, seen),
    isOffered: offered,
    templates: templates.map(({ id, title }) => ({ id, title })),
    isConfidential: opened.level === 'confidential',
    clockWords: clockEffectWords(type, transition),
  }
  const status = seen !== undefined ? 409 : problems.length > 0 || refusal !== undefined ? 422 : 200
  return page(<MovePage {...props} />, status)
}

/** "Trần An vừa xử lý lúc 10:42: Thụ lý → Đang giải quyết", for each act since the person had read. */
async function actsSince(tx: Tx, { case: { acts }, type }: DeskCase, seen: number) {
  const later = acts.filter(({ sequence }) => sequence > seen)
  const ids = later.flatMap(peopleOf)
  const names = { people: await personNames(tx, ids), units: new Map() }
  return later.map((act) => {
    const who = actorWords(act, names)
    const what = actTitle(act, type, names)
    const said = staleSince(who.vi, timeInVietnam(act.at))
    return {
      sequence: act.sequence,
      text: {
        vi: `${said.vi}: ${what.vi}`,
        en: `${staleSince(who.en, timeInVietnam(act.at)).en}: ${what.en}`,
      },
    }
  })
}

async function templateText(
  tx: Tx,
  visit: StaffVisit,
  { case: found, world }: DeskCase,
  wanted: string | undefined,
): Promise<string | undefined> {
  if (wanted === undefined) return undefined
  const templates = await listTemplates(tx, [found.standing.unitId], found.kind)
  const chosen = templates.find(({ id }) => id === wanted)
  if (chosen === undefined) return undefined
  const [content, row, unit] = await Promise.all([
    findContent(tx, found.id),
    tx.selectFrom('cases.case').select('due_at').where('id', '=', found.id).executeTakeFirst(),
    unitName(tx, found.standing.unitId, visit.today),
  ])
  return fillTemplate(chosen.body, {
    ten_nguoi_gui: content?.applicant?.name ?? '',
    ma_ho_so: found.code,
    ngay_nhan: formatDay(dayInVietnam(found.receivedAt)),
    han_tra_loi: row?.due_at == null ? '' : formatDay(dayInVietnam(row.due_at)),
    don_vi: unit,
    nguoi_xu_ly: visit.actor.name,
    hom_nay: formatDay(dayInVietnam(world.now)),
  })
}
