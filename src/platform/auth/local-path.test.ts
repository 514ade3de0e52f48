import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each([
  ['/ke-hoach/2026?loc=tre&trang=2', '/ke-hoach/2026?loc=tre&trang=2'],
  ['/tim?q=//xau.example', '/tim?q=//xau.example'],
  ['/a/../b', '/b'],
  ['', '/nha'],
  [undefined, '/nha'],
  ['ke-hoach', '/nha'],
  ['//xau.example', '/nha'],
  ['/\\xau.example', '/nha'],
  ['/..//xau.example', '/nha'],
  ['/\u0009/xau.example', '/nha'],
  ['/a\nlocation: x', '/nha'],
  ['https://xau.example', '/nha'],
  ['javascript:alert(1)', '/nha'],
  [`/${'a'.repeat(3_000)}`, '/nha'],
])('%j leads to %s', (asked, path) => {
  expect(localPath(asked, '/nha')).toBe(path)
})

test('whatever is asked for, a browser stays on this site', () => {
  const alphabet = fc.constantFrom(
    '/',
    '\\',
    '.',
    ':',
    '@',
    '?',
    '#',
    '%',
    'a',
    '\t',
    '\n',
    ' ',
    '；',
    'xau.example',
  )
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 12 }), (parts) => {
      const led = new URL(localPath(parts.join(''), '/nha'), 'https://minhbach.example')
      expect(led.origin).toBe('https://minhbach.example')
    }),
    { numRuns: 2_000 },
  )
})
