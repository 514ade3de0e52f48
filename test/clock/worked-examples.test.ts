import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { deadlineOf, findClockRule } from '../../src/modules/cases/domain/clock/clock.ts'
import { workingCalendar } from '../../src/platform/calendar/working-calendar.ts'
import { loadContent } from '../../src/platform/content/load-content.ts'
import { localDate, startOfDay } from '../../src/platform/kernel/dates.ts'

const content = loadContent(path.join(import.meta.dirname, '../../content'))
const calendar = workingCalendar(content.calendar.years)
/** For each rule, the day and what it leads to, worked out beside the clock from a list of all working days. */
const examples = readFileSync(path.join(import.meta.dirname, 'worked-examples.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code = '', caseKind = '', amount = '', from = '', due = ''] = line.split(',')
    return { code, caseKind, amount, from: localDate(from), due }
  })

test.each(examples)('$code $caseKind from $from ends on $due', ({ code, caseKind, amount, from, due }) => {
  const rule = findClockRule(content.laws, code, from)
  if (rule?.code !== code) throw new Error(`${code} is not in force on ${from}`)
  const extends_ = caseKind === '+extension' && rule.extension !== undefined
  const run = {
    rule,
    startedAt: startOfDay(from),
    pauses: [],
    ...(amount !== '' && { amount: Number(amount) }),
    ...(caseKind !== '' && caseKind !== '+extension' && { caseKind }),
    ...(extends_ && { extendedBy: { ...rule.extension, reason: 'thử' } }),
  }
  expect(deadlineOf(run, calendar, new Date()).date).toBe(due)
})

test('every rule that is a term has a worked example: a new one needs a line in worked-examples.csv', () => {
  const shown = new Set(examples.map(({ code }) => code))
  const terms = content.laws
    .flatMap((law) => law.rules)
    .filter(({ code, validFrom }) => findClockRule(content.laws, code, validFrom) !== undefined)
  expect(terms.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([])
})

test('what a rule replaces, and by what it takes receipts, are rules of content', () => {
  const rules = content.laws.flatMap((law) => law.rules)
  const codes = new Set(rules.map(({ code }) => code))
  const named = rules.flatMap(({ replaces = [], offHours }) => [...replaces, ...(offHours ? [offHours] : [])])
  expect(named.filter((code) => !codes.has(code))).toEqual([])
})

test('of the rules that replace one another never two are in force on a day', () => {
  const rules = content.laws.flatMap((law) => law.rules)
  const overlapping = rules.flatMap((rule) =>
    (rule.replaces ?? []).flatMap((old) => {
      const before = rules.find(({ code }) => code === old)
      return before?.validTo !== undefined && before.validTo < rule.validFrom
        ? []
        : [`${old} and ${rule.code}`]
    }),
  )
  expect(overlapping).toEqual([])
})
