import { expect, test } from 'vitest'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { newId, type UnitId } from '../../../../platform/kernel/ids.ts'
import type { CaseAct } from '../case-act.ts'
import { fillTemplate, unknownPlaceholders } from './fill-template.ts'
import { personalDataHints, withoutHints } from './personal-data-hints.ts'
import { type DeskLoad, type HandlerCandidate, shareOut, suggestHandler } from './suggest-handler.ts'
import { transferRefusal, unitAtTransition } from './transfer-refusal.ts'
import { unlistedPapers } from './unlisted-papers.ts'

const empty: DeskLoad = { overdue: 0, dueSoon: 0, later: 0, standingStill: 0 }
const day = localDate('2026-11-24')

function person(name: string, more: Partial<HandlerCandidate> = {}): HandlerCandidate {
  return { personId: newId('person'), name, kinds: [], away: null, load: empty, ...more }
}

test('a case goes to whoever is there, knows the kind and has least that is urgent', () => {
  const manyLater = person('An', { load: { ...empty, later: 3 } })
  const twoLate = person('Bình', { load: { ...empty, overdue: 2 } })
  const onLeave = person('Chi', { away: { from: day, to: day } })
  const otherKind = person('Dung', { kinds: ['dossier'] })
  const people = [twoLate, onLeave, otherKind, manyLater]
  expect(suggestHandler(people, { kind: 'complaint', day })).toBe(manyLater)
  expect(suggestHandler(people, { kind: 'dossier', day })).toBe(otherKind)
  expect(suggestHandler(people, { kind: 'complaint', day, notAgain: manyLater.personId })).toBe(twoLate)
  expect(suggestHandler([onLeave], { kind: 'complaint', day })).toBeUndefined()
})

test('the desk of somebody who leaves is shared out evenly', () => {
  const an = person('An')
  const chi = person('Chi')
  const cases = Array.from({ length: 6 }, () => ({ kind: 'feedback', urgency: 'later' }) as const)
  const shared = shareOut(cases, [an, chi], day)
  expect(shared.filter((id) => id === an.personId)).toHaveLength(3)
  expect(shareOut(cases, [], day)).toEqual(cases.map(() => undefined))
})

const [office, school, province]: UnitId[] = [newId('unit'), newId('unit'), newId('unit')]
const base = { at: new Date(0), actor: { kind: 'system' }, clocks: [], data: {} } as const

test('a case does not go back to where it came from, except upwards', () => {
  if (office === undefined || school === undefined || province === undefined) throw new Error('no units')
  const acts: CaseAct[] = [
    { ...base, type: 'filed', sequence: 1, state: 'received', unitId: office },
    { ...base, type: 'transferred', sequence: 2, unitId: school, reason: '' },
  ]
  expect(transferRefusal(acts, school, new Set())).toBe('same-unit')
  expect(transferRefusal(acts, office, new Set())).toBe('back-and-forth')
  expect(transferRefusal(acts, office, new Set([office]))).toBeUndefined()
  expect(transferRefusal(acts, province, new Set())).toBeUndefined()
  const decided: CaseAct = {
    ...base,
    type: 'moved',
    sequence: 3,
    transition: 'decide',
    from: 'a',
    to: 'b',
    note: '',
    outcome: null,
  }
  const passedOn: CaseAct = { ...base, type: 'transferred', sequence: 4, unitId: province, reason: '' }
  expect(unitAtTransition([...acts, decided, passedOn], 'decide')).toBe(school)
})

test.each([
  ['Cháu Nguyễn Thị Bé Ba học lớp 4A bị ngã', ['Nguyễn Thị Bé Ba', 'lớp 4A']],
  ['Gọi cho tôi theo số 0909.123.456 hoặc +84 909 123 457', ['0909.123.456', '+84 909 123 457']],
  ['CCCD 079123456789, thư a.b@example.vn', ['079123456789', 'a.b@example.vn']],
  ['Thầy Hùng mắng con tôi', ['Hùng']],
  ['Nhà tôi ở 12/3 đường Hùng Vương', ['12/3 đường Hùng']],
  ['Hồ sơ PA-2024-000123 của tôi', ['PA-2024-000123']],
  ['Nhà vệ sinh ở trường hỏng từ tháng 9, mong sớm sửa.', []],
  ['Ngày 12 tháng 3 năm 2026 Phòng Giáo dục và Đào tạo đã trả lời', []],
])('in "%s" it finds what may tell who somebody is', (text, expected) => {
  expect(personalDataHints(text).map((hint) => hint.text)).toEqual(expect.arrayContaining(expected))
  if (expected.length === 0) expect(personalDataHints(text)).toEqual([])
})

test('what is known of the sender is found however it is written, and can be blotted out', () => {
  const hints = personalDataHints('toi la tran van an', ['Trần Văn An', ''])
  expect(hints).toEqual([{ kind: 'name', text: 'Trần Văn An' }])
  const text = 'Em Lê Minh Khôi lớp 5B'
  expect(withoutHints(text, personalDataHints(text))).toBe('Em […] […]')
})

test('a template says which of its placeholders nobody knows, and leaves open what is not known', () => {
  expect(unknownPlaceholders('Kính gửi {ten_nguoi_gui}, {ten_sai}')).toEqual(['ten_sai'])
  const values = {
    ten_nguoi_gui: '',
    ma_ho_so: 'PA-2026-000001',
    ngay_nhan: '',
    han_tra_loi: '',
    don_vi: '',
    nguoi_xu_ly: '',
    hom_nay: '',
  }
  expect(fillTemplate('Hồ sơ {ma_ho_so} của {ten_nguoi_gui}', values)).toBe(
    'Hồ sơ PA-2026-000001 của {ten_nguoi_gui}',
  )
})

test('a supplement names listed papers alone, whatever is said of them after their name', () => {
  const listed = ['Giấy khai sinh', 'Học bạ']
  expect(unlistedPapers('Giấy khai sinh: bản chụp bị mờ\n\nhoc ba', listed)).toEqual([])
  expect(unlistedPapers('Học bạ\nSổ hộ khẩu có công chứng', listed)).toEqual(['Sổ hộ khẩu có công chứng'])
})
