import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { FileId } from '../../../platform/kernel/ids.ts'
import type { PublishedFile } from '../domain/publication/publication.ts'

/**
 * What is to be said in public of files, in the order asked for.
 * @throws RangeError when one of them is not in the store
 */
export async function describeFiles(
  reader: Reader,
  ids: readonly FileId[],
): Promise<readonly PublishedFile[]> {
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('platform.file')
    .select(['id', 'name', 'media_type', 'size', sql<string>`encode(sha256, 'hex')`.as('sha256')])
    .where('id', 'in', [...ids])
    .execute()
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = found.get(id)
    if (row === undefined) throw new RangeError('a file that is published is in the store')
    return { id, name: row.name, mediaType: row.media_type, size: row.size, sha256: row.sha256 }
  })
}
