import { inspectionTopics } from '../../../platform/content/schema/inspection.ts'
import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { topicWords } from './inspection-words.ts'
import { inspectionPaths } from './paths.ts'

export interface UnplannedProps {
  readonly schools: readonly { readonly id: UnitId; readonly name: string }[]
  readonly form: TypedForm
  readonly requestId: string
}

const texts = {
  title: { vi: 'Kiểm tra đột xuất', en: 'Unplanned inspection' },
  lead: {
    vi: 'Chỉ khi có dấu hiệu vi phạm hoặc được giao. Lý do được lưu và đi cùng cuộc kiểm tra. Không ghi tên người phản ánh.',
    en: 'Only when there are signs of a violation or an order. The reason is kept. Never name who reported it.',
  },
  list: { vi: 'Kiểm tra', en: 'Inspections' },
  school: { vi: 'Trường', en: 'School' },
  topic: { vi: 'Nội dung', en: 'Topic' },
  choose: { vi: 'Chọn một mục', en: 'Choose one' },
  due: { vi: 'Phải kết luận trước hết ngày', en: 'To be concluded by' },
  reason: { vi: 'Vì sao phải kiểm tra', en: 'Why' },
  create: { vi: 'Trình lãnh đạo quyết định', en: 'Put before the head' },
}

/** An inspection that no programme foresaw. */
export function UnplannedPage({ schools, form, requestId }: UnplannedProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      errors={summaryOf(form)}
      breadcrumbs={[{ href: inspectionPaths.list.to({}), text: texts.list }]}
    >
      <Form action={inspectionPaths.unplanned.to({})} requestId={requestId}>
        <SelectField
          name="truong"
          label={texts.school}
          choices={[
            { value: '', label: texts.choose },
            ...schools.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...shown(form, 'truong')}
        />
        <SelectField
          name="noiDung"
          label={texts.topic}
          choices={[
            { value: '', label: texts.choose },
            ...inspectionTopics.map((topic) => ({ value: topic, label: topicWords[topic] })),
          ]}
          {...shown(form, 'noiDung')}
        />
        <DateField name="han" label={texts.due} {...shown(form, 'han')} />
        <TextAreaField name="lyDo" label={texts.reason} rows={3} maxLength={2_000} {...shown(form, 'lyDo')} />
        <Button>{words(texts.create)}</Button>
      </Form>
    </Page>
  )
}
