import { afterAll, expect, test } from 'vitest'
import { clamdServer } from '../../../test/operations/clamd-server.ts'
import { clamdScanner, parseClamdAddress } from './clamd.ts'

const clamd = await clamdServer()
const scanner = clamdScanner({ host: '127.0.0.1', port: clamd.port })
const eicar = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')
afterAll(() => clamd.close())

test('a clean file is clean and the test virus is found by its name, whatever its size', async () => {
  clamd.manner = 'well'
  for (const size of [0, 1, 65_536, 65_537, 3_000_000]) {
    expect(await scanner.scan(Buffer.alloc(size, 'a'), 5_000)).toEqual({ kind: 'clean' })
  }
  expect(clamd.scanned).toEqual([0, 1, 65_536, 65_537, 3_000_000])
  const infected = { kind: 'infected', infection: 'Eicar-Test-Signature' }
  expect(await scanner.scan(eicar, 5_000)).toEqual(infected)
  expect(await scanner.scan(Buffer.concat([Buffer.alloc(200_000), eicar]), 5_000)).toEqual(infected)
})

test.each(['slow', 'garbage', 'chatty', 'half', 'closing', 'reading-nothing', 'error'] as const)(
  'a scanner that is %s gives no verdict, and in time',
  async (manner) => {
    clamd.manner = manner
    const begun = performance.now()
    expect(await scanner.scan(Buffer.alloc(5_000_000), 400)).toEqual({ kind: 'unavailable' })
    expect(performance.now() - begun).toBeLessThan(900)
  },
)

test('nobody listening is no verdict', async () => {
  const gone = await clamdServer()
  await gone.close()
  const away = clamdScanner({ host: '127.0.0.1', port: gone.port })
  expect(await away.scan(eicar, 2_000)).toEqual({ kind: 'unavailable' })
  const nowhere = clamdScanner({ path: '/nonexistent/clamd.ctl' })
  expect(await nowhere.scan(eicar, 2_000)).toEqual({ kind: 'unavailable' })
})

test.each([
  ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
  ['clamav.internal:3310', { host: 'clamav.internal', port: 3310 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
  ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['3310', undefined],
  ['host:99999', undefined],
  ['http://host:3310', undefined],
])('%s is an address or not', (text, address) => {
  expect(parseClamdAddress(text)).toEqual(address)
})
