import { classNames } from '../class-names.ts'
import { describedBy, FieldFrame, type FieldProps, fieldId } from './field-frame.tsx'

export interface FileFieldProps extends FieldProps {
  /** Kinds that the picker offers first, e.g. `.docx,.pdf`; the server decides what it takes. */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
}

/** A file to send; its form needs `withFiles`. Say in the hint which kinds and how large. */
export function FileField(props: FileFieldProps) {
  const { name, accept, multiple, error } = props
  return (
    <FieldFrame field={props}>
      <input
        class={classNames('mb-file', error !== undefined && 'mb-file--error')}
        id={fieldId(name)}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
    </FieldFrame>
  )
}
