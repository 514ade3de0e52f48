import type { DossierPart, ProcedureChannel } from '../../../../platform/content/schema/procedure.ts'
import type { DraftPaper, PaperWay } from './apply-draft.ts'

/** Ways in which a paper may be handed in: a form by what was filled in, one that may not apply not at all. */
export function waysOf(part: DossierPart, channels: readonly ProcedureChannel[]): PaperWay[] {
  const onPaper = channels.length === 0 || channels.some((channel) => channel !== 'online')
  return [
    'upload',
    ...(isForm(part) ? (['declared'] as const) : []),
    ...(onPaper ? (['later'] as const) : []),
    ...(part.when === undefined ? [] : (['not-needed'] as const)),
  ]
}

/** Whether the paper is a form of the procedure, which the questions on line take the place of. */
export function isForm({ kind, name, form }: DossierPart): boolean {
  return kind === 'form' || form !== undefined || /^(đơn|tờ khai|tờ trình) /iu.test(name)
}

/** Whether whoever receives it will want to see the paper itself beside its picture. */
export function isShownLater({ kind }: DossierPart): boolean {
  return kind === 'original' || kind === 'certified-copy'
}

export function isAnswered(paper: DraftPaper | undefined): boolean {
  return paper !== undefined && (paper.way !== 'upload' || paper.files.length > 0)
}
