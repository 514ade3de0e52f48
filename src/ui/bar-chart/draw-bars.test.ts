import { expect, test } from 'vitest'
import { drawBars, withoutInlineStyles } from './draw-bars.ts'

const valueText = (value: number | null) => String(value ?? '—')

test('a drawing has no inline style, which the content security policy forbids', () => {
  const svg = drawBars({ bars: [{ category: 'Trường', value: 3 }], max: undefined, valueText })
  expect(svg).toContain('<svg')
  expect(svg).not.toMatch(/style/i)
  expect(svg).toContain('font-size="15px"')
})

test('names are escaped in the drawing', () => {
  const svg = drawBars({ bars: [{ category: '<script>alert(1)</script>', value: 3 }], max: 10, valueText })
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;script&gt;')
})

test('nothing is drawn when there is nothing to show', () => {
  expect(drawBars({ bars: [], max: 100, valueText })).toBe('')
})

test('a style becomes the attributes that mean the same', () => {
  expect(withoutInlineStyles('<text style="font-size:12px;font-family:serif;"/>')).toBe(
    '<text font-size="12px" font-family="serif"/>',
  )
})
