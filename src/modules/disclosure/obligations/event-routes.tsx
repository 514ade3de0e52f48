import { z } from 'zod'
import type {
  DisclosureObligation,
  DutyVersion,
  OccurrenceSort,
} from '../../../platform/content/schema/disclosure.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { addDays, type LocalDate } from '../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import { findUnitByCode, type Unit, unitName } from '../../organisations/index.ts'
import { binds } from '../domain/obligations/organisation.ts'
import { findPersonalData } from '../domain/personal-data/find-personal-data.ts'
import { cancelOccurrence, listOccurrences, recordOccurrence } from '../store/obligation-occurrences.ts'
import { CancelEventForm, EventForm } from './event-form.ts'
import { EventsPage } from './events-page.tsx'
import { obligationPaths } from './paths.ts'

type StaffVisit = Visit<unknown, unknown, SignedIn>
const CodeParams = z.object({ code: z.string().max(100) })
const EventsQuery = z.object({ luu: z.literal('1').optional() })

/** Events by which duties fall due: a clerk records what no part of the platform knows, and whoever leads takes back. */
export function eventRoutes(catalogue: readonly DisclosureObligation[]): Route[] {
  const show = async (
    visit: StaffVisit,
    code: string,
    sent: { readonly form?: TypedForm; readonly cancelForm?: TypedForm; readonly saved?: boolean },
  ): Promise<Answer> => {
    const unit = await findUnitByCode(visit.database, code)
    if (unit === undefined || !visit.may('disclosure.write', unit.id)) return notFound()
    const { today, now } = visit
    const span = { from: addDays(today, -365), to: addDays(today, 365) }
    const [name, events] = await Promise.all([
      unitName(visit.database, unit.id, today),
      listOccurrences(visit.database, [unit.id], span, now),
    ])
    const bound = boundBy(catalogue, unit, today)
    const hasProblem = sent.form !== undefined || sent.cancelForm !== undefined
    return page(
      <EventsPage
        unit={{ code: unit.code, name }}
        sorts={sortsOf(bound)}
        contents={bound
          .filter(({ version }) => triggersOn(version, 'information-changed'))
          .map(({ obligation }) => ({ code: obligation.code, name: obligation.name }))}
        events={events.toReversed()}
        form={sent.form ?? nothingTyped}
        cancelForm={sent.cancelForm ?? nothingTyped}
        saved={sent.saved ?? false}
        mayCancel={visit.may('disclosure.approve', unit.id)}
        requestId={crypto.randomUUID()}
      />,
      hasProblem ? 422 : 200,
    )
  }

  return [
    get({
      path: obligationPaths.events,
      access: 'disclosure.write',
      params: CodeParams,
      query: EventsQuery,
      handle: (visit) => show(visit, visit.params.code, { saved: visit.query.luu === '1' }),
    }),
    post({
      path: obligationPaths.events,
      access: 'disclosure.write',
      audit: 'disclosure.event-recorded',
      params: CodeParams,
      form: EventForm,
      invalid: (visit, problems, typed) => show(visit, visit.params.code, { form: { typed, problems } }),
      handle: async (visit) => {
        const unit = await findUnitByCode(visit.database, visit.params.code)
        if (unit === undefined || !visit.may('disclosure.write', unit.id)) return notFound()
        const { suViec, ngay, ten, noiDung } = visit.form
        const named = findPersonalData({ text: ten, label: '', ofChildren: false }, visit.today).filter(
          ({ confidence }) => confidence !== 'low',
        )
        const wrong = named[0]
        if (wrong !== undefined)
          return show(visit, visit.params.code, {
            form: { typed: visit.typed, problems: [{ field: 'ten', message: wrong.reason }] },
          })
        return visit.write(async ({ tx, audit }) => {
          const key = crypto.randomUUID()
          await recordOccurrence(tx, {
            unitId: unit.id,
            sort: suViec,
            key,
            on: ngay,
            ...(suViec === 'information-changed' && { dutyCode: noiDung }),
            title: ten,
            source: 'clerk',
            by: visit.actor.personId,
            at: visit.now,
          })
          await audit({
            subject: { kind: 'occasion', id: key },
            unitId: unit.id,
            details: { sort: suViec, on: ngay },
          })
          return redirect(obligationPaths.events.to({ code: unit.code }, { luu: '1' }))
        })
      },
    }),
    post({
      path: obligationPaths.cancelEvent,
      access: 'disclosure.approve',
      audit: 'disclosure.event-cancelled',
      params: CodeParams,
      form: CancelEventForm,
      invalid: (visit, problems, typed) =>
        show(visit, visit.params.code, { cancelForm: { typed, problems } }),
      handle: async (visit) => {
        const unit = await findUnitByCode(visit.database, visit.params.code)
        if (unit === undefined || !visit.may('disclosure.approve', unit.id)) return notFound()
        const { huySuViec, lyDo } = visit.form
        return visit.write(async ({ tx, audit }) => {
          const wish = {
            unitId: unit.id,
            ...huySuViec,
            reason: lyDo,
            by: visit.actor.personId,
            at: visit.now,
          }
          await cancelOccurrence(tx, wish)
          await audit({ subject: { kind: 'occasion', id: huySuViec.key }, unitId: unit.id, reason: lyDo })
          return redirect(obligationPaths.events.to({ code: unit.code }))
        })
      },
    }),
  ]
}

interface Bound {
  readonly obligation: DisclosureObligation
  readonly version: DutyVersion
}

/** The duties of the catalogue that bind a unit on a day, each under the law of that day. */
function boundBy(catalogue: readonly DisclosureObligation[], unit: Unit, today: LocalDate): Bound[] {
  return catalogue
    .filter(({ way }) => way === 'published')
    .flatMap((obligation) =>
      obligation.versions
        .filter((one) => isValidOn(one, today))
        .filter(({ who }) => who.some((holder) => binds(holder, unit)))
        .map((version) => ({ obligation, version })),
    )
}

function triggersOn({ triggers }: DutyVersion, event: OccurrenceSort): boolean {
  return triggers.some((trigger) => trigger.type === 'event' && trigger.event === event)
}

function sortsOf(bound: readonly Bound[]): OccurrenceSort[] {
  const sorts = bound.flatMap(({ version }) =>
    version.triggers.flatMap((trigger) => (trigger.type === 'event' ? [trigger.event] : [])),
  )
  return [...new Set(sorts)]
}
