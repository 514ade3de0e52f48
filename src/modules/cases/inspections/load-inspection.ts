import { addWorkingDays } from '../../../platform/calendar/working-days.ts'
import type { InspectionChecklist } from '../../../platform/content/schema/inspection.ts'
import type { Reader } from '../../../platform/database/database.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { addDays, dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { personNames, unitNames } from '../../organisations/index.ts'
import { checklistOf, type InspectionTerm, inspectionTerm } from '../domain/inspections/checklist.ts'
import type { InspectionFacts } from '../domain/inspections/decide-inspection.ts'
import {
  type InspectionEntry,
  type InspectionId,
  type InspectionParty,
  isConcluded,
  isKnownToSchool,
  type ProgrammeId,
} from '../domain/inspections/inspection.ts'
import { type InspectionAnswer, loadAnswers } from '../store/inspection-answers.ts'
import { type Conclusion, type Finding, loadConclusion, loadFindings } from '../store/inspection-findings.ts'
import { programmeOfLine } from '../store/inspection-programmes.ts'
import {
  loadRemedies,
  loadRemedyEntries,
  type Remedy,
  type RemedyEntry,
} from '../store/inspection-remedies.ts'
import type { Inspection } from '../store/inspection-rows.ts'
import {
  findInspection,
  type InspectionMember,
  loadInspectionEntries,
  loadMembers,
} from '../store/inspection-store.ts'
import type { InspectionGround } from './inspection-dependencies.ts'
import { officesNow } from './offices-now.ts'

/** A term with the day on which it ends for an inspection; null as long as it does not run. */
export interface RunningTerm extends InspectionTerm {
  /** The day from which it runs. */
  readonly from: LocalDate | null
  readonly dueOn: LocalDate | null
}

/** Everything that is known of one inspection. */
export interface InspectionView {
  readonly inspection: Inspection
  /** The programme that foresaw it; null when none did. */
  readonly programmeId: ProgrammeId | null
  readonly checklist: InspectionChecklist
  readonly members: readonly InspectionMember[]
  readonly entries: readonly InspectionEntry[]
  readonly answers: ReadonlyMap<string, InspectionAnswer>
  readonly findings: readonly Finding[]
  readonly conclusion: Conclusion
  readonly remedies: readonly Remedy[]
  readonly remedyEntries: ReadonlyMap<string, readonly RemedyEntry[]>
  readonly explanation: RunningTerm
  readonly publication: RunningTerm
  readonly unitName: string
  readonly issuerName: string
  readonly names: ReadonlyMap<PersonId, string>
}

/** Who somebody is in an inspection that may be seen. */
export interface SeenInspection {
  readonly view: InspectionView
  readonly parties: ReadonlySet<InspectionParty>
  /** Whether all that the team wrote is shown; the school sees it from the day it is sent to it. */
  readonly insider: boolean
}

export type InspectionVisit<Params = { readonly inspectionId: InspectionId }, Query = unknown> = Visit<
  Params,
  Query,
  SignedIn
>

/** The inspection with who the visitor is in it; undefined when it may not be seen, or is not there. */
export async function seeInspection(
  visit: InspectionVisit,
  ground: InspectionGround,
): Promise<SeenInspection | undefined> {
  const view = await loadInspection(visit.database, ground, visit.params.inspectionId, visit.today)
  if (view === undefined) return undefined
  const { inspection, members } = view
  const offices = await officesNow(visit.database, inspection, visit.today)
  const isMember = members.some(({ personId }) => personId === visit.actor.personId)
  const mayIn = (permission: string) => offices.some((office) => visit.may(permission, office))
  const plans = mayIn('inspections.plan')
  // The team of an office that has ended has gone with it: whoever plans for its heir takes its place.
  const inTeam = offices.includes(inspection.issuerId) ? isMember : plans
  const parties = new Set<InspectionParty>()
  if (mayIn('inspections.approve')) parties.add('head')
  if (inTeam && mayIn('inspections.inspect')) parties.add('inspector')
  if (visit.may('inspections.answer', inspection.unitId)) parties.add('principal')
  const insider = parties.has('head') || isMember || plans
  const ofSchool = isKnown(inspection) && visit.may('inspections.read', inspection.unitId)
  return insider || ofSchool ? { view, parties, insider } : undefined
}

