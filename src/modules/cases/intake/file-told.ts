import type { Tx } from '../../../platform/database/database.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import type { FileId, PersonId } from '../../../platform/kernel/ids.ts'
import { type FiledCase, fileCase } from '../conduct/file-case.ts'
import { tellCitizen } from '../conduct/tell-citizen.ts'
import type { CaseDependencies } from '../dependencies.ts'
import type { DoorKind } from '../domain/intake/door.ts'
import type { WhoAnswers } from '../domain/intake/who-answers.ts'
import { type SentFile, settleFiles } from '../fields/fields-form.ts'
import { attachCitizenFile } from '../store/intake-forms.ts'
import type { FilledFiling } from './filing-form.ts'

/** Who tells it, to whom, and who enters it for them. */
export interface ToldTo {
  readonly kind: DoorKind
  readonly to: WhoAnswers
  readonly language: 'vi' | 'en'
  readonly filedBy?: PersonId
}

/** Files what was told at the door, with its files, in one transaction. Leaves it reading as the new case. */
export async function fileTold(
  tx: Tx,
  { office, files }: Pick<CaseDependencies, 'office' | 'files'>,
  filled: FilledFiling,
  { kind, to, language, filedBy }: ToldTo,
  now: Date,
): Promise<FiledCase> {
  const kept = new Map<string, FileId>()
  for (const sent of filled.files) {
    const owner = { unitId: to.unitId, uploadedBy: filedBy ?? null }
    kept.set(sent.provisional, await storeFile(tx, files, { ...sent.file, ...owner }))
  }
  const filed = await fileCase(
    tx,
    office,
    {
      kind,
      unitId: to.unitId,
      title: titleOf(filled.stored.text),
      fields: settleFiles(filled.stored, kept),
      applicant: filled.applicant && { ...filled.applicant, language },
      channel: filled.channel,
      ...(to.aboutUnitId !== undefined && { aboutUnitId: to.aboutUnitId }),
      ...(filled.receivedAt !== undefined && { receivedAt: filled.receivedAt }),
      ...(filedBy !== undefined && { filedBy }),
    },
    now,
  )
  for (const sent of filled.files) await attach(tx, filed, sent, kept)
  const { caseId, code } = filed
  const mayBeTold = filled.applicant !== null && filled.applicant.email !== ''
  if (mayBeTold) await tellCitizen(tx, office, { caseId, code, sequence: 1 })
  return filed
}

async function attach(
  tx: Tx,
  { caseId }: FiledCase,
  { field, provisional }: SentFile,
  kept: ReadonlyMap<string, FileId>,
): Promise<void> {
  const fileId = kept.get(provisional)
  if (fileId !== undefined) await attachCitizenFile(tx, { caseId, fileId, actSequence: 1, part: field })
}

/** The first words of what was written: staff know the case again by them. */
export function titleOf(text: unknown): string {
  const first = typeof text === 'string' ? (text.trim().split('\n')[0] ?? '') : ''
  if (first.length <= 100) return first
  const cut = first.slice(0, 100)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60))}…`
}
