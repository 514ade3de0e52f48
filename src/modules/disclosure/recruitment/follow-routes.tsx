import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import { type Answer, page } from '../../../platform/http/answer.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped } from '../../../platform/http/typed-form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { getUnit } from '../../organisations/index.ts'
import type { DisclosureDependencies } from '../dependencies.ts'
import { formatLetterCode, readLetterCode } from '../domain/letter-code.ts'
import { rankCandidates, readRanking } from '../domain/recruitment/ranking.ts'
import { happenedOf, type Recruitment } from '../domain/recruitment/round.ts'
import { reviewLastDay } from '../domain/recruitment/timetable.ts'
import { doors } from '../enrolment/doors.ts'
import { type Candidate, candidateLookup, findByReceipt } from '../store/recruitment-candidates.ts'
import { listReviewRequests, requestReview } from '../store/recruitment-reviews.ts'
import { findSeating, listSeats } from '../store/recruitment-rooms.ts'
import { findRecruitment } from '../store/recruitment-rounds.ts'
import { candidateMarks } from './candidate-marks.ts'
import { type Followed, FollowPage } from './follow-page.tsx'
import { recruitmentPaths } from './paths.ts'
import { publishedRanking } from './public-routes.tsx'
import type { RecruitmentWorld } from './recruitment-world.ts'

const ReceiptForm = z.object({
  ma: requiredText(problem({ vi: 'Nhập mã biên nhận', en: 'Type the receipt code' }), 60),
})
const unknownWords: Words = {
  vi: 'Không có phiếu nào có mã này. Kiểm tra lại từng ký tự trên biên nhận.',
  en: 'No application has this code. Check each character on the receipt.',
}

/** Following an application by its receipt, and asking for a review of the mark. */
export function followRoutes(
  { secret }: Pick<DisclosureDependencies, 'secret'>,
  world: RecruitmentWorld,
): Route[] {
  return [
    get({
      path: recruitmentPaths.follow,
      access: 'anyone',
      handle: async () => page(<FollowPage followed={null} form={nothingTyped} />),
    }),
    post({
      path: recruitmentPaths.follow,
      access: 'anyone',
      audit: 'recruitment.followed',
      form: ReceiptForm,
      attemptsPerMinute: 20,
      invalid: async (_, problems, typed) =>
        page(<FollowPage followed={null} form={{ typed, problems }} />, 422),
      handle: async ({ form, database, today }) =>
        showFollowed(await findFollowed(database, form.ma, { secret, world, today })),
    }),
    post({
      path: recruitmentPaths.review,
      access: 'anyone',
      audit: 'recruitment.review-requested',
      form: ReceiptForm,
      attemptsPerMinute: 20,
      invalid: async (_, problems, typed) =>
        page(<FollowPage followed={null} form={{ typed, problems }} />, 422),
      handle: async ({ form, database, today, now, write }) => {
        const followed = await findFollowed(database, form.ma, { secret, world, today })
        if (followed === undefined || followed.mayAskUntil === null) return showFollowed(followed)
        return write(async ({ tx, audit }) => {
          await requestReview(tx, followed.candidate.id, now)
          await audit({ subject: { kind: 'recruitment-candidate', id: followed.candidate.id } })
          return async () => showFollowed({ ...followed, mayAskUntil: null, reviewAskedAt: now })
        })
      },
    }),
  ]
}

interface FollowGround {
  readonly secret: string
  readonly world: RecruitmentWorld
  readonly today: LocalDate
}

async function findFollowed(
  reader: Reader,
  typed: string,
  { secret, world, today }: FollowGround,
): Promise<Followed | undefined> {
  const receipt = readLetterCode(typed)
  const found = receipt && (await findByReceipt(reader, candidateLookup(receipt, secret)))
  const recruitment = found && (await findRecruitment(reader, found.recruitmentId))
  if (receipt === undefined || !found || !recruitment) return undefined
  const { candidate } = found
  const happened = happenedOf(recruitment)
  const { code: unitCode } = await getUnit(reader, recruitment.unitId)
  const isRefused = candidate.eligible === false && happened['eligibility-published'] !== undefined
  const asked = (await listReviewRequests(reader, recruitment.id)).find(({ code }) => code === candidate.code)
  const { mark, review } = await publicMarkOf(reader, recruitment, candidate)
  const last = reviewLastDay(happened, { ...world, today })
  const mayAsk = typeof mark === 'number' && asked === undefined && happened['review-closed'] === undefined
  return {
    receipt: formatLetterCode(receipt),
    recruitment,
    candidate,
    complaintHref: isRefused ? doors.complaint(unitCode) : null,
    seat: happened['summons-published'] === undefined ? null : await seatOf(reader, recruitment, candidate),
    mark,
    review,
    result: resultOf(recruitment, candidate),
    mayAskUntil: mayAsk && last !== null && today <= last ? last : null,
    reviewAskedAt: asked?.requestedAt ?? null,
  }
}

async function seatOf(reader: Reader, { id }: Recruitment, { code }: Candidate): Promise<Followed['seat']> {
  const seating = await findSeating(reader, id)
  const own = (await listSeats(reader, id)).find((seat) => seat.code === code)
  if (seating === undefined || own === undefined) return null
  const room = seating.rooms[own.room - 1]?.name ?? String(own.room)
  return { startsAt: seating.startsAt, place: seating.place, room, seat: own.seat }
}

/** The mark before the review as it was published, and the review once that was. */
async function publicMarkOf(
  reader: Reader,
  recruitment: Recruitment,
  { id, eligible }: Candidate,
): Promise<Pick<Followed, 'mark' | 'review'>> {
  const happened = happenedOf(recruitment)
  if (happened['marks-published'] === undefined || eligible !== true) return { mark: null, review: null }
  const own = (await candidateMarks(reader, recruitment)).get(id)
  if (own === undefined) return { mark: 'absent', review: null }
  const isOut = happened['review-published'] !== undefined
  return { mark: own.review?.before ?? own.mark, review: isOut ? own.review : null }
}

function resultOf(recruitment: Recruitment, { code }: Candidate): Followed['result'] {
  const text = publishedRanking(recruitment)
  if (text === null) return null
  return rankCandidates(readRanking(text)).find((result) => result.code === code) ?? null
}

function showFollowed(followed: Followed | undefined): Answer {
  if (followed !== undefined) return page(<FollowPage followed={followed} form={nothingTyped} />)
  const problems = [{ field: 'ma', message: unknownWords }]
  return page(<FollowPage followed={null} form={{ typed: {}, problems }} />, 422)
}
