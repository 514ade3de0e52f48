import { content } from '../../../../test/example/example.builder.ts'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { addWorkingDays, workingDaysBefore } from '../../../platform/calendar/working-days.ts'
import { dayInVietnam, type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { type CaseId, newId, type UnitId } from '../../../platform/kernel/ids.ts'
import type { CaseKind } from '../domain/case-type.ts'
import { applicantNamed, type CaseHistories } from './case-histories.builder.ts'

const calendar = workingCalendar(content.calendar.years)
const procedureId = newId('procedure')
const hour = 3_600_000

/** Something that comes in: the same for every clerk. `slow`: the first step, or the work itself, takes too long. */
export interface Arrival {
  readonly number: number
  readonly kind: Extract<CaseKind, 'dossier' | 'feedback' | 'petition' | 'complaint' | 'question'>
  readonly on: LocalDate
  readonly slow: 'no' | 'first' | 'main'
}

/** A case in the hands of a clerk. */
export interface Desk {
  readonly arrival: Arrival
  readonly caseId: CaseId
  /** A working day, some days after another one, at an hour of it. */
  after(day: LocalDate, days: number, atHour?: number): Date
  /** The last working day before the date of a clock. */
  dayBeforeDue(clock: string): Promise<Date>
  due(clock: string): Promise<LocalDate>
  move(who: 'clerk' | 'head' | 'citizen', transition: string, at: Date): Promise<string>
}

const firstClock = {
  dossier: 'process',
  feedback: 'process',
  petition: 'process',
  complaint: 'accept',
  question: 'answer',
} as const
const mainClock = {
  dossier: 'process',
  feedback: 'answer',
  petition: 'answer',
  complaint: 'resolve',
  question: 'answer',
} as const

/** A clerk of a unit who takes what comes in; works honestly unless told otherwise. */
export function clerkOf(
  histories: CaseHistories,
  unitId: UnitId,
  dueOf: (caseId: CaseId, clock: string) => Promise<Date>,
) {
  const after = (day: LocalDate, days: number, atHour = 10) =>
    new Date(startOfDay(addWorkingDays(calendar, day, days).date).getTime() + atHour * hour)

  const deskOf = (arrival: Arrival, caseId: CaseId): Desk => ({
    arrival,
    caseId,
    after,
    due: async (clock) => dayInVietnam(await dueOf(caseId, clock)),
    dayBeforeDue: async (clock) => {
      const due = dayInVietnam(await dueOf(caseId, clock))
      return new Date(startOfDay(workingDaysBefore(calendar, due, 1).date).getTime() + 10 * hour)
    },
    move: (who, transition, at) => histories.move(caseId, histories.callers[who], transition, at),
  })

  const clerk = {
    histories,
    unitId,
    after,
    /** The clock at which an arrival is late when nothing is done about it. */
    slowClock: ({ kind, slow }: Arrival) => (slow === 'first' ? firstClock[kind] : mainClock[kind]),
    file: async (
      arrival: Arrival,
      more: { readonly at?: Date; readonly receivedAt?: Date; readonly kind?: CaseKind } = {},
    ): Promise<Desk> => {
      const receivedAt = more.receivedAt ?? after(arrival.on, 0)
      const kind = more.kind ?? arrival.kind
      const caseId = await histories.file(
        {
          kind,
          unitId,
          // Of everything that is told, those that would be answered late speak of money too.
          fields: kind === 'feedback' && arrival.slow !== 'no' ? { extraPayment: true } : {},
          channel: 'online',
          applicant: applicantNamed(`Người thứ ${arrival.number}`),
          receivedAt,
          ...(kind === 'dossier' && {
            procedure: { id: procedureId, days: { days: 6, unit: 'working-day' } },
          }),
        },
        more.at ?? receivedAt,
      )
      return deskOf(arrival, caseId)
    },
    /** Takes it up, late when the first step is slow. */
    begin: async (desk: Desk): Promise<void> => {
      const { arrival } = desk
      const at =
        arrival.slow === 'first' ? after(await desk.due(firstClock[arrival.kind]), 2) : after(arrival.on, 1)
      await desk.move('clerk', 'accept', at)
      await histories.act(
        desk.caseId,
        { type: 'assigned', handlerId: histories.handlerId, reason: 'Phân công' },
        new Date(at.getTime() + hour),
      )
    },
    /** When the work is really done: soon, or four working days after the date. */
    doneAt: async (desk: Desk): Promise<Date> => {
      const { arrival } = desk
      if (arrival.slow === 'main') return after(await desk.due(mainClock[arrival.kind]), 4, 14)
      const began = arrival.slow === 'first' ? await desk.due(firstClock[arrival.kind]) : arrival.on
      return after(began, 4, 14)
    },
    finish: async (desk: Desk, at: Date): Promise<void> => {
      const next = (hours: number) => new Date(at.getTime() + hours * hour)
      switch (desk.arrival.kind) {
        case 'dossier':
          await desk.move('clerk', 'submit', at)
          await desk.move('head', 'sign', next(0.5))
          await desk.move('clerk', 'return-online', next(1))
          return
        case 'complaint':
          await desk.move('clerk', 'report', at)
          await desk.move('head', 'decide', next(0.5))
          await desk.move('clerk', 'send', next(1))
          return
        default:
          await desk.move('head', 'answer', at)
      }
    },
    apologise: async (desk: Desk): Promise<string> => {
      if (desk.arrival.kind !== 'dossier' || desk.arrival.slow !== 'main') return ''
      return desk.move('head', 'reappoint', after(await desk.due('process'), 1))
    },
    workHonestly: async (arrival: Arrival): Promise<Desk> => {
      const desk = await clerk.file(arrival)
      const done = await clerk.doneAt(desk)
      await clerk.begin(desk)
      const reallyDone = arrival.slow === 'main' ? await clerk.doneAt(desk) : done
      await clerk.apologise(desk)
      await clerk.finish(desk, reallyDone)
      return desk
    },
  }
  return clerk
}

export type Clerk = ReturnType<typeof clerkOf>
