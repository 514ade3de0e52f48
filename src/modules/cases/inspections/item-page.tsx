import type { InspectionChecklistItem } from '../../../platform/content/schema/inspection.ts'
import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Tag } from '../../../ui/tag/tag.tsx'
import { answerResults } from '../domain/inspections/checklist.ts'
import { resultWords, unconfirmedWords } from './inspection-words.ts'
import type { InspectionView } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'

export interface ItemProps {
  readonly view: InspectionView
  readonly item: InspectionChecklistItem
  readonly form: TypedForm
  /** Whether somebody else answered after this page was opened. */
  readonly isStale: boolean
  /** The item that was answered just now. */
  readonly saved: boolean
  readonly requestId: string
}

const texts = {
  position: (at: number, total: number) => ({ vi: `Mục ${at}/${total}`, en: `Item ${at} of ${total}` }),
  result: { vi: 'Kết quả', en: 'Result' },
  note: { vi: 'Ghi chú', en: 'Note' },
  noteHint: {
    vi: 'Thấy gì, ở đâu, xem giấy tờ nào. Không ghi tên học sinh.',
    en: 'What was seen, where, in which paper. No names of pupils.',
  },
  picture: { vi: 'Ảnh', en: 'Picture' },
  pictureHint: {
    vi: 'Chụp hoặc chọn ảnh. Tối đa 5 ảnh, mỗi ảnh 15 MB. Tránh chụp mặt học sinh.',
    en: 'Take or choose pictures: at most 5 of 15 MB. Keep faces of pupils out.',
  },
  save: { vi: 'Lưu và sang mục tiếp', en: 'Save and go on' },
  saved: { vi: 'Đã lưu mục trước', en: 'The last item is saved' },
  all: { vi: 'Tất cả các mục', en: 'All items' },
  stale: { vi: 'Người khác trong đoàn vừa trả lời mục này', en: 'A colleague has just answered this item' },
  staleBody: {
    vi: 'Nội dung của anh/chị chưa được lưu nhưng còn nguyên dưới đây. Hãy so với câu trả lời mới bên dưới rồi bấm lưu nếu vẫn muốn thay. Ảnh phải chọn lại.',
    en: 'What you typed is not saved but still here. Compare it with the new answer below, then save if it should take its place. Pictures must be chosen again.',
  },
  theirs: { vi: 'Câu trả lời đang được lưu', en: 'The answer that stands' },
  source: { vi: 'Căn cứ', en: 'Rule' },
  kept: { vi: 'Ảnh đã có', en: 'Pictures there' },
}

/** One question on a phone: three large answers, a note, a picture. */
export function ItemPage({ view, item, form, isStale, saved, requestId }: ItemProps) {
  const words = useWords()
  const { language } = usePage()
  const { inspection, checklist, answers, names } = view
  const params = { inspectionId: inspection.id, itemCode: item.code }
  const answer = answers.get(item.code)
  const at = checklist.items.findIndex(({ code }) => code === item.code) + 1
  return (
    <Page
      title={item.text}
      eyebrow={texts.position(at, checklist.items.length)}
      errors={summaryOf(form)}
      back={{ href: inspectionPaths.site.to(params), text: texts.all }}
    >
      {isStale && (
        <Notice tone="warning" title={texts.stale} announce>
          <p>{words(texts.staleBody)}</p>
        </Notice>
      )}
      {saved && <Notice tone="success" title={texts.saved} announce />}
      {item.guidance !== undefined && <p>{words(item.guidance)}</p>}
      <p>
        {words(texts.source)}: {item.source.text}{' '}
        {item.source.standing === 'unconfirmed' && <Tag>{unconfirmedWords}</Tag>}
      </p>
      {isStale && answer !== undefined && (
        <Notice tone="info" title={texts.theirs}>
          <p>
            {words(resultWords[answer.result])}
            {answer.note === '' ? '' : `: ${answer.note}`}
          </p>
          <p>
            {answer.authorId === null ? '' : names.get(answer.authorId)} ·{' '}
            {formatMoment(language, answer.madeAt)}
          </p>
        </Notice>
      )}
      <Form
        action={inspectionPaths.item.to(params)}
        requestId={requestId}
        hidden={{ daThay: answer?.id ?? '' }}
        draftKey={`kiem-tra-${inspection.id}-${item.code}`}
        withFiles
      >
        <RadiosField
          name="ketQua"
          label={texts.result}
          choices={answerResults.map((result) => ({ value: result, label: resultWords[result] }))}
          {...shown(form, 'ketQua', answer?.result)}
        />
        <TextAreaField
          name="ghiChu"
          label={texts.note}
          hint={texts.noteHint}
          rows={3}
          maxLength={5_000}
          optional
          {...shown(form, 'ghiChu', answer?.note)}
        />
        <FileField
          name="anh"
          label={texts.picture}
          hint={texts.pictureHint}
          accept="image/*"
          multiple
          optional
          error={shown(form, 'anh').error}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
      {answer !== undefined && answer.files.length > 0 && (
        <>
          <h2>{words(texts.kept)}</h2>
          <ul>
            {answer.files.map((file) => (
              <li key={file.id}>
                <a href={inspectionPaths.picture.to({ ...params, fileId: file.id })}>{file.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
