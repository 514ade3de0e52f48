import { definePath } from '../../platform/http/path.ts'

export const measurePaths = {
  list: definePath('/so-lieu'),
  /** Published PAPI scores of provinces: beside the figures, never mixed with them. */
  papi: definePath('/so-lieu/papi'),
  indicator: definePath('/so-lieu/:code'),
  table: definePath('/so-lieu/:code/bang.csv'),
  /** The figures of a unit over a period that is past, in one of their revisions. */
  closing: definePath('/so-lieu/chot/:closing/:revision'),
  closingDocument: definePath('/so-lieu/chot/:closing/:revision/figures.json'),
}
