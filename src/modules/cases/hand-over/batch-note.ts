import type { Database } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { personNames, unitNames } from '../../organisations/index.ts'
import { renderPaperPdf } from '../papers/papers.ts'
import { findContent } from '../store/desk-case.ts'
import type { StoredBatch } from '../store/hand-over-batches.ts'
import { actAs } from '../store/reading-as.ts'
import { handOverPaths } from './paths.ts'
import { signersOf } from './sign-batch.ts'
import { loadUnitPaper } from './unit-paper.ts'

/** The note of a batch as a PDF: what goes, and who gave and took it. Nobody of a confidential case is named. */
export async function renderBatchNote(
  database: Database,
  batch: StoredBatch,
  { origin, today }: { readonly origin: string; readonly today: LocalDate },
): Promise<Uint8Array> {
  const frame = await loadUnitPaper(database, batch.fromUnitId, batch.openedAt)
  const to = (await unitNames(database, [batch.toUnitId], today)).get(batch.toUnitId)?.name ?? ''
  const people = await personNames(database, signersOf(batch))
  const applicants = new Map<CaseId, { name: string; example: boolean }>()
  await transaction(database, async (tx) => {
    for (const { caseId, isConfidential } of batch.items) {
      if (isConfidential) continue
      await actAs(tx, { kind: 'case', caseId })
      const content = await findContent(tx, caseId)
      applicants.set(caseId, {
        name: content?.applicant?.name || '—',
        example: content?.example ?? false,
      })
    }
  })
  return renderPaperPdf({
    kind: 'handover-note',
    ...frame.paper,
    exampleData: [...applicants.values()].some(({ example }) => example),
    tracking: `${origin}${handOverPaths.batch.to({ batchId: batch.id })}`,
    batch: batch.code,
    what: batch.what,
    from: frame.name,
    to,
    handedAt: (batch.handedAt ?? batch.openedAt).toISOString(),
    dossiers: batch.items.map((item) => ({
      code: item.code,
      procedure: item.procedure || '—',
      applicant: applicants.get(item.caseId)?.name ?? '—',
      parts: item.parts,
      dueAt: item.caseDueAt === null ? null : `${dayInVietnam(item.caseDueAt)}T17:00:00+07:00`,
      note: item.note || null,
    })),
    givenBy: batch.handedBy === null ? null : (people.get(batch.handedBy) ?? null),
    takenBy: batch.takenBy === null ? null : (people.get(batch.takenBy) ?? null),
  })
}
