import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { isWorks } from '../domain/donations/appeal.ts'
import { balanceOf, givenIn, moneyHeld, spentOn } from '../domain/donations/book.ts'
import { budgetTotal } from '../domain/donations/budget.ts'
import { writeDong } from '../domain/donations/dong.ts'
import { publicDonor } from '../domain/donations/gift.ts'
import type { ContentBlock, PublicationContent } from '../domain/publication/publication-content.ts'
import { type AppealView, entryOf, standingGifts, standingMinutes } from './appeal-view.ts'
import {
  accountWords,
  appealKindWords,
  appealStateWords,
  donorKindWords,
  entryKindWords,
  givenWords,
  valuerWords,
  verdictWords,
} from './donation-words.ts'

/** The plan as it was approved, where it stands, and every change of its budget with the reason. */
export function appealContent(view: AppealView): PublicationContent {
  const { appeal, budgets, lines, stages } = view
  const revised = budgets.slice(1)
  return {
    blocks: [
      values([
        ['Trường', view.unitName],
        ['Loại', appealKindWords[appeal.kind].vi],
        ['Tình trạng', appealStateWords[appeal.state].vi],
        ['Mục đích', appeal.purpose],
        ['Đối tượng thụ hưởng', appeal.beneficiaries],
        ['Cách thực hiện', appeal.manner],
        ['Tiếp nhận', `từ ${formatDay(appeal.opensOn)} đến ${formatDay(appeal.closesOn)}`],
        ['Dự kiến hoàn thành', formatDay(appeal.doneOn)],
        ['Dự toán', `${writeDong(budgetTotal(lines))} đồng`],
      ]),
      {
        kind: 'table',
        caption: 'Dự toán',
        columns: ['Khoản', 'Số tiền (đồng)'],
        rows: lines.map(({ name, amount }) => [name, writeDong(amount)]),
      },
      ...(revised.length === 0 ? [] : [revisions(view)]),
      ...(isWorks(appeal.kind)
        ? [
            {
              kind: 'table' as const,
              caption: 'Các giai đoạn',
              columns: ['Giai đoạn', 'Hoàn thành'],
              rows: stages.map(({ name, doneOn }) => [name, doneOn === null ? 'chưa' : formatDay(doneOn)]),
            },
          ]
        : []),
      {
        kind: 'text',
        text: 'Tài trợ là tự nguyện: không có mức bình quân, mức tối thiểu; việc học của học sinh không phụ thuộc vào tài trợ.',
      },
    ],
  }
}

function revisions({ budgets }: AppealView): ContentBlock {
  return {
    kind: 'table',
    caption: 'Điều chỉnh dự toán',
    columns: ['Ngày', 'Lý do', 'Trước (đồng)', 'Sau (đồng)'],
    rows: budgets
      .slice(1)
      .map(({ at, reason, lines }, index) => [
        formatDay(dayInVietnam(at)),
        reason,
        writeDong(budgetTotal(budgets[index]?.lines ?? [])),
        writeDong(budgetTotal(lines)),
      ]),
  }
}

/** Every gift that stands, without a name of any person. */
export function receiptsContent(view: AppealView): PublicationContent {
  return { blocks: [values(totals(view)), giftsTable(view), ...reversals(view)] }
}

export function giftsTable(view: AppealView): ContentBlock {
  return {
    kind: 'table',
    caption: 'Các khoản đã nhận',
    columns: ['Biên nhận', 'Ngày nhận', 'Nhà tài trợ', 'Hình thức, giá trị', 'Người định giá'],
    rows: standingGifts(view).map((gift) => [
      String(gift.number),
      formatDay(gift.receivedOn),
      publicDonor({ kind: gift.donorKind, name: view.names.get(gift.id) ?? '', named: gift.donorNamed }).vi,
      givenWords(gift.given).vi,
      gift.given.form === 'in-kind' ? valuerWords[gift.given.valuer].vi : '',
    ]),
  }
}

/** Every payment with its voucher, and how each line of the budget stands. */
export function spendingContent(view: AppealView): PublicationContent {
  return {
    blocks: [values(totals(view)), budgetTable(view), spendsTable(view), ...uses(view), ...reversals(view)],
  }
}

export function budgetTable({ lines, book }: AppealView): ContentBlock {
  return {
    kind: 'table',
    caption: 'Dự toán và đã chi',
    columns: ['Khoản', 'Dự toán (đồng)', 'Đã chi (đồng)', 'Còn lại của khoản (đồng)'],
    rows: lines.map(({ position, name, amount }) => {
      const spent = spentOn(book, position)
      return [name, writeDong(amount), writeDong(spent), writeDong(amount - spent)]
    }),
  }
}

export function spendsTable(view: AppealView): ContentBlock {
  const nameOf = new Map(view.lines.map(({ position, name }) => [position, name]))
  return {
    kind: 'table',
    caption: 'Chứng từ chi',
    columns: ['Số', 'Ngày', 'Khoản', 'Nội dung', 'Nơi nhận tiền', 'Chứng từ', 'Số tiền (đồng)'],
    rows: standingSpends(view).map((spend) => [
      String(spend.number),
      formatDay(spend.paidOn),
      nameOf.get(spend.line) ?? '',
      spend.what,
      spend.payeeKind === 'organisation' ? spend.payee : donorKindWords.person.vi,
      spend.voucher,
      writeDong(spend.amount),
    ]),
  }
}

