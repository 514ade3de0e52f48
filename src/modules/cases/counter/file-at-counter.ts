import type { Tx } from '../../../platform/database/database.ts'
import type { CaseId, PersonId } from '../../../platform/kernel/ids.ts'
import { personNames, type Unit, unitName } from '../../organisations/index.ts'
import { dossierReceipt } from '../apply/dossier-receipt.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { type FiledCase, fileCase } from '../conduct/file-case.ts'
import { moveCase, openCase } from '../conduct/move-case.ts'
import { tellCitizen } from '../conduct/tell-citizen.ts'
import { type CheckedPart, isComplete, missingOf } from '../domain/counter/checklist.ts'
import type { CasePaper } from '../domain/papers/case-paper.ts'
import type { DossierPart, PartForm } from '../domain/papers/dossier-papers.ts'
import type { ProcedureDays } from '../domain/procedure-rule.ts'
import { loadReceipt, type ReceiptFacts } from '../intake/filing-receipt.ts'
import type { ProcedureVersion } from '../procedures/face.ts'
import type { Applicant } from '../store/case-store.ts'
import { insertCounterDossier } from '../store/counter-dossiers.ts'
import { insertPaper } from '../store/desk-papers.ts'
import { supplementPaper } from './supplement-paper.ts'

/** A dossier as a clerk has it before them. */
export interface CounterEntry {
  readonly counter: Unit
  readonly version: ProcedureVersion
  /** Who decides: the unit whose procedure it is. */
  readonly office: Unit
  readonly days: ProcedureDays
  readonly parts: readonly CheckedPart[]
  readonly applicant: Applicant
  readonly fields: Readonly<Record<string, unknown>>
  /** Why what is missing is needed; only when something is. */
  readonly reason: string
  readonly receivedAt: Date | undefined
  readonly begunAt: Date | null
  readonly ticketId: string | null
}

/**
 * Files a dossier that was handed in at a counter. Complete: with its receipt, and it goes to the office at once or
 * with the next batch. With papers missing: with the one request for all of them, and the clock stands still.
 * Leaves the transaction reading as the new case.
 */
export async function fileAtCounter(
  tx: Tx,
  office: CaseOffice,
  entry: CounterEntry,
  { by, now }: { readonly by: PersonId; readonly now: Date },
): Promise<FiledCase> {
  const { version, counter, parts } = entry
  const filed = await fileCase(
    tx,
    office,
    {
      kind: 'dossier',
      unitId: version.unitId,
      title: version.name.vi,
      fields: entry.fields,
      applicant: entry.applicant,
      channel: 'counter',
      procedure: { id: version.id, days: entry.days },
      filedBy: by,
      ...(entry.receivedAt !== undefined && { receivedAt: entry.receivedAt }),
    },
    now,
  )
  const { caseId, code } = filed
  await insertCounterDossier(tx, {
    caseId,
    unitId: counter.id,
    parts,
    enteredAt: now,
    begunAt: entry.begunAt,
    ticketId: entry.ticketId,
  })
  const facts = await loadReceipt(tx, office, caseId, now)
  if (facts === undefined) throw new Error('a case that was just filed has its content')
  const clerk = (await personNames(tx, [by])).get(by) ?? ''
  const at = { now, counter: await unitName(tx, counter.id, facts.ground.today), clerk }
  const sequence = isComplete(parts)
    ? await receive(tx, office, entry, facts, { ...at, by })
    : await ask(tx, office, entry, facts, { ...at, by })
  await tellCitizen(tx, office, { caseId, code, sequence })
  return filed
}

interface AtCounter {
  readonly by: PersonId
  readonly clerk: string
  readonly counter: string
  readonly now: Date
}

async function receive(
  tx: Tx,
  office: CaseOffice,
  entry: CounterEntry,
  facts: ReceiptFacts,
  { by, clerk, counter, now }: AtCounter,
): Promise<number> {
  const { case: found } = facts.opened
  const paper: CasePaper = {
    ...dossierReceipt({ facts, version: entry.version, unit: entry.office, papers: [] }),
    counter: `Bộ phận Tiếp nhận và Trả kết quả, ${counter}`.slice(0, 500),
    parts: partsOnPaper(entry.parts.filter(({ standing }) => standing === 'there')),
    legalTime: `${entry.days.days} ${entry.days.unit === 'working-day' ? 'ngày làm việc' : 'ngày'}`,
    receivedBy: clerk,
  }
  await insertPaper(tx, { caseId: found.id, paper, actSequence: 1, madeAt: now, forCitizen: true })
  // The counter of the office itself has just looked it through; a centre's goes with a batch that the office checks.
  if (entry.counter.id !== entry.version.unitId) return 1
  return move(tx, office, found.id, by, { transition: 'accept', note: '', data: {} }, now)
}

async function ask(
  tx: Tx,
  office: CaseOffice,
  entry: CounterEntry,
  facts: ReceiptFacts,
  { by, clerk, counter, now }: AtCounter,
): Promise<number> {
  const wanted = partsOnPaper(missingOf(entry.parts))
  const note = entry.reason
  const data = { paperWanted: wanted.map(({ name }) => name).join('\n') }
  const { id } = facts.opened.case
  const sequence = await move(tx, office, id, by, { transition: 'ask-supplement', note, data }, now)
  const paper = supplementPaper(facts.opened, facts.ground, { wanted, reason: note, counter, clerk })
  await insertPaper(tx, { caseId: id, paper, actSequence: sequence, madeAt: now, forCitizen: true })
  return sequence
}

async function move(
  tx: Tx,
  office: CaseOffice,
  caseId: CaseId,
  by: PersonId,
  wish: {
    readonly transition: string
    readonly note: string
    readonly data: Readonly<Record<string, unknown>>
  },
  now: Date,
): Promise<number> {
  const opened = await openCase(tx, office, caseId, now)
  // Whoever may take dossiers in at this counter has been asked for already.
  const caller = {
    actor: { kind: 'staff', personId: by },
    may: (permission: string) => permission === 'cases.receive',
  } as const
  const moved = await moveCase(tx, opened, caller, wish, opened.case.standing.sequence)
  if (!moved.ok) throw new CounterMoveRefused(moved.reason)
  return moved.value.standing.sequence
}

/** What the clerk wants is not allowed; nothing was filed. */
export class CounterMoveRefused extends Error {
  override readonly name = 'CounterMoveRefused'
}

const formOfKind: Readonly<Record<string, PartForm>> = {
  original: 'original',
  copy: 'copy',
  'certified-copy': 'certified-copy',
  scan: 'electronic',
  form: 'original',
}

/** Parts as the forms list them. */
export function partsOnPaper(parts: readonly CheckedPart[]): DossierPart[] {
  return parts.map(({ name, kind, copies }) => ({
    name: name.slice(0, 500),
    form: kind === null ? null : (formOfKind[kind] ?? null),
    quantity: copies,
    note: null,
  }))
}
