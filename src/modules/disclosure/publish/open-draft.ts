import { z } from 'zod'
import type { DisclosureTemplate } from '../../../platform/content/schema/disclosure-template.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { unitName } from '../../organisations/index.ts'
import type { Draft, DraftFile } from '../domain/templates/draft.ts'
import { findTemplate } from '../domain/templates/template-for.ts'
import { draftFiles, judgementsOf } from '../store/draft-files.ts'
import { findDraft } from '../store/draft-store.ts'
import { type LookedThrough, lookThrough } from './look-through.ts'
import type { PublishGround } from './publish-ground.ts'

export const DraftParams = z.object({ draftId: idSchema('draft') })
export const AnyForm: z.ZodType<RawForm> = z.record(z.string(), z.unknown())
export type StaffVisit = Visit<unknown, unknown, SignedIn>
export type DraftVisit = Visit<z.infer<typeof DraftParams>, unknown, SignedIn>

/** A draft with what its pages show. */
export interface OpenDraft {
  readonly draft: Draft
  readonly template: DisclosureTemplate
  readonly unitName: string
  readonly files: readonly DraftFile[]
  readonly looked: LookedThrough
  readonly mayApprove: boolean
}

/** The draft of an address for those who prepare or approve what its unit publishes; for others there is none. */
export async function openDraft(
  visit: DraftVisit,
  ground: PublishGround,
  reader = visit.database,
): Promise<OpenDraft | undefined> {
  const draft = await findDraft(reader, visit.params.draftId)
  if (draft === undefined || !visit.may('disclosure.write', draft.unitId)) return undefined
  const template = findTemplate(ground.content.disclosureTemplates, draft.template)
  if (template === undefined) return undefined
  const [name, files, judgements] = await Promise.all([
    unitName(reader, draft.unitId, visit.today),
    draftFiles(reader, draft.id),
    judgementsOf(reader, draft.id),
  ])
  return {
    draft,
    template,
    unitName: name,
    files,
    looked: lookThrough(ground, template, draft, files, judgements, visit.today),
    mayApprove: visit.may('disclosure.approve', draft.unitId),
  }
}
