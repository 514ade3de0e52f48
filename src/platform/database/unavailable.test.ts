import { Client, DatabaseError, Pool } from 'pg'
import { expect, test } from 'vitest'
import { isDatabaseUnavailable } from './unavailable.ts'

const nobodyListens = { host: '127.0.0.1', port: 1 }

function databaseError(code: string): DatabaseError {
  const error = new DatabaseError('in words', 8, 'error')
  error.code = code
  return error
}

test('a server that nobody finds is unavailable, as its driver says it', async () => {
  const refused = await new Client(nobodyListens).connect().catch((error: unknown) => error)
  expect(isDatabaseUnavailable(refused)).toBe(true)
})

test('a pool whose connections stay away is unavailable, however the driver words it', async () => {
  const pool = new Pool({ host: '192.0.2.1', connectionTimeoutMillis: 50, max: 1 })
  const asked = await Promise.all([1, 2].map(() => pool.query('select 1').catch((error: unknown) => error)))
  expect(asked.map(isDatabaseUnavailable)).toEqual([true, true])
  await pool.end()
})

test.each(['08006', '53300', '53100', '57014', '57P01', '57P03', '55P03', '25P03'])(
  'state %s of PostgreSQL passes',
  (code) => expect(isDatabaseUnavailable(databaseError(code))).toBe(true),
)

test.each(['23505', '42P01', '42501', '22P02'])('state %s of PostgreSQL is a fault of the program', (code) =>
  expect(isDatabaseUnavailable(databaseError(code))).toBe(false),
)

test.each([
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout expired',
  'timeout exceeded when trying to connect',
])('the driver’s “%s” passes, also as the cause of another failure', (words) => {
  expect(isDatabaseUnavailable(new Error(words))).toBe(true)
  expect(isDatabaseUnavailable(new Error('the page failed', { cause: new Error(words) }))).toBe(true)
})

test('any other failure is a fault of the program', () => {
  expect(isDatabaseUnavailable(new TypeError('x is not a function'))).toBe(false)
  expect(isDatabaseUnavailable('a string')).toBe(false)
})
