import { afterAll, expect, test } from 'vitest'
import { isSolution } from '../../src/platform/abuse/challenge-token.ts'
import { clamdScanner } from '../../src/platform/files/clamd.ts'
import { hiddenValue, Visitor } from '../app/visitor.ts'
import { clamdServer } from '../operations/clamd-server.ts'
import { publicForm, publicFormApp } from './public-form-app.tsx'

const clamd = await clamdServer()
const app = await publicFormApp({
  scanner: clamdScanner({ host: '127.0.0.1', port: clamd.port }),
  whenAway: 'hold',
})
afterAll(() => clamd.close())
const address = publicForm.pattern
const photo = Buffer.from('Ghi chép của phụ huynh')

async function parent(): Promise<Visitor> {
  const visitor = new Visitor(app.server)
  await visitor.open(address)
  return visitor
}

async function useUpBudget(): Promise<void> {
  const visitor = await parent()
  for (let form = 0; form < 501; form += 1) {
    const { status } = await visitor.submit(address, { noiDung: '' })
    if (status === 429) return
  }
}

function solutionOf(token: string, bits: number): string {
  for (let number = 0; ; number += 1) if (isSolution(token, String(number), bits)) return String(number)
}

test('the opinions of four hundred parents behind one address are all taken', async () => {
  const visitor = await parent()
  for (let form = 0; form < 400; form += 1) {
    app.clock.now += 500
    const answered = await visitor.submit(address, {
      noiDung: 'Cổng trường hay tắc',
      requestId: crypto.randomUUID(),
    })
    expect(answered.location).toBe('/gop-y-thu/xong')
  }
})

test('beyond that a page keeps what was typed, names the files, and its solution is good for one form', async () => {
  await useUpBudget()
  const visitor = await parent()
  const requestId = crypto.randomUUID()
  const typed = { noiDung: 'Dòng một\nDòng "hai" <b>', muc: ['ve-sinh', 'an-toan'], requestId }
  const before = (await app.accepted()).length
  const held = await visitor.submit(address, { ...typed, tep: { fileName: 'ghi chép.txt', bytes: photo } })
  expect(held.status).toBe(429)
  expect(held.html).toContain('Dòng một\nDòng &quot;hai&quot;')
  expect(held.html.match(/name="muc" value="(ve-sinh|an-toan)"/g)).toHaveLength(2)
  expect(held.html).toContain('ghi chép.txt')
  expect(held.html).toMatch(/type="file"[^>]*/)
  expect(held.html).toContain('Hãy chờ 20 giây')
  expect(hiddenValue(held.html, 'requestId')).toBe(requestId)
  expect(await app.accepted()).toHaveLength(before)

  const _thuThach = hiddenValue(held.html, '_thuThach') ?? ''
  const proof = { _thuThach, _loiGiai: solutionOf(_thuThach, Number(_thuThach.split('.')[1])) }
  expect((await visitor.submit(address, { ...typed, ...proof })).location).toBe('/gop-y-thu/xong')
  // Sent again, also many times at once, it is the same opinion; for another one it is worth nothing.
  const again = await Promise.all(
    Array.from({ length: 5 }, () => visitor.submit(address, { ...typed, ...proof })),
  )
  expect(new Set(again.map(({ location }) => location))).toEqual(new Set(['/gop-y-thu/xong']))
  const replayed = await visitor.submit(address, { ...typed, ...proof, requestId: crypto.randomUUID() })
  expect(replayed.status).toBe(429)
  expect(await app.accepted()).toHaveLength(before + 1)
})

test('without a script the form is taken after the wait, with everything that was typed', async () => {
  await useUpBudget()
  const visitor = await parent()
  const requestId = crypto.randomUUID()
  const typed = { noiDung: 'Xin thêm giờ mở thư viện', requestId }
  const held = await visitor.submit(address, typed)
  expect(held.status).toBe(429)
  const proof = { _thuThach: hiddenValue(held.html, '_thuThach') ?? '', _loiGiai: '' }
  app.clock.now += 5_000
  const early = await visitor.submit(address, { ...typed, ...proof })
  expect(early.status).toBe(429)
  expect(early.html).toContain('Hãy chờ 15 giây')
  expect(hiddenValue(early.html, '_thuThach')).toBe(proof._thuThach)
  app.clock.now += 15_000
  expect((await visitor.submit(address, { ...typed, ...proof })).location).toBe('/gop-y-thu/xong')
})

test('files that are too many or too large together are refused before anything is written', async () => {
  app.clock.now += 3_600_000
  const visitor = await parent()
  const file = { fileName: 'a.txt', bytes: Buffer.alloc(900_000, 'a') }
  expect((await visitor.submit(address, { noiDung: 'a', tep: file })).status).toBe(303)
  const before = (await app.accepted()).length
  const boundary = 'ranh-gioi'
  const part = (name: string, bytes: Buffer) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="tep"; filename="${name}"\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ])
  const send = (parts: Buffer[]) =>
    visitor.send('POST', address, {
      payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    })
  expect((await send([part('a.txt', file.bytes), part('b.txt', file.bytes)])).status).toBe(413)
  expect((await send(['a', 'b', 'c', 'd'].map((name) => part(name, photo)))).status).toBe(413)
  expect(await app.accepted()).toHaveLength(before)
})

test('a form with an infected file comes back with a sentence, and is taken when the scanner hangs', async () => {
  const visitor = await parent()
  const infected = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
  const tep = { fileName: 'đơn.txt', bytes: Buffer.from(`Đơn ${infected}`) }
  const before = (await app.accepted()).length
  const refused = await visitor.submit(address, { noiDung: 'Kèm đơn', tep })
  expect([refused.status, refused.html.includes('“đơn.txt”: tệp có mã độc')]).toEqual([422, true])
  expect(await app.accepted()).toHaveLength(before)
  clamd.manner = 'slow'
  const begun = performance.now()
  const taken = await visitor.submit(address, { noiDung: 'Kèm đơn', tep: { ...tep, bytes: photo } })
  expect(taken.status).toBe(303)
  expect(performance.now() - begun).toBeLessThan(3_000)
})
