import { readFile, stat } from 'node:fs/promises'
import { readPlanFile } from './read-plan-file.ts'
import { maximumPlanFileBytes, type PlanFileRefusal, refuse } from './refusal.ts'

const rejected = 2

/** Waits until the text has left the process, for whoever called may end it at once. */
function print(value: unknown): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`, () => resolve())
  })
}

async function reject(error: string, reason?: string): Promise<number> {
  await print({ rejected: true, error, ...(reason === undefined ? {} : { reason }) })
  return rejected
}

function rejectFile(refusal: PlanFileRefusal): Promise<number> {
  return reject(refusal.words.vi, refusal.reason)
}

/**
 * `minhbach plan read FILE`: prints the reading of a plan as JSON.
 * @returns the exit code: 0, or 2 with `{"rejected": true, "error": …}` for a file that cannot be read
 */
export async function planReadCommand(args: string[]): Promise<number> {
  const [file] = args
  if (file === undefined) return reject('Cách dùng: minhbach plan read TỆP (.docx, .pdf, .txt)')
  let bytes: Uint8Array
  try {
    const entry = await stat(file)
    if (!entry.isFile()) return reject(`Không phải là tệp: ${file}`)
    if (entry.size > maximumPlanFileBytes) return rejectFile(refuse('too-large'))
    bytes = await readFile(file)
  } catch {
    return reject(`Không đọc được tệp: ${file}`)
  }
  const result = await readPlanFile(bytes, file)
  if (!result.ok) return rejectFile(result)
  await print({ ...result.reading, blocks: result.blocks })
  return 0
}
