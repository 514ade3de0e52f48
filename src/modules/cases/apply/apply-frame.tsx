import type { ComponentChildren } from 'preact'
import type { FieldProblem } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { type ApplyStep, stepNumber, stepTitles } from './apply-words.ts'
import type { OpenDraft } from './open-draft.ts'
import { applyPaths } from './paths.ts'

export interface ApplyFrameProps {
  readonly step: ApplyStep
  readonly opened: Pick<OpenDraft, 'version' | 'unitName'>
  readonly back: string
  readonly title?: Words | string
  readonly errors?: readonly FieldProblem[] | undefined
  readonly children: ComponentChildren
}

const texts = {
  to: (procedure: string, unit: string) => ({
    vi: `${procedure} – ${unit}`,
    en: `${procedure} – ${unit}`,
  }),
  keep: { vi: 'Xem mã để viết tiếp sau', en: 'See the code to go on later' },
  kept: {
    vi: 'Những gì đã lưu được giữ 30 ngày. Chỉ người có mã mới mở được.',
    en: 'What is saved is kept for 30 days. Only whoever has the code can open it.',
  },
}

/** A page of the way: which step, of which procedure, where to, and that nothing is lost. */
export function ApplyFrame({ step, opened, back, title, errors, children }: ApplyFrameProps) {
  const words = useWords()
  const { version, unitName } = opened
  return (
    <Page
      title={title ?? stepTitles[step]}
      eyebrow={stepNumber(step)}
      lead={texts.to(words(version.name), unitName)}
      variant="portal"
      width="reading"
      back={{ href: back }}
      errors={errors}
    >
      {children}
      <p>
        <small>
          {words(texts.kept)} <a href={applyPaths.code.to({})}>{words(texts.keep)}</a>
        </small>
      </p>
    </Page>
  )
}

/** Where each step stands. */
export const stepAddresses: Readonly<Record<ApplyStep, string>> = {
  declaration: applyPaths.declaration.to({}),
  applicant: applyPaths.applicant.to({}),
  papers: applyPaths.papers.to({}),
  result: applyPaths.result.to({}),
  check: applyPaths.check.to({}),
}
