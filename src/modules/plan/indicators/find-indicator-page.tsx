import type { Indicator } from '../../../platform/content/content.ts'
import { chosen, messageFor, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SearchBox } from '../../../ui/search-box/search-box.tsx'
import type { Commitment, Plan } from '../domain/plan.ts'
import { StaleNotice } from '../import/stale-notice.tsx'
import { planPaths } from '../paths.ts'

export interface FindIndicatorProps {
  readonly plan: Plan
  readonly commitment: Commitment
  readonly search: string
  readonly found: readonly Indicator[]
  readonly form: TypedForm
  readonly stale: boolean
  readonly requestId: string
}

const texts = {
  title: { vi: 'Tìm chỉ số khác', en: 'Find another figure' },
  plan: { vi: 'Kế hoạch này', en: 'This plan' },
  back: { vi: 'Chọn chỉ số minh chứng', en: 'Choose the evidence' },
  search: { vi: 'Tìm theo tên chỉ số hoặc nội dung tính', en: 'Search by name or by what is counted' },
  choose: { vi: 'Chọn chỉ số', en: 'Choose figures' },
  hint: {
    vi: 'Chỉ số cùng lĩnh vực PAPI với cam kết đứng trước.',
    en: 'Figures of the same PAPI dimension come first.',
  },
  none: {
    vi: 'Không tìm thấy chỉ số nào. Thử từ ngắn hơn; không cần gõ dấu.',
    en: 'Nothing found. Try a shorter word; diacritics are not needed.',
  },
  add: { vi: 'Thêm vào cam kết', en: 'Add to the commitment' },
}

/** All figures that the platform knows, to be added to one commitment. */
export function FindIndicatorPage(props: FindIndicatorProps) {
  const { plan, commitment, search, found, form, stale, requestId } = props
  const words = useWords()
  const action = planPaths.indicatorsOfCommitment.to({ planId: plan.id, commitmentId: commitment.id })
  return (
    <Page
      title={texts.title}
      eyebrow={plan.title}
      errors={summaryOf(form)}
      breadcrumbs={[
        { href: planPaths.deskPlan.to({ planId: plan.id }), text: texts.plan },
        {
          href: `${planPaths.indicators.to({ planId: plan.id }, { muc: commitment.sectionId ?? 'ngoai' })}#cam-ket-${commitment.id}`,
          text: texts.back,
        },
      ]}
    >
      {stale && <StaleNotice plan={plan} />}
      <blockquote lang="vi">{commitment.text}</blockquote>
      <SearchBox action={action} label={texts.search} value={search} />
      {found.length === 0 ? (
        <p>{words(texts.none)}</p>
      ) : (
        <Form action={action} requestId={requestId} hidden={{ phienBan: String(plan.version) }}>
          <CheckboxesField
            name="chiSo"
            label={texts.choose}
            hint={texts.hint}
            choices={found.map(({ code, name, formula }) => ({ value: code, label: name, hint: formula }))}
            values={chosen(form, 'chiSo')}
            error={messageFor(form.problems, 'chiSo')}
          />
          <Button>{words(texts.add)}</Button>
        </Form>
      )}
    </Page>
  )
}
