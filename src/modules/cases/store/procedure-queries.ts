import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { ProcedureId, UnitId } from '../../../platform/kernel/ids.ts'
import type { ProcedureVersion } from '../domain/procedures/procedure-definition.ts'
import { versionOfRow } from './procedure-rows.ts'

export class ProcedureNotFound extends Error {
  override readonly name = 'ProcedureNotFound'
}

/** Which procedure is meant: by its name within the platform, or by its number in the national database. */
export type ProcedureKey = ({ readonly slug: string } | { readonly code: string }) & {
  /** As this unit does it; as any unit does it when left out. */
  readonly unitId?: UnitId | undefined
  /** On this day. */
  readonly on: LocalDate
}

/** The published version that is valid on a day; undefined when there is none. */
export async function findProcedure(
  reader: Reader,
  key: ProcedureKey,
): Promise<ProcedureVersion | undefined> {
  let query = reader
    .selectFrom('cases.procedure')
    .selectAll()
    .where('published_at', 'is not', null)
    .where('valid_from', '<=', key.on)
    .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', key.on)]))
  query = 'slug' in key ? query.where('slug', '=', key.slug) : query.where('code', '=', key.code)
  if (key.unitId !== undefined) query = query.where('unit_id', '=', key.unitId)
  const row = await query.orderBy('valid_from', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row && versionOfRow(row)
}

/** The version that was published last, valid or not: for a procedure that is not done on the day asked for. */
export async function findLastProcedure(
  reader: Reader,
  key: { readonly slug: string; readonly unitId?: UnitId | undefined },
): Promise<ProcedureVersion | undefined> {
  let query = reader
    .selectFrom('cases.procedure')
    .selectAll()
    .where('published_at', 'is not', null)
    .where('slug', '=', key.slug)
  if (key.unitId !== undefined) query = query.where('unit_id', '=', key.unitId)
  const row = await query.orderBy('valid_from', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row && versionOfRow(row)
}

/** A version by itself, published or not, valid or ended: what a dossier that began under it refers to. */
export async function findProcedureVersion(
  reader: Reader,
  id: ProcedureId,
): Promise<ProcedureVersion | undefined> {
  const row = await reader.selectFrom('cases.procedure').selectAll().where('id', '=', id).executeTakeFirst()
  return row && versionOfRow(row)
}

/** @throws ProcedureNotFound */
export async function getProcedureVersion(reader: Reader, id: ProcedureId): Promise<ProcedureVersion> {
  const version = await findProcedureVersion(reader, id)
  if (version === undefined) throw new ProcedureNotFound(id)
  return version
}

/** Every version of a procedure in a unit, the newest first; the draft among them. */
export async function versionsOf(
  reader: Reader,
  unitId: UnitId,
  slug: string,
): Promise<readonly ProcedureVersion[]> {
  const rows = await reader
    .selectFrom('cases.procedure')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('slug', '=', slug)
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(versionOfRow)
}

/** Whether a published version begins on the one day or had its last on the other. */
export async function anyVersionTurnsOn(
  reader: Reader,
  firstDay: LocalDate,
  lastDay: LocalDate,
): Promise<boolean> {
  const row = await reader
    .selectFrom('cases.procedure')
    .select('id')
    .where('published_at', 'is not', null)
    .where(({ or, eb }) => or([eb('valid_from', '=', firstDay), eb('valid_to', '=', lastDay)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** A line of a unit's own catalogue: the draft when there is one, else the version that is or was last valid. */
export interface CatalogueLine {
  readonly id: ProcedureId
  readonly unitId: UnitId
  readonly slug: string
  readonly code: string | null
  readonly name: { readonly vi: string; readonly en: string }
  readonly standing: string
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  readonly published: boolean
}

/** All that some units have written down, drafts and ended versions too: newest first within a procedure. */
export async function catalogueOf(
  reader: Reader,
  unitIds: readonly UnitId[],
): Promise<readonly CatalogueLine[]> {
  if (unitIds.length === 0) return []
  const rows = await reader
    .selectFrom('cases.procedure')
    .distinctOn(['unit_id', 'slug', sql`(published_at is null)`])
    .select(['id', 'unit_id', 'slug', 'code', 'name', 'name_en', 'standing', 'valid_from', 'valid_to'])
    .select('published_at')
    .where('unit_id', '=', sql<UnitId>`any(${[...unitIds]}::uuid[])`)
    .orderBy('unit_id')
    .orderBy('slug')
    .orderBy(sql`(published_at is null)`, 'desc')
    .orderBy('valid_from', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    slug: row.slug,
    code: row.code,
    name: { vi: row.name, en: row.name_en },
    standing: row.standing,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    published: row.published_at !== null,
  }))
}
