import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateOf } from '../domain/case-type.ts'
import { caseKindDefinitions } from '../kinds/index.ts'
import { type DrawnDiagram, layoutDiagram, waysOf } from './layout-diagram.ts'
import { wrapLines } from './wrap-lines.ts'

const named = caseKindDefinitions.map((type) => [`${type.code} ${type.version}`, type] as const)

test.for(named)('%s is drawn whole: every state once, every way between two of them', ([, type]) => {
  const drawn = layoutDiagram(type, (state) => stateOf(type, state).words.vi)
  expect(drawn.boxes.map(({ name }) => name)).toEqual(Object.keys(type.states))
  expect(drawn.arrows.map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual(
    waysOf(type)
      .map(({ from, to }) => `${from} ${to}`)
      .toSorted(),
  )
  expect(overlaps(drawn)).toEqual([])
  expect(outside(drawn)).toEqual([])
})

test('every kind of case is narrow enough for a phone', () => {
  for (const type of caseKindDefinitions) {
    const { width } = layoutDiagram(type, (state) => stateOf(type, state).words.en)
    expect(width, type.code).toBeLessThanOrEqual(360)
  }
})

test('a label is broken between words and loses none', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zđ]{1,12}( [a-zđ]{1,12}){0,9}$/u), (text) => {
      const lines = wrapLines(text, 27)
      expect(lines.join(' ')).toBe(text)
      expect(lines.filter((line) => line.length > 27)).toEqual([])
    }),
  )
})

function overlaps({ boxes }: DrawnDiagram): string[] {
  return boxes.flatMap((box, index) => {
    const next = boxes[index + 1]
    return next !== undefined && box.y + box.height > next.y ? [`${box.name} covers ${next.name}`] : []
  })
}

/** Numbers of a path that are absolute lie within the drawing. */
function outside({ arrows, width, height }: DrawnDiagram): string[] {
  return arrows.flatMap(({ from, to, line }) => {
    const x = [...line.matchAll(/[MH](-?[\d.]+)/gu)].map(([, value]) => Number(value))
    const y = [...line.matchAll(/V(-?[\d.]+)/gu)].map(([, value]) => Number(value))
    const isOut = x.some((at) => at < 0 || at > width) || y.some((at) => at < 0 || at > height)
    return isOut ? [`${from} ${to}`] : []
  })
}
