import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import { type Answer, page, redirect } from '../../../platform/http/answer.ts'
import { optionalText, requiredText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { isWorks } from '../domain/donations/appeal.ts'
import { readLetterCode } from '../domain/letter-code.ts'
import { findGiftByCode } from '../store/donation-gifts.ts'
import { insertOpinion } from '../store/donation-opinions.ts'
import { loadAppeal } from './appeal-view.ts'
import { type DonationGround, termEnd } from './donation-ground.ts'
import { donationPaths } from './paths.ts'
import { ReceiptPage, type ReceiptProps } from './receipt-page.tsx'
import { codeLookup } from './record-gift.ts'
import { donationsTopic, donationTopic } from './topics.ts'

const CodeForm = z.object({ ma: optionalText(60) })
const OpinionForm = z.object({
  ma: optionalText(60),
  yKien: requiredText(problem({ vi: 'Hãy ghi ý kiến', en: 'Say what you think' }), 3_000),
})

/** A minute, from one address: nobody guesses 75 bits, and nobody tries for long. */
const attemptsPerMinute = 20

/** What a donor does with the code of a receipt; the code is never in an address. */
export function donorRoutes(ground: DonationGround): Route[] {
  return [
    get({
      path: donationPaths.receipt,
      access: 'anyone',
      query: z.object({ da: z.literal('gui').optional().catch(undefined) }),
      handle: async (visit) => show(undefined, nothingTyped, visit.query.da === 'gui'),
    }),
    post({
      path: donationPaths.receipt,
      access: 'anyone',
      audit: 'donation.receipt-opened',
      form: CodeForm,
      attemptsPerMinute,
      invalid: async (_visit, problems, typed) => show(undefined, { typed, problems }),
      handle: (visit) => look(visit, ground, visit.form.ma, nothingTyped),
    }),
    post({
      path: donationPaths.opinion,
      access: 'anyone',
      audit: 'donation.opinion-given',
      form: OpinionForm,
      attemptsPerMinute,
      abuse: 'public-form',
      invalid: (visit, problems, typed) =>
        look(visit, ground, typeof typed.ma === 'string' ? typed.ma : '', { typed, problems }),
      handle: async (visit) => {
        const { form, now, today, typed } = visit
        const found = await findByCode(visit.database, ground, form.ma, today)
        const appeal = found?.view.appeal
        if (found === undefined || appeal === undefined) return look(visit, ground, form.ma, nothingTyped)
        if (!isWorks(appeal.kind) || appeal.state === 'finished' || appeal.state === 'withdrawn') {
          return look(visit, ground, form.ma, { typed, problems: [] })
        }
        const mine = found.view.opinions.filter(
          ({ giftId, answer }) => giftId === found.gift.id && answer === null,
        )
        if (mine.length >= 3) {
          return look(visit, ground, form.ma, { typed, problems: [{ field: 'yKien', message: enough }] })
        }
        return visit.write(async ({ tx, audit }) => {
          await insertOpinion(tx, appeal.id, {
            giftId: found.gift.id,
            text: form.yKien,
            madeAt: now,
            answerDueOn: termEnd(ground, 'promise.donor-opinion.answer', today),
          })
          await touchTopics(tx, [donationsTopic, donationTopic(appeal.id)])
          await audit({ subject: { kind: 'donation-appeal', id: appeal.id }, unitId: appeal.unitId })
          return redirect(donationPaths.receipt.to({}, { da: 'gui' }))
        })
      },
    }),
  ]
}

const unknown = {
  vi: 'Không tìm thấy mã này. Hãy xem lại từng chữ trên biên nhận.',
  en: 'This code is not known. Compare it with your receipt letter by letter.',
}
const enough = {
  vi: 'Ba ý kiến đang chờ nhà trường trả lời. Hãy chờ trả lời rồi gửi tiếp.',
  en: 'Three opinions await an answer. Wait for it before you send another.',
}

async function findByCode(reader: Reader, { secret }: DonationGround, typed: string, today: LocalDate) {
  const code = readLetterCode(typed)
  const found = code === undefined ? undefined : await findGiftByCode(reader, codeLookup(code, secret))
  const view = found && (await loadAppeal(reader, found.appealId, today))
  return found === undefined || view === undefined || code === undefined
    ? undefined
    : { view, gift: found.gift, code }
}

async function look(
  visit: Visit<unknown, unknown>,
  ground: DonationGround,
  code: string,
  form: TypedForm,
): Promise<Answer> {
  const found = await findByCode(visit.database, ground, code, visit.today)
  return found === undefined
    ? show(undefined, { typed: { ma: code }, problems: [{ field: 'ma', message: unknown }] })
    : show(found, form)
}

function show(found: ReceiptProps['found'], form: TypedForm, sent = false): Answer {
  return page(
    <ReceiptPage found={found} form={form} sent={sent} requestId={crypto.randomUUID()} />,
    statusOf(form),
  )
}
