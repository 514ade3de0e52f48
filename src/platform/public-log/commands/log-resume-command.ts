import { parseArgs } from 'node:util'
import { readConfig } from '../../config/config.ts'
import { type Database, openDatabase, openPool } from '../../database/database.ts'
import { withServer } from '../../database/running-server.ts'
import { transaction } from '../../database/transaction.ts'
import { appendToLog } from '../append-to-log.ts'
import { SignerFolder } from '../signer/signer-folder.ts'
import { signerFolder } from '../start-public-log.ts'
import { settleAlarms } from '../store/alarm-store.ts'
import { readNumberedHead, readRoot } from '../store/tree-store.ts'

/**
 * `minhbach log resume --reason TEXT [--folder FOLDER]`: after an older copy of the database had to be put back,
 * has the log go on from what the database holds. The signer forgets what is lost, its journal and a leaf of the
 * log say so for ever, and everybody who kept a later checkpoint will see that leaves are missing.
 * @returns 2 without a reason, or when nothing stands in the way of signing
 */
export async function logResumeCommand(args: readonly string[]): Promise<number> {
  const { reason, folder: given } = readOptions(args)
  const config = readConfig()
  if (reason === undefined || reason.trim().length < 10) {
    process.stderr.write(
      'usage: minhbach log resume --reason TEXT [--folder FOLDER]; the reason becomes public\n',
    )
    return 2
  }
  const folder = await SignerFolder.open(given ?? signerFolder(config.dataFolder), config.publicLog.origin)
  return withServer(config, async (url) => {
    const database = openDatabase(openPool(url, 2, 'minhbach log resume'))
    try {
      const outcome = await resumeLog(database, folder, reason.trim(), new Date())
      process.stdout.write(`${JSON.stringify(outcome)}\n`)
      return outcome.resumed ? 0 : 2
    } finally {
      await database.destroy()
    }
  })
}

export interface ResumeOutcome {
  readonly resumed: boolean
  /** Leaves that had been signed, and leaves from which the log goes on. */
  readonly signed: number
  readonly kept: number
}

/** What the command does, when the signed tree is really not what the database holds. */
export async function resumeLog(
  database: Database,
  folder: SignerFolder,
  reason: string,
  at: Date,
): Promise<ResumeOutcome> {
  const last = await folder.lastSigned()
  const kept = (await readNumberedHead(database))?.size ?? 0
  const isWhole =
    last === undefined || (last.size <= kept && (await readRoot(database, last.size)).equals(last.root))
  if (isWhole) return { resumed: false, signed: last?.size ?? 0, kept }
  const root = await readRoot(database, kept)
  await folder.note(`resumed at ${kept} instead of ${last.size} ${last.root.toString('hex')}: ${reason}`)
  await transaction(database, async (tx) => {
    await appendToLog(tx, {
      type: 'tombstone',
      id: crypto.randomUUID(),
      revision: 1,
      unit: 'log',
      at,
      title: 'Nhật ký được nối tiếp từ một bản sao lưu cũ hơn',
      fields: { lostSize: last.size, lostRoot: last.root.toString('hex'), keptSize: kept, reason },
    })
    await settleAlarms(tx, ['rolled-back', 'forked'], reason)
  })
  await folder.rememberSigned({ size: kept, root })
  return { resumed: true, signed: last.size, kept }
}

function readOptions(args: readonly string[]): {
  reason?: string | undefined
  folder?: string | undefined
} {
  try {
    return parseArgs({
      args: [...args],
      options: { reason: { type: 'string' }, folder: { type: 'string' } },
    }).values
  } catch {
    return {}
  }
}
