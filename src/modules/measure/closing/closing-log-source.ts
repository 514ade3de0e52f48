import type { LogSource } from '../../../platform/public-log/index.ts'
import { type ClosingRevision, closingsAfter } from '../store.ts'
import { closingLeaf } from './closing-leaf.ts'

const portion = 100

/** Every revision of every closed period, as its leaf would be made now: whoever changes a figure is found. */
export const closingLogSource: LogSource = {
  name: 'measure.closings',
  types: ['figure'],
  async *entries(reader) {
    let after: ClosingRevision | undefined
    for (;;) {
      const closings = await closingsAfter(reader, after, portion)
      for (const closing of closings) yield closingLeaf(closing)
      after = closings.at(-1)
      if (after === undefined) return
    }
  },
}
