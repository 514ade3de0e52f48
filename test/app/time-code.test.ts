import { expect, test } from 'vitest'
import { base32 } from '../../src/platform/auth/code-secret.ts'
import { timeCode } from './time-code.ts'

// RFC 6238, appendix B, the last six of the eight digits for SHA-1.
const secret = base32(Buffer.from('12345678901234567890'))
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('at second %i the RFC shows %s', (second, code) => {
  expect(timeCode(secret, new Date(second * 1_000))).toBe(code)
})
