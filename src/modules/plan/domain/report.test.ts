import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  availableSteps,
  decideReport,
  foldReport,
  type ReportParty,
  type ReportStep,
  reportActions,
  reportParties,
  reportStates,
  reportTransitions,
} from './report.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 1, minute))
const step = (action: ReportStep['action'], minute = 0, reason = 'vì thiếu số liệu'): ReportStep => ({
  action,
  actorId: null,
  reason,
  at: at(minute),
})

test('a report goes from owed to accepted, through a correction', () => {
  const way = ['start', 'submit', 'send', 'return', 'start', 'submit', 'send', 'accept'] as const
  const history = foldReport(way.map((action, minute) => step(action, minute)))
  expect(history).toEqual({
    state: 'accepted',
    firstSentAt: at(2),
    lastSentAt: at(6),
    sendings: 2,
    openReturn: null,
    openSendBack: null,
  })
})

test('what the recipient asked for stays in sight until it is sent again', () => {
  const before = [
    step('start'),
    step('submit'),
    step('send'),
    step('return', 5, 'Thiếu mục d'),
    step('start'),
  ]
  expect(foldReport(before).openReturn?.reason).toBe('Thiếu mục d')
  expect(foldReport([...before, step('submit'), step('send')]).openReturn).toBeNull()
})

test('a reason is needed to send something back', () => {
  const parties = new Set<ReportParty>(['recipient'])
  const decision = decideReport('sent', { action: 'return', reason: '  ' }, parties, at(0), null)
  expect(decision).toEqual({ ok: false, reason: 'reason-missing' })
})

test('a record that is not possible is refused, not shown', () => {
  expect(() => foldReport([step('accept')])).toThrow(RangeError)
})

const anyParties = fc.subarray([...reportParties]).map((parties) => new Set<ReportParty>(parties))

test('whatever people try, only what is offered is accepted, and the record folds to the state reached', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...reportActions), anyParties), { maxLength: 40 }),
      (tries) => {
        let state: (typeof reportStates)[number] = 'expected'
        const steps: ReportStep[] = []
        for (const [minute, [action, parties]] of tries.entries()) {
          const offered = availableSteps(state, parties).includes(action)
          const decision = decideReport(state, { action, reason: 'lý do' }, parties, at(minute), null)
          expect(decision.ok).toBe(offered)
          if (!decision.ok) continue
          steps.push(decision.value.step)
          state = decision.value.state
          const history = foldReport(steps)
          expect(history.state).toBe(state)
          const sent = steps.filter((one) => one.action === 'send')
          expect(history.sendings).toBe(sent.length)
          expect(history.firstSentAt).toEqual(sent[0]?.at ?? null)
        }
      },
    ),
  )
})

test('from an accepted report nothing leads anywhere, and every other state leads on', () => {
  for (const state of reportStates) {
    const ways = reportActions.filter((action) => reportTransitions[state][action] !== null)
    expect(ways.length > 0, state).toBe(state !== 'accepted')
  }
})
