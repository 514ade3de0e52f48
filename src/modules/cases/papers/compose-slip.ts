import type { CounterSlipInput } from '../../../platform/documents/counter-slip.ts'
import type { CounterReceipt, QueueTicket } from '../domain/papers/counter-papers.ts'
import { sentence, shortMoment } from './paper-text.ts'

/** The number with which a person waits. */
export function composeQueueTicket(ticket: QueueTicket): CounterSlipInput {
  return {
    ...sheet(ticket),
    title: 'SỐ THỨ TỰ',
    large: ticket.number,
    lines: [
      ...line('Việc', ticket.service),
      ...line('Quầy', ticket.window),
      { label: 'Lấy số lúc', value: shortMoment(ticket.takenAt) },
      ...line('Số người chờ trước', ticket.ahead === null ? null : String(ticket.ahead)),
    ],
    notes: ['Mời ông/bà ngồi chờ đến khi số này được gọi.'],
    ...(ticket.queue === null
      ? {}
      : { qr: { url: ticket.queue, text: 'Quét mã để xem đang gọi đến số nào.' } }),
  }
}

/** The small receipt: code, date and why, nothing personal. */
export function composeCounterReceipt(receipt: CounterReceipt): CounterSlipInput {
  return {
    ...sheet(receipt),
    title: 'BIÊN NHẬN',
    large: receipt.code,
    lines: [
      { label: 'Việc', value: receipt.subject },
      ...line('Số giấy tờ đã nhận', receipt.parts === null ? null : String(receipt.parts)),
      { label: 'Nhận lúc', value: shortMoment(receipt.receivedAt) },
      ...line('Hẹn trả', receipt.dueAt === null ? null : shortMoment(receipt.dueAt)),
      ...line('Vì sao là ngày này', receipt.whyThisDate === null ? null : sentence(receipt.whyThisDate)),
      ...line('Nhận kết quả', receipt.resultBy),
    ],
    notes: ['Giữ biên nhận này để nhận kết quả.'],
    qr: { url: receipt.tracking, text: 'Quét mã để theo dõi.' },
  }
}

function sheet({ paper, issuer, exampleData }: QueueTicket | CounterReceipt) {
  return { paper, issuer, exampleData }
}

function line(label: string, value: string | null) {
  return value === null ? [] : [{ label, value }]
}
