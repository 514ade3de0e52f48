import { z } from 'zod'
import {
  type FieldProblem,
  optionalText,
  type ParsedForm,
  parseForm,
  type RawForm,
} from '../../../platform/http/form.ts'
import { version } from '../../../platform/http/form-values.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { areaKey, type FoundProblem, type KnownArea, type ReportDraft } from '../domain/report-content.ts'
import { draftProblemWords } from './report-words.ts'

/** The most characters of one text of a report. */
export const longestText = 10_000

/** What comes with every form of a report; its fields depend on the report and are read by `readDraft`. */
export const DraftForm = z.record(z.string(), z.unknown())

/** Which change the page was made from, and whether the report is also submitted. */
export const SaveForm = z.object({ phienBan: version, viec: z.literal('trinh').optional() })

/** A step with a report, from the version that was seen. */
export const StepForm = z.object({ phienBan: version })

/** Sending: only what was seen is sent. */
export const SendForm = z.object({ phienBan: version, vanTay: z.string().max(100) })

/** A step that needs a reason. */
export const ReasonForm = z.object({
  phienBan: version,
  lyDo: optionalText(2_000).pipe(
    z
      .string()
      .min(1, problem({ vi: 'Hãy ghi rõ cần sửa gì và vì sao', en: 'Say what has to be changed and why' })),
  ),
})

/** Reads what was written for the areas and figures of a report; fields of anything else do not count. */
export function readDraft(raw: RawForm, areas: readonly KnownArea[]): ParsedForm<ReportDraft> {
  const keys = areas.map(({ dimension }) => areaKey(dimension))
  const codes = areas.flatMap(({ figures }) => figures.filter(({ computed }) => computed !== null))
  const names = [
    'khoKhan',
    'kienNghi',
    ...keys.map((key) => `ketQua.${key}`),
    ...codes.map(({ code }) => `lyDo.${code}`),
  ]
  const numbers = ['so', ...codes.flatMap(({ code }) => [`tu.${code}`, `mau.${code}`])]
  const schema = z.object({
    ...Object.fromEntries(names.map((name) => [name, optionalText(longestText)])),
    ...Object.fromEntries(numbers.map((name) => [name, optionalText(40)])),
  })
  const read = parseForm(schema, raw)
  if (!read.ok) return read
  const values = new Map(Object.entries(read.value))
  const text = (name: string): string => {
    const value = values.get(name)
    return typeof value === 'string' ? value : ''
  }
  const changes = codes.flatMap(({ code }) => {
    const change = {
      numerator: text(`tu.${code}`),
      denominator: text(`mau.${code}`),
      reason: text(`lyDo.${code}`),
    }
    return Object.values(change).every((value) => value === '') ? [] : [[code, change] as const]
  })
  return {
    ok: true,
    value: {
      narratives: Object.fromEntries(keys.map((key) => [key, text(`ketQua.${key}`)])),
      changes: Object.fromEntries(changes),
      difficulties: text('khoKhan'),
      proposals: text('kienNghi'),
      number: text('so'),
    },
  }
}

/** What is missing, at the fields of the page. */
export function fieldProblems(found: readonly FoundProblem[]): FieldProblem[] {
  return found.map(({ problem: kind, about }) => ({
    field: fieldOf(about),
    message: draftProblemWords[kind],
  }))
}

function fieldOf(about: FoundProblem['about']): string {
  if (about === 'number') return 'so'
  if ('area' in about) return `ketQua.${about.area}`
  const prefix = { numerator: 'tu', denominator: 'mau', reason: 'lyDo' } as const
  return `${prefix[about.part]}.${about.figure}`
}
