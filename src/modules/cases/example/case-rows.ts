import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import type { CaseHead } from '../domain/case.ts'
import { stateOf } from '../domain/case-type.ts'
import { actRow } from '../store/act-rows.ts'
import type { CaseExampleRows } from '../store/case-example-store.ts'
import { clockRows, nearestDue } from '../store/clock-rows.ts'
import type { ExampleGround } from './example-ground.ts'
import type { ToldCase } from './told-case.ts'

/** Where an answer that everybody may read was published, some days after it. */
export interface ToldPublication {
  readonly answer: string
  readonly at: Date
  readonly by: string | null
}

/** Adds what lies in the database of a case to rows by table, folded from its acts as the store does. */
export function addCaseRows(
  rows: CaseExampleRows,
  ground: Pick<ExampleGround, 'calendar' | 'content'>,
  told: ToldCase,
  made: {
    readonly number: number
    readonly receiptLookup: string
    readonly publication: ToldPublication | null
    readonly comment: string
  },
): void {
  const { wish, acts, standing } = told
  const { type, applicant } = wish
  const code = `${type.prefix}-${dayInVietnam(wish.head.receivedAt).slice(0, 4)}-${String(made.number).padStart(6, '0')}`
  const head: CaseHead = { ...wish.head, code }
  const { id, confidentiality, receivedAt } = head
  const last = acts.at(-1)?.at ?? receivedAt
  const world = { now: last, calendar: ground.calendar, laws: ground.content.laws }
  const clocks = told.runs.flatMap(({ clock, unitId, handlerId }) =>
    clockRows(type, head, { ...standing, unitId, handlerId, clocks: { [clock.clock]: clock } }, world),
  )
  const { owner } = stateOf(type, standing.state)
  rows['cases.case'].push({
    id,
    code,
    kind: head.kind,
    definition_version: head.definitionVersion,
    unit_id: standing.unitId,
    received_unit_id: head.receivedUnitId,
    about_unit_id: head.aboutUnitId,
    state: standing.state,
    owner,
    handler_id: standing.handlerId,
    confidentiality,
    channel: head.channel,
    anonymous: head.anonymous,
    procedure_id: head.procedureId,
    term_days: head.procedureDays?.days ?? null,
    term_unit: head.procedureDays?.unit ?? null,
    received_at: receivedAt,
    filed_at: receivedAt,
    filed_by: wish.filedBy,
    closed_at: standing.closedAt,
    outcome: standing.outcome,
    due_at: nearestDue(clocks),
    sequence: standing.sequence,
    example: true,
  })
  const values = Object.values(wish.fields).filter((value) => typeof value === 'string')
  const searched = [code, wish.title, ...values, applicant?.name ?? '', applicant?.phone ?? ''].join(' ')
  rows['cases.content'].push({
    case_id: id,
    unit_id: standing.unitId,
    confidentiality,
    readers: standing.handlerId === null ? [] : [standing.handlerId],
    title: wish.title,
    fields: wish.fields,
    words: foldText(searched),
  })
  if (applicant !== null) {
    rows['cases.applicant'].push({
      case_id: id,
      name: applicant.name,
      phone: applicant.phone,
      email: applicant.email,
      address: applicant.address,
      citizen_number: applicant.citizenNumber,
      language: applicant.language,
      result_by: applicant.resultBy,
    })
  }
  rows['cases.receipt'].push({ lookup: made.receiptLookup, case_id: id })
  for (const act of acts) {
    const { clocks: changes, data, ...row } = actRow(id, act)
    rows['cases.act'].push({
      ...row,
      clocks: JSON.parse(changes),
      data: JSON.parse(data),
      recorded_at: act.at,
    })
  }
  for (const { pauses, ...clock } of clocks)
    rows['cases.clock'].push({ ...clock, pauses: JSON.parse(pauses) })
  for (const stage of told.stages) {
    rows['cases.stage'].push({
      case_id: id,
      sequence: stage.sequence,
      kind: head.kind,
      state: stage.state,
      owner: stateOf(type, stage.state).owner,
      unit_id: stage.unitId,
      handler_id: stage.handlerId,
      entered_at: stage.enteredAt,
      left_at: stage.leftAt,
    })
  }
  if (told.mergedInto !== null) {
    rows['cases.relation'].push({
      case_id: id,
      other_id: told.mergedInto,
      relation: 'merged-into',
      made_at: last,
    })
  }
  if (told.rating !== null) {
    rows['cases.rating'].push({
      case_id: id,
      unit_id: told.rating.unitId,
      kind: head.kind,
      score: told.rating.score,
      comment: made.comment,
      went_elsewhere: told.rating.wentElsewhere,
      rated_at: told.rating.at,
    })
  }
  const { publication } = made
  if (publication !== null && standing.closedAt !== null) {
    const question = String(wish.fields.text ?? wish.title)
    rows['cases.publication'].push({
      case_id: id,
      kind: head.kind,
      unit_id: standing.unitId,
      question,
      answer: publication.answer,
      received_on: dayInVietnam(receivedAt),
      answered_on: dayInVietnam(standing.closedAt),
      published_at: publication.at,
      published_by: publication.by,
      words: foldText(`${question} ${publication.answer}`),
    })
  }
}
