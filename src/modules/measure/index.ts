import type { Logger } from 'pino'
import type { Content } from '../../platform/content/content.ts'
import type { IndicatorDefinition } from '../../platform/contracts/indicator.ts'
import type { Module } from '../../platform/contracts/module.ts'
import type { CitationSource } from './citation.ts'
import { createRegistry, type IndicatorRegistry } from './registry.ts'
import { measureRoutes } from './routes.tsx'
import { checkSnapshotsJob, keepSnapshotsJob } from './snapshots.ts'

export type { Citation, CitationSource } from './citation.ts'
export { type ShownFigure, shownFigure } from './domain.ts'
export { figureText } from './indicator-words.ts'
export { measurePaths } from './paths.ts'
export { createRegistry, type IndicatorRegistry, IndicatorsDisagree } from './registry.ts'

export interface MeasureDependencies {
  readonly content: Content
  /** What the other modules compute. */
  readonly definitions: readonly IndicatorDefinition[]
  readonly citations: CitationSource
  readonly logger: Logger
}

/**
 * One definition per figure, computed from the records of the other modules.
 * @throws IndicatorsDisagree when what is computed does not fit what content describes
 */
export function measureModule(
  dependencies: MeasureDependencies,
): Module & Pick<IndicatorRegistry, 'figuresFor'> {
  const { content, definitions, citations, logger } = dependencies
  const registry = createRegistry(content.indicators, definitions)
  return {
    name: 'measure',
    routes: measureRoutes({ content, registry, citations }),
    permissions: [],
    workspace: [],
    jobs: [keepSnapshotsJob(registry), checkSnapshotsJob(registry, logger)],
    indicators: [],
    handlers: [],
    figuresFor: registry.figuresFor,
  }
}
