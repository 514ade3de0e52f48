import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A place in the chain and the hash that stands there; whoever keeps it can tell whether history was rewritten. */
export interface AuditHead {
  readonly sequence: number
  readonly hash: Buffer
}

const fileName = 'audit-heads.txt'

/**
 * Writes the end of the chain into a file beside the database, one line each: cutting off the end of the
 * chain, or putting back an older database, then no longer agrees with it. Copies of this file elsewhere
 * (another machine, a printed page) bind the operator of this machine as well.
 */
export async function recordAuditHead(dataFolder: string, head: AuditHead): Promise<void> {
  const file = await open(path.join(dataFolder, fileName), 'a', 0o600)
  try {
    await file.appendFile(`${formatAuditHead(head)} ${new Date().toISOString()}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** All ends of the chain that were recorded in a data folder, oldest first. */
export async function readAuditHeads(dataFolder: string): Promise<AuditHead[]> {
  const file = path.join(dataFolder, fileName)
  if (!existsSync(file)) return []
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.flatMap((line) => parseAuditHead(line.split(' ')[0] ?? '') ?? [])
}

/** `1234:9f86d081…`: the place, and the hash in hexadecimal. */
export function formatAuditHead(head: AuditHead): string {
  return `${head.sequence}:${head.hash.toString('hex')}`
}

export function parseAuditHead(text: string): AuditHead | undefined {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text)
  if (match?.[1] === undefined || match[2] === undefined) return undefined
  return { sequence: Number(match[1]), hash: Buffer.from(match[2], 'hex') }
}
