import type { Tx } from '../../../platform/database/database.ts'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import type { Language } from '../../../platform/i18n/words.ts'
import type { FileId } from '../../../platform/kernel/ids.ts'
import { type FiledCase, fileCase } from '../conduct/file-case.ts'
import { tellCitizen } from '../conduct/tell-citizen.ts'
import { procedureDaysOf } from '../domain/apply/online-refusal.ts'
import type { FieldValues } from '../domain/fields/field.ts'
import { loadReceipt } from '../intake/filing-receipt.ts'
import type { Applicant } from '../store/case-store.ts'
import { insertPaper } from '../store/desk-papers.ts'
import { attachCitizenFile } from '../store/intake-forms.ts'
import type { WholeDraft } from './check-draft.ts'
import { declarationDocument, declarationName } from './declaration-document.ts'
import { dossierReceipt } from './dossier-receipt.ts'
import type { ApplyGround, OpenDraft } from './open-draft.ts'

/** A paper of the draft went missing between two clicks; nothing was filed. */
export class DraftPaperMissing extends Error {}

/**
 * Files what was prepared, with its papers, its declaration and its receipt, and forgets the draft: all of it in the
 * transaction, or nothing. Leaves it reading as the new case.
 */
export async function fileDossier(
  tx: Tx,
  ground: ApplyGround,
  opened: OpenDraft,
  whole: WholeDraft,
  { language, now }: { readonly language: Language; readonly now: Date },
): Promise<FiledCase> {
  const { office, drafts } = ground
  const { version, unit, key } = opened
  const days = procedureDaysOf(version)
  if (days === undefined) throw new RangeError('a procedure without days is not taken on line')
  const kept = await keepFiles(tx, ground, opened, whole, now)
  const filed = await fileCase(
    tx,
    office,
    {
      kind: 'dossier',
      unitId: unit.id,
      title: version.name.vi,
      fields: {
        ...whole.values.declaration,
        ...whole.values.result,
        files: kept.map(({ fileId }) => fileId),
      },
      applicant: applicantOf(whole, language),
      channel: 'online',
      procedure: { id: version.id, days },
    },
    now,
  )
  const { caseId, code } = filed
  for (const { fileId, part } of kept) await attachCitizenFile(tx, { caseId, fileId, actSequence: 1, part })
  const facts = await loadReceipt(tx, office, caseId, now)
  if (facts === undefined) throw new Error('a case that was just filed has its content')
  const paper = dossierReceipt({ facts, version, unit, papers: whole.papers })
  await insertPaper(tx, { caseId, paper, actSequence: 1, madeAt: now, forCitizen: true })
  await drafts.delete(tx, key)
  await tellCitizen(tx, office, { caseId, code, sequence: 1 })
  return filed
}

interface KeptFile {
  readonly fileId: FileId
  /** Which paper of the dossier it is. */
  readonly part: string
}

async function keepFiles(
  tx: Tx,
  { files, drafts }: ApplyGround,
  opened: OpenDraft,
  whole: WholeDraft,
  now: Date,
): Promise<KeptFile[]> {
  const { version, unit, key } = opened
  const owner = { unitId: unit.id, uploadedBy: null }
  const bytes = await renderPdf(declarationDocument(opened, whole, now))
  const declared = await storeFile(tx, files, { fileName: 'to-khai-dien-tu.pdf', bytes, ...owner })
  const kept: KeptFile[] = [{ fileId: declared, part: declarationName }]
  for (const [index, paper] of whole.papers.entries()) {
    for (const { id, name, scanAwaited } of paper.way === 'upload' ? paper.files : []) {
      const sent = await drafts.readFile(tx, key, id)
      if (sent === undefined) throw new DraftPaperMissing()
      const fileId = await storeFile(tx, files, { fileName: name, bytes: sent, scanAwaited, ...owner })
      kept.push({ fileId, part: version.parts[index]?.name ?? '' })
    }
  }
  return kept
}

function applicantOf({ values }: WholeDraft, language: Language): Applicant {
  const text = (values: FieldValues, name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : ''
  }
  const by = text(values.result, 'resultBy')
  return {
    name: text(values.applicant, 'name'),
    phone: text(values.applicant, 'phone'),
    email: text(values.applicant, 'email'),
    address: text(values.applicant, 'address'),
    citizenNumber: text(values.applicant, 'citizenNumber'),
    language,
    resultBy: by === 'counter' || by === 'post' ? by : 'online',
  }
}
