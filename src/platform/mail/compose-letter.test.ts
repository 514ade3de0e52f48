import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { composeLetter, type Letter } from './compose-letter.tsx'

const letter: Letter = {
  language: 'vi',
  heading: 'Nhắc việc đến hạn',
  paragraphs: ['Kính gửi bà Hoa,', 'Việc <b>"đăng tải"</b> đến hạn ngày 25/11/2024.'],
  action: { href: 'https://minhbach.example/viec/1?a=1&b=2', text: 'Mở việc này' },
  footer: 'Thư này do hệ thống tự gửi.',
  unsubscribe: { href: 'https://minhbach.example/huy/1', text: 'Ngừng nhận thư này' },
}

test('the plain text says all that the HTML says, with the addresses in full', () => {
  expect(composeLetter(letter).text).toBe(
    `Kính gửi bà Hoa,

Việc <b>"đăng tải"</b> đến hạn ngày 25/11/2024.

Mở việc này:
https://minhbach.example/viec/1?a=1&b=2

--
Thư này do hệ thống tự gửi.

Ngừng nhận thư này: https://minhbach.example/huy/1
`,
  )
})

test('what people wrote stays text in the HTML, which is valid and fetches nothing', async () => {
  const { html } = composeLetter(letter)
  expect(html).toContain('&lt;b>')
  expect(html).not.toMatch(/<(img|script|link|iframe|b)\b/)
  const checked = await new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: { 'no-inline-style': 'off', 'long-title': 'off', 'doctype-style': 'off', 'void-style': 'off' },
  }).validateString(html)
  expect(checked.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
})
