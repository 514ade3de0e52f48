import { readFile, stat } from 'node:fs/promises'
import { readPlanFile } from './read-plan-file.ts'
import { maximumPlanFileBytes, type PlanFileRefusal, refuse } from './refusal.ts'

const rejected = 2

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`)
}

function reject(error: string, reason?: string): number {
  print({ rejected: true, error, ...(reason === undefined ? {} : { reason }) })
  return rejected
}

function rejectFile(refusal: PlanFileRefusal): number {
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
  print({ ...result.reading, blocks: result.blocks })
  return 0
}
