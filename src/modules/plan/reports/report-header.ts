import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { getUnit, peopleWithRoles, superiorsOf, unitNames } from '../../organisations/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { Report } from '../store/report-store.ts'

/** What stands around the text of a report: who issues it, to whom, about which plan, who signs. */
export interface ReportHeader {
  readonly unitName: string
  readonly unitCode: string
  readonly unitSymbol: string
  readonly superiorName: string | null
  readonly recipientName: string
  readonly place: string
  readonly plan: Plan
  readonly planIssuer: string
  readonly ownPlan: Plan | undefined
  readonly periodFrom: LocalDate
  readonly periodTo: LocalDate
  /** The day of the sending; null as long as it is a draft. */
  readonly sentOn: LocalDate | null
  readonly signer: { readonly title: string; readonly name: string | null }
}

/** Looks up what stands around the text, as it was on the day of the sending, or is today. */
export async function loadReportHeader(
  database: Reader,
  report: Pick<Report, 'unitId' | 'recipientId' | 'periodFrom' | 'periodTo'>,
  plans: { readonly plan: Plan; readonly ownPlan: Plan | undefined },
  sentAt: Date | null,
  today: LocalDate,
): Promise<ReportHeader> {
  const day = sentAt === null ? today : dayInVietnam(sentAt)
  const [unit, superiors] = await Promise.all([
    getUnit(database, report.unitId),
    superiorsOf(database, report.unitId, day),
  ])
  const isSchool = unit.kind === 'school'
  const superior = superiors.find(({ kind }) => kind === 'administrative') ?? superiors[0]
  const ids = [report.unitId, report.recipientId, plans.plan.unitId, superior?.superiorId]
  const [names, signers] = await Promise.all([
    unitNames(
      database,
      ids.filter((id) => id !== undefined),
      day,
    ),
    peopleWithRoles(database, [report.unitId], [isSchool ? 'principal' : 'head'], day),
  ])
  const nameOf = (id: (typeof ids)[number]) => (id === undefined ? undefined : names.get(id)?.name)
  const [signer] = signers
  return {
    unitName: nameOf(report.unitId) ?? unit.code,
    unitCode: unit.code,
    unitSymbol: unit.documentSymbol,
    superiorName: nameOf(superior?.superiorId) ?? null,
    recipientName: nameOf(report.recipientId) ?? '',
    place: placeOf(plans.plan, unit.address),
    plan: plans.plan,
    planIssuer: nameOf(plans.plan.unitId) ?? '',
    ownPlan: plans.ownPlan,
    periodFrom: report.periodFrom,
    // What is sent before the period ends cannot tell of the days after it.
    periodTo: report.periodFrom <= day && day < report.periodTo ? day : report.periodTo,
    sentOn: sentAt === null ? null : day,
    signer: {
      title: signer?.position ?? (isSchool ? 'Hiệu trưởng' : 'Trưởng phòng'),
      name: signer?.name ?? null,
    },
  }
}

/** The place that the plan names; else the last part of the unit's address. */
function placeOf(plan: Plan, address: string): string {
  if (plan.place !== null && plan.place !== '') return plan.place
  return address.split(',').at(-2)?.trim() ?? ''
}
