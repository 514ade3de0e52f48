import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { isWorkingDay } from '../../../platform/calendar/working-days.ts'
import type {
  ExampleContext,
  ExamplePerson,
  ExampleStep,
  ExampleUnit,
  SeededRandom,
} from '../../../platform/contracts/example.ts'
import {
  addDays,
  dayInVietnam,
  endOfDay,
  type LocalDate,
  startOfDay,
} from '../../../platform/kernel/dates.ts'
import { monthlyDays } from '../domain/reception/monthly-days.ts'
import { insertReceptionRows, noRows, type ReceptionRows } from '../store/reception-example-store.ts'
import type { EntryWords } from '../store/reception-words.ts'
import { exampleMatter, houseRules, moveReasons } from './example-texts.ts'

/** How many months the story goes back from today, and how many are announced ahead. */
const monthsBack = 12
const monthsAhead = 2

/**
 * A year of receptions in every school and office: most days held by the head, some by a deputy, some moved, a few
 * that nobody held; what people brought and what was promised to them.
 */
export const receptionExample: ExampleStep = {
  name: 'reception',
  load: async (context) => {
    const calendar = workingCalendar(context.content.calendar.years)
    const rows = noRows()
    const today = dayInVietnam(context.now)
    for (const unit of context.world.unitsOn(today)) {
      if (unit.kind === 'service-centre') continue
      tellUnit({ context, calendar, today, unit, rows, random: context.random.stream(unit.code) })
    }
    await insertReceptionRows(context.tx, rows)
  },
}

interface Telling {
  readonly context: ExampleContext
  readonly calendar: WorkingCalendar
  readonly today: LocalDate
  readonly unit: ExampleUnit
  readonly rows: ReceptionRows
  readonly random: SeededRandom
}

/** A unit that has nobody who leads it announces nothing. */
function tellUnit(telling: Telling): void {
  const { context, calendar, today, unit, rows, random } = telling
  const role = unit.kind === 'school' ? 'principal' : 'head'
  if (context.world.holders(unit.id, role, today).length === 0) return
  const place = `Phòng tiếp công dân, ${unit.name}`
  rows['cases.reception_place'].push({
    unit_id: unit.id,
    place,
    regular_hours: '7 giờ 30 – 11 giờ và 13 giờ 30 – 16 giờ 30, các ngày làm việc',
    phone: '',
    rules: houseRules,
    quota: 10,
  })
  const numbers = new Map<number, number>()
  for (const day of scheduleOf(calendar, today, unit, random)) {
    const publishedAt = startOfDay(addDays(day, -30))
    const sessionId = random.id('reception-day')
    rows['cases.reception_session'].push({
      ...sessionRow(unit, place, day),
      id: sessionId,
      published_at: publishedAt,
    })
    const later = day >= today
    const fate = later
      ? ('kept' as const)
      : random.weighted([
          { weight: 88, kind: 'kept' as const },
          { weight: 7, kind: 'moved' as const },
          { weight: 2, kind: 'cancelled' as const },
          { weight: 3, kind: 'forgotten' as const },
        ]).kind
    const held: Held = { sessionId, day, numbers }
    if (fate === 'moved' || fate === 'cancelled') {
      rows['cases.reception_cancellation'].push({
        session_id: sessionId,
        reason: random.pick(moveReasons),
        made_at: startOfDay(addDays(day, -3)),
      })
      const newDay = nextWeekOf(calendar, day)
      if (fate === 'cancelled' || newDay >= today) continue
      const newId = random.id('reception-day')
      rows['cases.reception_session'].push({
        ...sessionRow(unit, place, newDay),
        id: newId,
        published_at: startOfDay(addDays(day, -3)),
        replaces_id: sessionId,
      })
      tellHeld(telling, role, { ...held, sessionId: newId, day: newDay })
    } else if (fate === 'kept' && !later) tellHeld(telling, role, held)
    else if (later) tellRegistrations(telling, sessionId)
  }
}

interface Held {
  readonly sessionId: string
  readonly day: LocalDate
  /** The last number of the register, by year. */
  readonly numbers: Map<number, number>
}

function tellHeld(telling: Telling, role: 'principal' | 'head', held: Held): void {
  const { context, unit, rows, random } = telling
  const [head, deputy] = context.world.holders(unit.id, role, held.day)
  if (head === undefined) return
  const byDeputy = deputy !== undefined && random.chance(0.12)
  const receiver = byDeputy ? deputy : head
  const capacity = byDeputy ? ('deputy' as const) : ('head' as const)
  const recordedAt = new Date(startOfDay(held.day).getTime() + 11.5 * 3_600_000)
  rows['cases.reception_held'].push({
    session_id: held.sessionId,
    held_by: receiver.id,
    capacity,
    authorisation: byDeputy ? 'Giấy ủy quyền tiếp công dân trong tháng' : '',
    recorded_at: recordedAt,
  })
  const count = random.weighted([
    { weight: 40, count: 0 },
    { weight: 40, count: 1 },
    { weight: 20, count: 2 },
  ]).count
  for (let index = 0; index < count; index += 1) {
    tellEntry(telling, held, { receiver, capacity, recordedAt })
  }
}

