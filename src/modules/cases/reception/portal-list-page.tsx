import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SearchBox } from '../../../ui/search-box/search-box.tsx'
import { Section } from '../../../ui/section/section.tsx'
import type { AnnouncedDay } from '../store/reception-days.ts'
import { DayDetails, dayWords } from './day-details.tsx'
import { receptionPaths } from './paths.ts'

export interface PortalListProps {
  readonly days: readonly AnnouncedDay[]
  readonly unitNames: ReadonlyMap<string, { readonly code: string; readonly name: string }>
  readonly search: string
  readonly found: readonly { readonly code: string; readonly name: string }[]
  /** Where the list goes on. */
  readonly nextHref: string | null
}

const texts = {
  title: { vi: 'Lịch tiếp công dân', en: 'Citizen reception days' },
  lead: {
    vi: 'Chọn ngày và nơi bạn muốn đến. Bạn có thể đăng ký trước, không cần tài khoản; hoặc cứ đến trong giờ tiếp.',
    en: 'Choose when and where you want to come. You may register without an account, or simply come.',
  },
  search: { vi: 'Tìm theo tên trường, cơ quan', en: 'Search by school or office' },
  found: { vi: 'Trường, cơ quan tìm thấy', en: 'Schools and offices found' },
  none: { vi: 'Không tìm thấy trường, cơ quan nào', en: 'Nothing found' },
  next: { vi: 'Các ngày tiếp sắp tới', en: 'The next days' },
  empty: { vi: 'Chưa có lịch tiếp công dân nào được công bố', en: 'No reception day is announced yet' },
  mine: { vi: 'Xem hoặc hủy đăng ký của tôi', en: 'See or cancel my registration' },
  more: { vi: 'Xem thêm', en: 'More' },
}

/** Every unit's next reception days, and the way to one unit. */
export function PortalListPage({ days, unitNames, search, found, nextHref }: PortalListProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      variant="portal"
      aside={
        <LinkButton href={receptionPaths.mine.to({})} variant="secondary">
          {words(texts.mine)}
        </LinkButton>
      }
    >
      <SearchBox action={receptionPaths.list.to({})} label={texts.search} value={search} />
      {search !== '' && (
        <Section title={texts.found}>
          {found.length === 0 ? (
            <p>{words(texts.none)}</p>
          ) : (
            <ul>
              {found.map(({ code, name }) => (
                <li key={code}>
                  <a href={receptionPaths.unit.to({ code })}>{name}</a>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <Section title={texts.next}>
        {days.length === 0 ? (
          <EmptyState title={texts.empty} />
        ) : (
          <CardGrid>
            {days.map((day) => {
              const unit = unitNames.get(day.unitId)
              return unit === undefined ? null : (
                <Card
                  key={day.id}
                  eyebrow={unit.name}
                  title={dayWords(day.day)}
                  href={`${receptionPaths.unit.to({ code: unit.code })}#ngay-${day.id}`}
                >
                  <DayDetails day={day} />
                </Card>
              )
            })}
          </CardGrid>
        )}
        {nextHref !== null && (
          <p>
            <a href={nextHref}>{words(texts.more)}</a>
          </p>
        )}
      </Section>
    </Page>
  )
}

/** For a link's query: the day and the row after which the list goes on. */
export function afterOf(day: AnnouncedDay): string {
  return `${day.day}_${day.id}`
}
