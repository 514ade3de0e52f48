import type { DocumentBlockInput } from '../../../platform/documents/administrative-document.ts'
import type { Language } from '../../../platform/i18n/words.ts'
import { type Fields, type FieldValues, fieldsOf } from '../domain/fields/field.ts'
import { noNames, type ValueNames, valueTexts } from '../domain/fields/value-text.ts'

export interface PrintOptions {
  readonly language: Language
  readonly publicOnly?: boolean
  readonly names?: ValueNames
}

/** What was answered, for the annex of a receipt: questions beside answers, long texts below as paragraphs. */
export function valuesBlocks(
  schema: Fields,
  values: FieldValues,
  options: PrintOptions,
): DocumentBlockInput[] {
  const { language, publicOnly = false, names = noNames } = options
  const answered = fieldsOf(schema).flatMap(({ name, meta }) => {
    const value = values[name]
    if (value === undefined || (publicOnly && meta.personal)) return []
    return [{ meta, texts: valueTexts(meta, value, language, names) }]
  })
  const short = answered.filter(({ meta }) => meta.widget !== 'long-text')
  const long = answered.filter(({ meta }) => meta.widget === 'long-text')
  const rows = short.map(({ meta, texts }) => [
    { text: meta.label[language], bold: true },
    { text: texts.join('; ') },
  ])
  const table: DocumentBlockInput[] =
    rows.length === 0 ? [] : [{ type: 'table', columns: [{ width: 2 }, { width: 3 }], rows }]
  return [...table, ...long.flatMap(({ meta, texts }) => paragraphsOf(meta.label[language], texts))]
}

function paragraphsOf(label: string, texts: readonly string[]): DocumentBlockInput[] {
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '')
  return [
    { type: 'paragraph', text: [{ text: `${label}:`, bold: true }] },
    ...lines.map((text): DocumentBlockInput => ({ type: 'paragraph', text })),
  ]
}
