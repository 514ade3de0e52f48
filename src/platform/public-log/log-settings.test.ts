import { expect, test } from 'vitest'
import { readConfig } from '../config/config.ts'
import { signingKey } from './notes/note-key.ts'

const witness = signingKey('so.example/w', Buffer.alloc(32, 1), 'cosignature').vkey
const other = signingKey('truong.example/w', Buffer.alloc(32, 2), 'cosignature').vkey
const log = signingKey('khac.example/log', Buffer.alloc(32, 3), 'note').vkey

function settings(environment: Readonly<Record<string, string>>) {
  return readConfig({ MINHBACH_SECRET: 'x'.repeat(32), MINHBACH_DATA: '/tmp', ...environment }).publicLog
}

test('without a word of the operator the log has the name of its site, and nobody watches it', () => {
  expect(settings({ MINHBACH_ORIGIN: 'https://congkhai.example' })).toEqual({
    origin: 'congkhai.example/log',
    signer: undefined,
    witnesses: [],
    watched: [],
    mailTo: [],
  })
})

test('witnesses, watched logs, letters and the signer are read as they are written', () => {
  const read = settings({
    MINHBACH_LOG_ORIGIN: 'congkhai.example/log2',
    MINHBACH_LOG_SIGNER: 'unix:/run/signer',
    MINHBACH_LOG_WITNESSES: `${witness} https://so.example/log/witness/; ${other}`,
    MINHBACH_WATCHED_LOGS: log,
    MINHBACH_LOG_MAIL: 'a@b.example, c@d.example',
  })
  expect(read.witnesses.map(({ key, url }) => [key.name, url])).toEqual([
    ['so.example/w', 'https://so.example/log/witness'],
    ['truong.example/w', undefined],
  ])
  expect(read.watched.map(({ name }) => name)).toEqual(['khac.example/log'])
  expect(read).toMatchObject({
    origin: 'congkhai.example/log2',
    signer: { path: '/run/signer' },
    mailTo: ['a@b.example', 'c@d.example'],
  })
})

test.each([
  ['MINHBACH_LOG_WITNESSES', `${log} https://so.example`],
  ['MINHBACH_LOG_WITNESSES', `${witness} ftp://so.example`],
  ['MINHBACH_LOG_WITNESSES', witness.replace('so.', 'xo.')],
  ['MINHBACH_WATCHED_LOGS', witness],
  ['MINHBACH_LOG_MAIL', 'không phải thư'],
  ['MINHBACH_LOG_SIGNER', 'somewhere'],
  ['MINHBACH_LOG_ORIGIN', 'a b'],
])('what cannot be meant is refused at the start, by its name: %s', (name, value) => {
  expect(() => settings({ [name]: value })).toThrow(name)
})
