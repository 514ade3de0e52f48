import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { Plan } from '../domain/plan.ts'
import { StaleNotice } from '../import/stale-notice.tsx'
import { adoptPaths } from './paths.ts'

export interface IssueVersionProps {
  readonly plan: Plan
  readonly today: LocalDate
  /** Who signs when nothing else is typed. */
  readonly signatory: { readonly name: string; readonly position: string }
  /** Commitments and tasks for which nobody is responsible yet. */
  readonly unassigned: number
  readonly form: TypedForm
  readonly isStale: boolean
  readonly requestId: string
}

const texts = {
  title: { vi: 'Ban hành kế hoạch của trường', en: "Issue the school's plan" },
  lead: {
    vi: 'Sau khi ban hành, kế hoạch được công khai và nội dung không sửa được nữa; vẫn phân công lại được.',
    en: 'Once issued, the plan is public and its text stays; responsibilities may still change.',
  },
  number: { vi: 'Số', en: 'Number' },
  symbol: { vi: 'Ký hiệu', en: 'Symbol' },
  place: { vi: 'Địa danh', en: 'Place' },
  day: { vi: 'Ngày ký', en: 'Date of signing' },
  position: { vi: 'Chức vụ người ký', en: "Signatory's position" },
  name: { vi: 'Họ tên người ký', en: "Signatory's name" },
  issue: { vi: 'Ban hành', en: 'Issue' },
  principal: { vi: 'Hiệu trưởng', en: 'Principal' },
}
const unassignedWords = (count: number) => ({
  vi: `Còn ${count} mục chưa có người phụ trách. Vẫn ban hành được, nhưng không ai được nhắc về các nhiệm vụ đó.`,
  en: `${count} items have nobody responsible. The plan may be issued, but nobody is reminded of those tasks.`,
})

/** The head of the school's plan as a document, and the button that puts it into force. */
export function IssueVersionPage(props: IssueVersionProps) {
  const { plan, today, signatory, unassigned, form, isStale, requestId } = props
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      breadcrumbs={[{ href: adoptPaths.version.to({ planId: plan.id }), text: plan.title }]}
      errors={summaryOf(form)}
    >
      {isStale && <StaleNotice plan={plan} />}
      {unassigned > 0 && (
        <Notice tone="warning">
          <p>{words(unassignedWords(unassigned))}</p>
        </Notice>
      )}
      <Form
        action={adoptPaths.issue.to({ planId: plan.id })}
        requestId={requestId}
        hidden={{ phienBan: String(plan.version) }}
      >
        <TextField name="so" label={texts.number} width="short" {...shown(form, 'so', plan.number)} />
        <TextField
          name="kyHieu"
          label={texts.symbol}
          width="medium"
          {...shown(form, 'kyHieu', plan.symbol)}
        />
        <TextField name="noi" label={texts.place} width="medium" {...shown(form, 'noi', plan.place)} />
        <DateField name="ngay" label={texts.day} {...shown(form, 'ngay', typedDay(today))} />
        <TextField
          name="chucVu"
          label={texts.position}
          {...shown(form, 'chucVu', signatory.position === '' ? texts.principal.vi : signatory.position)}
        />
        <TextField name="nguoiKy" label={texts.name} {...shown(form, 'nguoiKy', signatory.name)} />
        <Button>{words(texts.issue)}</Button>
      </Form>
    </Page>
  )
}
