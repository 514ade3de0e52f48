import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../config/project-root.ts'
import { localDate } from '../kernel/dates.ts'
import { citationOf, findRule, ruleOn } from './cited-rule.ts'
import { loadContent } from './load-content.ts'

const { laws } = loadContent(path.join(projectRoot(), 'content'))
const replaced = laws.flatMap(({ rules }) =>
  rules.flatMap((rule) => (rule.replaces ?? []).map((code) => ({ code, by: rule }))),
)

test('a rule is cited with the law that it stands in', () => {
  const rule = ruleOn(laws, 'reception.schedule.post', localDate('2024-06-14'))
  expect(citationOf(rule)).toContain('Luật Tiếp công dân')
})

test('a rule that was replaced leads to the one in its place, from the day on which only that one is in force', () => {
  expect(replaced.length).toBeGreaterThan(0)
  for (const { code, by } of replaced) {
    const found = findRule(laws, code, by.validFrom)
    expect([code, found?.code === code || found?.replaces?.includes(code)]).toEqual([code, true])
  }
})

test('a rule that nobody ever made is an error, and before its first day there is none', () => {
  expect(() => ruleOn(laws, 'no.such.rule', localDate('2024-06-14'))).toThrow(RangeError)
  expect(findRule(laws, 'reception.schedule.post', localDate('1990-01-01'))).toBeUndefined()
})
