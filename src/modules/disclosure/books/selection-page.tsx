import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type SelectionProblem, selectionProblems } from '../domain/books/check-selection.ts'
import { dongWords } from '../domain/donations/dong.ts'
import { gradeWords } from '../domain/fees/grade.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'
import { problemText, regimeWords, stateWords } from './book-words.ts'
import type { OpenedSelection } from './open-books.ts'
import { bookPaths } from './paths.ts'
import { votesText } from './publish-textbooks.ts'
import { type Address, Members, Steps } from './selection-tables.tsx'
import { selectionTexts as texts } from './selection-texts.ts'

export interface SelectionPageProps {
  readonly year: SchoolYear
  readonly opened: OpenedSelection
  readonly form: TypedForm
}

/** How the books of a year are chosen, step by step, with what the rules say to it. */
export function SelectionPage({ year, opened, form }: SelectionPageProps) {
  const words = useWords()
  const { unit, name, law, selection, steps, members, problems, may } = opened
  const at = { code: unit.code, year }
  const state = selection?.state ?? 'editing'
  const mayEdit = may.write && (state !== 'sent' || may.approve)
  const choices = selection?.choices ?? []
  return (
    <Page
      title={texts.title}
      eyebrow={`${name}, ${year.replace('-', '–')}`}
      lead={`${words(regimeWords[law.regime])} (${law.citation}${law.isUnconfirmed ? `; ${words(texts.unconfirmed)}` : ''}).`}
      variant="workspace"
      width="wide"
      back={{ href: bookPaths.desk.to({}), text: texts.back }}
      errors={summaryOf(form)}
      aside={
        <Tag tone={state === 'published' ? 'success' : state === 'sent' ? 'info' : 'neutral'}>
          {words(stateWords[state])}
        </Tag>
      }
    >
      {selection !== undefined && selection.remark !== '' && (
        <Notice tone="warning" title={texts.sentBack}>
          <p>{selection.remark}</p>
        </Notice>
      )}
      <Section title={texts.check}>
        <Problems
          problems={problems.filter(({ index }) => index === undefined)}
          whole={problems.length === 0}
        />
      </Section>
      <Section title={texts.steps} lead={texts.stepsLead}>
        {mayEdit && (
          <p>
            <LinkButton href={bookPaths.step.to(at)}>{words(texts.addStep)}</LinkButton>
          </p>
        )}
        <Steps steps={steps} at={at} mayEdit={mayEdit} />
      </Section>
      {law.regime === 'school-council' && (
        <Section title={texts.council} lead={texts.councilLead}>
          {mayEdit && (
            <p>
              <LinkButton href={bookPaths.member.to(at)} variant="secondary">
                {words(texts.addMember)}
              </LinkButton>
            </p>
          )}
          <Members members={members} at={at} mayEdit={mayEdit} />
        </Section>
      )}
      <Section title={texts.list}>
        {mayEdit && (
          <p>
            <LinkButton href={bookPaths.choices.to(at)} variant="secondary">
              {words(texts.editList)}
            </LinkButton>
          </p>
        )}
        <Table
          caption={texts.list}
          captionHidden
          rows={choices.map((choice, index) => ({ ...choice, index }))}
          rowKey={({ index }) => index}
          empty={<p>{words(texts.noBooks)}</p>}
          columns={[
            { key: 'title', header: texts.book, rowHeader: true, cell: ({ title }) => title },
            {
              key: 'subject',
              header: texts.subject,
              cell: ({ subject, grade }) => `${subject}, ${words(gradeWords(grade)).toLowerCase()}`,
            },
            { key: 'series', header: texts.series, cell: ({ series }) => series },
            { key: 'publisher', header: texts.publisher, cell: ({ publisher }) => publisher },
            {
              key: 'price',
              header: texts.price,
              numeric: true,
              cell: ({ price }) => (price === null ? '' : words(dongWords(price))),
            },
            { key: 'votes', header: texts.votes, cell: (choice) => votesText(choice) },
            {
              key: 'check',
              header: texts.check,
              cell: ({ index }) => <Problems problems={problems.filter((one) => one.index === index)} />,
            },
          ]}
        />
      </Section>
      {choices.length > 0 && mayEdit && <WayOut opened={opened} at={at} form={form} />}
      {selection !== undefined && selection.version > 0 && (
        <p>
          <a href={bookPaths.school.to({ code: unit.code }, { nam: year })}>{words(texts.public)}</a>
        </p>
      )}
    </Page>
  )
}

function WayOut({
  opened: { selection, problems, may },
  at,
  form,
}: {
  readonly opened: OpenedSelection
  readonly at: Address
  readonly form: TypedForm
}) {
  const words = useWords()
  if (selection === undefined) return null
  const hidden = { version: String(selection.changes) }
  return (
    <Section title={may.approve ? texts.publish : texts.send}>
      <Form action={may.approve ? bookPaths.publish.to(at) : bookPaths.send.to(at)} hidden={hidden}>
        {problems.some(({ code }) => selectionProblems[code] === 'explain') && (
          <TextAreaField
            name="giaiTrinh"
            label={texts.explanation}
            hint={texts.explanationHint}
            {...shown(form, 'giaiTrinh', selection.explanation)}
          />
        )}
        {selection.version > 0 && may.approve && (
          <TextAreaField name="lyDo" label={texts.reason} hint={texts.reasonHint} {...shown(form, 'lyDo')} />
        )}
        <Button>{words(may.approve ? texts.publish : texts.send)}</Button>
      </Form>
      {may.approve && selection.state === 'sent' && (
        <Form action={bookPaths.sendBack.to(at)} hidden={hidden}>
          <TextAreaField name="nhanXet" label={texts.remark} {...shown(form, 'nhanXet')} />
          <Button variant="secondary">{words(texts.sendBack)}</Button>
        </Form>
      )}
    </Section>
  )
}

function Problems({
  problems,
  whole = false,
}: {
  readonly problems: readonly SelectionProblem[]
  readonly whole?: boolean
}) {
  const words = useWords()
  if (problems.length === 0)
    return whole ? <p>{words(texts.good)}</p> : <Tag tone="success">{words(texts.fine)}</Tag>
  return (
    <ul>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.step ?? ''}`}>
          <Tag tone={selectionProblems[problem.code] === 'stops' ? 'danger' : 'warning'}>
            {words(problemText(problem))}
          </Tag>
        </li>
      ))}
    </ul>
  )
}
