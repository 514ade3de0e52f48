import { z } from 'zod'
import { writeCalendar } from '../../../platform/calendar/ical.ts'
import { type Answer, download, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { unitsOfPerson } from '../../organisations/index.ts'
import { feedMadeAt, personOfFeed, renewFeed, revokeFeed } from '../store/work-feed-store.ts'
import { loadWork } from '../store/work-store.ts'
import { calendarEntries } from './calendar-entries.ts'
import { CalendarPage } from './calendar-page.tsx'
import { workPaths } from './paths.ts'
import type { WorkDependencies } from './work-routes.tsx'

const Empty = z.object({})
const Secret = z.object({ secret: z.string().regex(/^[\w-]{43}\.ics$/) })

/** Somebody's tasks for calendar programs, behind a secret address that can be renewed and ended. */
export function calendarRoutes({ origin }: WorkDependencies): Route[] {
  return [
    get({
      path: workPaths.calendar,
      access: 'plan.work',
      handle: async ({ database, actor }) =>
        showCalendar(await feedMadeAt(database, actor.personId), undefined),
    }),
    post({
      path: workPaths.calendar,
      access: 'plan.work',
      audit: 'plan.calendar-address-made',
      form: Empty,
      invalid: async () => notFound(),
      handle: (visit) => {
        const { personId } = visit.actor
        return visit.write(async ({ tx, audit }) => {
          const token = await renewFeed(tx, personId, visit.now)
          await audit({ subject: { kind: 'person', id: personId } })
          // The only time that the address is shown: it is not in any page that could be opened again.
          return showCalendar(visit.now, `${origin}${workPaths.feed.to({ secret: `${token}.ics` })}`)
        })
      },
    }),
    post({
      path: workPaths.calendarEnd,
      access: 'plan.work',
      audit: 'plan.calendar-address-ended',
      form: Empty,
      invalid: async () => notFound(),
      handle: (visit) => {
        const { personId } = visit.actor
        return visit.write(async ({ tx, audit }) => {
          await revokeFeed(tx, personId)
          await audit({ subject: { kind: 'person', id: personId } })
          return redirect(workPaths.calendar.to({}))
        })
      },
    }),
    get({
      path: workPaths.feed,
      access: 'anyone',
      params: Secret,
      handle: async ({ database, params, today, now }) => {
        const personId = await personOfFeed(database, params.secret.replace(/\.ics$/, ''))
        if (personId === undefined) return notFound()
        const unitIds = await unitsOfPerson(database, personId, today)
        const work = await loadWork(database, { responsibleId: personId, unitIds })
        return download(writeCalendar('Minh Bạch: việc của tôi', calendarEntries(work, origin), now), {
          mediaType: 'text/calendar; charset=utf-8',
          fileName: 'viec-cua-toi.ics',
        })
      },
    }),
  ]
}

function showCalendar(madeAt: Date | undefined, address: string | undefined): Answer {
  const requestIds = { renew: crypto.randomUUID(), end: crypto.randomUUID() }
  return page(<CalendarPage madeAt={madeAt} address={address} requestIds={requestIds} />)
}
