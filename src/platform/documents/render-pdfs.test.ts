import { expect, test } from 'vitest'
import { anApologyLetter } from './administrative-document.builder.ts'
import { renderPdf } from './render-pdf.ts'
import { renderPdfs } from './render-pdfs.ts'

const letters = (count: number) =>
  Array.from({ length: count }, (_, index) => anApologyLetter({ number: index + 1 }))

test('many letters come in their order, each the same as when made alone', async () => {
  const wanted = letters(50)
  const made: Uint8Array[] = []
  for await (const pdf of renderPdfs(wanted, { threads: 2 })) made.push(pdf)
  expect(made).toHaveLength(50)
  for (const at of [0, 17, 49]) {
    const alone = await renderPdf(anApologyLetter({ number: at + 1 }))
    expect(Buffer.from(alone).equals(Buffer.from(made[at] ?? [])), `letter ${at + 1}`).toBe(true)
  }
})

test('whoever has enough may stop, and a letter that cannot be made is told when its turn comes', async () => {
  for await (const pdf of renderPdfs(letters(200), { threads: 1 })) {
    expect(pdf.length).toBeGreaterThan(1_000)
    break
  }
  const made: Uint8Array[] = []
  const taken = async () => {
    for await (const pdf of renderPdfs([...letters(20), anApologyLetter({ date: 'hôm qua' })], {
      threads: 1,
    }))
      made.push(pdf)
  }
  await expect(taken()).rejects.toThrow(/date/u)
  expect(made).toHaveLength(16)
})

test('nothing to make makes nothing', async () => {
  for await (const _ of renderPdfs([])) expect.unreachable()
})
