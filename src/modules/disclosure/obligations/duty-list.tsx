import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type Duty, isUnfulfilled } from '../domain/obligations/duty.ts'
import { portalPaths } from '../portal/paths.ts'
import { DutyDerivation } from './duty-derivation.tsx'
import { keptUntilWords, occasionWords, stateOfDuty, unconfirmedWords } from './duty-words.ts'

const texts = {
  what: { vi: 'Nội dung phải công khai', en: 'What must be public' },
  due: { vi: 'Hạn', en: 'Due' },
  state: { vi: 'Tình trạng', en: 'State' },
  action: { vi: 'Việc cần làm', en: 'To do' },
  noDay: { vi: 'Không có ngày cụ thể', en: 'No day' },
  always: { vi: 'Luôn phải có', en: 'At all times' },
  shown: { vi: 'Công khai ngày', en: 'Published on' },
  missing: (days: number) => ({
    vi: `đã bị gián đoạn ${days} ngày`,
    en: `was missing for ${days} days`,
  }),
  publish: { vi: 'Công khai', en: 'Publish' },
  again: { vi: 'Cập nhật', en: 'Update' },
  none: { vi: 'Không có nội dung nào ở đây.', en: 'Nothing here.' },
}

export interface DutyListProps {
  readonly caption: Parameters<typeof Table>[0]['caption']
  readonly duties: readonly Duty[]
  /** Where a duty is fulfilled, for those who may; null for readers. */
  readonly publishHref: ((duty: Duty) => string) | null
}

/** Duties with their day, why it is that day, and what became of each. */
export function DutyList({ caption, duties, publishHref }: DutyListProps) {
  const words = useWords()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={duties}
      rowKey={({ obligation, occasion }) => `${obligation.code} ${occasion.key}`}
      empty={<p>{words(texts.none)}</p>}
      columns={[
        {
          key: 'what',
          header: texts.what,
          rowHeader: true,
          cell: (duty) => (
            <>
              {words(duty.obligation.name)}
              {duty.occasion.trigger.type !== 'always' && <> – {words(occasionWords(duty.occasion))}</>}
            </>
          ),
        },
        {
          key: 'due',
          header: texts.due,
          cell: (duty) => (
            <>
              <DueWords duty={duty} />
              <DutyDerivation duty={duty} />
            </>
          ),
        },
        { key: 'state', header: texts.state, cell: (duty) => <DutyState duty={duty} /> },
        ...(publishHref === null
          ? []
          : [
              {
                key: 'action',
                header: texts.action,
                cell: (duty: Duty) => <DutyAction duty={duty} href={publishHref(duty)} />,
              },
            ]),
      ]}
    />
  )
}

function DueWords({ duty: { due, occasion } }: { readonly duty: Duty }) {
  const words = useWords()
  if (due !== null) return <time dateTime={due.date}>{formatDay(due.date)}</time>
  return <>{words(occasion.trigger.type === 'always' ? texts.always : texts.noDay)}</>
}

function DutyState({ duty }: { readonly duty: Duty }) {
  const words = useWords()
  const { shownAt, brokenDays, showings, keptUntil, version } = duty
  const state = stateOfDuty(duty)
  const last = showings.at(-1)
  const kept = keptUntilWords(keptUntil)
  return (
    <>
      <Tag tone={state.tone}>{words(state.words)}</Tag>
      {shownAt !== null && last !== undefined && (
        <p>
          {words(texts.shown)}{' '}
          <a href={portalPaths.one.to({ number: String(last.number) })}>{formatDay(dayInVietnam(shownAt))}</a>
          {brokenDays > 0 && <>, {words(texts.missing(brokenDays))}</>}.
          {kept !== undefined && <> {words(kept)}.</>}
        </p>
      )}
      {version.standing === 'unconfirmed' && <p class="govuk-hint">{words(unconfirmedWords)}</p>}
    </>
  )
}

function DutyAction({ duty, href }: { readonly duty: Duty; readonly href: string }) {
  const words = useWords()
  const isDone = !isUnfulfilled(duty) && duty.state !== 'open'
  if (duty.state === 'expired' || (isDone && duty.occasion.trigger.type !== 'always')) return null
  return (
    <LinkButton
      href={href}
      small
      variant={isUnfulfilled(duty) ? 'primary' : 'secondary'}
      about={`${words(duty.obligation.name)}, ${words(occasionWords(duty.occasion))}`}
    >
      {words(isDone ? texts.again : texts.publish)}
    </LinkButton>
  )
}
