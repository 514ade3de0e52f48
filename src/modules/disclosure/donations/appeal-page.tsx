import { dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { logPaths } from '../../../platform/public-log/log-paths.ts'
import { Details } from '../../../ui/details/details.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import { isWorks } from '../domain/donations/appeal.ts'
import { budgetTotal } from '../domain/donations/budget.ts'
import { dongWords } from '../domain/donations/dong.ts'
import { publicDonor } from '../domain/donations/gift.ts'
import { portalPaths } from '../portal/paths.ts'
import { standingSpends } from './appeal-contents.ts'
import { type AppealView, entryOf, standingGifts, stepsSinceApproval, suspiciousSum } from './appeal-view.ts'
import { BudgetTable } from './budget-table.tsx'
import {
  appealKindWords,
  appealStateTones,
  appealStateWords,
  donorKindWords,
  entryKindWords,
  givenWords,
  happenedWords,
} from './donation-words.ts'
import { MoneyStats } from './money-stats.tsx'
import { donationPaths } from './paths.ts'
import { WorksWatched } from './works-watched.tsx'

export interface AppealProps {
  readonly view: AppealView
  readonly today: LocalDate
}

/** Gifts and payments that the page itself lists; the whole lists are among what was published. */
const shownRows = 50

const texts = {
  list: { vi: 'Tài trợ, đóng góp tự nguyện', en: 'Donations to schools' },
  voluntary: {
    vi: 'Tài trợ là tự nguyện. Không có mức bình quân, mức tối thiểu. Ai góp, ai không góp không ảnh hưởng đến học sinh nào, và không được hỏi đến.',
    en: 'Giving is voluntary. There is no average and no minimum. Who gives and who does not makes no difference to any pupil, and is not asked.',
  },
  overcollection: {
    vi: 'Bị yêu cầu nộp một mức tiền? Hãy phản ánh.',
    en: 'Were you told how much to pay? Report it.',
  },
  equal: (sum: string) => ({
    vi: `Dấu hiệu cần xem xét: phần lớn cá nhân cùng góp ${sum}. Đây chưa phải là kết luận.`,
    en: `Worth a look: most persons gave ${sum}. This is not a finding.`,
  }),
  purpose: { vi: 'Mục đích', en: 'Purpose' },
  beneficiaries: { vi: 'Đối tượng thụ hưởng', en: 'For whom' },
  manner: { vi: 'Cách thực hiện', en: 'How' },
  open: { vi: 'Tiếp nhận', en: 'Open' },
  from: (from: string, to: string) => ({ vi: `Từ ${from} đến ${to}`, en: `From ${from} to ${to}` }),
  done: { vi: 'Dự kiến hoàn thành', en: 'To be finished by' },
  money: { vi: 'Tiền và hiện vật', en: 'Money and things' },
  budget: { vi: 'Dự toán và đã chi', en: 'Budget and spending' },
  revised: { vi: 'Điều chỉnh dự toán', en: 'Changes of the budget' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  reason: { vi: 'Lý do', en: 'Reason' },
  day: { vi: 'Ngày', en: 'Day' },
  gifts: { vi: 'Các khoản đã nhận', en: 'Gifts' },
  giftsLead: {
    vi: 'Cá nhân không bao giờ được nêu tên. Tổ chức chỉ được nêu tên khi đồng ý.',
    en: 'Persons are never named. Organisations only when they agree.',
  },
  receipt: { vi: 'Biên nhận', en: 'Receipt' },
  donor: { vi: 'Nhà tài trợ', en: 'Donor' },
  what: { vi: 'Khoản', en: 'What' },
  proof: { vi: 'Bằng chứng', en: 'Proof' },
  download: { vi: 'Tải', en: 'Download' },
  proofOf: (of: string) => ({ vi: `bằng chứng của ${of}`, en: `proof of ${of}` }),
  spends: { vi: 'Chứng từ chi', en: 'Payments' },
  payee: { vi: 'Nơi nhận tiền', en: 'Paid to' },
  voucher: { vi: 'Chứng từ', en: 'Voucher' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  none: { vi: 'Chưa có.', en: 'None yet.' },
  allRows: (count: number) => ({
    vi: `Trang này hiện ${shownRows} dòng mới nhất trong ${count} dòng. Danh sách đầy đủ ở các bản công khai bên dưới và trong sổ.`,
    en: `This page shows the newest ${shownRows} of ${count} rows. All of them are in what was published below, and in the journal.`,
  }),
  works: { vi: 'Công trình và giám sát', en: 'Works and supervision' },
  opinions: { vi: 'Ý kiến của nhà tài trợ', en: 'What donors say' },
  consulted: (day: string) => ({
    vi: `Nhà trường lấy ý kiến nhà tài trợ về thiết kế từ ngày ${day}.`,
    en: `Donors have been asked about the design since ${day}.`,
  }),
  speak: { vi: 'Xem khoản đã góp, góp ý bằng mã biên nhận', en: 'Follow your gift, say what you think' },
  waiting: (count: number) => ({
    vi: `${count} ý kiến đang chờ trả lời`,
    en: `${count} opinions await an answer`,
  }),
  unpublished: { vi: 'Nội dung không công khai', en: 'Not published' },
  answer: { vi: 'Nhà trường trả lời', en: 'The school answers' },
  other: { vi: 'Bút toán khác', en: 'Other entries' },
  way: { vi: 'Quá trình', en: 'What happened' },
  check: { vi: 'Kiểm chứng', en: 'Check it yourself' },
  checkLead: {
    vi: 'Mỗi khoản nhận, khoản chi và biên bản là một dòng của nhật ký công khai, không ai sửa hay xóa được. Tải bằng chứng rồi kiểm tra ở trang Kiểm chứng.',
    en: 'Each gift, payment and minute is a line of the public log that nobody can change or remove. Download a proof and check it.',
  },
  verify: { vi: 'Trang Kiểm chứng', en: 'Check a proof' },
  published: { vi: 'Các bản công khai', en: 'What was published' },
  version: (version: number) => ({ vi: `lần ${version}`, en: `version ${version}` }),
  journal: { vi: 'Tải toàn bộ sổ (Excel)', en: 'The whole journal (Excel)' },
  settlement: { vi: 'Báo cáo quyết toán', en: 'Settlement report' },
}

const publicationWords = {
  'donation-appeal': { vi: 'Kế hoạch vận động', en: 'The plan' },
  'donation-receipts': { vi: 'Danh sách đã nhận', en: 'Gifts' },
  'donation-spending': { vi: 'Sử dụng tài trợ', en: 'Spending' },
  'donation-supervision': { vi: 'Giám sát và ý kiến', en: 'Supervision and opinions' },
  'donation-settlement': { vi: 'Quyết toán', en: 'Settlement' },
} as const

/** One appeal as everybody may read it: money, works, watchers, proofs; no person who gave. */
export function AppealPage({ view, today }: AppealProps) {
  const words = useWords()
  const { appeal } = view
  const sum = suspiciousSum(view)
  return (
    <Page
      title={appeal.title}
      eyebrow={`${view.unitName} · ${words(appealKindWords[appeal.kind])}`}
      width="wide"
      breadcrumbs={[{ href: donationPaths.portal.to({}), text: texts.list }]}
      aside={
        <>
          <Tag tone={appealStateTones[appeal.state]}>{appealStateWords[appeal.state]}</Tag> <PrintButton />
        </>
      }
    >
      <Notice>
        <p>{words(texts.voluntary)}</p>
        <p>
          <a href="/noi-voi-chung-toi">{words(texts.overcollection)}</a>
        </p>
      </Notice>
      {sum !== undefined && <Notice tone="warning" title={texts.equal(words(dongWords(sum)))} />}
      <Section title={texts.money}>
        <MoneyStats view={view} />
      </Section>
      <Section title={texts.purpose}>
        <p>{appeal.purpose}</p>
        <SummaryList
          rows={[
            ...(appeal.beneficiaries === ''
              ? []
              : [{ key: texts.beneficiaries, value: appeal.beneficiaries }]),
            ...(appeal.manner === '' ? [] : [{ key: texts.manner, value: appeal.manner }]),
            {
              key: texts.open,
              value: words(texts.from(formatDay(appeal.opensOn), formatDay(appeal.closesOn))),
            },
            { key: texts.done, value: formatDay(appeal.doneOn) },
          ]}
        />
      </Section>
      <Section title={texts.budget}>
        <BudgetTable view={view} />
        <Revisions view={view} />
      </Section>
      <Gifts view={view} />
      <Spends view={view} />
      {isWorks(appeal.kind) && (
        <Section title={texts.works}>
          <WorksWatched view={view} today={today} />
        </Section>
      )}
      <Opinions view={view} />
      <Section title={texts.way}>
        <Timeline
          events={stepsSinceApproval(view).map(({ action, at, reason }) => ({
            id: `${action}-${at.getTime()}`,
            at,
            title: happenedWords[action],
            ...(reason !== '' && { body: <p>{reason}</p> }),
          }))}
        />
      </Section>
      <Checks view={view} />
    </Page>
  )
}

function Revisions({ view }: Pick<AppealProps, 'view'>) {
  const words = useWords()
  const rows = view.budgets.slice(1).map((budget, index) => ({
    ...budget,
    before: budgetTotal(view.budgets[index]?.lines ?? []),
    after: budgetTotal(budget.lines),
  }))
  if (rows.length === 0) return null
  return (
    <Table
      caption={texts.revised}
      rows={rows}
      rowKey={({ revision }) => String(revision)}
      columns={[
        { key: 'day', header: texts.day, cell: ({ at }) => formatDay(dayInVietnam(at)) },
        { key: 'reason', header: texts.reason, rowHeader: true, cell: ({ reason }) => reason },
        {
          key: 'before',
          header: texts.before,
          numeric: true,
          cell: ({ before }) => words(dongWords(before)),
        },
        { key: 'after', header: texts.after, numeric: true, cell: ({ after }) => words(dongWords(after)) },
      ]}
    />
  )
}

function ProofLink({ entryId, of }: { readonly entryId: string | undefined; readonly of: string }) {
  const words = useWords()
  if (entryId === undefined) return null
  return (
    <a href={logPaths.proofOf.to({ id: entryId, revision: '1' })}>
      {words(texts.download)}
      <span class="govuk-visually-hidden"> {words(texts.proofOf(of))}</span>
    </a>
  )
}

function Gifts({ view }: Pick<AppealProps, 'view'>) {
  const words = useWords()
  const all = standingGifts(view)
  const rows = all.slice(-shownRows).reverse()
  return (
    <Section title={texts.gifts} lead={texts.giftsLead}>
      <Table
        caption={texts.gifts}
        captionHidden
        empty={<p>{words(texts.none)}</p>}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'number', header: texts.receipt, rowHeader: true, cell: ({ number }) => `BN ${number}` },
          { key: 'day', header: texts.day, cell: ({ receivedOn }) => formatDay(receivedOn) },
          {
            key: 'donor',
            header: texts.donor,
            cell: (gift) =>
              words(
                publicDonor({
                  kind: gift.donorKind,
                  name: view.names.get(gift.id) ?? '',
                  named: gift.donorNamed,
                }),
              ),
          },
          { key: 'what', header: texts.what, cell: ({ given }) => words(givenWords(given)) },
          {
            key: 'proof',
            header: texts.proof,
            cell: ({ id, number }) => (
              <ProofLink entryId={entryOf(view, { giftId: id })?.id} of={`BN ${number}`} />
            ),
          },
        ]}
      />
      {all.length > rows.length && <p>{words(texts.allRows(all.length))}</p>}
    </Section>
  )
}

