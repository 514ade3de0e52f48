import { chosen, nothingTyped, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Draft } from '../domain/draft.ts'
import { type Commitment, dimensions, type Plan, type Section } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { type DimensionNames, kindWords, noDimensionWords } from '../plan-words.ts'
import { blockAnchor, itemAnchor } from './document-pane.tsx'

export interface ConfirmSectionsProps {
  readonly plan: Plan
  readonly draft: Draft
  readonly dimensionNames: DimensionNames
  readonly refused: { readonly sectionId: string | null; readonly form: TypedForm } | undefined
}

const texts = {
  noSection: { vi: 'Không thuộc đề mục nào', en: 'Under no heading' },
  editSection: { vi: 'Sửa đề mục', en: 'Edit heading' },
  addSection: { vi: 'Thêm đề mục', en: 'Add a heading' },
  addCommitment: { vi: 'Thêm cam kết', en: 'Add a commitment' },
  edit: { vi: 'Sửa, tách', en: 'Edit, split' },
  inDocument: { vi: 'Xem trong văn bản', en: 'See in the document' },
  chosen: { vi: 'Sửa các mục đã chọn', en: 'Change those chosen' },
  merge: { vi: 'Gộp thành một', en: 'Merge into one' },
  remove: { vi: 'Bỏ khỏi kế hoạch', en: 'Leave out' },
  restore: { vi: 'Lấy lại', en: 'Take back' },
  move: { vi: 'Chuyển đến đề mục', en: 'Move to heading' },
  moveButton: { vi: 'Chuyển', en: 'Move' },
  dimension: { vi: 'Lĩnh vực PAPI', en: 'PAPI dimension' },
  dimensionButton: { vi: 'Đặt lĩnh vực', en: 'Set dimension' },
  removed: { vi: 'Đã bỏ', en: 'Left out' },
}

/** The headings with their commitments; those of one heading can be chosen and changed together. */
export function ConfirmSections({ plan, draft, dimensionNames, refused }: ConfirmSectionsProps) {
  const words = useWords()
  const bySection = Map.groupBy(draft.commitments, ({ sectionId }) => sectionId)
  const outside = bySection.get(null) ?? []
  const shared = { plan, draft, dimensionNames }
  return (
    <>
      {draft.sections.map((section) => (
        <section key={section.id} id={itemAnchor(section.id)}>
          <SectionHeading plan={plan} section={section} dimensionNames={dimensionNames} />
          <CommitmentForm
            {...shared}
            sectionId={section.id}
            commitments={bySection.get(section.id) ?? []}
            form={refused?.sectionId === section.id ? refused.form : nothingTyped}
          />
        </section>
      ))}
      {(outside.length > 0 || draft.sections.length === 0) && (
        <section>
          <h3>{words(texts.noSection)}</h3>
          <CommitmentForm
            {...shared}
            sectionId={null}
            commitments={outside}
            form={refused?.sectionId === null ? refused.form : nothingTyped}
          />
        </section>
      )}
      <ButtonRow>
        <LinkButton href={planPaths.confirmSectionNew.to({ planId: plan.id })} variant="secondary" small>
          {words(texts.addSection)}
        </LinkButton>
        <LinkButton href={planPaths.confirmCommitmentNew.to({ planId: plan.id })} variant="secondary" small>
          {words(texts.addCommitment)}
        </LinkButton>
      </ButtonRow>
    </>
  )
}

function SectionHeading({
  plan,
  section,
  dimensionNames,
}: {
  readonly plan: Plan
  readonly section: Section
  readonly dimensionNames: DimensionNames
}) {
  const words = useWords()
  return (
    <header>
      <h3>
        {section.marker}. {section.heading}
      </h3>
      <p>
        <Tag>{kindWords[section.kind]}</Tag>{' '}
        {section.dimension !== null && <Tag tone="info">{dimensionNames[section.dimension]}</Tag>}{' '}
        <a href={planPaths.confirmSection.to({ planId: plan.id, sectionId: section.id })}>
          {words(texts.editSection)}
          <span class="govuk-visually-hidden"> {section.marker}</span>
        </a>
      </p>
    </header>
  )
}

