import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toTcvn3, toVni } from '../../../platform/documents/extract/legacy-text.builder.ts'
import { readPlanFile } from './index.ts'
import { comparable, type Gold } from './reading-score.builder.ts'

const folder = new URL('../../../../test/fixtures/plans/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))

const toneMarks = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
  ['Ủy', 'Uỷ'],
] as const

const lines = (text: string) => text.split('\n')
const isTable = (line: string) => line.includes('\t') || line.startsWith('|') || / {4,}\S/.test(line)

function wrapped(line: string, width: number): string[] {
  if (isTable(line)) return [line]
  const result: string[] = []
  let open = ''
  for (const word of line.split(' ')) {
    if (open !== '' && `${open} ${word}`.length > width) {
      result.push(open)
      open = word
    } else open = open === '' ? word : `${open} ${word}`
  }
  return [...result, open]
}

function wrappedAt(text: string, width: number): string {
  return lines(text)
    .flatMap((line) => wrapped(line, width))
    .join('\n')
}

/** Cuts long sentences in the middle with a page number between, as a scan of printed pages does. */
function withPagesInSentences(text: string): string {
  let page = 1
  return lines(text)
    .flatMap((line, at) => {
      if (line.length < 160 || isTable(line) || at % 3 !== 0) return [line]
      const cut = line.indexOf(' ', 90)
      page += 1
      return [line.slice(0, cut), '', String(page), '', line.slice(cut + 1)]
    })
    .join('\n')
}

function withCapitalHeadings(text: string): string {
  return lines(text)
    .map((line) =>
      /^(?:[IVX]+|\d+(?:\.\d+)*)\.\s.*[^.;:]$/.test(line) && !isTable(line) ? line.toUpperCase() : line,
    )
    .join('\n')
}

const encode = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)

/** Signs that old code pages lack, as they were typed then. */
const typewritten = (text: string) => text.replace(/[“”]/g, '"').replace(/–/g, '-').replace(/…/g, '...')

const mutations: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'decomposed Unicode': (text) => encode(text.normalize('NFD')),
  'tone marks in the old style': (text) =>
    encode(toneMarks.reduce((all, [from, to]) => all.replaceAll(from, to), text)),
  'Windows line ends and a byte order mark': (text) => encode(`\ufeff${text.replaceAll('\n', '\r\n')}`),
  'a few broken bytes': (text) => Uint8Array.from([...encode(text), 0x0a, 0x0a, 0xe1, 0xba]),
  'UTF-16': (text) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]),
  'lines wrapped at 80 columns': (text) => encode(wrappedAt(text, 80)),
  'lines wrapped at 72 columns': (text) => encode(wrappedAt(text, 72)),
  'lines wrapped at 100 columns': (text) => encode(wrappedAt(text, 100)),
  'no empty lines': (text) =>
    encode(
      lines(text)
        .filter((line) => line.trim() !== '')
        .join('\n'),
    ),
  'spaces that do not break and invisible characters': (text) =>
    encode(
      text.replace(/(?<=\S) (?=\S)/g, (_, at: number) => [' ', '\u00a0', ' \u200b', ' '][at % 4] ?? ' '),
    ),
  'tabs after the markers of items': (text) =>
    encode(
      lines(text)
        .map((line) =>
          isTable(line) ? line : line.replace(/^((?:[IVX]+|\d+(?:\.\d+)*)\.|[a-zđ]\)|[-+])\s/, '$1\t'),
        )
        .join('\n'),
    ),
  'form feeds between pages': (text) =>
    encode(
      lines(text)
        .map((line, at) => (at > 20 && at % 25 === 0 && line.trim() === '' ? '\f' : line))
        .join('\n'),
    ),
  'dashes for hyphens before items': (text) => encode(text.replace(/^- /gm, '– ')),
  'no space after hyphens before items': (text) => encode(text.replace(/^- (?=\p{L})/gmu, '-')),
  'Markdown headings': (text) =>
    encode(
      lines(text)
        .map((line) => (/^[IVX]+\.\s.*[^.;:]$/.test(line) && !isTable(line) ? `## **${line}**` : line))
        .join('\n'),
    ),
  'page numbers inside sentences': (text) => encode(withPagesInSentences(text)),
  'headings in capitals': (text) => encode(withCapitalHeadings(text)),
  'TCVN3 letters in a Unicode file': (text) => encode(toTcvn3(text)),
  'TCVN3 bytes': (text) => latin(toTcvn3(typewritten(text))),
  'VNI letters in a Unicode file': (text) => encode(toVni(text)),
  'VNI bytes': (text) => latin(toVni(typewritten(text))),
}

for (const [mutation, mutate] of Object.entries(mutations))
  test.each(names)(`%s reads the same with ${mutation}`, async (name) => {
    const gold: Gold = JSON.parse(readFileSync(new URL(`${name}.gold.json`, folder), 'utf8'))
    const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8').normalize('NFC')
    const result = await readPlanFile(mutate(text), `${name}.txt`)
    if (!result.ok) throw new Error(result.reason)
    expect(comparable(result.reading, gold)).toEqual(comparable(gold, gold))
  })
