import { transaction } from '../../../platform/database/transaction.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { personNames, unitNames } from '../../organisations/index.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { openCase } from '../conduct/move-case.ts'
import type { StaffVisit } from '../counter/open-counter.ts'
import { deadlineOfClock } from '../domain/case-deadline.ts'
import { stepResult } from '../domain/hand-over/step-result.ts'
import { momentOf } from '../domain/papers/paper-parts.ts'
import { renderPaperPdf } from '../papers/papers.ts'
import { findCounterDossier } from '../store/counter-dossiers.ts'
import { findContent } from '../store/desk-case.ts'
import type { StoredBatch } from '../store/hand-over-batches.ts'
import { handOverStepsOf } from '../store/hand-over-steps.ts'
import { actAs } from '../store/reading-as.ts'
import { loadUnitPaper } from './unit-paper.ts'

/** Rows that are left empty for hand-overs inside a unit, which are written by hand. */
const emptyRows = 3

/**
 * Phiếu kiểm soát quá trình giải quyết hồ sơ as a PDF: goes with the papers, and says each time who gave them to whom,
 * when, and whether in time. Made of the signed hand-overs alone.
 */
export async function renderControlSlip(
  { database, now }: StaffVisit,
  { office, origin }: { readonly office: CaseOffice; readonly origin: string },
  caseId: CaseId,
  batch: StoredBatch,
): Promise<Uint8Array> {
  const { opened, content, counterId, steps } = await transaction(database, async (tx) => {
    await actAs(tx, { kind: 'case', caseId })
    return {
      opened: await openCase(tx, office, caseId, now),
      content: await findContent(tx, caseId),
      counterId: (await findCounterDossier(tx, caseId))?.unitId ?? batch.fromUnitId,
      steps: await handOverStepsOf(tx, caseId),
    }
  })
  const { case: found, type, world } = opened
  const process = found.standing.clocks.process
  const dueAt = process === undefined ? now : deadlineOfClock(process, found.procedureDays, world).dueAt
  const frame = await loadUnitPaper(database, counterId, found.receivedAt)
  const [units, people] = await Promise.all([
    unitNames(database, [...new Set(steps.map(({ toUnitId }) => toUnitId))], dayInVietnam(now)),
    personNames(
      database,
      steps.flatMap(({ handedBy, takenBy }) => (takenBy === null ? [handedBy] : [handedBy, takenBy])),
    ),
  ])
  return renderPaperPdf({
    kind: 'control-slip',
    ...frame.paper,
    exampleData: content?.example ?? false,
    tracking: `${origin}/theo-doi`,
    code: found.code,
    applicant: {
      salutation: 'Ông/Bà',
      name: content?.applicant?.name || '—',
      address: content?.applicant?.address || null,
      phone: content?.applicant?.phone || null,
      email: null,
    },
    procedure: content?.title || type.words.vi,
    counter: frame.name,
    receivedAt: momentOf(found.receivedAt),
    dueAt: momentOf(dueAt),
    steps: steps.map((step) => ({
      office: units.get(step.toUnitId)?.name ?? '—',
      at: momentOf(step.takenAt ?? step.handedAt),
      givenBy: people.get(step.handedBy) ?? null,
      takenBy: step.takenBy === null ? null : (people.get(step.takenBy) ?? null),
      result: stepResult(step, dueAt),
      note: step.note || null,
    })),
    room: emptyRows,
  })
}
