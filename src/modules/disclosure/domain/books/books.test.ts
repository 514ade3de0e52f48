import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { checkSelection, mayGoOut, type SelectionLaw } from './check-selection.ts'
import { maskMinutes } from './mask-minutes.ts'
import { amountOf, flagsOf, type PurchaseTerms, totalOf } from './purchase.ts'
import type { CouncilMember, SelectionStep, StepKind, TextbookChoice } from './selection.ts'
import { readChoices, writeChoices } from './type-choices.ts'
import { readItems, writeItems } from './type-items.ts'

const today = localDate('2026-11-24')
const council: SelectionLaw = {
  regime: 'school-council',
  fewestMembers: 2,
  votesNeeded: [1, 2],
  nationalSet: null,
}

function step(kind: StepKind, heldOn: string, more: Partial<SelectionStep> = {}): SelectionStep {
  return {
    id: `${kind} ${heldOn}`,
    kind,
    heldOn: localDate(heldOn),
    document: '12/QĐ',
    grade: '',
    subject: kind === 'group-meeting' ? 'Toán' : '',
    invited: 8,
    present: 8,
    note: '',
    fileId: null,
    sha256: null,
    fileIsPublic: false,
    maskedText: 'Tổ Toán họp và bỏ phiếu.',
    ...more,
  }
}
const steps = [
  step('council-founded', '2025-02-20'),
  step('group-meeting', '2025-03-01'),
  step('council-meeting', '2025-03-10'),
  step('proposal-sent', '2025-03-15'),
  step('list-approved', '2025-04-20'),
]
const member: CouncilMember = {
  id: 'a',
  role: 'teacher',
  name: 'Lê Thị Hoa',
  declaredOn: localDate('2025-02-20'),
  tie: 'none',
  leftOn: null,
}
const members = [member, { ...member, id: 'b' }]
const book: TextbookChoice = {
  grade: '6',
  subject: 'Toán',
  title: 'Toán 6',
  series: 'Cánh diều',
  authors: '',
  publisher: 'NXB Đại học Sư phạm',
  price: 27_000n,
  voters: 8,
  votes: 6,
}
const whole = { choices: [book], steps, members }
const codes = (selection: Parameters<typeof checkSelection>[0], law = council) =>
  checkSelection(selection, law).map(({ code }) => code)

describe('a list of textbooks', () => {
  test('that was chosen step by step has nothing against it', () => {
    expect(codes(whole)).toEqual([])
    expect(mayGoOut([], '')).toBe(true)
  })

  test('does not go out with somebody on the council who is tied to a publisher, until that person left', () => {
    const tied = { ...member, id: 'c', tie: 'relative' as const }
    const problems = checkSelection({ ...whole, members: [...members, tied] }, council)
    expect(problems.map(({ code }) => code)).toEqual(['member-tied'])
    expect(mayGoOut(problems, 'Đã biết')).toBe(false)
    expect(codes({ ...whole, members: [...members, { ...tied, leftOn: today }] })).toEqual([])
  })

  test('says which step, which minutes and which votes are missing, and goes out with an explanation', () => {
    const silent = steps.map((one) => (one.kind === 'council-meeting' ? { ...one, maskedText: '' } : one))
    const problems = checkSelection(
      {
        ...whole,
        steps: silent.filter(({ kind }) => kind !== 'proposal-sent'),
        choices: [
          { ...book, votes: 3 },
          { ...book, grade: '7', subject: 'Tin học', voters: null, votes: null },
        ],
      },
      council,
    )
    expect(problems).toEqual([
      { code: 'step-missing', step: 'proposal-sent' },
      { code: 'minutes-missing', step: 'council-meeting' },
      { code: 'too-few-votes', index: 0 },
      { code: 'minutes-missing', index: 1 },
      { code: 'votes-missing', index: 1 },
    ])
    expect(mayGoOut(problems, '')).toBe(false)
    expect(mayGoOut(problems, 'Biên bản thất lạc do mưa bão')).toBe(true)
  })

  test('has one book for each subject of a grade, and steps in the order of the law', () => {
    expect(codes({ ...whole, choices: [book, { ...book, subject: 'toán' }] })).toEqual(['twice'])
    const early = steps.map((one) =>
      one.kind === 'council-meeting' ? step('council-meeting', '2025-02-25') : one,
    )
    expect(codes({ ...whole, steps: early })).toEqual(['out-of-order'])
  })

  test('needs no vote where the whole country uses one set, but another set is explained', () => {
    const law = { ...council, regime: 'national-set', nationalSet: 'Kết nối tri thức với cuộc sống' } as const
    const approved = [step('list-approved', '2026-01-05')]
    expect(codes({ ...whole, steps: approved }, law)).toEqual(['other-set'])
    const same = { ...book, series: 'Kết nối tri thức với  cuộc sống', voters: null, votes: null }
    expect(codes({ choices: [same], steps: approved, members: [] }, law)).toEqual([])
  })
})

