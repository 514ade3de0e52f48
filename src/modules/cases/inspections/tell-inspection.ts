import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { addWorkingDays } from '../../../platform/calendar/working-days.ts'
import type { InspectionChecklist, InspectionTopic } from '../../../platform/content/schema/inspection.ts'
import type { ExampleContext, ExamplePerson, ExampleUnit } from '../../../platform/contracts/example.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import { type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import {
  findStep,
  type InspectionAction,
  type InspectionId,
  type RemedyId,
} from '../domain/inspections/inspection.ts'
import type { RemedyAction } from '../domain/inspections/remedy.ts'
import { insertAnswer } from '../store/inspection-answers.ts'
import {
  insertExplanation,
  insertFinding,
  insertRemedy,
  judgeFinding,
  saveConclusion,
  signConclusion,
} from '../store/inspection-findings.ts'
import { appendRemedyEntry } from '../store/inspection-remedies.ts'
import { appendInspectionEntry, saveDecision } from '../store/inspection-store.ts'
import { exampleEvidence, exampleFindings, exampleSummary } from './example-texts.ts'

export interface ExampleInspection {
  readonly id: InspectionId
  readonly school: ExampleUnit
  readonly office: ExampleUnit
  readonly inspector: ExamplePerson
  readonly topic: InspectionTopic
  readonly checklist: InspectionChecklist
  /** Of its decision; the conclusion has a later one. */
  readonly number: number
  readonly ending: 'clean' | 'remedied' | 'remedied-late' | 'overdue'
  /** The day so many working days after the draw. */
  readonly day: (workingDays: number) => LocalDate
}

/** Tells what happened in one inspection, as far as it has happened by now. */
export async function tellInspection(
  context: ExampleContext,
  calendar: WorkingCalendar,
  files: FileStore,
  inspection: ExampleInspection,
): Promise<void> {
  const { tx, world, now } = context
  const { id, school, office, inspector, topic, checklist, ending, day } = inspection
  const known = exampleFindings[topic]
  const itemCode = checklist.items.some(({ code }) => code === known?.itemCode)
    ? (known?.itemCode ?? null)
    : null
  const finding = ending === 'clean' ? undefined : known
  const holder = (unit: ExampleUnit, role: 'head' | 'principal', on: LocalDate): PersonId =>
    world.holders(unit.id, role, on)[0]?.id ?? inspector.id
  /** Takes a step on its day, unless that is still to come. */
  const step = async (action: InspectionAction, on: LocalDate, actorId: PersonId): Promise<boolean> => {
    const at = hour(on, 10)
    if (at > now) return false
    await appendInspectionEntry(tx, id, { action, actorId, reason: '', at }, findStep(action).to)
    return true
  }

  if (hour(day(2), 10) > now) return
  await saveDecision(tx, id, {
    number: inspection.number,
    decidedOn: day(2),
    visitFrom: day(6),
    visitTo: day(8),
    members: [{ personId: inspector.id, leads: true }],
  })
  await step('decide', day(2), holder(office, 'head', day(2)))
  if (!(await step('start', day(6), inspector.id))) return
  for (const [index, item] of checklist.items.entries()) {
    const madeAt = hour(day(6 + (index % 2)), 14)
    if (madeAt > now) continue
    const isMet = finding === undefined || item.code !== itemCode
    await insertAnswer(tx, id, {
      itemCode: item.code,
      result: isMet ? 'met' : 'not-met',
      note: isMet ? '' : (finding?.text ?? ''),
      authorId: inspector.id,
      replacesId: null,
      madeAt,
    })
  }
  if (hour(day(8), 10) > now) return
  const findingId =
    finding === undefined
      ? undefined
      : await insertFinding(tx, id, { itemCode, kind: finding.kind, text: finding.text })
  if (finding === undefined || findingId === undefined) {
    await step('finish-without-findings', day(8), inspector.id)
  } else {
    await step('send-findings', day(8), inspector.id)
    if (hour(day(12), 10) > now) return
    const principal = holder(school, 'principal', day(12))
    const said = { findingId, text: finding.explanation, authorId: principal, at: hour(day(12), 9) }
    await insertExplanation(tx, id, said)
    await step('explain', day(12), principal)
    await judgeFinding(tx, findingId, { upheld: true, publicText: finding.publicText })
  }
  if (hour(day(15), 10) > now) return
  const summary = finding === undefined ? exampleSummary.clean : exampleSummary.found
  await saveConclusion(tx, id, { summary, publicSummary: summary })
  const remedyId =
    finding === undefined || findingId === undefined
      ? undefined
      : await insertRemedy(tx, id, {
          findingId,
          unitId: school.id,
          text: finding.remedy,
          workingDays: finding.workingDays,
          dueOn: null,
        })
  await step('submit', day(15), inspector.id)
  const signedOn = day(18)
  if (hour(signedOn, 10) > now) return
  const dueOn = addWorkingDays(calendar, signedOn, finding?.workingDays ?? 1).date
  await signConclusion(tx, id, {
    number: inspection.number + 9,
    signedBy: holder(office, 'head', signedOn),
    signedOn,
    dueOnOf: remedyId === undefined ? new Map<RemedyId, LocalDate>() : new Map([[remedyId, dueOn]]),
  })
  await step('conclude', signedOn, holder(office, 'head', signedOn))
  if (!(await step('publish', day(22), holder(office, 'head', day(22))))) return
  if (remedyId === undefined) {
    await step('close', day(23), inspector.id)
    return
  }
  if (ending === 'overdue') return
  const reportedOn =
    ending === 'remedied-late'
      ? addWorkingDays(calendar, dueOn, 6).date
      : addWorkingDays(calendar, signedOn, 8).date
  const acceptedOn = addWorkingDays(calendar, reportedOn, 3).date
  const entry = async (action: RemedyAction, on: LocalDate, actorId: PersonId): Promise<boolean> => {
    const at = hour(on, 15)
    if (at > now) return false
    const text = action === 'report' ? exampleEvidence : ''
    const fileIds =
      action === 'report'
        ? [
            await storeFile(tx, files, {
              fileName: 'bang-ke-khac-phuc.txt',
              bytes: new TextEncoder().encode(`${exampleEvidence}\n`),
              unitId: school.id,
              uploadedBy: actorId,
            }),
          ]
        : []
    return appendRemedyEntry(tx, remedyId, { action, actorId, text, at, fileIds })
  }
  if (!(await entry('report', reportedOn, holder(school, 'principal', reportedOn)))) return
  if (!(await entry('accept', acceptedOn, inspector.id))) return
  await step('close', addWorkingDays(calendar, acceptedOn, 1).date, inspector.id)
}

/** An hour of a day in Việt Nam. */
function hour(day: LocalDate, clock: number): Date {
  return new Date(startOfDay(day).getTime() + clock * 3_600_000)
}
