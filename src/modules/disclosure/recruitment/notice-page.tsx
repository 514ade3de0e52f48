import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { Recruitment } from '../domain/recruitment/round.ts'
import { deskTexts } from './desk-texts.ts'
import { recruitmentPaths } from './paths.ts'
import { publicTexts } from './public-pages.tsx'

export interface NoticePageProps {
  readonly recruitment: Recruitment
  /** As they stand now. */
  readonly conditions: string
  readonly today: LocalDate
  readonly form: TypedForm
}

/** The conditions as they stand, to be changed in the open. */
export function NoticePage({ recruitment, conditions, today, form }: NoticePageProps) {
  const words = useWords()
  const to = { recruitmentId: recruitment.id }
  return (
    <Page
      title={deskTexts.changeNotice}
      lead={deskTexts.noticeLead}
      eyebrow={recruitment.title}
      errors={summaryOf(form)}
      back={{ href: recruitmentPaths.work.to(to), text: recruitment.title }}
    >
      <Form action={recruitmentPaths.notice.to(to)} requestId={crypto.randomUUID()}>
        <DateField name="ngay" label={deskTexts.decidedOn} {...shown(form, 'ngay', formatDay(today))} />
        <TextAreaField
          name="dieuKien"
          label={publicTexts.conditions}
          rows={8}
          {...shown(form, 'dieuKien', conditions)}
        />
        <TextField name="lyDo" label={deskTexts.reason} {...shown(form, 'lyDo')} />
        <Button>{words(deskTexts.publishChange)}</Button>
      </Form>
    </Page>
  )
}
