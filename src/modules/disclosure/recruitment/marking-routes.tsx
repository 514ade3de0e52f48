import type { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { getUnit } from '../../organisations/index.ts'
import { rankCandidates, readRanking } from '../domain/recruitment/ranking.ts'
import { type Pass, passState, type Recruitment } from '../domain/recruitment/round.ts'
import { finalMark, refuseMark } from '../domain/recruitment/sealed-marking.ts'
import {
  declare,
  insertMark,
  listMarks,
  listPanel,
  listPaperCodes,
  type PanelMember,
} from '../store/recruitment-marking.ts'
import { actInRecruitmentAs } from '../store/recruitment-reading.ts'
import { findRecruitment, setOnce } from '../store/recruitment-rounds.ts'
import { ChooseForm, ConfirmForm, DeclareForm, MarkForm } from './desk-forms.ts'
import { deskTexts } from './desk-texts.ts'
import { rankingOf } from './fix-ranking.ts'
import { ServePage } from './marking-pages.tsx'
import { recruitmentPaths } from './paths.ts'
import { RecruitmentParams } from './public-routes.tsx'
import { markRefusalWords } from './recruitment-words.ts'
import type { RecruitmentWorld } from './recruitment-world.ts'
import { readRelatives } from './relatives-text.ts'
import { dealPapers, openPapers } from './seal-papers.ts'
import { findWork, loadBoard, refused, showWork, type WorkVisit } from './show-work.tsx'
import { recruitmentTopic } from './topics.ts'

/** Declaring, marking without a name, and what opens afterwards. */
export function markingRoutes(world: RecruitmentWorld): Route[] {
  return [
    get({
      path: recruitmentPaths.marking,
      access: 'recruitment.serve',
      params: RecruitmentParams,
      handle: (visit) => showServe(visit, nothingTyped),
    }),
    post({
      path: recruitmentPaths.declare,
      access: 'recruitment.serve',
      audit: 'recruitment.declared',
      params: RecruitmentParams,
      form: DeclareForm,
      invalid: (visit, problems, typed) => showServe(visit, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { recruitment, member } = await findServing(visit, tx)
          if (recruitment === undefined || member === undefined) return notFound()
          const related = readRelatives(visit.form.nguoiThan)
          await declare(tx, recruitment.id, { personId: member.personId, related, at: visit.now })
          await touchTopics(tx, [recruitmentTopic(recruitment.id)])
          await audit({ subject: { kind: 'recruitment', id: recruitment.id }, unitId: recruitment.unitId })
          return redirect(recruitmentPaths.marking.to(visit.params))
        }),
    }),
    post({
      path: recruitmentPaths.marking,
      access: 'recruitment.serve',
      audit: 'recruitment.marked',
      params: RecruitmentParams,
      form: MarkForm,
      invalid: (visit, problems, typed) => showServe(visit, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }): Promise<Answer | (() => Promise<Answer>)> => {
          const { form, typed, now } = visit
          const { recruitment, member } = await findServing(visit, tx, { forUpdate: true })
          const pass = recruitment && passOf(member, recruitment)
          if (recruitment === undefined || member === undefined || pass == null) return notFound()
          const mark = { paper: form.phach, marker: member.personId, hundredths: form.diem }
          const marking = {
            papers: await listPaperCodes(tx, recruitment.id, pass),
            marks: await listMarks(tx, recruitment.id, pass),
            identityOpen: passState(recruitment, pass).openedAt !== null,
          }
          const refusal = refuseMark(marking, { differenceForThird: recruitment.differenceForThird }, mark)
          if (refusal !== null)
            return () => showServe(visit, refused(markRefusalWords[refusal], typed, 'diem'))
          await insertMark(tx, recruitment.id, {
            paper: mark.paper,
            by: member.personId,
            hundredths: mark.hundredths,
            at: now,
          })
          await audit({ subject: { kind: 'recruitment', id: recruitment.id }, unitId: recruitment.unitId })
          return redirect(recruitmentPaths.marking.to(visit.params))
        }),
    }),
    dealRoute(world, 1),
    openRoute(world, 1),
    dealRoute(world, 2),
    openRoute(world, 2),
    post({
      path: recruitmentPaths.choose,
      access: 'recruitment.decide',
      audit: 'recruitment.last-place-chosen',
      params: RecruitmentParams,
      form: ChooseForm,
      invalid: (visit, problems, typed) => showWork(visit, world, { typed, problems }),
      handle: (visit) =>
        change(visit, world, 'recruitment.decide', async ({ tx, recruitment }) => {
          const { refusals } = deskTexts
          if (recruitment.identityOpenedAt === null || recruitment.rankingText !== null)
            return refusals['not-ranked']
          const { chon: chosen, lyDo: choiceReason } = visit.form
          const input = readRanking(await rankingOf(tx, recruitment))
          const results = rankCandidates({ ...input, chosen })
          if (results.some(({ placing }) => placing.kind === 'undecided')) return refusals['wrong-choice']
          await setOnce(tx, recruitment.id, { chosen, choiceReason })
          return null
        }),
    }),
  ]
}

const passes = {
  1: {
    deal: { path: recruitmentPaths.deal, audit: 'recruitment.papers-sealed' },
    open: { path: recruitmentPaths.open, audit: 'recruitment.identities-opened' },
  },
  2: {
    deal: { path: recruitmentPaths.dealReview, audit: 'recruitment.review-sealed' },
    open: { path: recruitmentPaths.openReview, audit: 'recruitment.review-opened' },
  },
} as const

