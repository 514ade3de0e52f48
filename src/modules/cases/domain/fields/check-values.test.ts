import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { problem } from '../../../../platform/i18n/problem.ts'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { checkValues, field } from './field.ts'
import { everyField, paperId, schoolId, wellTyped } from './fields.builder.ts'

test('what was typed becomes values', () => {
  expect(checkValues(everyField, wellTyped)).toEqual({
    ok: true,
    value: {
      ...wellTyped,
      phone: '0912345678',
      citizenId: '080184000999',
      childBorn: '2018-09-05',
      topics: ['fees', 'other'],
      paid: true,
      amount: 1_500_000,
      paidOn: '2024-11-25',
      pupils: 1_200,
      distance: 12.5,
      school: schoolId,
      papers: [paperId],
    },
  })
})

test('an empty form is told everything that is missing at once, in the order of the form', () => {
  const checked = checkValues(everyField, {})
  expect(checked.ok ? [] : checked.problems.map(({ field: name }) => name)).toEqual([
    ...['fullName', 'phone', 'citizenId', 'home', 'childBorn', 'level', 'paid', 'school', 'story'],
  ])
})

test('a name that is no field is refused', () => {
  for (const name of ['role', '__proto__', 'constructor', 'toString']) {
    const raw = Object.fromEntries([...Object.entries(wellTyped), [name, 'admin']])
    const checked = checkValues(everyField, raw)
    expect(checked.ok ? [] : checked.problems.map((found) => found.field)).toEqual([name])
  }
})

describe('a field that hangs on another answer', () => {
  test('is needed when it is asked', () => {
    const checked = checkValues(everyField, { ...wellTyped, amount: '', otherTopic: undefined })
    expect(checked).toEqual({
      ok: false,
      problems: [
        {
          field: 'otherTopic',
          message: { vi: 'Hãy nhập: Việc khác là việc gì', en: 'Enter: What else is it' },
        },
        { field: 'amount', message: { vi: 'Hãy nhập: Số tiền đã nộp', en: 'Enter: Amount paid' } },
      ],
    })
  })

  test('is dropped unread when it is not asked', () => {
    const checked = checkValues(everyField, { ...wellTyped, paid: 'no', amount: 'rất nhiều' })
    expect(checked.ok && 'amount' in checked.value).toBe(false)
    expect(checked.ok).toBe(true)
  })

  test('is not asked when the question that it hangs on was not asked either', () => {
    const label = (vi: string) => ({ vi, en: vi })
    const chain = z.object({
      one: field.yesNo({ label: label('một') }),
      two: field.yesNo({ label: label('hai'), askIf: { field: 'one', equals: true } }),
      three: field.text({ label: label('ba'), askIf: { field: 'two', equals: true } }),
    })
    expect(checkValues(chain, { one: 'no', two: 'yes', three: 'x' })).toEqual({
      ok: true,
      value: { one: false },
    })
  })
})

test('a rule over several fields is checked as well, and says which field to change', () => {
  const label = (vi: string) => ({ vi, en: vi })
  const period = z
    .object({ from: field.day({ label: label('Từ ngày') }), to: field.day({ label: label('Đến ngày') }) })
    .refine(({ from, to }) => from <= to, {
      path: ['to'],
      error: problem({ vi: 'Nhập ngày không trước ngày đầu', en: 'Enter a day not before the first' }),
    })
  expect(checkValues(period, { from: '2/1/2026', to: '1/1/2026' })).toEqual({
    ok: false,
    problems: [
      {
        field: 'to',
        message: { vi: 'Nhập ngày không trước ngày đầu', en: 'Enter a day not before the first' },
      },
    ],
  })
})

test('two fields with one Vietnamese label keep their own English words', () => {
  const one = z.object({ it: field.text({ label: { vi: 'Nội dung', en: 'Content' } }) })
  z.object({ it: field.text({ label: { vi: 'Nội dung', en: 'What happened' } }) })
  const checked = checkValues(one, {})
  expect(checked.ok ? [] : checked.problems).toEqual([
    { field: 'it', message: { vi: 'Hãy nhập: Nội dung', en: 'Enter: Content' } },
  ])
})

test('a day that must be past may be today, but not tomorrow', () => {
  const born = (typed: string, today: string) => {
    const checked = checkValues(everyField, { ...wellTyped, childBorn: typed }, localDate(today))
    return checked.ok ? 'taken' : checked.problems.map(({ message }) => message.vi)
  }
  expect(born('24/11/2026', '2026-11-24')).toBe('taken')
  expect(born('25/11/2026', '2026-11-24')).toEqual(['Nhập ngày không sau hôm nay'])
})
