import { readFileSync } from 'node:fs'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import JSZip from 'jszip'
import { expect, test, vi } from 'vitest'
import { planReadCommand } from './command.ts'
import { maximumPlanFileBytes, readPlanFile, refusalReasons } from './index.ts'
import { refuse } from './refusal.ts'

const encode = (text: string) => new TextEncoder().encode(text)

async function reasonOf(bytes: Uint8Array, name: string): Promise<string> {
  const result = await readPlanFile(bytes, name)
  return result.ok ? 'read' : result.reason
}

async function docxOf(text: string): Promise<Uint8Array> {
  return new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] })),
  )
}

/** The bytes of an OLE container's head with the stream that a password-protected .docx has. */
function encryptedDocx(): Uint8Array {
  const head = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return Uint8Array.from([
    ...head,
    ...new Uint8Array(504),
    ...Buffer.from('EncryptedPackage', 'utf16le'),
    ...new Uint8Array(512),
  ])
}

test('an empty file is refused as empty, whatever its name', async () => {
  expect(await reasonOf(new Uint8Array(), 'plan.docx')).toBe('empty')
  expect(await reasonOf(encode(' \n\n\t\n'), 'plan.txt')).toBe('empty')
  expect(await reasonOf(await docxOf(''), 'plan.docx')).toBe('empty')
})

test('a .docx behind a password is refused as encrypted', async () => {
  expect(await reasonOf(encryptedDocx(), 'plan.docx')).toBe('encrypted')
})

test('a .doc of before 2007 is not a format that is read', async () => {
  const bytes = encryptedDocx().slice(0, 512)
  expect(await reasonOf(bytes, 'plan.doc')).toBe('unknown-format')
})

test('a .docx that was cut off or damaged is refused', async () => {
  const whole = await docxOf('Kế hoạch')
  expect(await reasonOf(whole.slice(0, whole.length / 2), 'plan.docx')).toBe('unreadable')
  const damaged = whole.slice()
  damaged.fill(0x55, 60, 400)
  expect(['unreadable', 'unknown-format', 'empty']).toContain(await reasonOf(damaged, 'plan.docx'))
})

test('a .docx that unpacks to far more than a plan is refused before it is unpacked', async () => {
  const zip = new JSZip()
  zip.file('word/document.xml', '0'.repeat(80 * 1024 * 1024))
  const bomb = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  expect(bomb.length).toBeLessThan(200_000)
  expect(await reasonOf(bomb, 'plan.docx')).toBe('too-complex')
})

test('an archive of very many files is refused', async () => {
  const zip = new JSZip()
  for (let at = 0; at < 5_100; at += 1) zip.file(`word/${at}.xml`, '')
  expect(await reasonOf(await zip.generateAsync({ type: 'uint8array' }), 'plan.docx')).toBe('too-complex')
})

test('a spreadsheet or a picture is not a plan', async () => {
  const zip = new JSZip()
  zip.file('xl/workbook.xml', '<workbook/>')
  expect(await reasonOf(await zip.generateAsync({ type: 'uint8array' }), 'plan.xlsx')).toBe('unknown-format')
  expect(await reasonOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(200)]), 'plan.png')).toBe(
    'unknown-format',
  )
})

test('a damaged PDF is refused', async () => {
  expect(await reasonOf(encode('%PDF-1.7\nnothing of a PDF follows'), 'plan.pdf')).toBe('unreadable')
  expect(await reasonOf(encode('this is no PDF'), 'plan.pdf')).toBe('unreadable')
})

/** A PDF of one page from the bodies of its objects, the catalogue first. */
function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  return encode(
    `${text}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`,
  )
}
const catalogue = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>']
const drawnPage = [
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
  '<</Length 30>>stream\n10 10 100 100 re f            \nendstream',
]

test('a PDF of pictures has no text to read', async () => {
  expect(await reasonOf(pdfOf([...catalogue, ...drawnPage]), 'scan.pdf')).toBe('no-text-layer')
})

test('a PDF behind a password is refused as encrypted', async () => {
  const secret = '11'.repeat(32)
  const lock = `/Encrypt<</Filter/Standard/V 1/R 2/O<${secret}>/U<${secret}>/P -4>>/ID[<${secret}><${secret}>]`
  expect(await reasonOf(pdfOf([...catalogue, ...drawnPage], lock), 'plan.pdf')).toBe('encrypted')
})

test('a text layer of garbage is refused', async () => {
  expect(await reasonOf(encode('\ufffd\ufffd\ufffd \ue012\ue013 \ufffd'.repeat(40)), 'plan.txt')).toBe(
    'broken-text-layer',
  )
  expect(await reasonOf(encode('qzx wvk jjq xzv ptk rrq '.repeat(60)), 'plan.txt')).toBe('broken-text-layer')
})

test('a text layer that lost half of its letters is refused, a text without any marks is read', async () => {
  const plan = readFileSync(
    new URL('../../../../test/fixtures/plans/plan-tan-an-2024.txt', import.meta.url),
    'utf8',
  )
  expect(await reasonOf(encode(plan.replace(/[\u1ea0-\u1ef9]/g, '')), 'plan.txt')).toBe('broken-text-layer')
  expect(await reasonOf(encode(plan.replace(/[\u1ea0-\u1ef9]/g, ' ')), 'plan.txt')).toBe('broken-text-layer')
  expect(await reasonOf(encode(plan.replace(/[^\u0020-\u007e\n\t]/g, '?')), 'plan.txt')).toBe(
    'broken-text-layer',
  )
  const plain = plan
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
  expect(await reasonOf(encode(plain), 'plan.txt')).toBe('read')
})

test('a file over the limit is refused by its size alone', async () => {
  expect(await reasonOf(new Uint8Array(maximumPlanFileBytes + 1), 'plan.txt')).toBe('too-large')
})

test('every reason has words in both languages', () => {
  for (const reason of refusalReasons) {
    const { words } = refuse(reason)
    expect(words.vi).not.toBe('')
    expect(words.en).not.toBe('')
  }
})

test('noise never makes the reader throw', async () => {
  let seed = 7
  const noise = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed & 0xff
  }
  for (const head of [[], [0x50, 0x4b, 0x03, 0x04], [0x25, 0x50, 0x44, 0x46], [0xff, 0xfe]])
    for (let round = 0; round < 5; round += 1) {
      const bytes = Uint8Array.from([...head, ...Array.from({ length: 3_000 }, noise)])
      const result = await readPlanFile(bytes, 'plan.bin')
      expect(result.ok ? 'read' : result.reason).toBeTypeOf('string')
    }
})

test('the command refuses a file of one gigabyte without reading it, and says so with exit code 2', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plan-'))
  const written: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest: unknown[]) => {
    written.push(String(text))
    const done = rest.at(-1)
    if (typeof done === 'function') done()
    return true
  })
  try {
    const file = join(folder, 'plan.docx')
    await writeFile(file, '')
    await truncate(file, 1024 ** 3)
    expect(await planReadCommand([file])).toBe(2)
    expect(await planReadCommand([join(folder, 'missing.txt')])).toBe(2)
    expect(await planReadCommand([])).toBe(2)
    for (const text of written)
      expect(JSON.parse(text)).toMatchObject({ rejected: true, error: expect.any(String) })
  } finally {
    write.mockRestore()
    await rm(folder, { recursive: true })
  }
})
