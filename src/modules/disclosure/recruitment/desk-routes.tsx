import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { newId, type PersonId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { getUnit, unitNames } from '../../organisations/index.ts'
import { invigilatorsOfRoom } from '../domain/recruitment/exam-rooms.ts'
import { rankCandidates, readRanking } from '../domain/recruitment/ranking.ts'
import { happenedOf, type PanelPart, passState, type Recruitment } from '../domain/recruitment/round.ts'
import { type RecruitmentEvent, refuseEvent } from '../domain/recruitment/timetable.ts'
import { listCandidates } from '../store/recruitment-candidates.ts'
import { nameMember, recuse } from '../store/recruitment-marking.ts'
import { actInRecruitmentAs } from '../store/recruitment-reading.ts'
import { listReviewRequests } from '../store/recruitment-reviews.ts'
import { findSeating, listAttendance, listSeats } from '../store/recruitment-rooms.ts'
import { insertRecruitment, listRecruitments } from '../store/recruitment-rounds.ts'
import { CreatePage } from './create-page.tsx'
import { CreateForm, EventForm, PanelForm, RecuseForm } from './desk-forms.ts'
import { RecruitmentDeskPage } from './desk-pages.tsx'
import { deskTexts } from './desk-texts.ts'
import { fixRanking, rankingOf } from './fix-ranking.ts'
import { recruitmentPaths } from './paths.ts'
import { RecruitmentParams } from './public-routes.tsx'
import { type Happening, recordHappening } from './record-happening.ts'
import { eventRefusalWords } from './recruitment-words.ts'
import { invigilatorsOf } from './seat-everybody.ts'
import { findWork, loadBoard, refused, showWork } from './show-work.tsx'
import { type LetterOffice, tellCandidates } from './tell-candidates.ts'
import { recruitmentTopic } from './topics.ts'

const mostListed = 100

export const recruitmentWorkspace: readonly WorkspaceEntry[] = [
  { href: recruitmentPaths.desk.to({}), words: deskTexts.title, permission: 'recruitment.manage' },
]

/** Running a recruitment, from its plan to its decision. */
export function recruitmentDeskRoutes(office: LetterOffice): Route[] {
  const { world } = office
  return [
    get({
      path: recruitmentPaths.desk,
      access: 'recruitment.manage',
      handle: async (visit) => {
        const units = visit.unitsFor('recruitment.manage')
        return page(
          <RecruitmentDeskPage listed={await listRecruitments(visit.database, { units }, mostListed)} />,
        )
      },
    }),
    get({
      path: recruitmentPaths.create,
      access: 'recruitment.manage',
      handle: (visit) => showCreate(visit, nothingTyped),
    }),
    post({
      path: recruitmentPaths.create,
      access: 'recruitment.manage',
      audit: 'recruitment.created',
      form: CreateForm,
      invalid: (visit, problems, typed) => showCreate(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, now, today, actor } = visit
        if (!visit.may('recruitment.manage', form.donVi)) return notFound()
        if (form.ngayDuyet > today) return showCreate(visit, refused(futureWords, visit.typed, 'ngayDuyet'))
        return visit.write(async ({ tx, audit }) => {
          const id = newId('recruitment')
          const recruitment = await insertRecruitment(tx, {
            id,
            unitId: form.donVi,
            title: form.ten,
            basis: form.canCu,
            conditions: form.dieuKien,
            posts: form.viTri,
            passMark: form.diemSan * 100,
            differenceForThird: form.chenhLech * 100,
            reviewChangeFrom: form.lechPhucKhao * 100,
            isExample: false,
            madeBy: actor.personId,
            madeAt: now,
          })
          await recordHappening(tx, recruitment, {
            event: 'plan-approved',
            on: form.ngayDuyet,
            by: actor.personId,
            at: now,
          })
          await audit({ subject: { kind: 'recruitment', id }, unitId: form.donVi })
          return redirect(recruitmentPaths.work.to({ recruitmentId: id }))
        })
      },
    }),
    get({
      path: recruitmentPaths.work,
      access: 'recruitment.manage',
      params: RecruitmentParams,
      handle: (visit) => showWork(visit, world),
    }),
    post({
      path: recruitmentPaths.event,
      access: 'recruitment.manage',
      audit: 'recruitment.event-recorded',
      params: RecruitmentParams,
      form: EventForm,
      invalid: (visit, problems, typed) => showWork(visit, world, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }): Promise<Answer | (() => Promise<Answer>)> => {
          const { form, typed, now, today, actor } = visit
          const recruitment = await findWork(visit, 'recruitment.manage', tx, { forUpdate: true })
          if (recruitment === undefined) return notFound()
          const again = (message: Words, field: string) => () =>
            showWork(visit, world, refused(message, typed, field))
          if (form.ngay > today) return again(futureWords, 'ngay')
          const refusal = refuseEvent(form.buoc, form.ngay, happenedOf(recruitment), world)
          if (refusal !== null) return again(eventRefusalWords[refusal], 'ngay')
          const missing = await whatIsMissing(tx, recruitment, form.buoc)
          if (missing !== null) return again(missing, '')
          const ready = await readyFor(tx, recruitment, form.buoc, now)
          const happening = { event: form.buoc, on: form.ngay, by: actor.personId, at: now }
          await recordHappening(tx, ready, happening)
          await tellCandidates(tx, office, withEvent(ready, happening), happening)
          await audit({ subject: { kind: 'recruitment', id: recruitment.id }, unitId: recruitment.unitId })
          return redirect(recruitmentPaths.work.to(visit.params))
        }),
    }),
    post({
      path: recruitmentPaths.panel,
      access: 'recruitment.manage',
      audit: 'recruitment.member-named',
      params: RecruitmentParams,
      form: PanelForm,
      invalid: (visit, problems, typed) => showWork(visit, world, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const recruitment = await findWork(visit, 'recruitment.manage', tx, { forUpdate: true })
          const { nguoi: personId, vaiTro: part } = visit.form
          if (recruitment === undefined || !mayName(recruitment, { personId, part })) return notFound()
          await nameMember(tx, recruitment.id, { personId, part, at: visit.now })
          await touchTopics(tx, [recruitmentTopic(recruitment.id)])
          await audit({ subject: { kind: 'person', id: personId }, unitId: recruitment.unitId })
          return redirect(recruitmentPaths.work.to(visit.params))
        }),
    }),
    post({
      path: recruitmentPaths.recuse,
      access: 'recruitment.manage',
      audit: 'recruitment.member-recused',
      params: RecruitmentParams,
      form: RecuseForm,
      invalid: (visit, problems, typed) => showWork(visit, world, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const recruitment = await findWork(visit, 'recruitment.manage', tx, { forUpdate: true })
          if (recruitment === undefined) return notFound()
          const { nguoi: personId, lyDo: reason } = visit.form
          await recuse(tx, recruitment.id, { personId, reason, at: visit.now })
          await touchTopics(tx, [recruitmentTopic(recruitment.id)])
          await audit({ subject: { kind: 'person', id: personId }, unitId: recruitment.unitId })
          return redirect(recruitmentPaths.work.to(visit.params))
        }),
    }),
  ]
}

