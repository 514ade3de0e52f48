import { definePath } from '../http/path.ts'

/** Addresses of the log. Those of a thing's revision are the same before and after it has its number. */
export const logPaths = {
  page: definePath('/log'),
  checkpoint: definePath('/log/checkpoint'),
  checkpointOfSize: definePath('/log/checkpoint/:size'),
  tile: definePath('/log/tile/*'),
  proof: definePath('/log/proof/:name'),
  proofOf: definePath('/log/proof/of/:id/:revision'),
  leaf: definePath('/log/leaf/:index'),
  leafOf: definePath('/log/leaf/of/:id/:revision'),
  consistency: definePath('/log/consistency'),
  exported: definePath('/log/export.bin'),
  keys: definePath('/log/keys'),
  /** How the log came from its first key to the present one. */
  handovers: definePath('/log/keys/handovers.json'),
  witnesses: definePath('/log/nhan-chung'),
  addCheckpoint: definePath('/log/witness/add-checkpoint'),
}

/** The name of a proof file, which is also the last part of its address. */
export function proofFileName(index: number): string {
  return `${index}.tlog-proof`
}
