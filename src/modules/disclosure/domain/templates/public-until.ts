import type { DutyKept } from '../../../../platform/content/schema/disclosure.ts'
import type { DisclosureTemplate } from '../../../../platform/content/schema/disclosure-template.ts'
import { addDays, type LocalDate, localDate } from '../../../../platform/kernel/dates.ts'

/**
 * The first day on which what is published on a day may be taken down by the duty, or undefined when the law names no
 * such span.
 */
export function keptUntil(kept: DutyKept | undefined, from: LocalDate): LocalDate | undefined {
  if (kept?.type !== 'at-least') return undefined
  return kept.unit === 'year' ? addYears(from, kept.value) : addDays(from, kept.value)
}

/** Until when something stays public unless the clerk says otherwise; null is without end. */
export function proposedEnd(
  { validity }: DisclosureTemplate,
  kept: DutyKept | undefined,
  from: LocalDate,
): LocalDate | null {
  if (kept?.type === 'permanent') return null
  const own =
    validity && (validity.unit === 'year' ? addYears(from, validity.value) : addDays(from, validity.value))
  const lawful = keptUntil(kept, from)
  if (own === undefined) return lawful ?? null
  return lawful !== undefined && lawful > own ? lawful : own
}

/** The same day some years later; 29 February becomes 1 March. */
function addYears(day: LocalDate, years: number): LocalDate {
  const [year = '', month = '', date = ''] = day.split('-')
  const later = String(Number(year) + years)
  return month === '02' && date === '29'
    ? addDays(localDate(`${later}-02-28`), 1)
    : localDate(`${later}-${month}-${date}`)
}
