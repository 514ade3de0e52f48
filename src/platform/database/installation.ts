import type { Reader } from './database.ts'

/** Whether this installation was begun with example data; undefined while it is empty. */
export async function installationKind(database: Reader): Promise<'example' | 'real' | undefined> {
  const row = await database.selectFrom('platform.installation').select('kind').executeTakeFirst()
  if (row === undefined) return undefined
  return row.kind === 'example' ? 'example' : 'real'
}
