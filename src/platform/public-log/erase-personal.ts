import { sql } from 'kysely'
import type { Reader, Tx } from '../database/database.ts'
import { appendLeaf } from './append-to-log.ts'
import { commitmentOf, type OpenedCommitment, personal } from './commitment.ts'

/** What is to be erased from a leaf, why, and who says so. */
export interface Erasure {
  /** Hexadecimal hash of the leaf. */
  readonly leafHash: string
  /** `fields.payer`; all that the leaf has when not given. */
  readonly paths?: readonly string[] | undefined
  /** The law and the decision: `Điều 16 Nghị định 13/2023/NĐ-CP, QĐ 12/QĐ-PGDĐT`. */
  readonly basis: string
  /** Who decided; stands in the log as a commitment of its own. */
  readonly by: string
  readonly at: Date
}

/** Nothing behind such a leaf is there to be erased. */
export class NothingToErase extends Error {
  override readonly name = 'NothingToErase'
}

/**
 * Erases personal values of a leaf: value and salt are gone, so that the commitment tells nothing any more. The
 * leaf itself stays as it is, with every proof of it; a new leaf says what was erased and why.
 * @returns the hash of the leaf that says so
 * @throws NothingToErase
 */
export async function erasePersonal(tx: Tx, erasure: Erasure): Promise<{ leafHash: string }> {
  const { leafHash, paths, basis, by, at } = erasure
  const hash = Buffer.from(leafHash, 'hex')
  const unit = await unitOf(tx, hash)
  const query = tx.deleteFrom('platform.log_personal').where('leaf_hash', '=', hash).returning('path')
  const erased = await (paths === undefined ? query : query.where('path', 'in', [...paths])).execute()
  if (unit === undefined || erased.length === 0) throw new NothingToErase('there is no such value')
  return logErasure(tx, { leafHash, paths: erased.map(({ path }) => path).sort(), unit, basis, by, at })
}

/**
 * Says in the log that what a leaf stands for was erased: its values, or the document that it is the hash of. Whoever
 * keeps that takes it away in the same transaction.
 * @returns the hash of the leaf that says so
 */
export async function logErasure(
  tx: Tx,
  {
    leafHash,
    paths,
    unit,
    basis,
    by,
    at,
  }: Erasure & { readonly paths: readonly string[]; readonly unit: string },
): Promise<{ leafHash: string }> {
  const title = 'Xoá dữ liệu cá nhân trong một mục của nhật ký'
  const entry = { type: 'erasure', id: crypto.randomUUID(), revision: 1, unit, at, title } as const
  return appendLeaf(tx, entry, { of: leafHash, paths, basis, by: personal(by) })
}

async function unitOf(reader: Reader, hash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ unit: string }>`
    select unit from platform.log_entry where leaf_hash = ${hash}
    union all
    select unit from platform.log_outbox where leaf_hash = ${hash}`.execute(reader)
  return rows[0]?.unit
}

/** What opens the commitments of a leaf, for the person whom they concern; nothing of what was erased. */
export async function openedCommitments(
  reader: Reader,
  leafHash: string,
): Promise<(OpenedCommitment & { readonly commitment: string })[]> {
  const rows = await reader
    .selectFrom('platform.log_personal')
    .select(['path', 'value', 'salt'])
    .where('leaf_hash', '=', Buffer.from(leafHash, 'hex'))
    .orderBy('path')
    .execute()
  return rows.map((opened) => ({ ...opened, commitment: commitmentOf(opened) }))
}
