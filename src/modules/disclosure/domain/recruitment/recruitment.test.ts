import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../../../../test/example/example.builder.ts'
import { workingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { addDays, localDate } from '../../../../platform/kernel/dates.ts'
import {
  type RankedCandidate,
  type RankingInput,
  rankCandidates,
  rankingText,
  readRanking,
} from './ranking.ts'
import { crossCheck, mayServe } from './related-persons.ts'
import { dealSecretCodes, finalMark, isMarkingFinished, type Mark, refuseMark } from './sealed-marking.ts'
import { type HappenedOn, recruitmentTimetable, refuseEvent } from './timetable.ts'

const calendar = workingCalendar(content.calendar.years)
const world = { calendar, laws: content.laws }

describe('the timetable', () => {
  const upToNotice: HappenedOn = {
    'plan-approved': localDate('2024-06-03'),
    'notice-published': localDate('2024-06-10'),
  }

  test('keeps applications open for thirty days from the notice, and says by which article', () => {
    const steps = recruitmentTimetable(upToNotice, { ...world, today: localDate('2024-06-11') })
    const closing = steps.find(({ event }) => event === 'applications-closed')
    expect(closing).toMatchObject({
      state: 'open',
      bound: { side: 'earliest', term: { date: '2024-07-10' }, rule: { article: 'Điều 14 khoản 5' } },
    })
    const refusal = (day: string) => refuseEvent('applications-closed', localDate(day), upToNotice, world)
    expect(refusal('2024-07-09')).toBe('too-early')
    expect(refusal('2024-07-10')).toBeNull()
  })

  test('lets nothing happen before what comes before it', () => {
    const on = localDate('2024-08-01')
    expect(refuseEvent('exam-held', on, upToNotice, world)).toBe('not-next')
    expect(refuseEvent('applications-closed', localDate('2024-06-09'), upToNotice, world)).toBe(
      'before-the-last',
    )
  })

  test('a result that is published eleven days after it was recognised is late; not yet published it is overdue', () => {
    const recognised: HappenedOn = { ...upToNotice, 'result-recognised': localDate('2024-09-10') }
    const stateOn = (today: string, published?: string) =>
      recruitmentTimetable(
        { ...recognised, ...(published && { 'result-published': localDate(published) }) },
        { ...world, today: localDate(today) },
      ).find(({ event }) => event === 'result-published')?.state
    expect(stateOn('2024-09-20')).toBe('open')
    expect(stateOn('2024-09-21')).toBe('overdue')
    expect(stateOn('2024-09-25', '2024-09-21')).toBe('late')
    expect(stateOn('2024-09-25', '2024-09-20')).toBe('on-time')
  })

  test('a later day of publishing never stands better', () => {
    const worse = ['on-time', 'late']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (first, more) => {
        const recognised = localDate('2024-09-10')
        const state = (days: number) =>
          recruitmentTimetable(
            { 'result-recognised': recognised, 'result-published': addDays(recognised, days) },
            { ...world, today: localDate('2025-01-01') },
          ).find(({ event }) => event === 'result-published')?.state ?? ''
        expect(worse.indexOf(state(first + more))).toBeGreaterThanOrEqual(worse.indexOf(state(first)))
      }),
    )
  })
})

