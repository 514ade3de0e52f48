import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TemplateTable } from '../../../../platform/content/schema/disclosure-template.ts'
import { pastedText, readCells, tableOfCells } from './pasted-table.ts'

const table: TemplateTable = {
  kind: 'table',
  key: 'khoan-thu',
  label: { vi: 'Các khoản thu', en: 'Fees' },
  required: true,
  changes: false,
  mayHold: [],
  rows: [],
  columns: [
    { key: 'ten', label: { vi: 'Khoản thu', en: 'Fee' }, kind: 'text', required: true },
    { key: 'muc', label: { vi: 'Mức thu (đồng)', en: 'Amount' }, kind: 'money', required: true },
    { key: 'can-cu', label: { vi: 'Căn cứ', en: 'Basis' }, kind: 'text', required: false },
  ],
}

const read = (pasted: string) => tableOfCells(table, readCells(pasted))

describe('a table pasted from a spreadsheet', () => {
  test('columns stand by tabs, and numbers are written the Vietnamese way', () => {
    expect(read('Học phí\t1,500,000\tNQ 12\nNước uống\t10 000 đ\t')).toEqual([
      ['Học phí', '1.500.000', 'NQ 12'],
      ['Nước uống', '10.000', ''],
    ])
  })

  test('a cell with lines, tabs and quotation marks stays one cell', () => {
    expect(read('"Học phí\nkỳ 1 ""chính khóa"""\t100000\t"a\tb"')).toEqual([
      ['Học phí kỳ 1 "chính khóa"', '100.000', 'a b'],
    ])
  })

  test('a quotation mark that opens nothing is a quotation mark', () => {
    expect(read('"Sữa học đường\t50.000\tx')).toEqual([['"Sữa học đường', '50.000', 'x']])
  })

  test('a heading that names the columns puts them in order', () => {
    expect(read('STT\tCĂN CỨ\tKhoản thu\tMức thu (nghìn đồng)\n1\tNQ 12\tHọc phí\t100')).toEqual([
      ['Học phí', '100', 'NQ 12'],
    ])
  })

  test('a title above the heading is left out with it', () => {
    expect(read('BẢNG CÁC KHOẢN THU\t\t\nKhoản thu\tMức thu\tCăn cứ\nHọc phí\t100\tNQ 12')).toEqual([
      ['Học phí', '100', 'NQ 12'],
    ])
  })

  test('a column of running numbers is left out', () => {
    expect(read('1\tHọc phí\t100\tNQ\n2\tBHYT\t200\tLuật')).toEqual([
      ['Học phí', '100', 'NQ'],
      ['BHYT', '200', 'Luật'],
    ])
  })

  test('what a merge left empty takes what stands above', () => {
    expect(read('Khối 1\t100\tNQ 1\n\t200\tNQ 2\nKhối 2\t300\tNQ 3')).toEqual([
      ['Khối 1', '100', 'NQ 1'],
      ['Khối 1', '200', 'NQ 2'],
      ['Khối 2', '300', 'NQ 3'],
    ])
  })

  test('what fits no column is kept for the check to object to', () => {
    expect(read('Học phí\t100\tNQ\tthừa')[0]).toHaveLength(4)
  })

  test('a million cells do not hold the server up', () => {
    const started = performance.now()
    expect(read('"x\t1\ty\n'.repeat(100_000)).length).toBeLessThanOrEqual(2_000)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  test('whatever cells are written are read back as the same', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    const row = fc
      .array(cell, { minLength: 2, maxLength: 4 })
      .filter((cells) => cells.some((text) => text !== ''))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        fc.pre(!rows.flat().some((text) => text.startsWith('"') || text.startsWith('\ufeff')))
        expect(readCells(pastedText(rows))).toEqual(rows)
      }),
    )
  })
})
