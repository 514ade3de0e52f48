import type { Words } from '../../../platform/i18n/words.ts'
import { Page } from '../../../ui/page/page.tsx'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import type { Deadline } from '../domain/clock/clock.ts'
import { DeadlineView } from '../explain/deadline-view.tsx'
import { deadlineTexts } from '../explain/deadline-words.ts'
import { trackingPaths } from './paths.ts'

const back = { vi: 'Quay lại hồ sơ', en: 'Back to the case' }

/** Why a date of one's own case is the day that it is. */
export function WhyPage(props: { readonly title: Words | undefined; readonly deadline: Deadline }) {
  return (
    <Page
      title={deadlineTexts.title}
      eyebrow={props.title}
      variant="portal"
      back={{ href: trackingPaths.case.to({}), text: back }}
    >
      <DeadlineView deadline={props.deadline} />
      <PrintButton />
    </Page>
  )
}
