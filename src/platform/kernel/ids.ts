import { z } from 'zod'

declare const brand: unique symbol
/** A UUID that names one kind of thing; a unit's id does not fit where a person's is wanted. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

/** Schema of the identifiers of one kind; parsing is the only way from a string to an id. */
export function idSchema<Kind extends string>(_kind: Kind): z.ZodType<Id<Kind>, string> {
  return z.uuid().transform((value) => value as Id<Kind>)
}

/** A new random identifier (UUID version 4: it tells nothing of when it was made). */
export function newId<Kind extends string>(_kind: Kind): Id<Kind> {
  return crypto.randomUUID() as Id<Kind>
}

export type UnitId = Id<'unit'>
export type PersonId = Id<'person'>
export type AccountId = Id<'account'>
export type PlanId = Id<'plan'>
export type CommitmentId = Id<'commitment'>
export type TaskId = Id<'task'>
export type ReportId = Id<'report'>
export type FileId = Id<'file'>
export type CaseId = Id<'case'>
export type ProcedureId = Id<'procedure'>
export type PublicationId = Id<'publication'>
export type RecruitmentId = Id<'recruitment'>
export type CandidateId = Id<'candidate'>
export type ClosingId = Id<'closing'>
export type RegisterEntryId = Id<'register-entry'>
export type DeclarationRoundId = Id<'declaration-round'>
export type HandoverId = Id<'handover'>
export type RotationPlanId = Id<'rotation-plan'>
export type ApiKeyId = Id<'api-key'>
export type WebhookId = Id<'webhook'>
export type WebhookCallId = Id<'webhook-call'>
