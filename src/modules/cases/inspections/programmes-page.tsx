import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Programme } from '../store/inspection-programmes.ts'
import { programmeStateTones, programmeStateWords } from './inspection-words.ts'
import { inspectionPaths } from './paths.ts'

export interface ProgrammesProps {
  readonly programmes: readonly Programme[]
  readonly unitNames: ReadonlyMap<UnitId, string>
  /** The offices for which the reader may begin one. */
  readonly offices: readonly UnitId[]
  readonly year: number
  readonly form: TypedForm
  readonly requestId: string
}

const texts = {
  list: { vi: 'Kiểm tra', en: 'Inspections' },
  title: { vi: 'Chương trình kiểm tra năm', en: 'Yearly programmes' },
  none: { vi: 'Chưa có chương trình nào', en: 'No programme yet' },
  noneBody: { vi: 'Soạn chương trình đầu tiên ở dưới.', en: 'Begin the first one below.' },
  begin: { vi: 'Soạn chương trình mới', en: 'Begin a programme' },
  office: { vi: 'Cơ quan', en: 'Office' },
  year: { vi: 'Năm', en: 'Year' },
  name: { vi: 'Tên chương trình', en: 'Title' },
  nameOf: (year: number) => `Chương trình kiểm tra năm ${year}`,
  save: { vi: 'Bắt đầu soạn', en: 'Begin' },
}

/** The programmes of an office, and the form with which one begins. */
export function ProgrammesPage(props: ProgrammesProps) {
  const { programmes, unitNames, offices, year, form, requestId } = props
  const words = useWords()
  return (
    <Page
      title={texts.title}
      errors={summaryOf(form)}
      breadcrumbs={[{ href: inspectionPaths.list.to({}), text: texts.list }]}
    >
      {programmes.length === 0 && (
        <EmptyState title={texts.none}>{offices.length > 0 && <p>{words(texts.noneBody)}</p>}</EmptyState>
      )}
      {programmes.map((programme) => (
        <Card
          key={programme.id}
          title={programme.title}
          headingLevel={2}
          href={inspectionPaths.programme.to({ programmeId: programme.id })}
          eyebrow={`${programme.year} · ${unitNames.get(programme.unitId) ?? ''}`}
          aside={
            <Tag tone={programmeStateTones[programme.state]}>{programmeStateWords[programme.state]}</Tag>
          }
        />
      ))}
      {offices.length > 0 && (
        <Section title={texts.begin}>
          <Form action={inspectionPaths.programmes.to({})} requestId={requestId}>
            <SelectField
              name="coQuan"
              label={texts.office}
              choices={offices.map((id) => ({ value: id, label: unitNames.get(id) ?? '' }))}
              {...shown(form, 'coQuan')}
            />
            <TextField
              name="nam"
              label={texts.year}
              kind="number"
              width="short"
              {...shown(form, 'nam', String(year))}
            />
            <TextField name="ten" label={texts.name} {...shown(form, 'ten', texts.nameOf(year))} />
            <Button>{words(texts.save)}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
