import { formatDay } from '../../../platform/kernel/dates.ts'
import type { PublicationId } from '../../../platform/kernel/ids.ts'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { rankCandidates, readRanking } from '../domain/recruitment/ranking.ts'
import {
  happenedOf,
  isOpenForApplications,
  panelParts,
  type Recruitment,
} from '../domain/recruitment/round.ts'
import { nextEvent, type TimetableStep } from '../domain/recruitment/timetable.ts'
import { portalPaths } from '../portal/paths.ts'
import type { Candidate } from '../store/recruitment-candidates.ts'
import type { PanelMember } from '../store/recruitment-marking.ts'
import type { NoticeChange } from '../store/recruitment-notice-changes.ts'
import { recruitmentPaths } from './paths.ts'
import { eventWords, partWords, placingWords, pointsOf } from './recruitment-words.ts'
import { Timetable } from './timetable-view.tsx'

export const publicTexts = {
  title: { vi: 'Tuyển dụng giáo viên, nhân viên', en: 'Recruitment' },
  lead: {
    vi: 'Mỗi đợt tuyển dụng có hạn theo luật cho từng bước. Bài được chấm khi chưa ai biết của ai, và ai cũng tính lại được kết quả.',
    en: 'Each step has its day by law. Papers are marked before anybody knows whose they are, and anyone can rank again.',
  },
  none: { vi: 'Chưa có đợt tuyển dụng nào', en: 'No recruitments yet' },
  follow: { vi: 'Xem phiếu của tôi', en: 'See my application' },
  apply: { vi: 'Nộp phiếu đăng ký dự tuyển', en: 'Apply' },
  posts: { vi: 'Chỉ tiêu', en: 'Posts' },
  post: { vi: 'Vị trí', en: 'Post' },
  places: { vi: 'Số lượng', en: 'Places' },
  conditions: { vi: 'Điều kiện dự tuyển', en: 'Conditions' },
  changed: { vi: 'thông báo được thay đổi. Lý do:', en: 'the notice was changed. Reason:' },
  seeChange: { vi: 'Xem bản thay đổi', en: 'See the change' },
  timetable: { vi: 'Các bước và thời hạn', en: 'Steps and their days' },
  panel: { vi: 'Hội đồng và giám khảo', en: 'Board and markers' },
  member: { vi: 'Họ và tên', en: 'Name' },
  part: { vi: 'Vai trò', en: 'Part' },
  declared: { vi: 'Kê khai quan hệ', en: 'Relations declared' },
  people: { vi: 'Số người', en: 'People' },
  noPanel: { vi: 'Chưa có hội đồng', en: 'No board yet' },
  yes: { vi: 'đã kê khai', en: 'declared' },
  no: { vi: 'chưa kê khai', en: 'not declared' },
  recused: { vi: 'đã rút', en: 'stepped aside' },
  candidates: { vi: 'Ứng viên', en: 'Candidates' },
  count: (count: number) => ({
    vi: `${count} phiếu đã nhận. Chỉ mã ứng viên được công khai.`,
    en: `${count} applications. Only codes of candidates are public.`,
  }),
  result: { vi: 'Kết quả', en: 'Result' },
  code: { vi: 'Mã ứng viên', en: 'Candidate' },
  total: { vi: 'Tổng điểm', en: 'Total' },
  ranking: { vi: 'Dữ liệu để tự tính lại (JSON)', en: 'The data to rank again (JSON)' },
  sealed: {
    vi: 'Danh sách phách được niêm phong trong nhật ký công khai trước khi chấm:',
    en: 'The list of secret codes was sealed in the public log before marking:',
  },
} as const

export interface ListedRecruitment {
  readonly recruitment: Recruitment
  readonly unitName: string
}

/** Every recruitment whose notice was published. */
export function RecruitmentsPage({ listed }: { readonly listed: readonly ListedRecruitment[] }) {
  const words = useWords()
  return (
    <Page
      title={publicTexts.title}
      lead={publicTexts.lead}
      variant="portal"
      aside={
        <LinkButton href={recruitmentPaths.follow.to({})} variant="secondary" small>
          {words(publicTexts.follow)}
        </LinkButton>
      }
    >
      {listed.length === 0 && <EmptyState title={publicTexts.none} />}
      {listed.map(({ recruitment, unitName }) => {
        const next = nextEvent(happenedOf(recruitment))
        return (
          <Card
            headingLevel={2}
            key={recruitment.id}
            title={recruitment.title}
            href={recruitmentPaths.recruitment.to({ recruitmentId: recruitment.id })}
          >
            <p>
              {unitName}
              {next !== null && ` · ${words(eventWords[next])}`}
            </p>
          </Card>
        )
      })}
    </Page>
  )
}

export interface RecruitmentPageProps {
  readonly recruitment: Recruitment
  readonly unitName: string
  readonly steps: readonly TimetableStep[]
  readonly panel: readonly PanelMember[]
  readonly candidates: readonly Candidate[]
  /** Of the notice, the latest last. */
  readonly changes: readonly NoticeChange[]
  readonly numbers: ReadonlyMap<PublicationId, number>
}

