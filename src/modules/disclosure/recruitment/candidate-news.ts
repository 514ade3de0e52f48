import { ruleOn } from '../../../platform/content/cited-rule.ts'
import type { Reader } from '../../../platform/database/database.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { CandidateId } from '../../../platform/kernel/ids.ts'
import { formatMoment } from '../../../ui/moment-format.ts'
import { getUnit } from '../../organisations/index.ts'
import { rankCandidates, readRanking } from '../domain/recruitment/ranking.ts'
import { happenedOf, type Recruitment } from '../domain/recruitment/round.ts'
import { type RecruitmentEvent, reviewLastDay } from '../domain/recruitment/timetable.ts'
import { doors } from '../enrolment/doors.ts'
import { type Candidate, listCandidates } from '../store/recruitment-candidates.ts'
import { findSeating, listSeats } from '../store/recruitment-rooms.ts'
import { candidateMarks } from './candidate-marks.ts'
import { outcomeWords, placingWords, pointsOf } from './recruitment-words.ts'
import type { RecruitmentWorld } from './recruitment-world.ts'

interface NewsGround {
  readonly origin: string
  readonly world: RecruitmentWorld
  readonly today: LocalDate
}
type News = ReadonlyMap<CandidateId, readonly Words[]>
type Tell = (reader: Reader, recruitment: Recruitment, ground: NewsGround) => Promise<News>

/** What an event means for each candidate: paragraphs of a letter, in which nobody is named. */
export async function candidateNews(
  reader: Reader,
  recruitment: Recruitment,
  event: RecruitmentEvent,
  ground: NewsGround,
): Promise<News> {
  return (await tellers[event]?.(reader, recruitment, ground)) ?? new Map()
}

const tellers: Readonly<Partial<Record<RecruitmentEvent, Tell>>> = {
  'eligibility-published': async (reader, { id, unitId }, { origin, world, today }) => {
    const { code: unitCode } = await getUnit(reader, unitId)
    const rule = ruleOn(world.laws, 'complaint.lodge.first', today)
    const complain = texts.complain(Number(rule.value), `${rule.law}, ${rule.article}`, {
      href: origin + doors.complaint(unitCode),
    })
    return each(await listCandidates(reader, id), ({ eligible, finding }) =>
      eligible === true ? [texts.eligible] : [texts.notEligible(finding), complain],
    )
  },
  'summons-published': async (reader, { id }) => {
    const seating = await findSeating(reader, id)
    if (seating === undefined) return new Map()
    return new Map(
      (await listSeats(reader, id)).map(({ candidateId, room, seat }) => [
        candidateId,
        [
          texts.examination(formatMoment('vi', seating.startsAt), seating.place),
          texts.seat(seating.rooms[room - 1]?.name ?? String(room), seat),
          texts.bring,
        ],
      ]),
    )
  },
  'marks-published': async (reader, recruitment, { world, today }) => {
    const marks = await candidateMarks(reader, recruitment)
    const last = reviewLastDay(happenedOf(recruitment), { ...world, today })
    return each(await eligibleOf(reader, recruitment), ({ id }) => {
      const mark = marks.get(id)?.mark
      if (mark === undefined) return [texts.absent]
      return [texts.mark(mark), ...(last === null ? [] : [texts.mayAsk(last)])]
    })
  },
  'review-published': async (reader, recruitment) => {
    const marks = await candidateMarks(reader, recruitment)
    return each(await eligibleOf(reader, recruitment), ({ id }) => {
      const review = marks.get(id)?.review
      if (review == null) return []
      return [texts.review(review.before, review.reviewed, review.after), outcomeWords[review.kind]]
    })
  },
  'result-published': resultNews(() => true),
  'decision-made': resultNews(
    (won) => won,
    [
      {
        vi: 'Đã có quyết định tuyển dụng. Đơn vị tuyển dụng sẽ gửi quyết định cho bạn.',
        en: 'The decision was made. The unit that recruits will send it to you.',
      },
    ],
  ),
}

