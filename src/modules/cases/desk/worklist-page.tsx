import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Card } from '../../../ui/card/card.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SearchBox } from '../../../ui/search-box/search-box.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Tone } from '../../../ui/tone.ts'
import { caseChannels } from '../domain/case.ts'
import { stateOwners } from '../domain/case-type.ts'
import { type WorklistView, worklistViews } from '../domain/desk/worklist-views.ts'
import type { WorklistCounts, WorklistRow } from '../store/worklist-queries.ts'
import { channelWords, levelWords, ownerTones, ownerWords, viewWords } from './desk-words.ts'
import { deskPaths } from './paths.ts'
import type { WorklistQuery } from './worklist-routes.tsx'

/** A case of the list with its names. */
export interface ListedCase extends WorklistRow {
  readonly kindWords: Words
  readonly stateWords: Words
  readonly handlerName: string | null
  readonly unitName: string
  readonly due: { readonly day: LocalDate; readonly workingDaysLeft: number | null } | null
}

export interface WorklistProps {
  readonly query: WorklistQuery
  readonly view: WorklistView
  readonly counts: WorklistCounts
  readonly cases: readonly ListedCase[]
  readonly next: string | null
  readonly kinds: readonly Choice[]
  readonly severalUnits: boolean
  readonly maySetUp: boolean
}

const texts = {
  title: { vi: 'Hồ sơ, đơn thư', en: 'Cases' },
  lead: {
    vi: 'Việc rủi ro về thời hạn đứng trước: quá hạn, sắp đến hạn, rồi đến việc đang tạm dừng.',
    en: 'What is at legal risk comes first: overdue, due soon, then what stands still.',
  },
  search: {
    vi: 'Tìm theo mã hồ sơ, tên người gửi hoặc từ trong nội dung',
    en: 'Search by code, name or words',
  },
  views: { vi: 'Danh sách', en: 'Lists' },
  kind: { vi: 'Loại', en: 'Kind' },
  state: { vi: 'Đang ở', en: 'With' },
  channel: { vi: 'Đến qua', en: 'Came by' },
  all: { vi: 'Tất cả', en: 'All' },
  none: { vi: 'Không có hồ sơ nào ở đây', en: 'Nothing here' },
  noneBody: { vi: 'Thử danh sách khác hoặc bỏ bộ lọc.', en: 'Try another list or clear the filters.' },
  found: (q: string): Words => ({ vi: `Kết quả tìm “${q}”`, en: `Found for “${q}”` }),
  notFound: {
    vi: 'Không tìm thấy trong các hồ sơ bạn được đọc. Có thể gõ không dấu, hoặc gõ mã ghi trên giấy.',
    en: 'Not found among the cases that you may read. Diacritics may be left out; a code from a paper works too.',
  },
  standing: { vi: 'Thời hạn đang dừng', en: 'The clock stands still' },
  secret: { vi: 'Hồ sơ bảo mật', en: 'A confidential case' },
  filters: { vi: 'Lọc danh sách', en: 'Narrow the list' },
  untitled: { vi: '(không có tiêu đề)', en: '(untitled)' },
  received: { vi: 'Nhận', en: 'Received' },
  nobody: { vi: 'Chưa ai nhận', en: 'Nobody' },
  handler: { vi: 'Người xử lý', en: 'Handler' },
  next: { vi: 'Xem tiếp', en: 'More' },
  setUp: { vi: 'Phân công, bàn giao', en: 'Who handles what' },
  templates: { vi: 'Mẫu trả lời', en: 'Reply templates' },
  consultations: { vi: 'Đơn vị khác hỏi ý kiến', en: 'Questions of other units' },
  back: { vi: 'Về danh sách việc', en: 'Back to the list' },
} as const

/** The list of cases that somebody of staff works from. */
export function WorklistPage(props: WorklistProps) {
  const { query, view, counts, cases, next, maySetUp } = props
  const words = useWords()
  const wanted = query.q?.trim() ?? ''
  const isSearch = wanted !== ''
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      width="wide"
      aside={
        <>
          {maySetUp && (
            <LinkButton href={deskPaths.handlers.to({})} variant="secondary" small>
              {words(texts.setUp)}
            </LinkButton>
          )}{' '}
          <LinkButton href={deskPaths.templates.to({})} variant="secondary" small>
            {words(texts.templates)}
          </LinkButton>{' '}
          <LinkButton href={deskPaths.consultations.to({})} variant="secondary" small>
            {words(texts.consultations)}
          </LinkButton>
        </>
      }
    >
      <SearchBox action={deskPaths.list.to({})} label={texts.search} value={wanted} />
      {isSearch ? (
        <p>
          <strong>{words(texts.found(wanted))}</strong> ·{' '}
          <a href={deskPaths.list.to({})}>{words(texts.back)}</a>
        </p>
      ) : (
        <>
          <Tabs
            label={texts.views}
            tabs={worklistViews.map((one) => ({
              href: addressOf(query, { xem: one, sau: undefined }),
              label: viewWords[one],
              current: one === view,
              ...(one !== 'ended' && { count: counts[one] }),
            }))}
          />
          <WorklistFilters {...props} />
        </>
      )}
      {cases.length === 0 && (
        <EmptyState title={texts.none}>
          <p>{words(isSearch ? texts.notFound : texts.noneBody)}</p>
        </EmptyState>
      )}
      {cases.map((listed) => (
        <CaseCard key={listed.id} listed={listed} severalUnits={props.severalUnits} />
      ))}
      {next !== null && (
        <p>
          <LinkButton href={addressOf(query, { xem: view, sau: next })} variant="secondary">
            {words(texts.next)}
          </LinkButton>
        </p>
      )}
    </Page>
  )
}

