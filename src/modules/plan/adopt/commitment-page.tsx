import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { adoptChoices } from '../domain/adopt.ts'
import type { Commitment, Plan } from '../domain/plan.ts'
import { StaleNotice } from '../import/stale-notice.tsx'
import { choiceWords } from './adopt-words.ts'
import { adoptPaths } from './paths.ts'

export interface CommitmentProps {
  readonly plan: Plan
  readonly commitment: Commitment
  readonly original: Commitment
  readonly form: TypedForm
  readonly isStale: boolean
  readonly requestId: string
}

const texts = {
  title: { vi: 'Nhận, điều chỉnh cam kết', en: 'Take or adapt a commitment' },
  original: { vi: 'Nguyên văn của cấp trên', en: 'As it stands above' },
  choice: { vi: 'Trường thực hiện cam kết này thế nào?', en: 'How does the school carry it out?' },
  text: { vi: 'Nội dung của trường', en: "The school's text" },
  textHint: {
    vi: 'Chỉ cần khi chọn “Điều chỉnh”. Sửa trên nguyên văn của cấp trên.',
    en: 'Only needed to adapt it. Change the text from above.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: {
    vi: 'Bắt buộc khi điều chỉnh hoặc không áp dụng. Cấp trên sẽ đọc lý do này.',
    en: 'Needed unless it is taken as it is. It is read above.',
  },
  save: { vi: 'Lưu', en: 'Save' },
}

/** One commitment from above: taken as it is, adapted, or not applicable. */
export function CommitmentPage({ plan, commitment, original, form, isStale, requestId }: CommitmentProps) {
  const words = useWords()
  const known =
    commitment.adaptation === 'adopted' ? 'adopt' : commitment.removed ? 'not-applicable' : 'adapt'
  return (
    <Page
      title={texts.title}
      breadcrumbs={[{ href: adoptPaths.version.to({ planId: plan.id }), text: plan.title }]}
      errors={summaryOf(form)}
    >
      {isStale && <StaleNotice plan={plan} />}
      <Section title={texts.original}>
        <p>{original.text}</p>
      </Section>
      <Form
        action={adoptPaths.commitment.to({ planId: plan.id, commitmentId: commitment.id })}
        requestId={requestId}
        hidden={{ phienBan: String(plan.version) }}
        draftKey={`cam-ket-${commitment.id}`}
      >
        <RadiosField
          name="chon"
          label={texts.choice}
          choices={adoptChoices.map((value) => ({ value, label: choiceWords[value] }))}
          {...shown(form, 'chon', known)}
        />
        <TextAreaField
          name="noiDung"
          label={texts.text}
          hint={texts.textHint}
          rows={7}
          {...shown(form, 'noiDung', commitment.text)}
        />
        <TextAreaField
          name="lyDo"
          label={texts.reason}
          hint={texts.reasonHint}
          rows={3}
          {...shown(form, 'lyDo', commitment.adaptationReason)}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
