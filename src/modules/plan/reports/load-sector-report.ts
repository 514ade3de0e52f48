import type { Reader } from '../../../platform/database/database.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { PlanId, UnitId } from '../../../platform/kernel/ids.ts'
import { listUnits } from '../../organisations/index.ts'
import { latenessOf } from '../domain/lateness.ts'
import type { ReportDraft } from '../domain/report-content.ts'
import { rollUp, type SectorReport, type SectorSchool } from '../domain/report-roll-up.ts'
import { listReceivedReports, loadSentReports } from '../store/report-queries.ts'
import { figureNames, poolingOf } from './figure-text.ts'
import { reportCalendar } from './report-clock.ts'
import type { ReportDependencies } from './report-dependencies.ts'

/** Puts together what the schools under an authority have sent on a plan, as known today. */
export async function loadSectorReport(
  database: Reader,
  { content }: Pick<ReportDependencies, 'content'>,
  asked: {
    readonly planId: PlanId
    readonly recipients: readonly UnitId[]
    readonly draft: ReportDraft
    readonly today: LocalDate
  },
): Promise<SectorReport> {
  const { planId, recipients, draft, today } = asked
  const calendar = reportCalendar(content)
  const listed = await listReceivedReports(database, recipients, planId)
  const [named, sent] = await Promise.all([
    listUnits(
      database,
      {
        on: today,
        kinds: ['school'],
        within: listed.map(({ unitId }) => unitId),
        withEnded: true,
      },
      { page: 1, perPage: 5_000 },
    ),
    loadSentReports(
      database,
      listed.map(({ id }) => id),
    ),
  ])
  const byUnit = new Map(listed.map((report) => [report.unitId, report]))
  const rows = named.units.flatMap((unit) => {
    const report = byUnit.get(unit.id)
    return report === undefined ? [] : [{ unit, report }]
  })
  const schools = rows.map(({ unit, report }): SectorSchool => {
    const lateness = latenessOf(calendar, report.dueOn, report.firstSentAt, today)
    return {
      name: unit.name,
      level: unit.level ?? '',
      standing: lateness.kind,
      workingDays: lateness.workingDays,
      sentOn: report.firstSentAt === null ? null : dayInVietnam(report.firstSentAt),
      resendings: Math.max(0, report.sendings - 1),
    }
  })
  const reports = rows.flatMap(({ unit, report }) => {
    const found = sent.get(report.id)
    return found === undefined ? [] : [{ school: unit.name, report: found }]
  })
  const number = draft.number.trim()
  return rollUp(reports, schools, poolingOf(figureNames(content)), {
    summaries: draft.narratives,
    difficulties: draft.difficulties,
    proposals: draft.proposals,
    number: /^[1-9]\d{0,5}$/u.test(number) ? Number(number) : null,
  })
}
