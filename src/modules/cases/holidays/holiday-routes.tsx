import { sql } from 'kysely'
import { z } from 'zod'
import { CalendarIncomplete } from '../../../platform/calendar/working-calendar.ts'
import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { unitNames } from '../../organisations/index.ts'
import type { CaseDependencies } from '../dependencies.ts'
import type { StaffVisit } from '../desk/open-desk.ts'
import { clockOf } from '../domain/case-type.ts'
import type { Announcement } from '../domain/holidays/announcement.ts'
import { listAnnouncedDays } from '../store/announced-days.ts'
import { readableCases } from '../store/holidays-clocks.ts'
import { actAs, readingAs, staffReader } from '../store/reading-as.ts'
import {
  announcementNames,
  readAnnouncement,
  type TypedAnnouncement,
  typedAnnouncement,
} from './announcement-form.ts'
import { applyAnnouncement, appointments } from './apply.ts'
import { DaysPage, dayTexts } from './days-page.tsx'
import { holidayPaths } from './paths.ts'
import { type HolidayPreview, type MovedDate, previewAnnouncement } from './preview.ts'
import { PreviewPage } from './preview-page.tsx'
import { movesByDay, movesByUnit } from './summary.ts'

export const holidayWorkspace: readonly WorkspaceEntry[] = [
  { href: holidayPaths.days.to({}), words: dayTexts.title, permission: 'calendar.manage' },
]

const Typed = z.record(z.string(), z.unknown())
const ownAtOnce = 50
const yearUnknown = {
  vi: 'Chưa có lịch nghỉ của năm này nên chưa nhập được',
  en: 'The calendar of this year is not known yet',
}

/** Days off that are announced late: entered, looked at in all that they move, then applied. */
export function holidayRoutes({ office }: Pick<CaseDependencies, 'office'>): Route[] {
  return [
    get({
      path: holidayPaths.days,
      access: 'calendar.manage',
      query: Typed,
      handle: (visit) => showDays(visit, typedAnnouncement(visit.query), [], doneOf(visit.query)),
    }),
    get({
      path: holidayPaths.preview,
      access: 'calendar.manage',
      query: Typed,
      handle: async (visit) => {
        const typed = typedAnnouncement(visit.query)
        const read = readAnnouncement(typed, visit.today)
        if (!read.ok) return showDays(visit, typed, read.problems, null)
        try {
          const preview = await transaction(visit.database, async (tx) => {
            await actAs(tx, { kind: 'system' })
            return previewAnnouncement(tx, office, read.announcement, visit.now)
          })
          return await showPreview(visit, office, read.announcement, typed, preview, false)
        } catch (error) {
          if (!(error instanceof CalendarIncomplete)) throw error
          const problem = { field: announcementNames.from, message: yearUnknown }
          return showDays(visit, typed, [problem], null)
        }
      },
    }),
    post({
      path: holidayPaths.apply,
      access: 'calendar.manage',
      audit: 'calendar.day-announced',
      form: Typed,
      invalid: async () => notFound(),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const typed = typedAnnouncement(visit.form)
          const read = readAnnouncement(typed, visit.today)
          if (!read.ok) return showDays(visit, typed, read.problems, null)
          // Two who apply at once wait for each other: the second finds its preview stale.
          await lockAnnouncements(tx)
          await actAs(tx, { kind: 'system' })
          const { announcement } = read
          const applied = await applyAnnouncement(tx, office, announcement, {
            digest: typeof visit.form.digest === 'string' ? visit.form.digest : '',
            by: visit.actor.personId,
            now: visit.now,
          })
          if (!applied.ok) {
            const preview = await previewAnnouncement(tx, office, announcement, visit.now)
            return showPreview(visit, office, announcement, typed, preview, true)
          }
          const { value } = applied
          await audit({
            subject: { kind: 'announced-days', id: crypto.randomUUID() },
            reason: announcement.source,
            details: { ...value, kind: announcement.kind, from: announcement.from, to: announcement.to },
          })
          return redirect(
            holidayPaths.days.to(
              {},
              {
                doi: String(value.movedClocks),
                tinhLai: String(value.stoppedClocks),
                bao: String(value.told),
              },
            ),
          )
        }),
    }),
  ]
}

