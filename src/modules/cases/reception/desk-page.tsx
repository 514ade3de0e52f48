import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SearchBox } from '../../../ui/search-box/search-box.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { AnnouncedDay } from '../store/reception-days.ts'
import { DayDetails, DayTag, dayWords } from './day-details.tsx'
import { receptionPaths } from './paths.ts'

/** What waits in one unit of the visitor's. */
export interface DeskUnit {
  readonly code: string
  readonly name: string
  readonly maySchedule: boolean
  readonly mayRecord: boolean
  readonly coming: readonly AnnouncedDay[]
  /** Days that are over and of which nobody said who received. */
  readonly unrecorded: readonly AnnouncedDay[]
  readonly openPromises: number
  readonly latePromises: number
}

export interface DeskProps {
  readonly units: readonly DeskUnit[]
  readonly now: Date
  /** Units below, of inspectors. */
  readonly below: readonly { readonly code: string; readonly name: string }[]
  readonly search: string
  readonly mayLookBelow: boolean
}

const texts = {
  title: { vi: 'Tiếp công dân', en: 'Citizen reception' },
  lead: {
    vi: 'Lịch tiếp, sổ tiếp công dân và những điều đã hứa với người dân.',
    en: 'Reception days, the register, and what was promised to people.',
  },
  schedule: { vi: 'Lịch tiếp', en: 'Schedule' },
  write: { vi: 'Ghi một lượt tiếp', en: 'Record a reception' },
  book: { vi: 'Sổ tiếp công dân', en: 'Register' },
  promises: { vi: 'Điều đã hứa', en: 'Promises' },
  coming: { vi: 'Sắp tới', en: 'Coming' },
  unrecorded: { vi: 'Chưa ghi nhận người tiếp', en: 'Nobody is recorded as having received' },
  none: { vi: 'Chưa công bố ngày tiếp nào sắp tới', en: 'No coming day is announced' },
  below: { vi: 'Sổ của các đơn vị cấp dưới', en: 'Registers of the units below' },
  search: { vi: 'Tìm đơn vị', en: 'Search for a unit' },
  registered: (count: number, quota: number) => ({
    vi: `${count}/${quota} lượt đã đăng ký`,
    en: `${count} of ${quota} places taken`,
  }),
  late: (count: number) => ({ vi: `${count} lời hứa trễ hẹn`, en: `${count} late promises` }),
  open: (count: number) => ({ vi: `${count} lời hứa đang thực hiện`, en: `${count} promises under way` }),
}

/** What waits for those who receive citizens. */
export function DeskPage({ units, now, below, search, mayLookBelow }: DeskProps) {
  const words = useWords()
  return (
    <Page title={texts.title} lead={texts.lead} variant="workspace">
      {units.map((unit) => (
        <UnitSection key={unit.code} unit={unit} now={now} />
      ))}
      {mayLookBelow && (
        <Section title={texts.below}>
          <SearchBox action={receptionPaths.desk.to({})} label={texts.search} value={search} />
          <ul>
            {below.map(({ code, name }) => (
              <li key={code}>
                <a href={receptionPaths.book.to({ code })}>
                  {words(texts.book)} – {name}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function UnitSection({ unit, now }: { readonly unit: DeskUnit; readonly now: Date }) {
  const words = useWords()
  const { code, name } = unit
  return (
    <Section title={name}>
      <ButtonRow>
        {unit.mayRecord && (
          <LinkButton href={receptionPaths.newEntry.to({ code })}>{words(texts.write)}</LinkButton>
        )}
        <LinkButton href={receptionPaths.book.to({ code })} variant="secondary">
          {words(texts.book)}
        </LinkButton>
        <LinkButton href={receptionPaths.promises.to({ code })} variant="secondary">
          {words(texts.promises)}
        </LinkButton>
        {unit.maySchedule && (
          <LinkButton href={receptionPaths.schedule.to({ code })} variant="secondary">
            {words(texts.schedule)}
          </LinkButton>
        )}
      </ButtonRow>
      <p>
        {unit.latePromises > 0 && <Tag tone="danger">{texts.late(unit.latePromises)}</Tag>}{' '}
        {unit.openPromises > 0 && <Tag tone="info">{texts.open(unit.openPromises)}</Tag>}
      </p>
      {unit.unrecorded.length > 0 && <Days title={texts.unrecorded} days={unit.unrecorded} now={now} />}
      {unit.coming.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <Days title={texts.coming} days={unit.coming} now={now} />
      )}
    </Section>
  )
}

interface DaysProps {
  readonly title: { readonly vi: string; readonly en: string }
  readonly days: readonly AnnouncedDay[]
  readonly now: Date
}

function Days({ title, days, now }: DaysProps) {
  const words = useWords()
  return (
    <>
      <h3>{words(title)}</h3>
      <CardGrid>
        {days.map((day) => (
          <Card
            key={day.id}
            headingLevel={4}
            title={dayWords(day.day)}
            href={receptionPaths.day.to({ sessionId: day.id })}
            aside={<DayTag day={day} now={now} />}
          >
            <DayDetails day={day} />
            <p>{words(texts.registered(day.registered, day.quota))}</p>
          </Card>
        ))}
      </CardGrid>
    </>
  )
}
