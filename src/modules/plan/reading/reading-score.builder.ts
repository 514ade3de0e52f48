import type { PlanReading } from './reading.ts'
import { cleanLine, fold } from './vietnamese.ts'

/** What a person found in a document, as far as it is compared. */
export type Gold = {
  readonly doc_type: string
  readonly number: string | null
  readonly symbol: string | null
  readonly issuing_body: string
  readonly place: string
  readonly date: string
  readonly title: string
  readonly skip_fields?: readonly string[]
  readonly sections: readonly GoldSection[]
  readonly commitments: readonly GoldUnit[]
  readonly tasks: readonly Readonly<Record<'no' | 'task' | 'lead' | 'coord' | 'time', string>>[]
  readonly deadlines: readonly {
    readonly where: string
    readonly value: string
    /** Judged doubtful: neither required nor punished. */
    readonly optional?: boolean
  }[]
  readonly citations: readonly {
    readonly type: string
    readonly number: string
    readonly date?: string | null
  }[]
  readonly recipients: readonly string[]
  readonly signatory: { readonly title: string | null; readonly name: string | null }
}
type GoldSection = {
  readonly id: string
  readonly heading: string
  readonly children?: readonly GoldSection[]
}
type GoldUnit = { readonly section: string; readonly dim: string | null; readonly text: string }

const headerFields = ['doc_type', 'number', 'symbol', 'issuing_body', 'place', 'date', 'title'] as const

/** Tone marks of either style, case, quotes and dashes do not count; words and their order do. */
function plain(text: string | null | undefined): string {
  return fold(cleanLine(text ?? ''))
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s*-\s*/g, '-')
    .replace(/[\s.;,:/]+$/, '')
}

function headings(sections: readonly GoldSection[]): string[] {
  return sections.flatMap((section) => [
    `${section.id} ${plain(section.heading)}`,
    ...headings(section.children ?? []),
  ])
}

/** Every part of a reading that differs from what a person found, as pairs to be compared by a test. */
export function comparable(reading: PlanReading | Gold, gold: Gold) {
  const fields = headerFields.filter((field) => !gold.skip_fields?.includes(field))
  const required = new Set(
    gold.deadlines.filter(({ optional }) => !optional).map(({ where, value }) => `${where} ${value}`),
  )
  const doubtful = new Set(
    gold.deadlines
      .filter(({ optional }) => optional)
      .map(({ where, value }) => `${where} ${value}`)
      .filter((deadline) => !required.has(deadline)),
  )
  return {
    header: Object.fromEntries(
      fields.map((field) => [field, field === 'number' ? reading.number : plain(reading[field])]),
    ),
    sections: headings(reading.sections),
    commitments: reading.commitments.map((unit) => `${unit.section} ${unit.dim ?? '-'} ${plain(unit.text)}`),
    tasks: reading.tasks.map((task) =>
      [task.no, task.task, task.lead, task.coord, task.time].map((cell) => plain(cell).replace(/[;,]/g, '')),
    ),
    deadlines: reading.deadlines
      .map((deadline) => `${deadline.where} ${deadline.value}`)
      .filter((deadline) => !doubtful.has(deadline))
      .sort(),
    citations: reading.citations
      .map((citation) => `${citation.type} ${citation.number} ${citation.date ?? '-'}`)
      .sort(),
    recipients: reading.recipients.map(plain),
    signatory: [plain(reading.signatory.title), plain(reading.signatory.name)],
  }
}
