import type { CitedRule } from '../../../platform/content/cited-rule.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { dayState } from '../domain/reception/reception-day.ts'
import type { AnnouncedDay, ReceptionPlace } from '../store/reception-days.ts'
import { DayDetails, DayTag, dayWords } from './day-details.tsx'
import { receptionPaths } from './paths.ts'

export interface PortalUnitProps {
  readonly code: string
  readonly name: string
  readonly place: ReceptionPlace | undefined
  readonly coming: readonly AnnouncedDay[]
  readonly past: readonly AnnouncedDay[]
  readonly now: Date
  /** How often the head must receive. */
  readonly rule: CitedRule | undefined
}

const texts = {
  list: { vi: 'Lịch tiếp công dân', en: 'Citizen reception days' },
  title: { vi: 'Tiếp công dân', en: 'Citizen reception' },
  where: { vi: 'Nơi tiếp', en: 'Where' },
  hours: { vi: 'Giờ tiếp thường xuyên', en: 'Ordinary hours' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  coming: { vi: 'Các ngày tiếp sắp tới', en: 'The next days' },
  none: { vi: 'Đơn vị chưa công bố ngày tiếp nào sắp tới', en: 'No coming day is announced yet' },
  noneBody: {
    vi: 'Bạn vẫn có quyền đến nơi tiếp công dân của đơn vị trong giờ làm việc.',
    en: 'You still have the right to come in office hours.',
  },
  register: { vi: 'Đăng ký ngày này', en: 'Register for this day' },
  calendar: { vi: 'Thêm vào lịch điện thoại (.ics)', en: 'Add to your calendar (.ics)' },
  past: { vi: 'Những ngày đã qua', en: 'Past days' },
  day: { vi: 'Ngày', en: 'Day' },
  result: { vi: 'Kết quả', en: 'What happened' },
  about: { vi: 'Lịch', en: 'Announced' },
  rules: { vi: 'Nội quy nơi tiếp công dân', en: 'Rules of the place' },
  bring: { vi: 'Khi đến bạn nên mang theo', en: 'What to bring' },
  bringBody: {
    vi: 'Giấy tờ tùy thân; giấy ủy quyền nếu bạn đến thay người khác; đơn hoặc giấy tờ liên quan nếu có. Người tiếp phải lắng nghe, ghi sổ và nói rõ việc của bạn sẽ được xử lý thế nào.',
    en: 'An identity paper; an authorisation when you come for somebody else; papers on your matter, if any. Whoever receives you must listen, write it into the register and say what will happen.',
  },
  unconfirmed: { vi: 'chưa đối chiếu văn bản gốc', en: 'not compared with the text of the law yet' },
}

/** `Người đứng đầu phải trực tiếp tiếp công dân ít nhất 1 ngày mỗi tháng (…)`. */
function ruleWords({ value, law, article }: CitedRule): Words {
  return {
    vi: `Người đứng đầu phải trực tiếp tiếp công dân ít nhất ${value} ngày mỗi tháng (${article}, ${law}).`,
    en: `The head must receive in person at least ${value} day a month (${article}, ${law}).`,
  }
}

/** Where and when a unit receives, what was changed and why, and what became of the days that are over. */
export function PortalUnitPage({ code, name, place, coming, past, now, rule }: PortalUnitProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      eyebrow={name}
      variant="portal"
      breadcrumbs={[{ href: receptionPaths.list.to({}), text: texts.list }]}
    >
      {place !== undefined && (
        <SummaryList
          rows={[
            { key: texts.where, value: place.place },
            ...(place.regularHours === '' ? [] : [{ key: texts.hours, value: place.regularHours }]),
            ...(place.phone === '' ? [] : [{ key: texts.phone, value: place.phone }]),
          ]}
        />
      )}
      {rule !== undefined && (
        <p>
          {words(ruleWords(rule))}{' '}
          {rule.standing === 'unconfirmed' && <Tag tone="warning">{texts.unconfirmed}</Tag>}
        </p>
      )}
      <Section title={texts.coming}>
        {coming.length === 0 ? (
          <EmptyState title={texts.none}>
            <p>{words(texts.noneBody)}</p>
          </EmptyState>
        ) : (
          <>
            <CardGrid>
              {coming.map((day) => (
                <div key={day.id} id={`ngay-${day.id}`}>
                  <Card title={dayWords(day.day)} aside={<DayTag day={day} now={now} />}>
                    <DayDetails day={day} />
                    {dayState(day, now) === 'announced' && day.quota > 0 && (
                      <LinkButton
                        href={receptionPaths.register.to({ code, sessionId: day.id })}
                        about={words(dayWords(day.day))}
                      >
                        {words(texts.register)}
                      </LinkButton>
                    )}
                  </Card>
                </div>
              ))}
            </CardGrid>
            <p>
              <a href={receptionPaths.calendar.to({ code })}>{words(texts.calendar)}</a>
            </p>
          </>
        )}
      </Section>
      <Section title={texts.bring}>
        <p>{words(texts.bringBody)}</p>
      </Section>
      {place !== undefined && place.rules !== '' && (
        <Details summary={texts.rules}>
          {place.rules.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Details>
      )}
      {past.length > 0 && (
        <Section title={texts.past}>
          <Table
            caption={texts.past}
            captionHidden
            rows={past}
            rowKey={({ id }) => id}
            columns={[
              { key: 'day', header: texts.day, rowHeader: true, cell: (day) => words(dayWords(day.day)) },
              { key: 'about', header: texts.about, cell: (day) => <DayDetails day={day} isPast /> },
              { key: 'result', header: texts.result, cell: (day) => <DayTag day={day} now={now} /> },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}
