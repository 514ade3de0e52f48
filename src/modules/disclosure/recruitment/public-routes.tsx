import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Answer, download, notFound, page } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { idSchema, newId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { unitName, unitNames } from '../../organisations/index.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { formatLetterCode, letterCode } from '../domain/letter-code.ts'
import { happenedOf, isOpenForApplications, type Recruitment } from '../domain/recruitment/round.ts'
import { recruitmentTimetable } from '../domain/recruitment/timetable.ts'
import { publicationsAbout } from '../store/publication-queries.ts'
import { candidateLookup, insertCandidate, listCandidates } from '../store/recruitment-candidates.ts'
import { listPanel } from '../store/recruitment-marking.ts'
import { listNoticeChanges } from '../store/recruitment-notice-changes.ts'
import { findRecruitment, listRecruitments } from '../store/recruitment-rounds.ts'
import { CandidateForm } from './application-form.ts'
import { ApplyPage, ReceivedPage } from './apply-pages.tsx'
import { recruitmentPaths } from './paths.ts'
import { RecruitmentPage, RecruitmentsPage } from './public-pages.tsx'
import type { RecruitmentWorld } from './recruitment-world.ts'
import { readRelatives } from './relatives-text.ts'
import { tellReceived } from './tell-candidates.ts'
import { recruitmentsTopic, recruitmentTopic } from './topics.ts'

export const RecruitmentParams = z.object({ recruitmentId: idSchema('recruitment') })
const mostListed = 100
const closedWords: Words = {
  vi: 'Đã hết hạn nhận phiếu. Phiếu này chưa được nhận.',
  en: 'The time for applications is over. This one was not taken.',
}
/** What everybody may see of recruitments, and applying without an account. */
export function publicRecruitmentRoutes(
  { secret, origin }: Pick<DisclosureDependencies, 'secret' | 'origin'>,
  world: RecruitmentWorld,
): Route[] {
  return [
    get({
      path: recruitmentPaths.portal,
      access: 'anyone',
      topics: () => [recruitmentsTopic],
      handle: async ({ database, today }) => {
        const found = await listRecruitments(database, 'published', mostListed)
        const names = await unitNames(
          database,
          found.map(({ unitId }) => unitId),
          today,
        )
        const listed = found.map((recruitment) => ({
          recruitment,
          unitName: names.get(recruitment.unitId)?.name ?? '',
        }))
        return page(<RecruitmentsPage listed={listed} />)
      },
    }),
    get({
      path: recruitmentPaths.recruitment,
      access: 'anyone',
      params: RecruitmentParams,
      topics: ({ recruitmentId }) => [recruitmentTopic(recruitmentId)],
      handle: async ({ params, database, today }) => {
        const recruitment = await findPublished(database, params.recruitmentId)
        if (recruitment === undefined) return notFound()
        const { id, unitId } = recruitment
        const about = await publicationsAbout(database, { type: 'recruitment', id })
        return page(
          <RecruitmentPage
            recruitment={recruitment}
            unitName={await unitName(database, unitId, today)}
            steps={recruitmentTimetable(happenedOf(recruitment), { ...world, today })}
            panel={await listPanel(database, id)}
            candidates={await listCandidates(database, id)}
            changes={await listNoticeChanges(database, id)}
            numbers={new Map(about.map((publication) => [publication.id, publication.number]))}
          />,
        )
      },
    }),
    get({
      path: recruitmentPaths.ranking,
      access: 'anyone',
      params: RecruitmentParams,
      handle: async ({ params, database }) => {
        const recruitment = await findPublished(database, params.recruitmentId)
        const text = recruitment && publishedRanking(recruitment)
        return text == null
          ? notFound()
          : download(text, { mediaType: 'application/json; charset=utf-8', fileName: 'ranking.json' })
      },
    }),
    get({
      path: recruitmentPaths.apply,
      access: 'anyone',
      params: RecruitmentParams,
      handle: (visit) => showForm(visit, nothingTyped),
    }),
    post({
      path: recruitmentPaths.apply,
      access: 'anyone',
      audit: 'recruitment.applied',
      params: RecruitmentParams,
      form: CandidateForm,
      abuse: 'public-form',
      invalid: (visit, problems, typed) => showForm(visit, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }): Promise<Answer | (() => Promise<Answer>)> => {
          const { form, typed, now, params } = visit
          const recruitment = await findRecruitment(tx, params.recruitmentId, { forUpdate: true })
          const isKnownPost = recruitment?.posts.some(({ code }) => code === form.viTri) ?? false
          if (recruitment === undefined || !isKnownPost) return notFound()
          if (!isOpenForApplications(recruitment)) {
            return () => showForm(visit, { typed, problems: [{ field: '', message: closedWords }] })
          }
          const receipt = letterCode(randomBytes(10))
          const id = newId('candidate')
          const code = await insertCandidate(tx, {
            id,
            recruitmentId: recruitment.id,
            unitId: recruitment.unitId,
            post: form.viTri,
            filedAt: now,
            person: {
              name: form.hoTen,
              bornOn: form.ngaySinh,
              phone: form.dienThoai,
              email: form.thu,
              qualification: form.trinhDo,
              priorityClaim: form.uuTien,
              related: readRelatives(form.nguoiThan),
            },
            receiptLookup: candidateLookup(receipt, secret),
            language: visit.language,
            isExample: false,
          })
          await tellReceived(
            tx,
            { origin },
            {
              recruitment,
              candidateId: id,
              code,
              receipt: formatLetterCode(receipt),
              address: { email: form.thu, language: visit.language },
            },
          )
          await touchTopics(tx, [recruitmentTopic(recruitment.id)])
          await audit({ subject: { kind: 'recruitment-candidate', id }, unitId: recruitment.unitId })
          return async () => page(<ReceivedPage receipt={formatLetterCode(receipt)} code={code} />)
        }),
    }),
  ]
}

type ApplyVisit = Visit<z.infer<typeof RecruitmentParams>, unknown>

async function showForm({ database, params }: ApplyVisit, form: TypedForm): Promise<Answer> {
  const recruitment = await findPublished(database, params.recruitmentId)
  if (recruitment === undefined) return notFound()
  if (!isOpenForApplications(recruitment) && form.problems.length === 0) return notFound()
  return page(
    <ApplyPage recruitment={recruitment} form={form} requestId={crypto.randomUUID()} />,
    statusOf(form),
  )
}

async function findPublished(database: Visit<unknown, unknown>['database'], id: Recruitment['id']) {
  const recruitment = await findRecruitment(database, id)
  return recruitment && happenedOf(recruitment)['notice-published'] !== undefined ? recruitment : undefined
}

/** The ranking once its result is public; before, nobody outside may know it. */
export function publishedRanking(recruitment: Recruitment): string | null {
  return happenedOf(recruitment)['result-published'] === undefined ? null : recruitment.rankingText
}
