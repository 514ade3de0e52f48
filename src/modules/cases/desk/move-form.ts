import { z } from 'zod'
import { type FieldProblem, parseForm, type RawForm, type UploadedFile } from '../../../platform/http/form.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { parseTypedDay } from '../../../platform/kernel/typed-day.ts'
import type { TransitionDefinition } from '../domain/case-type.ts'
import { fieldsForm } from '../fields/fields-form.ts'
import type { FilledMove } from './make-move.ts'
import { questionsOf } from './paper-questions.ts'

/** A form as it came; what it must hold depends on the case, so the handler reads it. */
export const AnyForm = z.record(z.string(), z.unknown())

/** Names of the form that are no fields of the definition. */
export const moveNames = { note: 'ghiChu', day: 'henLai', files: 'tep', seen: 'daXem' } as const
const besides = [...Object.values(moveNames), 'requestId', '_csrf', 'pow']

export type ReadMove =
  | { readonly ok: true; readonly filled: FilledMove }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

const noteProblem = { vi: 'Hãy viết nội dung này', en: 'Write this' }
const noteTooLong = { vi: 'Tối đa 20.000 ký tự', en: 'At most 20,000 characters' }
const dayProblem = {
  vi: 'Nhập ngày hẹn lại, sau ngày hôm nay, theo dạng ngày/tháng/năm',
  en: 'Type the new day, later than today, as day/month/year',
}

/** Whether a transition promises a new day. */
export function reappoints({ clocks = [] }: TransitionDefinition): boolean {
  return clocks.some(({ effect }) => effect === 'reappoint')
}

/** Reads the form of a transition, and reports everything that is wrong with it at once. */
export function readMove(
  name: string,
  transition: TransitionDefinition,
  raw: RawForm,
  today: LocalDate,
): ReadMove {
  const fields = parseForm(
    fieldsForm(questionsOf(transition), besides, () => today),
    raw,
  )
  const problems = fields.ok ? [] : [...fields.problems]
  const note = textOf(raw[moveNames.note])
  if (transition.note === 'required' && note === '') problems.unshift(problemOf(moveNames.note, noteProblem))
  if (note.length > 20_000) problems.unshift(problemOf(moveNames.note, noteTooLong))
  const day = reappoints(transition) ? parseTypedDay(textOf(raw[moveNames.day])) : undefined
  if (reappoints(transition) && (day === undefined || day <= today))
    problems.push(problemOf(moveNames.day, dayProblem))
  if (!fields.ok || problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    filled: {
      wish: {
        transition: name,
        note: transition.note === 'none' ? '' : note,
        ...(day !== undefined && { reappointOn: day }),
      },
      values: fields.value.stored,
      files: filesOf(raw[moveNames.files]),
      seenSequence: Number(textOf(raw[moveNames.seen])) || 0,
    },
  }
}

function problemOf(field: string, message: FieldProblem['message']): FieldProblem {
  return { field, message }
}

function textOf(value: unknown): string {
  if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0')) return ''
  return value.normalize('NFC').replace(/\r\n?/g, '\n').trim()
}

/** The files that came with a form under a name; an empty field is none. */
export function filesOf(value: unknown): UploadedFile[] {
  return [value].flat().filter(isUploaded)
}

function isUploaded(item: unknown): item is UploadedFile {
  return (
    typeof item === 'object' &&
    item !== null &&
    'fileName' in item &&
    typeof item.fileName === 'string' &&
    'bytes' in item &&
    item.bytes instanceof Uint8Array
  )
}