function Spends({ view }: Pick<AppealProps, 'view'>) {
  const words = useWords()
  const all = standingSpends(view)
  const rows = all.slice(-shownRows).reverse()
  const others = view.journal.filter(({ kind }) => kind !== 'gift' && kind !== 'spend')
  return (
    <Section title={texts.spends}>
      <Table
        caption={texts.spends}
        captionHidden
        empty={<p>{words(texts.none)}</p>}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'voucher', header: texts.voucher, rowHeader: true, cell: ({ voucher }) => voucher },
          { key: 'day', header: texts.day, cell: ({ paidOn }) => formatDay(paidOn) },
          { key: 'what', header: texts.what, cell: ({ what }) => what },
          {
            key: 'payee',
            header: texts.payee,
            cell: ({ payee, payeeKind }) => (payeeKind === 'person' ? words(donorKindWords.person) : payee),
          },
          {
            key: 'amount',
            header: texts.amount,
            numeric: true,
            cell: ({ amount }) => words(dongWords(amount)),
          },
          {
            key: 'proof',
            header: texts.proof,
            cell: ({ id, voucher }) => (
              <ProofLink entryId={entryOf(view, { spendId: id })?.id} of={voucher} />
            ),
          },
        ]}
      />
      {all.length > rows.length && <p>{words(texts.allRows(all.length))}</p>}
      {others.length > 0 && (
        <Details summary={texts.other}>
          <ul>
            {others.map(({ id, happenedOn, kind, reason }) => (
              <li key={id}>
                {formatDay(happenedOn)}: {words(entryKindWords[kind])}. {reason}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  )
}

function Opinions({ view }: Pick<AppealProps, 'view'>) {
  const words = useWords()
  const waiting = view.opinions.filter(({ answer }) => answer === null).length
  return (
    <Section
      title={texts.opinions}
      actions={<LinkButton href={donationPaths.receipt.to({})}>{words(texts.speak)}</LinkButton>}
    >
      {view.appeal.consultedAt !== null && (
        <p>{words(texts.consulted(formatDay(dayInVietnam(view.appeal.consultedAt))))}</p>
      )}
      {view.opinions.length === 0 && <p>{words(texts.none)}</p>}
      {waiting > 0 && <p>{words(texts.waiting(waiting))}</p>}
      {view.opinions.map(
        ({ id, madeAt, answer }) =>
          answer !== null && (
            <blockquote key={id}>
              <p>
                {formatDay(dayInVietnam(madeAt))}:{' '}
                {answer.summary === '' ? words(texts.unpublished) : answer.summary}
              </p>
              <p>
                <strong>{words(texts.answer)}:</strong> {answer.answer}
              </p>
            </blockquote>
          ),
      )}
    </Section>
  )
}

function Checks({ view }: Pick<AppealProps, 'view'>) {
  const words = useWords()
  const newest = new Map(view.publications.map((one) => [one.kind, one]))
  const number = String(view.appeal.number)
  const isSettled = newest.has('donation-settlement')
  return (
    <Section title={texts.check} lead={texts.checkLead}>
      <p>
        <a href="/kiem-chung">{words(texts.verify)}</a>
      </p>
      <h3>{words(texts.published)}</h3>
      <ul>
        {[...newest.values()].map((one) => (
          <li key={one.kind}>
            <a href={portalPaths.one.to({ number: String(one.number) })}>
              {words(publicationWords[one.kind])}
            </a>{' '}
            ({words(texts.version(one.version))}, {formatDay(dayInVietnam(one.publishedAt))})
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <a href={donationPaths.journal.to({ number })}>{words(texts.journal)}</a>
        </li>
        {isSettled &&
          (['pdf', 'docx', 'xlsx'] as const).map((format) => (
            <li key={format}>
              <a href={donationPaths.report.to({ number, format })}>
                {words(texts.settlement)} ({format})
              </a>
            </li>
          ))}
      </ul>
    </Section>
  )
}
