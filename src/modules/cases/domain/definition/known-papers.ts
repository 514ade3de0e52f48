import { CasePaper } from '../papers/case-paper.ts'

/** Kinds of paper that can be made. */
export const knownPapers: ReadonlySet<string> = new Set(
  CasePaper.options.map(({ shape }) => shape.kind.value),
)
