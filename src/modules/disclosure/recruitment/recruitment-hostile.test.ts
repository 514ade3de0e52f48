import { describe, expect, test } from 'vitest'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import {
  candidateLookup,
  insertCandidate,
  listCandidates,
  recordFinding,
} from '../store/recruitment-candidates.ts'
import {
  insertMark,
  insertPapers,
  listPaperCodes,
  listPapers,
  nameMember,
} from '../store/recruitment-marking.ts'
import { actInRecruitmentAs } from '../store/recruitment-reading.ts'
import { requestReview } from '../store/recruitment-reviews.ts'
import { recordAttendance } from '../store/recruitment-rooms.ts'
import { findRecruitment, openPass, sealPass, setOnce } from '../store/recruitment-rounds.ts'
import { recruitmentGround } from './recruitment-ground.builder.ts'
import { dealPapers, openPapers } from './seal-papers.ts'

const ground = await recruitmentGround()
const { database, office, head, dealer, castOf, told } = ground
const at = new Date('2024-07-28T03:00:00Z')
const sealing = { unitCode: office.code, at }
const [marker = head, second = head] = castOf('marker')
const [reviewer = head] = castOf('reviewer')
const [member = head] = castOf('member')

/** The codes are dealt, nobody has marked yet. */
async function sealed() {
  const { id } = await told('exam-held')
  await transaction(database, async (tx) => {
    await actInRecruitmentAs(tx, { kind: 'dealer', units: [office.id] })
    const recruitment = await findRecruitment(tx, id)
    if (recruitment === undefined) throw new RangeError('no recruitment')
    expect(await dealPapers(tx, recruitment, 1, { ...sealing, by: dealer })).toBeNull()
  })
  const recruitment = await findRecruitment(database, id)
  if (recruitment === undefined) throw new RangeError('no recruitment')
  return recruitment
}
const mark = (id: Awaited<ReturnType<typeof sealed>>['id'], by: typeof head, paper = 'P001') =>
  transaction(database, (tx) => insertMark(tx, id, { paper, by, hundredths: 7_000, at }))

describe('a council member who wants to know whose paper it is', () => {
  test('reads no identity before it is opened, neither in the domain nor in the database', async () => {
    const recruitment = await sealed()
    expect(await listPapers(database, recruitment.id)).toEqual([])
    expect(await database.selectFrom('disclosure.recruitment_person').selectAll().execute()).toEqual([])
    await transaction(database, async (tx) => {
      await actInRecruitmentAs(tx, { kind: 'staff', units: [office.id] })
      expect(await listPapers(tx, recruitment.id)).toEqual([])
      expect(await openPapers(tx, recruitment, 1, { ...sealing, by: head })).toBe('unfinished')
    })
    const forced = transaction(database, (tx) => openPass(tx, recruitment.id, 1, { by: head, at }))
    await expect(forced).rejects.toThrow('every paper was marked twice')
  })

  test('cannot open alone what they dealt, nor deal what they mark', async () => {
    const recruitment = await sealed()
    await transaction(database, async (tx) => {
      await actInRecruitmentAs(tx, { kind: 'dealer', units: [office.id] })
      expect(await openPapers(tx, recruitment, 1, { ...sealing, by: dealer })).toBe('dealer-opens')
    })
    const alone = transaction(database, async (tx) => {
      for (const paper of await listPaperCodes(tx, recruitment.id))
        for (const by of [marker, second])
          await insertMark(tx, recruitment.id, { paper, by, hundredths: 7_000, at })
      await openPass(tx, recruitment.id, 1, { by: dealer, at })
    })
    await expect(alone).rejects.toThrow('codes_are_opened_by_another')
    const held = await told('exam-held')
    await transaction(database, async (tx) => {
      expect(await dealPapers(tx, held, 1, { ...sealing, by: marker })).toBe('dealer-marks')
    })
    const own = transaction(database, (tx) =>
      sealPass(tx, held.id, 1, { sealed: 'a'.repeat(64), by: marker, at }),
    )
    await expect(own).rejects.toThrow('whoever dealt the codes does not mark')
  })
})

