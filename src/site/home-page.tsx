import type { Words } from '../platform/i18n/words.ts'
import { Card, CardGrid } from '../ui/card/card.tsx'
import { EmptyState } from '../ui/empty-state/empty-state.tsx'
import { Hero } from '../ui/hero/hero.tsx'
import { LinkButton } from '../ui/link-button/link-button.tsx'
import { Page } from '../ui/page/page.tsx'
import { useWords } from '../ui/page-context.ts'
import { SearchBox } from '../ui/search-box/search-box.tsx'
import { Section } from '../ui/section/section.tsx'

/** A plan as the start page names it. */
export interface HomePlan {
  readonly href: string
  readonly title: string
  readonly unitName: string
  readonly year: number
  readonly numberAndSymbol: string
}

/** What the modules contribute to the start page. */
export interface HomeFacts {
  readonly plans: readonly HomePlan[]
  /** What one can get done here. */
  readonly services: readonly HomeDoor[]
  /** What one can see here. */
  readonly doors: readonly HomeDoor[]
}

/** A way from the start page into a module. */
export interface HomeDoor {
  readonly href: string
  readonly title: Words
  readonly text: Words
}

const texts = {
  title: { vi: 'Trang chủ', en: 'Start page' },
  hero: {
    vi: 'Lời hứa của ngành giáo dục, kiểm chứng được',
    en: 'What education promises, open to check',
  },
  lead: {
    vi: 'Xem cơ quan quản lý và từng trường đã cam kết gì, đang làm đến đâu, việc nào chậm. Không cần tài khoản.',
    en: 'See what the authority and each school have promised, how far they are and what is late. No account needed.',
  },
  search: { vi: 'Tìm trường hoặc cơ quan', en: 'Find a school or an authority' },
  services: { vi: 'Anh/chị cần việc gì?', en: 'What can we do for you?' },
  doors: { vi: 'Anh/chị muốn xem gì?', en: 'What would you like to see?' },
  plans: { vi: 'Kế hoạch đang thực hiện', en: 'Plans in force' },
  allPlans: { vi: 'Tất cả kế hoạch', en: 'All plans' },
  noPlans: { vi: 'Chưa có kế hoạch nào được ban hành', en: 'No plan has been issued yet' },
  year: (year: number): Words => ({ vi: `Năm ${year}`, en: `Year ${year}` }),
  how: { vi: 'Con số ở đây từ đâu ra?', en: 'Where do the figures come from?' },
  howText: {
    vi: 'Mỗi con số được tính từ hồ sơ, công việc và báo cáo đã ghi nhận, không do ai tự điền. Bấm vào con số để xem cách tính. Nơi nào chưa có số liệu, trang này nói rõ là chưa có.',
    en: 'Each figure is computed from the records, the work and the reports, and typed in by nobody. Open a figure to see how it is computed. Where there are no records yet, this site says so.',
  },
}

/** The first page: what one can see here, the plans in force, and where the figures come from. */
export function HomePage({ plans, services, doors }: HomeFacts) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      variant="portal"
      width="wide"
      hero={
        <Hero title={texts.hero} lead={texts.lead}>
          <SearchBox action="/don-vi" name="q" label={texts.search} />
        </Hero>
      }
    >
      <Section title={texts.services}>
        <Doors doors={services} />
      </Section>
      <Section title={texts.doors}>
        <Doors doors={doors} />
      </Section>
      <Section
        title={texts.plans}
        actions={
          <LinkButton href="/ke-hoach" variant="quiet">
            {words(texts.allPlans)}
          </LinkButton>
        }
      >
        {plans.length === 0 ? (
          <EmptyState title={texts.noPlans} />
        ) : (
          <CardGrid>
            {plans.map((plan) => (
              <Card
                key={plan.href}
                href={plan.href}
                eyebrow={[words(texts.year(plan.year)), plan.numberAndSymbol].filter(Boolean).join(' · ')}
                title={plan.title}
              >
                <p>{plan.unitName}</p>
              </Card>
            ))}
          </CardGrid>
        )}
      </Section>
      <Section title={texts.how}>
        <p>{words(texts.howText)}</p>
      </Section>
    </Page>
  )
}

function Doors({ doors }: Pick<HomeFacts, 'doors'>) {
  const words = useWords()
  return (
    <CardGrid>
      {doors.map(({ href, title, text }) => (
        <Card key={href} href={href} title={title}>
          <p>{words(text)}</p>
        </Card>
      ))}
    </CardGrid>
  )
}
