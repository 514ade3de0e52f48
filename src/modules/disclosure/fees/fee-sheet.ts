import type { SheetDescriptionInput } from '../../../platform/documents/sheets/workbook-description.ts'
import { type FeeLine, yearAmount } from '../domain/fees/fee-line.ts'
import type { FeeLaw } from '../domain/fees/fee-standing.ts'
import { partOf } from '../domain/fees/fee-total.ts'
import type { FeeLevel } from '../domain/fees/grade.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'

/** Every line of some schools as open data: amounts in đồng, days as programs read them. */
export function feeSheet(
  rows: readonly { readonly code: string; readonly name: string; readonly line: FeeLine }[],
  law: FeeLaw,
  level: FeeLevel,
  year: SchoolYear,
): SheetDescriptionInput {
  const column = (header: string, type: 'text' | 'money' | 'integer' | 'date' = 'text') => ({ header, type })
  return {
    name: 'khoan-thu',
    columns: [
      column('school_year'),
      column('school_code'),
      column('school_name'),
      column('kind'),
      column('name'),
      column('amount_dong', 'money'),
      column('unit'),
      column('times', 'integer'),
      column('year_dong', 'money'),
      column('part'),
      column('from', 'date'),
      column('grades'),
      column('decision'),
      column('ceiling_dong', 'money'),
    ],
    rows: rows.map(({ code, name, line }) => [
      year,
      code,
      name,
      line.kind ?? '',
      line.name,
      Number(line.amount),
      line.unit,
      line.times,
      Number(yearAmount(line)),
      partOf(line, law, level),
      line.from,
      line.grades.join(' '),
      line.decision,
      line.ceiling === null ? null : Number(line.ceiling),
    ]),
  }
}
