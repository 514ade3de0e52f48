import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileCorpus } from '../../../test/operations/file-corpus.ts'
import { rawZip } from '../../../test/operations/raw-zip.ts'
import { jpeg, pdf, png } from '../../../test/operations/sample-files.ts'
import { aSchoolReport } from '../documents/administrative-document.builder.ts'
import { renderDocx } from '../documents/render-docx.ts'
import { renderPdf } from '../documents/render-pdf.ts'
import { renderXlsx } from '../documents/render-xlsx.ts'
import { checkFile, fileProblems } from './check-file.ts'
import { fileKinds } from './file-kinds.ts'
import { fileRefusals, fileRefusalWords } from './file-refusal.ts'

const corpus = await fileCorpus()

test.each(corpus)('$name: $expected', async ({ name, bytes, expected }) => {
  const start = performance.now()
  const checked = await checkFile({ fileName: name, bytes })
  expect(checked.ok ? checked.value.kind : checked.reason).toBe(expected)
  expect(performance.now() - start).toBeLessThan(5_000)
})

test('the corpus has every kind that is taken and every reason to refuse', () => {
  const all = new Set<string>(corpus.map(({ expected }) => expected))
  // What carries a virus is found by the scanner, not by the check of the content.
  const missing = [
    ...Object.keys(fileKinds),
    ...fileRefusals.filter((reason) => reason !== 'infected'),
  ].filter((name) => !all.has(name))
  expect(missing).toEqual([])
})

test('what the platform itself writes is taken again', async () => {
  const report = aSchoolReport()
  const sheets = [
    { name: 'Hồ sơ', title: 'Hồ sơ', columns: [{ header: 'Trường' }], rows: [['THCS Trần Phú']] },
  ]
  const written = [
    { fileName: 'báo cáo.docx', bytes: await renderDocx(report) },
    { fileName: 'báo cáo.pdf', bytes: await renderPdf(report) },
    {
      fileName: 'tổng hợp.xlsx',
      bytes: await renderXlsx({ title: 'Tổng hợp', author: 'Phòng GD&ĐT', sheets }),
    },
  ]
  const checked = await Promise.all(written.map(checkFile))
  expect(checked).toMatchObject(written.map(({ fileName }) => ({ ok: true, value: { name: fileName } })))
})

test('text is given out in the encoding it was written in, as far as that is known', async () => {
  const types = await Promise.all(
    ['thư.txt', 'danh sách.csv', 'chữ cũ.txt', 'utf16.txt'].map(async (name) => {
      const bytes = corpus.find((file) => file.name === name)?.bytes ?? Buffer.alloc(0)
      const checked = await checkFile({ fileName: name, bytes })
      return checked.ok ? checked.value.mediaType : checked.reason
    }),
  )
  expect(types).toEqual([
    'text/plain; charset=utf-8',
    'text/csv; charset=utf-8',
    'text/plain',
    'text/plain; charset=utf-16le',
  ])
})

test('whatever is done to the bytes of a good file, the check answers and never throws', async () => {
  const good = corpus.filter(({ expected, bytes }) => expected in fileKinds && bytes.length < 100_000)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...good),
      fc.array(fc.record({ at: fc.nat(99_999), value: fc.nat(255) }), { maxLength: 6 }),
      fc.nat(99_999),
      async ({ name, bytes }, edits, cut) => {
        const changed = Buffer.from(bytes.subarray(0, (cut % bytes.length) + 1))
        for (const { at, value } of edits) changed[at % changed.length] = value
        const checked = await checkFile({ fileName: name, bytes: changed })
        expect(typeof checked.ok).toBe('boolean')
      },
    ),
    { numRuns: 600 },
  )
})

test('text made to slow the search for links down does not', async () => {
  const tricks = [
    '<Relationship "',
    '<Relationship a',
    "<a:b '",
    '<w:instrText ',
    '<w:fldSimple ',
    'a',
    '&#',
    '<?xml ',
  ]
  for (const trick of tricks) {
    const content = trick.repeat(1_500_000 / trick.length)
    const noise = Buffer.from(Array.from({ length: 60_000 }, () => Math.floor(Math.random() * 256)))
    const bytes = rawZip([
      { name: 'a.rels', content: `<Relationship ${content}` },
      { name: 'b.xml', content: `<a:b xlink:href ${content}>` },
      { name: 'noise.bin', content: noise, stored: true },
    ])
    const start = performance.now()
    await checkFile({ fileName: 'a.docx', bytes })
    expect(performance.now() - start, trick).toBeLessThan(3_000)
  }
  const start = performance.now()
  await checkFile({ fileName: 'a.pdf', bytes: pdf('/ObjStm '.repeat(1_000_000)) })
  await checkFile({ fileName: 'a.pdf', bytes: pdf('/ObjStm stream\n'.repeat(4_000)) })
  expect(performance.now() - start).toBeLessThan(5_000)
})

test('a form is told of each file by its name, in both languages', async () => {
  const problems = await fileProblems('files', [
    { fileName: 'tốt.png', bytes: png(4, 4) },
    { fileName: '../xấu.png', bytes: jpeg(4, 4).subarray(0, 20) },
  ])
  expect(problems).toEqual([
    {
      field: 'files',
      message: {
        vi: `“xấu.png”: ${fileRefusalWords.damaged.vi}`,
        en: `“xấu.png”: ${fileRefusalWords.damaged.en}`,
      },
    },
  ])
})
