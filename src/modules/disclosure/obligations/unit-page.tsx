import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { CardGrid } from '../../../ui/card/card.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Stat } from '../../../ui/stat/stat.tsx'
import { completeness, onTimeShare } from '../domain/obligations/count-duties.ts'
import { type Duty, isUnfulfilled } from '../domain/obligations/duty.ts'
import { DutyList } from './duty-list.tsx'
import { inTopicOrder, topicWords } from './duty-words.ts'
import type { Succession } from './load-succession.ts'
import { obligationPaths } from './paths.ts'
import { SuccessionNotice } from './succession-notice.tsx'

export interface UnitDutiesProps {
  readonly unit: { readonly code: string; readonly name: string }
  readonly unitHref: string
  /** What lies open now, of any year. */
  readonly open: readonly Duty[]
  readonly duties: readonly Duty[]
  readonly year: number
  readonly years: readonly number[]
  readonly now: Date
  /** What it left to others, or took over; undefined where there is nothing to say. */
  readonly succession: Succession | undefined
  readonly cancelled: readonly { readonly title: string; readonly on: LocalDate; readonly reason: string }[]
}

const texts = {
  title: { vi: 'Nội dung phải công khai', en: 'What must be public' },
  lead: {
    vi: 'Luật buộc đơn vị công khai những gì, đã làm được gì, còn thiếu hoặc muộn chỗ nào. Danh sách do hệ thống lập từ quy định, đơn vị không tự sửa được.',
    en: 'What the law makes this unit publish, what it did, and what is late or missing. The list follows from the law; the unit cannot change it.',
  },
  year: { vi: 'Năm', en: 'Year' },
  complete: { vi: 'Nội dung đang công khai', en: 'Public now' },
  ofRequired: { vi: 'nội dung phải có', en: 'required items' },
  onTime: { vi: 'Công khai đúng hạn', en: 'Published in time' },
  ofDue: { vi: 'nội dung đến hạn trong năm', en: 'items due in the year' },
  open: { vi: 'Còn thiếu hoặc quá hạn', en: 'Missing or overdue' },
  nothingOpen: {
    vi: 'Đơn vị không còn nội dung nào thiếu hoặc quá hạn.',
    en: 'Nothing is missing or overdue.',
  },
  notFollowed: {
    vi: 'Hệ thống chưa theo dõi việc công khai của đơn vị này.',
    en: 'This unit is not followed yet.',
  },
  cancelled: { vi: 'Sự việc đã hủy ghi nhận', en: 'Events taken back' },
  catalogue: {
    vi: 'Xem toàn bộ danh mục nghĩa vụ công khai theo luật',
    en: 'The whole catalogue with its law',
  },
}

/** For everybody: what a unit must publish, what it did, what is late or missing. */
export function UnitDutiesPage(props: UnitDutiesProps) {
  const words = useWords()
  const { unit, open, duties, year, years, now, cancelled } = props
  const byTopic = Map.groupBy(duties, ({ obligation }) => obligation.topic)
  const complete = completeness(duties, now)
  const onTime = onTimeShare(duties, now)
  return (
    <Page
      title={texts.title}
      eyebrow={unit.name}
      lead={texts.lead}
      width="wide"
      variant="portal"
      breadcrumbs={[{ href: props.unitHref, text: unit.name }]}
    >
      <SuccessionNotice succession={props.succession} />
      {duties.length === 0 && open.length === 0 ? (
        <p>{words(texts.notFollowed)}</p>
      ) : (
        <>
          <CardGrid narrow>
            <Stat
              label={texts.complete}
              figure={
                complete.denominator === 0 ? null : { kind: 'share', ...complete, of: texts.ofRequired }
              }
            />
            <Stat
              label={texts.onTime}
              figure={onTime.denominator === 0 ? null : { kind: 'share', ...onTime, of: texts.ofDue }}
            />
          </CardGrid>
          <Section title={texts.open} id="con-thieu">
            {open.some(isUnfulfilled) ? (
              <DutyList caption={texts.open} duties={open} publishHref={null} />
            ) : (
              <p>{words(texts.nothingOpen)}</p>
            )}
          </Section>
        </>
      )}
      <FilterBar action={obligationPaths.unit.to({ code: unit.code })}>
        <SelectField
          name="nam"
          label={texts.year}
          choices={years.map((one) => ({ value: String(one), label: String(one) }))}
          value={String(year)}
        />
      </FilterBar>
      {inTopicOrder(byTopic).map(([topic, ofTopic]) => (
        <Section key={topic} title={topicWords[topic]} id={topic}>
          <DutyList caption={topicWords[topic]} duties={ofTopic} publishHref={null} />
        </Section>
      ))}
      {cancelled.length > 0 && (
        <Section title={texts.cancelled} id="da-huy">
          <ul>
            {cancelled.map(({ title, on, reason }) => (
              <li key={`${title}${on}`}>
                {title} ({formatDay(on)}): {reason}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p>
        <a href={obligationPaths.catalogue.to({})}>{words(texts.catalogue)}</a>
      </p>
    </Page>
  )
}
