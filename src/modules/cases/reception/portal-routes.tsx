import { z } from 'zod'
import { writeCalendar } from '../../../platform/calendar/ical.ts'
import { download, notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { addDays, dayInVietnam, parseLocalDate } from '../../../platform/kernel/dates.ts'
import { findUnitByCode, listUnits, unitName, unitNames, unitsTopic } from '../../organisations/index.ts'
import { daysBefore, daysFrom, findPlace, standingDays } from '../store/reception-days.ts'
import type { ReceptionDependencies } from './dependencies.ts'
import { headDayRule } from './law-rules.ts'
import { receptionPaths } from './paths.ts'
import { afterOf, PortalListPage } from './portal-list-page.tsx'
import { PortalUnitPage } from './portal-unit-page.tsx'
import { receptionDaysTopic, receptionTopic } from './topics.ts'

const ListQuery = z.object({ q: z.string().max(200).catch(''), sau: z.string().max(60).catch('') })
export const CodeParams = z.object({ code: z.string().max(100) })

/** How many days one page of the public list has, and how far it looks ahead. */
const daysOnPage = 30
const daysAhead = 92

/** The reception days of everybody and of one unit, for everybody; and the calendar that phones read. */
export function portalRoutes({ content, origin }: ReceptionDependencies): Route[] {
  return [
    get({
      path: receptionPaths.list,
      access: 'anyone',
      query: ListQuery,
      topics: () => [receptionDaysTopic, unitsTopic],
      handle: async ({ query, database, today }) => {
        const [from = '', id = ''] = query.sau.split('_')
        const day = parseLocalDate(from)
        const after = day !== undefined && z.uuid().safeParse(id).success ? { day, id } : null
        const days = await standingDays(database, today, addDays(today, daysAhead), after, daysOnPage + 1)
        const listed = days.slice(0, daysOnPage)
        const last = listed.at(-1)
        const [names, found] = await Promise.all([
          unitNames(database, [...new Set(listed.map(({ unitId }) => unitId))], today),
          query.q.trim() === ''
            ? { units: [] }
            : listUnits(database, { on: today, search: query.q, publicOnly: true }, { page: 1, perPage: 20 }),
        ])
        return page(
          <PortalListPage
            days={listed}
            unitNames={names}
            search={query.q}
            found={found.units}
            nextHref={
              days.length > daysOnPage && last !== undefined
                ? receptionPaths.list.to({}, { sau: afterOf(last) })
                : null
            }
          />,
        )
      },
    }),
    get({
      path: receptionPaths.unit,
      access: 'anyone',
      params: CodeParams,
      topics: ({ code }) => [receptionTopic(code), unitsTopic],
      handle: async ({ params, database, today, now }) => {
        const unit = await findUnitByCode(database, params.code)
        if (unit === undefined || !unit.public) return notFound()
        const [name, place, coming, past] = await Promise.all([
          unitName(database, unit.id, today),
          findPlace(database, unit.id),
          daysFrom(database, [unit.id], today, 24),
          daysBefore(database, [unit.id], today, 12),
        ])
        return page(
          <PortalUnitPage
            code={unit.code}
            name={name}
            place={place}
            coming={coming}
            past={past}
            now={now}
            rule={headDayRule(content, unit.kind === 'school', today)}
          />,
        )
      },
    }),
    get({
      path: receptionPaths.calendar,
      access: 'anyone',
      params: CodeParams,
      handle: async ({ params, database, today, now }) => {
        const unit = await findUnitByCode(database, params.code)
        if (unit === undefined || !unit.public) return notFound()
        const [name, days] = await Promise.all([
          unitName(database, unit.id, today),
          daysFrom(database, [unit.id], addDays(dayInVietnam(now), -31), 200),
        ])
        const events = days.map((day) => ({
          uid: `${day.id}@${new URL(origin).hostname}`,
          when: { day: day.day, startsAt: day.startsAt, endsAt: day.endsAt },
          title: `Tiếp công dân – ${name}`,
          place: day.place,
          description: day.cancelReason ?? day.plannedContent,
          href: `${origin}${receptionPaths.unit.to({ code: unit.code })}`,
          cancelled: day.cancelledAt !== null,
        }))
        return download(writeCalendar(`Tiếp công dân – ${name}`, events, now), {
          mediaType: 'text/calendar; charset=utf-8',
          fileName: `tiep-cong-dan-${unit.code}.ics`,
        })
      },
    }),
  ]
}
