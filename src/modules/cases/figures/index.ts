import type { Content } from '../../../platform/content/content.ts'
import type { IndicatorDefinition } from '../../../platform/contracts/indicator.ts'
import { durationFigures } from './duration-figures.ts'
import { onTimeFigures } from './on-time-figures.ts'
import { oneStopFigures } from './one-stop-figures.ts'
import { reportedFigures } from './reported-figures.ts'
import { shareFigures } from './share-figures.ts'

/** The figures of cases, by the definitions of docs/decisions/0013: each as it was known at an instant. */
export function caseFigures(content: Pick<Content, 'calendar'>): readonly IndicatorDefinition[] {
  return [
    ...onTimeFigures,
    ...durationFigures(content),
    ...shareFigures(content),
    ...oneStopFigures,
    ...reportedFigures,
  ]
}
