import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { logPaths } from '../../../platform/public-log/log-paths.ts'
import { Details } from '../../../ui/details/details.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { budgetTotal } from '../domain/donations/budget.ts'
import { dongWords } from '../domain/donations/dong.ts'
import { publicDonor } from '../domain/donations/gift.ts'
import { standingSpends } from './appeal-contents.ts'
import { type AppealView, entryOf, standingGifts } from './appeal-view.ts'
import { donorKindWords, entryKindWords, givenWords } from './donation-words.ts'

/** Gifts and payments that the page itself lists; the whole lists are among what was published. */
const shownRows = 50

const texts = {
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
  other: { vi: 'Bút toán khác', en: 'Other entries' },
}

/** What was given, without a person's name. */
export function Gifts({ view }: { readonly view: AppealView }) {
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

/** What was paid, and what else moved. */
export function Spends({ view }: { readonly view: AppealView }) {
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

/** How the budget was changed, and why. */
export function Revisions({ view }: { readonly view: AppealView }) {
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
