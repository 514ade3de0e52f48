import { addMonths } from '../../../../platform/calendar/calendar-terms.ts'
import type { AppointmentKind, AppointmentStep } from '../../../../platform/content/schema/integrity.ts'
import { addDays, type LocalDate } from '../../../../platform/kernel/dates.ts'
import type { PublicationId, RegisterEntryId, UnitId } from '../../../../platform/kernel/ids.ts'

/** For how many years somebody is put into a leading post. */
export const termOfOffice = 5

/** Somebody is put into a post, as far as it is nobody in particular. */
export interface Appointment {
  readonly id: RegisterEntryId
  readonly unitId: UnitId
  readonly kind: AppointmentKind
  readonly post: string
  readonly steps: Readonly<Record<string, LocalDate>>
  /** Null: nobody has declared yet whether they have relatives under the same head. */
  readonly related: boolean | null
  readonly decision: AppointmentDecision | null
}

export interface AppointmentDecision {
  readonly number: string
  readonly decidedOn: LocalDate
  readonly effectiveOn: LocalDate
  /** Null: for no term. */
  readonly termUntil: LocalDate | null
  readonly publicationId: PublicationId
}

export type AppointmentRefusal =
  | 'decided'
  | 'not-next'
  | 'before-the-last'
  | 'in-the-future'
  | 'steps-missing'
  | 'relation-missing'
  | 'effective-before-decided'

/** The steps of one way of filling a post, in their order. */
export function stepsOf(all: readonly AppointmentStep[], kind: AppointmentKind): readonly AppointmentStep[] {
  return all.filter(({ kinds }) => kinds.includes(kind))
}

/** The first step that has not happened; undefined when all have. */
export function nextStep(
  all: readonly AppointmentStep[],
  { kind, steps }: Pick<Appointment, 'kind' | 'steps'>,
): AppointmentStep | undefined {
  return stepsOf(all, kind).find(({ code }) => steps[code] === undefined)
}

/** Why a step may not be recorded on a day; null when it may. No step before the ones before it. */
export function refuseStep(
  all: readonly AppointmentStep[],
  appointment: Appointment,
  { step, on, today }: { readonly step: string; readonly on: LocalDate; readonly today: LocalDate },
): AppointmentRefusal | null {
  if (appointment.decision !== null) return 'decided'
  if (nextStep(all, appointment)?.code !== step) return 'not-next'
  if (on > today) return 'in-the-future'
  return on < (lastDay(appointment) ?? on) ? 'before-the-last' : null
}

/** Why it may not be decided; null when it may: after every step, and after relatives were declared. */
export function refuseDecision(
  all: readonly AppointmentStep[],
  appointment: Appointment,
  wish: { readonly decidedOn: LocalDate; readonly effectiveOn: LocalDate; readonly today: LocalDate },
): AppointmentRefusal | null {
  if (appointment.decision !== null) return 'decided'
  if (nextStep(all, appointment) !== undefined) return 'steps-missing'
  if (appointment.related === null) return 'relation-missing'
  if (wish.decidedOn > wish.today) return 'in-the-future'
  if (wish.effectiveOn < wish.decidedOn) return 'effective-before-decided'
  return wish.decidedOn < (lastDay(appointment) ?? wish.decidedOn) ? 'before-the-last' : null
}

/** The last day of a term that begins on a day. */
export function lastDayOfTerm(effectiveOn: LocalDate): LocalDate {
  return addDays(addMonths(effectiveOn, termOfOffice * 12), -1)
}

/** Whether another term must be considered by now: so many days before the term ends. */
export function isRenewalDue(
  { termUntil }: Pick<AppointmentDecision, 'termUntil'>,
  today: LocalDate,
  daysBefore: number,
): boolean {
  return termUntil !== null && today >= addDays(termUntil, -daysBefore)
}

function lastDay({ steps }: Pick<Appointment, 'steps'>): LocalDate | undefined {
  return Object.values(steps).toSorted().at(-1)
}
