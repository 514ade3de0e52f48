import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { type Answer, download, notFound, page } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { takesGifts } from '../domain/donations/appeal.ts'
import { type GiftId, giftForms } from '../domain/donations/gift.ts'
import { letterCode } from '../domain/letter-code.ts'
import { donorName, findGiftByCode } from '../store/donation-gifts.ts'
import type { Gift } from '../store/donation-rows.ts'
import { type AppealVisit, changeAppeal, type SeenAppeal, seeAppeal } from './appeal-access.ts'
import type { DonationGround } from './donation-ground.ts'
import { appealRefusalWords } from './donation-words.ts'
import { GiftForm, readGift } from './gift-form.ts'
import { GiftPage } from './gift-page.tsx'
import { mailReceipt } from './mail-receipt.ts'
import { donationPaths } from './paths.ts'
import { DeskParams } from './plan-routes.tsx'
import { receiptPaper } from './receipt-paper.ts'
import { codeLookup, recordGift } from './record-gift.ts'
import { RecordedPage } from './recorded-page.tsx'
import { schoolHeader } from './school-header.ts'

const shownForMs = 2 * 3_600_000
const GiftParams = DeskParams.extend({ giftId: idSchema('donation-gift') })
const Ticket = z.object({ phieu: z.uuid().optional().catch(undefined) })

/** Recording a gift and handing out its receipt. */
export function giftRoutes(ground: DonationGround): Route[] {
  const show = (visit: AppealVisit, form: TypedForm = nothingTyped, refusal?: Words) =>
    showGift(visit, form, refusal)
  return [
    get({
      path: donationPaths.gift,
      access: 'donations.write',
      params: DeskParams,
      handle: (visit) => show(visit),
    }),
    post({
      path: donationPaths.gift,
      access: 'donations.write',
      audit: 'donation.gift-recorded',
      params: DeskParams,
      form: GiftForm,
      invalid: (visit, problems, typed) => show(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, today, now, actor } = visit
        const read = readGift(form, today)
        if (!read.ok) return show(visit, { typed, problems: read.problems })
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            if (!parties.has('clerk') || !takesGifts(view.appeal.state, form.hinhThuc)) {
              return { refusal: appealRefusalWords['not-now'] }
            }
            const ticket = crypto.randomUUID()
            const { unitCode } = view
            const gift = await recordGift(
              tx,
              view.appeal,
              { unitCode, secret: ground.secret },
              {
                given: read.given,
                donor: read.donor,
                voluntary: form.tuNguyen,
                receivedOn: form.ngayNhan,
                by: actor.personId,
                at: now,
              },
              codeOf(ticket, ground.secret),
            )
            // A gift only adds: when it is refused, nothing of it may stay.
            if (!gift.ok) throw new Error(`a gift was refused: ${gift.reason}`)
            if (form.email !== '') {
              await mailReceipt(tx, ground.origin, {
                to: form.email,
                appeal: view.appeal,
                gift: gift.value,
                given: read.given,
                receivedOn: form.ngayNhan,
                schoolName: view.unitName,
              })
            }
            return {
              to: donationPaths.recorded.to({ ...visit.params, giftId: gift.value.id }, { phieu: ticket }),
              details: { receipt: gift.value.number, form: form.hinhThuc },
            }
          },
          (refusal) => show(visit, { typed, problems: [] }, refusal),
        )
      },
    }),
    get({
      path: donationPaths.recorded,
      access: 'donations.write',
      params: GiftParams,
      query: Ticket,
      handle: async (visit) => {
        const found = await findRecorded(visit, ground)
        return found === undefined ? notFound() : page(<RecordedPage {...found} />)
      },
    }),
    get({
      path: donationPaths.receiptPaper,
      access: 'donations.write',
      params: GiftParams,
      query: Ticket,
      handle: async (visit) => {
        const found = await findRecorded(visit, ground)
        if (found === undefined) return notFound()
        const { gift, view } = found
        const header = await schoolHeader(visit.database, view.appeal.unitId, gift.receivedOn)
        const address = `${ground.origin}${donationPaths.receipt.to({})}`
        const bytes = await renderPdf(receiptPaper({ ...found, header, address }))
        const fileName = `bien-nhan-tai-tro-${view.appeal.number}-${gift.number}.pdf`
        return download(bytes, { mediaType: 'application/pdf', fileName })
      },
    }),
  ]
}

/** The code that belongs to a ticket: the same form sent twice leads to the same receipt. */
function codeOf(ticket: string, secret: string): string {
  return letterCode(createHmac('sha256', secret).update(`donation-code:${ticket}`).digest())
}

interface Recorded {
  readonly view: SeenAppeal['view']
  readonly gift: Gift
  readonly donorName: string
  readonly code: string | undefined
  readonly ticket: string | undefined
}

/** A gift with its code, as long as whoever recorded it may still see that. */
async function findRecorded(
  visit: AppealVisit<
    { readonly appealId: z.infer<typeof DeskParams>['appealId']; readonly giftId: GiftId },
    z.infer<typeof Ticket>
  >,
  { secret }: DonationGround,
): Promise<Recorded | undefined> {
  const seen = await seeAppeal(visit)
  const gift = seen?.view.gifts.find(({ id }) => id === visit.params.giftId)
  if (seen === undefined || gift === undefined || !seen.parties.has('clerk')) return undefined
  const { phieu: ticket } = visit.query
  const code = ticket === undefined ? undefined : codeOf(ticket, secret)
  const isFresh = visit.now.getTime() - gift.recordedAt.getTime() < shownForMs
  const isOwn = gift.recordedBy === visit.actor.personId
  const found =
    code !== undefined && isFresh && isOwn && (await findGiftByCode(visit.database, codeLookup(code, secret)))
  const shows = found && found.gift.id === gift.id
  return {
    view: seen.view,
    gift,
    donorName: await donorName(visit.database, gift.id),
    code: shows ? code : undefined,
    ticket: shows ? ticket : undefined,
  }
}

async function showGift(visit: AppealVisit, form: TypedForm, refusal: Words | undefined): Promise<Answer> {
  const seen = await seeAppeal(visit)
  if (seen === undefined || !seen.parties.has('clerk')) return notFound()
  const takes = giftForms.some((one) => takesGifts(seen.view.appeal.state, one))
  if (!takes && refusal === undefined) return notFound()
  return page(
    <GiftPage
      view={seen.view}
      today={visit.today}
      form={form}
      refusal={refusal}
      requestId={crypto.randomUUID()}
    />,
    refusal !== undefined ? 409 : statusOf(form),
  )
}