async function lockAnnouncements(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('cases.announced_day'))`.execute(tx)
}

const Count = z.coerce.number().int().min(0).max(100_000_000)

function doneOf(query: Readonly<Record<string, unknown>>) {
  const done = z.object({ doi: Count, tinhLai: Count, bao: Count }).safeParse(query)
  return done.success ? { moved: done.data.doi, stopped: done.data.tinhLai, told: done.data.bao } : null
}

async function showDays(
  visit: StaffVisit,
  typed: TypedAnnouncement,
  problems: readonly FieldProblem[],
  done: { moved: number; stopped: number; told: number } | null,
): Promise<Answer> {
  const days = await listAnnouncedDays(visit.database)
  const known = typed.announcedOn === '' ? { ...typed, announcedOn: typedDay(visit.today) } : typed
  return page(
    <DaysPage days={days.toReversed()} typed={known} problems={problems} done={done} />,
    problems.length > 0 ? 422 : 200,
  )
}

async function showPreview(
  visit: StaffVisit,
  office: CaseDependencies['office'],
  announcement: Announcement,
  typed: TypedAnnouncement,
  preview: HolidayPreview,
  isStale: boolean,
): Promise<Answer> {
  const { running, stopped } = preview
  const units = movesByUnit(running)
  const names = await unitNames(visit.database, [...new Set(units.map(({ unitId }) => unitId))], visit.today)
  const own = await ownMoves(visit, running)
  const newest = (kind: string) =>
    office.types.all.findLast(({ code }) => code === kind)?.words ?? { vi: kind, en: kind }
  return page(
    <PreviewPage
      announcement={announcement}
      typed={typed}
      digest={preview.digest}
      isStale={isStale}
      changed={preview.changed}
      counts={{
        running: running.length,
        appointments: appointments(running).length,
        unmoved: preview.unmoved,
        beyond: preview.beyond,
        stopped: stopped.length,
        noLongerLate: stopped.filter(({ late }) => late.before && !late.after).length,
        newlyLate: stopped.filter(({ late }) => !late.before && late.after).length,
      }}
      moves={movesByDay(running)}
      units={units.slice(0, 500).map(({ unitId, kind, count }) => ({
        key: `${unitId} ${kind}`,
        unit: names.get(unitId)?.name ?? '',
        kind: newest(kind),
        count,
      }))}
      own={own.shown.map(({ clock, before, after }) => ({
        caseId: clock.caseId,
        code: clock.code,
        clock: clockOf(office.types.version(clock.kind, clock.definitionVersion), clock.standing.clock).words,
        from: before.date,
        to: after.date,
      }))}
      nextOwn={own.next}
    />,
    isStale ? 409 : 200,
  )
}

/** One page of the moved dates of cases that the visitor may read, in the order of the cases. */
async function ownMoves(visit: StaffVisit & { readonly query: unknown }, running: readonly MovedDate[]) {
  const units = visit.unitsFor('cases.read')
  const query = z.object({ sau: z.uuid() }).safeParse(visit.query)
  const after = query.success ? query.data.sau : ''
  const mine = running.filter(({ clock }) => units.includes(clock.unitId) && clock.caseId > after)
  const readable = await readingAs(visit.database, staffReader(visit), (reader) =>
    readableCases(
      reader,
      mine.map(({ clock }) => clock.caseId),
    ),
  )
  const visible = mine.filter(({ clock }) => readable.has(clock.caseId))
  const shown = visible.slice(0, ownAtOnce)
  const last = visible.length > ownAtOnce ? shown.at(-1)?.clock.caseId : undefined
  return { shown, next: last ?? null }
}