/** Deals the codes of a marking, once nothing speaks against anybody of the board. */
function dealRoute(world: RecruitmentWorld, pass: Pass): Route {
  return post({
    ...passes[pass].deal,
    access: 'recruitment.manage',
    params: RecruitmentParams,
    form: ConfirmForm,
    invalid: (visit) => showWork(visit, world),
    handle: (visit) =>
      change(visit, world, 'recruitment.manage', async ({ tx, recruitment, unitCode }) => {
        const { findings } = await loadBoard(tx, recruitment)
        if (findings.length > 0) return deskTexts.refusals['panel-unsettled']
        const sealing = { unitCode, by: visit.actor.personId, at: visit.now }
        const refusal = await dealPapers(tx, recruitment, pass, sealing)
        return refusal === null ? null : deskTexts.refusals[refusal]
      }),
  })
}

/** Opens whose paper is whose. */
function openRoute(world: RecruitmentWorld, pass: Pass): Route {
  return post({
    ...passes[pass].open,
    access: 'recruitment.decide',
    params: RecruitmentParams,
    form: ConfirmForm,
    invalid: (visit) => showWork(visit, world),
    handle: (visit) =>
      change(visit, world, 'recruitment.decide', async ({ tx, recruitment, unitCode }) => {
        const sealing = { unitCode, by: visit.actor.personId, at: visit.now }
        const refusal = await openPapers(tx, recruitment, pass, sealing)
        return refusal === null ? null : deskTexts.refusals[refusal]
      }),
  })
}

interface Changing {
  readonly tx: Parameters<Parameters<AnyFormVisit['write']>[0]>[0]['tx']
  readonly recruitment: Recruitment
  readonly unitCode: string
}
type AnyFormVisit = FormVisit<z.infer<typeof RecruitmentParams>, unknown, unknown, SignedIn>

/** One change of a locked recruitment: done with its audit, or refused with a message on its page. */
function change(
  visit: AnyFormVisit,
  world: RecruitmentWorld,
  permission: 'recruitment.manage' | 'recruitment.decide',
  work: (changing: Changing) => Promise<Words | null>,
): Promise<Answer> {
  return visit.write(async ({ tx, audit }): Promise<Answer | (() => Promise<Answer>)> => {
    const recruitment = await findWork(visit, permission, tx, { forUpdate: true })
    if (recruitment === undefined) return notFound()
    await actInRecruitmentAs(tx, { kind: 'dealer', units: [recruitment.unitId] })
    const { code: unitCode } = await getUnit(tx, recruitment.unitId)
    const refusal = await work({ tx, recruitment, unitCode })
    if (refusal !== null) return () => showWork(visit, world, refused(refusal, visit.typed))
    await touchTopics(tx, [recruitmentTopic(recruitment.id)])
    await audit({ subject: { kind: 'recruitment', id: recruitment.id }, unitId: recruitment.unitId })
    return redirect(recruitmentPaths.work.to(visit.params))
  })
}

async function findServing(
  visit: WorkVisit,
  reader = visit.database,
  options: { readonly forUpdate?: boolean } = {},
) {
  const recruitment = await findRecruitment(reader, visit.params.recruitmentId, options)
  const panel = recruitment === undefined ? [] : await listPanel(reader, recruitment.id)
  return { recruitment, member: panel.find(({ personId }) => personId === visit.actor.personId) }
}

/** Which marking somebody takes part in now: they declared, serve, did not deal its codes, and it is not open yet. */
function passOf(member: PanelMember | undefined, recruitment: Recruitment): Pass | null {
  if (member === undefined || !member.hasDeclared || member.recusedBecause !== null) return null
  if (member.part !== 'marker' && member.part !== 'reviewer') return null
  const pass = member.part === 'marker' ? 1 : 2
  const { sealed, dealtBy } = passState(recruitment, pass)
  return sealed === null || dealtBy === member.personId ? null : pass
}

async function showServe(visit: WorkVisit, form: TypedForm): Promise<Answer> {
  const { recruitment, member } = await findServing(visit)
  if (recruitment === undefined || member === undefined) return notFound()
  const pass = passOf(member, recruitment)
  const isOpen = pass !== null && passState(recruitment, pass).openedAt !== null
  const waiting = pass === null || isOpen ? [] : await waitingFor(visit, recruitment, { pass, member })
  return page(
    <ServePage
      recruitment={recruitment}
      hasDeclared={member.hasDeclared}
      waiting={waiting}
      mayMark={pass !== null && !isOpen}
      form={form}
    />,
    statusOf(form),
  )
}

/** Papers that somebody may mark now, by their codes alone. */
async function waitingFor(
  { database }: WorkVisit,
  { id, differenceForThird }: Recruitment,
  { pass, member }: { readonly pass: Pass; readonly member: PanelMember },
) {
  const marks = await listMarks(database, id, pass)
  return (await listPaperCodes(database, id, pass)).flatMap((code) => {
    const own = marks.filter(({ paper }) => paper === code)
    const made = finalMark(own, { differenceForThird })
    const isDone = made.state === 'final' || own.some(({ marker }) => marker === member.personId)
    return isDone ? [] : [{ code, isThird: made.which === 'third' }]
  })
}
