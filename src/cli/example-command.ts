import { parseArgs } from 'node:util'
import { z } from 'zod'
import {
  type ExampleRefusal,
  ExampleRefused,
  exampleSignIns,
  findUntoldExample,
  generateExample,
  type LoadOptions,
  loadExample,
  loadExampleHistory,
} from '../modules/organisations/index.ts'
import type { Database } from '../platform/database/database.ts'
import { dayInVietnam } from '../platform/kernel/dates.ts'

/** What the command stands on; `print` is given each line of its answer. */
export interface ExampleSurroundings extends LoadOptions {
  readonly database: Database
  readonly password: string
  readonly print: (line: string) => void
}

const whole = (name: string, from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `--${name} must be a whole number`)
    .transform(Number)
    .pipe(z.number().min(from, `--${name} is at least ${from}`).max(to, `--${name} is at most ${to}`))

const Options = z.object({
  units: whole('units', 1, 5_000).prefault('40'),
  years: whole('years', 1, 15).prefault('2'),
  seed: whole('seed', 0, 999_999_999).prefault('1'),
})

const refusals: Readonly<Record<ExampleRefusal, string>> = {
  'installation-is-real':
    'This installation holds real data; example data are never mixed with it. Name an empty folder in MINHBACH_DATA.',
  'example-already-loaded':
    'The example is already loaded. Name another folder in MINHBACH_DATA for another example.',
  'units-exist': 'There are units already; the example needs an empty installation.',
}

/**
 * `minhbach example --units 40 --years 2 --seed 1`: fills an empty installation with example data; a first
 * start leaves what happened over the years until its first pages are served.
 * @returns the exit code: 0 done, 2 refused with a reason
 */
export async function exampleCommand(
  args: readonly string[],
  surroundings: ExampleSurroundings,
  history: { readonly historyLater: boolean } = { historyLater: false },
): Promise<number> {
  const { print, database, content, now } = surroundings
  const options = readOptions(args)
  if (typeof options === 'string') {
    print(options)
    return 2
  }
  const started = performance.now()
  const example = generateExample(content, { ...options, today: dayInVietnam(now) })
  try {
    await loadExample(database, example, surroundings, history)
  } catch (error) {
    if (!(error instanceof ExampleRefused)) throw error
    print(refusals[error.reason])
    return 2
  }
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  print(`${example.records.units.length} units and ${example.people.length} people in ${seconds} s.`)
  await printSignIns(surroundings)
  return 0
}

/** Tells the history of an example that was loaded without it; does nothing when there is none. */
export async function tellExampleHistory(
  surroundings: Omit<ExampleSurroundings, 'createAccounts' | 'password'>,
): Promise<void> {
  const { database, content, print } = surroundings
  const untold = await findUntoldExample(database, content)
  if (untold === undefined) return
  const started = performance.now()
  if (!(await loadExampleHistory(database, untold, surroundings))) return
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  print(`What happened in the example over the years is told (${seconds} s).`)
}

/** Prints one account of every role, to try the platform with. */
export async function printSignIns(surroundings: ExampleSurroundings): Promise<void> {
  const { database, now, password, print } = surroundings
  print(`Sign in with the password ${password} as one of:`)
  for (const { email, position, unitName } of await exampleSignIns(database, dayInVietnam(now))) {
    print(`  ${email}  (${position}, ${unitName})`)
  }
}

function readOptions(args: readonly string[]): z.infer<typeof Options> | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { units: { type: 'string' }, years: { type: 'string' }, seed: { type: 'string' } },
    })
    const parsed = Options.safeParse(values)
    return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message).join('\n')
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
}
