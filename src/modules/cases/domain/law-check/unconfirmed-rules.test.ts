import { expect, test } from 'vitest'
import { content } from '../../../../../test/example/example.builder.ts'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { caseKindDefinitions } from '../../kinds/index.ts'
import { unconfirmedRules } from './unconfirmed-rules.ts'

const today = localDate('2026-11-24')
const listed = unconfirmedRules(content.laws, caseKindDefinitions, today)

test('every unconfirmed rule that is not over is listed once, and no confirmed one', () => {
  const wanted = content.laws
    .flatMap(({ rules }) => rules)
    .filter(
      ({ standing, validTo }) => standing === 'unconfirmed' && (validTo === undefined || validTo >= today),
    )
  expect(new Set(listed.map(({ rule }) => rule))).toEqual(new Set(wanted))
  expect(listed).toHaveLength(wanted.length)
})

test('what cases run by now comes first, with the kinds that it touches', () => {
  const used = listed.findIndex(({ kinds }) => kinds.length === 0)
  expect(used).toBeGreaterThan(0)
  expect(listed.slice(used).every(({ kinds }) => kinds.length === 0)).toBe(true)
  const apology = listed.find(({ rule }) => rule.code === 'onestop.apology.2025')
  expect(apology?.kinds.map(({ code }) => code)).toEqual(['dossier'])
  const petition = listed.find(({ rule }) => rule.code === 'petition.process')
  expect(petition?.kinds.map(({ code }) => code)).toEqual(expect.arrayContaining(['feedback', 'petition']))
})
