import { z } from 'zod'
import {
  ComplaintAcceptance,
  ComplaintDecision,
  ComplaintExtension,
  ComplaintNonAcceptance,
} from './complaint-papers.ts'
import { CounterReceipt, QueueTicket } from './counter-papers.ts'
import {
  ApologyLetter,
  ControlSlip,
  DossierReceipt,
  DossierRefusal,
  DossierRegister,
  DossierStop,
  DossierSupplement,
} from './dossier-papers.ts'
import { FilingReceipt } from './filing-receipt.ts'
import { HandoverNote } from './handover-note.ts'
import { InformationExtension, InformationProvided, InformationRefusal } from './information-papers.ts'
import { CitizenAnswer, PetitionGuidance, PetitionTransfer } from './petition-papers.ts'

/** A paper of a sheet: rendered as PDF, and as a Word file where somebody edits it before signing. */
export const SheetPaper = z.discriminatedUnion('kind', [
  DossierReceipt,
  DossierSupplement,
  DossierRefusal,
  ApologyLetter,
  DossierStop,
  ControlSlip,
  DossierRegister,
  FilingReceipt,
  ComplaintAcceptance,
  ComplaintNonAcceptance,
  ComplaintDecision,
  ComplaintExtension,
  PetitionTransfer,
  PetitionGuidance,
  CitizenAnswer,
  InformationProvided,
  InformationExtension,
  InformationRefusal,
  HandoverNote,
])
export type SheetPaper = z.infer<typeof SheetPaper>

/** A small paper of the counter. */
export const SlipPaper = z.discriminatedUnion('kind', [QueueTicket, CounterReceipt])
export type SlipPaper = z.infer<typeof SlipPaper>

/** A printed paper of a case by its facts alone: what is stored with the case; the file is made when asked for. */
export const CasePaper = z.discriminatedUnion('kind', [...SheetPaper.options, ...SlipPaper.options])
export type CasePaper = z.infer<typeof CasePaper>
/** The paper as callers write it: what has a default may be left out. */
export type CasePaperInput = z.input<typeof CasePaper>
export type CasePaperKind = CasePaper['kind']

/** A paper that somebody with authority signs: it is also offered as a Word file to be edited first. */
export type SignedPaper = Extract<SheetPaper, { signatory: unknown }>

/** A paper is valid only when it was signed, if it is one that somebody signs. */
export function needsSignature(paper: CasePaper): paper is SignedPaper {
  return 'signatory' in paper
}
