import { chosen, messageFor, shown } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { Draft } from '../domain/draft.ts'
import { sentencesOf } from '../domain/draft-commitments.ts'
import { type Commitment, dimensions, sectionKinds } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { type DimensionNames, kindWords, noDimensionWords } from '../plan-words.ts'
import type { SourceBlock } from '../reading/index.ts'
import { CorrectionPage, type CorrectionProps, passagesOf } from './confirm-frame.tsx'

export interface CommitmentPageProps extends CorrectionProps {
  readonly draft: Draft
  readonly dimensionNames: DimensionNames
  readonly blocks: readonly SourceBlock[] | undefined
  /** Undefined when one is added. */
  readonly commitment: Commitment | undefined
  /** The passages that an added one is taken from, with the section that they stand in. */
  readonly taken: { readonly blocks: readonly number[]; readonly sectionId: string | null }
  readonly requestId: string
}

const texts = {
  edit: { vi: 'Sửa cam kết', en: 'Edit a commitment' },
  add: { vi: 'Thêm cam kết', en: 'Add a commitment' },
  text: { vi: 'Nội dung', en: 'Text' },
  section: { vi: 'Đề mục', en: 'Heading' },
  noSection: { vi: 'Không thuộc đề mục nào', en: 'Under no heading' },
  kind: { vi: 'Loại', en: 'Kind' },
  kindHint: {
    vi: 'Mục đích, yêu cầu không tính là cam kết.',
    en: 'Statements of purpose are no commitments.',
  },
  dimension: { vi: 'Lĩnh vực PAPI', en: 'PAPI dimension' },
  save: { vi: 'Lưu', en: 'Save' },
  split: { vi: 'Tách thành nhiều cam kết', en: 'Split into several' },
  splitLead: {
    vi: 'Chọn những câu mà sau đó bắt đầu một cam kết mới. Chữ không bị thay đổi.',
    en: 'Choose the sentences after which a new commitment begins. No word is changed.',
  },
  splitLabel: { vi: 'Tách sau câu', en: 'Split after' },
  splitButton: { vi: 'Tách', en: 'Split' },
  order: { vi: 'Thứ tự trong đề mục', en: 'Order in its heading' },
  up: { vi: 'Lên trên', en: 'Up' },
  down: { vi: 'Xuống dưới', en: 'Down' },
}

/** One commitment: its text, where it belongs, and where it can be cut. */
export function CommitmentPage(props: CommitmentPageProps) {
  const { plan, draft, form, stale, dimensionNames, blocks, commitment, taken, requestId } = props
  const words = useWords()
  const params = { planId: plan.id }
  const passages = passagesOf(blocks, commitment?.sourceBlocks ?? taken.blocks)
  const sectionId = commitment === undefined ? taken.sectionId : commitment.sectionId
  const section = draft.sections.find(({ id }) => id === sectionId)
  const action =
    commitment === undefined
      ? planPaths.confirmCommitmentNew.to(params)
      : planPaths.confirmCommitment.to({ ...params, commitmentId: commitment.id })
  return (
    <CorrectionPage
      title={commitment === undefined ? texts.add : texts.edit}
      plan={plan}
      form={form}
      stale={stale}
      passages={passages}
    >
      <Form
        action={action}
        requestId={requestId}
        hidden={{ phienBan: String(plan.version), doan: taken.blocks.join(' ') }}
        draftKey={`cam-ket-du-thao-${commitment?.id ?? plan.id}`}
      >
        <TextAreaField
          name="noiDung"
          label={texts.text}
          rows={8}
          {...shown(form, 'noiDung', commitment?.text ?? passages.map(({ text }) => text).join(' '))}
        />
        <SelectField
          name="deMuc"
          label={texts.section}
          choices={[
            { value: '', label: texts.noSection },
            ...draft.sections.map(({ id, marker, heading }) => ({
              value: id,
              label: `${marker}. ${heading}`,
            })),
          ]}
          {...shown(form, 'deMuc', sectionId)}
        />
        <SelectField
          name="loai"
          label={texts.kind}
          hint={texts.kindHint}
          choices={sectionKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
          {...shown(form, 'loai', commitment?.kind ?? section?.kind ?? 'content')}
        />
        <SelectField
          name="linhVuc"
          label={texts.dimension}
          choices={[
            { value: '', label: noDimensionWords },
            ...dimensions.map((code) => ({ value: code, label: dimensionNames[code] })),
          ]}
          {...shown(form, 'linhVuc', commitment?.dimension ?? section?.dimension ?? '')}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
      {commitment !== undefined && (
        <>
          <SplitForm {...props} commitment={commitment} />
          <Section title={texts.order}>
            <Form action={action} hidden={{ phienBan: String(plan.version) }}>
              <Button name="thuTu" value="up" small variant="secondary">
                {words(texts.up)}
              </Button>{' '}
              <Button name="thuTu" value="down" small variant="secondary">
                {words(texts.down)}
              </Button>
            </Form>
          </Section>
        </>
      )}
    </CorrectionPage>
  )
}

function SplitForm({ plan, form, commitment }: CommitmentPageProps & { readonly commitment: Commitment }) {
  const words = useWords()
  const sentences = sentencesOf(commitment.text)
  if (sentences.length < 2) return null
  return (
    <Section title={texts.split} lead={texts.splitLead}>
      <Form
        action={planPaths.confirmSplit.to({ planId: plan.id, commitmentId: commitment.id })}
        hidden={{ phienBan: String(plan.version) }}
      >
        <CheckboxesField
          name="tachSau"
          label={texts.splitLabel}
          choices={sentences
            .slice(0, -1)
            .map((sentence, index) => ({ value: String(index), label: sentence }))}
          values={chosen(form, 'tachSau')}
          error={messageFor(form.problems, 'tachSau')}
        />
        <Button variant="secondary">{words(texts.splitButton)}</Button>
      </Form>
    </Section>
  )
}
