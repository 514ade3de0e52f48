import type {
  DisclosureTemplate,
  TemplateField,
  TemplateTable,
} from '../../../platform/content/schema/disclosure-template.ts'
import type { FieldProblem } from '../../../platform/http/form.ts'
import { messageFor } from '../../../platform/http/typed-form.ts'
import { Details } from '../../../ui/details/details.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { isFilled } from '../domain/templates/check-completeness.ts'
import { type DraftValues, tableValue, textValue } from '../domain/templates/draft-values.ts'
import { pastedText } from '../domain/templates/pasted-table.ts'
import { draftNames } from './draft-form.ts'

const texts = {
  paste: {
    vi: 'Chép vùng bảng trong Excel rồi dán vào ô này; mỗi dòng là một hàng. Các cột:',
    en: 'Copy the cells in Excel and paste them here, one row a line. Columns:',
  },
  sheet: { vi: 'Hoặc lấy bảng từ tệp Excel', en: 'Or take the table from an Excel file' },
  sheetHint: {
    vi: 'Trang tính đầu tiên của tệp .xlsx hoặc .csv thay cho bảng ở trên.',
    en: 'The first sheet of an .xlsx or .csv replaces the table above.',
  },
  fromSheet: { vi: 'Dán từ Excel hoặc lấy từ tệp', en: 'Paste from Excel or take from a file' },
  more: { vi: 'Các dòng khác', en: 'Other rows' },
}

export interface DraftFieldsProps {
  readonly template: DisclosureTemplate
  readonly values: DraftValues
  readonly problems: readonly FieldProblem[]
}

/** The fields that a template asks, with what is known so far. */
export function DraftFields({ template, values, problems }: DraftFieldsProps) {
  return (
    <>
      {template.fields.map((field) => (
        <Field key={field.key} field={field} values={values} problems={problems} />
      ))}
    </>
  )
}

interface OneField {
  readonly field: TemplateField
  readonly values: DraftValues
  readonly problems: readonly FieldProblem[]
}

function Field({ field, values, problems }: OneField) {
  if (field.kind === 'table') return <TableField field={field} values={values} problems={problems} />
  const name = draftNames.field(field.key)
  const common = {
    name,
    label: field.label,
    hint: field.hint,
    optional: !field.required,
    value: textValue(values, field.key),
    error: messageFor(problems, name),
  }
  if (field.kind === 'long-text') return <TextAreaField {...common} rows={4} />
  const width = field.kind === 'text' ? 'full' : 'medium'
  return <TextField {...common} label={withUnit(field)} width={width} autocomplete="off" />
}

function withUnit(field: Exclude<TemplateField, { kind: 'table' }>) {
  const unit = field.kind === 'money' ? 'đồng' : field.kind === 'number' ? field.unit : undefined
  if (unit === undefined) return field.label
  return { vi: `${field.label.vi} (${unit})`, en: `${field.label.en} (${unit})` }
}

interface OneTable {
  readonly field: TemplateTable
  readonly values: DraftValues
  readonly problems: readonly FieldProblem[]
}

function TableField(props: OneTable) {
  return props.field.rows.length === 0 ? <PastedTable {...props} /> : <GivenRows {...props} />
}

/** Rows that nobody knows beforehand: one field for all, to be pasted into. */
function PastedTable({ field, values, problems }: OneTable) {
  const words = useWords()
  const name = draftNames.field(field.key)
  const columns = field.columns.map(({ label }) => words(label)).join(' | ')
  const rows = tableValue(values, field.key)
  return (
    <>
      <TextAreaField
        name={name}
        label={field.label}
        hint={`${words(texts.paste)} ${columns}`}
        optional={!field.required}
        value={pastedText(rows)}
        rows={Math.min(12, Math.max(4, rows.length + 1))}
        error={messageFor(problems, name)}
      />
      <SheetField field={field} problems={problems} />
    </>
  )
}

/** Rows that the law names: a small field for each cell. */
function GivenRows({ field, values, problems }: OneTable) {
  const words = useWords()
  const rows = tableValue(values, field.key)
  const others = rows.slice(field.rows.length).filter((row) => row.some((cell) => cell !== ''))
  const name = draftNames.field(field.key)
  const error = messageFor(problems, name)
  return (
    <Fieldset legend={field.label} hint={field.hint}>
      {error !== undefined && (
        <p class="govuk-error-message" id={`truong-${name.replaceAll(/[^\w-]+/gu, '-')}-loi`}>
          {words(error)}
        </p>
      )}
      {field.rows.map((label, row) => (
        <GivenRow key={label} field={field} row={row} cells={rows[row] ?? [label]} />
      ))}
      <Details summary={texts.fromSheet} open={others.length > 0}>
        <TextAreaField
          name={name}
          label={texts.more}
          hint={`${words(texts.paste)} ${field.columns.map(({ label }) => words(label)).join(' | ')}`}
          optional
          value={pastedText(others)}
          rows={4}
        />
        <SheetField field={field} problems={problems} />
      </Details>
    </Fieldset>
  )
}

function GivenRow({
  field,
  row,
  cells,
}: {
  readonly field: TemplateTable
  readonly row: number
  readonly cells: readonly string[]
}) {
  const words = useWords()
  const label = field.rows[row] ?? ''
  const single = field.columns.length === 2
  return (
    <>
      {field.columns.slice(1).map((column, index) => (
        <TextField
          key={column.key}
          name={draftNames.cell(field.key, row, index + 1)}
          label={single ? label : `${label}: ${words(column.label)}`}
          width="medium"
          autocomplete="off"
          value={isFilled(field, cells) ? (cells[index + 1] ?? '') : ''}
        />
      ))}
    </>
  )
}

function SheetField({
  field,
  problems,
}: {
  readonly field: TemplateTable
  readonly problems: readonly FieldProblem[]
}) {
  const words = useWords()
  const name = draftNames.sheet(field.key)
  return (
    <FileField
      name={name}
      label={`${words(texts.sheet)}: ${words(field.label)}`}
      hint={texts.sheetHint}
      accept=".xlsx,.csv"
      optional
      error={messageFor(problems, name)}
    />
  )
}
