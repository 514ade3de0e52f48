import type {
  CellValue,
  SheetDescriptionInput,
} from '../../../platform/documents/sheets/workbook-description.ts'
import type { Language } from '../../../platform/i18n/words.ts'
import type { FieldMeta, FieldValue, Widget } from '../domain/fields/field.ts'
import { type Fields, type FieldValues, fieldsOf, publicFields } from '../domain/fields/field.ts'
import { noNames, type ValueNames, valueTexts } from '../domain/fields/value-text.ts'

type Column = SheetDescriptionInput['columns'][number]
type ColumnType = NonNullable<Column['type']>

/** One column of a table of cases, for CSV and Excel. */
export interface ValueColumn {
  readonly name: string
  readonly personal: boolean
  readonly column: Column
  readonly cellOf: (values: FieldValues, names?: ValueNames) => CellValue
}

const typeOf: Partial<Record<Widget, ColumnType>> = { money: 'money', day: 'date' }

/** The columns in which the values of many cases stand; with `publicOnly` those that anybody may see. */
export function valueColumns(
  schema: Fields,
  language: Language,
  { publicOnly }: { readonly publicOnly: boolean },
): readonly ValueColumn[] {
  return (publicOnly ? publicFields(schema) : fieldsOf(schema)).map(({ name, meta }) => ({
    name,
    personal: meta.personal,
    column: { header: headerOf(meta, language), type: columnType(meta) },
    cellOf: (values, names = noNames) => cellOf(meta, values[name], language, names),
  }))
}

function columnType({ widget, decimals }: FieldMeta): ColumnType {
  if (widget === 'number' && decimals === 0) return 'integer'
  return typeOf[widget] ?? 'text'
}

function headerOf({ label, measure, widget }: FieldMeta, language: Language): string {
  const unit = widget === 'money' ? 'đồng' : measure?.[language]
  return unit === undefined ? label[language] : `${label[language]} (${unit})`
}

function cellOf(
  meta: FieldMeta,
  value: FieldValue | undefined,
  language: Language,
  names: ValueNames,
): CellValue {
  if (value === undefined) return null
  if (typeof value === 'number' || meta.widget === 'day')
    return typeof value === 'number' ? value : String(value)
  return valueTexts(meta, value, language, names).join('; ')
}
