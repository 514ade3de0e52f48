import type { ComponentChildren } from 'preact'
import type { Language } from '../../../platform/i18n/words.ts'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import {
  type FieldOf,
  type Fields,
  type FieldValue,
  type FieldValues,
  fieldsOf,
} from '../domain/fields/field.ts'
import { noNames, type ValueNames, valueTexts } from '../domain/fields/value-text.ts'

export interface ValuesListProps {
  readonly fields: Fields
  readonly values: FieldValues
  /** Only what anybody may see; nothing then hints at the rest. */
  readonly publicOnly?: boolean | undefined
  readonly names?: ValueNames | undefined
  /** Where a file is opened, by its id. */
  readonly fileHref?: ((id: string) => string) | undefined
}

const nothingWords = { vi: 'Không có nội dung nào được khai.', en: 'Nothing was filled in.' }
const nothingPublicWords = { vi: 'Không có nội dung nào được công khai.', en: 'Nothing of this is public.' }
const personalWords = { vi: 'Không công khai', en: 'Not made public' }

/** What was answered, in the order of the form; questions without an answer are left out. */
export function ValuesList({
  fields,
  values,
  publicOnly = false,
  names = noNames,
  fileHref,
}: ValuesListProps) {
  const { language } = usePage()
  const words = useWords()
  const rows = fieldsOf(fields).flatMap((field) => {
    const value = values[field.name]
    if (value === undefined || (publicOnly && field.meta.personal)) return []
    return [
      {
        key: field.meta.label,
        value: (
          <>
            {shownValue(field, value, language, names, fileHref)}
            {!publicOnly && field.meta.personal && <Tag>{personalWords}</Tag>}
          </>
        ),
      },
    ]
  })
  if (rows.length === 0) return <p>{words(publicOnly ? nothingPublicWords : nothingWords)}</p>
  return <SummaryList rows={rows} />
}

function shownValue(
  { meta }: FieldOf,
  value: FieldValue,
  language: Language,
  names: ValueNames,
  fileHref: ValuesListProps['fileHref'],
): ComponentChildren {
  const texts = valueTexts(meta, value, language, names)
  if (meta.widget === 'long-text') return texts.flatMap(paragraphs)
  if (typeof value !== 'object') return <span>{texts} </span>
  return (
    <ul>
      {value.map((item, index) => {
        const href = meta.widget === 'files' ? fileHref?.(item) : undefined
        const text = texts[index]
        return <li key={item}>{href === undefined ? text : <a href={href}>{text}</a>}</li>
      })}
    </ul>
  )
}

/** Line breaks that somebody typed stay where they are. */
function paragraphs(text: string): ComponentChildren[] {
  return text
    .split(/\n{2,}/u)
    .map((part, index) => (
      <p key={index.toString()}>
        {part.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))}
      </p>
    ))
}
