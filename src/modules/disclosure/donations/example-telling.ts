import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { ExampleContext, ExampleUnit, SeededRandom } from '../../../platform/contracts/example.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import type { AppealId } from '../domain/donations/appeal.ts'
import { type AppealView, loadAppeal } from './appeal-view.ts'
import { publishAppeal } from './publish-appeal.ts'

/** Who tells the story of a school, with what. */
export interface Telling {
  readonly context: ExampleContext
  readonly calendar: WorkingCalendar
  readonly random: SeededRandom
  readonly school: ExampleUnit
  readonly office: ExampleUnit
  readonly people: People
  readonly today: LocalDate
}

export interface People {
  readonly clerk: PersonId
  readonly principal: PersonId
  readonly board: PersonId
}

/** The appeal as the story has left it. */
export async function viewOf({ context, today }: Telling, id: AppealId): Promise<AppealView> {
  const view = await loadAppeal(context.tx, id, today)
  if (view === undefined) throw new RangeError('the appeal was just inserted')
  return view
}

/** Publishes what is new, as the job does. */
export async function publishNow(
  telling: Telling,
  id: AppealId,
  at: Date,
  kinds: Parameters<typeof publishAppeal>[3]['kinds'],
): Promise<void> {
  const { context } = telling
  const later = new Date(at.getTime() + 5 * 3_600_000)
  await publishAppeal(context.tx, context, await viewOf(telling, id), {
    kinds,
    reason: 'Cập nhật khoản nhận, chi và giám sát',
    by: null,
    at: later < context.now ? later : context.now,
  })
}
