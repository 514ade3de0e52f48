import path from 'node:path'
import { generateExample } from '../../src/modules/organisations/example/generate-example.ts'
import type { LoadOptions } from '../../src/modules/organisations/example/load-example.ts'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { loadContent } from '../../src/platform/content/load-content.ts'
import { localDate } from '../../src/platform/kernel/dates.ts'

export const content = loadContent(path.join(projectRoot(), 'content'))
export const today = localDate('2026-11-24')
export const usualWish = { units: 40, years: 2, seed: 1, today }

/** The example as first start loads it, on a fixed day. */
export function usualExample() {
  return generateExample(content, usualWish)
}

/** Loading without accounts and without what later modules add. */
export const plainOptions: LoadOptions = {
  content,
  now: new Date('2026-11-24T03:00:00Z'),
  steps: [],
  createAccounts: async () => new Map(),
}
