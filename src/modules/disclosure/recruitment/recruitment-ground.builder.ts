import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { type LocalDate, localDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { idSchema, newId, type PersonId } from '../../../platform/kernel/ids.ts'
import { loadExample } from '../../organisations/index.ts'
import type { PanelPart, Pass, Recruitment } from '../domain/recruitment/round.ts'
import type { RecruitmentEvent } from '../domain/recruitment/timetable.ts'
import {
  candidateLookup,
  insertCandidate,
  listCandidates,
  recordFinding,
} from '../store/recruitment-candidates.ts'
import { declare, insertMark, listPaperCodes, nameMember } from '../store/recruitment-marking.ts'
import { actInRecruitmentAs } from '../store/recruitment-reading.ts'
import { recordAttendance } from '../store/recruitment-rooms.ts'
import { findRecruitment, insertRecruitment } from '../store/recruitment-rounds.ts'
import { fixRanking } from './fix-ranking.ts'
import { recordHappening } from './record-happening.ts'
import { dealPapers, openPapers } from './seal-papers.ts'
import { seatEverybody } from './seat-everybody.ts'

/** Each step on a day that the law allows. */
export const usualDays = {
  'plan-approved': '2024-06-03',
  'notice-published': '2024-06-10',
  'applications-closed': '2024-07-10',
  'eligibility-published': '2024-07-12',
  'summons-published': '2024-07-19',
  'exam-held': '2024-07-27',
  'marking-finished': '2024-07-29',
  'marks-published': '2024-07-30',
  'review-closed': '2024-08-15',
  'review-published': '2024-08-20',
  'result-reported': '2024-08-21',
  'result-recognised': '2024-08-22',
  'result-published': '2024-08-23',
  'decision-made': '2024-08-26',
} as const satisfies Record<RecruitmentEvent, string>

/** Two of each, by their part; nobody does two things. */
const parts = ['member', 'invigilator', 'marker', 'reviewer'] as const satisfies readonly PanelPart[]

/** Recruitments of an office on the example's units, told step by step. */
export async function recruitmentGround() {
  const { database, owner } = await testDatabase()
  const example = usualExample()
  await loadExample(database, example, { ...plainOptions, steps: [] })
  const office = example.records.units.find(({ kind }) => kind === 'city-office')
  const ids = example.people.map(({ id }) => idSchema('person').parse(id))
  const [head, dealer, ...others] = ids
  if (office === undefined || head === undefined || dealer === undefined) throw new RangeError('no office')
  const cast = Object.fromEntries(parts.map((part, index) => [part, others.slice(index * 2, index * 2 + 2)]))
  const castOf = (part: (typeof parts)[number]): readonly PersonId[] => cast[part] ?? []
  const atOf = (day: LocalDate) => new Date(startOfDay(day).getTime() + 9 * 3_600_000)
  const get = async (tx: Tx, id: Recruitment['id']) => {
    const found = await findRecruitment(tx, id)
    if (found === undefined) throw new RangeError('no recruitment')
    return found
  }

  /** Everything that a step needs before it. */
  const prepare = async (tx: Tx, id: Recruitment['id'], event: RecruitmentEvent, at: Date) => {
    const recruitment = await get(tx, id)
    if (event === 'applications-closed') {
      for (const name of ['Lê Thị An', 'Phạm Văn Bình', 'Võ Thị Chi']) {
        await insertCandidate(tx, {
          id: newId('candidate'),
          recruitmentId: id,
          unitId: recruitment.unitId,
          post: 'GV-TH',
          filedAt: new Date(at.getTime() - 86_400_000),
          person: {
            name,
            bornOn: localDate('2000-03-02'),
            phone: '',
            email: '',
            qualification: 'Đại học sư phạm',
            priorityClaim: '',
            related: [],
          },
          receiptLookup: candidateLookup(crypto.randomUUID(), 'secret'),
          language: 'vi',
          isExample: false,
        })
      }
    }
    if (event === 'eligibility-published') {
      for (const one of await listCandidates(tx, id)) {
        const found = { eligible: true, finding: '', priority: 0, by: head, at }
        await recordFinding(tx, one.id, found)
      }
    }
    if (event === 'summons-published') {
      const rooms = [{ name: 'Phòng 1', seats: 24 }]
      const startsAt = atOf(localDate(usualDays['exam-held']))
      await seatEverybody(tx, recruitment, { place: 'Trường', startsAt, rooms, by: head, at })
    }
    if (event === 'exam-held') await recordAttendance(tx, id, { room: 1, absent: [], by: head, at })
    if (event === 'marking-finished') await mark(tx, id, 1, at)
    if (event === 'result-reported') await fixRanking(tx, recruitment, { unitCode: office.code, at })
  }

  const mark = async (tx: Tx, id: Recruitment['id'], pass: Pass, at: Date) => {
    await dealPapers(tx, await get(tx, id), pass, { unitCode: office.code, by: dealer, at })
    for (const [index, paper] of (await listPaperCodes(tx, id, pass)).entries()) {
      for (const by of castOf(pass === 1 ? 'marker' : 'reviewer')) {
        await insertMark(tx, id, { paper, by, hundredths: 6_000 + index * 500, at })
      }
    }
    await openPapers(tx, await get(tx, id), pass, { unitCode: office.code, by: head, at })
  }

  /** A recruitment as it stands after a step. `days`: steps on other days than usual. */
  const told = async (
    until: RecruitmentEvent,
    wish: { readonly days?: Partial<Record<RecruitmentEvent, string>>; readonly undeclared?: boolean } = {},
  ): Promise<Recruitment> =>
    transaction(database, async (tx) => {
      await actInRecruitmentAs(tx, { kind: 'dealer', units: [office.id] })
      const { id } = await insertRecruitment(tx, {
        id: newId('recruitment'),
        unitId: office.id,
        title: 'Tuyển dụng giáo viên năm học 2024–2025',
        basis: 'Kế hoạch số 12/KH-PGDĐT ngày 03/6/2024',
        conditions: 'Tốt nghiệp đại học sư phạm.',
        posts: [{ code: 'GV-TH', name: 'Giáo viên tiểu học', places: 1 }],
        passMark: 5_000,
        differenceForThird: 1_000,
        reviewChangeFrom: 0,
        madeBy: head,
        madeAt: atOf(localDate(usualDays['plan-approved'])),
        isExample: false,
      })
      const named = atOf(localDate('2024-06-20'))
      for (const part of parts) {
        for (const personId of castOf(part)) {
          await nameMember(tx, id, { personId, part, at: named })
          if (wish.undeclared !== true || part !== 'member')
            await declare(tx, id, { personId, related: [], at: named })
        }
      }
      for (const [event, usual] of Object.entries(usualDays)) {
        const known = events.find((one) => one === event)
        if (known === undefined) continue
        const on = localDate(wish.days?.[known] ?? usual)
        await prepare(tx, id, known, atOf(on))
        await recordHappening(tx, await get(tx, id), { event: known, on, by: head, at: atOf(on) })
        if (known === until) break
      }
      return get(tx, id)
    })

  return { database, owner, content, office, head, dealer, castOf, told, atOf }
}

const events = Object.keys(usualDays).filter((event): event is RecruitmentEvent => event in usualDays)
