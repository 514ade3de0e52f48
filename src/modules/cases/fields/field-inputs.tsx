import { Fragment } from 'preact'
import type { RawForm } from '../../../platform/http/form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Details } from '../../../ui/details/details.tsx'
import type { FieldProblem } from '../../../ui/error-summary/error-summary.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { type AskIf, type FieldOf, type Fields, fieldsOf } from '../domain/fields/field.ts'
import { yesNoWords } from '../domain/fields/value-text.ts'
import { FieldInput } from './field-input.tsx'
import { keptName } from './kept-name.ts'

export interface FieldInputsProps {
  readonly fields: Fields
  /** What was typed, or `typedValues` of what is known. */
  readonly typed?: RawForm | undefined
  readonly problems?: readonly FieldProblem[] | undefined
  /** The units that a field of the kind `unit` offers, in their order. */
  readonly units?: readonly Choice[] | undefined
  /** Files that a field of the kind `files` holds already, by id: they stay chosen. */
  readonly keptFiles?: ReadonlyMap<string, string> | undefined
}

/**
 * The questions of a case type, in order. One that is asked only after a certain answer stands below its question
 * in a part that is open unless another answer was given: so it can be filled in without JavaScript.
 */
export function FieldInputs({
  fields: schema,
  typed = {},
  problems = [],
  units = [],
  keptFiles,
}: FieldInputsProps) {
  const fields = fieldsOf(schema)
  const input = (field: FieldOf) => (
    <FieldInput
      key={field.name}
      field={field}
      typed={[typed[field.name], typed[keptName(field.name)]].flat()}
      error={problems.find((problem) => belongsTo(problem, field.name))?.message}
      units={units}
      keptFiles={keptFiles}
    />
  )
  return (
    <>
      {partsOf(fields).map(({ askIf, members }) =>
        askIf === undefined ? (
          <Fragment key={members[0]?.name}>{members.map(input)}</Fragment>
        ) : (
          <Details
            key={members[0]?.name}
            summary={conditionWords(askIf, fields)}
            open={mayBeAsked(askIf, typed) || members.some((member) => hasProblem(member, problems))}
          >
            {members.map(input)}
          </Details>
        ),
      )}
    </>
  )
}

interface Part {
  readonly askIf: AskIf | undefined
  readonly members: FieldOf[]
}

/** Neighbours that hang on the same answer stand together. */
function partsOf(fields: readonly FieldOf[]): Part[] {
  const parts: Part[] = []
  for (const field of fields) {
    const { askIf } = field.meta
    const last = parts.at(-1)
    const same = last?.askIf?.field === askIf?.field && last?.askIf?.equals === askIf?.equals
    if (last !== undefined && same) last.members.push(field)
    else parts.push({ askIf, members: [field] })
  }
  return parts
}

function mayBeAsked({ field, equals }: AskIf, typed: RawForm): boolean {
  const given = [typed[field]].flat().filter((answer) => answer !== undefined && answer !== '')
  const wanted = typeof equals === 'boolean' ? (equals ? 'yes' : 'no') : equals
  return given.length === 0 || given.includes(wanted)
}

function conditionWords({ field, equals }: AskIf, fields: readonly FieldOf[]): Words {
  const asking = fields.find(({ name }) => name === field)?.meta
  const answer =
    typeof equals === 'boolean'
      ? yesNoWords[equals ? 'yes' : 'no']
      : asking?.options?.find(({ value }) => value === equals)?.words
  return {
    vi: `Chỉ trả lời nếu “${asking?.label.vi ?? ''}” là “${answer?.vi ?? ''}”`,
    en: `Only if “${asking?.label.en ?? ''}” is “${answer?.en ?? ''}”`,
  }
}

function hasProblem({ name }: FieldOf, problems: readonly FieldProblem[]): boolean {
  return problems.some((problem) => belongsTo(problem, name))
}

function belongsTo({ field }: FieldProblem, name: string): boolean {
  return field === name || field?.startsWith(`${name}.`) === true
}
