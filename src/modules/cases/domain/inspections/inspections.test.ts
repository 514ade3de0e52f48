import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { decideInspection, type InspectionFacts } from './decide-inspection.ts'
import {
  allocatePlaces,
  drawListText,
  drawSchools,
  drawSeed,
  type RiskStratum,
  readDrawList,
  riskStrata,
} from './draw.ts'
import {
  availableActions,
  foldInspection,
  type InspectionAction,
  type InspectionState,
  inspectionActions,
  inspectionOwners,
  inspectionStates,
  inspectionSteps,
} from './inspection.ts'
import { decideRemedy, foldRemedy, remedyActions } from './remedy.ts'
import { riskStratum } from './risk.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const everybody = new Set(['inspector', 'head', 'principal'] as const)
const today = localDate('2026-05-20')

describe('the way of an inspection', () => {
  const complete: Omit<InspectionFacts, 'state' | 'findings'> = {
    hasTeam: true,
    unanswered: 0,
    unexplained: 0,
    explanationDueOn: localDate('2026-05-19'),
    upheld: 0,
    upheldWithoutPublicText: 0,
    upheldWithoutRemedy: 0,
    hasSummary: true,
    hasPublicSummary: true,
    remediesOpen: 0,
  }

  test('random legal paths never stop before the end, and somebody owns every state on the way', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.boolean(), (choices, withFindings) => {
        const entries: { action: InspectionAction }[] = []
        let state: InspectionState = 'planned'
        for (let steps = 0; steps < 60 && inspectionOwners[state] !== null; steps += 1) {
          const facts = { ...complete, state, findings: withFindings ? 2 : 0 }
          const legal = inspectionActions.flatMap((action) => {
            const command = { action, reason: 'Lý do', number: 1 }
            const decision = decideInspection(facts, command, everybody, today)
            return decision.ok ? [{ action, to: decision.value }] : []
          })
          expect(legal.length).toBeGreaterThan(0)
          const owner = inspectionOwners[state]
          const owned = availableActions(state, new Set(owner === null ? [] : [owner]))
          // What the school has to do in a published inspection are its remedies, which have a way of their own.
          if (state !== 'published') expect(owned.length).toBeGreaterThan(0)
          const [choice = 0] = choices.take(1)
          const step = legal[choice % legal.length]
          if (step === undefined) throw new RangeError('a dead end')
          entries.push({ action: step.action })
          state = step.to
          expect(foldInspection(entries)).toBe(state)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('every state but the first is reached, and from every state the end can be reached', () => {
    const reachable = (from: InspectionState, seen: Set<InspectionState>): Set<InspectionState> => {
      if (seen.has(from)) return seen
      seen.add(from)
      for (const { from: begins, to } of Object.values(inspectionSteps)) {
        if (begins.some((state) => state === from)) reachable(to, seen)
      }
      return seen
    }
    expect([...reachable('planned', new Set())].toSorted()).toEqual([...inspectionStates].toSorted())
    for (const state of inspectionStates) {
      expect([...reachable(state, new Set())].some((end) => inspectionOwners[end] === null)).toBe(true)
    }
  })

  test('nobody goes on without what is missing, and the last day of the school is the school’s', () => {
    const refusal = (action: InspectionAction, facts: Partial<InspectionFacts>, parties = everybody) => {
      const whole = { ...complete, state: 'drafting' as const, findings: 1, ...facts }
      const decision = decideInspection(whole, { action, reason: '', number: null }, parties, today)
      return decision.ok ? 'accepted' : decision.reason
    }
    expect(refusal('decide', { state: 'planned' })).toBe('number-missing')
    expect(refusal('send-findings', { state: 'on-site', unanswered: 1 })).toBe('answers-missing')
    expect(refusal('finish-without-findings', { state: 'on-site' })).toBe('findings-there')
    expect(refusal('explain', { state: 'awaiting-explanation', unexplained: 1 })).toBe('explanations-missing')
    const waiting = { state: 'awaiting-explanation', explanationDueOn: today } as const
    expect(refusal('go-on-without-explanation', waiting)).toBe('explanation-still-due')
    expect(refusal('submit', { upheldWithoutRemedy: 1 })).toBe('remedies-missing')
    expect(refusal('submit', { upheldWithoutPublicText: 1 })).toBe('public-text-missing')
    expect(refusal('return', { state: 'awaiting-signature' })).toBe('reason-missing')
    expect(refusal('close', { state: 'published', remediesOpen: 1 })).toBe('remedies-open')
    const inspectorOnly = new Set(['inspector'] as const)
    const decision = decideInspection(
      { ...complete, state: 'awaiting-signature', findings: 0 },
      { action: 'conclude', reason: '', number: 3 },
      inspectorOnly,
      today,
    )
    expect(decision).toEqual({ ok: false, reason: 'not-yours' })
  })
})

describe('the draw', () => {
  const anyEntries = fc
    .uniqueArray(fc.stringMatching(/^[a-z]{2,6}-[a-z]{1,8}$/), { minLength: 1, maxLength: 60 })
    .chain((codes) =>
      fc
        .array(fc.constantFrom(...riskStrata), { minLength: codes.length, maxLength: codes.length })
        .map((strata) =>
          codes.map((code, index): { code: string; stratum: RiskStratum } => ({
            code,
            stratum: strata[index] ?? 'low',
          })),
        ),
    )

  test('gives out exactly the places there are, never more than a stratum has, and the same to whoever repeats it', () => {
    fc.assert(
      fc.property(anyEntries, fc.integer({ min: 1, max: 70 }), fc.string(), (entries, wanted, value) => {
        const places = allocatePlaces(entries, wanted)
        const total = places.high + places.medium + places.low
        expect(total).toBe(Math.min(wanted, entries.length))
        const text = drawListText({ entries, places })
        const seed = drawSeed(sha256, sha256(text), value, 'a'.repeat(64))
        const drawn = drawSchools(sha256, { entries, places }, seed)
        expect(new Set(drawn).size).toBe(total)
        expect(drawSchools(sha256, readDrawList(text), seed)).toEqual(drawn)
        // The order in which somebody wrote the list changes nothing.
        expect(drawListText({ entries: entries.toReversed(), places })).toBe(text)
        for (const stratum of riskStrata) {
          const ofStratum = entries.filter((entry) => entry.stratum === stratum)
          expect(ofStratum.filter(({ code }) => drawn.includes(code))).toHaveLength(places[stratum])
        }
      }),
    )
  })

  test('more places go where the risk is higher', () => {
    const entries = riskStrata.flatMap((stratum) => Array.from({ length: 10 }, () => ({ stratum })))
    expect(allocatePlaces(entries, 6)).toEqual({ high: 3, medium: 2, low: 1 })
    expect(allocatePlaces(entries, 12)).toEqual({ high: 6, medium: 4, low: 2 })
  })

  test('every school of a stratum is as likely as the others', () => {
    const entries = Array.from({ length: 10 }, (_, index) => ({
      code: `th-${index}`,
      stratum: 'low' as const,
    }))
    const plan = { entries, places: { high: 0, medium: 0, low: 3 } }
    const counts = new Map<string, number>()
    for (let round = 0; round < 4_000; round += 1) {
      for (const code of drawSchools(sha256, plan, drawSeed(sha256, 'x', String(round), 'secret'))) {
        counts.set(code, (counts.get(code) ?? 0) + 1)
      }
    }
    // 1200 each are expected; six standard deviations of a binomial with 4000 and 0.3 are 174.
    for (const count of counts.values()) expect(Math.abs(count - 1_200)).toBeLessThan(174)
  })

  test('risk is counted from records and rises with what is open', () => {
    const calm = { yearsSinceLast: 1, upheldFindings: 0, overdueRemedies: 0 }
    expect(riskStratum(calm)).toBe('low')
    expect(riskStratum({ ...calm, yearsSinceLast: null })).toBe('medium')
    expect(riskStratum({ ...calm, overdueRemedies: 1, upheldFindings: 1 })).toBe('high')
  })
})

test('a remedy needs evidence, a return a reason, and only the inspectors accept', () => {
  const report = { action: 'report', text: '', files: 1 } as const
  expect(decideRemedy('open', { ...report, files: 0 }, everybody)).toMatchObject({
    reason: 'evidence-missing',
  })
  expect(decideRemedy('open', report, new Set(['principal']))).toMatchObject({ ok: true, value: 'reported' })
  const accept = { action: 'accept', text: '', files: 0 } as const
  expect(decideRemedy('reported', accept, new Set(['principal']))).toMatchObject({ reason: 'not-yours' })
  expect(decideRemedy('reported', { ...accept, action: 'return' }, everybody)).toMatchObject({
    reason: 'reason-missing',
  })
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...remedyActions)), (wanted) => {
      const done: { action: (typeof remedyActions)[number] }[] = []
      for (const action of wanted) {
        const decision = decideRemedy(foldRemedy(done), { action, text: 'vì', files: 1 }, everybody)
        if (decision.ok) done.push({ action })
        expect(foldRemedy(done)).toBe(decision.ok ? decision.value : foldRemedy(done))
      }
    }),
  )
})
