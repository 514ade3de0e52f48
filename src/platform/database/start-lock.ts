import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** After this long, in milliseconds, a start that holds the lock has surely ended, whatever its process id says. */
const longest = 90_000

/** Lets one process at a time look for, set up and start the server of a data folder; the others wait for it. */
export async function oneStartAtATime<Result>(
  dataFolder: string,
  start: () => Promise<Result>,
): Promise<Result> {
  const file = path.join(dataFolder, 'starting')
  while (!take(file)) {
    if (isLeftOver(file)) rmSync(file, { force: true })
    else await sleep(50)
  }
  try {
    return await start()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Whether the process that took the lock was killed before it could give it back. */
function isLeftOver(file: string): boolean {
  const status = statSync(file, { throwIfNoEntry: false })
  if (status === undefined) return false
  if (Date.now() - status.mtimeMs > longest) return true
  const holder = Number(readIfThere(file))
  if (!Number.isInteger(holder) || holder <= 0) return false
  try {
    process.kill(holder, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
