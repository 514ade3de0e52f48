import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { clockOf } from '../domain/case-type.ts'
import type { CaseView, ShownClock } from './case-view.ts'
import { deskPaths } from './paths.ts'

const texts = {
  clocks: { vi: 'Thời hạn', en: 'Time limits' },
  clock: { vi: 'Thời hạn', en: 'Time limit' },
  state: { vi: 'Tình trạng', en: 'State' },
  due: { vi: 'Hạn', en: 'Due' },
} as const

const clockStates: Readonly<Record<ShownClock['standing']['state'], Words>> = {
  running: { vi: 'Đang tính', en: 'Running' },
  paused: { vi: 'Tạm dừng', en: 'Stands still' },
  met: { vi: 'Đã xong', en: 'Met' },
  cancelled: { vi: 'Thôi tính', en: 'Fell away' },
}
const lateWords: Words = { vi: 'trễ hạn', en: 'late' }

/** A date that leads to the explanation of it. */
export function ClockDeadline({ view, clock }: { readonly view: CaseView; readonly clock: ShownClock }) {
  return (
    <Deadline
      day={clock.day}
      workingDaysLeft={clock.workingDaysLeft}
      derivationHref={deskPaths.why.to({ caseId: view.opened.case.id, clock: clock.standing.clock })}
    />
  )
}

/** Every time limit of the case with its date and whether it runs. */
export function ClocksSection({ view }: { readonly view: CaseView }) {
  const words = useWords()
  const { type } = view.opened
  return (
    <Section title={texts.clocks}>
      <Table
        caption={texts.clocks}
        captionHidden
        rows={view.clocks}
        rowKey={({ standing }) => standing.clock}
        columns={[
          {
            key: 'clock',
            header: texts.clock,
            rowHeader: true,
            cell: ({ standing }) => words(clockOf(type, standing.clock).words),
          },
          { key: 'due', header: texts.due, cell: (clock) => <ClockDeadline view={view} clock={clock} /> },
          {
            key: 'state',
            header: texts.state,
            cell: ({ standing, isLate }) => (
              <>
                {words(clockStates[standing.state])}
                {standing.reappointedOn !== null && ` · ${formatDay(standing.reappointedOn)}`}{' '}
                {isLate && <Tag tone="danger">{lateWords}</Tag>}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
