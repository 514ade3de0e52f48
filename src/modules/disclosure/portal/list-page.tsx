import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SharePage } from '../../../ui/page/share-page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { feedPaths } from '../feeds/paths.ts'
import type { Piece } from '../search/excerpt.ts'
import type { SearchHit } from '../search/search-publications.ts'
import { subscribePaths } from '../subscribe/paths.ts'
import type { ChosenUnit, ListQuery } from './list-query.ts'
import { portalPaths } from './paths.ts'

export interface ListedHit extends SearchHit {
  readonly kindWords: Words
  readonly unitName: string
}

export interface ListPageProps {
  readonly origin: string
  readonly hits: readonly ListedHit[]
  readonly query: ListQuery
  readonly chosen: ChosenUnit
  readonly kinds: readonly Choice[]
  readonly years: readonly number[]
  /** Where the next page begins. */
  readonly after: string | undefined
}

const texts = {
  title: { vi: 'Thông tin công khai', en: 'What is public' },
  lead: {
    vi: 'Mọi điều trường và cơ quan đã công khai: khoản thu, tài trợ, tuyển sinh, tuyển dụng, tài chính… Tìm được cả chữ bên trong tệp.',
    en: 'Everything that schools and offices have made public: fees, donations, enrolment, recruitment, money. The words inside files are found too.',
  },
  search: { vi: 'Tìm gì?', en: 'What are you looking for?' },
  searchHint: {
    vi: 'Có dấu hay không dấu đều được. Đặt trong ngoặc kép để tìm đúng cụm từ.',
    en: 'Accents may be left out. Put words in quotation marks to find them side by side.',
  },
  unit: { vi: 'Của trường, cơ quan nào?', en: 'Of which school or office?' },
  unitHint: { vi: 'Gõ một phần tên', en: 'Part of its name' },
  kind: { vi: 'Loại', en: 'Kind' },
  year: { vi: 'Năm công khai', en: 'Year' },
  all: { vi: 'Tất cả', en: 'All' },
  which: { vi: 'Ý bạn là đơn vị nào?', en: 'Which of these do you mean?' },
  unknownUnit: {
    vi: 'Không có trường hay cơ quan nào tên như vậy',
    en: 'No school or office has such a name',
  },
  unknownHelp: {
    vi: 'Kết quả dưới đây là của mọi đơn vị. Thử gõ ngắn hơn, ví dụ chỉ “Hòa Bình”.',
    en: 'Below are results of all units. Try fewer words, such as “Hòa Bình” alone.',
  },
  none: { vi: 'Chưa có gì được công khai', en: 'Nothing is public yet' },
  notFound: { vi: 'Không tìm thấy', en: 'Nothing found' },
  tips: [
    {
      vi: 'Thử gõ ít chữ hơn, bỏ dấu ngoặc kép, hoặc bỏ bớt bộ lọc.',
      en: 'Try fewer words, no quotation marks, or fewer filters.',
    },
    {
      vi: 'Tệp là bản quét thì chỉ tìm được theo tiêu đề, không tìm được chữ bên trong.',
      en: 'Scanned files are found by their titles only, not by the words inside.',
    },
  ],
  dutyTip: {
    vi: 'Xem đơn vị phải công khai những gì, còn thiếu gì',
    en: 'See what a unit must make public, and what is missing',
  },
  askTip: {
    vi: 'Điều bạn cần không có ở đây? Gửi yêu cầu cung cấp thông tin',
    en: 'Is what you need not here? Ask for the information',
  },
  next: { vi: 'Xem tiếp', en: 'More' },
  newest: { vi: 'Về đầu danh sách', en: 'Back to the top' },
  corrected: { vi: 'đã đính chính', en: 'corrected' },
  feed: { vi: 'Tin mới theo dòng (Atom)', en: 'Feed (Atom)' },
  tell: { vi: 'Nhận thư khi có điều mới như vậy', en: 'Get a letter when there is more of this' },
}

