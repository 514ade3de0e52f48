import type { SeedSource } from '../../../platform/content/schema/enrolment.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { CopyText } from '../../../ui/copy-text/copy-text.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { StepList } from '../../../ui/step-list/step-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { DrawInput, DrawTicket } from '../domain/draw/draw.ts'
import { type Campaign, levelWords } from '../domain/enrolment/campaign.ts'
import type { EnrolmentDraw } from '../store/enrolment-draws.ts'
import { purposeWords } from './enrolment-words.ts'
import { LeafLine, type LoggedMark } from './leaf-line.tsx'
import { enrolmentPaths } from './paths.ts'
import { stratumWords } from './school-page.tsx'

export interface DrawProps {
  readonly campaign: Campaign
  readonly draw: EnrolmentDraw
  readonly input: DrawInput
  readonly school: { readonly code: string; readonly name: string }
  readonly source: SeedSource | undefined
  /** In the order drawn, computed anew for this page; empty before. */
  readonly order: readonly DrawTicket[]
  readonly leaves: readonly LoggedMark[]
}

const texts = {
  lead: {
    vi: 'Chốt danh sách trước, lấy một con số công khai chưa ai biết sau. Không ai, kể cả trường, phòng hay người quản trị, chọn được kết quả.',
    en: 'The list is fixed first, a public number that nobody knew comes later. Nobody can choose the result: neither the school, nor the office, nor who runs this site.',
  },
  example: {
    vi: 'Dữ liệu ví dụ: con số dưới đây là bịa, không phải kết quả thật của nguồn được nêu.',
    en: 'Example data: the number below is invented, and not what the source really gave.',
  },
  one: { vi: '1. Danh sách đã chốt', en: '1. The list is committed' },
  two: { vi: '2. Con số công khai', en: '2. The public number' },
  three: { vi: '3. Kết quả', en: '3. The result' },
  items: (count: number, take: number | null) => ({
    vi: take === null ? `${count} mã, xếp thứ tự` : `${count} mã, lấy ${take}`,
    en: take === null ? `${count} codes, to be put in order` : `${count} codes, of which ${take} are taken`,
  }),
  commitment: { vi: 'Mã băm của danh sách (cam kết)', en: 'Hash of the list (commitment)' },
  input: { vi: 'Tải danh sách đã chốt (JSON)', en: 'Download the committed list (JSON)' },
  source: { vi: 'Lấy từ', en: 'From' },
  due: { vi: 'Có vào', en: 'Out at' },
  round: (round: number) => ({ vi: `số thứ tự ${round}`, en: `round ${round}` }),
  station: (station: string, day: string) => ({
    vi: `xổ số ${station}, ngày ${day}`,
    en: `lottery of ${station}, ${day}`,
  }),
  look: { vi: 'Xem tại nguồn', en: 'See it at its source' },
  waits: { vi: 'Chưa có con số.', en: 'The number is not out yet.' },
  typed: {
    vi: 'Một người đã ghi; chờ người thứ hai xác nhận.',
    en: 'Typed by one person; waits for another to confirm.',
  },
  value: { vi: 'Con số, do hai người ghi như nhau', en: 'The number, typed alike by two people' },
  seed: { vi: 'Hạt giống tính ra', en: 'The seed that follows' },
  order: { vi: 'Thứ tự bốc được', en: 'The order drawn' },
  number: { vi: 'Thứ', en: 'Place' },
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  ticket: { vi: 'Số bốc được', en: 'Ticket' },
  taken: { vi: 'được chỗ', en: 'has a place' },
  check: { vi: 'Kiểm chứng', en: 'Check it yourself' },
  verifier: { vi: 'Lấy chương trình kiểm chứng', en: 'Get the verifier' },
  steps: [
    {
      vi: 'Tải danh sách đã chốt; SHA-256 của tệp phải bằng cam kết, và cam kết phải có trong nhật ký công khai trước giờ có con số.',
      en: 'Download the committed list; its SHA-256 must be the commitment, and the commitment must stand in the public log before the number was out.',
    },
    {
      vi: 'So con số với nơi công bố.',
      en: 'Compare the number with its source.',
    },
    {
      vi: 'Hạt giống = SHA-256 của “minhbach-draw-1”, byte 0, cam kết, byte 0, con số.',
      en: 'The seed is the SHA-256 of “minhbach-draw-1”, a zero byte, the commitment, a zero byte, the number.',
    },
    {
      vi: 'Số bốc của mỗi mã = HMAC-SHA-256, khóa là hạt giống, nội dung là “item”, byte 0, mã hồ sơ. Nhỏ hơn đứng trước.',
      en: 'The ticket of a code is the HMAC-SHA-256 under the seed of “item”, a zero byte, the code. The smaller comes first.',
    },
    {
      vi: 'Chương trình kiểm chứng làm các bước này trên máy của bạn, không cần mạng:',
      en: 'The verifier does this on your own machine, without a network:',
    },
  ],
}

