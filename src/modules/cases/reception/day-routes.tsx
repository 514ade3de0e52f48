import { z } from 'zod'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { personNames, unitNames } from '../../organisations/index.ts'
import { decideCancel, decideHeld } from '../domain/reception/reception-day.ts'
import {
  type AnnouncedDay,
  announceDays,
  cancelDay,
  findDay,
  lockDay,
  recordHeld,
} from '../store/reception-days.ts'
import { entriesOfDay } from '../store/reception-entries.ts'
import { receiversOf } from '../store/reception-people.ts'
import { registrationsOf } from '../store/reception-registrations.ts'
import { RegistrationWords, wordsOf } from '../store/reception-words.ts'
import { HeldForm } from './day-form.ts'
import { DayPage, type DayProps } from './day-page.tsx'
import type { ReceptionDependencies } from './dependencies.ts'
import { receptionPaths } from './paths.ts'
import { readingReception, type StaffVisit } from './reading-reception.ts'
import { cancelRefusalWords, heldRefusalWords } from './reception-words.ts'
import { CancelForm } from './schedule-form.ts'
import { touchReception } from './topics.ts'
import { alreadyAnnounced, problemOfDay } from './working-day-problem.ts'

const DayParams = z.object({ sessionId: z.uuid() })
const DayQuery = z.object({ luu: z.literal('1').optional() })
type DayVisit = StaffVisit & { readonly params: z.infer<typeof DayParams> }

/** One reception day: who registered, who received, and changes that are published with their reason. */
export function dayRoutes({ content }: ReceptionDependencies): Route[] {
  const calendar = workingCalendar(content.calendar.years)
  return [
    get({
      path: receptionPaths.day,
      access: 'reception.read',
      params: DayParams,
      query: DayQuery,
      handle: (visit) => showDay(visit, undefined, visit.query.luu === '1'),
    }),
    post({
      path: receptionPaths.held,
      access: 'reception.record',
      audit: 'reception.held',
      params: DayParams,
      form: HeldForm,
      invalid: (visit, problems, typed) => showDay(visit, { which: 'held', form: { typed, problems } }),
      handle: async (visit) => {
        const { nguoiTiep, uyQuyen } = visit.form
        const known = await findDay(visit.database, visit.params.sessionId)
        if (known === undefined || !visit.may('reception.record', known.unitId)) return notFound()
        const again = (field: string, message: Words) =>
          showDay(visit, {
            which: 'held',
            form: { typed: { nguoiTiep, uyQuyen }, problems: [{ field, message }] },
          })
        const people = await receiversOf(visit.database, [known.unitId], known.day)
        const person = people.find(({ id }) => id === nguoiTiep)
        if (person === undefined) return notFound()
        return visit.write(async ({ tx, audit }) => {
          await lockDay(tx, known.id)
          const day = (await findDay(tx, known.id)) ?? known
          const { capacity } = person
          const decided = decideHeld(day, { capacity, authorisation: uyQuyen }, visit.now)
          if (!decided.ok) {
            const field = decided.reason === 'needs-authorisation' ? 'uyQuyen' : ''
            return () => again(field, heldRefusalWords[decided.reason])
          }
          const authorisation = capacity === 'head' ? '' : uyQuyen
          const held = { sessionId: day.id, heldBy: nguoiTiep, capacity, authorisation }
          await recordHeld(tx, held, visit.now, visit.actor.personId)
          await touchReception(tx, await unitOf(tx, visit, day))
          await audit({
            subject: { kind: 'reception-day', id: day.id },
            unitId: day.unitId,
            details: { person: nguoiTiep, capacity },
          })
          return redirect(receptionPaths.day.to({ sessionId: day.id }, { luu: '1' }))
        })
      },
    }),
    post({
      path: receptionPaths.cancelDay,
      access: 'reception.schedule',
      audit: 'reception.day-changed',
      params: DayParams,
      form: CancelForm,
      invalid: (visit, problems, typed) => showDay(visit, { which: 'cancel', form: { typed, problems } }),
      handle: async (visit) => {
        const { lyDo, ngayMoi, tu, den } = visit.form
        const known = await findDay(visit.database, visit.params.sessionId)
        if (known === undefined || !visit.may('reception.schedule', known.unitId)) return notFound()
        const [year, month, date] = (ngayMoi ?? '').split('-')
        const typed = {
          lyDo,
          ngayMoi: ngayMoi === null ? '' : `${date}/${month}/${year}`,
          tu: tu ?? '',
          den: den ?? '',
        }
        const again = (field: string, message: Words) =>
          showDay(visit, { which: 'cancel', form: { typed, problems: [{ field, message }] } })
        const wrong = ngayMoi === null ? undefined : problemOfDay(calendar, ngayMoi, visit.today)
        if (wrong !== undefined) return again('ngayMoi', wrong)
        return visit.write(async ({ tx, audit }) => {
          await lockDay(tx, known.id)
          const day = (await findDay(tx, known.id)) ?? known
          const decided = decideCancel(day, visit.now)
          if (!decided.ok) return () => again('', cancelRefusalWords[decided.reason])
          const startsAt = tu ?? day.startsAt
          const endsAt = den ?? day.endsAt
          if (endsAt <= startsAt) return () => again('den', endsFirst)
          const { id: replacesId, unitId, place, headDay, plannedContent, quota } = day
          const by = visit.actor.personId
          if (ngayMoi !== null) {
            const moved = { unitId, day: ngayMoi, startsAt, endsAt, place, headDay, plannedContent, quota }
            const announced = await announceDays(
              tx,
              [{ ...moved, id: crypto.randomUUID(), replacesId }],
              visit.now,
              by,
            )
            if (announced === 0) return () => again('ngayMoi', alreadyAnnounced)
          }
          await cancelDay(tx, day.id, lyDo, visit.now, by)
          await touchReception(tx, await unitOf(tx, visit, day))
          await audit({
            subject: { kind: 'reception-day', id: day.id },
            unitId,
            details: { from: day.day, to: ngayMoi },
          })
          return redirect(receptionPaths.day.to({ sessionId: day.id }, { luu: '1' }))
        })
      },
    }),
  ]
}

