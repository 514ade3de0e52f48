import { expect, test } from 'vitest'
import { AbuseGuard, type AskedChallenge } from './abuse-guard.ts'
import { networkOf } from './address-key.ts'
import { isSolution } from './challenge-token.ts'

const school = '203.0.113.7'
let clock = 0
const minutes = (count: number) => count * 60_000

function newGuard(): AbuseGuard {
  clock = Date.parse('2026-11-24T02:00:00Z')
  return new AbuseGuard('a secret that all processes share', () => clock)
}

function send(guard: AbuseGuard, more: { requestId?: string; token?: string; solution?: string } = {}) {
  const { requestId = crypto.randomUUID(), token, solution } = more
  return guard.judge({ address: school, route: '/phan-anh', requestId, token, solution })
}

function challengeOf(guard: AbuseGuard, requestId: string): AskedChallenge {
  for (;;) {
    const judged = send(guard, { requestId })
    if (judged.kind === 'challenge') return judged
  }
}

function solve({ token, bits }: AskedChallenge): string {
  for (let number = 0; ; number += 1) if (isSolution(token, String(number), bits)) return String(number)
}

test('four hundred parents of one school, all behind one address, pass within ten minutes, at once or spread', () => {
  const atOnce = newGuard()
  for (let parent = 0; parent < 400; parent += 1) expect(send(atOnce).kind).toBe('pass')
  const spread = newGuard()
  for (let parent = 0; parent < 1_000; parent += 1) {
    clock += minutes(10) / 1_000
    expect(send(spread).kind).toBe('pass')
  }
})

test('a flood from one address is slowed to what the address gets, and other addresses feel nothing', () => {
  const guard = newGuard()
  let passed = 0
  for (let form = 0; form < 20_000; form += 1) {
    clock += 10
    if (send(guard).kind === 'pass') passed += 1
  }
  // 200 seconds: what is there at once, and one each second.
  expect(passed).toBeLessThanOrEqual(701)
  expect(guard.judge({ ...unknown, address: '198.51.100.1' }).kind).toBe('pass')
})

const unknown = { route: '/phan-anh', requestId: crypto.randomUUID(), token: undefined, solution: undefined }

test('a solved challenge passes at once, for its form alone', () => {
  const guard = newGuard()
  const requestId = crypto.randomUUID()
  const challenge = challengeOf(guard, requestId)
  const solution = solve(challenge)
  const { token } = challenge
  expect(send(guard, { requestId, token, solution }).kind).toBe('pass')
  expect(send(guard, { token, solution }).kind).toBe('challenge')
  expect(guard.judge({ address: school, route: '/kien-nghi', requestId, token, solution }).kind).toBe(
    'challenge',
  )
  expect(send(guard, { requestId, token: token.replace(`.${challenge.bits}.`, '.1.'), solution }).kind).toBe(
    'challenge',
  )
})

test('another process with the same secret takes the solution, one with another secret does not', () => {
  const requestId = crypto.randomUUID()
  const challenge = challengeOf(newGuard(), requestId)
  const answer = { requestId, token: challenge.token, solution: solve(challenge) }
  const same = newGuard()
  for (let form = 0; form < 500; form += 1) send(same)
  expect(send(same, answer).kind).toBe('pass')
  const other = new AbuseGuard('a secret of somebody else entirely', () => clock)
  for (let form = 0; form < 500; form += 1) send(other)
  expect(send(other, answer).kind).toBe('challenge')
})

test('without a script, waiting is enough, and what was waited for counts', () => {
  const guard = newGuard()
  const requestId = crypto.randomUUID()
  const { token, waitSeconds } = challengeOf(guard, requestId)
  expect(waitSeconds).toBe(20)
  clock += 15_000
  expect(send(guard, { requestId, token })).toMatchObject({ kind: 'challenge', token, waitSeconds: 5 })
  clock += 5_000
  expect(send(guard, { requestId, token }).kind).toBe('pass')
  clock += minutes(61)
  for (let form = 0; form < 500; form += 1) send(guard)
  expect(send(guard, { requestId, token }).kind).toBe('challenge')
})

test('waiting with thousands of forms at once gains a flood little', () => {
  const guard = newGuard()
  for (let form = 0; form < 500; form += 1) send(guard)
  const held = Array.from({ length: 5_000 }, () => {
    const requestId = crypto.randomUUID()
    return { requestId, challenge: challengeOf(guard, requestId) }
  })
  clock += 20_000
  const passed = held.filter(
    ({ requestId, challenge: { token } }) => send(guard, { requestId, token }).kind === 'pass',
  )
  expect(passed.length).toBeLessThanOrEqual(60)
  expect(Math.max(...held.map(({ challenge }) => challenge.bits))).toBeGreaterThan(18)
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:0db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
