import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { decideFinding, type FindingEntry, findingActs, standingOfFinding } from './finding.ts'

const at = new Date('2026-10-20T02:00:00Z')
const days = { foundOn: localDate('2026-10-05'), today: localDate('2026-10-20') }
const entry = (act: FindingEntry['act'], amount: bigint | null = null): FindingEntry => ({ act, at, amount })

test('the school is heard first, but its silence does not protect it', () => {
  const wish = { act: 'confirmed', amount: 4_500_000n } as const
  expect(decideFinding([], wish, { ...days, today: localDate('2026-10-14') })).toMatchObject({
    reason: 'school-not-heard',
  })
  expect(decideFinding([], wish, { ...days, today: localDate('2026-10-15') }).ok).toBe(true)
  expect(decideFinding([entry('explained')], wish, { ...days, today: localDate('2026-10-06') }).ok).toBe(true)
})

test('what was collected too much is settled when all of it went back, and not a đồng later or sooner', () => {
  const entries = [entry('explained'), entry('confirmed', 4_500_000n), entry('repaid', 4_000_000n)]
  expect(standingOfFinding(entries)).toMatchObject({ state: 'confirmed', outstanding: 500_000n })
  expect(decideFinding(entries, { act: 'repaid', amount: 500_001n }, days)).toMatchObject({
    reason: 'more-than-outstanding',
  })
  expect(standingOfFinding([...entries, entry('repaid', 500_000n)]).state).toBe('settled')
})

test('whatever is tried in whatever order, never more goes back than was collected, nor less than nothing', () => {
  const anyWish = fc.record({ act: fc.constantFrom(...findingActs), amount: fc.bigInt(-5n, 100n) })
  fc.assert(
    fc.property(fc.array(anyWish, { maxLength: 20 }), (wishes) => {
      const entries: FindingEntry[] = []
      for (const wish of wishes) {
        const amount = wish.act === 'confirmed' && wish.amount <= 0n ? null : wish.amount
        if (decideFinding(entries, { ...wish, amount }, days).ok) entries.push(entry(wish.act, amount))
        const { outstanding, repaid } = standingOfFinding(entries)
        expect(outstanding >= 0n && repaid >= 0n).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
