import type { DutyTrigger, DutyVersion } from '../../../../platform/content/schema/disclosure.ts'
import { addDays, type LocalDate, localDate, parseLocalDate } from '../../../../platform/kernel/dates.ts'
import type { Occurrence } from './occurrence.ts'

/** One time of a duty: of a year, a quarter, an event. */
export interface Occasion {
  /** `2024`, `2024-2025`, `2024-06`, `2024-q2`, the key of an event, or `always`. */
  readonly key: string
  readonly trigger: DutyTrigger
  /** The day on which the law in force decides, and from which is counted. */
  readonly anchor: LocalDate
  readonly occurrence: Occurrence | null
}

export const alwaysKey = 'always'

interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
}

type Trigger = DutyVersion['triggers'][number]
const knownTimes = new WeakMap<object, Map<string, readonly Occasion[]>>()

/** The times of a duty under one version of it whose anchors lie in a span; `always` has its own way. */
export function occasionsOf(
  code: string,
  version: Pick<DutyVersion, 'triggers' | 'validFrom' | 'validTo'>,
  span: Span,
  occurrences: ReadonlyMap<string, readonly Occurrence[]>,
): Occasion[] {
  const isIn = ({ anchor }: Occasion) =>
    anchor >= span.from &&
    anchor <= span.to &&
    anchor >= version.validFrom &&
    (version.validTo === undefined || anchor <= version.validTo)
  const byCalendar = timesByCalendar(version.triggers, span).filter(isIn)
  const byEvent = version.triggers.flatMap((trigger) =>
    trigger.type === 'event' ? timesByEvent(code, trigger, occurrences).filter(isIn) : [],
  )
  return [...byCalendar, ...byEvent]
}

/** Days of the year are the same for every unit, so they are worked out once for each span. */
function timesByCalendar(triggers: readonly Trigger[], span: Span): readonly Occasion[] {
  const bySpan = knownTimes.get(triggers) ?? new Map<string, readonly Occasion[]>()
  knownTimes.set(triggers, bySpan)
  const key = `${span.from} ${span.to}`
  const known = bySpan.get(key)
  if (known !== undefined) return known
  // A page of today asks for two or three spans; those of the days before are of no use.
  if (bySpan.size > 50) bySpan.clear()
  const times = triggers.flatMap((trigger) => timesOf(trigger, span))
  bySpan.set(key, times)
  return times
}

function timesByEvent(
  code: string,
  trigger: Extract<Trigger, { type: 'event' }>,
  occurrences: ReadonlyMap<string, readonly Occurrence[]>,
): Occasion[] {
  return (occurrences.get(trigger.event) ?? [])
    .filter(({ dutyCode }) => dutyCode === null || dutyCode === code)
    .map((occurrence) => ({ key: occurrence.key, trigger, anchor: occurrence.on, occurrence }))
}

function timesOf(trigger: Trigger, { from, to }: Span): Occasion[] {
  switch (trigger.type) {
    case 'always':
    case 'event':
      return []
    case 'yearly':
      return years(from, to).flatMap((year) => {
        const anchor = parseLocalDate(`${year}-${trigger.by}`)
        if (anchor === undefined) return []
        return [
          {
            key: trigger.of === 'year' ? `${year}` : schoolYearOf(anchor),
            trigger,
            anchor,
            occurrence: null,
          },
        ]
      })
    case 'monthly':
      return monthEnds(from, to).map((anchor) => ({
        key: anchor.slice(0, 7),
        trigger,
        anchor,
        occurrence: null,
      }))
    case 'quarterly':
      return monthEnds(from, to)
        .filter((day) => Number(day.slice(5, 7)) % 3 === 0)
        .map((anchor) => ({
          key: `${anchor.slice(0, 4)}-q${Number(anchor.slice(5, 7)) / 3}`,
          trigger,
          anchor,
          occurrence: null,
        }))
  }
}

/** `2024-2025`: the school year in which a day lies, or which begins in its summer. */
export function schoolYearOf(day: LocalDate): string {
  const year = Number(day.slice(0, 4))
  return Number(day.slice(5, 7)) >= 7 ? `${year}-${year + 1}` : `${year - 1}-${year}`
}

function years(from: LocalDate, to: LocalDate): number[] {
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index)
}

function monthEnds(from: LocalDate, to: LocalDate): LocalDate[] {
  const ends: LocalDate[] = []
  let first = localDate(`${from.slice(0, 7)}-01`)
  while (first <= to) {
    const next = localDate(`${addDays(first, 32).slice(0, 7)}-01`)
    ends.push(addDays(next, -1))
    first = next
  }
  return ends
}