const endsFirst = { vi: 'Giờ kết thúc phải sau giờ bắt đầu', en: 'It ends after it begins' }

async function unitOf(reader: Reader, { today }: StaffVisit, { unitId }: AnnouncedDay) {
  const unit = (await unitNames(reader, [unitId], today)).get(unitId)
  return { id: unitId, code: unit?.code ?? '', name: unit?.name ?? '' }
}

async function showDay(visit: DayVisit, sent: DayProps['sent'], saved = false): Promise<Answer> {
  const { database, now } = visit
  const day = await findDay(database, visit.params.sessionId)
  if (day === undefined || !visit.may('reception.read', day.unitId)) return notFound()
  const [unit, people, entries, names, registrations] = await Promise.all([
    unitOf(database, visit, day),
    receiversOf(database, [day.unitId], day.day),
    entriesOfDay(database, day.id),
    personNames(database, [day.heldBy]),
    registrationsOf(database, day.id),
  ])
  const ids = registrations.map(({ id }) => id)
  const read = {
    action: 'reception.registrations-read',
    unitId: day.unitId,
    subject: { kind: 'reception-day', id: day.id },
  }
  const words =
    ids.length === 0
      ? undefined
      : await readingReception(visit, read, (reader) =>
          wordsOf(reader, 'registration', RegistrationWords, ids),
        )
  return page(
    <DayPage
      code={unit.code}
      unitName={unit.name}
      day={day}
      now={now}
      heldBy={day.heldBy === null ? null : (names.get(day.heldBy) ?? '')}
      registrations={registrations.map((row) => ({ row, words: words?.get(row.id)?.at(-1)?.content }))}
      entries={entries}
      people={people}
      maySchedule={visit.may('reception.schedule', day.unitId)}
      mayRecord={visit.may('reception.record', day.unitId)}
      saved={saved}
      sent={sent}
      requestIds={{ held: crypto.randomUUID(), cancel: crypto.randomUUID() }}
    />,
    sent === undefined ? 200 : 422,
  )
}
