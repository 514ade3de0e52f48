import type { LogSource } from '../../../platform/public-log/index.ts'
import { everyClosing } from '../store.ts'
import { closingLeaf } from './closing-leaf.ts'

/** Every revision of every closed period, as its leaf would be made now: whoever changes a figure is found. */
export const closingLogSource: LogSource = {
  name: 'measure.closings',
  types: ['figure'],
  async *entries(reader) {
    for await (const closing of everyClosing(reader)) yield closingLeaf(closing)
  },
}
