import type { ComponentChildren } from 'preact'
import { summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Page } from '../../../ui/page/page.tsx'
import { SideBySide } from '../../../ui/side-by-side/side-by-side.tsx'
import type { Text } from '../../../ui/text.ts'
import type { Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import type { SourceBlock } from '../reading/index.ts'
import { StaleNotice } from './stale-notice.tsx'

const texts = {
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  plan: { vi: 'Kế hoạch đang soạn', en: 'The draft' },
  confirm: { vi: 'Kiểm tra nội dung đọc được', en: 'Check what was read' },
  document: { vi: 'Trong văn bản gốc', en: 'In the document' },
  correction: { vi: 'Trong kế hoạch', en: 'In the plan' },
}

/** What every page on which one part of a draft is corrected knows. */
export interface CorrectionProps {
  readonly plan: Plan
  readonly form: TypedForm
  readonly stale: boolean
}

/** The frame of a correction: the passages of the document beside the form, when there are any. */
export function CorrectionPage({
  title,
  plan,
  form,
  stale,
  passages = [],
  children,
}: CorrectionProps & {
  readonly title: Text
  readonly passages?: readonly SourceBlock[]
  readonly children: ComponentChildren
}) {
  return (
    <Page
      title={title}
      eyebrow={plan.title}
      width={passages.length > 0 ? 'wide' : 'reading'}
      errors={summaryOf(form)}
      breadcrumbs={[
        { href: planPaths.deskList.to({}), text: texts.plans },
        { href: planPaths.deskPlan.to({ planId: plan.id }), text: texts.plan },
        { href: planPaths.confirm.to({ planId: plan.id }), text: texts.confirm },
      ]}
    >
      {stale && <StaleNotice plan={plan} />}
      {passages.length === 0 ? (
        children
      ) : (
        <SideBySide
          left={{
            title: texts.document,
            content: passages.map(({ index, text }) => (
              <p key={index} lang="vi">
                {text}
              </p>
            )),
          }}
          right={{ title: texts.correction, content: children }}
        />
      )}
    </Page>
  )
}

/** The passages of the source that something stands in. */
export function passagesOf(
  blocks: readonly SourceBlock[] | undefined,
  sourceBlocks: readonly number[],
): SourceBlock[] {
  return (blocks ?? []).filter(({ index }) => sourceBlocks.includes(index))
}
