import { expect, test } from 'vitest'
import { CasePaper } from '../domain/papers/case-paper.ts'
import { aCasePaper, casePaperKinds } from './case-paper.builder.ts'
import { renderPaperPdf } from './papers.ts'
import { readPaper } from './read-paper.builder.ts'

const markup = '#panic("x") $a^2$ *b* <nhãn> @ref `mã` \\u{41} = đầu ‮đảo'
const longName = 'Nguyễn Phước Bảo Ngọc Tôn Nữ Thị Hoàng Kim Khánh Phương Thùy Trang Đoan '.repeat(6)
const oneWord = 'Nghiêng'.repeat(40)

/** The paper with a text in the place of every text that it lets one write, and how many places those were. */
function filledWith(paper: CasePaper, text: string): { paper: CasePaper; places: number } {
  let places = 0
  const fill = (value: unknown, set: (next: unknown) => unknown): unknown => {
    if (typeof value === 'string') {
      const changed = CasePaper.safeParse(set(text))
      if (!changed.success) return value
      places += 1
      return text
    }
    if (Array.isArray(value)) {
      const items: unknown[] = [...value]
      for (const [at, item] of items.entries()) items[at] = fill(item, (next) => set(items.with(at, next)))
      return items
    }
    if (value !== null && typeof value === 'object') {
      const entries: Record<string, unknown> = { ...value }
      for (const [key, item] of Object.entries(entries))
        entries[key] = fill(item, (next) => set({ ...entries, [key]: next }))
      return entries
    }
    return value
  }
  const filled = fill(paper, (next) => next)
  return { paper: CasePaper.parse(filled), places }
}

const withFewRows = (kind: (typeof casePaperKinds)[number]) => {
  const paper = aCasePaper(kind)
  if (paper.kind === 'dossier-register') return { ...paper, rows: paper.rows.slice(0, 2) }
  if (paper.kind === 'handover-note') return { ...paper, dossiers: paper.dossiers.slice(0, 2) }
  return paper
}

test.for(casePaperKinds)('%s stays on its sheet whatever people write', async (kind) => {
  for (const text of [markup, longName, oneWord]) {
    const { paper, places } = filledWith(withFewRows(kind), text.slice(0, 480).trim())
    expect(places, kind).toBeGreaterThanOrEqual(4)
    const page = await readPaper(await renderPaperPdf(paper))
    expect(page.outside, `${kind}: ${text.slice(0, 20)}`).toEqual([])
    if (text === markup) expect(page.text, kind).toContain('#panic("x") $a^2$ *b*')
  }
})

test('a receipt of forty parts is complete, with its head repeated on each sheet', async () => {
  const parts = Array.from({ length: 40 }, (_, index) => ({
    name: `Giấy tờ số ${index + 1}: ${'bản kê khai kèm theo '.repeat(3)}`,
    form: 'original',
    quantity: 1,
  }))
  const page = await readPaper(await renderPaperPdf(aCasePaper('dossier-receipt', { parts })))
  expect(page.outside).toEqual([])
  expect(page.pages).toBeGreaterThan(1)
  for (const { name } of parts) expect(page.text).toContain(name.trim().slice(0, 30))
  expect(page.text.split('Tên giấy tờ').length - 1).toBe(page.pages)
  expect(page.text).toContain('1. Thành phần hồ sơ nộp: 40 loại giấy tờ')
})
