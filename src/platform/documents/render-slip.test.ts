import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import type { CounterSlipInput } from './counter-slip.ts'
import { renderSlip } from './render-slip.ts'

function aTicket(changes: Partial<CounterSlipInput> = {}): CounterSlipInput {
  return {
    issuer: ['Trung tâm Phục vụ hành chính công'],
    title: 'SỐ THỨ TỰ',
    large: 'A027',
    lines: [{ label: 'Thủ tục', value: 'Chuyển trường đối với học sinh trung học cơ sở' }],
    notes: ['Mời ông/bà theo dõi bảng gọi số.'],
    qr: { url: 'https://minhbach.example/cho/A027', text: 'Quét mã để xem đang gọi số nào.' },
    ...changes,
  }
}

async function pageOf(slip: CounterSlipInput) {
  const pdf = await getDocumentProxy(new Uint8Array(await renderSlip(slip)))
  const { text } = await extractText(pdf, { mergePages: true })
  const page = await pdf.getPage(1)
  const [, , width = 0, height = 0] = page.view
  const { items } = await page.getTextContent()
  const rightmost = Math.max(
    ...items.map((item) => ('str' in item && item.str.trim() !== '' ? item.transform[4] + item.width : 0)),
  )
  const mm = (points: number) => (points / 72) * 25.4
  return {
    text: text.replace(/\s+/gu, ' ').normalize('NFC'),
    pages: pdf.numPages,
    width: Math.round(mm(width)),
    height: mm(height),
    rightmost: mm(rightmost),
  }
}

test('a ticket is one page as wide as the roll and as long as its text', async () => {
  const short = await pageOf(aTicket())
  expect(short).toMatchObject({ pages: 1, width: 80 })
  expect(short.text).toContain('SỐ THỨ TỰ A027')
  expect(short.text).toContain('Thủ tục: Chuyển trường đối với học sinh trung học cơ sở')
  const long = await pageOf(aTicket({ lines: Array(20).fill({ label: 'Giấy tờ', value: 'Học bạ' }) }))
  expect(long.pages).toBe(1)
  expect(long.height).toBeGreaterThan(short.height + 40)
})

test('a sheet of A6 stays a sheet of A6', async () => {
  expect(await pageOf(aTicket({ paper: 'A6' }))).toMatchObject({ pages: 1, width: 105 })
})

test('words and codes longer than the roll is wide stay on it, and markup is text', async () => {
  const hostile = '#panic() $x$ *b* <label>'
  const page = await pageOf(
    aTicket({
      large: 'H38.15-240930-0007-XXXXXXXXXXXXXXXX',
      lines: [
        { label: 'w'.repeat(60), value: 'W'.repeat(90) },
        { label: 'Ghi', value: hostile },
      ],
    }),
  )
  expect(page.text).toContain(hostile)
  expect(page.rightmost).toBeLessThanOrEqual(80)
})