/** One recruitment, from its plan to its result. */
export function RecruitmentPage(props: RecruitmentPageProps) {
  const { recruitment, unitName, steps, panel, candidates } = props
  const words = useWords()
  const { id, posts, rankingText, papersSealed } = recruitment
  const conditions = props.changes.at(-1)?.conditions ?? recruitment.conditions
  return (
    <Page
      title={recruitment.title}
      lead={`${unitName} · ${recruitment.basis}`}
      variant="portal"
      breadcrumbs={[{ href: recruitmentPaths.portal.to({}), text: publicTexts.title }]}
    >
      {isOpenForApplications(recruitment) && (
        <LinkButton href={recruitmentPaths.apply.to({ recruitmentId: id })}>
          {words(publicTexts.apply)}
        </LinkButton>
      )}
      <Section title={publicTexts.posts} id="chi-tieu">
        <Table
          caption={publicTexts.posts}
          captionHidden
          rows={posts}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'post',
              header: publicTexts.post,
              rowHeader: true,
              cell: ({ code, name }) => `${name} (${code})`,
            },
            {
              key: 'places',
              header: publicTexts.places,
              numeric: true,
              cell: ({ places }) => String(places),
            },
          ]}
        />
      </Section>
      <Section title={publicTexts.conditions} id="dieu-kien">
        {conditions.split(/\n+/u).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {props.changes.map(({ number, decidedOn, reason, publicationId }) => (
          <p key={number}>
            {formatDay(decidedOn)}: {words(publicTexts.changed)} {reason}{' '}
            <PublicationLink number={props.numbers.get(publicationId)} />
          </p>
        ))}
      </Section>
      <Section title={publicTexts.timetable} id="cac-buoc">
        <Timetable steps={steps} recruitment={recruitment} numbers={props.numbers} />
      </Section>
      <Section title={publicTexts.panel} id="hoi-dong">
        <PanelInNumbers panel={panel} />
      </Section>
      <Section title={publicTexts.candidates} id="ung-vien" lead={publicTexts.count(candidates.length)}>
        {papersSealed !== null && (
          <p>
            {words(publicTexts.sealed)} <code>{papersSealed}</code>
          </p>
        )}
      </Section>
      {rankingText !== null && happenedOf(recruitment)['result-published'] !== undefined && (
        <Section title={publicTexts.result} id="ket-qua">
          <Results text={rankingText} />
          <p>
            <a href={recruitmentPaths.ranking.to({ recruitmentId: id })}>{words(publicTexts.ranking)}</a>
          </p>
          <p>{recruitment.choiceReason}</p>
        </Section>
      )}
    </Page>
  )
}

function PublicationLink({ number }: { readonly number: number | undefined }) {
  const words = useWords()
  if (number === undefined) return null
  return <a href={portalPaths.one.to({ number: String(number) })}>{words(publicTexts.seeChange)}</a>
}

/**
 * The board and the markers in public: how many, and whether all declared. Nobody is named: whoever is known to mark
 * can be reached before the examination.
 */
function PanelInNumbers({ panel }: { readonly panel: readonly PanelMember[] }) {
  const words = useWords()
  const rows = panelParts.flatMap((part) => {
    const own = panel.filter((member) => member.part === part)
    return own.length === 0 ? [] : [{ part, own }]
  })
  return (
    <Table
      caption={publicTexts.panel}
      captionHidden
      rows={rows}
      rowKey={({ part }) => part}
      columns={[
        {
          key: 'part',
          header: publicTexts.part,
          rowHeader: true,
          cell: ({ part }) => words(partWords[part]),
        },
        { key: 'count', header: publicTexts.people, numeric: true, cell: ({ own }) => String(own.length) },
        {
          key: 'declared',
          header: publicTexts.declared,
          numeric: true,
          cell: ({ own }) => String(own.filter(({ hasDeclared }) => hasDeclared).length),
        },
        {
          key: 'recused',
          header: publicTexts.recused,
          numeric: true,
          cell: ({ own }) => String(own.filter(({ recusedBecause }) => recusedBecause !== null).length),
        },
      ]}
      empty={<EmptyState title={publicTexts.noPanel} />}
    />
  )
}

/** Who sits on the board, for the unit that recruits: who declared their relations, never what. */
export function Panel({ panel }: { readonly panel: readonly PanelMember[] }) {
  const words = useWords()
  return (
    <Table
      caption={publicTexts.panel}
      captionHidden
      rows={panel}
      rowKey={({ personId }) => personId}
      columns={[
        { key: 'name', header: publicTexts.member, rowHeader: true, cell: ({ name }) => name },
        { key: 'part', header: publicTexts.part, cell: ({ part }) => words(partWords[part]) },
        {
          key: 'declared',
          header: publicTexts.declared,
          cell: ({ hasDeclared, recusedBecause }) =>
            recusedBecause === null
              ? words(hasDeclared ? publicTexts.yes : publicTexts.no)
              : words(publicTexts.recused),
        },
      ]}
      empty={<EmptyState title={publicTexts.no} />}
    />
  )
}

/** The ranking, made from the sealed data each time it is shown. */
export function Results({ text }: { readonly text: string }) {
  const words = useWords()
  return (
    <Table
      caption={publicTexts.result}
      captionHidden
      rows={rankCandidates(readRanking(text))}
      rowKey={({ code }) => code}
      columns={[
        { key: 'code', header: publicTexts.code, rowHeader: true, cell: ({ code }) => code },
        { key: 'post', header: publicTexts.post, cell: ({ post }) => post },
        {
          key: 'total',
          header: publicTexts.total,
          numeric: true,
          cell: ({ total }) => words(pointsOf(total)),
        },
        { key: 'result', header: publicTexts.result, cell: (result) => words(placingWords(result)) },
      ]}
      empty={<EmptyState title={publicTexts.none} />}
    />
  )
}
