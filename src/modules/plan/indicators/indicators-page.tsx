import type { Indicator } from '../../../platform/content/content.ts'
import { chosen, nothingTyped, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Progress } from '../../../ui/progress/progress.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { PlanSteps } from '../desk/plan-steps.tsx'
import type { Commitment, IndicatorState, Plan, Section as PlanSection } from '../domain/plan.ts'
import { StaleNotice } from '../import/stale-notice.tsx'
import { planPaths } from '../paths.ts'
import { type DimensionNames, kindWords } from '../plan-words.ts'

/** One figure beside a commitment, with why it was suggested. */
export interface Candidate {
  readonly indicator: Indicator
  readonly state: IndicatorState
  /** What the paragraph of the mapping that the commitment resembles is about. */
  readonly reason: string | undefined
}
export interface CandidatesOfCommitment {
  readonly commitment: Commitment
  readonly candidates: readonly Candidate[]
}
export interface CandidatesOfSection {
  readonly section: PlanSection | undefined
  readonly commitments: readonly CandidatesOfCommitment[]
}

export interface IndicatorsPageProps {
  readonly plan: Plan
  readonly sections: readonly CandidatesOfSection[]
  /** The heading whose commitments are shown; undefined when the plan has no commitments at all. */
  readonly current: CandidatesOfSection | undefined
  readonly dimensionNames: DimensionNames
  readonly refused: { readonly sectionId: string | null; readonly form: TypedForm } | undefined
  readonly stale: boolean
}

const texts = {
  title: { vi: 'Chọn chỉ số minh chứng', en: 'Choose the evidence' },
  lead: {
    vi: 'Mỗi cam kết được chứng minh bằng chỉ số tính từ hồ sơ thật. Hệ thống gợi ý theo nội dung; chỉ những chỉ số anh chị chọn mới được công khai.',
    en: 'Each commitment is shown by figures computed from real records. They are suggested by content; only those you choose become public.',
  },
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  plan: { vi: 'Kế hoạch này', en: 'This plan' },
  progress: { vi: 'Cam kết đã có chỉ số', en: 'Commitments with evidence' },
  unit: { vi: 'cam kết', en: 'commitments' },
  noSection: { vi: 'Không thuộc đề mục nào', en: 'Under no heading' },
  sections: { vi: 'Đề mục của kế hoạch', en: 'Headings of the plan' },
  noSectionShort: { vi: 'Khác', en: 'Other' },
  why: { vi: 'Gợi ý vì giống nội dung', en: 'Suggested by likeness to' },
  formula: { vi: 'Cách tính', en: 'Formula' },
  add: { vi: 'Tìm chỉ số khác', en: 'Find another' },
  none: { vi: 'Chưa có chỉ số nào.', en: 'No figures yet.' },
  save: { vi: 'Lưu và sang đề mục tiếp theo', en: 'Save and go to the next heading' },
  all: { vi: 'Chấp nhận mọi gợi ý', en: 'Accept all suggestions' },
  suggested: { vi: 'Gợi ý', en: 'Suggested' },
  next: { vi: 'Sang bước ban hành', en: 'Go on to issuing' },
  saved: {
    vi: 'Chỉ số được chọn là minh chứng về nguyên nhân, không phải điểm PAPI.',
    en: 'A figure is evidence on a cause, never a PAPI score.',
  },
}

/** The commitments with the figures that may show whether they are kept. */
export function IndicatorsPage(props: IndicatorsPageProps) {
  const { plan, sections, current, refused, stale } = props
  const words = useWords()
  const params = { planId: plan.id }
  const all = sections.flatMap(({ commitments }) => commitments)
  const withEvidence = all.filter(({ candidates }) => candidates.some(({ state }) => state === 'confirmed'))
  return (
    <Page
      title={texts.title}
      eyebrow={plan.title}
      lead={texts.lead}
      errors={summaryOf(refused?.form ?? nothingTyped)}
      breadcrumbs={[
        { href: planPaths.deskList.to({}), text: texts.plans },
        { href: planPaths.deskPlan.to(params), text: texts.plan },
      ]}
    >
      {plan.state === 'draft' && <PlanSteps plan={plan} current="indicators" />}
      {stale && <StaleNotice plan={plan} />}
      <Notice>
        <p>{words(texts.saved)}</p>
      </Notice>
      <Progress label={texts.progress} done={withEvidence.length} total={all.length} unit={texts.unit} />
      <Tabs
        label={texts.sections}
        tabs={sections.map((entry) => ({
          href: planPaths.indicators.to(params, { muc: sectionKey(entry) }),
          label: entry.section?.marker ?? texts.noSectionShort,
          current: entry === current,
          count: undecidedOf(entry) || undefined,
        }))}
      />
      {current !== undefined && <SectionForm {...props} current={current} />}
      {plan.state === 'draft' && (
        <LinkButton href={planPaths.issue.to(params)} variant="secondary">
          {words(texts.next)}
        </LinkButton>
      )}
    </Page>
  )
}