describe('marking with the identity sealed', () => {
  const rules = { differenceForThird: 1_000 }
  const mark = (marker: string, points: number, paper = 'P001'): Mark => ({
    paper,
    marker,
    hundredths: points * 100,
  })
  const marking = (marks: readonly Mark[], identityOpen = false) => ({
    papers: ['P001', 'P002'],
    marks,
    identityOpen,
  })

  test('two who agree make the mark; two who do not wait for a third', () => {
    expect(finalMark([mark('a', 70), mark('b', 75)], rules)).toEqual({ state: 'final', hundredths: 7_250 })
    expect(finalMark([mark('a', 60), mark('b', 80)], rules)).toEqual({ state: 'waits-for', which: 'third' })
    expect(finalMark([mark('a', 60), mark('b', 80), mark('c', 78)], rules)).toEqual({
      state: 'final',
      hundredths: 7_900,
    })
  })

  test('nobody marks a paper twice, nor once it is known whose it is, nor one that is marked already', () => {
    expect(refuseMark(marking([mark('a', 70)]), rules, mark('a', 71))).toBe('marked-twice-by-one')
    expect(refuseMark(marking([], true), rules, mark('a', 70))).toBe('identity-open')
    expect(refuseMark(marking([mark('a', 70), mark('b', 72)]), rules, mark('c', 90))).toBe('enough-marks')
    expect(refuseMark(marking([]), rules, mark('a', 70, 'P009'))).toBe('unknown-paper')
    expect(refuseMark(marking([]), rules, mark('a', 101))).toBe('not-a-mark')
    expect(refuseMark(marking([mark('a', 70)]), rules, mark('b', 72))).toBeNull()
  })

  test('a mark lies between the lowest and the highest that were given', () => {
    const any = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(any, any, any, (first, second, third) => {
        const marks = [first, second, third].map((hundredths, index) => ({
          paper: 'P001',
          marker: `${index}`,
          hundredths,
        }))
        const made = finalMark(marks, rules)
        if (made.state !== 'final') throw new Error('three marks make one')
        expect(made.hundredths).toBeGreaterThanOrEqual(Math.min(first, second, third))
        expect(made.hundredths).toBeLessThanOrEqual(Math.max(first, second, third))
        expect(finalMark([...marks].reverse(), rules).state).toBe('final')
      }),
    )
  })

  test('marking is finished when every paper has its mark', () => {
    const marks = [mark('a', 70), mark('b', 72), mark('a', 50, 'P002')]
    expect(isMarkingFinished(marking(marks), rules)).toBe(false)
    expect(isMarkingFinished(marking([...marks, mark('b', 52, 'P002')]), rules)).toBe(true)
  })

  test('each candidate gets one secret code, and the list tells nothing of it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 60 }), fc.string(), (candidates, seed) => {
        const random = Buffer.concat(
          candidates.map((_, index) =>
            createHash('sha256').update(`${seed}${index}`).digest().subarray(0, 4),
          ),
        )
        const dealt = dealSecretCodes(candidates, random)
        expect([...dealt.keys()].sort()).toEqual([...candidates].sort())
        expect(new Set(dealt.values()).size).toBe(candidates.length)
      }),
    )
    expect(() => dealSecretCodes(['a', 'b'], new Uint8Array(7))).toThrow(RangeError)
  })
})

