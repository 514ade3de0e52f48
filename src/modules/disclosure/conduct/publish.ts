import { randomBytes } from 'node:crypto'
import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import {
  type FileId,
  newId,
  type PersonId,
  type PublicationId,
  type UnitId,
} from '../../../platform/kernel/ids.ts'
import type { Duty, Publication, Subject } from '../domain/publication/publication.ts'
import { mayFollow, type PublicationAct, stateAfter } from '../domain/publication/publication-act.ts'
import type { PublicationContent } from '../domain/publication/publication-content.ts'
import { listVersions } from '../store/publication-queries.ts'
import { insertPublication, lockPublication, updatePublication } from '../store/publication-store.ts'
import { describeFiles } from '../store/published-files.ts'
import { recordVersion } from './record-version.ts'

/** What cannot happen with a publication as it stands. */
export class PublicationRefused extends Error {
  readonly act: PublicationAct

  constructor(act: PublicationAct, message: string) {
    super(message)
    this.act = act
  }
}

export interface PublishWish {
  /** Absent: something new. Present: a correction, which has a reason. */
  readonly publicationId?: PublicationId
  /** The template or sort that it is made from: `fee-list`. */
  readonly kind: string
  readonly unitId: UnitId
  readonly duty: Duty | null
  readonly subject: Subject | null
  readonly title: string
  readonly content: PublicationContent
  readonly files: readonly FileId[]
  readonly law: string
  /** The last day on which it is public. */
  readonly publicUntil: LocalDate | null
  /** Of a correction; empty at first. */
  readonly reason: string
  readonly by: PersonId | null
  readonly approvedBy: PersonId | null
  readonly at: Date
  /** Of the invented world. */
  readonly example?: boolean
}

export interface PublishedVersion {
  readonly publicationId: PublicationId
  /** Of the public address. */
  readonly number: number
  readonly version: number
}

/**
 * Makes something public, or corrects what is: in one transaction with its leaf in the public log, with every
 * kept page that shows it, and with what others are told.
 * @throws PublicationRefused for a correction without a reason, or of another unit's or another kind
 * @throws PublicationNotFound
 */
export async function publish(tx: Tx, wish: PublishWish): Promise<PublishedVersion> {
  return wish.publicationId === undefined ? publishFirst(tx, wish) : correct(tx, wish.publicationId, wish)
}

async function publishFirst(tx: Tx, wish: PublishWish): Promise<PublishedVersion> {
  const entered = {
    id: newId('publication'),
    unitId: wish.unitId,
    kind: wish.kind,
    duty: wish.duty,
    subject: wish.subject,
    title: wish.title,
    law: wish.law,
    publishedAt: wish.at,
    changedAt: wish.at,
    publicUntil: wish.publicUntil,
  }
  const number = await insertPublication(tx, { ...entered, example: wish.example ?? false })
  const publication: Publication = { ...entered, number, version: 1, state: 'public' }
  await recordVersion(tx, publication, await versionOf(tx, wish, 1, 'published'))
  return { publicationId: publication.id, number, version: 1 }
}

async function correct(tx: Tx, id: PublicationId, wish: PublishWish): Promise<PublishedVersion> {
  const before = await lockPublication(tx, id)
  if (wish.reason.trim() === '') throw new PublicationRefused('corrected', 'a correction has a reason')
  if (before.unitId !== wish.unitId || before.kind !== wish.kind)
    throw new PublicationRefused('corrected', 'a correction is of the same unit and kind')
  const changed: Publication = {
    ...before,
    version: before.version + 1,
    state: 'public',
    title: wish.title,
    law: wish.law,
    changedAt: wish.at,
    publicUntil: wish.publicUntil,
  }
  await updatePublication(tx, changed)
  await recordVersion(tx, changed, await versionOf(tx, wish, changed.version, 'corrected'))
  return { publicationId: id, number: before.number, version: changed.version }
}

async function versionOf(tx: Tx, wish: PublishWish, version: number, act: PublicationAct) {
  return {
    version,
    act,
    title: wish.title,
    content: wish.content,
    salt: newSalt(),
    law: wish.law,
    reason: wish.reason,
    at: wish.at,
    by: wish.by,
    approvedBy: wish.approvedBy,
    publicUntil: wish.publicUntil,
    files: await describeFiles(tx, wish.files),
  }
}

export interface TakeDownWish {
  readonly publicationId: PublicationId
  /** Of a withdrawal; `expired` has none. */
  readonly reason: string
  /** The law on which it is taken down, when it is another than the one on which it was published. */
  readonly basis?: string
  readonly by: PersonId | null
  readonly at: Date
}

/** Takes it down with a trace that stays: what it was called, when and why it went, and that it was there. */
export function withdraw(tx: Tx, wish: TakeDownWish): Promise<PublishedVersion> {
  if (wish.reason.trim() === '') throw new PublicationRefused('withdrawn', 'a withdrawal has a reason')
  return takeDown(tx, wish, 'withdrawn')
}

/** Ends the time for which it had to be public. */
export function expire(tx: Tx, wish: Omit<TakeDownWish, 'reason'>): Promise<PublishedVersion> {
  return takeDown(tx, { ...wish, reason: '' }, 'expired')
}

async function takeDown(tx: Tx, wish: TakeDownWish, act: 'withdrawn' | 'expired'): Promise<PublishedVersion> {
  const before = await lockPublication(tx, wish.publicationId)
  if (!mayFollow(before.state, act))
    throw new PublicationRefused(act, `what is ${before.state} cannot be ${act}`)
  const last = (await listVersions(tx, before.id)).at(-1)
  const changed: Publication = {
    ...before,
    version: before.version + 1,
    state: stateAfter(act),
    changedAt: wish.at,
  }
  await updatePublication(tx, changed)
  await recordVersion(tx, changed, {
    version: changed.version,
    act,
    title: changed.title,
    content: { blocks: [] },
    salt: newSalt(),
    law: wish.basis ?? changed.law,
    reason: wish.reason,
    at: wish.at,
    by: wish.by,
    approvedBy: null,
    publicUntil: last?.publicUntil ?? null,
    files: [],
  })
  return { publicationId: before.id, number: before.number, version: changed.version }
}

function newSalt(): string {
  return randomBytes(32).toString('hex')
}
