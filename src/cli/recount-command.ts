import path from 'node:path'
import { parseArgs } from 'node:util'
import pino from 'pino'
import { z } from 'zod'
import { measureOf } from '../main.tsx'
import { type RecountRefusal, recountPeriod } from '../modules/measure/index.ts'
import { readConfig } from '../platform/config/config.ts'
import { projectRoot } from '../platform/config/project-root.ts'
import { loadContent } from '../platform/content/load-content.ts'
import { openDatabase, openPool } from '../platform/database/database.ts'
import { withServer } from '../platform/database/running-server.ts'
import { localDate } from '../platform/kernel/dates.ts'

const Day = z.iso.date().transform((day) => localDate(day))
const Options = z.strictObject({ unit: z.string(), from: Day, to: Day, reason: z.string().min(10).max(500) })

const refusals = {
  'no-unit': 'there is no unit with this code',
  'not-closed': 'this period of this unit was never closed',
  'reason-missing': 'say why; everybody will read it',
} as const satisfies Record<RecountRefusal, string>

/**
 * `minhbach figures recount --unit CODE --from DATE --to DATE --reason TEXT`: a closed period is computed again as it is
 * known now, as a further revision; what was closed stays in the public log.
 * @returns 2 when the arguments make no sense or nothing was closed
 */
export async function recountCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (options === undefined) {
    process.stderr.write(
      'usage: minhbach figures recount --unit CODE --from 2025-01-01 --to 2025-12-31 --reason TEXT (10 letters or more)\n',
    )
    return 2
  }
  const { unit: unitCode, from, to, reason } = options
  const now = () => new Date()
  const content = loadContent(path.join(projectRoot(), 'content'))
  return withServer(readConfig(), async (url) => {
    const database = openDatabase(openPool(url, 4, 'minhbach figures recount'))
    try {
      const { registry } = measureOf({ content, now, logger: pino({ level: 'warn' }) })
      const wish = { unitCode, period: { from, to }, reason }
      const outcome = await recountPeriod(database, registry, wish, now())
      if (!outcome.ok) {
        process.stderr.write(`${refusals[outcome.reason]}\n`)
        return 2
      }
      const { id, revision, figures } = outcome.value
      process.stdout.write(`${JSON.stringify({ closing: id, revision, figures: figures.length })}\n`)
      return 0
    } finally {
      await database.destroy()
    }
  })
}

function readOptions(args: readonly string[]): z.infer<typeof Options> | undefined {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({
      args: [...args],
      options: { unit: text, from: text, to: text, reason: text },
    })
    return Options.safeParse(values).data
  } catch {
    return undefined
  }
}
