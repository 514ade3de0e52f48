import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { Deadline } from '../domain/clock/clock.ts'
import type { InspectionRefusal } from '../domain/inspections/decide-inspection.ts'
import { DeadlineView } from '../explain/deadline-view.tsx'
import { findingKindWords, refusalWords } from './inspection-words.ts'
import type { InspectionView } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'
import { TermText } from './term-text.tsx'

export interface ExplainProps {
  readonly view: InspectionView
  readonly form: TypedForm
  readonly refusal: InspectionRefusal | 'stale' | undefined
  /** How its last day was counted. */
  readonly derivation: Deadline | null
  readonly requestId: string
}

const texts = {
  title: { vi: 'Giải trình của nhà trường', en: "The school's explanation" },
  lead: {
    vi: 'Trả lời từng điều phát hiện: đúng hay chưa đúng, vì sao, giấy tờ nào cho thấy.',
    en: 'Answer each finding: whether it is right, why, which paper shows it.',
  },
  due: { vi: 'Hạn giải trình', en: 'Explain by' },
  why: { vi: 'Vì sao là ngày này?', en: 'Why this date?' },
  finding: (at: number) => ({ vi: `Phát hiện ${at}`, en: `Finding ${at}` }),
  say: { vi: 'Nhà trường giải trình', en: 'What the school says' },
  send: { vi: 'Gửi giải trình', en: 'Send the explanation' },
}

/** The school says something to each finding. */
export function ExplainPage({ view, form, refusal, derivation, requestId }: ExplainProps) {
  const words = useWords()
  const { inspection, findings } = view
  const params = { inspectionId: inspection.id }
  return (
    <Page
      title={texts.title}
      eyebrow={inspection.code}
      lead={texts.lead}
      errors={summaryOf(form)}
      back={{ href: inspectionPaths.inspection.to(params), text: view.unitName }}
    >
      {refusal !== undefined && (
        <Notice tone="warning" announce>
          <p>{words(refusalWords[refusal])}</p>
        </Notice>
      )}
      <p>
        {words(texts.due)}: <TermText term={view.explanation} />
      </p>
      {derivation !== null && (
        <Details summary={texts.why}>
          <DeadlineView deadline={derivation} />
        </Details>
      )}
      <Form
        action={inspectionPaths.explain.to(params)}
        requestId={requestId}
        hidden={{ phienBan: String(inspection.version) }}
        draftKey={`giai-trinh-${inspection.id}`}
      >
        {findings.map((finding, index) => (
          <Section key={finding.id} title={texts.finding(index + 1)}>
            <p>
              {words(findingKindWords[finding.kind])}: {finding.text}
            </p>
            <TextAreaField
              name={`giaiTrinh.${finding.id}`}
              label={`${words(texts.say)} (${index + 1})`}
              rows={4}
              maxLength={10_000}
              {...shown(form, `giaiTrinh.${finding.id}`)}
            />
          </Section>
        ))}
        <Button>{words(texts.send)}</Button>
      </Form>
    </Page>
  )
}
