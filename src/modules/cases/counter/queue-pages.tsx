import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { QueueTicketRow } from '../store/counter-queue.ts'
import { counterPaths } from './paths.ts'

/** Which counter, when the address names none. */
export function CountersPage({
  units,
  screen = false,
}: {
  readonly units: readonly { readonly code: string; readonly name: string }[]
  readonly screen?: boolean
}) {
  const to = screen ? counterPaths.screen : counterPaths.takeNumber
  return (
    <Page title={screen ? texts.screen : texts.take} lead={texts.which} variant="portal">
      {units.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <ul>
          {units.map(({ code, name }) => (
            <li key={code}>
              <a href={to.to({}, { noi: code })}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

/** The kiosk: one button. */
export function KioskPage({
  code,
  name,
  waiting,
}: {
  readonly code: string
  readonly name: string
  readonly waiting: number
}) {
  const words = useWords()
  return (
    <Page title={texts.take} eyebrow={name} lead={texts.lead} variant="portal">
      <p>{words(texts.waiting(waiting))}</p>
      <Form action={counterPaths.takeNumber.to({})} requestId={crypto.randomUUID()} hidden={{ noi: code }}>
        <Button>{words(texts.take)}</Button>
      </Form>
    </Page>
  )
}

/** The number of whoever waits; it looks again by itself. */
export function TicketPage({
  ticket,
  ahead,
  unitName,
  fileHref,
}: {
  readonly ticket: QueueTicketRow
  readonly ahead: number
  readonly unitName: string
  readonly fileHref: string
}) {
  const words = useWords()
  const { language } = usePage()
  const called = ticket.calledAt !== null
  return (
    <Page title={texts.number(padded(ticket.number))} eyebrow={unitName} variant="portal">
      <div data-reload-seconds={called ? '' : '20'} />
      <SummaryList
        rows={[
          {
            key: texts.standing,
            value: called ? words(texts.called(ticket.window)) : words(texts.ahead(ahead)),
          },
          { key: texts.takenAt, value: formatMoment(language, ticket.takenAt) },
        ]}
      />
      <p>
        <LinkButton href={fileHref}>{words(texts.print)}</LinkButton>
      </p>
    </Page>
  )
}

/** The screen on the wall: numbers and windows, nobody's name. */
export function ScreenPage({
  name,
  called,
  waiting,
}: {
  readonly name: string
  readonly called: readonly { readonly number: number; readonly window: string }[]
  readonly waiting: number
}) {
  const words = useWords()
  return (
    <Page title={texts.screen} eyebrow={name} width="wide" variant="portal">
      <div data-reload-seconds="10" />
      {called.length === 0 ? (
        <EmptyState title={texts.noneCalled} />
      ) : (
        <Table
          caption={texts.calledLast}
          rows={called}
          rowKey={({ number }) => number}
          keepGrid
          columns={[
            {
              key: 'number',
              header: texts.column,
              rowHeader: true,
              cell: ({ number }) => <strong>{padded(number)}</strong>,
            },
            { key: 'window', header: texts.window, cell: ({ window }) => window || '—' },
          ]}
        />
      )}
      <p>{words(texts.waiting(waiting))}</p>
    </Page>
  )
}

function padded(number: number): string {
  return String(number).padStart(3, '0')
}

const texts = {
  take: { vi: 'Lấy số thứ tự', en: 'Take a number' },
  which: { vi: 'Chọn nơi bạn đến làm thủ tục.', en: 'Choose where you are.' },
  none: { vi: 'Chưa có quầy tiếp nhận nào', en: 'There is no counter yet' },
  lead: {
    vi: 'Bấm nút để lấy số. Không cần khai tên.',
    en: 'Press the button for a number. No name is asked.',
  },
  waiting: (count: number): Words => ({ vi: `Đang có ${count} người chờ.`, en: `${count} people wait.` }),
  number: (text: string): Words => ({ vi: `Số của bạn: ${text}`, en: `Your number: ${text}` }),
  standing: { vi: 'Đến lượt', en: 'Your turn' },
  ahead: (count: number): Words => ({
    vi: count === 0 ? 'Bạn là người tiếp theo' : `Còn ${count} người trước bạn`,
    en: count === 0 ? 'You are next' : `${count} before you`,
  }),
  called: (window: string): Words => ({
    vi: window === '' ? 'Số này đã được gọi' : `Mời đến cửa số ${window}`,
    en: window === '' ? 'This number was called' : `Please go to window ${window}`,
  }),
  takenAt: { vi: 'Lấy số lúc', en: 'Taken' },
  print: { vi: 'In phiếu số', en: 'Print the ticket' },
  screen: { vi: 'Bảng gọi số', en: 'Numbers called' },
  noneCalled: { vi: 'Chưa gọi số nào', en: 'No number was called yet' },
  calledLast: { vi: 'Mời các số', en: 'Now called' },
  column: { vi: 'Số', en: 'Number' },
  window: { vi: 'Cửa', en: 'Window' },
}
