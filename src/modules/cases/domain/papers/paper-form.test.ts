import { expect, test } from 'vitest'
import { citeForm, findForm, PaperForms } from './paper-form.ts'

const form = {
  form: 'Mẫu số 04',
  name: 'Phiếu xin lỗi',
  act: 'Thông tư cũ',
  annex: 'Phụ lục',
  validFrom: '2019-01-06',
  validTo: '2025-09-14',
  source: 'test',
  status: 'confirmed',
} as const
const later = {
  ...form,
  name: 'Văn bản xin lỗi',
  act: 'Thông tư mới',
  validFrom: '2025-09-15',
  validTo: null,
}
const all = (versions: unknown[]) =>
  Object.fromEntries(Object.keys(PaperForms.def.keyType.enum).map((paper) => [paper, versions]))

test('a paper takes the form of the day on which its matter was received', () => {
  const forms = PaperForms.parse(all([form, later]))
  expect(findForm(forms, 'apology-letter', '2019-01-05')).toBeUndefined()
  expect(findForm(forms, 'apology-letter', '2025-09-14')?.name).toBe('Phiếu xin lỗi')
  expect(findForm(forms, 'apology-letter', '2025-09-15')?.name).toBe('Văn bản xin lỗi')
})

test('two forms of one paper on one day are refused', () => {
  expect(PaperForms.safeParse(all([form, { ...later, validFrom: '2025-09-14' }])).success).toBe(false)
  expect(PaperForms.safeParse(all([{ ...form, validTo: null }, later])).success).toBe(false)
})

test('a form is cited by its number, annex and act', () => {
  const forms = PaperForms.parse(all([form]))
  const found = findForm(forms, 'control-slip', '2020-01-01')
  expect(found && citeForm(found)).toBe('Mẫu số 04, Phụ lục, Thông tư cũ')
})
