import type { Choice } from './choice.ts'
import { ChoiceGroup } from './choice-group.tsx'
import type { FieldProps } from './field-frame.tsx'

export interface CheckboxesFieldProps extends FieldProps {
  readonly choices: readonly Choice[]
  readonly values?: readonly string[] | undefined
}

/** Any number of a few things, sent as repeated values of one name. */
export function CheckboxesField(props: CheckboxesFieldProps) {
  return <ChoiceGroup field={props} choices={props.choices} kind="checkbox" chosen={props.values ?? []} />
}
