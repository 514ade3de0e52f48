import { languages, type Words } from '../../../../platform/i18n/words.ts'
import type { AskIf, FieldMeta, FieldOption, Widget } from './field-meta.ts'
import { type Fields, metaOf } from './fields-of.ts'

/** Names that a form uses for itself. */
const reserved: ReadonlySet<string> = new Set(['requestId', 'version'])
const namePattern = /^[a-z][A-Za-z0-9]{0,39}$/u

/** Everything that is wrong with the fields of a case type, in English, for whoever defines it; checked at start. */
export function fieldProblems(schema: Fields): readonly string[] {
  const earlier = new Map<string, FieldMeta>()
  const problems: string[] = []
  for (const [name, entry] of Object.entries(schema.shape)) {
    const meta = metaOf(entry)
    const found = meta === undefined ? ['was not made by "field"'] : metaProblems(meta, earlier)
    problems.push(...[...nameProblems(name), ...found].map((text) => `the field "${name}" ${text}`))
    if (meta !== undefined) earlier.set(name, meta)
  }
  if (earlier.size === 0) problems.push('there is no field')
  return problems
}

function nameProblems(name: string): string[] {
  if (!namePattern.test(name)) return ['has a name that is not like "nameOfChild"']
  return reserved.has(name) || name in {} ? ['has a name that is taken'] : []
}

function metaProblems(meta: FieldMeta, earlier: ReadonlyMap<string, FieldMeta>): string[] {
  const problems: string[] = []
  const labels = [...earlier.values()].map(({ label }) => label.vi)
  if (labels.includes(meta.label.vi)) problems.push('has the label of another field')
  if (lacksLanguage(meta.label)) problems.push('has a label without words in every language')
  if (meta.hint !== undefined && lacksLanguage(meta.hint))
    problems.push('has a hint without words in every language')
  if (meta.measure !== undefined && lacksLanguage(meta.measure))
    problems.push('has a measure without words in every language')
  if (meta.options !== undefined) problems.push(...optionProblems(meta.options, meta.widget))
  if (meta.askIf !== undefined) problems.push(...askProblems(meta.askIf, earlier))
  return problems
}

function optionProblems(options: readonly FieldOption[], widget: Widget): string[] {
  const problems: string[] = []
  if (options.length === 0) problems.push('offers no options')
  if (options.length === 1 && widget === 'choice') problems.push('offers only one option')
  const values = options.map(({ value }) => value)
  const twice = new Set(values.filter((value, index) => values.indexOf(value) !== index))
  problems.push(...[...twice].map((value) => `offers "${value}" twice`))
  for (const { value, words } of options) {
    if (!/^[a-z0-9][a-z0-9-]*$/u.test(value))
      problems.push(`has the option "${value}", not written like "early-morning"`)
    if (lacksLanguage(words)) problems.push(`has the option "${value}" without words in every language`)
  }
  return problems
}

function askProblems({ field, equals }: AskIf, earlier: ReadonlyMap<string, FieldMeta>): string[] {
  const asked = earlier.get(field)
  if (asked === undefined) return [`is asked by "${field}", which is no field before it`]
  if (asked.widget === 'yes-no')
    return typeof equals === 'boolean' ? [] : [`is asked by "${field}", which is answered by true or false`]
  if (asked.options === undefined) return [`is asked by "${field}", which offers nothing to choose`]
  const offered = asked.options.some(({ value }) => value === equals)
  return offered ? [] : [`is asked when "${field}" is "${equals}", which it does not offer`]
}

function lacksLanguage(words: Words): boolean {
  return languages.some((language) => words[language].trim() === '')
}
