import vectors from './vectors.json' with { type: 'json' }

/** Trees, proofs, a checkpoint and a commitment to which every program that reads or writes the log is held. */
export { vectors }
