import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../../platform/config/project-root.ts'
import { loadContent } from '../../../../platform/content/load-content.ts'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { completenessProblems } from './check-completeness.ts'
import { contentOfDraft } from './content-of-draft.ts'
import { valuesFromLastTime } from './from-last-time.ts'
import { proposedEnd } from './public-until.ts'
import { findTemplate, headingOf, templateFor } from './template-for.ts'

const { disclosure, disclosureTemplates: templates } = loadContent(path.join(projectRoot(), 'content'))
const finance = templateFor(templates, 'school-finance-income-expenditure')
const from = localDate('2026-06-20')

test('every duty that a template names exists, and no two templates serve the same', () => {
  const served = templates.flatMap(({ duties }) => duties)
  const known = new Set(disclosure.map(({ code }) => code))
  expect(served.filter((code) => !known.has(code))).toEqual([])
  expect(served.filter((code, at) => served.indexOf(code) !== at)).toEqual([])
})

test('every duty has a form, its own or the general one', () => {
  for (const { code } of disclosure) expect(templateFor(templates, code).fields.length).toBeGreaterThan(0)
  expect(templateFor(templates, 'a-duty-of-tomorrow').code).toBe('general')
  expect(findTemplate(templates, 'nothing')).toBeUndefined()
})

test('the heading names the unit and the time', () => {
  const names = { duty: 'Thu, chi năm trước', occasion: '2025-2026', unit: 'Trường Tiểu học Hoa Sen' }
  expect(headingOf(finance, names)).toBe('Thu, chi tài chính của Trường Tiểu học Hoa Sen (2025-2026)')
  expect(headingOf(templateFor(templates, null), names)).toBe('Thu, chi năm trước (2025-2026)')
})

test('an empty form says of each field what to do', () => {
  const fields = completenessProblems(finance, {}, 0).map(({ field }) => field)
  expect(fields).toEqual(['thu', 'chi'])
})

test('a form begins with the rows that the law names, and their amounts are asked one by one', () => {
  const values = valuesFromLastTime(finance, undefined)
  expect(values.thu).toHaveLength(5)
  const filled = { ...values, thu: [['Tài trợ, viện trợ', 'năm triệu']], chi: [['Chi khác', '1.500,5']] }
  expect(completenessProblems(finance, filled, 0).map(({ message }) => message.vi)).toEqual([
    'Bảng “Các nguồn thu”, dòng 1: “Số tiền (đồng)” phải là số, ví dụ 1.500.000',
    'Bảng “Các khoản chi”, dòng 1: “Số tiền (đồng)” phải là số đồng chẵn, không có phần lẻ',
  ])
})

test('a document that must be signed must be attached', () => {
  const report = templateFor(templates, 'school-annual-report')
  expect(completenessProblems(report, { 'tom-tat': 'Đạt' }, 0).map(({ field }) => field)).toEqual(['tep'])
  expect(completenessProblems(report, { 'tom-tat': 'Đạt' }, 1)).toEqual([])
})

test('what was published is read back into the form of the next time, except what is different each time', () => {
  const staff = templateFor(templates, 'school-staff')
  const values = {
    'so-luong': [['Giáo viên', '25', '1', '24', '']],
    'dat-chuan': '97,5',
    'boi-duong': '100',
  }
  const published = contentOfDraft(staff, values)
  expect(published.blocks.at(-1)).toEqual({
    kind: 'values',
    rows: [
      { label: 'Tỷ lệ giáo viên, cán bộ quản lý đạt chuẩn nghề nghiệp', value: '97,5%' },
      { label: 'Tỷ lệ hoàn thành bồi dưỡng hằng năm', value: '100%' },
    ],
  })
  expect(valuesFromLastTime(staff, published)).toEqual(values)
  const plan = templateFor(templates, 'school-education-plan')
  const text = contentOfDraft(plan, { so: '12/KH', 'tom-tat': 'Dạy và học' })
  expect(valuesFromLastTime(plan, text)).toEqual({})
  expect(valuesFromLastTime(plan, text, true)).toEqual({ so: '12/KH', 'tom-tat': 'Dạy và học' })
})

test('nothing is taken down before the law allows it', () => {
  const fiveYears = { type: 'at-least', value: 5, unit: 'year', continuous: false } as const
  expect(proposedEnd(templateFor(templates, 'school-staff'), fiveYears, from)).toBe('2031-06-20')
  expect(proposedEnd(templateFor(templates, 'textbook-list'), fiveYears, from)).toBe('2031-06-20')
  expect(proposedEnd(finance, { type: 'permanent' }, from)).toBeNull()
  expect(proposedEnd(templateFor(templates, null), undefined, localDate('2024-02-29'))).toBeNull()
  expect(proposedEnd(templateFor(templates, 'textbook-list'), undefined, localDate('2024-02-29'))).toBe(
    '2025-03-01',
  )
})
