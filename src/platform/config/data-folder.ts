import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseServerUser } from '../database/server-user.ts'

/**
 * Where data is kept when MINHBACH_DATA is not given: `.data` beside the project. Root starts
 * PostgreSQL as another user; where that user cannot reach the project (a checkout in root's home),
 * a folder of the system's own is used instead, one for each checkout.
 */
export function defaultDataFolder(workingFolder: string): string {
  const beside = path.join(workingFolder, '.data')
  const user = databaseServerUser()
  if (user === undefined || firstUnreachable(workingFolder, user.uid) === undefined) return beside
  const name = createHash('sha256').update(workingFolder).digest('hex').slice(0, 12)
  return path.join(process.platform === 'win32' ? tmpdir() : '/var/lib', 'minhbach', name)
}

/** The first folder on the way to `target` that the user may not enter, or undefined when all is open. */
export function firstUnreachable(target: string, uid: number): string | undefined {
  const parts = path.resolve(target).split(path.sep)
  for (let length = 1; length <= parts.length; length += 1) {
    const folder = parts.slice(0, length).join(path.sep) || path.sep
    const status = statSync(folder, { throwIfNoEntry: false })
    if (status === undefined) return undefined
    const mayEnter = status.uid === uid ? (status.mode & 0o100) !== 0 : (status.mode & 0o001) !== 0
    if (!mayEnter) return folder
  }
  return undefined
}
