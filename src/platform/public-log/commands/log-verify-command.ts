import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from '../../config/config.ts'
import { openDatabase, openPool } from '../../database/database.ts'
import { withServer } from '../../database/running-server.ts'
import { parseCheckpoint, type SignedCheckpoint } from '../notes/checkpoint.ts'
import { parseVkey, type VerifierKey } from '../notes/note-key.ts'
import type { LogSource } from '../scrub/log-source.ts'
import { verifyLog } from '../verify-log.ts'

const usage = 'usage: minhbach log verify [--checkpoint FILE] [--vkey KEY]\n'

/**
 * `minhbach log verify --checkpoint FILE [--vkey KEY]`: computes the public log anew from its leaves, compares it
 * with every checkpoint of the database and with the one in the file, and all records with their leaves, and prints
 * what it found as JSON.
 * @returns 0 when the log is what was signed, 1 when it is not, 2 when the arguments or the file make no sense
 */
export async function logVerifyCommand(
  args: readonly string[],
  sources: readonly LogSource[],
): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    process.stderr.write(options)
    return 2
  }
  const report = await withServer(readConfig(), async (url) => {
    const database = openDatabase(openPool(url, 2, 'minhbach log verify'))
    try {
      return await verifyLog(database, { ...options, sources })
    } finally {
      await database.destroy()
    }
  })
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  return report.ok ? 0 : 1
}

interface Options {
  readonly kept: SignedCheckpoint | undefined
  readonly key: VerifierKey | undefined
}

function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { checkpoint: { type: 'string' }, vkey: { type: 'string' } },
    })
    const { checkpoint: file, vkey } = values
    const key = vkey === undefined ? undefined : parseVkey(vkey)
    if (vkey !== undefined && key === undefined) return 'the key is not one that is printed as NAME+ID+KEY\n'
    if (file === undefined) return { kept: undefined, key }
    if (!existsSync(file)) return `there is no file ${file}\n`
    const kept = parseCheckpoint(readFileSync(file, 'utf8'))
    return kept === undefined ? `${file} holds no checkpoint\n` : { kept, key }
  } catch {
    return usage
  }
}
