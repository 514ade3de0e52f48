import { expect, test } from 'vitest'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { newId } from '../../../../platform/kernel/ids.ts'
import { dossier } from '../../kinds/dossier.ts'
import { aDefinition } from '../../procedures/procedure.builder.ts'
import { fieldProblems, fieldsOf } from '../fields/field.ts'
import { holdsTooMuch } from './apply-draft.ts'
import { fieldsOfStep, questionSteps } from './apply-questions.ts'
import { onlineRefusal } from './online-refusal.ts'
import { isAnswered, waysOf } from './paper-ways.ts'
import { formOfProcedure } from './procedure-forms.ts'

const slugs = {
  'transfer-of-primary-pupils': 'pupil',
  'admission-to-lower-secondary-school': 'pupil',
  'copies-of-certificates-from-the-register': 'certificate',
  'correction-of-school-transcripts': 'certificate',
  'lunch-support-for-kindergarten-children': 'support',
  'fee-exemption-and-reduction-study-cost-support-fee-support': 'support',
  'permit-primary-schools-to-operate': 'facility',
  'quality-certificate-for-preschools': 'facility',
  'licence-for-extra-teaching': 'general',
} as const

test.each(Object.entries(slugs))('%s is asked for with the form %s, which is well defined', (slug, form) => {
  expect(formOfProcedure({ slug })).toBe(form)
  for (const type of dossier) {
    for (const step of questionSteps) {
      const fields = fieldsOfStep(step, type, { slug })
      expect(fieldProblems(fields)).toEqual([])
      expect(fieldsOf(fields).length).toBeGreaterThan(0)
    }
  }
})

test('what a procedure names as its form goes before what it is called', () => {
  expect(formOfProcedure({ slug: 'transfer-of-primary-pupils', fields: 'general' })).toBe('general')
  expect(formOfProcedure({ slug: 'transfer-of-primary-pupils', fields: 'unknown' })).toBe('pupil')
})

const today = localDate('2026-03-02')
const version = {
  ...aDefinition({ channels: ['counter', 'online'] }),
  id: newId('procedure'),
  unitId: newId('unit'),
  slug: 'transfer-of-primary-pupils',
  standing: 'confirmed',
  decision: 'Quyết định 1',
  validFrom: localDate('2026-01-01'),
  validTo: null,
  publishedAt: new Date(0),
  revision: 1,
} as const

test('a procedure is taken on line only while it is valid, offered so, and gives an appointment', () => {
  expect(onlineRefusal(version, today)).toBeUndefined()
  expect(onlineRefusal({ ...version, validTo: localDate('2026-03-01') }, today)).toBe('not-valid')
  expect(onlineRefusal({ ...version, validTo: today }, today)).toBeUndefined()
  expect(onlineRefusal({ ...version, channels: ['counter'] }, today)).toBe('not-online')
  expect(onlineRefusal({ ...version, time: { unit: 'working-day' } }, today)).toBe('no-days')
  expect(onlineRefusal({ ...version, time: { unit: 'per-plan' } }, today)).toBe('no-days')
})

test('a form may be the one filled in on line, and what may not apply may be left out', () => {
  expect(waysOf({ name: 'Đơn xin chuyển trường' }, ['online'])).toEqual(['upload', 'declared'])
  expect(waysOf({ name: 'Học bạ', when: 'Nếu có' }, ['counter', 'online'])).toEqual([
    'upload',
    'later',
    'not-needed',
  ])
  expect(isAnswered({ way: 'upload', files: [] })).toBe(false)
  expect(isAnswered({ way: 'later', files: [] })).toBe(true)
})

test('a draft holds thirty files and sixty megabytes, and no more', () => {
  const file = {
    id: newId('file'),
    name: 'a.png',
    mediaType: 'image/png',
    size: 2 * 1024 * 1024,
    scanAwaited: false,
  }
  const holding = (count: number, last = 0) =>
    holdsTooMuch({
      papers: {
        '1': { way: 'upload', files: Array.from({ length: count }, () => file) },
        '2': { way: 'upload', files: [{ ...file, size: last }] },
      },
    })
  expect(holding(29)).toBe(false)
  expect(holding(30)).toBe(true)
  expect(holding(29, 5 * 1024 * 1024)).toBe(true)
})
