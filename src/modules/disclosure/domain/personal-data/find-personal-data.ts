import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { birthDates, childNames } from './children.ts'
import type { Passage, PersonalDataFinding } from './finding.ts'
import { mailAddresses } from './mail-addresses.ts'
import { numbersOfPeople } from './numbers-of-people.ts'
import { healthFacts, homeAddresses } from './private-life.ts'

/** What in a passage may not be public, from its beginning on; nothing is found twice at one place. */
export function findPersonalData(passage: Passage, today: LocalDate): readonly PersonalDataFinding[] {
  const found = [
    ...numbersOfPeople(passage),
    ...mailAddresses(passage),
    ...childNames(passage, today),
    ...birthDates(passage, today),
    ...homeAddresses(passage),
    ...healthFacts(passage),
  ].filter(({ masked, text }) => masked !== text)
  const ordered = found.toSorted(
    (one, other) => rank[other.confidence] - rank[one.confidence] || one.start - other.start,
  )
  const kept: PersonalDataFinding[] = []
  for (const one of ordered) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  }
  return kept.toSorted((one, other) => one.start - other.start)
}

const rank = { high: 2, medium: 1, low: 0 } as const

/** The text with each finding replaced by its mask. */
export function maskFindings(text: string, findings: readonly PersonalDataFinding[]): string {
  let masked = ''
  let at = 0
  for (const { start, end, masked: mask } of findings.toSorted((one, other) => one.start - other.start)) {
    if (start < at) continue
    masked += text.slice(at, start) + mask
    at = end
  }
  return masked + text.slice(at)
}
