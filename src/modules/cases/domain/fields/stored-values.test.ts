import { expect, test } from 'vitest'
import { z } from 'zod'
import { checkValues, field, readStoredValues, storedValues } from './field.ts'
import { everyField, wellTyped } from './fields.builder.ts'

const label = (vi: string) => ({ vi, en: vi })

test('only what was answered is stored', () => {
  const checked = checkValues(everyField, { ...wellTyped, email: '', paid: 'no', topics: [], papers: [] })
  const stored = checked.ok ? storedValues(everyField, checked.value) : {}
  expect(Object.keys(stored)).toEqual([
    ...[
      'fullName',
      'phone',
      'citizenId',
      'home',
      'childBorn',
      'level',
      'paid',
      'pupils',
      'distance',
      'school',
      'story',
    ],
  ])
})

test('what an older version accepted is read by a stricter one; what it no longer takes is kept apart', () => {
  const newer = z.object({
    name: field.text({ label: label('Họ tên'), maximum: 5 }),
    phone: field.phone({ label: label('Điện thoại') }),
    added: field.text({ label: label('Mục mới') }),
  })
  const older = { name: 'Nguyễn Văn An', phone: '0912345678', dropped: 'còn giữ' }
  expect(readStoredValues(newer, older)).toEqual({
    values: { phone: '0912345678' },
    left: { name: 'Nguyễn Văn An', dropped: 'còn giữ' },
  })
})

test.each([null, 'text', 12, []])('%j in the place of values is no values', (json) => {
  expect(readStoredValues(everyField, json)).toEqual({ values: {}, left: {} })
})
