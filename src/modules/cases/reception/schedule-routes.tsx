import { z } from 'zod'
import { CalendarIncomplete, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { workingDaysBefore } from '../../../platform/calendar/working-days.ts'
import { findRule } from '../../../platform/content/cited-rule.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import { monthlyDays } from '../domain/reception/monthly-days.ts'
import { announceDays, type DayToAnnounce, daysFrom, findPlace, savePlace } from '../store/reception-days.ts'
import type { ReceptionDependencies } from './dependencies.ts'
import { countOf } from './law-rules.ts'
import { receptionPaths } from './paths.ts'
import { CodeParams } from './portal-routes.tsx'
import type { StaffVisit } from './reading-reception.ts'
import { DayForm, MonthlyForm, PlaceForm, prefixed } from './schedule-form.ts'
import { SchedulePage, type ScheduleProps } from './schedule-page.tsx'
import { touchReception } from './topics.ts'
import { unitAtHand } from './unit-at-hand.ts'
import { alreadyAnnounced, calendarUnknown, problemOfDay } from './working-day-problem.ts'

const ScheduleQuery = z.object({ luu: z.literal('1').optional() })
type CodeVisit = StaffVisit & { readonly params: z.infer<typeof CodeParams> }

const monthsArePast = {
  vi: 'Các tháng này đã qua. Hãy chọn từ tháng này trở đi.',
  en: 'These months are over. Choose from this month on.',
}

/** Announcing reception days, fixed ones for a year or one by itself, and where and by which rules. */
export function scheduleRoutes({ content }: ReceptionDependencies): Route[] {
  const calendar = workingCalendar(content.calendar.years)

  const show = async (visit: CodeVisit, sent?: ScheduleProps['sent'], saved = false): Promise<Answer> => {
    const unit = await unitAtHand(visit, visit.params.code, 'reception.schedule')
    if (unit === undefined) return notFound()
    const [place, days] = await Promise.all([
      findPlace(visit.database, unit.id),
      daysFrom(visit.database, [unit.id], visit.today, 60),
    ])
    const rule = findRule(content.laws, 'reception.schedule.post', visit.today)
    return page(
      <SchedulePage
        code={unit.code}
        unitName={unit.name}
        place={place}
        days={days}
        now={visit.now}
        saved={saved}
        notice={shortNotice(days[0], visit.today, countOf(rule))}
        rule={rule}
        sent={sent}
        requestIds={{ place: crypto.randomUUID(), monthly: crypto.randomUUID(), day: crypto.randomUUID() }}
      />,
      sent === undefined ? 200 : 422,
    )
  }

  /** Says when the next day was announced later than the law asks; it is announced all the same. */
  const shortNotice = (
    next: { readonly day: LocalDate; readonly publishedAt: Date } | undefined,
    today: LocalDate,
    days: number | undefined,
  ): Words | undefined => {
    if (next === undefined || days === undefined || next.day <= today) return undefined
    const last = workingDaysBefore(calendar, next.day, days).date
    if (dayInVietnam(next.publishedAt) <= last) return undefined
    return {
      vi: `Buổi gần nhất được công bố trong vòng ${days} ngày làm việc trước ngày tiếp: muộn hơn luật yêu cầu.`,
      en: `The next day was announced less than ${days} working days ahead, later than the law asks.`,
    }
  }

  const announce = async (
    visit: CodeVisit & { readonly write: Parameters<Parameters<typeof post>[0]['handle']>[0]['write'] },
    days: readonly Omit<DayToAnnounce, 'unitId' | 'id' | 'replacesId'>[],
    again: (message: Words) => Promise<Answer>,
  ): Promise<Answer> => {
    const unit = await unitAtHand(visit, visit.params.code, 'reception.schedule')
    if (unit === undefined) return notFound()
    return visit.write(async ({ tx, audit }) => {
      const rows = days.map((day) => ({
        ...day,
        id: crypto.randomUUID(),
        unitId: unit.id,
        replacesId: null,
      }))
      const announced = await announceDays(tx, rows, visit.now, visit.actor.personId)
      if (announced === 0) return () => again(alreadyAnnounced)
      await touchReception(tx, unit)
      await audit({
        subject: { kind: 'unit', id: unit.id },
        unitId: unit.id,
        details: { announced, first: days[0]?.day ?? null },
      })
      return redirect(receptionPaths.schedule.to({ code: unit.code }, { luu: '1' }))
    })
  }

  return [
    get({
      path: receptionPaths.schedule,
      access: 'reception.schedule',
      params: CodeParams,
      query: ScheduleQuery,
      handle: (visit) => show(visit, undefined, visit.query.luu === '1'),
    }),
    post({
      path: receptionPaths.schedule,
      access: 'reception.schedule',
      audit: 'reception.days-announced',
      params: CodeParams,
      form: prefixed('thang-', MonthlyForm),
      invalid: (visit, problems, typed) => show(visit, { which: 'monthly', form: { typed, problems } }),
      handle: (visit) => {
        const { ngayTrongThang, tuThang, soThang, tu, den, noiTiep, soLuot } = visit.form
        const typed = {
          'thang-ngayTrongThang': String(ngayTrongThang),
          'thang-tuThang': `${String(tuThang.month).padStart(2, '0')}/${tuThang.year}`,
          'thang-soThang': String(soThang),
          'thang-tu': tu,
          'thang-den': den,
          'thang-noiTiep': noiTiep,
          'thang-soLuot': String(soLuot),
        }
        const again = (message: Words) =>
          show(visit, {
            which: 'monthly',
            form: { typed, problems: [{ field: 'thang-tuThang', message }] },
          })
        try {
          const days = monthlyDays(calendar, tuThang, ngayTrongThang, soThang)
            .filter(({ day }) => day > visit.today)
            .map(({ day }) => ({
              day,
              startsAt: tu,
              endsAt: den,
              place: noiTiep,
              headDay: true,
              plannedContent: '',
              quota: soLuot,
            }))
          return days.length === 0 ? again(monthsArePast) : announce(visit, days, again)
        } catch (error) {
          if (error instanceof CalendarIncomplete) return again(calendarUnknown)
          throw error
        }
      },
    }),
    post({
      path: receptionPaths.addDay,
      access: 'reception.schedule',
      audit: 'reception.days-announced',
      params: CodeParams,
      form: prefixed('buoi-', DayForm),
      invalid: (visit, problems, typed) => show(visit, { which: 'day', form: { typed, problems } }),
      handle: (visit) => {
        const { ngay, tu, den, noiTiep, nguoiDungDau, noiDung, soLuot } = visit.form
        const [year, month, date] = ngay.split('-')
        const typed = {
          'buoi-ngay': `${date}/${month}/${year}`,
          'buoi-tu': tu,
          'buoi-den': den,
          'buoi-noiTiep': noiTiep,
          'buoi-noiDung': noiDung,
          'buoi-soLuot': String(soLuot),
          ...(nguoiDungDau && { 'buoi-nguoiDungDau': '1' }),
        }
        const again = (message: Words) =>
          show(visit, { which: 'day', form: { typed, problems: [{ field: 'buoi-ngay', message }] } })
        const wrong = problemOfDay(calendar, ngay, visit.today)
        if (wrong !== undefined) return again(wrong)
        return announce(
          visit,
          [
            {
              day: ngay,
              startsAt: tu,
              endsAt: den,
              place: noiTiep,
              headDay: nguoiDungDau,
              plannedContent: noiDung,
              quota: soLuot,
            },
          ],
          again,
        )
      },
    }),
    post({
      path: receptionPaths.place,
      access: 'reception.schedule',
      audit: 'reception.place-changed',
      params: CodeParams,
      form: PlaceForm,
      invalid: (visit, problems, typed) => show(visit, { which: 'place', form: { typed, problems } }),
      handle: async (visit) => {
        const unit = await unitAtHand(visit, visit.params.code, 'reception.schedule')
        if (unit === undefined) return notFound()
        const { noiTiep, gio, dienThoai, noiQuy, soLuot } = visit.form
        return visit.write(async ({ tx, audit }) => {
          await savePlace(
            tx,
            unit.id,
            { place: noiTiep, regularHours: gio, phone: dienThoai, rules: noiQuy, quota: soLuot },
            visit.now,
          )
          await touchReception(tx, unit)
          await audit({ subject: { kind: 'unit', id: unit.id }, unitId: unit.id })
          return redirect(receptionPaths.schedule.to({ code: unit.code }, { luu: '1' }))
        })
      },
    }),
  ]
}
