import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { firstBitsOfSha256 } from './_sha256.ts'

test('the hash is that of the standard, for every length around the ends of blocks', () => {
  for (let length = 0; length < 200; length += 1) {
    const text = 'minhbach:0123456789'.repeat(11).slice(0, length)
    expect(firstBitsOfSha256(text)).toBe(createHash('sha256').update(text).digest().readUInt32BE(0))
  }
})
