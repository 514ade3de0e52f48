import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import { type PlanSection, readPlanFile } from '../reading/index.ts'
import { createIndicatorSuggester } from './suggest-indicators.ts'

const content = loadContent(path.join(projectRoot(), 'content'))
const suggester = createIndicatorSuggester(
  content.papi.paragraphs,
  content.indicators.map(({ code, name }) => ({ code, name: name.vi })),
)
const read = await readPlanFile(
  readFileSync(path.join(projectRoot(), 'content/example/plans/ke-hoach-papi-2024.txt')),
  'ke-hoach.txt',
)
if (!read.ok) throw new Error(read.reason)
const { commitments, sections } = read.reading

const headings = new Map<string, string>()
function note(section: PlanSection): void {
  headings.set(section.id, section.heading)
  section.children.forEach(note)
}
sections.forEach(note)

const suggested = commitments.map((commitment) => ({
  commitment,
  suggestions: suggester.suggest({
    text: commitment.text,
    dimension: commitment.dim,
    heading: headings.get(commitment.section) ?? '',
  }),
}))
/** The commitments of the eight areas with the codes of the mapping: a1 … h9. */
const areas = 'abcdđegh'
  .split('')
  .flatMap((letter) =>
    suggested
      .filter(({ commitment }) => commitment.section === `II.3.${letter}`)
      .map((entry, index) => ({ code: `${letter}${index + 1}`, ...entry })),
  )

test('the eight areas of the Tân An plan have the paragraphs a1 … h9 of the mapping', () => {
  const mapped = content.papi.paragraphs.map(({ code }) => code).filter((code) => /^[a-zđ]\d/.test(code))
  expect(areas.map(({ code }) => code)).toEqual(mapped)
})

test.each(areas)('for paragraph $code the figures of the mapping are suggested', ({ code, suggestions }) => {
  const wanted = content.papi.paragraphs.find((paragraph) => paragraph.code === code)?.figures
  expect(suggestions.map(({ indicatorCode }) => indicatorCode)).toEqual(
    expect.arrayContaining([...(wanted ?? [])]),
  )
})

// A median brings its 90th percentile and its stages along, which are read together.
test('suggestions stay few enough to be read: three and a half for a commitment, on average', () => {
  const total = suggested.reduce((sum, { suggestions }) => sum + suggestions.length, 0)
  expect(total / suggested.length).toBeLessThan(3.5)
})

test('of what is suggested for the eight areas, more than four in five are what the mapping names', () => {
  const mapped = areas.map(({ code, suggestions }) => {
    const wanted = content.papi.paragraphs.find((paragraph) => paragraph.code === code)?.figures ?? []
    return suggestions.filter(({ indicatorCode }) => wanted.includes(indicatorCode)).length
  })
  const right = mapped.reduce((sum, count) => sum + count, 0)
  const made = areas.reduce((sum, { suggestions }) => sum + suggestions.length, 0)
  expect(right / made).toBeGreaterThan(0.8)
})

test('each suggestion says which paragraph it comes from, and a figure is suggested once', () => {
  for (const { suggestions } of suggested) {
    expect(new Set(suggestions.map(({ indicatorCode }) => indicatorCode)).size).toBe(suggestions.length)
    for (const { about, likeness } of suggestions) {
      expect(about).not.toBe('')
      expect(likeness).toBeGreaterThan(0)
    }
  }
})

test('a text without anything in common gets no suggestion', () => {
  expect(suggester.suggest({ text: 'Lorem ipsum', dimension: 'D1', heading: '' })).toEqual([])
  expect(suggester.suggest({ text: '', dimension: null, heading: '' })).toEqual([])
})

test('another way of writing leads to the same figures', () => {
  const codesOf = (text: string) =>
    suggester.suggest({ text, dimension: 'D8', heading: '' }).map(({ indicatorCode }) => indicatorCode)
  const long = codesOf('Cập nhật Cổng thông tin điện tử của phòng và các trường, thân thiện với người dùng')
  expect(long).toContain('portal-item-fresh-rate')
  expect(codesOf('Cập nhật Cổng/Trang TTĐT của phòng và các trường, thân thiện với người dùng')).toEqual(long)
})
