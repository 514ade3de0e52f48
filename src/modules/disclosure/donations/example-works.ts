import { addDays, type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { AppealId } from '../domain/donations/appeal.ts'
import { balanceOf, spentOn } from '../domain/donations/book.ts'
import { goodsUse } from '../domain/donations/entry.ts'
import { markStageDone } from '../store/donation-appeals.ts'
import { insertSpend } from '../store/donation-spends.ts'
import { insertReply } from '../store/donation-supervision.ts'
import { bookEntry } from './book-entry.ts'
import { decideSpend } from './decide-spend.ts'
import { publishNow, type Telling, viewOf } from './example-telling.ts'
import type { ExampleAppeal } from './example-texts.ts'
import { writeMinute } from './write-minute.ts'

export async function stageDone(
  { context, people }: Telling,
  id: AppealId,
  position: number,
  on: LocalDate,
): Promise<void> {
  const at = new Date(startOfDay(on).getTime() + 16 * 3_600_000)
  await markStageDone(context.tx, id, position, { on, by: people.clerk, at })
}

export async function tellWorks(
  telling: Telling,
  id: AppealId,
  from: LocalDate,
  to: LocalDate,
  ends: boolean,
  subject: ExampleAppeal,
): Promise<void> {
  const { context, calendar, people, random } = telling
  const { plan } = subject
  const days = Math.max(4, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000))
  const stages = plan.stages.length
  const payments = plan.budget.length * 3
  const reached = ends ? stages : Math.max(2, Math.ceil(stages / 2))
  for (let index = 0; index < payments * (ends ? 1 : 0.5); index += 1) {
    const line = plan.budget[index % plan.budget.length]
    if (line === undefined) continue
    const paidOn = addDays(from, Math.floor(((index + 1) * (days - 2)) / (payments + 1)))
    await pay(telling, id, {
      line: line.position,
      share: index < plan.budget.length ? 55n : 100n,
      paidOn,
      number: index + 1,
      what: line.name,
    })
  }
  for (let position = 2; position <= reached; position += 1) {
    const day = addDays(from, Math.floor(((position - 1) * (days - 1)) / stages))
    const at = new Date(startOfDay(day).getTime() + 15 * 3_600_000)
    const view = await viewOf(telling, id)
    const concern = position === 3 && random.chance(0.8)
    const minuteId = await writeMinute(context.tx, { content: context.content, calendar }, view, {
      stage: position,
      visitedOn: day,
      verdict: concern ? 'concern' : 'as-planned',
      seen: concern
        ? subject.concern.seen
        : 'Thi công đúng thiết kế, vật liệu đúng chủng loại, có nhật ký công trình.',
      recommendation: concern ? subject.concern.recommendation : '',
      replacesId: null,
      by: people.board,
      at,
      files: [],
    })
    if (concern && ends) {
      const text = subject.concern.reply
      await insertReply(context.tx, minuteId, {
        text,
        by: people.principal,
        at: new Date(at.getTime() + 6 * 86_400_000),
      })
    }
    if (ends || position < reached) await stageDone(telling, id, position, addDays(day, 1))
    await publishNow(telling, id, at, ['donation-supervision', 'donation-spending'])
  }
  if (ends) await useThings(telling, id, addDays(from, days - 1))
}

interface Payment {
  readonly line: number
  /** Of what the line still has, in per cent. */
  readonly share: bigint
  readonly paidOn: LocalDate
  readonly number: number
  readonly what: string
}

/** Pays what the line and the balance allow; nothing when there is none of either. */
async function pay(telling: Telling, id: AppealId, payment: Payment): Promise<void> {
  const { context, people, random } = telling
  const { tx } = context
  const view = await viewOf(telling, id)
  const line = view.lines.find(({ position }) => position === payment.line)
  const account = balanceOf(view.book, 'treasury') > balanceOf(view.book, 'bank') ? 'treasury' : 'bank'
  const held = balanceOf(view.book, account)
  if (line === undefined || held < 1_000n) return
  const wished = ((line.amount - spentOn(view.book, payment.line)) * payment.share) / 100n
  const amount = ((wished < held ? wished : held) / 1_000n) * 1_000n
  if (amount <= 0n) return
  const proposedAt = new Date(startOfDay(payment.paidOn).getTime() + 8 * 3_600_000)
  const { id: spendId } = await insertSpend(
    tx,
    id,
    {
      line: payment.line,
      amount,
      account,
      paidOn: payment.paidOn,
      payee: random.pick([
        'Công ty TNHH Xây dựng Minh Phát',
        'Cửa hàng Vật liệu Tân An',
        'Hợp tác xã Cơ khí Long An',
      ]),
      payeeKind: 'organisation',
      voucher: `PC ${payment.number}`,
      what: payment.what,
      fileId: null,
      proposedBy: people.clerk,
      proposedAt,
    },
    true,
  )
  const after = await viewOf(telling, id)
  const spend = after.spends.find((one) => one.id === spendId)
  if (spend === undefined) return
  const verdict = {
    approved: true,
    reason: '',
    by: people.principal,
    at: new Date(proposedAt.getTime() + 3_600_000),
  }
  const refusal = await decideSpend(tx, after, spend, verdict)
  if (refusal !== undefined) throw new RangeError(`the example cannot pay: ${refusal.en}`)
}

async function useThings(telling: Telling, id: AppealId, day: LocalDate): Promise<void> {
  const { context, people, school } = telling
  const { appeal, book, lines } = await viewOf(telling, id)
  for (const measure of ['dong', 'item'] as const) {
    const held = book.find((one) => one.account === 'goods' && one.measure === measure)?.amount ?? 0n
    const [line] = lines
    if (held === 0n || line === undefined) continue
    await bookEntry(context.tx, appeal, school.code, {
      kind: 'use',
      postings: goodsUse(line.position, held, measure),
      happenedOn: day,
      by: people.clerk,
      at: new Date(startOfDay(day).getTime() + 14 * 3_600_000),
      reason: 'Lắp đặt, đưa vào sử dụng',
    })
  }
}