export const futureWords: Words = {
  vi: 'Ngày này chưa tới. Chỉ ghi việc đã xảy ra.',
  en: 'This day has not come. Record only what has happened.',
}

/** What else must be there before a step; null when nothing is missing. */
async function whatIsMissing(
  tx: Tx,
  recruitment: Recruitment,
  event: RecruitmentEvent,
): Promise<Words | null> {
  const { refusals } = deskTexts
  if (event === 'eligibility-published') {
    const candidates = await listCandidates(tx, recruitment.id)
    return candidates.some(({ eligible }) => eligible === null) ? refusals.unchecked : null
  }
  if (event === 'summons-published')
    return (await findSeating(tx, recruitment.id)) === undefined ? refusals['not-seated'] : null
  if (event === 'exam-held')
    return (await isExamSettled(tx, recruitment)) ? null : refusals['room-unreported']
  if (event === 'marking-finished')
    return recruitment.identityOpenedAt === null ? refusals['not-ranked'] : null
  if (event === 'review-published')
    return (await isReviewOver(tx, recruitment)) ? null : refusals['review-open']
  if (event === 'result-published') return recruitment.rankingText === null ? refusals['not-ranked'] : null
  if (event !== 'result-reported') return null
  const results = rankCandidates(readRanking(await rankingOf(tx, recruitment)))
  return results.some(({ placing }) => placing.kind === 'undecided') ? refusals.undecided : null
}

/** Whether every room said who was absent, and had its invigilators, of whom nothing speaks against any. */
async function isExamSettled(tx: Tx, recruitment: Recruitment): Promise<boolean> {
  const seating = await findSeating(tx, recruitment.id)
  if (seating === undefined) return false
  await actInRecruitmentAs(tx, { kind: 'staff', units: [recruitment.unitId] })
  const { panel, findings } = await loadBoard(tx, recruitment)
  const against = new Set<string>(findings.map(({ memberId }) => memberId))
  const watched = invigilatorsOf(panel, seating, against)
  const taken = new Set((await listSeats(tx, recruitment.id)).map(({ room }) => room))
  const reported = new Set((await listAttendance(tx, recruitment.id)).map(({ room }) => room))
  return [...taken].every((room) => reported.has(room) && watched[room - 1]?.length === invigilatorsOfRoom)
}

/** Whether whatever was asked for was marked again, or nobody asked. */
async function isReviewOver(tx: Tx, { id, reviewOpenedAt }: Recruitment): Promise<boolean> {
  return reviewOpenedAt !== null || (await listReviewRequests(tx, id)).length === 0
}

/** Nobody is named once their work has begun, nor to mark what they dealt; the database refuses it too. */
function mayName(
  recruitment: Recruitment,
  { personId, part }: { readonly personId: PersonId; readonly part: PanelPart },
): boolean {
  if (part === 'invigilator') return happenedOf(recruitment)['exam-held'] === undefined
  const pass = part === 'reviewer' ? 2 : 1
  const marks = part === 'marker' || part === 'reviewer'
  if (marks && personId === recruitment.papersDealtBy) return false
  return passState(recruitment, pass).sealed === null
}

function withEvent(recruitment: Recruitment, { event, on, by }: Happening): Recruitment {
  return { ...recruitment, events: [...recruitment.events, { event, on, by, publicationId: null }] }
}

/** The recruitment as a step needs it: the ranking is fixed with the choice before the result goes out. */
async function readyFor(
  tx: Tx,
  recruitment: Recruitment,
  event: RecruitmentEvent,
  at: Date,
): Promise<Recruitment> {
  if (event !== 'result-reported' || recruitment.rankingText !== null) return recruitment
  const { code: unitCode } = await getUnit(tx, recruitment.unitId)
  return { ...recruitment, rankingText: await fixRanking(tx, recruitment, { unitCode, at }) }
}

async function showCreate(visit: Visit<unknown, unknown, SignedIn>, form: TypedForm): Promise<Answer> {
  const ids = visit.unitsFor('recruitment.manage')
  const names = await unitNames(visit.database, ids, visit.today)
  const units = ids.map((id) => ({ value: id, label: names.get(id)?.name ?? '' }))
  return page(<CreatePage units={units} form={form} />, statusOf(form))
}
