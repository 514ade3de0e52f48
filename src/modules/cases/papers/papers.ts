import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import type { CounterSlipInput } from '../../../platform/documents/counter-slip.ts'
import { renderDocx } from '../../../platform/documents/render-docx.ts'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { renderPdfs } from '../../../platform/documents/render-pdfs.ts'
import { renderSlip } from '../../../platform/documents/render-slip.ts'
import { renderXlsx } from '../../../platform/documents/render-xlsx.ts'
import type { CasePaper, SheetPaper, SlipPaper } from '../domain/papers/case-paper.ts'
import { type DossierRegister, mostPrintedRows } from '../domain/papers/dossier-papers.ts'
import type { PaperForms } from '../domain/papers/paper-form.ts'
import { composeApologyLetter, composeDossierStop } from './compose-apology.ts'
import {
  composeComplaintAcceptance,
  composeComplaintExtension,
  composeComplaintNonAcceptance,
} from './compose-complaint.ts'
import { composeComplaintDecision } from './compose-complaint-decision.ts'
import { composeControlSlip, composeDossierRegister } from './compose-control.ts'
import { composeDossierReceipt, composeDossierRefusal, composeDossierSupplement } from './compose-dossier.ts'
import { composeFilingReceipt } from './compose-filing-receipt.ts'
import { composeHandoverNote } from './compose-handover.ts'
import {
  composeInformationExtension,
  composeInformationProvided,
  composeInformationRefusal,
} from './compose-information.ts'
import { composeCitizenAnswer, composePetitionGuidance, composePetitionTransfer } from './compose-petition.ts'
import { composeCounterReceipt, composeQueueTicket } from './compose-slip.ts'
import { paperForms } from './read-paper-forms.ts'
import { registerWorkbook } from './register-workbook.ts'

/**
 * The paper as the document that says it: pure, so that page, PDF and Word file say the same.
 * @param forms which form each paper has at which time; `paperForms()` reads them
 */
export function composePaper(paper: SheetPaper, forms: PaperForms): AdministrativeDocumentInput {
  switch (paper.kind) {
    case 'dossier-receipt':
      return composeDossierReceipt(paper, forms)
    case 'dossier-supplement':
      return composeDossierSupplement(paper, forms)
    case 'dossier-refusal':
      return composeDossierRefusal(paper, forms)
    case 'apology-letter':
      return composeApologyLetter(paper, forms)
    case 'dossier-stop':
      return composeDossierStop(paper, forms)
    case 'control-slip':
      return composeControlSlip(paper, forms)
    case 'dossier-register':
      return composeDossierRegister(paper, forms)
    case 'filing-receipt':
      return composeFilingReceipt(paper, forms)
    case 'complaint-acceptance':
      return composeComplaintAcceptance(paper, forms)
    case 'complaint-non-acceptance':
      return composeComplaintNonAcceptance(paper, forms)
    case 'complaint-decision':
      return composeComplaintDecision(paper, forms)
    case 'complaint-extension':
      return composeComplaintExtension(paper)
    case 'petition-transfer':
      return composePetitionTransfer(paper, forms)
    case 'petition-guidance':
      return composePetitionGuidance(paper, forms)
    case 'citizen-answer':
      return composeCitizenAnswer(paper)
    case 'information-provided':
      return composeInformationProvided(paper, forms)
    case 'information-extension':
      return composeInformationExtension(paper, forms)
    case 'information-refusal':
      return composeInformationRefusal(paper, forms)
    case 'handover-note':
      return composeHandoverNote(paper)
  }
}

/** A small paper of the counter as the slip that says it. */
export function composeSlip(paper: SlipPaper): CounterSlipInput {
  return paper.kind === 'queue-ticket' ? composeQueueTicket(paper) : composeCounterReceipt(paper)
}

/**
 * The paper as a PDF, made when somebody asks for it: milliseconds a page. A long register is made by a thread of its
 * own, so that nobody waits behind it.
 * @throws RangeError for a register of more than `mostPrintedRows`
 */
export async function renderPaperPdf(paper: CasePaper): Promise<Uint8Array> {
  if (paper.kind === 'queue-ticket' || paper.kind === 'counter-receipt') return renderSlip(composeSlip(paper))
  const document = composePaper(paper, paperForms())
  return paper.kind === 'dossier-register' ? renderRegisterPdf(paper, document) : renderPdf(document)
}

async function renderRegisterPdf(
  { rows }: DossierRegister,
  document: AdministrativeDocumentInput,
): Promise<Uint8Array> {
  if (rows.length > mostPrintedRows) throw new RangeError(`a register of ${rows.length} rows is not printed`)
  if (rows.length <= 100) return renderPdf(document)
  for await (const pdf of renderPdfs([document], { threads: 1 })) return pdf
  throw new Error('the register was not rendered')
}

/** The paper as a Word file, for whoever edits it before it is signed. */
export async function renderPaperDocx(paper: SheetPaper): Promise<Uint8Array> {
  return renderDocx(composePaper(paper, paperForms()))
}

/** Sổ theo dõi hồ sơ as an Excel file. */
export async function renderRegisterXlsx(register: DossierRegister): Promise<Uint8Array> {
  return renderXlsx(registerWorkbook(register))
}

/**
 * Many papers as PDFs on all cores, in the order in which they come: the apology letters of a night.
 * @throws Error when one cannot be rendered; what came before it has been given
 */
export function renderPaperPdfs(
  papers: Iterable<SheetPaper> | AsyncIterable<SheetPaper>,
): AsyncGenerator<Uint8Array, void, undefined> {
  return renderPdfs(composed(papers))
}

async function* composed(papers: Iterable<SheetPaper> | AsyncIterable<SheetPaper>) {
  const forms = paperForms()
  for await (const paper of papers) yield composePaper(paper, forms)
}
