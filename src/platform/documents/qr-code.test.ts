import { expect, test } from 'vitest'
import { qrCodePng, qrCodeSvg } from './qr-code.ts'

test('a QR code is an SVG picture that holds no text, so nothing can be smuggled into the page', async () => {
  const svg = await qrCodeSvg('https://minhbach.example/tra-cuu/"><script>alert(1)</script>')
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u)
  expect(svg).not.toContain('script')
})

test('and a PNG picture for Word', async () => {
  expect([...(await qrCodePng('x')).slice(1, 4)]).toEqual([...Buffer.from('PNG')])
})
