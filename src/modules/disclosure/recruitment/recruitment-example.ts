import type { ExampleContext, ExampleStep, ExampleUnit } from '../../../platform/contracts/example.ts'
import { type LocalDate, localDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import type { Recruitment } from '../domain/recruitment/round.ts'
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
import { findRecruitment, insertRecruitment } from '../store/recruitment-rounds.ts'
import { recordHappening } from './record-happening.ts'
import { dealPapers, fixRanking, openIdentities } from './seal-papers.ts'

const candidates = 14
const posts = [
  { code: 'GV-TH', name: 'Giáo viên tiểu học', places: 4 },
  { code: 'GV-MN', name: 'Giáo viên mầm non', places: 3 },
]
/** Each step on its day of the year, within the terms of Decree 115/2020. */
const days: readonly (readonly [RecruitmentEvent, string])[] = [
  ['plan-approved', '05-20'],
  ['notice-published', '05-27'],
  ['applications-closed', '06-26'],
  ['eligibility-published', '06-28'],
  ['summons-published', '07-02'],
  ['exam-held', '07-13'],
  ['marking-finished', '07-18'],
  ['result-reported', '07-22'],
  ['result-recognised', '07-29'],
  ['result-published', '08-02'],
  ['review-closed', '08-16'],
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
  const { tx, world, random: all } = context
  const random = all.stream(`${year}`)
  const onDay = (event: RecruitmentEvent): LocalDate => {
    const day = days.find(([one]) => one === event)?.[1] ?? '12-31'
    return localDate(`${year}-${day}`)
  }
  const at = (event: RecruitmentEvent) => new Date(startOfDay(onDay(event)).getTime() + 9 * 3_600_000)
  const approved = onDay('plan-approved')
  const head = world.holders(office.id, 'head', approved)[0]
  const markers = world.schoolsUnder(office.id, approved).flatMap((school) => {
    const principal = world.holders(school.id, 'principal', approved)[0]
    return principal === undefined ? [] : [principal]
  })
  if (head === undefined || markers.length < 3) return
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
    madeBy: head.id,
    madeAt: at('plan-approved'),
    isExample: true,
  })
  await actInRecruitmentAs(tx, { kind: 'dealer', units: [office.id] })
  for (const [event] of days) {
    const recruitment = await getRecruitment(context, id)
    const ready = await beforeStep(context, recruitment, event, {
      at: at(event),
      office,
      markers: markers.slice(0, 3).map((marker) => marker.id),
      by: head.id,
      random,
    })
    await recordHappening(tx, ready, { event, on: onDay(event), by: head.id, at: at(event) })
  }
}

interface Step {
  readonly at: Date
  readonly office: ExampleUnit
  readonly markers: readonly PersonId[]
  readonly by: PersonId
  readonly random: ExampleContext['random']
}

/** What must have happened before a step; gives the recruitment as the step needs it. */
async function beforeStep(
  context: ExampleContext,
  recruitment: Recruitment,
  event: RecruitmentEvent,
  { at, office, markers, by, random }: Step,
): Promise<Recruitment> {
  const { tx } = context
  const { id } = recruitment
  if (event === 'applications-closed') await tellApplications(context, recruitment, at, random)
  if (event === 'eligibility-published') {
    for (const candidate of await listCandidates(tx, id)) {
      const eligible = random.chance(0.9)
      const finding = eligible ? '' : 'Văn bằng không phù hợp vị trí dự tuyển'
      const priority = eligible ? (random.chance(0.15) ? 250 : 0) : null
      await recordFinding(tx, candidate.id, { eligible, finding, priority, by, at })
    }
    for (const personId of markers) {
      await nameMember(tx, id, { personId, part: 'marker', at })
      await declare(tx, id, { personId, related: [], at })
    }
  }
  if (event === 'exam-held') await dealPapers(tx, recruitment, { unitCode: office.code, at })
  if (event === 'marking-finished') {
    await tellMarks(context, recruitment, markers, at, random)
    await openIdentities(tx, recruitment, { unitCode: office.code, at, absent: [] })
  }
  if (event !== 'result-reported') return recruitment
  return { ...recruitment, rankingText: await fixRanking(tx, recruitment, { unitCode: office.code, at }) }
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
      isExample: true,
    })
  }
}

async function tellMarks(
  { tx }: ExampleContext,
  recruitment: Recruitment,
  markers: Step['markers'],
  at: Date,
  random: ExampleContext['random'],
): Promise<void> {
  const rules = { differenceForThird: recruitment.differenceForThird }
  for (const paper of await listPaperCodes(tx, recruitment.id)) {
    const level = random.integer(45, 92) * 100
    for (const [place, by] of markers.entries()) {
      const own = (await listMarks(tx, recruitment.id)).filter((mark) => mark.paper === paper)
      if (finalMark(own, rules).state === 'final') break
      const hundredths = Math.min(10_000, level + random.integer(-60, 60) * 10)
      await insertMark(tx, recruitment.id, { paper, by, hundredths, at: new Date(at.getTime() + place) })
    }
  }
}

async function getRecruitment({ tx }: ExampleContext, id: Recruitment['id']): Promise<Recruitment> {
  const found = await findRecruitment(tx, id)
  if (found === undefined) throw new RangeError('the recruitment was just written')
  return found
}
