import { z } from 'zod'
import { notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { listUnits, peopleWithRoles } from '../../organisations/index.ts'
import { isLate, latenessOf } from '../domain/lateness.ts'
import { reportStates } from '../domain/report.ts'
import { findListedReport, listPlansOfReports, listReceivedReports } from '../store/report-queries.ts'
import { reportPaths } from './paths.ts'
import {
  lateFilter,
  needsReminder,
  ReceivedPage,
  type ReceivedReport,
  schoolLevelsOfFilter,
} from './received-page.tsx'
import { onlyReceived, receives, receivingUnits } from './report-access.ts'
import { reportCalendar } from './report-clock.ts'
import type { ReportDependencies } from './report-dependencies.ts'
import { queueLetters, reportLetters } from './report-letters.ts'
import { ReportParams } from './report-params.ts'

const ReceivedQuery = z.object({
  keHoach: idSchema('plan').optional().catch(undefined),
  cap: z.enum(schoolLevelsOfFilter).or(z.literal('')).catch('').default(''),
  tinhTrang: z
    .enum([...reportStates, lateFilter])
    .or(z.literal(''))
    .catch('')
    .default(''),
  nhac: z.coerce.number().int().min(0).max(1_000).optional().catch(undefined),
})

/** What an authority receives: who has sent, who is late, and the reminder. */
export function receivedRoutes({ content, origin }: ReportDependencies): Route[] {
  const calendar = reportCalendar(content)
  return [
    get({
      path: reportPaths.received,
      access: 'report.receive',
      query: ReceivedQuery,
      handle: async (visit) => {
        const { database, today, query } = visit
        const units = await receivingUnits(visit)
        const plans = await listPlansOfReports(database, units)
        const asked = plans.find(({ planId }) => planId === query.keHoach) ?? plans[0]
        const sent = asked === undefined ? [] : await listReceivedReports(database, units, asked.planId)
        const listed = await onlyReceived(visit, sent)
        const named = await listUnits(
          database,
          { on: today, within: listed.map(({ unitId }) => unitId), withEnded: true },
          { page: 1, perPage: 5_000 },
        )
        // The units come in the order of the Vietnamese alphabet.
        const byUnit = Map.groupBy(listed, ({ unitId }) => unitId)
        const all = named.units.flatMap((unit): ReceivedReport[] =>
          (byUnit.get(unit.id) ?? []).map((report) => ({
            ...report,
            unitName: unit.name,
            level: unit.level,
            lateness: latenessOf(calendar, report.dueOn, report.firstSentAt, today),
          })),
        )
        const shown = all.filter(
          (report) =>
            (query.cap === '' || report.level === query.cap) &&
            (query.tinhTrang === '' ||
              (query.tinhTrang === lateFilter ? isLate(report.lateness) : report.state === query.tinhTrang)),
        )
        return page(
          <ReceivedPage
            plans={plans}
            planId={asked?.planId}
            all={all}
            reports={shown}
            filter={{ level: query.cap, state: query.tinhTrang }}
            reminded={query.nhac}
            requestIdOf={() => crypto.randomUUID()}
          />,
        )
      },
    }),
    post({
      path: reportPaths.remind,
      access: 'report.receive',
      audit: 'report.reminded',
      params: ReportParams,
      form: z.object({}),
      invalid: async () => notFound(),
      handle: async (visit) => {
        const report = await findListedReport(visit.database, visit.params.reportId)
        if (report === undefined || !needsReminder(report) || !(await receives(visit, report))) {
          return notFound()
        }
        return visit.write(async ({ tx, audit }) => {
          const people = await peopleWithRoles(
            tx,
            [report.unitId],
            ['school-clerk', 'principal'],
            visit.today,
          )
          const queued = await queueLetters(tx, people, {
            template: reportLetters.reminder,
            paragraphs: [
              `Đơn vị chưa gửi báo cáo kết quả thực hiện: ${report.planTitle}`,
              `Hạn gửi: ${formatDay(report.dueOn)}.`,
            ],
            href: `${origin}${reportPaths.edit.to({ reportId: report.id })}`,
            onceKey: `report.remind:${report.id}:${visit.today}`,
          })
          await audit({
            subject: { kind: 'report', id: report.id },
            unitId: report.unitId,
            details: { letters: queued },
          })
          return redirect(reportPaths.received.to({}, { keHoach: report.planId, nhac: String(queued) }))
        })
      },
    }),
  ]
}
