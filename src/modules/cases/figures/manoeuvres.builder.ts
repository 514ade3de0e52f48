import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { IntegrityCounts } from '../domain/figures/integrity.ts'
import type { Arrival, Clerk, Desk } from './clerk.builder.ts'

/** A way of making figures look better than the work was, and the sign by which the panel shows it. */
export interface Manoeuvre {
  readonly name: string
  readonly sign: Exclude<keyof IntegrityCounts, 'unitId'>
  /** Which of the arrivals that would be late it is tried on. */
  readonly suits: (arrival: Arrival) => boolean
  readonly work: (clerk: Clerk, arrival: Arrival, others: Others) => Promise<void>
}

export interface Others {
  readonly otherUnitId: UnitId
  /** A case of the same kind that was answered in time. */
  readonly answered: Desk | undefined
}

const hour = 3_600_000
const later = (at: Date, hours: number) => new Date(at.getTime() + hours * hour)
const isLetter = ({ kind }: Arrival) => kind === 'feedback' || kind === 'petition' || kind === 'question'

/** Up to the day before the date: taken up if there was time for it. */
async function untilDayBefore(clerk: Clerk, arrival: Arrival): Promise<{ desk: Desk; at: Date }> {
  const desk = await clerk.file(arrival)
  if (arrival.slow === 'main') await clerk.begin(desk)
  return { desk, at: await desk.dayBeforeDue(clerk.slowClock(arrival)) }
}

async function reallyDone(clerk: Clerk, desk: Desk, clock = clerk.slowClock(desk.arrival)): Promise<Date> {
  return desk.after(await desk.due(clock), 4, 14)
}

function closingEarly(name: string, who: 'citizen' | 'clerk'): Manoeuvre {
  return {
    name,
    sign: 'reopened',
    suits: (arrival) => isLetter(arrival) && arrival.slow === 'main',
    work: async (clerk, arrival) => {
      const { desk, at } = await untilDayBefore(clerk, arrival)
      const done = await reallyDone(clerk, desk)
      await desk.move('head', 'answer', at)
      await desk.move(who, 'reopen', later(at, 2))
      await desk.move('head', 'answer', done)
    },
  }
}

function suspending(name: string, again: boolean): Manoeuvre {
  return {
    name,
    sign: 'pausedLate',
    suits: ({ kind, slow }) =>
      slow === 'main' && (kind === 'dossier' || kind === 'feedback' || kind === 'petition'),
    work: async (clerk, arrival) => {
      const { desk, at } = await untilDayBefore(clerk, arrival)
      const isDossier = arrival.kind === 'dossier'
      await desk.move('clerk', isDossier ? 'ask-supplement' : 'ask', at)
      const back = clerk.after(arrival.on, 40)
      await desk.move('citizen', 'supplement', back)
      if (isDossier) await desk.move('clerk', 'accept', later(back, 0.5))
      if (isDossier && again) {
        await desk.move('clerk', 'ask-supplement', later(back, 1))
        await desk.move('clerk', 'consult', later(back, 1))
        await desk.move('clerk', 'consulted', clerk.after(arrival.on, 60))
        await clerk.finish(desk, clerk.after(arrival.on, 60, 14))
      } else await clerk.finish(desk, later(back, 2))
    },
  }
}

