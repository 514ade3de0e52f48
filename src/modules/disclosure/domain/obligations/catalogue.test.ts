import { expect, test } from 'vitest'
import { content } from '../../../../../test/example/example.builder.ts'
import type { DutyTrigger, DutyVersion } from '../../../../platform/content/schema/disclosure.ts'

const rules = new Map(content.laws.flatMap((law) => law.rules.map((rule) => [rule.code, rule] as const)))

interface Cited {
  readonly rule: string | undefined
  readonly unit: string
  readonly value: string | number
}

/** The numbers of a version that name the rule of the law from which they come. */
function cited({ triggers, kept }: DutyVersion) {
  const ofTrigger = (trigger: DutyTrigger): Cited[] => {
    if (trigger.type === 'always') return []
    if (trigger.type === 'yearly') return [{ rule: trigger.rule, unit: 'month-day', value: trigger.by }]
    const { term } = trigger
    return term === undefined || !('rule' in term)
      ? []
      : [{ rule: term.rule, unit: term.unit, value: term.value }]
  }
  const ofKept: Cited[] =
    kept?.type === 'at-least' ? [{ rule: kept.rule, unit: kept.unit, value: kept.value }] : []
  return [...triggers.flatMap(ofTrigger), ...ofKept].flatMap(({ rule, unit, value }) =>
    rule === undefined ? [] : [{ rule, unit, value }],
  )
}

test('there are at least forty duties to publish, each with its law and article in every version', () => {
  expect(content.disclosure.filter(({ way }) => way === 'published').length).toBeGreaterThanOrEqual(40)
  for (const { versions } of content.disclosure) {
    for (const { law, article } of versions) {
      expect(law).not.toBe('')
      expect(article).not.toBe('')
    }
  }
})

test('a number that cites a rule of the law is that rule’s number, on the day on which the version begins', () => {
  const versions = content.disclosure.flatMap(({ code, versions }) =>
    versions.map((version) => ({ code, version })),
  )
  for (const { code, version } of versions) {
    for (const { rule, unit, value } of cited(version)) {
      const found = rules.get(rule)
      expect(found, `${code} cites ${rule}`).toBeDefined()
      expect([rule, found?.unit, found?.value]).toEqual([rule, unit, value])
      const begins = found?.validFrom ?? ''
      const ends = found?.validTo ?? '9999-12-31'
      expect(begins <= version.validFrom, `${code}: ${rule} holds from ${begins}`).toBe(true)
      expect((version.validTo ?? '9999-12-31') <= ends, `${code}: ${rule} holds to ${ends}`).toBe(true)
    }
  }
})

test('what was not read in the official text is unconfirmed', () => {
  const versions = content.disclosure.flatMap((duty) => duty.versions)
  expect(versions.some(({ standing }) => standing === 'confirmed')).toBe(true)
  for (const { standing, evidence, confidence } of versions) {
    expect(standing === 'confirmed').toBe(evidence === 'text-seen' && confidence === 'high')
  }
})