/** A draw in its three moments, each with its mark in the public log. */
export function DrawPage(props: DrawProps) {
  const { campaign, draw, school, order, leaves } = props
  const words = useWords()
  const known = draw.drawn !== null
  const leafOf = (revision: number) => leaves.find((leaf) => leaf.revision === revision)
  const [first, second] = [leafOf(1), leafOf(2)]
  return (
    <Page
      title={purposeWords[draw.purpose]}
      eyebrow={`${school.name} · ${words(levelWords[campaign.level])} · ${campaign.schoolYear}`}
      lead={texts.lead}
      width="wide"
      back={{
        href: enrolmentPaths.school.to({ campaignId: campaign.id, school: school.code }),
        text: school.name,
      }}
      aside={<Tag>{stratumWords(draw, campaign)}</Tag>}
    >
      {draw.example && <Notice tone="warning">{words(texts.example)}</Notice>}
      <StepList
        steps={[
          { key: 'one', title: texts.one, state: 'done', body: <Committed {...props} leaf={first} /> },
          {
            key: 'two',
            title: texts.two,
            state: known ? 'done' : 'current',
            body: <Value {...props} />,
          },
          {
            key: 'three',
            title: texts.three,
            state: known ? 'done' : 'todo',
            body: known && second !== undefined ? <LeafLine mark={second} /> : undefined,
          },
        ]}
      />
      {known && <Order order={order} take={props.input.take} />}
      <Section title={texts.check}>
        <ol class="govuk-list govuk-list--number">
          {texts.steps.map((step) => (
            <li key={step.en}>{words(step)}</li>
          ))}
        </ol>
        <p>
          <code>
            node verify/verify.mjs draw --inputs boc-tham-{draw.id}.json --seed {draw.value ?? '…'}
          </code>{' '}
          <a href="/kiem-chung">{words(texts.verifier)}</a>
        </p>
      </Section>
    </Page>
  )
}

function Committed({ draw, input, leaf }: DrawProps & { readonly leaf: LoggedMark | undefined }) {
  const words = useWords()
  const { language } = usePage()
  return (
    <>
      <p>
        {formatMoment(language, draw.committedAt)} · {words(texts.items(input.items.length, input.take))}
      </p>
      <CopyText label={texts.commitment} value={draw.commitment} />
      {leaf !== undefined && <LeafLine mark={leaf} />}
      <p>
        <a href={enrolmentPaths.drawInput.to({ drawId: draw.id })} download>
          {words(texts.input)}
        </a>
      </p>
    </>
  )
}

function Value({ draw, source }: DrawProps) {
  const words = useWords()
  const { language } = usePage()
  const url =
    source?.url === undefined || draw.seedRound === null ? undefined : `${source.url}${draw.seedRound}`
  const which =
    draw.seedRound !== null
      ? texts.round(draw.seedRound)
      : texts.station(draw.seedStation, draw.seedDay === null ? '' : formatDay(draw.seedDay))
  return (
    <>
      <p>
        {words(texts.source)}: {source === undefined ? draw.seedSource : words(source.name)}, {words(which)}
        <br />
        {words(texts.due)}: {formatMoment(language, draw.seedDueAt)}
        {url !== undefined && (
          <>
            <br />
            <a href={url} rel="noreferrer">
              {words(texts.look)}
            </a>
          </>
        )}
      </p>
      {source !== undefined && <p>{words(source.explains)}</p>}
      {draw.drawn !== null && draw.value !== null && draw.seed !== null ? (
        <>
          <CopyText label={texts.value} value={draw.value} />
          <Details summary={texts.seed}>
            <CopyText label={texts.seed} value={draw.seed} />
          </Details>
        </>
      ) : (
        <p>
          <strong>{words(draw.value === null ? texts.waits : texts.typed)}</strong>
        </p>
      )}
    </>
  )
}

function Order({ order, take }: { readonly order: readonly DrawTicket[]; readonly take: number | null }) {
  const words = useWords()
  const rows = order.map((ticket, index) => ({ ...ticket, place: index + 1 }))
  return (
    <Section title={texts.order}>
      <Table
        caption={texts.order}
        captionHidden
        rows={rows}
        rowKey={({ item }) => item}
        columns={[
          { key: 'place', header: texts.number, numeric: true, cell: ({ place }) => place },
          {
            key: 'code',
            header: texts.code,
            rowHeader: true,
            cell: ({ item, place }) => (
              <>
                {item} {take !== null && place <= take && <Tag tone="success">{words(texts.taken)}</Tag>}
              </>
            ),
          },
          {
            key: 'ticket',
            header: texts.ticket,
            cell: ({ ticket }) => <code>{ticket.slice(0, 16)}…</code>,
          },
        ]}
      />
    </Section>
  )
}
