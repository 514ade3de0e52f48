import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPlanFile } from './index.ts'

const source = readFileSync(
  new URL('../../../../test/fixtures/plans/plan-tan-an-2024.txt', import.meta.url),
  'utf8',
)

/** About 300 printed pages: the body of a real plan over and over, each time with other words and numbers. */
function longPlan(): string {
  const start = source.indexOf('II. NỘI DUNG')
  const end = source.indexOf('III. TỔ CHỨC')
  const body = source.slice(start, end).replace(/^II\. .*\n/, '')
  const copies = Array.from({ length: 26 }, (_, copy) =>
    body
      .replaceAll('GD&ĐT', `GD&ĐT số ${copy}`)
      .replace(
        /(\d+)\/(\d{4})\/(TT|NĐ)/g,
        (_, number, year, kind) => `${Number(number) + copy}/${year}/${kind}`,
      )
      .replace(/\n([123])\. /g, (_, number) => `\n${copy * 3 + Number(number)}. `),
  )
  return `${source.slice(0, start)}II. NỘI DUNG\n\n${copies.join('\n')}\n${source.slice(end)}`
}

test('a document of 300 pages is read in under ten seconds', async () => {
  const text = longPlan()
  expect(text.length).toBeGreaterThan(500_000)
  const began = performance.now()
  const result = await readPlanFile(new TextEncoder().encode(text), 'plan.txt')
  expect(performance.now() - began).toBeLessThan(10_000)
  if (!result.ok) throw new Error(result.reason)
  expect(result.reading.commitments.length).toBeGreaterThan(1_500)
})

test('long lines of hostile repetition take no more than a second', async () => {
  const hostile = [
    'a'.repeat(20_000),
    '1.'.repeat(20_000),
    '- '.repeat(20_000),
    'Căn cứ '.repeat(9_000),
    '12/'.repeat(20_000),
  ]
  const spaces = [
    ' '.repeat(30_000),
    'ngày 1 tháng '.repeat(4_000),
    'Đơn vị chủ trì: '.repeat(4_000),
    'số 1, '.repeat(9_000),
    'A-'.repeat(20_000),
  ]
  for (const line of [...hostile, ...spaces]) {
    const began = performance.now()
    await readPlanFile(
      new TextEncoder().encode(`KẾ HOẠCH\nI. NỘI DUNG\n${line}\n${line}\nKế hoạch của các trường.`),
      'plan.txt',
    )
    expect(performance.now() - began).toBeLessThan(1_000)
  }
})