function resultNews(isTold: (won: boolean) => boolean, more: readonly Words[] = []): Tell {
  return async (reader, recruitment) => {
    const { rankingText } = recruitment
    if (rankingText === null) return new Map()
    const results = new Map(rankCandidates(readRanking(rankingText)).map((one) => [one.code, one]))
    return each(await eligibleOf(reader, recruitment), ({ code }) => {
      const result = results.get(code)
      if (result === undefined || !isTold(result.placing.kind === 'won')) return []
      return [texts.total(result.total), placingWords(result), ...more]
    })
  }
}

async function eligibleOf(reader: Reader, { id }: Recruitment): Promise<readonly Candidate[]> {
  return (await listCandidates(reader, id)).filter(({ eligible }) => eligible === true)
}

/** The paragraphs of each, headed by the code; nothing for whom the event means nothing. */
function each(candidates: readonly Candidate[], tell: (one: Candidate) => readonly Words[]): News {
  return new Map(
    candidates.flatMap((candidate) => {
      const paragraphs = tell(candidate)
      return paragraphs.length === 0
        ? []
        : [[candidate.id, [texts.code(candidate.code), ...paragraphs]] as const]
    }),
  )
}

const texts = {
  code: (code: string): Words => ({ vi: `Mã ứng viên: ${code}`, en: `Candidate: ${code}` }),
  eligible: { vi: 'Phiếu của bạn đủ điều kiện dự tuyển.', en: 'You are eligible.' },
  notEligible: (finding: string): Words => ({
    vi: `Phiếu của bạn không đủ điều kiện dự tuyển. Lý do: ${finding}.`,
    en: `You are not eligible. Reason: ${finding}.`,
  }),
  complain: (days: number, law: string, { href }: { href: string }): Words => ({
    vi: `Nếu không đồng ý, bạn có quyền khiếu nại trong ${days} ngày kể từ ngày nhận thông báo này (${law}): ${href}`,
    en: `If you do not agree, you may complain within ${days} days of this notice (${law}): ${href}`,
  }),
  examination: (moment: string, place: string): Words => ({
    vi: `Thi lúc ${moment}, tại ${place}.`,
    en: `The examination is at ${moment}, at ${place}.`,
  }),
  seat: (room: string, seat: number): Words => ({
    vi: `Phòng thi: ${room}. Chỗ ngồi số ${seat}.`,
    en: `Room: ${room}. Seat ${seat}.`,
  }),
  bring: {
    vi: 'Mang theo giấy tờ tùy thân có ảnh. Chỗ ngồi do bốc thăm, không ai chọn.',
    en: 'Bring a document with your photograph. Seats were drawn; nobody chose them.',
  },
  absent: { vi: 'Bạn được ghi nhận là vắng thi.', en: 'You were recorded as absent.' },
  mark: (mark: number): Words => ({
    vi: `Điểm thi của bạn: ${pointsOf(mark).vi}.`,
    en: `Your mark: ${pointsOf(mark).en}.`,
  }),
  mayAsk: (last: LocalDate): Words => ({
    vi: `Bạn có thể xin phúc khảo đến hết ngày ${formatDay(last)}, bằng mã biên nhận.`,
    en: `You may ask for a review until the end of ${formatDay(last)}, with your receipt code.`,
  }),
  review: (before: number, reviewed: number, after: number): Words => ({
    vi: `Phúc khảo: điểm trước ${pointsOf(before).vi}, cặp chấm phúc khảo cho ${pointsOf(reviewed).vi}, điểm được tính ${pointsOf(after).vi}.`,
    en: `Review: ${pointsOf(before).en} before, ${pointsOf(reviewed).en} by the second pair, ${pointsOf(after).en} counts.`,
  }),
  total: (total: number): Words => ({
    vi: `Tổng điểm: ${pointsOf(total).vi}.`,
    en: `Total: ${pointsOf(total).en}.`,
  }),
} as const
