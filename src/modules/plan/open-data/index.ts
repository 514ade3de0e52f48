import type { Content } from '../../../platform/content/content.ts'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import type { FigureSource } from '../dependencies.ts'
import { commitmentsDataset } from './commitments-dataset.ts'
import { planFiguresDataset } from './plan-figures-dataset.ts'

/** What plans give out as open data. */
export function planDatasets(ground: {
  readonly content: Pick<Content, 'indicators'>
  readonly figures: FigureSource
}): readonly Dataset[] {
  return [commitmentsDataset, planFiguresDataset(ground)]
}
