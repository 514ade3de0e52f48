import { nothingTyped, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay, parseLocalDate } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SideBySide } from '../../../ui/side-by-side/side-by-side.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { PlanSteps } from '../desk/plan-steps.tsx'
import { isPromise, numberAndSymbol, type Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import type { DimensionNames } from '../plan-words.ts'
import type { ConfirmData } from './confirm-data.ts'
import { ConfirmSections } from './confirm-sections.tsx'
import { ConfirmTasks } from './confirm-tasks.tsx'
import { DocumentPane } from './document-pane.tsx'
import { StaleNotice } from './stale-notice.tsx'

export interface ConfirmProps extends ConfirmData {
  readonly dimensionNames: DimensionNames
  /** A correction that was not made; the choice of commitments in its section is kept. */
  readonly refused: { readonly sectionId: string | null; readonly form: TypedForm } | undefined
  readonly stale: boolean
  readonly requestId: string
}

const texts = {
  title: { vi: 'Kiểm tra nội dung đọc được', en: 'Check what was read' },
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  plan: { vi: 'Kế hoạch đang soạn', en: 'The draft' },
  document: { vi: 'Văn bản gốc', en: 'The document' },
  reading: { vi: 'Nội dung kế hoạch', en: 'What the plan says' },
  warnings: { vi: 'Những chỗ nên xem kỹ', en: 'Worth a closer look' },
  loose: (count: number) => ({
    vi: `${count} đoạn của văn bản chưa đưa vào kế hoạch`,
    en: `${count} passages of the document are not yet in the plan`,
  }),
  looseBody: {
    vi: 'Đưa vào kế hoạch hoặc đánh dấu không phải nội dung: đoạn được tô nổi trong văn bản gốc.',
    en: 'Take them in or set them aside: they stand out in the document.',
  },
  header: { vi: 'Thể thức văn bản', en: 'Head of the document' },
  edit: { vi: 'Sửa', en: 'Edit' },
  number: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  date: { vi: 'Địa danh, ngày', en: 'Place and date' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  subject: { vi: 'Tên kế hoạch', en: 'Title' },
  bases: { vi: 'Căn cứ', en: 'Legal bases' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  signatory: { vi: 'Người ký', en: 'Signatory' },
  report: { vi: 'Hạn các trường báo cáo', en: 'Schools report by' },
  none: { vi: 'Chưa có', en: 'None' },
  confirm: { vi: 'Nội dung đã đúng, sang bước chọn chỉ số', en: 'This is right, go on to the evidence' },
  confirmed: { vi: 'Nội dung đã được xác nhận', en: 'The content has been confirmed' },
  goOn: { vi: 'Sang bước chọn chỉ số', en: 'Go on to the evidence' },
  counts: (commitments: number, tasks: number) => ({
    vi: `${commitments} cam kết và ${tasks} nhiệm vụ.`,
    en: `${commitments} commitments and ${tasks} tasks.`,
  }),
}

/** The document beside what was read from it, with the ways to correct each part. */
export function ConfirmPage(props: ConfirmProps) {
  const { plan, draft, source, uses, units, dimensionNames, refused, stale, requestId } = props
  const words = useWords()
  const params = { planId: plan.id }
  const reading = (
    <>
      <HeaderSummary plan={plan} />
      <ConfirmSections plan={plan} draft={draft} dimensionNames={dimensionNames} refused={refused} />
      <ConfirmTasks plan={plan} draft={draft} units={units} />
    </>
  )
  const loose = uses.filter(({ part }) => part === 'loose').length
  const tasks = draft.tasks.filter(({ removed }) => !removed).length
  return (
    <Page
      title={texts.title}
      eyebrow={plan.title}
      lead={texts.counts(draft.commitments.filter(isPromise).length, tasks)}
      width="wide"
      errors={summaryOf(refused?.form ?? nothingTyped)}
      breadcrumbs={[
        { href: planPaths.deskList.to({}), text: texts.plans },
        { href: planPaths.deskPlan.to(params), text: texts.plan },
      ]}
    >
      <PlanSteps plan={plan} current="confirm" />
      {stale && <StaleNotice plan={plan} />}
      <Doubts warnings={source?.reading.warnings ?? []} loose={loose} />
      {source === undefined ? (
        reading
      ) : (
        <SideBySide
          left={{
            title: texts.document,
            content: <DocumentPane plan={plan} blocks={source.blocks} uses={uses} />,
          }}
          right={{ title: texts.reading, content: reading }}
        />
      )}
      {plan.confirmedAt === null ? (
        <Form
          action={planPaths.confirmDone.to(params)}
          requestId={requestId}
          hidden={{ phienBan: String(plan.version) }}
        >
          <Button>{words(texts.confirm)}</Button>
        </Form>
      ) : (
        <Notice tone="success" title={texts.confirmed}>
          <p>
            <LinkButton href={planPaths.indicators.to(params)}>{words(texts.goOn)}</LinkButton>
          </p>
        </Notice>
      )}
    </Page>
  )
}

function Doubts({ warnings, loose }: { readonly warnings: readonly string[]; readonly loose: number }) {
  const words = useWords()
  return (
    <>
      {loose > 0 && (
        <Notice tone="warning" title={texts.loose(loose)}>
          <p>{words(texts.looseBody)}</p>
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warning" title={texts.warnings}>
          <ul lang="vi">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function HeaderSummary({ plan }: { readonly plan: Plan }) {
  const words = useWords()
  const href = planPaths.confirmHeader.to({ planId: plan.id })
  const or = (text: string | null) => (text === null || text === '' ? words(texts.none) : text)
  const list = (items: readonly string[]) =>
    items.length === 0 ? (
      words(texts.none)
    ) : (
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  return (
    <Section
      title={texts.header}
      actions={
        <LinkButton href={href} small variant="secondary" about={words(texts.header)}>
          {words(texts.edit)}
        </LinkButton>
      }
    >
      <SummaryList
        rows={[
          { key: texts.subject, value: or(plan.title) },
          { key: texts.number, value: or(numberAndSymbol(plan) ?? plan.symbol) },
          {
            key: texts.date,
            value: or([plan.place, printedDate(plan.documentDate)].filter(Boolean).join(', ')),
          },
          { key: texts.issuer, value: or(plan.issuingBody) },
          { key: texts.bases, value: list(plan.legalBases) },
          {
            key: texts.signatory,
            value: or([plan.signatory.title, plan.signatory.name].filter(Boolean).join(' – ')),
          },
          { key: texts.recipients, value: list(plan.recipients) },
          {
            key: texts.report,
            value: plan.reportDueOn === null ? words(texts.none) : formatDay(plan.reportDueOn),
          },
        ]}
      />
    </Section>
  )
}

/** A date of which only the month or the year may be known: 5/6/2024, 6/2024, 2024. */
export function printedDate(date: string | null): string | null {
  if (date === null) return null
  const day = parseLocalDate(date)
  return day === undefined ? date.split('-').toReversed().join('/') : formatDay(day)
}
