import type { Choice } from './choice.ts'
import { ChoiceGroup } from './choice-group.tsx'
import type { FieldProps } from './field-frame.tsx'

export interface RadiosFieldProps extends FieldProps {
  readonly choices: readonly Choice[]
  readonly value?: string | undefined
}

/** One of a few things, all of them visible. */
export function RadiosField(props: RadiosFieldProps) {
  const chosen = props.value === undefined ? [] : [props.value]
  return <ChoiceGroup field={props} choices={props.choices} kind="radio" chosen={chosen} />
}