describe('a council member who wants another mark', () => {
  test('marks nothing without being named for it, nor what they dealt, nor before the codes are sealed', async () => {
    const { id } = await sealed()
    for (const [by, why] of [
      [member, 'only a marker who declared'],
      [reviewer, 'only a marker who declared'],
      [dealer, 'whoever dealt the codes'],
    ] as const)
      await expect(mark(id, by)).rejects.toThrow(why)
    await expect(mark((await told('exam-held')).id, marker)).rejects.toThrow('between the sealing')
  })

  test('marks no paper twice, changes no mark, takes none back, and adds none once identities are open', async () => {
    const { id } = await sealed()
    await mark(id, marker)
    await expect(mark(id, marker)).rejects.toThrow('recruitment_mark_pkey')
    await expect(
      database.updateTable('disclosure.recruitment_mark').set({ hundredths: 9_900 }).execute(),
    ).rejects.toThrow('permission denied')
    await expect(database.deleteFrom('disclosure.recruitment_mark').execute()).rejects.toThrow(
      'permission denied',
    )
    const opened = await told('marks-published')
    await expect(mark(opened.id, second)).rejects.toThrow('between the sealing')
  })

  test('adds no paper to a sealed list, and names no marker once marking has begun', async () => {
    const { id } = await sealed()
    const [candidate] = await listCandidates(database, id)
    if (candidate === undefined) throw new RangeError('no candidate')
    const paper = { code: 'P099', candidateId: candidate.id, salt: Buffer.alloc(32) }
    await expect(transaction(database, (tx) => insertPapers(tx, id, [paper]))).rejects.toThrow('sealed list')
    const late = { personId: head, part: 'marker', at } as const
    await expect(transaction(database, (tx) => nameMember(tx, id, late))).rejects.toThrow('nobody is named')
  })

  test('changes nothing of what was sealed, opened or chosen', async () => {
    const { id } = await told('result-reported')
    for (const change of [
      (tx: Parameters<typeof setOnce>[0]) => setOnce(tx, id, { chosen: ['TS-001'], choiceReason: 'khác' }),
      (tx: Parameters<typeof setOnce>[0]) => setOnce(tx, id, { rankingText: '{}', at }),
      (tx: Parameters<typeof setOnce>[0]) => sealPass(tx, id, 1, { sealed: 'b'.repeat(64), by: dealer, at }),
      (tx: Parameters<typeof setOnce>[0]) => openPass(tx, id, 1, { by: member, at }),
    ])
      await expect(transaction(database, change)).rejects.toThrow('what was sealed, opened or ranked stays')
  })
})

describe('a council member who wants to let somebody in', () => {
  test('admits nobody after the closing, and finds nobody eligible once the list is public', async () => {
    const closed = await told('applications-closed')
    const late = transaction(database, (tx) =>
      insertCandidate(tx, {
        id: newId('candidate'),
        recruitmentId: closed.id,
        unitId: office.id,
        post: 'GV-TH',
        filedAt: at,
        person: {
          name: 'Người Đến Muộn',
          bornOn: localDate('2000-01-01'),
          phone: '',
          email: '',
          qualification: 'x',
          priorityClaim: '',
          related: [],
        },
        receiptLookup: candidateLookup('muộn', 's'),
        language: 'vi',
        isExample: false,
      }),
    )
    await expect(late).rejects.toThrow('applications are closed')
    const listed = await told('eligibility-published')
    const [candidate] = await listCandidates(database, listed.id)
    const changed = { eligible: false, finding: 'khác', priority: null, by: head, at }
    await expect(
      transaction(database, (tx) => recordFinding(tx, candidate?.id ?? newId('candidate'), changed)),
    ).rejects.toThrow('was published and stays')
  })

  test('makes nobody absent after the examination, and takes no request for a review out of its time', async () => {
    const held = await told('exam-held')
    const absent = { room: 1, absent: ['TS-001'], by: head, at }
    await expect(transaction(database, (tx) => recordAttendance(tx, held.id, absent))).rejects.toThrow(
      'before the examination was over',
    )
    const [candidate] = await listCandidates(database, held.id)
    const early = transaction(database, (tx) => requestReview(tx, candidate?.id ?? newId('candidate'), at))
    await expect(early).rejects.toThrow('between the marks and the closing')
    const closed = await told('review-closed')
    const [other] = await listCandidates(database, closed.id)
    const late = transaction(database, (tx) => requestReview(tx, other?.id ?? newId('candidate'), at))
    await expect(late).rejects.toThrow('between the marks and the closing')
  })

  test('lets no first marker review: everybody does one thing in a recruitment', async () => {
    const { id } = await told('marks-published')
    await transaction(database, (tx) => nameMember(tx, id, { personId: marker, part: 'reviewer', at }))
    const { rows } = await ground.owner.query(
      'select part from disclosure.recruitment_panel where recruitment_id = $1 and person_id = $2',
      [id, marker],
    )
    expect(rows).toEqual([{ part: 'marker' }])
  })
})
