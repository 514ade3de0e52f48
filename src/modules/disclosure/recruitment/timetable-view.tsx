import { formatDay } from '../../../platform/kernel/dates.ts'
import type { PublicationId } from '../../../platform/kernel/ids.ts'
import { useWords } from '../../../ui/page-context.ts'
import { StepList, type StepListProps } from '../../../ui/step-list/step-list.tsx'
import type { Recruitment } from '../domain/recruitment/round.ts'
import type { StepState, TimetableStep } from '../domain/recruitment/timetable.ts'
import { portalPaths } from '../portal/paths.ts'
import { eventWords, stateWords } from './recruitment-words.ts'

const texts = {
  latest: { vi: 'chậm nhất', en: 'no later than' },
  earliest: { vi: 'không sớm hơn', en: 'no earlier than' },
  unconfirmed: { vi: 'chưa đối chiếu', en: 'unconfirmed' },
  publication: { vi: 'văn bản công khai', en: 'what was published' },
} as const

const states = {
  'on-time': 'done',
  late: 'done',
  'too-early': 'done',
  open: 'current',
  overdue: 'current',
  waiting: 'todo',
} as const satisfies Record<StepState, StepListProps['steps'][number]['state']>

/** Every step with its day, the day that the law sets and by which article. */
export function Timetable({
  steps,
  recruitment,
  numbers,
}: {
  readonly steps: readonly TimetableStep[]
  readonly recruitment: Pick<Recruitment, 'events'>
  /** Public numbers of what was published, by its id. */
  readonly numbers: ReadonlyMap<PublicationId, number>
}) {
  const words = useWords()
  return (
    <StepList
      steps={steps.map(({ event, happenedOn, bound, state }) => {
        const publicationId = recruitment.events.find((recorded) => recorded.event === event)?.publicationId
        const number = publicationId == null ? undefined : numbers.get(publicationId)
        return {
          key: event,
          title: eventWords[event],
          state: states[state],
          body: (
            <>
              <p>
                {happenedOn !== null && `${formatDay(happenedOn)}: `}
                {words(stateWords[state])}
                {number !== undefined && (
                  <>
                    {' · '}
                    <a href={portalPaths.one.to({ number: String(number) })}>{words(texts.publication)}</a>
                  </>
                )}
              </p>
              {bound !== null && (
                <p class="govuk-body-s">
                  {words(texts[bound.side])} {formatDay(bound.term.date)} ({bound.rule.law},{' '}
                  {bound.rule.article}
                  {!bound.isConfirmed && `, ${words(texts.unconfirmed)}`})
                </p>
              )}
            </>
          ),
        }
      })}
    />
  )
}
