import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import type { ListedApology } from '../store/late-apologies.ts'
import { lateWords } from './late-words.ts'
import { latePaths } from './paths.ts'

/** An apology of the queue with its names. */
export interface QueuedApology extends ListedApology {
  readonly causeWords: Words
  readonly handlerName: string | null
  /** Whether the reader of the page may sign it. */
  readonly maySign: boolean
}

export interface ApologyQueueProps {
  readonly toSign: readonly QueuedApology[]
  readonly toWrite: readonly QueuedApology[]
  readonly nextToSign: string | null
  readonly nextToWrite: string | null
  readonly done: { readonly signed: number; readonly refused: number } | null
  readonly nothingChosen: boolean
}

/** The letters that wait for the head's signature, and those that the handlers have not written yet. */
export function ApologyQueuePage(props: ApologyQueueProps) {
  const { toSign, toWrite, nextToSign, nextToWrite, done, nothingChosen } = props
  const words = useWords()
  return (
    <Page title={lateWords.apologies} lead={lateWords.apologiesLead} width="wide">
      {done !== null && (
        <Notice tone={done.refused === 0 ? 'success' : 'warning'} announce>
          <p>{words(lateWords.signed(done.signed))}</p>
          {done.refused > 0 && <p>{words(lateWords.notSigned(done.refused))}</p>}
        </Notice>
      )}
      {nothingChosen && (
        <Notice tone="danger" announce>
          <p>{words(lateWords.nothingChosen)}</p>
        </Notice>
      )}
      <Section title={lateWords.toSign} id="cho-ky">
        {toSign.length === 0 ? <p>{words(lateWords.noneToSign)}</p> : <SignForm apologies={toSign} />}
        {nextToSign !== null && <More name="ky" cursor={nextToSign} />}
      </Section>
      <Section title={lateWords.toWrite} id="cho-viet">
        {toWrite.length === 0 ? (
          <p>{words(lateWords.noneToWrite)}</p>
        ) : (
          <Table
            caption={lateWords.toWrite}
            captionHidden
            rows={toWrite}
            rowKey={({ caseId }) => caseId}
            columns={[
              dossierColumn,
              promisedColumn,
              causeColumn(words),
              {
                key: 'handler',
                header: lateWords.handler,
                cell: ({ handlerName }) => handlerName ?? words(lateWords.nobody),
              },
            ]}
          />
        )}
        {nextToWrite !== null && <More name="viet" cursor={nextToWrite} />}
      </Section>
    </Page>
  )
}

function SignForm({ apologies }: { readonly apologies: readonly QueuedApology[] }) {
  const words = useWords()
  const maySign = apologies.some((apology) => apology.maySign)
  const table = (
    <Table
      caption={lateWords.toSign}
      captionHidden
      rows={apologies}
      rowKey={({ caseId }) => caseId}
      columns={[
        dossierColumn,
        promisedColumn,
        {
          key: 'newDay',
          header: lateWords.newDay,
          cell: ({ newDay }) => (newDay === null ? '–' : formatDay(newDay)),
        },
        { key: 'reason', header: lateWords.reason, cell: ({ reason }) => reason },
        causeColumn(words),
        ...(maySign ? [chooseColumn(words)] : []),
      ]}
    />
  )
  if (!maySign) return table
  return (
    <Form action={latePaths.sign.to({})} requestId={crypto.randomUUID()}>
      {table}
      <ButtonRow>
        <Button>{words(lateWords.sign)}</Button>
      </ButtonRow>
    </Form>
  )
}

function chooseColumn(words: (said: Words) => string): Column<QueuedApology> {
  return {
    key: 'choose',
    header: lateWords.chosen,
    cell: ({ caseId, code, maySign }) =>
      maySign ? (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              name="hoSo"
              value={caseId}
              id={`ky-${caseId}`}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`ky-${caseId}`}>
              {words(lateWords.choose(code))}
            </label>
          </div>
        </div>
      ) : (
        '–'
      ),
  }
}

const dossierColumn: Column<QueuedApology> = {
  key: 'dossier',
  header: lateWords.dossier,
  rowHeader: true,
  cell: ({ caseId, code, title }) => (
    <>
      <a href={latePaths.apology.to({ caseId })}>{code}</a> {title}
    </>
  ),
}
const promisedColumn: Column<QueuedApology> = {
  key: 'promised',
  header: lateWords.promised,
  cell: ({ dueAt }) => formatDay(dayInVietnam(dueAt)),
}
function causeColumn(words: (said: Words) => string): Column<QueuedApology> {
  return { key: 'cause', header: lateWords.cause, cell: ({ causeWords }) => words(causeWords) }
}

function More({ name, cursor }: { readonly name: 'ky' | 'viet'; readonly cursor: string }) {
  const words = useWords()
  return (
    <p>
      <LinkButton href={latePaths.apologies.to({}, { [name]: cursor })} variant="secondary">
        {words(lateWords.more)}
      </LinkButton>
    </p>
  )
}