/** How a heading is named in the address. */
export function sectionKey({ section }: CandidatesOfSection): string {
  return section?.id ?? 'ngoai'
}

/** Commitments of a heading for which somebody still has to say what is evidence. */
export function undecidedOf({ commitments }: CandidatesOfSection): number {
  return commitments.filter(({ candidates }) => candidates.some(({ state }) => state === 'suggested')).length
}

function SectionForm({
  plan,
  current,
  dimensionNames,
  refused,
}: IndicatorsPageProps & { readonly current: CandidatesOfSection }) {
  const words = useWords()
  const { section, commitments } = current
  return (
    <Section title={section === undefined ? texts.noSection : `${section.marker}. ${section.heading}`}>
      {section !== undefined && (
        <p>
          <Tag>{kindWords[section.kind]}</Tag>{' '}
          {section.dimension !== null && <Tag tone="info">{dimensionNames[section.dimension]}</Tag>}
        </p>
      )}
      <Form
        action={planPaths.indicators.to({ planId: plan.id })}
        hidden={{ phienBan: String(plan.version), deMuc: section?.id ?? '' }}
      >
        {commitments.map((entry) => (
          <CommitmentCandidates
            key={entry.commitment.id}
            plan={plan}
            entry={entry}
            form={refused?.sectionId === (section?.id ?? null) ? refused.form : nothingTyped}
          />
        ))}
        <ButtonRow>
          <Button>{words(texts.save)}</Button>
          {undecidedOf(current) > 0 && (
            <Button name="tatCa" value="co" variant="secondary">
              {words(texts.all)}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </Section>
  )
}

function CommitmentCandidates({
  plan,
  entry,
  form,
}: {
  readonly plan: Plan
  readonly entry: CandidatesOfCommitment
  readonly form: TypedForm
}) {
  const words = useWords()
  const { commitment, candidates } = entry
  const known = candidates
    .filter(({ state }) => state === 'confirmed')
    .map(({ indicator }) => choiceValue(commitment.id, indicator.code))
  const checked = chosen(form, 'minhChung', known)
  return (
    <fieldset class="govuk-fieldset mb-fieldset" id={`cam-ket-${commitment.id}`}>
      <legend class="govuk-fieldset__legend" lang="vi">
        {commitment.text}
      </legend>
      {candidates.length === 0 && <p>{words(texts.none)}</p>}
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {candidates.map(({ indicator, state, reason }) => {
          const value = choiceValue(commitment.id, indicator.code)
          const id = `minh-chung-${value.replace(' ', '-')}`
          return (
            <div key={value} class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                id={id}
                name="minhChung"
                type="checkbox"
                value={value}
                checked={checked.includes(value)}
                aria-describedby={`${id}-mo-ta`}
              />
              <label class="govuk-label govuk-checkboxes__label" for={id}>
                {words(indicator.name)} {state === 'suggested' && <Tag tone="info">{texts.suggested}</Tag>}
              </label>
              <p id={`${id}-mo-ta`} class="govuk-hint govuk-checkboxes__hint">
                {words(texts.formula)}: {words(indicator.formula)}
                {reason !== undefined && (
                  <>
                    <br />
                    {words(texts.why)}: <span lang="vi">{reason}</span>
                  </>
                )}
              </p>
            </div>
          )
        })}
      </div>
      <p>
        <a href={planPaths.indicatorsOfCommitment.to({ planId: plan.id, commitmentId: commitment.id })}>
          {words(texts.add)}
          <span class="govuk-visually-hidden">: {commitment.text.slice(0, 60)}</span>
        </a>
      </p>
    </fieldset>
  )
}

/** What a checkbox sends: the commitment and the code of the figure. */
export function choiceValue(commitmentId: string, indicatorCode: string): string {
  return `${commitmentId} ${indicatorCode}`
}
