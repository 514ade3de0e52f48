import type { Words } from '../../../platform/i18n/words.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { Page } from '../../../ui/page/page.tsx'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import type { Deadline } from '../domain/clock/clock.ts'
import { DeadlineView } from '../explain/deadline-view.tsx'
import { deadlineTexts } from '../explain/deadline-words.ts'
import { deskPaths } from './paths.ts'

export interface WhyPageProps {
  readonly caseId: CaseId
  readonly code: string
  readonly clock: Words
  readonly deadline: Deadline
}

const backWords: Words = { vi: 'Về hồ sơ', en: 'Back to the case' }

/** Why a clock of a case ends on the day that it does; made to be printed. */
export function WhyPage({ caseId, code, clock, deadline }: WhyPageProps) {
  const eyebrow: Words = { vi: `${code} · ${clock.vi}`, en: `${code} · ${clock.en}` }
  return (
    <Page
      title={deadlineTexts.title}
      eyebrow={eyebrow}
      back={{ href: deskPaths.case.to({ caseId }), text: backWords }}
      aside={<PrintButton />}
    >
      <DeadlineView deadline={deadline} />
    </Page>
  )
}
