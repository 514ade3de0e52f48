import type { SeededRandom } from '../../../platform/contracts/example.ts'
import { addDays, type LocalDate, startOfDay, weekday } from '../../../platform/kernel/dates.ts'
import type { ReportAction } from '../domain/report.ts'

/** One step of an invented report, before anybody's name is on it. */
export interface StoryStep {
  readonly action: ReportAction
  readonly at: Date
}

/**
 * How a report came about: mostly in time, some late, some returned and sent again, a few never sent. Of a
 * report that is still due only what has happened by `now` is told, and many stand somewhere on the way.
 */
export function reportStory(dueOn: LocalDate, now: Date, random: SeededRandom): StoryStep[] {
  const stillDue = startOfDay(addDays(dueOn, 1)) > now
  const kind = random.weighted([
    { kind: 'in-time', weight: stillDue ? 45 : 74 },
    { kind: 'returned', weight: stillDue ? 13 : 10 },
    { kind: 'late', weight: 12 },
    { kind: 'missing', weight: stillDue ? 20 : 7 },
  ] as const).kind
  if (kind === 'missing') return []
  const sentOn =
    kind === 'late' ? addDays(dueOn, random.integer(1, 12)) : addDays(dueOn, -random.integer(0, 16))
  const send = workingHour(sentOn, random, kind === 'late' ? 1 : -1)
  const steps: StoryStep[] = [...written(send, random), { action: 'send', at: send }]
  let last = send
  if (kind === 'returned') {
    const back = later(send, random, 1, 4)
    const again = later(back, random, 4, 8)
    steps.push({ action: 'return', at: back }, ...written(again, random, back), { action: 'send', at: again })
    last = again
  }
  steps.push({ action: 'accept', at: later(last, random, 2, 9) })
  return steps.filter(({ at }) => at <= now)
}

/** Begun some days before the sending, submitted on its day or the day before. */
function written(send: Date, random: SeededRandom, notBefore?: Date): StoryStep[] {
  const submit = new Date(send.getTime() - random.integer(40, 1_500) * 60_000)
  const start = new Date(submit.getTime() - random.integer(90, 6 * 24 * 60) * 60_000)
  const earliest = notBefore === undefined ? start.getTime() : notBefore.getTime() + 3_600_000
  const begun = new Date(Math.max(start.getTime(), earliest))
  return [
    { action: 'start', at: begun },
    { action: 'submit', at: new Date(Math.max(submit.getTime(), begun.getTime() + 1_800_000)) },
  ]
}

function later(at: Date, random: SeededRandom, from: number, to: number): Date {
  return new Date(at.getTime() + random.integer(from * 24, to * 24) * 3_600_000)
}

/** A moment in the hours of work on the day, or the nearest day in a direction that is not a weekend. */
function workingHour(day: LocalDate, random: SeededRandom, direction: 1 | -1): Date {
  let chosen = day
  while (weekday(chosen) > 5) chosen = addDays(chosen, direction)
  return new Date(startOfDay(chosen).getTime() + random.integer(7 * 60 + 30, 16 * 60 + 45) * 60_000)
}
