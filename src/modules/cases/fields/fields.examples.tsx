import type { RawForm } from '../../../platform/http/form.ts'
import type { ComponentExamples } from '../../../ui/stories/example.ts'
import { hostileText, longText, longWord } from '../../../ui/stories/sample-texts.ts'
import { checkValues, type FieldValues, fieldsOf, storedValues } from '../domain/fields/field.ts'
import { everyField, paperId, schoolId, wellTyped } from '../domain/fields/fields.builder.ts'
import { FieldInputs } from './field-inputs.tsx'
import { ValuesList } from './values-list.tsx'

const units = [{ value: schoolId, label: 'Trường Tiểu học Tân Phú' }]
const keptFiles = new Map([[paperId, 'bien-nhan.jpg']])
const names = {
  units: new Map([[schoolId, 'Trường Tiểu học Tân Phú']]),
  files: new Map([[paperId, 'bien-nhan.jpg']]),
}

const checked = checkValues(everyField, wellTyped)
export const exampleValues: FieldValues = checked.ok ? storedValues(everyField, checked.value) : {}

/** The same text in each field that takes text. */
function everywhere(text: string): RawForm {
  return Object.fromEntries(fieldsOf(everyField).map(({ name }) => [name, text]))
}

function written(text: string): FieldValues {
  const texts = fieldsOf(everyField).filter(({ meta }) =>
    ['text', 'long-text', 'address'].includes(meta.widget),
  )
  return { ...exampleValues, ...Object.fromEntries(texts.map(({ name }) => [name, text])) }
}

function problemsOf(typed: RawForm) {
  const result = checkValues(everyField, typed)
  return result.ok ? [] : result.problems
}

const hostile = everywhere(hostileText)

export const fieldInputsExamples: ComponentExamples = {
  id: 'field-inputs',
  title: { vi: 'Câu hỏi của một loại hồ sơ', en: 'Questions of a case type' },
  examples: [
    {
      kind: 'usual',
      render: () => <FieldInputs fields={everyField} typed={wellTyped} units={units} keptFiles={keptFiles} />,
    },
    { kind: 'empty', render: () => <FieldInputs fields={everyField} problems={problemsOf({})} /> },
    {
      kind: 'variant',
      render: () => <FieldInputs fields={everyField} typed={{ paid: 'no' }} units={units} />,
    },
    {
      kind: 'long',
      render: () => (
        <FieldInputs
          fields={everyField}
          typed={everywhere(longText)}
          problems={problemsOf(everywhere(longText))}
          units={[{ value: '1', label: longText }]}
        />
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <FieldInputs
          fields={everyField}
          typed={hostile}
          problems={problemsOf(hostile)}
          units={[{ value: hostileText, label: hostileText }]}
          keptFiles={new Map([[hostileText, hostileText]])}
        />
      ),
    },
  ],
}

export const valuesListExamples: ComponentExamples = {
  id: 'values-list',
  title: { vi: 'Câu trả lời của một hồ sơ', en: 'Answers of a case' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <ValuesList
          fields={everyField}
          values={exampleValues}
          names={names}
          fileHref={(id) => `/tep/${id}`}
        />
      ),
    },
    {
      kind: 'variant',
      render: () => <ValuesList fields={everyField} values={exampleValues} names={names} publicOnly />,
    },
    { kind: 'empty', render: () => <ValuesList fields={everyField} values={{}} /> },
    {
      kind: 'long',
      render: () => (
        <ValuesList
          fields={everyField}
          values={written(`${longText}\n${longWord}\n\n${longText}`)}
          names={names}
        />
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <ValuesList
          fields={everyField}
          values={written(hostileText)}
          names={{ units: new Map([[schoolId, hostileText]]), files: new Map([[paperId, hostileText]]) }}
        />
      ),
    },
  ],
}
