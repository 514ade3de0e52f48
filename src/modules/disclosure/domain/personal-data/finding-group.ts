import type {
  DisclosureTemplate,
  TemplateField,
} from '../../../../platform/content/schema/disclosure-template.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { type DraftValues, tableValue, textValue } from '../templates/draft-values.ts'
import { listsChildren } from './children.ts'
import { findPersonalData, maskFindings } from './find-personal-data.ts'
import type { Confidence, Passage, PersonalDataFinding, PersonalDataKind } from './finding.ts'

/** One field, one column of a table, or the title. */
export interface DraftPlace {
  /** Key of the field; `tieu-de` is the title. */
  readonly field: string
  readonly column: number | null
}

/** Everything of one kind at one place of a draft: it is answered for together. */
export interface FindingGroup {
  readonly key: string
  readonly place: DraftPlace
  readonly label: Words
  readonly kind: PersonalDataKind
  readonly confidence: Confidence
  readonly reason: Words
  readonly count: number
  /** Each different text once, in order: what a reason for publication holds for. */
  readonly texts: readonly string[]
  /** A few as they would be shown. */
  readonly samples: readonly { readonly text: string; readonly masked: string }[]
  /** The article by which the law has it published at this place. */
  readonly allowedBy: string | null
}

export const titlePlace = 'tieu-de'
const samplesShown = 3

interface PlacedPassage extends Passage {
  readonly place: DraftPlace
  readonly words: Words
  readonly field: TemplateField | undefined
}

/** What in a draft may point at a person, gathered by place and kind. */
export function findingGroups(
  template: DisclosureTemplate,
  title: string,
  values: DraftValues,
  today: LocalDate,
): readonly FindingGroup[] {
  const found = passagesOf(template, title, values).flatMap((passage) =>
    findPersonalData(passage, today).map((finding) => ({ passage, finding })),
  )
  const groups = Map.groupBy(found, ({ passage: { place }, finding: { kind } }) => groupKey(place, kind))
  return Array.from(groups, ([key, members]) => groupOf(key, members)).filter((group) => group !== undefined)
}

function groupKey({ field, column }: DraftPlace, kind: PersonalDataKind): string {
  return `${field}.${column ?? ''}.${kind}`
}

interface Member {
  readonly passage: PlacedPassage
  readonly finding: PersonalDataFinding
}

function groupOf(key: string, members: readonly Member[]): FindingGroup | undefined {
  const [first] = members
  if (first === undefined) return undefined
  const { place, words, field } = first.passage
  const { kind } = first.finding
  const surest = members
    .map(({ finding }) => finding)
    .reduce((one, other) => (rank[other.confidence] > rank[one.confidence] ? other : one))
  const texts = [...new Set(members.map(({ finding }) => finding.text))]
  return {
    key,
    place,
    label: words,
    kind,
    confidence: surest.confidence,
    reason: surest.reason,
    count: members.length,
    texts,
    samples: members.slice(0, samplesShown).map(({ finding: { text, masked } }) => ({ text, masked })),
    allowedBy: allowedBy(field, kind, surest.confidence),
  }
}

const rank = { high: 2, medium: 1, low: 0 } as const

/** A name in a place where the law wants names of grown-ups is a child's only when that is certain. */
function allowedBy(
  field: TemplateField | undefined,
  kind: PersonalDataKind,
  confidence: Confidence,
): string | null {
  const holds = field?.mayHold ?? []
  const allowed =
    (kind === 'phone' && holds.includes('phone')) ||
    (kind === 'email' && holds.includes('email')) ||
    (kind === 'child-name' && confidence !== 'high' && holds.includes('name'))
  return allowed ? (field?.because ?? null) : null
}

/** The draft with everything of some groups masked. */
export function maskGroups(
  template: DisclosureTemplate,
  { title, values }: { readonly title: string; readonly values: DraftValues },
  keys: ReadonlySet<string>,
  today: LocalDate,
): { readonly title: string; readonly values: DraftValues } {
  const masked = (passage: PlacedPassage) =>
    maskFindings(
      passage.text,
      findPersonalData(passage, today).filter(({ kind }) => keys.has(groupKey(passage.place, kind))),
    )
  const passages = passagesOf(template, title, values)
  const at = (field: string) => passages.filter(({ place }) => place.field === field)
  const [titlePassage] = at(titlePlace)
  return {
    title: titlePassage === undefined ? title : masked(titlePassage),
    values: {
      ...values,
      ...Object.fromEntries(
        template.fields.map(({ key: field, kind }) => {
          const texts = at(field).map(masked)
          if (kind !== 'table') return [field, texts[0] ?? '']
          let next = 0
          // Every cell was a passage, row by row.
          return [
            field,
            tableValue(values, field).map((row) =>
              row.map((cell) => {
                next += 1
                return texts[next - 1] ?? cell
              }),
            ),
          ]
        }),
      ),
    },
  }
}

function passagesOf({ fields }: DisclosureTemplate, title: string, values: DraftValues): PlacedPassage[] {
  return [
    {
      text: title,
      label: '',
      ofChildren: false,
      place: { field: titlePlace, column: null },
      words: { vi: 'Tiêu đề', en: 'Title' },
      field: undefined,
    },
    ...fields.flatMap((field) =>
      field.kind === 'table' ? cellPassages(field, values) : [textPassage(field, values)],
    ),
  ]
}

function textPassage(field: TemplateField, values: DraftValues): PlacedPassage {
  return {
    text: textValue(values, field.key),
    label: field.label.vi,
    ofChildren: false,
    place: { field: field.key, column: null },
    words: field.label,
    field,
  }
}

function cellPassages(
  field: Extract<TemplateField, { kind: 'table' }>,
  values: DraftValues,
): PlacedPassage[] {
  const labels = field.columns.map(({ label }) => label.vi)
  const ofChildren = listsChildren(labels, field.label.vi)
  return tableValue(values, field.key).flatMap((row) =>
    row.map((text, column) => ({
      text,
      label: labels[column] ?? '',
      ofChildren,
      place: { field: field.key, column },
      words: field.columns[column]?.label ?? field.label,
      field,
    })),
  )
}
