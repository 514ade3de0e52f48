import { type Language, say, type Words } from '../../../../platform/i18n/words.ts'
import { formatDay, parseLocalDate } from '../../../../platform/kernel/dates.ts'
import type { FieldMeta } from './field-meta.ts'
import { formatPhone } from './phone-number.ts'
import type { FieldValue } from './stored-values.ts'
import { writtenNumber } from './written-number.ts'

/** Names of what a value only points at, by id. */
export interface ValueNames {
  readonly units: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, string>
}

export const noNames: ValueNames = { units: new Map(), files: new Map() }

export const yesNoWords: Record<'yes' | 'no', Words> = {
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
}

/** A value as people read it, on a page, on paper or in a table. Several things stand in several entries. */
export function valueTexts(
  meta: FieldMeta,
  value: FieldValue,
  language: Language,
  names: ValueNames = noNames,
): readonly string[] {
  return [value].flat().map((item) => oneText(meta, item, language, names))
}

function oneText(
  meta: FieldMeta,
  value: string | number | boolean,
  language: Language,
  names: ValueNames,
): string {
  if (typeof value === 'boolean') return say(language, value ? yesNoWords.yes : yesNoWords.no)
  if (typeof value === 'number') return counted(meta, value, language)
  switch (meta.widget) {
    case 'choice':
    case 'choices': {
      const option = meta.options?.find((offered) => offered.value === value)
      return option === undefined ? value : say(language, option.words)
    }
    case 'day': {
      const day = parseLocalDate(value)
      return day === undefined ? value : formatDay(day)
    }
    case 'phone':
      return formatPhone(value)
    case 'unit':
      return names.units.get(value) ?? value
    case 'files':
      return names.files.get(value) ?? value
    default:
      return value
  }
}

const dong: Words = { vi: 'đồng', en: 'đồng' }

function counted({ widget, measure }: FieldMeta, value: number, language: Language): string {
  const unit = widget === 'money' ? dong : measure
  const number = writtenNumber(language, value)
  return unit === undefined ? number : `${number} ${say(language, unit)}`
}
