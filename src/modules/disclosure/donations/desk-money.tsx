import { formatDay } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type AppealParty, spends, takesGifts } from '../domain/donations/appeal.ts'
import { dongWords } from '../domain/donations/dong.ts'
import type { Posting } from '../domain/donations/entry.ts'
import type { JournalEntry } from '../store/donation-ledger.ts'
import type { Spend } from '../store/donation-spends.ts'
import type { AppealView } from './appeal-view.ts'
import { accountWords, entryKindWords, givenWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'

export interface DeskMoneyProps {
  readonly view: AppealView
  readonly parties: ReadonlySet<AppealParty>
  readonly people: ReadonlyMap<PersonId, string>
  readonly me: PersonId
  readonly requestId: () => string
}

const texts = {
  money: { vi: 'Khoản nhận và chi', en: 'Gifts and payments' },
  erase: { vi: 'Xoá tên nhà tài trợ', en: 'Erase the donor’s name' },
  gift: { vi: 'Ghi khoản tài trợ', en: 'Record a gift' },
  spend: { vi: 'Lập chứng từ chi', en: 'Propose a payment' },
  book: { vi: 'Bút toán khác', en: 'Other entry' },
  spends: { vi: 'Chứng từ chi', en: 'Payments' },
  voucher: { vi: 'Chứng từ', en: 'Voucher' },
  what: { vi: 'Nội dung', en: 'What for' },
  payee: { vi: 'Nơi nhận tiền', en: 'Paid to' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  state: { vi: 'Tình trạng', en: 'State' },
  waiting: { vi: 'Chờ duyệt', en: 'Awaits approval' },
  approved: { vi: 'Đã duyệt, đã ghi sổ', en: 'Approved and booked' },
  refused: { vi: 'Không duyệt', en: 'Not approved' },
  approve: { vi: 'Duyệt chi', en: 'Approve' },
  refuse: { vi: 'Không duyệt', en: 'Do not approve' },
  reason: { vi: 'Lý do (khi không duyệt)', en: 'Why not' },
  own: {
    vi: 'Anh/chị lập chứng từ này nên người khác phải duyệt.',
    en: 'You proposed it: somebody else approves.',
  },
  by: (name: string) => ({ vi: `${name} lập`, en: `Proposed by ${name}` }),
  file: { vi: 'Tệp', en: 'File' },
  journal: { vi: 'Sổ ghi chép', en: 'Journal' },
  entry: { vi: 'Bút toán', en: 'Entry' },
  day: { vi: 'Ngày', en: 'Day' },
  postings: { vi: 'Nợ (+), Có (−)', en: 'Debit (+), credit (−)' },
  reverse: { vi: 'Đảo bút toán', en: 'Reverse' },
  reversed: { vi: 'Đã đảo', en: 'Reversed' },
  why: { vi: 'Lý do đảo', en: 'Why' },
}

/** What came in and went out, for the school: record, propose, approve, take back. */
export function DeskMoney({ view, parties, people, me, requestId }: DeskMoneyProps) {
  const words = useWords()
  const { appeal } = view
  const params = { appealId: appeal.id }
  const writes = parties.has('clerk')
  return (
    <Section title={texts.money}>
      {writes && (
        <ButtonRow>
          {takesGifts(appeal.state, 'labour') && (
            <LinkButton href={donationPaths.gift.to(params)}>{words(texts.gift)}</LinkButton>
          )}
          {spends(appeal.state) && (
            <LinkButton href={donationPaths.spend.to(params)} variant="secondary">
              {words(texts.spend)}
            </LinkButton>
          )}
          {spends(appeal.state) && (
            <LinkButton href={donationPaths.book.to(params)} variant="secondary">
              {words(texts.book)}
            </LinkButton>
          )}
        </ButtonRow>
      )}
      {view.spends.length > 0 && (
        <Table
          caption={texts.spends}
          rows={view.spends.toReversed().slice(0, 60)}
          rowKey={({ id }) => id}
          columns={[
            { key: 'voucher', header: texts.voucher, rowHeader: true, cell: ({ voucher }) => voucher },
            {
              key: 'what',
              header: texts.what,
              cell: ({ what, id, fileId, proposedBy }) => (
                <>
                  {what}{' '}
                  {fileId !== null && (
                    <a href={donationPaths.voucher.to({ ...params, spendId: id })}>{words(texts.file)}</a>
                  )}{' '}
                  {proposedBy !== null && words(texts.by(people.get(proposedBy) ?? ''))}
                </>
              ),
            },
            { key: 'payee', header: texts.payee, cell: ({ payee }) => payee },
            {
              key: 'amount',
              header: texts.amount,
              numeric: true,
              cell: ({ amount }) => words(dongWords(amount)),
            },
            {
              key: 'state',
              header: texts.state,
              cell: (spend) => (
                <SpendState
                  spend={spend}
                  view={view}
                  me={me}
                  decides={parties.has('principal')}
                  requestId={requestId}
                />
              ),
            },
          ]}
        />
      )}
      <Journal view={view} decides={parties.has('principal')} me={me} requestId={requestId} />
    </Section>
  )
}

interface SpendStateProps {
  readonly spend: Spend
  readonly view: AppealView
  readonly me: PersonId
  readonly decides: boolean
  readonly requestId: () => string
}

function SpendState({ spend, view, me, decides, requestId }: SpendStateProps) {
  const words = useWords()
  const { decision } = spend
  if (decision !== null) {
    return (
      <>
        <Tag tone={decision.approved ? 'success' : 'danger'}>
          {decision.approved ? texts.approved : texts.refused}
        </Tag>{' '}
        {decision.reason}
      </>
    )
  }
  if (!decides) return <Tag tone="warning">{texts.waiting}</Tag>
  if (spend.proposedBy === me) return <>{words(texts.own)}</>
  return (
    <Form
      action={donationPaths.decideSpend.to({ appealId: view.appeal.id, spendId: spend.id })}
      requestId={requestId()}
    >
      <TextField name={`lyDo.${spend.number}`} label={texts.reason} optional />
      <Button name="duyet" value="co" small about={spend.voucher}>
        {words(texts.approve)}
      </Button>
      <Button name="duyet" value="khong" variant="danger" small about={spend.voucher}>
        {words(texts.refuse)}
      </Button>
    </Form>
  )
}

interface JournalProps {
  readonly view: AppealView
  readonly decides: boolean
  readonly me: PersonId
  readonly requestId: () => string
}

function Journal({ view, decides, me, requestId }: JournalProps) {
  const words = useWords()
  const reversed = new Set(view.journal.map(({ reversesId }) => reversesId))
  const giftOf = new Map(view.gifts.map((gift) => [gift.id, gift]))
  const told = ({ giftId, reason, kind }: JournalEntry) => {
    const gift = giftId === null ? undefined : giftOf.get(giftId)
    return gift === undefined
      ? `${words(entryKindWords[kind])}. ${reason}`
      : `BN ${gift.number}: ${words(givenWords(gift.given))}`
  }
  return (
    <Details summary={texts.journal}>
      <Table
        caption={texts.journal}
        captionHidden
        rows={view.journal.toReversed().slice(0, 100)}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'entry',
            header: texts.entry,
            rowHeader: true,
            cell: (entry) => (
              <>
                {`${entry.sequence}. ${told(entry)}`}
                {decides && entry.giftId !== null && (
                  <>
                    <br />
                    <a href={donationPaths.eraseDonor.to({ appealId: view.appeal.id, giftId: entry.giftId })}>
                      {words(texts.erase)}
                    </a>
                  </>
                )}
              </>
            ),
          },
          { key: 'day', header: texts.day, cell: ({ happenedOn }) => formatDay(happenedOn) },
          {
            key: 'postings',
            header: texts.postings,
            cell: ({ postings }) => (
              <>
                {postings.map((posting) => (
                  <div key={`${posting.account}${posting.line}`}>
                    {words(accountWords[posting.account])}: {sided(posting)}
                  </div>
                ))}
              </>
            ),
          },
          {
            key: 'reverse',
            header: texts.reverse,
            cell: (entry) =>
              reversed.has(entry.id) ? (
                <Tag>{texts.reversed}</Tag>
              ) : decides &&
                entry.kind !== 'reversal' &&
                entry.recordedBy !== me &&
                spends(view.appeal.state) ? (
                <Form
                  action={donationPaths.reverse.to({ appealId: view.appeal.id, entryId: entry.id })}
                  requestId={requestId()}
                >
                  <TextField name={`lyDoDao.${entry.sequence}`} label={texts.why} />
                  <Button variant="danger" small about={String(entry.sequence)}>
                    {words(texts.reverse)}
                  </Button>
                </Form>
              ) : (
                ''
              ),
          },
        ]}
      />
    </Details>
  )
}

function sided({ amount }: Posting): string {
  const digits = String(amount < 0n ? -amount : amount).replace(/\B(?=(?:\d{3})+$)/gu, '.')
  return `${amount < 0n ? '−' : '+'}${digits}`
}
