import type { Logger } from 'pino'
import type { Content } from '../../platform/content/content.ts'
import type { IndicatorDefinition } from '../../platform/contracts/indicator.ts'
import type { Module } from '../../platform/contracts/module.ts'
import type { CitationSource } from './citation.ts'
import { checkClosingsJob, closePeriodsJob } from './closing/closing-jobs.ts'
import { closingRoutes } from './closing/closing-routes.tsx'
import { figureTopics } from './figure-topics.ts'
import { createRegistry, type IndicatorRegistry } from './registry.ts'
import { measureRoutes } from './routes.tsx'

export type { Citation, CitationSource } from './citation.ts'
export { closingLogSource } from './closing/closing-log-source.ts'
export { type RecountRefusal, type RecountWish, recountPeriod } from './closing/recount-period.ts'
export { type ShownFigure, shownFigure } from './domain.ts'
export { figureText } from './indicator-words.ts'
export { figureColumns } from './open-data/figure-columns.ts'
export { figuresDataset, publicNumbers } from './open-data/figures-dataset.ts'
export { type OpenDataDependencies, openData, openDataPaths } from './open-data/index.ts'
export { measurePaths } from './paths.ts'
export { createRegistry, type IndicatorRegistry, IndicatorsDisagree } from './registry.ts'

export interface MeasureDependencies {
  readonly content: Content
  /** What the other modules compute. */
  readonly definitions: readonly IndicatorDefinition[]
  readonly citations: CitationSource
  /** The clock of the house. */
  readonly now: () => Date
  readonly logger: Logger
}

/** What public pages of other modules need that show figures. */
export interface FiguresForPages extends Pick<IndicatorRegistry, 'figuresFor'> {
  /** Touched whenever a figure may have changed, and others every day; to be read anew for each page. */
  readonly topics: readonly string[]
}

/**
 * One definition per figure, computed from the records of the other modules.
 * @throws IndicatorsDisagree when what is computed does not fit what content describes
 */
export function measureModule(
  dependencies: MeasureDependencies,
): Module & FiguresForPages & { readonly registry: IndicatorRegistry } {
  const { content, definitions, citations, logger, now } = dependencies
  const registry = createRegistry(content.indicators, definitions)
  return {
    name: 'measure',
    routes: [...measureRoutes({ content, registry, citations, now }), ...closingRoutes({ registry, now })],
    permissions: [],
    workspace: [],
    jobs: [closePeriodsJob(registry), checkClosingsJob(registry, logger)],
    indicators: [],
    handlers: [],
    registry,
    get topics() {
      return figureTopics(now())
    },
    figuresFor: (database, codes, units, period, asAt = now()) =>
      registry.figuresFor(database, codes, units, period, asAt),
  }
}