export const manoeuvres: readonly Manoeuvre[] = [
  closingEarly('answers with nothing the day before, and the citizen asks again', 'citizen'),
  closingEarly('closes the day before and opens it again herself', 'clerk'),
  {
    name: 'refuses the day before',
    sign: 'refusedLate',
    suits: ({ kind, slow }) => (kind === 'dossier' || kind === 'question' ? slow !== 'no' : slow === 'first'),
    work: async (clerk, arrival) => {
      const { desk, at } = await untilDayBefore(clerk, arrival)
      if (arrival.kind === 'dossier' && arrival.slow === 'first') {
        await desk.move('clerk', 'refuse-receipt', at)
        return
      }
      if (arrival.kind === 'dossier' || arrival.kind === 'question') await desk.move('clerk', 'submit', at)
      await desk.move('head', 'refuse', later(at, 1))
    },
  },
  {
    name: 'passes it to another body the day before',
    sign: 'refusedLate',
    suits: ({ kind, slow }) =>
      kind !== 'dossier' && (slow === 'first' || (kind === 'question' && slow === 'main')),
    work: async (clerk, arrival) => {
      const { desk, at } = await untilDayBefore(clerk, arrival)
      await desk.move('clerk', arrival.kind === 'complaint' ? 'guide' : 'forward', at)
    },
  },
  {
    name: 'withdraws it on behalf and files it again',
    sign: 'withdrawnByStaff',
    suits: ({ kind, slow }) => slow === 'main' && (kind === 'dossier' || kind === 'complaint'),
    work: async (clerk, arrival) => {
      const { desk, at } = await untilDayBefore(clerk, arrival)
      const done = await reallyDone(clerk, desk)
      await desk.move('clerk', 'withdraw', at)
      const again = await clerk.file(arrival, { at: later(at, 1), receivedAt: later(at, 1) })
      await again.move('clerk', 'accept', later(at, 2))
      await clerk.histories.act(
        again.caseId,
        { type: 'assigned', handlerId: clerk.histories.handlerId, reason: 'Phân công' },
        later(at, 3),
      )
      await clerk.finish(again, done)
    },
  },
  {
    name: 'transfers it to another unit the day before',
    sign: 'passedOn',
    suits: ({ slow }) => slow === 'main',
    work: async (clerk, arrival, { otherUnitId }) => {
      const { desk, at } = await untilDayBefore(clerk, arrival)
      const done = await reallyDone(clerk, desk)
      await clerk.histories.act(
        desk.caseId,
        { type: 'transferred', unitId: otherUnitId, reason: 'Thẩm quyền' },
        at,
      )
      await clerk.histories.act(
        desk.caseId,
        { type: 'assigned', handlerId: clerk.histories.handlerId, reason: 'Phân công' },
        later(at, 1),
      )
      await clerk.finish(desk, done)
    },
  },
  {
    name: 'joins it the day before to a case that was answered',
    sign: 'merged',
    suits: (arrival) => isLetter(arrival) && arrival.slow === 'main',
    work: async (clerk, arrival, { answered }) => {
      const { desk, at } = await untilDayBefore(clerk, arrival)
      await desk.move('clerk', 'merge', at)
      if (answered !== undefined) await clerk.histories.relate(desk.caseId, answered.caseId, 'merged-into')
    },
  },
  {
    name: 'files it again as another kind',
    sign: 'filedAgain',
    suits: ({ kind, slow }) => slow === 'main' && (kind === 'feedback' || kind === 'question'),
    work: async (clerk, arrival) => {
      const { desk, at } = await untilDayBefore(clerk, arrival)
      const done = await reallyDone(clerk, desk)
      await desk.move('clerk', 'merge', at)
      const kind = arrival.kind === 'feedback' ? 'question' : 'feedback'
      const again = await clerk.file(arrival, {
        at: later(at, 1),
        receivedAt: clerk.after(arrival.on, 0),
        kind,
      })
      await clerk.histories.relate(again.caseId, desk.caseId, 'reclassified-from')
      await again.move('clerk', 'accept', later(at, 2))
      await again.move('head', 'answer', done)
    },
  },
  suspending('asks for a supplement the day before', false),
  suspending('suspends it again and again', true),
  {
    name: 're-appoints before and again after',
    sign: 'reappointed',
    suits: ({ kind, slow }) => kind === 'dossier' && slow === 'main',
    work: async (clerk, arrival) => {
      const { desk, at } = await untilDayBefore(clerk, arrival)
      const done = await reallyDone(clerk, desk)
      await desk.move('head', 'reappoint', at)
      await clerk.apologise(desk)
      await desk.move('head', 'reappoint', clerk.after(await desk.due('process'), 2))
      await clerk.finish(desk, done)
    },
  },
  {
    name: 'enters it days after it came',
    sign: 'enteredLate',
    suits: ({ kind, slow }) => kind !== 'complaint' && slow !== 'no',
    work: async (clerk, arrival) => {
      const receivedAt = clerk.after(arrival.on, 0)
      const desk = await clerk.file(arrival, { at: clerk.after(arrival.on, 3, 8), receivedAt })
      const late =
        arrival.slow === 'first'
          ? clerk.after(await desk.due(clerk.slowClock(arrival)), 2)
          : clerk.after(arrival.on, 3)
      await desk.move('clerk', 'accept', late)
      await clerk.histories.act(
        desk.caseId,
        { type: 'assigned', handlerId: clerk.histories.handlerId, reason: 'Phân công' },
        later(late, 1),
      )
      const done = await clerk.doneAt(desk)
      await clerk.apologise(desk)
      await clerk.finish(desk, done)
    },
  },
]
