import { extractText } from 'unpdf'
import { expect, test } from 'vitest'
import { testApp } from '../../../../test/app/test-app.ts'
import { caseKinds } from '../domain/case-type.ts'
import { helpPaths } from './paths.ts'

const app = await testApp({ now: new Date('2026-11-20T03:00:00Z') })
const open = (url: string) => app.house.server.inject({ url })

test('anybody finds every kind of case and how it goes, with its clocks and their rules', async () => {
  const list = await open(helpPaths.list.to({}))
  for (const kind of caseKinds) {
    const address = helpPaths.kind.to({ kind })
    expect(list.body).toContain(`href="${address}"`)
    expect((await open(address)).statusCode, kind).toBe(200)
  }
  const { body } = await open(helpPaths.kind.to({ kind: 'complaint' }))
  expect(body).toContain('7 ngày làm việc')
  expect(body).toContain('Nghị định 155/2026/NĐ-CP')
  expect(body).toContain('<title id="so-do-complaint-2-ten">Sơ đồ: Khiếu nại</title>')
})

test('an earlier version is shown with the rules of its time', async () => {
  const { body } = await open(helpPaths.kind.to({ kind: 'complaint' }, { 'phien-ban': '1' }))
  expect(body).toContain('Điều 27, Luật Khiếu nại 02/2011/QH13')
  expect(body).not.toContain('Tạm đình chỉ')
})

test('a kind or version that does not exist is not found', async () => {
  expect((await open(helpPaths.kind.to({ kind: 'denunciation' }))).statusCode).toBe(404)
  expect((await open(helpPaths.kind.to({ kind: 'feedback' }, { 'phien-ban': '9' }))).statusCode).toBe(404)
  expect((await open(helpPaths.blank.to({ kind: 'nothing' }))).statusCode).toBe(404)
})

test('every kind has a form on paper that asks everything its page asks', async () => {
  for (const kind of caseKinds) {
    const { rawPayload, headers } = await open(helpPaths.blank.to({ kind }))
    expect(headers['content-type']).toBe('application/pdf')
    const { text } = await extractText(new Uint8Array(rawPayload), { mergePages: true })
    expect(text, kind).toContain('Họ và tên:')
  }
  const { rawPayload } = await open(helpPaths.blank.to({ kind: 'information-request' }))
  const { text } = await extractText(new Uint8Array(rawPayload), { mergePages: true })
  expect(text).toContain('Bạn cần thông tin, tài liệu gì?')
  expect(text).toContain('Qua bưu điện, fax')
})
