import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { happenedOf, type Recruitment } from '../domain/recruitment/round.ts'
import { insertNoticeChange, listNoticeChanges } from '../store/recruitment-notice-changes.ts'
import { findSeating, type Seating } from '../store/recruitment-rooms.ts'
import { NoticeForm } from './desk-forms.ts'
import { futureWords } from './desk-routes.tsx'
import { deskTexts } from './desk-texts.ts'
import { NoticePage } from './notice-page.tsx'
import { recruitmentPaths } from './paths.ts'
import { RecruitmentParams } from './public-routes.tsx'
import { publishChangedNotice } from './publish-step.ts'
import { findWork, refused, type WorkVisit } from './show-work.tsx'
import { recruitmentTopic } from './topics.ts'

/** Changing a notice: published like the first, with its reason, and only before the examination opens. */
export function noticeRoutes(): Route[] {
  return [
    get({
      path: recruitmentPaths.notice,
      access: 'recruitment.manage',
      params: RecruitmentParams,
      handle: (visit) => showNotice(visit, nothingTyped),
    }),
    post({
      path: recruitmentPaths.notice,
      access: 'recruitment.manage',
      audit: 'recruitment.notice-changed',
      params: RecruitmentParams,
      form: NoticeForm,
      invalid: (visit, problems, typed) => showNotice(visit, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }): Promise<Answer | (() => Promise<Answer>)> => {
          const { form, typed, now, today, actor } = visit
          const recruitment = await findWork(visit, 'recruitment.manage', tx, { forUpdate: true })
          if (recruitment === undefined) return notFound()
          if (form.ngay > today) return () => showNotice(visit, refused(futureWords, typed, 'ngay'))
          if (!mayChange(recruitment, await findSeating(tx, recruitment.id), now))
            return () => showNotice(visit, refused(deskTexts.refusals['exam-open'], typed))
          const made = await listNoticeChanges(tx, recruitment.id)
          const change = {
            number: made.length + 1,
            conditions: form.dieuKien,
            reason: form.lyDo,
            decidedOn: form.ngay,
            by: actor.personId,
            at: now,
          }
          const publicationId = await publishChangedNotice(tx, recruitment, change)
          await insertNoticeChange(tx, recruitment.id, { ...change, publicationId })
          await touchTopics(tx, [recruitmentTopic(recruitment.id)])
          await audit({ subject: { kind: 'recruitment', id: recruitment.id }, unitId: recruitment.unitId })
          return redirect(recruitmentPaths.work.to(visit.params))
        }),
    }),
  ]
}

/** After the notice is public and before the examination opens (Decree 115/2020/NĐ-CP, Article 14, Clause 3). */
function mayChange(recruitment: Recruitment, seating: Seating | undefined, now: Date): boolean {
  const happened = happenedOf(recruitment)
  const isPublic = happened['notice-published'] !== undefined
  const hasOpened = happened['exam-held'] !== undefined || (seating !== undefined && seating.startsAt <= now)
  return isPublic && !hasOpened
}

async function showNotice(visit: WorkVisit, form: TypedForm): Promise<Answer> {
  const recruitment = await findWork(visit, 'recruitment.manage')
  if (recruitment === undefined) return notFound()
  const changes = await listNoticeChanges(visit.database, recruitment.id)
  return page(
    <NoticePage
      recruitment={recruitment}
      conditions={changes.at(-1)?.conditions ?? recruitment.conditions}
      today={visit.today}
      form={form}
    />,
    statusOf(form),
  )
}
