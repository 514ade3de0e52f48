import { expect, test } from 'vitest'
import { parseForm } from '../../../platform/http/form.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { everyField, paperId, wellTyped } from '../domain/fields/fields.builder.ts'
import { fieldsForm, settleFiles } from './fields-form.ts'
import { keptName } from './kept-name.ts'

const photo = { fileName: 'anh.jpg', bytes: new Uint8Array([1, 2, 3]) }

test('files that came with the form stand in the values until they are stored, beside those sent before', () => {
  const raw = { ...wellTyped, papers: photo, [keptName('papers')]: paperId }
  const parsed = parseForm(fieldsForm(everyField), raw)
  if (!parsed.ok) throw new Error('refused')
  const { stored, files } = parsed.value
  expect(files).toEqual([{ field: 'papers', provisional: expect.any(String), file: photo }])
  const provisional = files[0]?.provisional ?? ''
  expect(stored.papers).toEqual([paperId, provisional])
  const kept = newId('file')
  expect(settleFiles(stored, new Map([[provisional, kept]])).papers).toEqual([paperId, kept])
})

test('a form that is wrong shows every problem at its field, in both languages', () => {
  const parsed = parseForm(fieldsForm(everyField), { ...wellTyped, phone: '1', amount: '', x: '' })
  expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual(['phone', 'amount', 'x'])
  expect(parsed.ok ? [] : parsed.problems.map(({ message }) => message.en)).toContain('Enter: Amount paid')
})

test('names that the route reads itself are let through', () => {
  expect(parseForm(fieldsForm(everyField, ['action']), { ...wellTyped, action: 'send' }).ok).toBe(true)
})
