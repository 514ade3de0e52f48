import { type WorkingCalendar, workingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { isWorkingDay } from '../../../../platform/calendar/working-days.ts'
import type {
  ExampleContext,
  ExampleStep,
  ExampleUnit,
  ExampleWorld,
  SeededRandom,
} from '../../../../platform/contracts/example.ts'
import { addDays, dayInVietnam, type LocalDate, startOfDay } from '../../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../../platform/kernel/ids.ts'
import { type PublishWish, publish, withdraw } from '../../conduct/publish.ts'
import { dutiesOf } from '../../domain/obligations/duties-of.ts'
import type { Duty } from '../../domain/obligations/duty.ts'
import { headingOf, templateFor } from '../../domain/templates/template-for.ts'
import { insertExampleOccurrences } from '../../store/obligation-example-store.ts'
import { followUnits } from '../../store/obligation-store.ts'
import { occasionWords } from '../duty-words.ts'
import { exampleContent } from './example-contents.ts'
import { exampleOccurrences } from './example-occurrences.ts'
import { publishAtOnce } from './publish-at-once.ts'

/** How one unit keeps to its days: each has its own habits. */
interface Habit {
  readonly onTime: number
  readonly late: number
}

interface Told {
  readonly at: Date
  readonly wish: PublishWish
  /** What became of it later. */
  readonly afterwards: 'stays' | 'corrected' | 'withdrawn'
}

/**
 * What the units of the example published from the first day of the story to today: most in time, some late, some
 * never; now and then corrected or withdrawn. Published as everything is, with its leaf in the public log.
 */
export const obligationExample: ExampleStep = {
  name: 'duties to publish',
  isHistory: true,
  load: async (context: ExampleContext) => {
    const { tx, world, content, random, now } = context
    const calendar = workingCalendar(content.calendar.years)
    const units = world.units.filter(({ kind }) =>
      ['school', 'city-office', 'commune-department', 'province-department'].includes(kind),
    )
    await followUnits(
      tx,
      units.map(({ id }) => id),
      world.period.from,
    )
    const told: Told[] = []
    for (const unit of units) {
      const own = random.stream(unit.code)
      const occurrences = exampleOccurrences(world, unit, own.stream('events'))
      await insertExampleOccurrences(tx, unit.id, occurrences)
      const duties = dutiesOf({
        organisation: { ...unit, followedSince: world.period.from },
        period: { from: world.period.from, to: addDays(dayInVietnam(now), 20) },
        catalogue: content.disclosure,
        occurrences,
        showings: [],
        calendar,
        now,
      })
      const habit = { onTime: 0.68 + own.next() * 0.28, late: 0.04 + own.next() * 0.14 }
      told.push(
        ...duties.flatMap((duty) =>
          tellDuty({ context, calendar, unit, duty, habit, random: own.stream('acts') }),
        ),
      )
    }
    await publishAll(context, told)
  },
}

async function publishAll({ tx, world, now }: ExampleContext, told: readonly Told[]): Promise<void> {
  const inOrder = told.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const ids = await publishAtOnce(
    tx,
    inOrder.map(({ wish }) => wish),
    new Map(world.units.map(({ id, code }) => [id, code])),
  )
  for (const [index, { at, wish, afterwards }] of inOrder.entries()) {
    const publicationId = ids[index]
    const later = new Date(at.getTime() + 9 * 86_400_000)
    if (afterwards === 'stays' || later > now || publicationId === undefined) continue
    if (afterwards === 'corrected')
      await publish(tx, {
        ...wish,
        publicationId,
        at: later,
        reason: 'Sửa lỗi cộng ở bảng số liệu (ví dụ)',
      })
    else
      await withdraw(tx, {
        publicationId,
        at: later,
        by: wish.approvedBy,
        reason: 'Đăng nhầm bản chưa được duyệt (ví dụ)',
      })
  }
}

function tellDuty(given: {
  readonly context: ExampleContext
  readonly calendar: WorkingCalendar
  readonly unit: ExampleUnit
  readonly duty: Duty
  readonly habit: Habit
  readonly random: SeededRandom
}): Told[] {
  const { context, calendar, unit, duty, habit } = given
  const { content, world, now } = context
  const random = given.random.stream(`${duty.obligation.code} ${duty.occasion.key}`)
  const day = dayOfPublication(duty, habit, random)
  if (day === undefined) return []
  const at = officeTime(nextOpenDay(calendar, day), random)
  if (at > now || (unit.validTo !== null && dayInVietnam(at) > unit.validTo)) return []
  const template = templateFor(content.disclosureTemplates, duty.obligation.code)
  const people = peopleOf(world, unit, dayInVietnam(at))
  const time = duty.occasion.trigger.type === 'always' ? '' : occasionWords(duty.occasion).vi
  return [
    {
      at,
      afterwards: random.chance(0.012) ? 'corrected' : random.chance(0.004) ? 'withdrawn' : 'stays',
      wish: {
        kind: template.code,
        unitId: unit.id,
        duty: { code: duty.obligation.code, occasion: duty.occasion.key },
        subject: null,
        title: headingOf(template, { duty: duty.obligation.name.vi, occasion: time, unit: unit.shortName }),
        content: exampleContent(template, unit, dayInVietnam(at), random),
        files: [],
        law: `${duty.version.law}, ${duty.version.article}`,
        publicUntil: null,
        reason: '',
        by: people.clerk,
        approvedBy: people.head,
        at,
        example: true,
      },
    },
  ]
}

/** In time mostly within the last days; late by up to six weeks; or never. */
function dayOfPublication(duty: Duty, habit: Habit, random: SeededRandom): LocalDate | undefined {
  const { due, occasion } = duty
  const draw = random.next()
  if (occasion.trigger.type === 'always')
    return draw < habit.onTime + 0.1 ? addDays(occasion.anchor, random.integer(0, 60)) : undefined
  const last = due?.date ?? addDays(occasion.anchor, 5)
  if (draw < habit.onTime) {
    // Not before the event itself, and not after the last day.
    const early = addDays(last, -random.integer(1, 12))
    const [, middle] = [occasion.occurrence === null ? early : occasion.anchor, early, last].toSorted()
    return middle
  }
  return draw < habit.onTime + habit.late ? addDays(last, random.integer(2, 42)) : undefined
}

function peopleOf(world: ExampleWorld, unit: ExampleUnit, day: LocalDate) {
  const first = (role: Parameters<ExampleWorld['holders']>[1]): PersonId | null =>
    world.holders(unit.id, role, day)[0]?.id ?? null
  return unit.kind === 'school'
    ? { clerk: first('school-clerk') ?? first('principal'), head: first('principal') }
    : { clerk: first('specialist') ?? first('head'), head: first('head') }
}

function nextOpenDay(calendar: WorkingCalendar, day: LocalDate): LocalDate {
  return isWorkingDay(calendar, day) ? day : nextOpenDay(calendar, addDays(day, -1))
}

/** Between eight and half past four. */
function officeTime(day: LocalDate, random: SeededRandom): Date {
  return new Date(startOfDay(day).getTime() + (8 * 60 + random.integer(0, 510)) * 60_000)
}
