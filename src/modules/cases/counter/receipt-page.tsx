import { formatDay } from '../../../platform/kernel/dates.ts'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { CopyText } from '../../../ui/copy-text/copy-text.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { Deadline } from '../domain/clock/clock.ts'
import { DeadlineView } from '../explain/deadline-view.tsx'
import { deadlineTexts } from '../explain/deadline-words.ts'
import { keysOf } from './key-field.tsx'

export interface CounterReceiptPageProps {
  readonly code: string
  readonly receiptCode: string
  readonly procedure: string
  readonly due: Deadline | undefined
  readonly kind: 'receipt' | 'supplement'
  readonly fileHref: string
  readonly slipHref: string
  readonly nextHref: string
}

/** After a dossier was taken in: Enter prints, Alt+N begins the next. */
export function CounterReceiptPage(props: CounterReceiptPageProps) {
  const { due, kind } = props
  const words = useWords()
  return (
    <Page title={texts[kind].title} eyebrow={props.code} variant="workspace">
      <Notice tone="success" title={texts[kind].done} announce>
        <p>{words(texts.once)}</p>
      </Notice>
      <p>
        <a class="mb-button" href={props.fileHref} target="_blank" rel="noreferrer" {...keysOf('p', true)}>
          {words(texts[kind].print)}
        </a>
      </p>
      <CopyText label={texts.code} value={props.receiptCode} />
      <SummaryList
        rows={[
          { key: texts.procedure, value: props.procedure },
          {
            key: texts.due,
            value: due === undefined || due.standsStill ? words(texts.stands) : formatDay(due.date),
          },
        ]}
      />
      {due !== undefined && (
        <Details summary={deadlineTexts.title}>
          <DeadlineView deadline={due} />
        </Details>
      )}
      <ButtonRow>
        <a class="mb-button mb-button--secondary" href={props.nextHref} {...keysOf('n')}>
          {words(texts.next)}
        </a>
        <LinkButton href={props.slipHref} variant="secondary">
          {words(texts.slip)}
        </LinkButton>
      </ButtonRow>
    </Page>
  )
}

const texts = {
  receipt: {
    title: { vi: 'Đã tiếp nhận hồ sơ', en: 'The dossier is taken in' },
    done: { vi: 'Đã tiếp nhận', en: 'Taken in' },
    print: { vi: 'In giấy tiếp nhận và hẹn trả (Enter)', en: 'Print the receipt (Enter)' },
  },
  supplement: {
    title: { vi: 'Đã ghi phiếu hướng dẫn bổ sung', en: 'What is missing is written down' },
    done: { vi: 'Đồng hồ dừng chờ người dân bổ sung', en: 'The clock stands until it is added' },
    print: { vi: 'In phiếu hướng dẫn bổ sung (Enter)', en: 'Print what is missing (Enter)' },
  },
  once: {
    vi: 'In và giao cho người nộp. Mã tra cứu chỉ hiện trong một giờ, trên máy này.',
    en: 'Print it for whoever handed it in. The code is shown for an hour, on this machine.',
  },
  code: { vi: 'Mã tra cứu', en: 'Receipt code' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  due: { vi: 'Hẹn trả', en: 'Appointment' },
  stands: { vi: 'Tính tiếp khi người dân bổ sung', en: 'Counts on when it is added' },
  next: { vi: 'Hồ sơ tiếp theo (Alt + N)', en: 'Next dossier (Alt + N)' },
  slip: { vi: 'In phiếu nhỏ có mã tra cứu', en: 'Print the small slip with the code' },
}
