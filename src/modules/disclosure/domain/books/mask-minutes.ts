import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { findPersonalData, maskFindings } from '../personal-data/find-personal-data.ts'
import { initials, namesIn } from '../personal-data/names.ts'

/** Longer minutes are cut, and the cut is said. */
export const mostOfMinutes = 19_900

/**
 * The words of minutes as everybody may read them: people as initials, and without what else may point at somebody.
 * Teachers vote freely when nobody outside can tell who said what.
 */
export function maskMinutes(text: string, today: LocalDate): string {
  const masked = text
    .normalize('NFC')
    .split('\n')
    .map((line) => maskLine(line.trim(), today))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
  return masked.length <= mostOfMinutes ? masked : `${masked.slice(0, mostOfMinutes)}\n[…]`
}

function maskLine(line: string, today: LocalDate): string {
  // What a meeting's minutes are full of are days of meetings, never birthdays.
  const found = findPersonalData({ text: line, label: '', ofChildren: false }, today).filter(
    ({ kind, confidence }) => kind !== 'birth-date' && confidence !== 'low',
  )
  const withoutNumbers = maskFindings(line, found)
  return namesIn(withoutNumbers)
    .toReversed()
    .reduce(
      (shown, { start, end, text }) =>
        `${shown.slice(0, start)}${initials(text)}${shown.slice(end).replace(/^\./u, '')}`,
      withoutNumbers,
    )
}
