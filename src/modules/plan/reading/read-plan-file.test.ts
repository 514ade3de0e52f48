import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPlanFile } from './index.ts'
import { PlanReading } from './reading.ts'
import { comparable, type Gold } from './reading-score.builder.ts'

const folder = new URL('../../../../test/fixtures/plans/', import.meta.url)
const names = readdirSync(folder).filter((name) => /\.(?:txt|docx|pdf)$/.test(name))

function goldOf(name: string): Gold {
  return JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/, '.gold.json'), folder), 'utf8'))
}

test.each(names)('%s is read as a person reads it', async (name) => {
  const gold = goldOf(name)
  const result = await readPlanFile(readFileSync(new URL(name, folder)), name)
  if (!result.ok) throw new Error(result.reason)
  expect(comparable(result.reading, gold)).toEqual(comparable(gold, gold))
})

test('the Tân An plan is read in under a second, with all its parts', async () => {
  const bytes = readFileSync(new URL('plan-tan-an-2024.docx', folder))
  const began = performance.now()
  const result = await readPlanFile(bytes, 'plan.docx')
  expect(performance.now() - began).toBeLessThan(1_000)
  if (!result.ok) throw new Error(result.reason)
  expect(result.reading.commitments).toHaveLength(82)
  expect(result.reading.tasks).toHaveLength(6)
  expect(result.reading.citations).toHaveLength(10)
  expect(new Set(result.reading.commitments.flatMap(({ dim }) => dim ?? [])).size).toBe(8)
})

test('the reading has the shape of its schema', async () => {
  for (const name of names) {
    const result = await readPlanFile(readFileSync(new URL(name, folder)), name)
    if (!result.ok) throw new Error(result.reason)
    expect(PlanReading.parse(result.reading)).toEqual(result.reading)
  }
})

test('every commitment, task and deadline leads back to the source blocks that hold its words', async () => {
  for (const name of names) {
    const result = await readPlanFile(readFileSync(new URL(name, folder)), name)
    if (!result.ok) throw new Error(result.reason)
    const { reading, blocks } = result
    const textAt = ({ start, end }: { start: number; end: number }) =>
      blocks
        .slice(start, end)
        .map((block) => block.text)
        .join(' ')
    for (const unit of [...reading.commitments, ...reading.purpose_statements])
      expect(textAt(unit.source)).toContain(unit.text)
    for (const deadline of reading.deadlines)
      expect(deadline.source.end).toBeGreaterThan(deadline.source.start)
    for (const task of reading.tasks) {
      // A lead that is printed once for several rows stands in a row above.
      expect(textAt({ start: 0, end: task.source.end })).toContain(task.lead)
    }
  }
})
