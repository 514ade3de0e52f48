import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { deskPaths } from '../desk/paths.ts'
import type { Announcement, ChangedDay } from '../domain/holidays/announcement.ts'
import { announcementNames, kindWords, type TypedAnnouncement } from './announcement-form.ts'
import { dayTexts } from './days-page.tsx'
import { holidayPaths } from './paths.ts'
import type { CountedMove } from './summary.ts'

export interface PreviewPageProps {
  readonly announcement: Announcement
  readonly typed: TypedAnnouncement
  readonly digest: string
  readonly isStale: boolean
  readonly changed: readonly ChangedDay[]
  readonly counts: {
    readonly running: number
    readonly appointments: number
    readonly unmoved: number
    readonly beyond: number
    readonly stopped: number
    readonly noLongerLate: number
    readonly newlyLate: number
  }
  readonly moves: readonly CountedMove[]
  readonly units: readonly {
    readonly key: string
    readonly unit: string
    readonly kind: Words
    readonly count: number
  }[]
  /** Cases of the reader's own units. */
  readonly own: readonly {
    readonly caseId: CaseId
    readonly code: string
    readonly clock: Words
    readonly from: LocalDate
    readonly to: LocalDate
  }[]
  readonly nextOwn: string | null
}

const texts = {
  title: { vi: 'Xem trước khi áp dụng', en: 'Before it is applied' },
  back: { vi: 'Sửa lại', en: 'Change it' },
  stale: { vi: 'Số liệu vừa thay đổi', en: 'Something has changed meanwhile' },
  staleText: {
    vi: 'Có hồ sơ thay đổi sau khi bạn xem. Chưa có gì được áp dụng: hãy xem lại số liệu mới dưới đây.',
    en: 'Cases changed since you looked. Nothing was applied: look at the new numbers below.',
  },
  nothing: {
    vi: 'Những ngày này vốn đã như vậy trong lịch, nên không có thời hạn nào thay đổi.',
    en: 'The calendar already has these days so; no date moves.',
  },
  becomesOff: { vi: 'thành ngày nghỉ', en: 'becomes a day off' },
  becomesWork: { vi: 'thành ngày làm việc', en: 'becomes a working day' },
  changed: { vi: 'Ngày thay đổi', en: 'Days that change' },
  running: { vi: 'Thời hạn đang chạy đổi ngày', en: 'Running dates that move' },
  appointments: {
    vi: 'Trong đó là ngày đã hẹn với người dân',
    en: 'Of these, days promised to citizens',
  },
  unmoved: { vi: 'Thời hạn vắt qua những ngày này mà không đổi', en: 'Dates across these days that stay' },
  beyond: { vi: 'Không tính được vì lịch năm sau chưa có', en: 'Cannot be counted: calendar unknown' },
  stopped: { vi: 'Việc đã xong được tính lại', en: 'Ended ones that are counted again' },
  noLongerLate: { vi: 'Không còn bị coi là trễ', en: 'No longer counted as late' },
  newlyLate: { vi: 'Nay bị coi là trễ', en: 'Now counted as late' },
  byDay: { vi: 'Từ ngày nào sang ngày nào', en: 'From which day to which' },
  from: { vi: 'Từ', en: 'From' },
  to: { vi: 'Sang', en: 'To' },
  count: { vi: 'Số thời hạn', en: 'Dates' },
  byUnit: { vi: 'Theo đơn vị và loại việc', en: 'By unit and kind' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  kind: { vi: 'Loại việc', en: 'Kind' },
  own: { vi: 'Hồ sơ của đơn vị tôi', en: 'Cases of my unit' },
  ownNone: { vi: 'Không có hồ sơ nào của đơn vị bạn đổi ngày.', en: 'No case of your unit moves.' },
  code: { vi: 'Hồ sơ', en: 'Case' },
  clock: { vi: 'Thời hạn', en: 'Time limit' },
  more: { vi: 'Xem tiếp', en: 'More' },
  apply: { vi: 'Áp dụng và báo người dân', en: 'Apply and tell citizens' },
} as const

/** What an announcement would move, and the button that does exactly this. */
export function PreviewPage(props: PreviewPageProps) {
  const { announcement, typed, counts, changed, isStale } = props
  const words = useWords()
  const query = queryOf(typed)
  return (
    <Page
      title={texts.title}
      eyebrow={dayTexts.title}
      back={{ href: holidayPaths.days.to({}, query), text: texts.back }}
    >
      {isStale && (
        <Notice tone="danger" title={texts.stale} announce>
          <p>{words(texts.staleText)}</p>
        </Notice>
      )}
      {changed.length === 0 && (
        <Notice tone="info">
          <p>{words(texts.nothing)}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          {
            key: texts.changed,
            value: changed.map(({ day, worked }) => (
              <div key={day}>
                {formatDay(day)}: {words(worked.after ? texts.becomesWork : texts.becomesOff)}
              </div>
            )),
          },
          { key: dayTexts.kind, value: words(kindWords[announcement.kind]) },
          { key: dayTexts.name, value: words(announcement.name) },
          {
            key: dayTexts.source,
            value: `${announcement.source} (${formatDay(announcement.announcedOn)})`,
          },
          { key: texts.running, value: <strong>{counts.running}</strong> },
          { key: texts.appointments, value: counts.appointments },
          { key: texts.unmoved, value: counts.unmoved },
          ...(counts.beyond > 0 ? [{ key: texts.beyond, value: counts.beyond }] : []),
          { key: texts.stopped, value: counts.stopped },
          { key: texts.noLongerLate, value: counts.noLongerLate },
          { key: texts.newlyLate, value: counts.newlyLate },
        ]}
      />
      {counts.running > 0 && <Moves {...props} />}
      {changed.length > 0 && (
        <Form
          action={holidayPaths.apply.to({})}
          requestId={crypto.randomUUID()}
          hidden={{ ...query, digest: props.digest }}
        >
          <ButtonRow>
            <Button>{words(texts.apply)}</Button>
            <LinkButton href={holidayPaths.days.to({}, query)} variant="secondary">
              {words(texts.back)}
            </LinkButton>
          </ButtonRow>
        </Form>
      )}
    </Page>
  )
}

function Moves({ moves, units, own, nextOwn, typed }: PreviewPageProps) {
  const words = useWords()
  return (
    <>
      <Section title={texts.byDay} id="ngay">
        <Table
          caption={texts.byDay}
          captionHidden
          rows={moves}
          rowKey={({ from, to }) => `${from} ${to}`}
          columns={[
            { key: 'from', header: texts.from, rowHeader: true, cell: ({ from }) => formatDay(from) },
            { key: 'to', header: texts.to, cell: ({ to }) => formatDay(to) },
            { key: 'count', header: texts.count, numeric: true, cell: ({ count }) => count },
          ]}
        />
      </Section>
      <Section title={texts.byUnit} id="don-vi">
        <Table
          caption={texts.byUnit}
          captionHidden
          rows={units}
          rowKey={({ key }) => key}
          columns={[
            { key: 'unit', header: texts.unit, rowHeader: true, cell: ({ unit }) => unit },
            { key: 'kind', header: texts.kind, cell: ({ kind }) => words(kind) },
            { key: 'count', header: texts.count, numeric: true, cell: ({ count }) => count },
          ]}
        />
      </Section>
      <Section title={texts.own} id="cua-toi">
        <Table
          caption={texts.own}
          captionHidden
          rows={own}
          rowKey={({ caseId, clock }) => `${caseId} ${clock.vi}`}
          empty={<p>{words(texts.ownNone)}</p>}
          columns={[
            {
              key: 'code',
              header: texts.code,
              rowHeader: true,
              cell: ({ caseId, code }) => <a href={deskPaths.case.to({ caseId })}>{code}</a>,
            },
            { key: 'clock', header: texts.clock, cell: ({ clock }) => words(clock) },
            { key: 'from', header: texts.from, cell: ({ from }) => formatDay(from) },
            { key: 'to', header: texts.to, cell: ({ to }) => formatDay(to) },
          ]}
        />
        {nextOwn !== null && (
          <p>
            <LinkButton
              href={`${holidayPaths.preview.to({}, { ...queryOf(typed), sau: nextOwn })}#cua-toi`}
              variant="secondary"
            >
              {words(texts.more)}
            </LinkButton>
          </p>
        )}
      </Section>
    </>
  )
}

function queryOf(typed: TypedAnnouncement): Record<string, string> {
  return {
    [announcementNames.from]: typed.from,
    [announcementNames.to]: typed.to,
    [announcementNames.kind]: typed.kind,
    [announcementNames.name]: typed.name,
    [announcementNames.english]: typed.english,
    [announcementNames.source]: typed.source,
    [announcementNames.announcedOn]: typed.announcedOn,
  }
}
