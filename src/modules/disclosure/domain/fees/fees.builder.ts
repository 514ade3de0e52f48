import path from 'node:path'
import { projectRoot } from '../../../../platform/config/project-root.ts'
import { loadContent } from '../../../../platform/content/load-content.ts'
import { localDate } from '../../../../platform/kernel/dates.ts'
import type { FeeLine } from './fee-line.ts'
import type { FeeLaw } from './fee-standing.ts'

/** The law of collections as it stands in content. */
export const feeLaw: FeeLaw = loadContent(path.join(projectRoot(), 'content')).fees

/** A line that is in order at a lower secondary school in September 2026, with what a test changes. */
export function aLine(changed: Partial<FeeLine> = {}): FeeLine {
  return {
    kind: 'drinking-water',
    name: 'Nước uống học sinh',
    grades: [],
    amount: 10_000n,
    unit: 'month',
    times: 9,
    from: localDate('2026-09-15'),
    voluntary: true,
    agreed: true,
    decision: 'Nghị quyết của HĐND tỉnh; biên bản họp cha mẹ học sinh 06/9/2026',
    ceiling: 12_000n,
    free: [],
    half: [],
    note: '',
    ...changed,
  }
}