describe('the ranking', () => {
  const candidate = (code: string, mark: number | null, priority = 0): RankedCandidate => ({
    code,
    post: 'GV-TH',
    mark: mark === null ? null : mark * 100,
    priority: priority * 100,
  })
  const input = (
    candidates: readonly RankedCandidate[],
    places = 2,
    chosen: string[] = [],
  ): RankingInput => ({
    round: '3f2c1b9e-8f6d-4a51-9c0b-2f9f3f6d1a77',
    passMark: 5_000,
    posts: [{ code: 'GV-TH', places }],
    candidates: [...candidates],
    chosen,
  })
  const placings = (ranked: RankingInput) =>
    Object.fromEntries(
      rankCandidates(ranked).map(({ code, placing }) => [
        code,
        placing.kind === 'won' ? placing.by : placing.kind === 'not-won' ? placing.because : 'undecided',
      ]),
    )

  test('the highest totals win, priority counts, and nobody below the pass mark does', () => {
    expect(
      placings(
        input([
          candidate('A', 80),
          candidate('B', 70, 5),
          candidate('C', 74),
          candidate('D', 49, 7.5),
          candidate('E', null),
        ]),
      ),
    ).toEqual({ A: 'total', B: 'total', C: 'no-place-left', D: 'below-pass-mark', E: 'absent' })
  })

  test('at the last place the higher mark decides, and then the head alone, with a choice that is published', () => {
    expect(placings(input([candidate('A', 80), candidate('B', 70, 5), candidate('C', 75)]))).toEqual({
      A: 'total',
      B: 'no-place-left',
      C: 'mark',
    })
    const alike = [candidate('A', 80), candidate('B', 75), candidate('C', 75)]
    expect(placings(input(alike))).toEqual({ A: 'total', B: 'undecided', C: 'undecided' })
    expect(placings(input(alike, 2, ['C']))).toEqual({ A: 'total', B: 'not-chosen', C: 'choice' })
    expect(placings(input(alike, 2, ['B', 'C']))).toEqual({ A: 'total', B: 'undecided', C: 'undecided' })
    // Whoever is clearly beaten cannot be chosen.
    expect(placings(input([...alike, candidate('D', 60)], 2, ['D']))).toMatchObject({
      D: 'no-place-left',
      B: 'undecided',
    })
  })

  const anyCandidates = fc
    .uniqueArray(fc.stringMatching(/^TS-[0-9]{3}$/u), { maxLength: 25 })
    .chain((codes) =>
      fc.tuple(
        ...codes.map((code) =>
          fc.record({
            code: fc.constant(code),
            post: fc.constant('GV-TH'),
            mark: fc.option(fc.integer({ min: 40, max: 60 }).map((points) => points * 100)),
            priority: fc.constantFrom(0, 250, 500, 750),
          }),
        ),
      ),
    )

  test('never more win than there are places, nobody is passed over for a lower one, and the order of the input changes nothing', () => {
    fc.assert(
      fc.property(anyCandidates, fc.integer({ min: 1, max: 8 }), (candidates, places) => {
        const ranked = rankCandidates(input(candidates, places))
        const won = ranked.filter(({ placing }) => placing.kind === 'won')
        expect(won.length).toBeLessThanOrEqual(places)
        const lowest = Math.min(...won.map(({ total }) => total))
        for (const { total, placing } of ranked)
          if (placing.kind === 'not-won' && placing.because === 'no-place-left')
            expect(total).toBeLessThanOrEqual(lowest)
        expect(rankCandidates(input(candidates.toReversed(), places))).toEqual(ranked)
        expect(readRanking(rankingText(input(candidates, places)))).toMatchObject({ passMark: 5_000 })
        expect(rankingText(input(candidates.toReversed(), places))).toBe(
          rankingText(input(candidates, places)),
        )
      }),
    )
  })
})

describe('relations between a board and candidates', () => {
  const person = (name: string, bornIn: number | null = null) => ({ name, bornIn })
  const panel = [
    { memberId: 'm1', member: person('Trần Văn Bình', 1975), related: [person('Lê Thị Hoa', 2000)] },
    { memberId: 'm2', member: person('Nguyễn An', 1980), related: [] },
    { memberId: 'm3', member: person('Võ Chi', 1982), related: null },
  ]
  const candidates = [
    { code: 'TS-001', candidate: person('LÊ  THỊ HOA', 2000), related: [] },
    { code: 'TS-002', candidate: person('Phạm Dũng', 1999), related: [person('nguyen  an')] },
    { code: 'TS-003', candidate: person('Lê Thị Hoa', 1998), related: [] },
  ]

  test('what either side declared is found, and what only one side said tells who did', () => {
    const findings = crossCheck(panel, candidates)
    expect(findings).toEqual([
      { kind: 'related', memberId: 'm1', code: 'TS-001', declaredBy: 'member' },
      { kind: 'related', memberId: 'm2', code: 'TS-002', declaredBy: 'candidate' },
      { kind: 'not-declared', memberId: 'm3' },
    ])
    expect(['m1', 'm2', 'm3'].map((member) => mayServe(member, findings))).toEqual([false, false, false])
    expect(mayServe('m2', crossCheck(panel, candidates.slice(2)))).toBe(true)
  })

  test('whoever sits on the board is no candidate', () => {
    expect(
      crossCheck(panel.slice(1, 2), [{ code: 'TS-009', candidate: person('Nguyễn An', 1980), related: [] }]),
    ).toEqual([{ kind: 'is-candidate', memberId: 'm2', code: 'TS-009' }])
  })
})
