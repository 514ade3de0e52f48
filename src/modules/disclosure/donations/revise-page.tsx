import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { budgetText } from '../domain/donations/budget.ts'
import type { AppealView } from './appeal-view.ts'
import { BudgetTable } from './budget-table.tsx'
import { donationPaths } from './paths.ts'

export interface ReviseProps {
  readonly view: AppealView
  readonly form: TypedForm
  readonly refusal: Words | undefined
  readonly requestId: string
}

const texts = {
  title: { vi: 'Điều chỉnh dự toán', en: 'Revise the budget' },
  lead: {
    vi: 'Dự toán mới, lý do và số trước đây được công khai ngay. Giữ nguyên thứ tự các khoản; khoản mới thêm vào cuối.',
    en: 'The new budget, the reason and what stood before are public at once. Keep the order; new lines go to the end.',
  },
  budget: { vi: 'Dự toán mới', en: 'New budget' },
  reason: { vi: 'Lý do', en: 'Reason' },
  save: { vi: 'Điều chỉnh và công khai', en: 'Revise and publish' },
}

/** A change of costs, which can never be hidden. */
export function RevisePage({ view, form, refusal, requestId }: ReviseProps) {
  const words = useWords()
  const params = { appealId: view.appeal.id }
  return (
    <Page
      title={texts.title}
      eyebrow={view.appeal.title}
      lead={texts.lead}
      errors={summaryOf(form)}
      back={{ href: donationPaths.desk.to(params) }}
    >
      {refusal !== undefined && <Notice tone="warning" title={refusal} announce />}
      <BudgetTable view={view} />
      <Form action={donationPaths.revise.to(params)} requestId={requestId}>
        <TextAreaField
          name="duToan"
          label={texts.budget}
          rows={6}
          {...shown(form, 'duToan', budgetText(view.lines))}
        />
        <TextAreaField name="lyDo" label={texts.reason} rows={3} {...shown(form, 'lyDo')} />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
