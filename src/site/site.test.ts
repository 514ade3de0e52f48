import { expect, test } from 'vitest'
import { testApp } from '../../test/app/test-app.ts'

const app = await testApp()

test('a page that does not exist says so in Vietnamese and offers the way home', async () => {
  const answered = await app.visitor().open('/khong-co-trang-nay')
  expect(answered.status).toBe(404)
  expect(answered.html).toContain('Không tìm thấy trang này')
})

test('the choice of a language is remembered', async () => {
  const visitor = app.visitor()
  await visitor.open('/ngon-ngu?lang=en&tiep=/giao-dien')
  expect((await visitor.open('/khong-co')).html).toContain('Page not found')
})

test.each(['https://xau.example', '//xau.example', '/\\xau.example', 'javascript:alert(1)', '/ a'])(
  'the language switch never leads to another site: %s',
  async (target) => {
    const answered = await app.visitor().send('GET', `/ngon-ngu?lang=en&tiep=${encodeURIComponent(target)}`)
    expect(answered.location).toBe('/')
  },
)

test('every answer forbids foreign content and framing', async () => {
  const { headers } = await app.visitor().open('/giao-dien')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('a kept page is not sent again to a browser that has it', async () => {
  const visitor = app.visitor()
  const first = await visitor.open('/giao-dien')
  const again = await app.house.server.inject({
    url: '/giao-dien',
    headers: { 'if-none-match': String(first.headers.etag) },
  })
  expect(again.statusCode).toBe(304)
})