function WorklistFilters({ query, view, kinds }: WorklistProps) {
  const all: Choice = { value: '', label: texts.all }
  const active = [
    ...filterOf(query, 'loai', kinds),
    ...filterOf(
      query,
      'dang',
      stateOwners.map((owner) => ({ value: owner, label: ownerWords[owner] })),
    ),
    ...filterOf(
      query,
      'kenh',
      caseChannels.map((channel) => ({ value: channel, label: channelWords[channel] })),
    ),
  ]
  return (
    <Details summary={texts.filters} open={active.length > 0}>
      <FilterBar action={deskPaths.list.to({})} hidden={{ xem: view }} active={active}>
        <SelectField name="loai" label={texts.kind} choices={[all, ...kinds]} value={query.loai ?? ''} />
        <SelectField
          name="dang"
          label={texts.state}
          choices={[
            all,
            ...stateOwners
              .filter((owner) => (owner === 'nobody') === (view === 'ended'))
              .map((owner) => ({ value: owner, label: ownerWords[owner] })),
          ]}
          value={query.dang ?? ''}
        />
        <SelectField
          name="kenh"
          label={texts.channel}
          choices={[
            all,
            ...caseChannels.map((channel) => ({ value: channel, label: channelWords[channel] })),
          ]}
          value={query.kenh ?? ''}
        />
      </FilterBar>
    </Details>
  )
}

function filterOf(query: WorklistQuery, name: 'loai' | 'dang' | 'kenh', choices: readonly Choice[]) {
  const chosen = choices.find(({ value }) => value === query[name])
  if (chosen === undefined) return []
  return [{ label: chosen.label, removeHref: addressOf(query, { [name]: undefined, sau: undefined }) }]
}

function addressOf(query: WorklistQuery, changes: Partial<WorklistQuery>): string {
  return deskPaths.list.to({}, { ...query, q: undefined, ...changes })
}

/** One case as a card: what, by when, with whom. */
export function CaseCard({
  listed,
  severalUnits,
}: {
  readonly listed: ListedCase
  readonly severalUnits: boolean
}) {
  const words = useWords()
  return (
    <Card
      title={titleOf(listed)}
      href={deskPaths.case.to({ caseId: listed.id })}
      eyebrow={`${listed.code} · ${words(listed.kindWords)}`}
      tone={riskTone(listed)}
      headingLevel={2}
      aside={<Tag tone={ownerTones[listed.owner]}>{listed.stateWords}</Tag>}
      footer={
        <>
          {words(texts.received)} {formatDay(dayInVietnam(listed.receivedAt))} ·{' '}
          {words(channelWords[listed.channel])} · {words(texts.handler)}:{' '}
          {listed.handlerName ?? words(texts.nobody)}
          {severalUnits && ` · ${listed.unitName}`}
        </>
      }
    >
      {listed.closedAt === null && listed.due === null && <Tag>{texts.standing}</Tag>}
      {listed.closedAt === null && listed.due !== null && (
        <Deadline day={listed.due.day} workingDaysLeft={listed.due.workingDaysLeft} />
      )}
      {listed.confidentiality === 'confidential' && (
        <>
          {' '}
          <Tag tone="danger">{levelWords.confidential}</Tag>
        </>
      )}
    </Card>
  )
}

function titleOf({ title, confidentiality }: ListedCase) {
  if (title !== '') return title
  return confidentiality === 'confidential' ? texts.secret : texts.untitled
}

function riskTone({ due, closedAt }: ListedCase): Tone {
  if (closedAt !== null || due === null || due.workingDaysLeft === null) return 'neutral'
  if (due.workingDaysLeft < 0) return 'danger'
  return due.workingDaysLeft <= 3 ? 'warning' : 'neutral'
}
