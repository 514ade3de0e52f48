import { isWorkingDay } from '../../../platform/calendar/working-calendar.ts'
import type { ExampleUnit, SeededRandom } from '../../../platform/contracts/example.ts'
import { addDays, dayInVietnam, type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { obstacles } from '../domain/counter/online-help.ts'
import type { CaseExampleRows } from '../store/case-example-store.ts'
import { type ExampleGround, staffOf } from './example-ground.ts'
import { officeMinute } from './example-hours.ts'
import type { ToldCase } from './told-case.ts'

const minuteMs = 60_000
/** Numbers of longer ago nobody looks at. */
const queueDays = 45
const kindsWithQueue = ['service-centre', 'city-office', 'commune-department']

/** Who waited at the counters in the last weeks, and whom their clerks helped to file on line. */
export function addCounterRows(
  rows: CaseExampleRows,
  ground: ExampleGround,
  told: readonly ToldCase[],
  random: SeededRandom,
): void {
  const today = dayInVietnam(ground.now)
  for (const unit of ground.world.unitsOn(today).filter(({ kind }) => kindsWithQueue.includes(kind))) {
    for (let back = queueDays; back >= 0; back -= 1) {
      const day = addDays(today, -back)
      if (day >= unit.validFrom && isWorkingDay(ground.calendar, day))
        addQueueOf(rows, ground, unit, day, random)
    }
  }
  for (const one of told) {
    const { channel, kind } = one.wish.head
    if (kind === 'dossier' && channel === 'online' && random.chance(0.2)) addHelp(rows, ground, one, random)
  }
}

/** A day's numbers in the order in which they were taken; the last ones of today still wait. */
function addQueueOf(
  rows: CaseExampleRows,
  ground: ExampleGround,
  unit: ExampleUnit,
  day: LocalDate,
  random: SeededRandom,
): void {
  const [clerk] = staffOf(ground.world, unit, day).receivers
  if (clerk === undefined) return
  const taken = Array.from({ length: random.integer(4, 16) }, () => officeMinute(day, random))
    .filter((at) => at <= ground.now)
    .toSorted((a, b) => a.getTime() - b.getTime())
  let free = startOfDay(day).getTime()
  for (const [index, takenAt] of taken.entries()) {
    const called = Math.max(free, takenAt.getTime() + random.integer(1, 4) * minuteMs)
    const ended = called + random.integer(3, 14) * minuteMs
    const isCalled = called <= ground.now.getTime()
    const isEnded = ended <= ground.now.getTime()
    free = ended
    rows['cases.queue_ticket'].push({
      id: crypto.randomUUID(),
      unit_id: unit.id,
      day,
      number: index + 1,
      taken_at: takenAt,
      called_at: isCalled ? new Date(called) : null,
      called_by: isCalled ? clerk.id : null,
      window_name: isCalled ? '1' : '',
      ended_at: isEnded ? new Date(ended) : null,
      outcome: isEnded ? (random.chance(0.06) ? 'absent' : 'served') : null,
    })
  }
}

/** Somebody was helped with this dossier, and now and then somebody else of the same day in vain. */
function addHelp(
  rows: CaseExampleRows,
  ground: ExampleGround,
  { wish: { head } }: ToldCase,
  random: SeededRandom,
): void {
  const day = dayInVietnam(head.receivedAt)
  const hour = (head.receivedAt.getTime() - startOfDay(day).getTime()) / (60 * minuteMs)
  const unit = ground.unitById(head.receivedUnitId)
  const clerk = unit && staffOf(ground.world, unit, day).receivers[0]
  if (clerk === undefined || hour < 8 || hour >= 16 || !isWorkingDay(ground.calendar, day)) return
  const help = (begun: number, caseId: string | null) => ({
    id: crypto.randomUUID(),
    unit_id: head.receivedUnitId,
    person_id: clerk.id,
    begun_at: new Date(begun),
    ended_at: new Date(begun + 20 * minuteMs),
    case_id: caseId,
    obstacle: caseId === null ? random.pick(obstacles) : null,
  })
  const begun = head.receivedAt.getTime() - random.integer(5, 15) * minuteMs
  if (begun + 20 * minuteMs > ground.now.getTime()) return
  rows['cases.online_help'].push(help(begun, head.id))
  if (random.chance(0.35)) rows['cases.online_help'].push(help(begun - 40 * minuteMs, null))
}
