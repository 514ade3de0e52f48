import { parseArgs } from 'node:util'
import { readConfig } from '../config/config.ts'
import { openDatabase, openPool } from '../database/database.ts'
import { withServer } from '../database/running-server.ts'
import { type AuditHead, formatAuditHead, parseAuditHead, readAuditHeads } from './audit-heads.ts'
import { type AuditFault, type AuditReport, verifyAudit } from './verify-audit.ts'

const meanings: Record<AuditFault, string> = {
  changed: 'an entry or its link was changed, put in, or put in another order',
  'link-removed': 'a link of the chain was removed',
  'entry-removed': 'an entry was removed',
  rewritten: 'the chain was written anew: it differs from what was recorded of it',
  'cut-off': 'the end of the chain was cut off: more had been recorded of it',
  unchained: 'an entry older than a minute is in no place of the chain',
}

/**
 * `minhbach audit verify [--head PLACE:HASH]…`: recomputes the chain of the audit log and compares it with
 * the ends recorded in the data folder and those given by hand, from a copy kept elsewhere.
 * @returns 0 when the log is as it was written, 1 when not, 2 when the arguments make no sense
 */
export async function auditVerifyCommand(args: readonly string[]): Promise<number> {
  const given = readHeads(args)
  if (given === undefined) {
    process.stderr.write('usage: minhbach audit verify [--head PLACE:HASH]\n')
    return 2
  }
  const config = readConfig()
  const recorded = await readAuditHeads(config.dataFolder)
  const report = await withServer(config, async (url) => {
    const database = openDatabase(openPool(url, 1, 'minhbach audit verify'))
    try {
      return await verifyAudit(database, [...recorded, ...given])
    } finally {
      await database.destroy()
    }
  })
  process.stdout.write(describeReport(report))
  return report.finding === undefined ? 0 : 1
}

/** The report as the command prints it; the last line is what to keep elsewhere for the next time. */
export function describeReport(report: AuditReport): string {
  const { finding, verified, head, late } = report
  const lines = [`${verified} entries recomputed`]
  if (late > 0) lines.push(`${late} entries were chained over an hour after the time they bear`)
  if (finding === undefined) lines.push('the audit log is as it was written')
  else {
    const place = finding.sequence === undefined ? 'outside the chain' : `at place ${finding.sequence}`
    lines.push(`FAULT ${place}, entry ${finding.entryId ?? 'unknown'}: ${meanings[finding.fault]}`)
  }
  lines.push(`head ${formatAuditHead(head)}`)
  return `${lines.join('\n')}\n`
}

function readHeads(args: readonly string[]): AuditHead[] | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { head: { type: 'string', multiple: true } } })
    const heads = (values.head ?? []).map(parseAuditHead)
    return heads.every((head) => head !== undefined) ? heads : undefined
  } catch {
    return undefined
  }
}