interface CommitmentFormProps {
  readonly plan: Plan
  readonly draft: Draft
  readonly dimensionNames: DimensionNames
  readonly sectionId: string | null
  readonly commitments: readonly Commitment[]
  readonly form: TypedForm
}

function CommitmentForm(props: CommitmentFormProps) {
  const { plan, draft, dimensionNames, sectionId, commitments, form } = props
  const words = useWords()
  if (commitments.length === 0) return null
  const key = sectionId ?? 'ngoai'
  const section = draft.sections.find(({ id }) => id === sectionId)
  const checked = chosen(form, 'chon')
  return (
    <Form
      action={planPaths.confirmChosen.to({ planId: plan.id })}
      hidden={{ phienBan: String(plan.version), deMuc: sectionId ?? '' }}
    >
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {commitments.map((commitment) => (
          <CommitmentChoice
            key={commitment.id}
            plan={plan}
            commitment={commitment}
            section={section}
            dimensionNames={dimensionNames}
            checked={checked.includes(commitment.id)}
          />
        ))}
      </div>
      <Details summary={texts.chosen} open={form.problems.length > 0}>
        <ButtonRow>
          <Button name="viec" value="merge" small variant="secondary">
            {words(texts.merge)}
          </Button>
          <Button name="viec" value="remove" small variant="secondary">
            {words(texts.remove)}
          </Button>
          {commitments.some(({ removed }) => removed) && (
            <Button name="viec" value="restore" small variant="secondary">
              {words(texts.restore)}
            </Button>
          )}
        </ButtonRow>
        <SelectField
          name={`chuyenDen-${key}`}
          label={texts.move}
          value={sectionId ?? ''}
          choices={[
            { value: '', label: texts.noSection },
            ...draft.sections.map(({ id, marker, heading }) => ({
              value: id,
              label: `${marker}. ${heading}`,
            })),
          ]}
        />
        <Button name="viec" value="move" small variant="secondary">
          {words(texts.moveButton)}
        </Button>
        <SelectField
          name={`linhVuc-${key}`}
          label={texts.dimension}
          value={section?.dimension ?? ''}
          choices={[
            { value: '', label: noDimensionWords },
            ...dimensions.map((code) => ({ value: code, label: dimensionNames[code] })),
          ]}
        />
        <Button name="viec" value="dimension" small variant="secondary">
          {words(texts.dimensionButton)}
        </Button>
      </Details>
    </Form>
  )
}

/** One commitment: its text chooses it; what differs from its heading is said. */
function CommitmentChoice({
  plan,
  commitment,
  section,
  dimensionNames,
  checked,
}: {
  readonly plan: Plan
  readonly commitment: Commitment
  readonly section: Section | undefined
  readonly dimensionNames: DimensionNames
  readonly checked: boolean
}) {
  const words = useWords()
  const { id, text, kind, dimension, removed, sourceBlocks } = commitment
  const [block] = sourceBlocks
  const boxId = `chon-${id}`
  return (
    <div class="govuk-checkboxes__item" id={itemAnchor(id)}>
      <input
        class="govuk-checkboxes__input"
        id={boxId}
        name="chon"
        type="checkbox"
        value={id}
        checked={checked}
      />
      <label class="govuk-label govuk-checkboxes__label" for={boxId} lang="vi">
        {removed ? <s>{text}</s> : text}
      </label>
      <p class="govuk-hint govuk-checkboxes__hint">
        {removed && <Tag tone="warning">{texts.removed}</Tag>}{' '}
        {kind !== section?.kind && <Tag>{kindWords[kind]}</Tag>}{' '}
        {dimension !== (section?.dimension ?? null) && (
          <Tag tone="info">{dimension === null ? noDimensionWords : dimensionNames[dimension]}</Tag>
        )}{' '}
        <a href={planPaths.confirmCommitment.to({ planId: plan.id, commitmentId: id })}>
          {words(texts.edit)}
          <span class="govuk-visually-hidden">: {text.slice(0, 60)}</span>
        </a>
        {block !== undefined && (
          <>
            {' · '}
            <a href={`#${blockAnchor(block)}`}>
              {words(texts.inDocument)}
              <span class="govuk-visually-hidden">: {text.slice(0, 60)}</span>
            </a>
          </>
        )}
      </p>
    </div>
  )
}
