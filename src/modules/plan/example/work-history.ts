import type { SeededRandom } from '../../../platform/contracts/example.ts'
import { addDays, daysBetween, type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { occurrences, plannedRecurrence } from '../domain/occurrences.ts'
import type { TaskUpdateKind } from '../domain/task-work.ts'
import type { ExampleTask, ExampleUpdate } from '../store/work-example-store.ts'
import { blockedReasons, comments, doneNotes, progressNotes } from './work-texts.ts'

/** In which time something may have happened with a task. */
export interface HistoryFrame {
  readonly year: number
  readonly from: LocalDate
  /** Nothing happened after this instant. */
  readonly until: Date
  readonly lastDay: LocalDate
  readonly random: SeededRandom
}

/** What plausibly happened with one task from the day of issue on: most done in time, some late, some blocked. */
export function historyOf(task: ExampleTask, frame: HistoryFrame): ExampleUpdate[] {
  const { schedule } = task
  if (schedule.kind === 'date') return datedHistory(task, schedule.dueOn, frame)
  if (schedule.kind === 'recurring' && !/DAILY|WEEKLY/.test(schedule.rule)) {
    const days = occurrences(plannedRecurrence(schedule.rule, frame.year))
    return days
      .filter((day) => day >= frame.from && day <= addDays(frame.lastDay, 5))
      .flatMap((day) => occurrenceHistory(task, day, frame))
  }
  return ongoingHistory(task, frame)
}

function datedHistory(task: ExampleTask, dueOn: LocalDate, frame: HistoryFrame): ExampleUpdate[] {
  const { random, from } = frame
  const isPast = dueOn < frame.lastDay
  const fate = random.weighted([
    { weight: isPast ? 68 : 30, kind: 'in-time' as const },
    { weight: isPast ? 14 : 0, kind: 'late' as const },
    { weight: 9, kind: 'blocked' as const },
    { weight: isPast ? 3 : 40, kind: 'going-on' as const },
    { weight: isPast ? 6 : 21, kind: 'untouched' as const },
  ])
  const last = isPast ? dueOn : frame.lastDay
  const room = Math.max(1, daysBetween(from, last))
  const begun = addDays(from, random.integer(0, Math.floor(room * 0.5)))
  const middle = addDays(from, random.integer(Math.floor(room * 0.5), Math.floor(room * 0.75)))
  const end = addDays(last, -random.integer(0, Math.floor(room * 0.2)))
  const note = (day: LocalDate, kind: TaskUpdateKind, text = '', percent: number | null = null) =>
    updateOn(task, null, day, frame, kind, text, percent)
  switch (fate.kind) {
    case 'untouched':
      return []
    case 'going-on':
      return note(begun, 'started').concat(
        note(middle, 'progress', random.pick(progressNotes), random.integer(2, 8) * 10),
      )
    case 'blocked':
      return note(begun, 'started').concat(note(middle, 'blocked', random.pick(blockedReasons)))
    case 'late':
      return note(begun, 'started').concat(
        note(addDays(dueOn, random.integer(1, 14)), 'done', 'Hoàn thành chậm so với kế hoạch.'),
      )
    case 'in-time':
      return [
        ...note(begun, 'started'),
        ...(random.chance(0.5)
          ? note(middle, 'progress', random.pick(progressNotes), random.integer(3, 8) * 10)
          : []),
        ...note(end, 'done', random.pick(doneNotes)),
      ]
  }
}

function occurrenceHistory(task: ExampleTask, day: LocalDate, frame: HistoryFrame): ExampleUpdate[] {
  const { random } = frame
  if (random.chance(0.1)) return []
  const on = addDays(day, random.chance(0.85) ? -random.integer(0, 4) : random.integer(1, 6))
  return updateOn(task, day, on, frame, 'done', random.pick(doneNotes), null)
}

function ongoingHistory(task: ExampleTask, frame: HistoryFrame): ExampleUpdate[] {
  const { random, from, lastDay } = frame
  if (random.chance(0.15)) return []
  const room = Math.max(1, daysBetween(from, lastDay))
  const days = Array.from({ length: random.integer(1, 3) }, () => random.integer(0, room)).toSorted(
    (a, b) => a - b,
  )
  const [first = 0, ...later] = days
  return [
    ...updateOn(task, null, addDays(from, first), frame, 'started', '', null),
    ...later.flatMap((after) =>
      updateOn(task, null, addDays(from, after), frame, 'comment', random.pick(comments), null),
    ),
  ]
}

/** One report in working hours of a day; none when that day had not come yet. */
function updateOn(
  task: ExampleTask,
  occurrenceOn: LocalDate | null,
  day: LocalDate,
  { random, until }: HistoryFrame,
  kind: TaskUpdateKind,
  text: string,
  percent: number | null,
): ExampleUpdate[] {
  const at = new Date(startOfDay(day).getTime() + random.integer(7 * 60 + 30, 16 * 60 + 45) * 60_000)
  const authorId: PersonId | null = task.responsibleId
  const id: string = random.id('task-update')
  return at > until ? [] : [{ id, taskId: task.id, occurrenceOn, kind, percent, text, authorId, at }]
}