/** The payments that are in the book and were not taken back. */
export function standingSpends(view: AppealView): AppealView['spends'] {
  const reversed = new Set(view.journal.map(({ reversesId }) => reversesId))
  return view.spends.filter(({ id }) => {
    const entry = entryOf(view, { spendId: id })
    return entry !== undefined && !reversed.has(entry.id)
  })
}

function uses({ journal, lines }: AppealView): ContentBlock[] {
  const used = journal.filter(({ kind }) => kind === 'use' || kind === 'return')
  if (used.length === 0) return []
  const nameOf = new Map(lines.map(({ position, name }) => [position, name]))
  return [
    {
      kind: 'table',
      caption: 'Hiện vật đưa vào sử dụng, tiền trả lại nhà tài trợ',
      columns: ['Ngày', 'Việc', 'Nội dung', 'Khoản'],
      rows: used.map(({ happenedOn, kind, reason, postings }) => [
        formatDay(happenedOn),
        entryKindWords[kind].vi,
        reason,
        postings.map(({ line }) => nameOf.get(line)).find((name) => name !== undefined) ?? '',
      ]),
    },
  ]
}

function reversals({ journal }: AppealView): ContentBlock[] {
  const reversing = journal.filter(({ reversesId }) => reversesId !== null)
  if (reversing.length === 0) return []
  const sequenceOf = new Map(journal.map(({ id, sequence }) => [id, sequence]))
  return [
    {
      kind: 'table',
      caption: 'Bút toán đã đảo, có lý do',
      columns: ['Ngày', 'Bút toán', 'Đảo bút toán', 'Lý do'],
      rows: reversing.map(({ happenedOn, sequence, reversesId, reason }) => [
        formatDay(happenedOn),
        String(sequence),
        String(reversesId === null ? '' : (sequenceOf.get(reversesId) ?? '')),
        reason,
      ]),
    },
  ]
}

/** What the board saw, what the school answered it and the donors. */
export function supervisionContent(view: AppealView): PublicationContent {
  const stageName = new Map(view.stages.map(({ position, name }) => [position, name]))
  const { consultedAt } = view.appeal
  return {
    blocks: [
      ...(consultedAt === null
        ? []
        : [values([['Hỏi ý kiến nhà tài trợ về thiết kế', `từ ${formatDay(dayInVietnam(consultedAt))}`]])]),
      {
        kind: 'table',
        caption: 'Giám sát của Ban Thanh tra nhân dân',
        columns: ['Ngày', 'Giai đoạn', 'Nhận xét', 'Kết quả', 'Kiến nghị', 'Nhà trường trả lời'],
        rows: standingMinutes(view).map((minute) => [
          formatDay(minute.visitedOn),
          stageName.get(minute.stage) ?? '',
          minute.seen,
          verdictWords[minute.verdict].vi,
          minute.recommendation,
          minute.reply?.text ?? (minute.recommendation === '' ? '' : 'chưa trả lời'),
        ]),
      },
      {
        kind: 'table',
        caption: 'Ý kiến của nhà tài trợ',
        columns: ['Ngày', 'Ý kiến (tóm tắt)', 'Nhà trường trả lời'],
        rows: view.opinions.map(({ madeAt, answer }) => [
          formatDay(dayInVietnam(madeAt)),
          answer === null
            ? 'đang chờ trả lời'
            : answer.summary === ''
              ? 'không công khai nội dung'
              : answer.summary,
          answer?.answer ?? '',
        ]),
      },
    ],
  }
}

/** The whole account in the end: given, spent, left and what becomes of it. */
export function settlementContent(view: AppealView): PublicationContent {
  const { settlement } = view.appeal
  return {
    blocks: [
      values([...totals(view), ...(settlement === '' ? [] : [['Số còn lại dùng vào', settlement] as const])]),
      budgetTable(view),
      giftsTable(view),
      spendsTable(view),
      ...uses(view),
      ...reversals(view),
      ...supervisionContent(view).blocks,
    ],
  }
}

/** The sums that everything else adds up to. */
export function totals({ book, gifts }: AppealView): (readonly [string, string])[] {
  const days = balanceOf(book, 'labour', 'labour-day')
  const items = givenIn(book, 'item')
  return [
    ['Số khoản đã nhận', String(gifts.length)],
    ['Đã nhận (tiền và hiện vật có giá)', `${writeDong(givenIn(book, 'dong'))} đồng`],
    ...(items === 0n ? [] : [['Hiện vật không định giá', `${items} đơn vị`] as const]),
    ...(days === 0n ? [] : [['Ngày công', `${days} ngày`] as const]),
    ['Đã chi', `${writeDong(balanceOf(book, 'spending'))} đồng`],
    [accountWords.goods.vi, `${writeDong(balanceOf(book, 'goods'))} đồng`],
    ['Số dư tiền', `${writeDong(moneyHeld(book))} đồng`],
  ]
}

function values(rows: readonly (readonly [string, string])[]): ContentBlock {
  return {
    kind: 'values',
    rows: rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value })),
  }
}
