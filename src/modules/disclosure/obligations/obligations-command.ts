import path from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../../../platform/config/config.ts'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import { openDatabase, openPool, type Reader } from '../../../platform/database/database.ts'
import { withServer } from '../../../platform/database/running-server.ts'
import {
  addDays,
  dayInVietnam,
  endOfDay,
  type LocalDate,
  parseLocalDate,
} from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { findUnit, findUnitByCode, unitName } from '../../organisations/index.ts'
import { completeness, onTimeShare } from '../domain/obligations/count-duties.ts'
import { type Duty, isUnfulfilled } from '../domain/obligations/duty.ts'
import { openOf, yearBefore } from '../figures/duty-figures.ts'
import { occasionWords } from './duty-words.ts'
import { type DutyGround, dutyGround, loadDuties } from './load-duties.ts'

const usage = `minhbach obligations --organisation ID --on DATE [--json]
  --organisation  the code of a unit (th-le-loi), or its identifier
  --on            a day (2026-11-24): the duties of the year up to it, as known at its end
exit code: 0 nothing is overdue or missing, 1 something is, 2 the question makes no sense
`

export interface ObligationsReport {
  readonly organisation: { readonly id: string; readonly code: string; readonly name: string }
  readonly on: LocalDate
  readonly inTime: { readonly numerator: number; readonly denominator: number }
  readonly complete: { readonly numerator: number; readonly denominator: number }
  readonly open: number
  readonly duties: readonly DutyLine[]
}

interface DutyLine {
  readonly code: string
  readonly name: string
  readonly occasion: string
  /** Which time, as people say it. */
  readonly time: string
  readonly due: LocalDate | null
  readonly state: Duty['state']
  /** Public by its day and without a break since; null when there is no day, or it has not come. */
  readonly timely: boolean | null
  readonly publishedAt: string | null
  readonly publications: readonly number[]
  readonly law: string
  readonly article: string
  readonly standing: 'confirmed' | 'unconfirmed'
}

/**
 * Prints what an organisation must publish, what it did, and what is late or missing.
 * @returns 0 when nothing is overdue or missing, 1 when something is, 2 when the question makes no sense
 */
export async function obligationsCommand(args: readonly string[], now = new Date()): Promise<number> {
  const asked = readArguments(args)
  if (asked === undefined) {
    process.stderr.write(usage)
    return 2
  }
  const config = readConfig()
  const ground = dutyGround(loadContent(path.join(projectRoot(), 'content')))
  const report = await withServer(config, async (url) => {
    const database = openDatabase(openPool(url, 2, 'minhbach obligations'))
    try {
      return await obligationsReport(database, asked, ground, now)
    } finally {
      await database.destroy()
    }
  })
  if (report === undefined) {
    process.stderr.write(
      `Không có đơn vị ${asked.organisation}.\nThere is no organisation ${asked.organisation}.\n`,
    )
    return 2
  }
  process.stdout.write(asked.json ? `${JSON.stringify(report, null, 2)}\n` : describeReport(report))
  return report.open === 0 ? 0 : 1
}

/** What comes is listed so far ahead. */
const comingDays = 62

/** The duties of the year up to a day, and what comes, as known at its end or now; undefined when there is no such organisation. */
export async function obligationsReport(
  reader: Reader,
  { organisation, on }: { readonly organisation: string; readonly on: LocalDate },
  ground: DutyGround,
  now: Date,
): Promise<ObligationsReport | undefined> {
  const id = idSchema('unit').safeParse(organisation)
  const unit = id.success ? await findUnit(reader, id.data) : await findUnitByCode(reader, organisation)
  if (unit === undefined) return undefined
  const end = endOfDay(on)
  const moment = end < now ? end : now
  const period = { from: yearBefore(moment).from, to: addDays(on, comingDays) }
  const duties = await loadDuties(reader, unit.id, period, moment, ground)
  return {
    organisation: { id: unit.id, code: unit.code, name: await unitName(reader, unit.id, on) },
    on,
    inTime: onTimeShare(duties, moment),
    complete: completeness(duties, moment),
    open: openOf(duties, moment).length,
    duties: duties.map(lineOf),
  }
}

function lineOf({ obligation, occasion, due, state, timely, shownAt, showings, version }: Duty): DutyLine {
  return {
    code: obligation.code,
    name: obligation.name.vi,
    occasion: occasion.key,
    time: occasionWords(occasion).vi,
    due: due?.date ?? null,
    state,
    timely,
    publishedAt: shownAt?.toISOString() ?? null,
    publications: showings.map(({ number }) => number),
    law: version.law,
    article: version.article,
    standing: version.standing,
  }
}

function describeReport({ organisation, on, inTime, complete, open, duties }: ObligationsReport): string {
  const lines = duties.map(({ due, state, name, time, law, article }) => {
    const mark = isUnfulfilled({ state }) ? '!' : ' '
    return `${mark} ${due ?? '----------'} ${state.padEnd(10)} ${name} (${time}) – ${law}, ${article}`
  })
  return [
    `${organisation.name} (${organisation.code}), ${on}`,
    ...lines,
    `in time ${inTime.numerator}/${inTime.denominator}, public now ${complete.numerator}/${complete.denominator}, open ${open}`,
    '',
  ].join('\n')
}

function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        organisation: { type: 'string' },
        on: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const on = values.on === undefined ? dayInVietnam(new Date()) : parseLocalDate(values.on)
    if (values.organisation === undefined || on === undefined) return undefined
    return { organisation: values.organisation, on, json: values.json ?? false }
  } catch {
    return undefined
  }
}
