import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../../../../test/example/example.builder.ts'
import * as verifier from '../../../../../verify/core/places.mjs'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { hasCheckDigits, numberCode, readReceiptCode } from '../../../../platform/kernel/receipt-code.ts'
import { applicationCode } from './application-code.ts'
import { rulesInForce } from './campaign.ts'
import { type Decision, decidePlaces, tieOf, WrongDraw } from './decide-places.ts'
import { areaKey, readQuotas, readZones } from './plan-tables.ts'
import { fitsAge, rankOf } from './rank-of.ts'
import { reasonWords } from './reason-words.ts'
import { schoolFigures } from './school-figures.ts'
import { readSealedList, type SealedList, sealedText } from './sealed-list.ts'

const ranks = ['a', 'b', 'c']
const campaign = '3f2c1b9e-8f6d-4a51-9c0b-2f9f3f6d1a77'
const applicant = fc.record({
  code: fc.stringMatching(/^HS-[0-9]{6}-[0-9]{4}$/u),
  rank: fc.constantFrom('a', 'b', 'c', null),
  zone: fc.constantFrom(1, 2, null),
})
const list: fc.Arbitrary<SealedList> = fc.record({
  campaign: fc.constant(campaign),
  school: fc.constant('th-an'),
  quota: fc.nat({ max: 30 }),
  classes: fc.constant(2),
  ranks: fc.constant(ranks),
  zonesOf: fc.constant({ a: [1], b: [1, 2] }),
  applicants: fc.uniqueArray(applicant, { selector: ({ code }) => code, maxLength: 40 }),
})
/** Stands for the public value: an order of all codes that does not depend on who else applies. */
const chance = fc
  .nat()
  .map((salt) => (code: string) => `${(Number(code.slice(3, 9)) * 7_919 + salt) % 999_983}:${code}`)
type Ticket = (code: string) => string

function decided(sealed: SealedList, ticket: Ticket): readonly Decision[] {
  const tie = tieOf(sealed)
  const drawn = tie?.codes.toSorted((left, right) => (ticket(left) < ticket(right) ? -1 : 1))
  const placing = decidePlaces(sealed, drawn)
  if (placing.kind !== 'decided') throw new RangeError('not decided')
  return placing.decisions
}

