import { z } from 'zod'
import { Code, list, record, Text, WordsSchema } from './building-blocks.ts'
import { Confidence } from './evidence.ts'

/** A name of a field as it stands in forms and in what is stored: Vietnamese without diacritics. */
const Key = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, 'a key is lower case words joined by hyphens')

/** What of a person a field may hold in public, because the law wants it there. */
export const publicByLaw = ['phone', 'email', 'name'] as const

const Common = {
  key: Key,
  label: WordsSchema,
  hint: WordsSchema.optional(),
  required: z.boolean().default(true),
  /** Not taken over from the last time: it is different each time. */
  changes: z.boolean().default(false),
  mayHold: list(z.enum(publicByLaw)).prefault([]),
  /** The article that lets the public see what `mayHold` names. */
  because: Text.optional(),
}

export const cellKinds = ['text', 'number', 'money', 'date'] as const

export const TemplateColumn = record({
  key: Key,
  label: WordsSchema,
  kind: z.enum(cellKinds).default('text'),
  required: z.boolean().default(false),
})

export const TemplateField = z.discriminatedUnion('kind', [
  record({ kind: z.literal('text'), ...Common }),
  record({ kind: z.literal('long-text'), ...Common }),
  record({ kind: z.literal('number'), ...Common, unit: Text.optional() }),
  /** In whole đồng. */
  record({ kind: z.literal('money'), ...Common }),
  record({ kind: z.literal('date'), ...Common }),
  record({
    kind: z.literal('table'),
    ...Common,
    columns: list(TemplateColumn),
    /** What the first column always lists; each is a row of the form. None: rows are pasted from a spreadsheet. */
    rows: list(Text).prefault([]),
  }),
])

/** The form of one duty to publish, or of a sort of duties. */
export const DisclosureTemplate = record({
  code: Code,
  /** Codes of the duties that it serves; none for the general one, which serves all that have no own. */
  duties: list(Code).prefault([]),
  title: WordsSchema,
  /** Of the publication; `{lan}` and `{don-vi}` stand for which time and for the unit. */
  heading: Text,
  help: WordsSchema,
  legalBasis: Text,
  confidence: Confidence,
  /** Whether a signed document has to go with it. */
  file: z.enum(['required', 'optional']).default('optional'),
  /** What the file should be. */
  fileHint: WordsSchema.optional(),
  /** How long it stays public when the duty says nothing. */
  validity: record({ value: z.int().positive(), unit: z.enum(['calendar-day', 'year']) }).optional(),
  fields: list(TemplateField),
})
export type DisclosureTemplate = z.infer<typeof DisclosureTemplate>
export type TemplateField = z.infer<typeof TemplateField>
export type TemplateColumn = z.infer<typeof TemplateColumn>
export type TemplateTable = Extract<TemplateField, { kind: 'table' }>

/** Keys that stand twice, and tables without columns, as problems of the file. */
export const DisclosureTemplateFile = record({ templates: list(DisclosureTemplate) }).superRefine(
  ({ templates }, context) => {
    for (const [at, { fields }] of templates.entries()) {
      const keys = new Set<string>()
      for (const [index, field] of fields.entries()) {
        const path = ['templates', at, 'fields', index]
        if (keys.has(field.key))
          context.addIssue({ code: 'custom', path, message: `${field.key} stands twice` })
        keys.add(field.key)
        if (field.mayHold.length > 0 && field.because === undefined)
          context.addIssue({ code: 'custom', path, message: 'mayHold needs the article that allows it' })
        if (field.kind !== 'table') continue
        if (
          new Set(field.columns.map(({ key }) => key)).size !== field.columns.length ||
          field.columns.length === 0
        )
          context.addIssue({ code: 'custom', path, message: 'columns are missing or stand twice' })
      }
    }
  },
)
