import { createServer } from 'node:net'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { freePort } from '../platform/database/embedded-server.ts'
import { explainFailure } from './explain-failure.ts'

const failureOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => undefined,
    (error) => error,
  )

test('a port that is taken is named with the variable that changes it', async () => {
  const port = await freePort()
  const listen = () =>
    new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
      const server = createServer().on('error', reject)
      server.listen(port, '127.0.0.1', () => resolve(server))
    })
  const first = await listen()
  const words = explainFailure(await failureOf(listen()))
  first.close()
  expect(words).toContain(`127.0.0.1:${port}`)
  expect(words).toContain('MINHBACH_PORT')
  expect(words).not.toContain('    at ')
})

test('a database that is away is named without its password', async () => {
  const port = await freePort()
  for (const host of ['127.0.0.1', 'localhost']) {
    const client = new Client({ connectionString: `postgres://somebody:mat-khau-bi-mat@${host}:${port}/x` })
    const words = explainFailure(await failureOf(client.connect()))
    expect(words).toContain(`:${port}`)
    expect(words).toContain('DATABASE_URL')
    expect(words).not.toContain('mat-khau-bi-mat')
  }
})

test('a mistake of the program shows its place, a sentence for the administrator does not', () => {
  expect(explainFailure(new TypeError('x is not a function'))).toContain('    at ')
  expect(explainFailure(new Error('Set MINHBACH_DATA'))).toBe('Set MINHBACH_DATA')
})
