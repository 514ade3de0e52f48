import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Stat } from './stat.tsx'

const of = { vi: 'hồ sơ', en: 'dossiers' }

test('a figure shows what it is a part of', () => {
  const html = renderToString(
    <Stat label="Đúng hẹn" figure={{ kind: 'share', numerator: 412, denominator: 431, of }} />,
  )
  expect(html).toContain('95,6 %')
  expect(html).toContain('412/431 hồ sơ')
})

test.each([null, { kind: 'share', numerator: 0, denominator: 0, of } as const])(
  'without records it says so instead of showing a zero',
  (figure) => {
    const html = renderToString(<Stat label="Đúng hẹn" figure={figure} />)
    expect(html).toContain('Chưa có hồ sơ')
    expect(html).not.toContain('0 %')
  },
)
