import type { Tx } from '../../../platform/database/database.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { CaseId, PersonId } from '../../../platform/kernel/ids.ts'
import type { Choice } from '../../../ui/field/choice.ts'
import { personNames } from '../../organisations/index.ts'
import { guardedBy } from '../conduct/move-case.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { type DeskCase, openForStaff, type StaffVisit } from '../desk/open-desk.ts'
import { deadlineOfClock, isClockOverdue } from '../domain/case-deadline.ts'
import type { CaseType } from '../domain/case-type.ts'
import { moveRefusal } from '../domain/decide.ts'
import { type CauseOfDelay, causeOfDelay, type Stay } from '../domain/late/cause-of-delay.ts'
import { findForm, type PaperForm } from '../domain/papers/paper-form.ts'
import { paperForms } from '../papers/read-paper-forms.ts'
import { findContent } from '../store/desk-case.ts'
import { findApology, type ListedApology, staysOf } from '../store/late-apologies.ts'
import { apologyRefusalWords, lateWords } from './late-words.ts'
import { type ReappointLimit, reappointLimit, reappointTransition } from './reappointment.ts'

/** A late dossier with all that its apology needs. */
export interface OpenApology {
  readonly opened: DeskCase
  readonly apology: ListedApology | undefined
  readonly dueAt: Date
  readonly run: number
  readonly cause: CauseOfDelay
  readonly title: string
  readonly states: readonly Choice[]
  readonly people: readonly Choice[]
  readonly names: ReadonlyMap<PersonId, string>
  /** Given when the law allows no further re-appointment. */
  readonly limit: ReappointLimit | null
  readonly refusal: Words | undefined
  /** The form of the letter in force for the dossier, as the law names it. */
  readonly form: PaperForm | undefined
}

/**
 * Opens the apology of a case for somebody of its unit; the transaction reads as this person from then on. Undefined
 * for what is not there for them, and for a dossier that is not late.
 */
export async function openLate(
  tx: Tx,
  { office, content }: Pick<CaseDependencies, 'office' | 'content'>,
  visit: StaffVisit,
  caseId: CaseId,
): Promise<OpenApology | undefined> {
  const opened = await openForStaff(tx, office, visit, caseId)
  if (opened === undefined) return undefined
  const { case: found, type, world } = opened
  const clock = found.standing.clocks.process
  const limit = reappointLimit(content, opened)
  if (limit === undefined || clock === undefined || !isClockOverdue(clock, found.procedureDays, world))
    return undefined
  const [apology, stays, asked] = await Promise.all([
    findApology(tx, caseId),
    staysOf(tx, [caseId]),
    findContent(tx, caseId),
  ])
  const stayed = stays.get(caseId) ?? []
  const cause = apology?.cause ??
    causeOfDelay(stayed, world.calendar, visit.now) ?? {
      state: found.standing.state,
      personId: found.standing.handlerId,
      workingDays: 0,
    }
  const names = await personNames(tx, [
    ...stayed.flatMap(({ handlerId }) => (handlerId === null ? [] : [handlerId])),
    ...(apology?.preparedBy == null ? [] : [apology.preparedBy]),
  ])
  return {
    opened,
    apology,
    run: clock.run,
    cause,
    names,
    title: asked?.title ?? '',
    dueAt: deadlineOfClock(clock, found.procedureDays, world).dueAt,
    states: stateChoices(type, stayed, cause),
    people: personChoices(stayed, names),
    limit: limit.taken >= limit.times ? limit : null,
    refusal: refusalOf(opened),
    form: findForm(paperForms(), 'apology-letter', dayInVietnam(found.receivedAt)),
  }
}

/** Whether whoever decides could send the letter as the dossier stands. */
function refusalOf(opened: DeskCase): Words | undefined {
  const decider = { actor: opened.caller.actor, may: () => true }
  const reason = moveRefusal(opened.type, guardedBy(opened), decider, reappointTransition, opened.world)
  return reason && apologyRefusalWords[reason]
}

function stateChoices(type: CaseType, stays: readonly Stay[], cause: CauseOfDelay): Choice[] {
  const states = [...new Set([...stays.map(({ state }) => state), cause.state])]
  return states.flatMap((state) => {
    const words = type.states[state]?.words
    return words === undefined ? [] : [{ value: state, label: words }]
  })
}

function personChoices(stays: readonly Stay[], names: ReadonlyMap<PersonId, string>): Choice[] {
  const people = [...new Set(stays.flatMap(({ handlerId }) => (handlerId === null ? [] : [handlerId])))]
  return [
    { value: '', label: lateWords.nobody },
    ...people.map((id) => ({ value: id, label: names.get(id) ?? id })),
  ]
}

/** "Đang giải quyết (Trần An), 7 ngày làm việc" */
export function causeText(
  type: CaseType,
  { state, personId, workingDays }: CauseOfDelay,
  names: ReadonlyMap<PersonId, string>,
): Words {
  const words = type.states[state]?.words ?? { vi: state, en: state }
  const name = personId === null ? undefined : names.get(personId)
  const who = name === undefined ? '' : ` (${name})`
  return {
    vi: `${words.vi}${who}, ${workingDays} ngày làm việc`,
    en: `${words.en}${who}, ${workingDays} working days`,
  }
}
