import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { dongWords } from '../domain/donations/dong.ts'
import type { ListedAppeal } from '../store/donation-lists.ts'
import { appealKindWords, appealStateTones, appealStateWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'

export const portalGroups = ['moi', 'dang-nhan', 'dang-lam', 'xong'] as const
export type PortalGroup = (typeof portalGroups)[number]

export interface PortalProps {
  readonly appeals: readonly ListedAppeal[]
  readonly unitNames: ReadonlyMap<UnitId, string>
  readonly group: PortalGroup | ''
  /** The school to which the list is narrowed. */
  readonly unitName: string | undefined
  readonly unitCode: string
  readonly nextHref: string | undefined
}

const texts = {
  title: { vi: 'Tài trợ, đóng góp tự nguyện', en: 'Donations to schools' },
  lead: {
    vi: 'Mỗi đợt vận động: xin để làm gì, đã nhận bao nhiêu, chi vào đâu, còn lại bao nhiêu, ai giám sát.',
    en: 'Each appeal: what it is for, what was given, where it went, what is left and who watches.',
  },
  ofUnit: (name: string) => ({ vi: `Tài trợ của ${name}`, en: `Donations to ${name}` }),
  state: { vi: 'Tình trạng', en: 'State' },
  donor: { vi: 'Tôi có mã biên nhận', en: 'I have a receipt code' },
  empty: { vi: 'Chưa có đợt vận động nào', en: 'No appeals yet' },
  budget: { vi: 'Dự toán', en: 'Budget' },
  given: { vi: 'Đã nhận', en: 'Given' },
  spent: { vi: 'Đã chi', en: 'Spent' },
  held: { vi: 'Còn giữ', en: 'Still held' },
  until: (day: string) => ({ vi: `Nhận đến ${day}`, en: `Open until ${day}` }),
  more: { vi: 'Xem tiếp', en: 'Show more' },
}

const groupWords = {
  '': { vi: 'Tất cả', en: 'All' },
  moi: { vi: 'Mới phê duyệt, đang niêm yết', en: 'Approved, on notice' },
  'dang-nhan': { vi: 'Đang tiếp nhận', en: 'Open for gifts' },
  'dang-lam': { vi: 'Đang thực hiện', en: 'Under way' },
  xong: { vi: 'Đã quyết toán, hoàn thành', en: 'Settled or finished' },
} as const satisfies Record<PortalGroup | '', Words>

/** Every public appeal, the newest first. */
export function PortalPage({ appeals, unitNames, group, unitName, unitCode, nextHref }: PortalProps) {
  const words = useWords()
  return (
    <Page
      title={unitName === undefined ? texts.title : texts.ofUnit(unitName)}
      lead={texts.lead}
      width="wide"
      aside={<LinkButton href={donationPaths.receipt.to({})}>{words(texts.donor)}</LinkButton>}
    >
      <FilterBar action={donationPaths.portal.to({})} hidden={unitCode === '' ? {} : { 'don-vi': unitCode }}>
        <SelectField
          name="tinh-trang"
          label={texts.state}
          value={group}
          choices={(['', ...portalGroups] as const).map((value) => ({ value, label: groupWords[value] }))}
        />
      </FilterBar>
      {appeals.length === 0 && <EmptyState title={texts.empty} />}
      <CardGrid>
        {appeals.map((appeal) => (
          <Card
            key={appeal.id}
            headingLevel={2}
            title={appeal.title}
            eyebrow={`${unitNames.get(appeal.unitId) ?? ''} · ${words(appealKindWords[appeal.kind])}`}
            href={donationPaths.appeal.to({ number: String(appeal.number) })}
            aside={<Tag tone={appealStateTones[appeal.state]}>{appealStateWords[appeal.state]}</Tag>}
            footer={appeal.state === 'open' ? words(texts.until(formatDay(appeal.closesOn))) : undefined}
          >
            <SummaryList
              rows={[
                { key: texts.budget, value: words(dongWords(appeal.budget)) },
                { key: texts.given, value: words(dongWords(appeal.given)) },
                { key: texts.spent, value: words(dongWords(appeal.spent)) },
                { key: texts.held, value: words(dongWords(appeal.held)) },
              ]}
            />
          </Card>
        ))}
      </CardGrid>
      {nextHref !== undefined && (
        <p>
          <a href={nextHref}>{words(texts.more)}</a>
        </p>
      )}
    </Page>
  )
}
