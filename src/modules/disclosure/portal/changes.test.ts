import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '../../../platform/kernel/ids.ts'
import type { PublishedFile } from '../domain/publication/publication.ts'
import type { ContentBlock } from '../domain/publication/publication-content.ts'
import { changesBetween } from './changes.ts'
import { isReadable } from './visible-version.ts'

const version = (blocks: ContentBlock[], files: PublishedFile[] = []) => ({
  title: 'Khoản thu',
  law: 'TT 09/2024',
  content: { blocks },
  files,
})
const fees = (...rows: string[][]): ContentBlock => ({
  kind: 'table',
  caption: 'Khoản thu',
  columns: ['TT', 'Khoản', 'Mức'],
  rows,
})
const file = (name: string, sha256: string): PublishedFile => ({
  id: newId('file'),
  name,
  mediaType: 'application/pdf',
  size: 1,
  sha256,
})

test('an amount that changed is told with its row, before and after', () => {
  const changes = changesBetween(
    version([fees(['1', 'Nước uống', '15.000'], ['2', 'Bán trú', '450.000'])]),
    version([fees(['1', 'Nước uống', '20.000'], ['2', 'Bán trú', '450.000'])]),
  )
  expect(changes).toEqual([{ kind: 'value', where: 'Nước uống – Mức', before: '15.000', after: '20.000' }])
})

test('rows that come, go or change their places are told as such, and new numbers of a series are no change', () => {
  const changes = changesBetween(
    version([fees(['1', 'Nước uống', '15.000'], ['2', 'Bán trú', '450.000'])]),
    version([fees(['1', 'Bán trú', '450.000'], ['2', 'Gửi xe', '10.000'])]),
  )
  expect(changes).toEqual([
    { kind: 'added', where: 'Gửi xe – Mức', text: '10.000' },
    { kind: 'removed', where: 'Nước uống – Mức', text: '15.000' },
  ])
})

test('values, lines, title, law and files are compared', () => {
  const before = {
    ...version(
      [
        { kind: 'values', rows: [{ label: 'Tổng thu', value: '1' }] },
        { kind: 'text', text: 'Một\nHai' },
      ],
      [file('a.pdf', 'aa'), file('b.pdf', 'bb')],
    ),
  }
  const after = {
    ...version(
      [
        { kind: 'values', rows: [{ label: 'Tổng thu', value: '2' }] },
        { kind: 'text', text: 'Một\nBa' },
      ],
      [file('a.pdf', 'a2'), file('c.pdf', 'cc')],
    ),
    title: 'Khoản thu (sửa)',
  }
  expect(changesBetween(before, after)).toEqual([
    { kind: 'title', before: 'Khoản thu', after: 'Khoản thu (sửa)' },
    { kind: 'value', where: 'Tổng thu', before: '1', after: '2' },
    { kind: 'added', where: '', text: 'Ba' },
    { kind: 'removed', where: '', text: 'Hai' },
    { kind: 'file-replaced', name: 'a.pdf' },
    { kind: 'file-added', name: 'c.pdf' },
    { kind: 'file-removed', name: 'b.pdf' },
  ])
})

test('a version never differs from itself, whatever it says', () => {
  const block = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: fc.string() }),
    fc.record({
      kind: fc.constant('values' as const),
      rows: fc.array(fc.record({ label: fc.string(), value: fc.string() })),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      caption: fc.string(),
      columns: fc.array(fc.string(), { maxLength: 3 }),
      rows: fc.array(fc.array(fc.string(), { maxLength: 4 }), { maxLength: 5 }),
    }),
  )
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      expect(changesBetween(version(blocks), version(blocks))).toEqual([])
    }),
    { numRuns: 100 },
  )
})

describe('what may still be read', () => {
  const content = { blocks: [] }
  const acts = [
    { version: 1, act: 'published' as const, content },
    { version: 2, act: 'withdrawn' as const, content },
    { version: 3, act: 'corrected' as const, content },
  ]
  const readable = (state: 'public' | 'withdrawn' | 'expired') =>
    acts.filter((one) => isReadable({ state }, acts, one)).map((one) => one.version)

  test('is nothing of what was taken down or is over', () => {
    expect(readable('withdrawn')).toEqual([])
    expect(readable('expired')).toEqual([])
  })

  test('is only what came after a withdrawal', () => {
    expect(readable('public')).toEqual([3])
  })

  test('is not what was erased', () => {
    const [first] = acts
    if (first === undefined) throw new Error('there are acts')
    expect(isReadable({ state: 'public' }, [first], { ...first, content: null })).toBe(false)
  })
})
