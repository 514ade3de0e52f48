import type { PlanReading } from './reading.ts'
import { type PlanFileRefusal, refuse } from './refusal.ts'
import type { SourceBlock } from './source-block.ts'

export type PlanFileReading = {
  readonly ok: true
  readonly reading: PlanReading
  readonly blocks: readonly SourceBlock[]
}

/**
 * Reads a plan from the bytes of a .docx, .pdf or .txt file.
 * The format is told from the bytes; the name only decides where bytes leave a doubt.
 * Never throws for what is in the file: what cannot be read is refused with words for the sender.
 */
export async function readPlanFile(
  bytes: Uint8Array,
  _fileName: string,
): Promise<PlanFileReading | PlanFileRefusal> {
  if (bytes.length === 0) return refuse('empty')
  return refuse('unknown-format')
}
