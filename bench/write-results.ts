import { keepSection } from './keep-section.ts'
import type { Measured } from './measure-load.ts'

export interface Memory {
  /** Resident set in MiB: three seconds after the first page, and at the end. */
  readonly rest: number
  readonly after: number
}

export interface Results {
  readonly rows: readonly Measured[]
  readonly memory: Memory
  readonly schools: number
  readonly years: number
  readonly seconds: number
  readonly pageBytes: number
  readonly machine: { readonly cores: number; readonly gibibytes: number; readonly load: number }
  readonly target: string
}

/** Which load is measured beside which, and the share that it should reach. */
const comparisons = [
  { name: 'public plan page, kept', beside: 'bare reply of equal size', aim: 0.3 },
  { name: 'public plan page, not kept', beside: 'bare plan rows', aim: 0.5 },
  { name: 'board', beside: 'bare board rows', aim: 0.5 },
  { name: 'report on a task', beside: 'bare INSERT', aim: 0.5 },
] as const

/** Prints the results and keeps them beside the measurements. */
export function writeResults(results: Results): void {
  const text = describe(results)
  keepSection(results.target, 'Plans, their board and their reports', text)
  process.stdout.write(`\n${text}`)
}

function describe({ rows, memory, schools, years, seconds, pageBytes, machine }: Results): string {
  const rate = (name: string) => rows.find((row) => row.name === name)?.perSecond ?? 0
  const numbers = rows.map(
    ({ name, perSecond, p50, p99, failed }) =>
      `| ${name} | ${perSecond.toFixed(0)} | ${p50} | ${p99} | ${failed} |`,
  )
  const ratios = comparisons.map(({ name, beside, aim }) => {
    const share = rate(beside) === 0 ? 0 : rate(name) / rate(beside)
    const met = share >= aim ? 'met' : 'missed'
    return `| ${name} | ${beside} | ${(share * 100).toFixed(0)} % | ${aim * 100} % | ${met} |`
  })
  return `Measured on ${new Date().toISOString().slice(0, 10)}: ${schools} schools, ${years} years of plans; the public page of the plan has ${(pageBytes / 1024).toFixed(0)} KiB.
${machine.cores} cores and ${machine.gibibytes.toFixed(0)} GiB of memory for PostgreSQL (durable), the servers and the
load together; the load average when it ended was ${machine.load.toFixed(1)}, other work ran on the machine meanwhile.
${seconds} s for each line after a warming up.

| load | requests/s | p50 ms | p99 ms | failed |
| ---- | ---------: | -----: | -----: | -----: |
${numbers.join('\n')}

| load | beside | share | aim | |
| ---- | ------ | ----: | --: | - |
${ratios.join('\n')}

The web process holds ${memory.rest.toFixed(0)} MiB at rest (aim: under 200) and ${memory.after.toFixed(0)} MiB after all loads.
`
}
