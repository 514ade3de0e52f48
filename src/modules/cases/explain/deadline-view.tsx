import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Details } from '../../../ui/details/details.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Deadline } from '../domain/clock/clock.ts'
import { amountWords, fullDay, timeInVietnam } from './day-words.ts'
import { deadlineSentence, deadlineTexts } from './deadline-words.ts'
import { type FoldedStep, foldSteps } from './fold-steps.ts'
import { type StepLine, stepLine } from './step-words.ts'

export interface DeadlineViewProps {
  readonly deadline: Deadline
}

/**
 * Why a deadline is the day that it is: the answer in a sentence, the rule with its article and version, and
 * every step with its source, made from the same computation as the day. A part of a page; it prints.
 */
export function DeadlineView({ deadline }: DeadlineViewProps) {
  const words = useWords()
  const folded = foldSteps(deadline.steps)
  const isLong = folded.length !== deadline.steps.length
  return (
    <>
      <p class="govuk-body-l">{words(deadlineSentence(deadline))}</p>
      <DeadlineWarnings deadline={deadline} />
      <SummaryList rows={summaryRows(deadline, words)} />
      <StepTable caption={deadlineTexts.steps} lines={folded.map(numbered)} />
      {isLong && (
        <Details summary={deadlineTexts.everyDay}>
          <StepTable
            caption={deadlineTexts.everyDay}
            lines={deadline.steps.flatMap((step) => foldSteps([step])).map(numbered)}
          />
        </Details>
      )}
    </>
  )
}

function DeadlineWarnings({ deadline }: DeadlineViewProps) {
  const words = useWords()
  const { predicted, standing, standsStill } = deadline
  return (
    <>
      {standsStill && (
        <Notice title={deadlineTexts.standsStill}>
          <p>{words(deadlineTexts.standsStillText)}</p>
        </Notice>
      )}
      {predicted && (
        <Notice tone="warning" title={deadlineTexts.predicted}>
          <p>{words(deadlineTexts.predictedText)}</p>
        </Notice>
      )}
      {standing === 'unconfirmed' && (
        <Notice tone="warning" title={deadlineTexts.unconfirmed}>
          <p>{words(deadlineTexts.unconfirmedText)}</p>
        </Notice>
      )}
    </>
  )
}

function summaryRows(deadline: Deadline, words: (words: Words) => string) {
  const { rule, amount, date, dueAt, steps } = deadline
  const start = steps.find(({ kind }) => kind === 'start')?.day ?? date
  const extended = steps.find((step) => step.kind === 'extended')
  const isHours = rule.unit === 'hour'
  return [
    {
      key: deadlineTexts.due,
      value: isHours
        ? `${timeInVietnam(dueAt)} ${words(fullDay(date))}`
        : words({ vi: `Hết ${fullDay(date).vi}`, en: `End of ${fullDay(date).en}` }),
    },
    { key: deadlineTexts.term, value: words(amountWords(amount, rule.unit)) },
    { key: deadlineTexts.from, value: words(fullDay(start)) },
    ...(extended?.kind === 'extended'
      ? [{ key: deadlineTexts.extension, value: words(amountWords(extended.amount, extended.unit)) }]
      : []),
    {
      key: deadlineTexts.basis,
      value: (
        <>
          {words(rule.title)}. {rule.law}
          {rule.article !== '' && `, ${rule.article}`} {rule.standing === 'unconfirmed' && <Unconfirmed />}
        </>
      ),
    },
    { key: deadlineTexts.version, value: formatDay(rule.version) },
  ]
}

interface NumberedLine extends StepLine {
  readonly key: number
}

function numbered(step: FoldedStep, key: number): NumberedLine {
  return { key, ...stepLine(step) }
}

function StepTable({ caption, lines }: { readonly caption: Words; readonly lines: readonly NumberedLine[] }) {
  const words = useWords()
  return (
    <Table
      caption={caption}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'days', header: deadlineTexts.days, rowHeader: true, cell: ({ days }) => words(days) },
        { key: 'effect', header: deadlineTexts.effect, cell: ({ effect }) => words(effect) },
        {
          key: 'why',
          header: deadlineTexts.why,
          cell: ({ why, source, confirmed }) => (
            <>
              {words(why)}
              {source !== null && (
                <>
                  <br />
                  <small>
                    {words(deadlineTexts.source)}: {source} {!confirmed && <Unconfirmed />}
                  </small>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function Unconfirmed() {
  return <Tag tone="warning">{deadlineTexts.unconfirmed}</Tag>
}
