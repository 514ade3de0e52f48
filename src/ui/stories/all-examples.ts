import { barChartExamples } from '../bar-chart/bar-chart.examples.tsx'
import { breadcrumbsExamples } from '../breadcrumbs/breadcrumbs.examples.tsx'
import { buttonExamples } from '../button/button.examples.tsx'
import { cardExamples } from '../card/card.examples.tsx'
import { copyTextExamples } from '../copy-text/copy-text.examples.tsx'
import { deadlineExamples } from '../deadline/deadline.examples.tsx'
import { detailsExamples } from '../details/details.examples.tsx'
import { emptyStateExamples } from '../empty-state/empty-state.examples.tsx'
import { errorSummaryExamples } from '../error-summary/error-summary.examples.tsx'
import { fieldExamples } from '../field/field.examples.tsx'
import { fieldsetExamples } from '../fieldset/fieldset.examples.tsx'
import { filterBarExamples } from '../filter-bar/filter-bar.examples.tsx'
import { formExamples } from '../form/form.examples.tsx'
import { heatGridExamples } from '../heat-grid/heat-grid.examples.tsx'
import { linkButtonExamples } from '../link-button/link-button.examples.tsx'
import { logProofExamples } from '../log-proof/log-proof.examples.tsx'
import { noticeExamples } from '../notice/notice.examples.tsx'
import { paginationExamples } from '../pagination/pagination.examples.tsx'
import { progressExamples } from '../progress/progress.examples.tsx'
import { searchBoxExamples } from '../search-box/search-box.examples.tsx'
import { sectionExamples } from '../section/section.examples.tsx'
import { sheetExamples } from '../sheet/sheet.examples.tsx'
import { sideBySideExamples } from '../side-by-side/side-by-side.examples.tsx'
import { statExamples } from '../stat/stat.examples.tsx'
import { stepListExamples } from '../step-list/step-list.examples.tsx'
import { summaryListExamples } from '../summary-list/summary-list.examples.tsx'
import { tableExamples } from '../table/table.examples.tsx'
import { tabsExamples } from '../tabs/tabs.examples.tsx'
import { tagExamples } from '../tag/tag.examples.tsx'
import { timelineExamples } from '../timeline/timeline.examples.tsx'
import type { ComponentExamples } from './example.ts'

/** Every component with its examples, in the order of the design-system page. */
export const allExamples: readonly ComponentExamples[] = [
  buttonExamples,
  linkButtonExamples,
  formExamples,
  fieldExamples,
  fieldsetExamples,
  errorSummaryExamples,
  noticeExamples,
  tagExamples,
  deadlineExamples,
  cardExamples,
  statExamples,
  progressExamples,
  tableExamples,
  heatGridExamples,
  barChartExamples,
  searchBoxExamples,
  filterBarExamples,
  paginationExamples,
  tabsExamples,
  breadcrumbsExamples,
  sectionExamples,
  summaryListExamples,
  timelineExamples,
  stepListExamples,
  detailsExamples,
  emptyStateExamples,
  copyTextExamples,
  logProofExamples,
  sideBySideExamples,
  sheetExamples,
]