describe('places by rank and draw', () => {
  test('never go beyond the quota, and leave none free while somebody eligible waits', () => {
    fc.assert(
      fc.property(list, chance, (sealed, ticket) => {
        const admitted = decided(sealed, ticket).filter((decision) => decision.admitted)
        const eligible = sealed.applicants.filter(({ rank }) => rank !== null).length
        expect(admitted.length).toBe(Math.min(sealed.quota, eligible))
      }),
    )
  })

  test('are never refused to a higher rank while a lower one has one', () => {
    fc.assert(
      fc.property(list, chance, (sealed, ticket) => {
        const rankByCode = new Map(sealed.applicants.map(({ code, rank }) => [code, rank]))
        const levels = (admitted: boolean) =>
          decided(sealed, ticket)
            .filter((decision) => decision.admitted === admitted)
            .flatMap(({ code }) => {
              const level = ranks.indexOf(rankByCode.get(code) ?? '')
              return level < 0 ? [] : [level]
            })
        expect(Math.max(-1, ...levels(true))).toBeLessThanOrEqual(Math.min(ranks.length, ...levels(false)))
      }),
    )
  })

  test('do not depend on the order in which the applications came', () => {
    fc.assert(
      fc.property(list, chance, (sealed, ticket) => {
        const turned = { ...sealed, applicants: sealed.applicants.toReversed() }
        expect(sealedText(turned)).toBe(sealedText(sealed))
        expect(decided(turned, ticket)).toEqual(decided(sealed, ticket))
      }),
    )
  })

  test('are not won by anybody because one more applies', () => {
    fc.assert(
      fc.property(list, applicant, chance, (sealed, one, ticket) => {
        fc.pre(sealed.applicants.every(({ code }) => code !== one.code))
        const more = decided({ ...sealed, applicants: [...sealed.applicants, one] }, ticket)
        const admittedWithMore = new Set(more.filter(({ admitted }) => admitted).map(({ code }) => code))
        for (const { code, admitted } of decided(sealed, ticket)) {
          if (!admitted) expect(admittedWithMore.has(code)).toBe(false)
        }
      }),
    )
  })

  test('are not lost by a child that proves a higher rank', () => {
    fc.assert(
      fc.property(list, chance, fc.nat(), (sealed, ticket, some) => {
        const raised = sealed.applicants[some % Math.max(1, sealed.applicants.length)]
        fc.pre(raised !== undefined)
        const higher = { a: 'a', b: 'a', c: 'b' }[raised.rank ?? ''] ?? 'c'
        const applicants = sealed.applicants.map((one) => (one === raised ? { ...one, rank: higher } : one))
        const isIn = (decisions: readonly Decision[]) =>
          decisions.some(({ code, admitted }) => code === raised.code && admitted)
        if (isIn(decided(sealed, ticket))) {
          expect(isIn(decided({ ...sealed, applicants }, ticket))).toBe(true)
        }
      }),
    )
  })

  test('are recomputed by anybody from the published text', () => {
    fc.assert(
      fc.property(list, chance, (sealed, ticket) => {
        const read = readSealedList(sealedText(sealed))
        expect(decided(read, ticket)).toEqual(decided(sealed, ticket))
        expect(sealedText(read)).toBe(sealedText(sealed))
      }),
    )
  })

  test('are decided alike by the program that citizens check with, which shares no line with this one', () => {
    fc.assert(
      fc.property(list, chance, (sealed, ticket) => {
        const read = verifier.readSealedList(new TextEncoder().encode(sealedText(sealed)))
        if (read === undefined) throw new RangeError('the verifier cannot read the list')
        const tie = verifier.tieOf(read)
        expect(tie).toEqual(tieOf(sealed))
        const drawn = tie?.codes.toSorted((left, right) => (ticket(left) < ticket(right) ? -1 : 1)) ?? []
        const ours = decided(sealed, ticket).map(({ code, admitted, reason }) => ({ code, admitted, reason }))
        expect(verifier.decidePlaces(read, drawn)).toEqual(ours)
      }),
    )
  })

  test('wait for the draw where a rank has more children than places, and take no other order', () => {
    const codes = ['HS-000003-0003', 'HS-000001-0001', 'HS-000002-0002']
    const applicants = codes.map((code) => ({ code, rank: 'b', zone: 1 }))
    const sealed = { campaign, school: 'th-an', quota: 2, classes: 1, ranks, zonesOf: {}, applicants }
    const tie = { rank: 'b', places: 2, codes: codes.toSorted() }
    expect(decidePlaces(sealed)).toEqual({ kind: 'draw-needed', tie })
    expect(() => decidePlaces(sealed, codes.slice(1))).toThrow(WrongDraw)
    expect(() => decidePlaces(sealed, [...codes.slice(1), 'HS-999999-9999'])).toThrow(WrongDraw)
    const placing = decidePlaces(sealed, codes)
    const admitted = placing.kind === 'decided' ? placing.decisions.filter((one) => one.admitted) : []
    expect(admitted.map(({ code }) => code)).toEqual(['HS-000001-0001', 'HS-000003-0003'])
  })

  test('have a reason in words for everybody, with the rank by name and without an unknown', () => {
    const rules = rulesInForce(content.enrolment.rules, 'grade-1', localDate('2026-04-01'))
    const named = rules?.ranks ?? []
    const codes = named.map(({ code }) => code)
    fc.assert(
      fc.property(list, chance, (drawn, ticket) => {
        const rename = (rank: string | null) => (rank === null ? null : (codes[ranks.indexOf(rank)] ?? null))
        const applicants = drawn.applicants.map((one) => ({ ...one, rank: rename(one.rank) }))
        const decisions = decided({ ...drawn, ranks: codes, applicants }, ticket)
        for (const { admitted, reason } of decisions) {
          const { vi, en } = reasonWords(reason, named)
          expect(vi.startsWith(admitted ? 'Được nhận' : 'Không được nhận')).toBe(true)
          expect(en.startsWith(admitted ? 'Admitted' : 'Not admitted')).toBe(true)
          expect(`${vi} ${en}`).not.toMatch(/undefined|NaN|nhóm 0|group 0/u)
        }
      }),
    )
  })
})