/** A cancelled one is known to the school only when its decision was made. */
function isKnown({ state, decisionNumber }: Inspection): boolean {
  return isKnownToSchool(state) && decisionNumber !== null
}

export async function loadInspection(
  database: Reader,
  { content, calendar }: InspectionGround,
  id: InspectionId,
  today: LocalDate,
): Promise<InspectionView | undefined> {
  const inspection = await findInspection(database, id)
  if (inspection === undefined) return undefined
  const [programmeId, members, entries, answers, findings, conclusion, remedies, remedyEntries] =
    await Promise.all([
      inspection.lineId === null ? null : programmeOfLine(database, inspection.lineId),
      loadMembers(database, id),
      loadInspectionEntries(database, id),
      loadAnswers(database, id),
      loadFindings(database, id),
      loadConclusion(database, id),
      loadRemedies(database, [id]),
      loadRemedyEntries(database, id),
    ])
  const people = [
    ...members.map(({ personId }) => personId),
    ...entries.map(({ actorId }) => actorId),
    ...[...answers.values()].map(({ authorId }) => authorId),
    ...[...remedyEntries.values()].flat().map(({ actorId }) => actorId),
    conclusion.signedBy,
  ]
  const unitIds: UnitId[] = [inspection.unitId, inspection.issuerId, ...remedies.map(({ unitId }) => unitId)]
  const [units, names] = await Promise.all([
    unitNames(database, unitIds, today),
    personNames(
      database,
      people.filter((person) => person !== null),
    ),
  ])
  const sent = entries.findLast(({ action }) => action === 'send-findings')
  const sentOn = sent && dayInVietnam(sent.at)
  const termOn = (code: string, from: LocalDate | null | undefined): RunningTerm => {
    const term = inspectionTerm(content, code, from ?? today)
    if (from === null || from === undefined) return { ...term, from: null, dueOn: null }
    const dueOn =
      term.unit === 'working-day'
        ? addWorkingDays(calendar, from, term.value).date
        : addDays(from, term.value)
    return { ...term, from, dueOn }
  }
  return {
    inspection,
    programmeId,
    checklist: checklistOf(content, inspection.checklistCode),
    members,
    entries,
    answers,
    findings,
    conclusion,
    remedies,
    remedyEntries,
    explanation: termOn('inspection.explanation', sentOn),
    publication: termOn('inspection.conclusion.publish', conclusion.signedOn),
    unitName: units.get(inspection.unitId)?.name ?? '',
    issuerName: units.get(inspection.issuerId)?.name ?? '',
    names,
  }
}

/** What the rules want to know of an inspection. */
export function factsOf(view: InspectionView): InspectionFacts {
  const { inspection, checklist, members, answers, findings, conclusion, remedies, explanation } = view
  const upheld = findings.filter((finding) => finding.upheld)
  return {
    state: inspection.state,
    hasTeam: members.some(({ leads }) => leads),
    unanswered: checklist.items.filter(({ code }) => !answers.has(code)).length,
    findings: findings.length,
    unexplained: findings.filter((finding) => finding.explanation === null).length,
    explanationDueOn: explanation.dueOn,
    upheld: upheld.length,
    upheldWithoutPublicText: upheld.filter(({ publicText }) => publicText.trim() === '').length,
    upheldWithoutRemedy: upheld.filter(({ id }) => !remedies.some(({ findingId }) => findingId === id))
      .length,
    hasSummary: conclusion.summary.trim() !== '',
    hasPublicSummary: conclusion.publicSummary.trim() !== '',
    remediesOpen: remedies.filter(({ state }) => state !== 'accepted').length,
  }
}

/** What the school may see of it: findings when they were sent, the conclusion when it is signed. */
export function viewForSchool(view: InspectionView): InspectionView {
  const { state } = view.inspection
  const sent = view.entries.some(({ action }) => action === 'send-findings')
  const signed = isConcluded(state)
  return {
    ...view,
    answers: sent || signed ? view.answers : new Map(),
    findings:
      sent || signed
        ? view.findings.map((finding) => (signed ? finding : { ...finding, upheld: true, publicText: '' }))
        : [],
    conclusion: signed ? view.conclusion : { ...view.conclusion, summary: '', publicSummary: '' },
    remedies: signed ? view.remedies : [],
    entries: view.entries.filter(({ action }) => action !== 'return' && action !== 'submit'),
  }
}
