import type { Reader } from '../../../platform/database/database.ts'
import type { Answer } from '../../../platform/http/answer.ts'
import { notFound, redirect } from '../../../platform/http/answer.ts'
import type { FormVisit, SignedIn, Visit, Writing } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { superiorsOf } from '../../organisations/index.ts'
import type { AppealId, AppealParty } from '../domain/donations/appeal.ts'
import { lockAppeal } from '../store/donation-appeals.ts'
import { type AppealView, loadAppeal } from './appeal-view.ts'
import { donationsTopic, donationTopic } from './topics.ts'

export interface AppealParams {
  readonly appealId: AppealId
}
export type AppealVisit<Params extends AppealParams = AppealParams, Query = unknown> = Visit<
  Params,
  Query,
  SignedIn
>

/** An appeal with who the visitor is in it. */
export interface SeenAppeal {
  readonly view: AppealView
  readonly parties: ReadonlySet<AppealParty>
}

/** The appeal for somebody of the school or of the authorities above it; undefined when it may not be seen. */
export async function seeAppeal(
  visit: AppealVisit,
  reader: Reader = visit.database,
): Promise<SeenAppeal | undefined> {
  const view = await loadAppeal(reader, visit.params.appealId, visit.today)
  if (view === undefined) return undefined
  const { unitId } = view.appeal
  const parties = new Set<AppealParty>()
  if (visit.may('donations.write', unitId)) parties.add('clerk')
  if (visit.may('donations.decide', unitId)) parties.add('principal')
  if (visit.may('donations.supervise', unitId)) parties.add('board')
  const offices = await approversOf(reader, unitId, visit.today)
  if (offices.some((office) => visit.may('donations.approve', office))) parties.add('office')
  const mayRead = visit.may('donations.read', unitId) || parties.size > 0
  return mayRead ? { view, parties } : undefined
}

/** The units that approve what a school asks for: those directly above it on the day. */
export async function approversOf(
  reader: Reader,
  unitId: UnitId,
  day: LocalDate,
): Promise<readonly UnitId[]> {
  return (await superiorsOf(reader, unitId, day)).map(({ superiorId }) => superiorId)
}

/** An appeal that is held for a change, as it stands now. */
export interface HeldAppeal extends SeenAppeal, Writing {}

export type Changed = { readonly refusal: Words } | { readonly to: string; readonly details?: Details }
type Details = Readonly<Record<string, string | number | boolean | null>>

/**
 * One change of an appeal: holds it, lets `work` look at it as it stands and write, and leads on; or shows the form
 * again with why not. A refusal comes before anything is written.
 */
export async function changeAppeal<Params extends AppealParams, Form>(
  visit: FormVisit<Params, unknown, Form, SignedIn>,
  work: (held: HeldAppeal) => Promise<Changed>,
  again: (refusal: Words) => Promise<Answer>,
): Promise<Answer> {
  const seen = await seeAppeal(visit)
  if (seen === undefined) return notFound()
  return visit.write(async (writing) => {
    const { tx, audit } = writing
    const appeal = await lockAppeal(tx, seen.view.appeal.id)
    const view = appeal && (await loadAppeal(tx, appeal.id, visit.today))
    if (view === undefined) return notFound()
    const changed = await work({ ...writing, view, parties: seen.parties })
    if ('refusal' in changed) return () => again(changed.refusal)
    await touchTopics(tx, [donationsTopic, donationTopic(view.appeal.id)])
    await audit({
      subject: { kind: 'donation-appeal', id: view.appeal.id },
      unitId: view.appeal.unitId,
      ...(changed.details && { details: changed.details }),
    })
    return redirect(changed.to)
  })
}
