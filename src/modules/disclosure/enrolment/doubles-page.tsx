import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { Campaign } from '../domain/enrolment/campaign.ts'
import type { Application } from '../store/enrolment-applications.ts'
import { enrolmentPaths } from './paths.ts'

export interface DoublesProps {
  readonly campaign: Campaign
  readonly doubles: readonly {
    readonly child: string
    readonly applications: readonly { readonly application: Application; readonly school: string }[]
  }[]
  readonly form: TypedForm
  readonly requestId: string
}

const texts = {
  title: { vi: 'Trẻ nộp hai nơi', en: 'Children with two applications' },
  lead: {
    vi: 'Hỏi gia đình giữ hồ sơ nào, rồi ghi lại. Chưa làm rõ thì các trường liên quan chưa chốt được danh sách.',
    en: 'Ask the family which one stands, and record it. Until then the schools cannot seal their lists.',
  },
  none: { vi: 'Không có trẻ nào nộp hai nơi', en: 'No child has two applications' },
  keep: { vi: 'Giữ hồ sơ nào?', en: 'Which one stands?' },
  reason: { vi: 'Gia đình trả lời thế nào, khi nào', en: 'What the family answered, and when' },
  save: { vi: 'Ghi', en: 'Record' },
}

/** Children for whom two applications stand, for the office to settle. */
export function DoublesPage({ campaign, doubles, form, requestId }: DoublesProps) {
  const words = useWords()
  const { language } = usePage()
  const address = { campaignId: campaign.id }
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      errors={summaryOf(form)}
      back={{ href: enrolmentPaths.plan.to(address) }}
    >
      {doubles.length === 0 && <EmptyState title={texts.none} />}
      {doubles.map(({ child, applications }) => (
        <Section key={applications[0]?.application.id} title={child}>
          <Form action={enrolmentPaths.doubles.to(address)} requestId={requestId}>
            <RadiosField
              name="giu"
              label={texts.keep}
              choices={applications.map(({ application, school }) => ({
                value: application.code,
                label: `${school} (${application.code})`,
                hint: formatMoment(language, application.receivedAt),
              }))}
              {...shown(form, 'giu')}
            />
            <TextField name="lyDo" label={texts.reason} {...shown(form, 'lyDo')} />
            <Button>{words(texts.save)}</Button>
          </Form>
        </Section>
      ))}
    </Page>
  )
}