describe('minutes for everybody', () => {
  test('have people as initials and no telephone numbers, and keep the days of meetings', () => {
    expect(
      maskMinutes(
        'Họp ngày 10/3/2025 với đại diện cha mẹ học sinh.\nChủ tọa: Nguyễn Thị Minh Hà, ĐT 0912345678.\nToán 6: 6/8 phiếu.',
        today,
      ),
    ).toBe(
      'Họp ngày 10/3/2025 với đại diện cha mẹ học sinh.\nChủ tọa: N.T.M.H., ĐT 09xxxxx678.\nToán 6: 6/8 phiếu.',
    )
  })
})

describe('a pasted list', () => {
  test('is read with a heading in any order, and says which row is wrong', () => {
    const read = readChoices(
      'Môn\tKhối lớp\tTên sách\tBộ sách\tTác giả\tNhà xuất bản\tGiá bìa\tSố phiếu\tSố người bỏ phiếu\n' +
        'Toán\tLớp 6\tToán 6\tCánh diều\t\tNXB Đại học Sư phạm\t27.000\t6\t8\n' +
        'Tin học\t6\t\tCánh diều\t\tNXB Đại học Sư phạm\tmiễn phí\t9\t8',
    )
    expect(read.choices).toEqual([book])
    expect(read.problems).toEqual([
      { row: 3, problem: 'no-title' },
      { row: 3, problem: 'wrong-price' },
      { row: 3, problem: 'wrong-votes' },
    ])
    expect(readChoices(writeChoices([book])).choices).toEqual([book])
  })

  test('of what was bought is written and read again, to the last đồng', () => {
    const item = fc.record({
      title: fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}[A-Za-z]$/u),
      publisher: fc.constantFrom('NXB Trẻ', ''),
      quantity: fc.integer({ min: 1, max: 100_000 }),
      unitPrice: fc.bigInt({ min: 1n, max: 1_000_000_000n }),
    })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (items) => {
        const wanted = items.map((one) => ({ ...one, title: one.title.replace(/ +/gu, ' ') }))
        expect(readItems(writeItems(wanted))).toEqual({ items: wanted, problems: [] })
        expect(totalOf(wanted)).toBe(wanted.reduce((sum, one) => sum + amountOf(one), 0n))
      }),
    )
  })
})

test('a purchase is flagged when parents paid, a relative sold, or nobody had allowed it', () => {
  const terms: PurchaseTerms = {
    sort: 'reference',
    boughtOn: localDate('2026-09-20'),
    supplier: 'Công ty Sách và Thiết bị trường học Long An',
    supplierRelated: false,
    fund: 'budget',
    decision: '45/QĐ-THCS',
    decidedOn: localDate('2026-09-10'),
    invoice: '0000123',
    hasInvoiceFile: true,
  }
  expect(flagsOf(terms)).toEqual([])
  expect(flagsOf({ ...terms, fund: 'parents', supplierRelated: true })).toEqual([
    'paid-by-parents',
    'related-supplier',
  ])
  expect(flagsOf({ ...terms, decision: '', decidedOn: null, hasInvoiceFile: false })).toEqual([
    'not-approved',
    'no-invoice',
  ])
  expect(flagsOf({ ...terms, decidedOn: localDate('2026-09-25') })).toEqual(['approved-after'])
})
