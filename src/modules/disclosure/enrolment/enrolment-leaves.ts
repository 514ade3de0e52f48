import { sha256Of } from '../../../platform/files/sha256-of.ts'
import { type LogEntry, personal } from '../../../platform/public-log/index.ts'
import { drawAlgorithm } from '../domain/draw/draw.ts'
import type { Campaign } from '../domain/enrolment/campaign.ts'
import type { EnrolmentDraw } from '../store/enrolment-draws.ts'
import type { NewAct } from '../store/enrolment-results.ts'

type Named = Pick<Campaign, 'id' | 'schoolYear' | 'level'>

/** A list as it was sealed. */
export interface LoggedSeal {
  readonly campaign: Named
  readonly schoolCode: string
  readonly sealId: string
  readonly at: Date
  readonly sha256: string
  readonly applications: number
  readonly quota: number
}

/** The hash of the list, before anybody knows who has a place. */
export function sealLeaf({ campaign, schoolCode, sealId, at, ...list }: LoggedSeal): LogEntry {
  const { sha256, applications, quota } = list
  return {
    type: 'decision',
    id: sealId,
    revision: 1,
    unit: schoolCode,
    at,
    title: `enrolment list sealed ${campaign.schoolYear} ${campaign.level}`,
    fields: { campaign: campaign.id, list: sha256, applications, quota },
  }
}

/** What followed from a sealed list and its draw. */
export interface LoggedResult {
  readonly campaign: Pick<Named, 'schoolYear' | 'level'>
  readonly schoolCode: string
  readonly sealId: string
  readonly at: Date
  readonly sha256: string | null
  readonly admitted: number
  readonly refused: number
}

/** How many were admitted by the sealed list; each result stands in the publication. */
export function resultLeaf({ campaign, schoolCode, sealId, at, ...result }: LoggedResult): LogEntry {
  const { sha256, admitted, refused } = result
  return {
    type: 'decision',
    id: sealId,
    revision: 2,
    unit: schoolCode,
    at,
    title: `enrolment decided ${campaign.schoolYear} ${campaign.level}`,
    fields: { list: sha256, admitted, refused },
  }
}

type CommittedDraw = Pick<
  EnrolmentDraw,
  | 'id'
  | 'purpose'
  | 'commitment'
  | 'seedSource'
  | 'seedRound'
  | 'seedDay'
  | 'seedStation'
  | 'seedDueAt'
  | 'committedAt'
>

/** The list of a draw and the public value for which it waits, before anybody can know the value. */
export function commitmentLeaf(
  draw: CommittedDraw,
  { items, take }: { readonly items: number; readonly take: number | null },
  schoolCode: string,
): LogEntry {
  const { id, purpose, commitment, seedSource, seedRound, seedDay, seedStation, seedDueAt, committedAt } =
    draw
  return {
    type: 'draw',
    id,
    revision: 1,
    unit: schoolCode,
    at: committedAt,
    title: `draw committed ${purpose}`,
    fields: {
      algorithm: drawAlgorithm,
      commitment,
      items,
      take,
      seedSource,
      seedDue: seedDueAt.toISOString(),
      ...(seedRound === null ? { seedDay, seedStation } : { seedRound }),
    },
  }
}

/** A draw that was held. */
export interface LoggedDraw extends Pick<EnrolmentDraw, 'id' | 'purpose' | 'commitment'> {
  readonly value: string
  readonly seed: string
  readonly drawn: readonly string[]
  readonly taken: number
  readonly at: Date
}

/** The value that came, and the order that followed from it. */
export function drawnLeaf(draw: LoggedDraw, schoolCode: string): LogEntry {
  const { id, purpose, commitment, value, seed, drawn, taken, at } = draw
  return {
    type: 'draw',
    id,
    revision: 2,
    unit: schoolCode,
    at,
    title: `draw held ${purpose}`,
    fields: { commitment, value, seed, order: sha256Of(drawn.join('\n')), taken },
  }
}

/** Who came in later or went; what was typed about it as commitments. */
export function actLeaf(
  id: string,
  act: Pick<NewAct, 'campaignId' | 'kind' | 'code' | 'zone' | 'happenedOn' | 'basis' | 'reason' | 'at'>,
  schoolCode: string,
): LogEntry {
  const { campaignId, kind, code, zone, happenedOn, basis, reason, at } = act
  return {
    type: 'decision',
    id,
    revision: 1,
    unit: schoolCode,
    at,
    title: `enrolment ${kind}`,
    fields: {
      campaign: campaignId,
      kind,
      code,
      zone,
      on: happenedOn,
      basis: personal(basis),
      reason: personal(reason),
    },
  }
}
