import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password-hash.ts'

const password = 'mật khẩu đủ dài'

test('a password is known again, whatever way its diacritics are composed, and no other is', async () => {
  const hash = await hashPassword(password)
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(hash, password)).toBe(true)
  expect(await verifyPassword(hash, password.normalize('NFD'))).toBe(true)
  expect(await verifyPassword(hash, `${password} `)).toBe(false)
})

test('the same password never has the same hash twice', async () => {
  expect(await hashPassword(password)).not.toBe(await hashPassword(password))
})

test.each(['', 'plain', '$argon2id$v=19$m=19456,t=2,p=1$$', '$2b$10$abc'])(
  '%j is the hash of nothing',
  async (hash) => {
    expect(await verifyPassword(hash, password)).toBe(false)
  },
)
