import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../platform/config/project-root.ts'
import { loadContent } from '../../platform/content/load-content.ts'
import { figureWords } from './evidence.tsx'

const { indicators } = loadContent(path.join(projectRoot(), 'content'))
const ratio = indicators.find(
  ({ kind, unit, ofPeople }) => kind === 'ratio' && unit === 'percent' && !ofPeople,
)
const days = indicators.find(({ unit }) => unit === 'working-days')
const ofPeople = indicators.find((indicator) => indicator.ofPeople)
const say = (indicator: typeof ratio, numerator: number, denominator: number | null) =>
  indicator && figureWords(indicator, { numerator, denominator }, 'vi').vi

test('no records are said as such, never as zero', () => {
  expect(ratio && figureWords(ratio, null, 'vi').vi).toBe('Chưa có số liệu')
  expect(say(ratio, 0, 0)).toBe('Không có trường hợp nào trong kỳ')
})

test('a share stands with its counts; of few cases only the counts stand', () => {
  expect(say(ratio, 45, 60)).toBe('75 % (45 trong 60)')
  expect(say(ratio, 3, 4)).toBe('3 trong 4')
})

test('a duration has its unit', () => {
  expect(say(days, 2.5, null)).toBe('2,5 ngày làm việc')
})

test('figures of too few people are not told', () => {
  expect(ofPeople).toBeDefined()
  expect(say(ofPeople, 1, 2)).toContain('không công bố')
})
