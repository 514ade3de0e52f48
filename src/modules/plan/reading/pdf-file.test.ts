import { expect, test } from 'vitest'
import { readPlanFile } from './index.ts'

/** A PDF of one page in Helvetica from the drawing operators of its content. */
function pdfOf(content: string, page: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>${page}>>`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(text)
}

const lines = [
  'KE HOACH',
  'Cong tac nam 2025',
  'I. NOI DUNG',
  '1. Cong khai, minh bach',
  'Cac truong thuc hien cong khai theo quy dinh.',
]

async function commitmentsOf(bytes: Uint8Array): Promise<string[][]> {
  const result = await readPlanFile(bytes, 'plan.pdf')
  if (!result.ok) throw new Error(result.reason)
  return result.reading.commitments.map((unit) => [unit.section, unit.text])
}

const expected = [['I.1', 'Cac truong thuc hien cong khai theo quy dinh.']]

test('a page that is stored on its side is read the way it is shown', async () => {
  const upright = lines
    .map((line, at) => `BT /F 12 Tf 1 0 0 1 60 ${780 - at * 24} Tm (${line}) Tj ET`)
    .join('\n')
  expect(await commitmentsOf(pdfOf(upright, '/MediaBox[0 0 595 842]'))).toEqual(expected)
  const sideways = lines
    .map((line, at) => `BT /F 12 Tf 0 1 -1 0 ${60 + at * 24} 40 Tm (${line}) Tj ET`)
    .join('\n')
  expect(await commitmentsOf(pdfOf(sideways, '/MediaBox[0 0 595 842]/Rotate 90'))).toEqual(expected)
})

test('words that are placed piece by piece and out of order come out whole', async () => {
  const pieces = lines
    .map((line, at) => {
      const y = 780 - at * 24
      // Each word by itself, the last one first; Helvetica is close to half as wide as it is high.
      let x = 60
      const words = line.split(' ').map((word) => {
        const place = x
        x += word.length * 7 + 5
        return `BT /F 12 Tf 1 0 0 1 ${place} ${y} Tm (${word}) Tj ET`
      })
      return words.reverse().join('\n')
    })
    .join('\n')
  expect(await commitmentsOf(pdfOf(pieces, '/MediaBox[0 0 595 842]'))).toEqual(expected)
})
