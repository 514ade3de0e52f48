import type { Law, LawRule } from '../../../../platform/content/schema/law.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../../platform/kernel/validity.ts'

export const clockUnits = ['working-day', 'calendar-day', 'hour', 'month', 'year'] as const
export type ClockUnit = (typeof clockUnits)[number]

/** As what a receipt after the close of office hours, or on a day off, counts. */
export interface ReceiptRule {
  readonly code: string
  readonly version: LocalDate
  /** `17:00`: what arrives at that time or later counts as received on the next working day. */
  readonly closesAt: string
  readonly title: Words
  readonly law: string
  readonly article: string
  readonly standing: 'confirmed' | 'unconfirmed'
}

/** A term that a law sets, in one of its versions. */
export interface ClockRule {
  readonly code: string
  /** The first day on which this version of the rule is in force. */
  readonly version: LocalDate
  readonly validTo?: LocalDate
  readonly unit: ClockUnit
  readonly amount: number
  /** The law leaves the number to each procedure: a run under this rule brings its own. */
  readonly amountIsGiven?: true
  /** Other amounts for kinds of cases: `complex`, `remote` … */
  readonly amountByCase?: Readonly<Record<string, number>>
  /** The one extension that the rule allows. */
  readonly extension?: { readonly amount: number; readonly unit: ClockUnit }
  /** `before`: the term runs back from an event, as for what must be posted five days ahead. */
  readonly direction: 'after' | 'before'
  readonly title: Words
  readonly law: string
  readonly article: string
  readonly standing: 'confirmed' | 'unconfirmed'
  readonly note?: string
  /** Without it the day of receipt is the day on which it was received, whatever the hour. */
  readonly receipt?: ReceiptRule
}

/**
 * The rule of this code in the version in force on a day. When the rule has been replaced by another (whose
 * entry in content says so), that one: `complaint.accept.first` leads to the rule of 2026 from July 2026 on.
 * Undefined when nothing of the kind was in force, or the rule is no term.
 */
export function findClockRule(laws: readonly Law[], code: string, on: LocalDate): ClockRule | undefined {
  const found = lineOf(laws, code).find(({ rule }) => isValidOn(rule, on))
  return found === undefined ? undefined : clockRuleOf(laws, found)
}

/** The version of a rule, or of the rules that replaced it, that came into force on the day `version`. */
export function findClockRuleVersion(
  laws: readonly Law[],
  code: string,
  version: LocalDate,
): ClockRule | undefined {
  const found = lineOf(laws, code).find(({ rule }) => rule.validFrom === version)
  return found === undefined ? undefined : clockRuleOf(laws, found)
}

/** All terms in force on a day, by the name of their law. */
export function listClockRules(laws: readonly Law[], on: LocalDate): readonly ClockRule[] {
  return laws
    .flatMap((law) => law.rules.map((rule) => ({ law, rule })))
    .filter(({ rule }) => isValidOn(rule, on))
    .flatMap((placed) => clockRuleOf(laws, placed) ?? [])
}

/** What a receipt out of hours counts as on a day, by the rule of this code: for rules that content does not hold. */
export function findReceiptRule(laws: readonly Law[], code: string, on: LocalDate): ReceiptRule | undefined {
  const found = lineOf(laws, code).find(({ rule }) => isValidOn(rule, on))
  return found === undefined ? undefined : receiptRuleOf(found)
}

type PlacedRule = { readonly law: Law; readonly rule: LawRule }

const lines = new WeakMap<readonly Law[], Map<string, readonly PlacedRule[]>>()

/** A rule and all that replaced it, the newest first. */
function lineOf(laws: readonly Law[], code: string): readonly PlacedRule[] {
  const known = lines.get(laws) ?? new Map<string, readonly PlacedRule[]>()
  lines.set(laws, known)
  const line = known.get(code) ?? followLine(laws, code)
  known.set(code, line)
  return line
}

function followLine(laws: readonly Law[], code: string): PlacedRule[] {
  const codes = new Set([code])
  const all = laws.flatMap((law) => law.rules.map((rule) => ({ law, rule })))
  for (let size = 0; size < codes.size; ) {
    size = codes.size
    for (const { rule } of all) if (rule.replaces?.some((old) => codes.has(old))) codes.add(rule.code)
  }
  return all
    .filter(({ rule }) => codes.has(rule.code))
    .toSorted((a, b) => (a.rule.validFrom < b.rule.validFrom ? 1 : -1))
}

function clockRuleOf(laws: readonly Law[], { law, rule }: PlacedRule): ClockRule | undefined {
  const term = termOf(rule)
  if (term === undefined) return undefined
  const { extension, offHours } = rule
  const receipt = offHours === undefined ? undefined : findReceiptRule(laws, offHours, rule.validFrom)
  return {
    code: rule.code,
    version: rule.validFrom,
    ...(rule.validTo !== undefined && { validTo: rule.validTo }),
    ...term,
    ...(rule.valueByCase !== undefined && { amountByCase: rule.valueByCase }),
    ...(extension !== undefined && {
      extension: { amount: extension.value, unit: extension.unit ?? term.unit },
    }),
    direction: rule.direction,
    title: rule.title,
    law: rule.citation ?? law.name,
    article: rule.article,
    standing: rule.standing,
    ...(rule.note !== undefined && { note: rule.note }),
    ...(receipt !== undefined && { receipt }),
  }
}

/** "At once" is a term of no days: on the day itself, or on the next working day. */
function termOf({ unit, value }: LawRule): Pick<ClockRule, 'unit' | 'amount' | 'amountIsGiven'> | undefined {
  if (unit === 'immediate') return { unit: 'working-day', amount: 0 }
  const clockUnit = clockUnits.find((known) => known === unit)
  if (clockUnit === undefined) return undefined
  if (value === null) return { unit: clockUnit, amount: 0, amountIsGiven: true }
  return typeof value === 'number' ? { unit: clockUnit, amount: value } : undefined
}

function receiptRuleOf({ law, rule }: PlacedRule): ReceiptRule | undefined {
  const { value, unit } = rule
  if (unit !== 'hour-of-day' || typeof value !== 'string') return undefined
  return {
    code: rule.code,
    version: rule.validFrom,
    closesAt: value,
    title: rule.title,
    law: rule.citation ?? law.name,
    article: rule.article,
    standing: rule.standing,
  }
}
