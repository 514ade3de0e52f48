import type { ExampleContext, ExampleStep, ExampleUnit } from '../../../platform/contracts/example.ts'
import { type LocalDate, localDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import type { Pass, Recruitment } from '../domain/recruitment/round.ts'
import { finalMark } from '../domain/recruitment/sealed-marking.ts'
import type { RecruitmentEvent } from '../domain/recruitment/timetable.ts'
import {
  type CandidatePerson,
  candidateLookup,
  insertCandidate,
  listCandidates,
  recordFinding,
} from '../store/recruitment-candidates.ts'
import { declare, insertMark, listMarks, listPaperCodes, nameMember } from '../store/recruitment-marking.ts'
import { actInRecruitmentAs } from '../store/recruitment-reading.ts'
import { listReviewRequests, requestReview } from '../store/recruitment-reviews.ts'
import { recordAttendance } from '../store/recruitment-rooms.ts'
import { findRecruitment, insertRecruitment } from '../store/recruitment-rounds.ts'
import { fixRanking } from './fix-ranking.ts'
import { recordHappening } from './record-happening.ts'
import { dealPapers, openPapers } from './seal-papers.ts'
import { seatEverybody } from './seat-everybody.ts'

const candidates = 14
const posts = [
  { code: 'GV-TH', name: 'Giáo viên tiểu học', places: 4 },
  { code: 'GV-MN', name: 'Giáo viên mầm non', places: 3 },
]
const examinationDay = '07-13'
/** Each step on its day of the year, within the terms of Decree 115/2020. */
const days: readonly (readonly [RecruitmentEvent, string])[] = [
  ['plan-approved', '05-20'],
  ['notice-published', '05-27'],
  ['applications-closed', '06-26'],
  ['eligibility-published', '06-28'],
  ['summons-published', '07-02'],
  ['exam-held', examinationDay],
  ['marking-finished', '07-16'],
  ['marks-published', '07-17'],
  ['review-closed', '08-02'],
  ['review-published', '08-09'],
  ['result-reported', '08-12'],
  ['result-recognised', '08-15'],
  ['result-published', '08-17'],
  ['decision-made', '08-26'],
]

/** One recruitment of the city's office in each summer of the story in which it still recruited itself. */
export const recruitmentExample: ExampleStep = {
  name: 'recruitment',
  isHistory: true,
  load: async (context) => {
    const { world, now } = context
    const lastYear = Number(world.period.to.slice(0, 4))
    for (let year = Number(world.period.from.slice(0, 4)); year <= lastYear; year += 1) {
      const approved = localDate(`${year}-05-20`)
      const [office] = world.unitsOn(approved, 'city-office')
      const isOver = startOfDay(localDate(`${year}-08-27`)) < now
      if (office !== undefined && approved >= world.period.from && isOver) await tell(context, office, year)
    }
  },
}

async function tell(context: ExampleContext, office: ExampleUnit, year: number): Promise<void> {
  const { tx, random: all } = context
  const random = all.stream(`${year}`)
  const onDay = (event: RecruitmentEvent): LocalDate => {
    const day = days.find(([one]) => one === event)?.[1] ?? '12-31'
    return localDate(`${year}-${day}`)
  }
  const at = (event: RecruitmentEvent) => new Date(startOfDay(onDay(event)).getTime() + 9 * 3_600_000)
  const approved = onDay('plan-approved')
  const cast = castOf(context, office, approved)
  if (cast === undefined) return
  const { head } = cast
  const id = random.id('recruitment')
  await insertRecruitment(tx, {
    id,
    unitId: office.id,
    title: `Tuyển dụng giáo viên năm học ${year}–${year + 1}`,
    basis: `Kế hoạch số ${random.integer(10, 60)}/KH-${office.documentSymbol} ngày 20/5/${year} (ví dụ)`,
    conditions: 'Có bằng tốt nghiệp phù hợp vị trí dự tuyển; không trong thời gian bị xử lý kỷ luật.',
    posts,
    passMark: 5_000,
    differenceForThird: 1_000,
    reviewChangeFrom: 0,
    madeBy: head,
    madeAt: at('plan-approved'),
    isExample: true,
  })
  await actInRecruitmentAs(tx, { kind: 'dealer', units: [office.id] })
  for (const [event] of days) {
    const recruitment = await getRecruitment(context, id)
    const step = { at: at(event), unitCode: office.code, cast, random }
    const ready = await beforeStep(context, recruitment, event, step)
    await recordHappening(tx, ready, { event, on: onDay(event), by: head, at: at(event) })
  }
}

/** Who does what; nobody does two things. */
interface Cast {
  readonly head: PersonId
  readonly dealer: PersonId
  readonly invigilator: readonly PersonId[]
  readonly marker: readonly PersonId[]
  readonly reviewer: readonly PersonId[]
}

function castOf({ world }: ExampleContext, office: ExampleUnit, day: LocalDate): Cast | undefined {
  const [head] = world.holders(office.id, 'head', day)
  const [dealer] = world.holders(office.id, 'specialist', day)
  const pool = world
    .schoolsUnder(office.id, day)
    .flatMap((school) =>
      (['principal', 'teacher', 'school-clerk'] as const).flatMap((role) =>
        world.holders(school.id, role, day),
      ),
    )
    .map(({ id }) => id)
  if (head === undefined || dealer === undefined || pool.length < 8) return undefined
  return {
    head: head.id,
    dealer: dealer.id,
    marker: pool.slice(0, 3),
    reviewer: pool.slice(3, 6),
    invigilator: pool.slice(6, 8),
  }
}

interface Step {
  readonly at: Date
  readonly unitCode: string
  readonly cast: Cast
  readonly random: ExampleContext['random']
}

/** What must have happened before a step; gives the recruitment as the step needs it. */
async function beforeStep(
  context: ExampleContext,
  recruitment: Recruitment,
  event: RecruitmentEvent,
  step: Step,
): Promise<Recruitment> {
  const { tx } = context
  const { at, unitCode, cast, random } = step
  const { id } = recruitment
  switch (event) {
    case 'applications-closed':
      await tellApplications(context, recruitment, at, random)
      return recruitment
    case 'eligibility-published':
      await tellFindings(context, recruitment, step)
      await tellPanel(context, recruitment, step)
      return recruitment
    case 'summons-published':
      await tellSeats(context, recruitment, step)
      return recruitment
    case 'exam-held':
      await recordAttendance(tx, id, { room: 1, absent: ['TS-003'], by: cast.head, at })
      return recruitment
    case 'marking-finished':
      await tellMarking(context, recruitment, 1, step)
      return recruitment
    case 'review-closed':
      for (const { id: candidate, eligible } of (await listCandidates(tx, id)).slice(3, 6)) {
        if (eligible === true) await requestReview(tx, candidate, at)
      }
      return recruitment
    case 'review-published':
      if ((await listReviewRequests(tx, id)).length > 0) await tellMarking(context, recruitment, 2, step)
      return recruitment
    case 'result-reported':
      return { ...recruitment, rankingText: await fixRanking(tx, recruitment, { unitCode, at }) }
    default:
      return recruitment
  }
}

async function tellFindings(
  { tx }: ExampleContext,
  { id }: Recruitment,
  { at, cast, random }: Step,
): Promise<void> {
  for (const candidate of await listCandidates(tx, id)) {
    const eligible = random.chance(0.9)
    const finding = eligible ? '' : 'Văn bằng không phù hợp vị trí dự tuyển'
    const priority = eligible ? (random.chance(0.15) ? 250 : 0) : null
    await recordFinding(tx, candidate.id, { eligible, finding, priority, by: cast.head, at })
  }
}

async function tellPanel({ tx }: ExampleContext, { id }: Recruitment, { at, cast }: Step): Promise<void> {
  const before = new Date(at.getTime() - 86_400_000)
  for (const part of ['invigilator', 'marker', 'reviewer'] as const) {
    for (const personId of cast[part]) {
      await nameMember(tx, id, { personId, part, at: before })
      await declare(tx, id, { personId, related: [], at: before })
    }
  }
}

async function tellSeats(
  { tx }: ExampleContext,
  recruitment: Recruitment,
  { at, cast }: Step,
): Promise<void> {
  const examination = localDate(`${at.getUTCFullYear()}-${examinationDay}`)
  await seatEverybody(tx, recruitment, {
    place: 'Hội trường cơ quan (ví dụ)',
    startsAt: new Date(startOfDay(examination).getTime() + 8 * 3_600_000),
    rooms: [{ name: 'Phòng 1', seats: 24 }],
    by: cast.head,
    at,
  })
}

/** One marking, from the sealing of its codes to the opening. */
async function tellMarking(
  context: ExampleContext,
  recruitment: Recruitment,
  pass: Pass,
  { at, unitCode, cast, random }: Step,
): Promise<void> {
  const { tx } = context
  const { id } = recruitment
  await dealPapers(tx, recruitment, pass, { unitCode, by: cast.dealer, at })
  const markers = pass === 1 ? cast.marker : cast.reviewer
  const rules = { differenceForThird: recruitment.differenceForThird }
  for (const paper of await listPaperCodes(tx, id, pass)) {
    const level = random.integer(45, 92) * 100
    for (const [place, by] of markers.entries()) {
      const own = (await listMarks(tx, id, pass)).filter((mark) => mark.paper === paper)
      if (finalMark(own, rules).state === 'final') break
      const hundredths = Math.min(10_000, level + random.integer(-60, 60) * 10)
      await insertMark(tx, id, { paper, by, hundredths, at: new Date(at.getTime() + place) })
    }
  }
  await openPapers(tx, await getRecruitment(context, id), pass, { unitCode, by: cast.head, at })
}

async function tellApplications(
  { tx, content }: ExampleContext,
  recruitment: Recruitment,
  at: Date,
  random: ExampleContext['random'],
): Promise<void> {
  const { family, middle, given } = content.example.names
  for (let index = 0; index < candidates; index += 1) {
    const gender = random.chance(0.8) ? 'female' : 'male'
    const person: CandidatePerson = {
      name: [family, middle[gender], given[gender]].map((names) => random.weighted(names).text).join(' '),
      bornOn: localDate(`${random.integer(1990, 2001)}-0${random.integer(1, 9)}-1${random.integer(0, 9)}`),
      phone: '',
      email: '',
      qualification: 'Đại học sư phạm',
      priorityClaim: '',
      related: [],
    }
    await insertCandidate(tx, {
      id: random.id('candidate'),
      recruitmentId: recruitment.id,
      unitId: recruitment.unitId,
      post: index % 2 === 0 ? 'GV-TH' : 'GV-MN',
      filedAt: new Date(at.getTime() - (index + 1) * 40 * 3_600_000),
      person,
      receiptLookup: candidateLookup(random.id('receipt'), 'example'),
      language: 'vi',
      isExample: true,
    })
  }
}

async function getRecruitment({ tx }: ExampleContext, id: Recruitment['id']): Promise<Recruitment> {
  const found = await findRecruitment(tx, id)
  if (found === undefined) throw new RangeError('the recruitment was just written')
  return found
}