interface Received {
  readonly receiver: ExamplePerson
  readonly capacity: 'head' | 'deputy'
  readonly recordedAt: Date
}

function tellEntry({ context, unit, rows, random }: Telling, held: Held, received: Received): void {
  const { receiver, capacity, recordedAt } = received
  const matter = exampleMatter(random)
  const year = Number(held.day.slice(0, 4))
  const number = (held.numbers.get(year) ?? 0) + 1
  held.numbers.set(year, number)
  const id = random.id('reception-entry')
  rows['cases.reception_entry'].push({
    id,
    unit_id: unit.id,
    year,
    number,
    session_id: held.sessionId,
    received_on: held.day,
    kind: 'periodic',
    received_by: receiver.id,
    capacity,
    people_count: 1,
    representatives: 1,
    classification: matter.classification,
    within_competence: true,
    outcome: 'received',
    recorded_at: recordedAt,
  })
  const words: EntryWords = {
    visitors: [
      {
        name: citizenName(context, random),
        address: `Đường ${random.pick(context.content.example.streets)}`,
        document: '',
      },
    ],
    summary: matter.summary,
    requests: matter.requests,
    settledBy: '',
    guidedTo: '',
    forwardedTo: '',
    refusal: '',
    authorisation: '',
    documents: [],
  }
  rows['cases.reception_words'].push({
    id: random.id('words'),
    subject_id: id,
    unit_id: unit.id,
    kind: 'entry',
    content: JSON.stringify(words),
    made_at: recordedAt,
  })
  if (!random.chance(0.6)) return
  const promiseId = random.id('reception-promise')
  const dueOn = addDays(held.day, random.integer(10, 40))
  rows['cases.reception_promise'].push({
    id: promiseId,
    entry_id: id,
    unit_id: unit.id,
    lead_unit_id: unit.id,
    responsible_id: receiver.id,
    due_on: dueOn,
    made_at: recordedAt,
  })
  rows['cases.reception_words'].push({
    id: random.id('words'),
    subject_id: promiseId,
    unit_id: unit.id,
    kind: 'promise',
    content: JSON.stringify({ text: matter.promise }),
    made_at: recordedAt,
  })
  const doneAt = new Date(endOfDay(addDays(dueOn, random.integer(-6, 3))).getTime() - 9 * 3_600_000)
  if (doneAt >= context.now || !random.chance(0.9)) return
  const hasEvidence = random.chance(0.9)
  const actionId = random.id('reception-action')
  rows['cases.reception_promise_action'].push({
    id: actionId,
    promise_id: promiseId,
    sequence: 1,
    kind: 'kept',
    has_evidence: hasEvidence,
    made_at: doneAt,
  })
  rows['cases.reception_words'].push({
    id: random.id('words'),
    subject_id: actionId,
    unit_id: unit.id,
    kind: 'promise-action',
    content: JSON.stringify({ text: 'Đã thực hiện', evidence: hasEvidence ? matter.evidence : '' }),
    made_at: doneAt,
  })
}

function tellRegistrations({ context, unit, rows, random }: Telling, sessionId: string): void {
  const count = random.integer(0, 2)
  for (let index = 0; index < count; index += 1) {
    const id = random.id('reception-registration')
    const digest = new Uint8Array(32).map(() => random.integer(0, 255))
    rows['cases.reception_registration'].push({
      id,
      session_id: sessionId,
      unit_id: unit.id,
      code_hash: Buffer.from(digest),
      registered_at: context.now,
    })
    // A telephone number that no one can have.
    const content = {
      name: citizenName(context, random),
      phone: '0000000000',
      topic: exampleMatter(random).summary,
    }
    rows['cases.reception_words'].push({
      id: random.id('words'),
      subject_id: id,
      unit_id: unit.id,
      kind: 'registration',
      content: JSON.stringify(content),
      made_at: context.now,
    })
  }
}

function citizenName({ content }: ExampleContext, random: SeededRandom): string {
  const { family, middle, given } = content.example.names
  const gender = random.chance(0.6) ? 'female' : 'male'
  return [family, middle[gender], given[gender]].map((names) => random.weighted(names).text).join(' ')
}

function scheduleOf(
  calendar: WorkingCalendar,
  today: LocalDate,
  unit: ExampleUnit,
  random: SeededRandom,
): LocalDate[] {
  const dayOfMonth = random.integer(5, 25)
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - monthsBack
  return Array.from({ length: monthsBack + monthsAhead + 1 }, (_, index) => months + index).flatMap((month) =>
    monthlyDays(calendar, { year: Math.floor(month / 12), month: (month % 12) + 1 }, dayOfMonth, 1)
      .map(({ day }) => day)
      .filter((day) => day >= unit.validFrom && addDays(day, -30) < today),
  )
}

function nextWeekOf(calendar: WorkingCalendar, day: LocalDate): LocalDate {
  let next = addDays(day, 7)
  while (!isWorkingDay(calendar, next)) next = addDays(next, 1)
  return next
}

function sessionRow(unit: ExampleUnit, place: string, day: LocalDate) {
  return {
    unit_id: unit.id,
    day,
    starts_at: '08:00',
    ends_at: '11:00',
    place,
    head_day: true,
    planned_content: '',
    quota: 10,
  }
}
