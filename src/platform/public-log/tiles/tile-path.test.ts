import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTilePath, tilePath } from './tile-path.ts'

test('the examples of the format', () => {
  expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('0/x001/x234/067')
  expect(tilePath({ level: 'entries', index: 5, width: 17 })).toBe('entries/005.p/17')
  expect(parseTilePath('1/x001/x234/067')).toEqual({ level: 1, index: 1_234_067, width: 256 })
})

test('an address is read as the tile that it was written for', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
      fc.nat(999_999_999),
      fc.integer({ min: 1, max: 256 }),
      (level, index, width) => {
        expect(parseTilePath(tilePath({ level, index, width }))).toEqual({ level, index, width })
      },
    ),
  )
})

test.each([
  '0/1',
  '0/0001',
  '00/001',
  '64/001',
  '0/x000/001',
  '0/x1/001',
  '0/001.p/0',
  '0/001.p/256',
  '0/001.p/01',
  'entries/../001',
  '-1/001',
  'x/001',
  '0/001/',
  '',
])('no other spelling is a tile: %s', (text) => {
  expect(parseTilePath(text)).toBeUndefined()
})
