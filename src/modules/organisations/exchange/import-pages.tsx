import { summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { organisationPaths } from '../paths.ts'
import { kindWords } from '../unit-words.ts'
import type { ReadUnitRow } from './read-unit-rows.ts'

const texts = {
  manage: { vi: 'Quản lý đơn vị', en: 'Manage units' },
  title: { vi: 'Nhập đơn vị từ bảng tính', en: 'Bring in units from a table' },
  lead: {
    vi: 'Hệ thống cho xem trước từng dòng; chưa có gì được lưu cho đến khi anh/chị xác nhận.',
    en: 'You see every row first; nothing is saved until you confirm.',
  },
  file: { vi: 'Tệp .xlsx hoặc .csv', en: 'An .xlsx or .csv file' },
  fileHint: { vi: 'Mỗi dòng một đơn vị, tối đa 2.000 dòng.', en: 'One unit a row, at most 2,000 rows.' },
  template: { vi: 'Tải tệp mẫu', en: 'Download the template' },
  read: { vi: 'Xem trước', en: 'Preview' },
  preview: { vi: 'Xem trước khi nhập', en: 'Preview' },
  row: { vi: 'Dòng', en: 'Row' },
  name: { vi: 'Tên đơn vị', en: 'Name' },
  kind: { vi: 'Loại', en: 'Kind' },
  from: { vi: 'Từ ngày', en: 'From' },
  result: { vi: 'Kết quả', en: 'Result' },
  fine: { vi: 'Nhập được', en: 'Fine' },
  confirm: { vi: 'Xác nhận nhập', en: 'Confirm' },
  again: { vi: 'Chọn tệp khác', en: 'Choose another file' },
  mustFix: {
    vi: 'Hãy sửa các dòng có vấn đề trong tệp rồi nộp lại. Chưa có gì được lưu.',
    en: 'Put the rows right in the file and send it again. Nothing was saved.',
  },
}

export function ImportPage({ form }: { form: TypedForm }) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      errors={summaryOf(form)}
      variant="workspace"
      breadcrumbs={[{ href: organisationPaths.manage.to({}), text: texts.manage }]}
    >
      <p>
        <a href={organisationPaths.importTemplate.to({})}>{words(texts.template)}</a>
      </p>
      <Form action={organisationPaths.import.to({})} withFiles>
        <FileField
          name="tep"
          label={texts.file}
          hint={texts.fileHint}
          accept=".xlsx,.csv"
          error={form.problems.find(({ field }) => field === 'tep')?.message}
        />
        <Button>{words(texts.read)}</Button>
      </Form>
    </Page>
  )
}

/** Every row with what would come of it; it can be confirmed only when none has a problem. */
export function ImportPreviewPage({
  rows,
  table,
  requestId,
}: {
  rows: readonly ReadUnitRow[]
  /** The table itself, which the confirmation sends back to be checked once more. */
  table: string
  requestId: string
}) {
  const words = useWords()
  const wrong = rows.filter(({ problems }) => problems.length > 0)
  return (
    <Page
      title={texts.preview}
      width="wide"
      variant="workspace"
      breadcrumbs={[
        { href: organisationPaths.manage.to({}), text: texts.manage },
        { href: organisationPaths.import.to({}), text: texts.title },
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
        {wrong.length > 0 && <p>{words(texts.mustFix)}</p>}
      </Notice>
      {wrong.length === 0 ? (
        <Form action={organisationPaths.importConfirm.to({})} requestId={requestId} hidden={{ bang: table }}>
          <Button>{words(texts.confirm)}</Button>
        </Form>
      ) : (
        <p>
          <a href={organisationPaths.import.to({})}>{words(texts.again)}</a>
        </p>
      )}
      <Section title={texts.preview}>
        <Table
          caption={texts.preview}
          captionHidden
          // What must be put right comes first.
          rows={[...wrong, ...rows.filter(({ problems }) => problems.length === 0)]}
          rowKey={({ number }) => number}
          columns={[
            { key: 'row', header: texts.row, cell: ({ number }) => number },
            { key: 'name', header: texts.name, rowHeader: true, cell: ({ name }) => name },
            {
              key: 'kind',
              header: texts.kind,
              cell: ({ unit }) => (unit === undefined ? '' : words(kindWords(unit.begin))),
            },
            {
              key: 'from',
              header: texts.from,
              cell: ({ unit }) => (unit === undefined ? '' : formatDay(unit.day)),
            },
            { key: 'result', header: texts.result, cell: (row) => <RowResult row={row} /> },
          ]}
        />
      </Section>
    </Page>
  )
}

function RowResult({ row }: { row: ReadUnitRow }) {
  const words = useWords()
  if (row.problems.length === 0) return <Tag tone="success">{words(texts.fine)}</Tag>
  return (
    <ul>
      {row.problems.map((problem) => (
        <li key={problem.vi}>{words(problem)}</li>
      ))}
    </ul>
  )
}
