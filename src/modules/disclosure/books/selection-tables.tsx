import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type CouncilMember, hasMinutes, isMeeting, type SelectionStep } from '../domain/books/selection.ts'
import { roleWords, stepWords, tieWords } from './book-words.ts'
import { bookPaths } from './paths.ts'
import { stepName } from './publish-textbooks.ts'
import { selectionTexts as texts } from './selection-texts.ts'

/** The school and the year. */
export interface Address {
  readonly code: string
  readonly year: string
}

/** What was done, with its minutes. */
export function Steps({
  steps,
  at,
  mayEdit,
}: {
  readonly steps: readonly SelectionStep[]
  readonly at: Address
  readonly mayEdit: boolean
}) {
  const words = useWords()
  return (
    <Table
      caption={texts.steps}
      captionHidden
      rows={steps}
      rowKey={({ id }) => id}
      empty={<p>{words(texts.noSteps)}</p>}
      columns={[
        {
          key: 'step',
          header: texts.step,
          rowHeader: true,
          cell: (step) => (step.subject === '' ? words(stepWords[step.kind]) : stepName(step)),
        },
        { key: 'day', header: texts.day, cell: ({ heldOn }) => formatDay(heldOn) },
        { key: 'document', header: texts.document, cell: ({ document }) => document },
        {
          key: 'people',
          header: texts.people,
          cell: ({ present, invited }) => (present === null ? '' : `${present}/${invited ?? present}`),
        },
        {
          key: 'minutes',
          header: texts.minutes,
          cell: (step) => (
            <>
              {isMeeting(step.kind) && words(hasMinutes(step) ? texts.yes : texts.no)}{' '}
              {step.fileId !== null && (
                <a href={bookPaths.minutes.to({ ...at, stepId: step.id })}>
                  {words(texts.file)}
                  <span class="govuk-visually-hidden">, {stepName(step)}</span>
                </a>
              )}
            </>
          ),
        },
        ...(mayEdit
          ? [
              {
                key: 'replace',
                header: texts.replace,
                cell: (step: SelectionStep) => (
                  <a href={bookPaths.step.to(at, { thay: step.id })}>
                    {words(texts.replace)}
                    <span class="govuk-visually-hidden">, {stepName(step)}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** Who sits in the council. */
export function Members({
  members,
  at,
  mayEdit,
}: {
  readonly members: readonly CouncilMember[]
  readonly at: Address
  readonly mayEdit: boolean
}) {
  const words = useWords()
  return (
    <Table
      caption={texts.council}
      captionHidden
      rows={members}
      rowKey={({ id }) => id}
      empty={<p>{words(texts.noMembers)}</p>}
      columns={[
        { key: 'name', header: texts.name, rowHeader: true, cell: ({ name }) => name },
        { key: 'role', header: texts.role, cell: ({ role }) => words(roleWords[role]) },
        {
          key: 'declared',
          header: texts.declared,
          cell: ({ declaredOn }) => (declaredOn === null ? words(texts.no) : formatDay(declaredOn)),
        },
        {
          key: 'tie',
          header: texts.tie,
          cell: ({ tie }) => <Tag tone={tie === 'none' ? 'neutral' : 'danger'}>{words(tieWords[tie])}</Tag>,
        },
        {
          key: 'left',
          header: texts.left,
          cell: ({ id: memberId, name, leftOn }) =>
            leftOn !== null ? (
              formatDay(leftOn)
            ) : mayEdit ? (
              <Form action={bookPaths.memberLeaves.to({ ...at, memberId })}>
                <Button variant="quiet" small about={name}>
                  {words(texts.leave)}
                </Button>
              </Form>
            ) : (
              ''
            ),
        },
      ]}
    />
  )
}
