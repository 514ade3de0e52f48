import type { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { getUnit } from '../../organisations/index.ts'
import { rankCandidates, readRanking } from '../domain/recruitment/ranking.ts'
import { happenedOf, type Recruitment } from '../domain/recruitment/round.ts'
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
import { ChooseForm, DeclareForm, MarkForm, OpenForm } from './desk-forms.ts'
import { deskTexts } from './desk-texts.ts'
import { ServePage } from './marking-pages.tsx'
import { recruitmentPaths } from './paths.ts'
import { RecruitmentParams } from './public-routes.tsx'
import { markRefusalWords } from './recruitment-words.ts'
import type { RecruitmentWorld } from './recruitment-world.ts'
import { readRelatives } from './relatives-text.ts'
import { dealPapers, openIdentities, rankingOf } from './seal-papers.ts'
import { findingsOf, findWork, refused, showWork, type WorkVisit } from './show-work.tsx'
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
          if (recruitment === undefined || !isMarker(member, recruitment)) return notFound()
          const mark = { paper: form.phach, marker: member.personId, hundredths: form.diem }
          const marking = {
            papers: await listPaperCodes(tx, recruitment.id),
            marks: await listMarks(tx, recruitment.id),
            identityOpen: recruitment.identityOpenedAt !== null,
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
    post({
      path: recruitmentPaths.deal,
      access: 'recruitment.manage',
      audit: 'recruitment.papers-sealed',
      params: RecruitmentParams,
      form: OpenForm,
      invalid: (visit) => showWork(visit, world),
      handle: (visit) =>
        change(visit, world, 'recruitment.manage', async ({ tx, recruitment, unitCode }) => {
          if (happenedOf(recruitment)['eligibility-published'] === undefined)
            return deskTexts.refusals.unchecked
          const findings = await findingsOf(tx, recruitment)
          if (findings.length > 0) return deskTexts.refusals['panel-unsettled']
          const refusal = await dealPapers(tx, recruitment, { unitCode, at: visit.now })
          return refusal === null ? null : deskTexts.refusals[refusal]
        }),
    }),
    post({
      path: recruitmentPaths.open,
      access: 'recruitment.decide',
      audit: 'recruitment.identities-opened',
      params: RecruitmentParams,
      form: OpenForm,
      invalid: (visit, problems, typed) => showWork(visit, world, { typed, problems }),
      handle: (visit) =>
        change(visit, world, 'recruitment.decide', async ({ tx, recruitment, unitCode }) => {
          const absent = visit.form.vang.map((code) => code.toUpperCase())
          const refusal = await openIdentities(tx, recruitment, { unitCode, at: visit.now, absent })
          return refusal === null ? null : deskTexts.refusals[refusal]
        }),
    }),
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

/** A marker who declared and serves; whom a relation speaks against has stepped aside before the codes were dealt. */
function isMarker(member: PanelMember | undefined, { papersSealed }: Recruitment): member is PanelMember {
  return (
    member?.part === 'marker' && member.hasDeclared && member.recusedBecause === null && papersSealed !== null
  )
}

async function showServe(visit: WorkVisit, form: TypedForm): Promise<Answer> {
  const { recruitment, member } = await findServing(visit)
  if (recruitment === undefined || member === undefined) return notFound()
  const mayMark = isMarker(member, recruitment) && recruitment.identityOpenedAt === null
  const marks = mayMark ? await listMarks(visit.database, recruitment.id) : []
  const codes = mayMark ? await listPaperCodes(visit.database, recruitment.id) : []
  const rules = { differenceForThird: recruitment.differenceForThird }
  const waiting = codes.flatMap((code) => {
    const own = marks.filter(({ paper }) => paper === code)
    const made = finalMark(own, rules)
    const isDone = made.state === 'final' || own.some(({ marker }) => marker === member.personId)
    return isDone ? [] : [{ code, isThird: made.which === 'third' }]
  })
  return page(
    <ServePage
      recruitment={recruitment}
      hasDeclared={member.hasDeclared}
      waiting={waiting}
      mayMark={mayMark}
      form={form}
    />,
    form.problems.length > 0 ? 422 : 200,
  )
}
