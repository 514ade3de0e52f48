import { createHmac } from 'node:crypto'
import type { FindingGroup } from '../domain/personal-data/finding-group.ts'
import type { FoundInFile } from '../domain/templates/draft.ts'

/** Names what was found at a place of a draft without telling it; something else there has another name. */
export function digestOfGroup(secret: string, { key, texts }: FindingGroup): Buffer {
  return digest(secret, [key, ...texts.toSorted()])
}

/** The same of a file, which never changes. */
export function digestInFile(secret: string, fileId: string, { kind }: FoundInFile): Buffer {
  return digest(secret, ['tep', fileId, kind])
}

function digest(secret: string, parts: readonly string[]): Buffer {
  return createHmac('sha256', `${secret}:draft-finding`).update(JSON.stringify(parts)).digest()
}