describe('ranks', () => {
  const ranksOf = (level: 'kindergarten' | 'grade-1' | 'grade-6') =>
    rulesInForce(content.enrolment.rules, level, localDate('2026-04-01'))?.ranks ?? []
  test.each([
    [
      'a child of the area with a permanent residence',
      { zone: 1, residence: 'permanent', groups: [] },
      'zone-permanent',
    ],
    [
      'a child of the area that lives there for a time',
      { zone: 1, residence: 'temporary', groups: [] },
      'zone-temporary',
    ],
    [
      'a child with a disability from the next area',
      { zone: 2, residence: 'actual', groups: ['disability'] },
      'protected',
    ],
    [
      'a child with a disability from elsewhere',
      { zone: null, residence: 'permanent', groups: ['disability'] },
      'outside',
    ],
    ['a child of a third area', { zone: 3, residence: 'permanent', groups: [] }, 'outside'],
    ['a child from elsewhere', { zone: null, residence: 'permanent', groups: ['sibling'] }, 'outside'],
  ] as const)('place %s', (_, facts, rank) => {
    expect(rankOf(ranksOf('grade-1'), facts)?.code).toBe(rank)
  })

  test('have a place for every child', () => {
    const facts = fc.record({
      zone: fc.constantFrom(1, 2, 3, null),
      residence: fc.constantFrom('permanent' as const, 'temporary' as const, 'actual' as const),
      groups: fc.subarray(content.enrolment.groups.map(({ code }) => code)),
    })
    fc.assert(
      fc.property(facts, fc.constantFrom('kindergarten', 'grade-1', 'grade-6'), (proved, level) => {
        expect(rankOf(ranksOf(level), proved)).toBeDefined()
      }),
    )
  })

  test('name no group that is not explained', () => {
    const known = new Set(content.enrolment.groups.map(({ code }) => code))
    const named = content.enrolment.rules.flatMap(({ ranks: all }) =>
      all.flatMap(({ anyGroup }) => anyGroup ?? []),
    )
    expect(named.filter((group) => !known.has(group))).toEqual([])
  })
})

test('the age counts by the year of birth alone', () => {
  const age = rulesInForce(content.enrolment.rules, 'grade-1', localDate('2026-04-01'))?.age
  if (age === undefined) throw new RangeError('no rules')
  const fits = ['2021-01-01', '2020-12-31', '2020-01-01', '2017-06-01', '2016-12-31'].map((day) =>
    fitsAge(age, '2026-2027', localDate(day)),
  )
  expect(fits).toEqual([false, true, true, true, false])
})

test('a receipt is read however it is typed, and one wrong digit is noticed', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 8, maxLength: 8 }),
      fc.nat(15),
      fc.integer({ min: 1, max: 9 }),
      (bytes, place, step) => {
        const code = numberCode(bytes, 14)
        expect(readReceiptCode(` ${code.slice(0, 4)} ${code.slice(4, 9)}-${code.slice(9)}`)).toBe(code)
        const changed = [...code]
          .map((digit, index) => (index === place ? (Number(digit) + step) % 10 : digit))
          .join('')
        expect(readReceiptCode(changed)).toBeUndefined()
        expect(applicationCode(bytes)).toMatch(/^HS-\d{6}-\d{4}$/u)
        expect(hasCheckDigits(applicationCode(bytes).replace(/\D/gu, ''))).toBe(true)
      },
    ),
  )
})

test('tables are read as they are pasted, and lines that are not understood are named', () => {
  expect(readQuotas('th-an\t120\t4\n\nth-binh; 90 ;3\nTrường An 12')).toEqual({
    lines: [
      { school: 'th-an', quota: 120, classes: 4 },
      { school: 'th-binh', quota: 90, classes: 3 },
    ],
    wrong: [4],
  })
  const { lines, wrong } = readZones(
    'Phường 1;Đường Hùng  Vương;th-an\nPhường 1;Khu phố 2;th-an;2\nPhường 1;;th-an',
  )
  expect(lines).toEqual([
    { ward: 'Phường 1', area: 'Đường Hùng Vương', school: 'th-an', order: 1 },
    { ward: 'Phường 1', area: 'Khu phố 2', school: 'th-an', order: 2 },
  ])
  expect(wrong).toEqual([3])
  expect(lines.map(areaKey)).toEqual(['duong hung vuong, phuong 1', 'khu pho 2, phuong 1'])
})

test('whoever came in by a side door is counted, outside of the area and over the quota', () => {
  const decision = (admitted: boolean, zone: number | null, drawn = false) => ({ admitted, zone, drawn })
  const act = (kind: 'late-addition' | 'transfer-in' | 'not-enrolled', zone: number | null, day: string) => ({
    kind,
    zone,
    happenedOn: localDate(day),
  })
  const figures = schoolFigures({
    quota: 3,
    decidedOn: localDate('2026-07-10'),
    applications: 5,
    decisions: [
      decision(true, 1),
      decision(true, 1),
      decision(true, 2, true),
      decision(false, 2),
      decision(false, null),
    ],
    acts: [
      act('late-addition', null, '2026-08-01'),
      act('transfer-in', null, '2026-09-08'),
      act('transfer-in', 1, '2026-12-01'),
      act('not-enrolled', 1, '2026-08-20'),
    ],
  })
  expect(figures).toEqual({
    quota: 3,
    applications: 5,
    everIn: 6,
    admitted: 3,
    admittedByDraw: 1,
    outsideZone: 2,
    lateAdditions: 1,
    transfersSoon: 1,
    left: 1,
    present: 5,
    overQuota: 2,
  })
})
