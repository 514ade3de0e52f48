import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type DeskUnit, deskTexts } from './desk-page.tsx'
import { procedurePaths } from './paths.ts'
import type { ReadProcedureRow } from './read-procedure-rows.ts'

const texts = {
  lead: {
    vi: 'Dùng bảng kèm theo quyết định công bố danh mục. Hệ thống cho xem trước từng dòng; chưa lưu gì cho đến khi anh/chị xác nhận.',
    en: 'Use the table of the decision that promulgates the list. You see every row first; nothing is saved until you confirm.',
  },
  template: { vi: 'Tải tệp mẫu', en: 'Download the template' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  decision: { vi: 'Quyết định công bố', en: 'Promulgated by' },
  decisionHint: {
    vi: 'Số, ký hiệu, ngày và cơ quan ban hành',
    en: 'Number, day and issuer of the decision',
  },
  file: { vi: 'Tệp .xlsx hoặc .csv', en: 'An .xlsx or .csv file' },
  fileHint: { vi: 'Mỗi dòng một thủ tục, tối đa 500 dòng.', en: 'One procedure a row, at most 500 rows.' },
  read: { vi: 'Xem trước', en: 'Preview' },
  confirm: { vi: 'Nhập và công bố', en: 'Bring in and publish' },
  again: { vi: 'Chọn tệp khác', en: 'Choose another file' },
  mustFix: {
    vi: 'Hãy sửa các dòng có vấn đề trong tệp rồi nộp lại. Chưa có gì được lưu.',
    en: 'Put the rows right in the file and send it again. Nothing was saved.',
  },
  willKeep: {
    vi: 'Thủ tục mà đơn vị đang có bản thảo sẽ được giữ nguyên; dòng thiếu giấy tờ được lưu thành bản thảo.',
    en: 'A procedure of which there is a draft is left alone; a row without papers is kept as a draft.',
  },
  row: { vi: 'Dòng', en: 'Row' },
  name: { vi: 'Thủ tục', en: 'Procedure' },
  from: { vi: 'Áp dụng từ', en: 'Valid from' },
  result: { vi: 'Kết quả', en: 'Result' },
  fine: { vi: 'Nhập được', en: 'Fine' },
  lent: { vi: 'Bổ sung từ danh mục mẫu', en: 'Completed from the model catalogue' },
} as const

export function ImportPage({
  units,
  form,
}: {
  readonly units: readonly DeskUnit[]
  readonly form: TypedForm
}) {
  const words = useWords()
  return (
    <Page
      title={deskTexts.import}
      lead={texts.lead}
      errors={summaryOf(form)}
      variant="workspace"
      breadcrumbs={[{ href: procedurePaths.desk.to({}), text: deskTexts.title }]}
    >
      <p>
        <a href={procedurePaths.importTemplate.to({})}>{words(texts.template)}</a>
      </p>
      <Form action={procedurePaths.import.to({})} withFiles>
        <SelectField
          name="donVi"
          label={texts.unit}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          {...shown(form, 'donVi', units[0]?.id)}
        />
        <TextField
          name="quyetDinh"
          label={texts.decision}
          hint={texts.decisionHint}
          {...shown(form, 'quyetDinh')}
        />
        <FileField
          name="tep"
          label={texts.file}
          hint={texts.fileHint}
          accept=".xlsx,.csv"
          error={shown(form, 'tep').error}
        />
        <Button>{words(texts.read)}</Button>
      </Form>
    </Page>
  )
}

export interface ImportPreviewProps {
  readonly rows: readonly ReadProcedureRow[]
  /** What the confirmation sends back to be checked once more. */
  readonly hidden: Readonly<Record<string, string>>
  readonly requestId: string
}

/** Every row with what would come of it; it can be confirmed only when none has a problem. */
export function ImportPreviewPage({ rows, hidden, requestId }: ImportPreviewProps) {
  const words = useWords()
  const wrong = rows.filter(({ problems }) => problems.length > 0)
  return (
    <Page
      title={texts.read}
      width="wide"
      variant="workspace"
      breadcrumbs={[
        { href: procedurePaths.desk.to({}), text: deskTexts.title },
        { href: procedurePaths.import.to({}), text: deskTexts.import },
      ]}
    >
      <Notice
        tone={wrong.length > 0 ? 'danger' : 'info'}
        title={{
          vi: `${rows.length} dòng, ${wrong.length} dòng có vấn đề.`,
          en: `${rows.length} rows, ${wrong.length} with problems.`,
        }}
        announce
      >
        <p>{words(wrong.length > 0 ? texts.mustFix : texts.willKeep)}</p>
      </Notice>
      {wrong.length === 0 ? (
        <Form action={procedurePaths.importConfirm.to({})} requestId={requestId} hidden={hidden}>
          <Button>{words(texts.confirm)}</Button>
        </Form>
      ) : (
        <p>
          <a href={procedurePaths.import.to({})}>{words(texts.again)}</a>
        </p>
      )}
      <Table
        caption={texts.read}
        captionHidden
        // What must be put right comes first.
        rows={[...wrong, ...rows.filter(({ problems }) => problems.length === 0)]}
        rowKey={({ number }) => number}
        columns={[
          { key: 'row', header: texts.row, cell: ({ number }) => number },
          { key: 'name', header: texts.name, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'from',
            header: texts.from,
            cell: ({ draft }) => (draft === undefined ? '' : formatDay(draft.validFrom)),
          },
          { key: 'result', header: texts.result, cell: (row) => <RowResult row={row} /> },
        ]}
      />
    </Page>
  )
}

function RowResult({ row }: { readonly row: ReadProcedureRow }) {
  const words = useWords()
  if (row.problems.length > 0) {
    return (
      <ul>
        {row.problems.map((problem) => (
          <li key={problem.vi}>{words(problem)}</li>
        ))}
      </ul>
    )
  }
  return (
    <>
      <Tag tone="success">{texts.fine}</Tag> {row.known && words(texts.lent)}
    </>
  )
}
