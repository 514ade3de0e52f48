import { expect, test } from 'vitest'
import { drawBars, withoutInlineStyles } from './draw-bars.ts'

test('a drawing has no inline style, which the content security policy forbids', () => {
  const svg = drawBars({ bars: [{ category: 'Trường', value: 3, valueText: '3' }], max: undefined })
  expect(svg).toContain('<svg')
  expect(svg).not.toMatch(/style/i)
  expect(svg).toContain('font-size="15px"')
})

test('names are escaped in the drawing', () => {
  const svg = drawBars({
    bars: [{ category: '<script>alert(1)</script>', value: 3, valueText: '3' }],
    max: 10,
  })
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;script&gt;')
})

test('nothing is drawn when there is nothing to show', () => {
  expect(drawBars({ bars: [], max: 100 })).toBe('')
})

test('a style becomes the attributes that mean the same', () => {
  expect(withoutInlineStyles('<text style="font-size:12px;font-family:serif;"/>')).toBe(
    '<text font-size="12px" font-family="serif"/>',
  )
})

test('charts that differ in one value are drawn apart', () => {
  const of = (value: number) =>
    drawBars({ bars: [{ category: 'Trường', value, valueText: String(value) }], max: 10 })
  expect(of(3)).toBe(of(3))
  expect(of(3)).not.toBe(of(4))
})
