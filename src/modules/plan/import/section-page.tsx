import { shown } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { Draft } from '../domain/draft.ts'
import { dimensions, type Section as PlanSection, sectionKinds } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { type DimensionNames, kindWords, noDimensionWords } from '../plan-words.ts'
import type { SourceBlock } from '../reading/index.ts'
import { CorrectionPage, type CorrectionProps, passagesOf } from './confirm-frame.tsx'

export interface SectionPageProps extends CorrectionProps {
  readonly draft: Draft
  readonly dimensionNames: DimensionNames
  readonly blocks: readonly SourceBlock[] | undefined
  /** Undefined when one is added. */
  readonly section: PlanSection | undefined
  readonly requestId: string
}

const texts = {
  edit: { vi: 'Sửa đề mục', en: 'Edit a heading' },
  add: { vi: 'Thêm đề mục', en: 'Add a heading' },
  marker: { vi: 'Đánh số', en: 'Number' },
  markerHint: { vi: 'Đường dẫn đầy đủ, ví dụ II.3.a', en: 'The whole path, e.g. II.3.a' },
  heading: { vi: 'Tên đề mục', en: 'Heading' },
  kind: { vi: 'Loại', en: 'Kind' },
  kindHint: {
    vi: 'Các cam kết trong đề mục có cùng loại, cùng lĩnh vực sẽ đổi theo.',
    en: 'Commitments of the heading that have the same kind or dimension change with it.',
  },
  dimension: { vi: 'Lĩnh vực PAPI', en: 'PAPI dimension' },
  after: { vi: 'Đặt sau đề mục', en: 'Stands behind' },
  first: { vi: 'Cuối kế hoạch', en: 'At the end' },
  save: { vi: 'Lưu', en: 'Save' },
  dissolve: { vi: 'Đây không phải đề mục', en: 'This is no heading' },
  dissolveLead: {
    vi: 'Các cam kết chuyển lên đề mục liền trước; dòng chữ của đề mục trở thành đoạn chưa đưa vào kế hoạch.',
    en: 'Its commitments go to the heading before; its own words are again not in the plan.',
  },
  dissolveButton: { vi: 'Bỏ đề mục', en: 'Take the heading back' },
}

/** One heading of the plan. */
export function SectionPage(props: SectionPageProps) {
  const { plan, draft, form, stale, dimensionNames, blocks, section, requestId } = props
  const words = useWords()
  const params = { planId: plan.id }
  const version = { phienBan: String(plan.version) }
  const action =
    section === undefined
      ? planPaths.confirmSectionNew.to(params)
      : planPaths.confirmSection.to({ ...params, sectionId: section.id })
  return (
    <CorrectionPage
      title={section === undefined ? texts.add : texts.edit}
      plan={plan}
      form={form}
      stale={stale}
      passages={passagesOf(blocks, section?.sourceBlocks ?? [])}
    >
      <Form action={action} requestId={requestId} hidden={version}>
        <TextField
          name="so"
          label={texts.marker}
          hint={texts.markerHint}
          width="short"
          {...shown(form, 'so', section?.marker)}
        />
        <TextField name="ten" label={texts.heading} {...shown(form, 'ten', section?.heading)} />
        <SelectField
          name="loai"
          label={texts.kind}
          hint={texts.kindHint}
          choices={sectionKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
          {...shown(form, 'loai', section?.kind ?? 'content')}
        />
        <SelectField
          name="linhVuc"
          label={texts.dimension}
          choices={[
            { value: '', label: noDimensionWords },
            ...dimensions.map((code) => ({ value: code, label: dimensionNames[code] })),
          ]}
          {...shown(form, 'linhVuc', section?.dimension)}
        />
        {section === undefined && (
          <SelectField
            name="sau"
            label={texts.after}
            choices={[
              { value: '', label: texts.first },
              ...draft.sections.map(({ id, marker, heading }) => ({
                value: id,
                label: `${marker}. ${heading}`,
              })),
            ]}
            {...shown(form, 'sau')}
          />
        )}
        <Button>{words(texts.save)}</Button>
      </Form>
      {section !== undefined && (
        <Section title={texts.dissolve} lead={texts.dissolveLead}>
          <Form action={action} hidden={version}>
            <Button name="viec" value="dissolve" variant="danger">
              {words(texts.dissolveButton)}
            </Button>
          </Form>
        </Section>
      )}
    </CorrectionPage>
  )
}