/** Everything that is public, the newest first, to be searched and narrowed. */
export function ListPage({ origin, hits, query, chosen, kinds, years, after }: ListPageProps) {
  const words = useWords()
  const { unit, candidates, unknown } = chosen
  const now = {
    q: query.q.trim() || undefined,
    'don-vi': unit?.code,
    loai: query.loai || undefined,
    nam: query.nam?.toString(),
  }
  const href = (changed: Partial<Record<keyof typeof now | 'sau', string | undefined>>) =>
    portalPaths.list.to({}, { ...now, ...changed })
  const kindLabel = kinds.find(({ value }) => value === query.loai)?.label
  const active = [
    ...(now.q === undefined ? [] : [{ label: now.q, removeHref: href({ q: undefined }) }]),
    ...(unit === undefined ? [] : [{ label: unit.name, removeHref: href({ 'don-vi': undefined }) }]),
    ...(kindLabel === undefined ? [] : [{ label: kindLabel, removeHref: href({ loai: undefined }) }]),
    ...(now.nam === undefined ? [] : [{ label: now.nam, removeHref: href({ nam: undefined }) }]),
  ]
  const { nam: _, ...followed } = now
  return (
    <Page title={texts.title} lead={texts.lead} variant="portal">
      <SharePage
        address={`${origin}${href({})}`}
        title={unit === undefined ? words(texts.title) : `${words(texts.title)} – ${unit.name}`}
        description={words(texts.lead)}
        feed={`${origin}${feedPaths.atom.to({}, followed)}`}
      />
      <FilterBar
        action={portalPaths.list.to({})}
        active={active}
        hidden={unit === undefined ? {} : { 'don-vi': unit.code }}
      >
        <TextField name="q" label={texts.search} hint={texts.searchHint} value={query.q} />
        {unit === undefined && (
          <TextField name="truong" label={texts.unit} hint={texts.unitHint} value={query.truong} />
        )}
        <SelectField
          name="loai"
          label={texts.kind}
          choices={[{ value: '', label: texts.all }, ...kinds]}
          value={query.loai}
        />
        <SelectField
          name="nam"
          label={texts.year}
          choices={[
            { value: '', label: texts.all },
            ...years.map((year) => ({ value: `${year}`, label: `${year}` })),
          ]}
          value={now.nam ?? ''}
        />
      </FilterBar>
      {candidates.length > 0 && (
        <Notice title={texts.which}>
          <ul>
            {candidates.map(({ code, name }) => (
              <li key={code}>
                <a href={href({ 'don-vi': code })}>{name}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {unknown && (
        <Notice tone="warning" title={texts.unknownUnit}>
          <p>{words(texts.unknownHelp)}</p>
        </Notice>
      )}
      {hits.length === 0 && <Nothing searched={active.length > 0} unitCode={unit?.code} />}
      {hits.map((hit) => (
        <HitCard key={hit.publication.id} hit={hit} />
      ))}
      {(after !== undefined || query.sau !== '') && (
        <p>
          {after !== undefined && (
            <a href={href({ sau: after })} rel="next">
              {words(texts.next)}
            </a>
          )}{' '}
          {query.sau !== '' && <a href={href({})}>{words(texts.newest)}</a>}
        </p>
      )}
      <p>
        <a href={subscribePaths.ask.to({}, followed)}>{words(texts.tell)}</a>
        <br />
        <a href={feedPaths.atom.to({}, followed)}>{words(texts.feed)}</a>
      </p>
    </Page>
  )
}

function Nothing({
  searched,
  unitCode,
}: {
  readonly searched: boolean
  readonly unitCode: string | undefined
}) {
  const words = useWords()
  const duties =
    unitCode === undefined ? '/nghia-vu-cong-khai' : `/nghia-vu-cong-khai/${encodeURIComponent(unitCode)}`
  return (
    <EmptyState title={searched ? texts.notFound : texts.none}>
      {searched && texts.tips.map((tip) => <p key={tip.vi}>{words(tip)}</p>)}
      <p>
        <a href={duties}>{words(texts.dutyTip)}</a>
      </p>
      <p>
        <a href="/noi-voi-chung-toi">{words(texts.askTip)}</a>
      </p>
    </EmptyState>
  )
}

function HitCard({ hit }: { readonly hit: ListedHit }) {
  const words = useWords()
  const { publication, kindWords, unitName, excerpt } = hit
  const day = formatDay(dayInVietnam(publication.publishedAt))
  return (
    <Card
      headingLevel={2}
      title={publication.title}
      href={portalPaths.one.to({ number: `${publication.number}` })}
      eyebrow={kindWords}
      footer={[unitName, day, ...(publication.version > 1 ? [words(texts.corrected)] : [])].join(' · ')}
    >
      {excerpt.length > 0 && (
        <p>
          <Pieces pieces={excerpt} />
        </p>
      )}
    </Card>
  )
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, found }, index) => (found ? <mark key={`${index}`}>{text}</mark> : text))}</>
}
