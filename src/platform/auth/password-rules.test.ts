import { expect, test } from 'vitest'
import { passwordWeakness } from './password-rules.ts'

test.each([
  ['con trâu gặm cỏ ven đê', undefined],
  ['tôi thích ăn bún nước lèo', undefined],
  ['correct horse battery', undefined],
  ['ngắn quá', 'too-short'],
  ['x'.repeat(129), 'too-long'],
  ['password12345', 'common'],
  ['Mật Khẩu!!! 2026', 'common'],
  ['anhyeuem123456', 'common'],
  ['minhbachminhbach', 'common'],
  ['qwertyuiop123', 'common'],
  ['abcabcabcabcabc', 'common'],
  ['098765432109', 'common'],
  ['Nguyễn Văn An 90', 'personal'],
  ['an.nguyen.tanan', 'personal'],
])('%s: %s', (password, weakness) => {
  expect(passwordWeakness(password, ['Nguyễn Văn An', 'an.nguyen.tanan@pgd.example.test'])).toBe(weakness)
})
