import { z } from 'zod'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import type { AppealId } from '../domain/donations/appeal.ts'
import type { GiftId } from '../domain/donations/gift.ts'
import { donorName } from '../store/donation-gifts.ts'
import { type AppealVisit, changeAppeal, seeAppeal } from './appeal-access.ts'
import type { DonationGround } from './donation-ground.ts'
import { eraseDonor } from './erase-donor.ts'
import { ErasePage } from './erase-page.tsx'
import { donationPaths } from './paths.ts'
import { DeskParams } from './plan-routes.tsx'

const GiftParams = DeskParams.extend({ giftId: idSchema('donation-gift') })
const EraseForm = z.object({
  canCu: requiredText(problem({ vi: 'Ghi căn cứ để xoá', en: 'Say on what ground' }), 300),
})
type GiftVisit = AppealVisit<{ readonly appealId: AppealId; readonly giftId: GiftId }>

/** Erasing a donor's name, by whoever answers for the data of the school. */
export function eraseRoutes(ground: DonationGround): Route[] {
  return [
    get({
      path: donationPaths.eraseDonor,
      access: 'donations.decide',
      params: GiftParams,
      handle: (visit) => show(visit, nothingTyped),
    }),
    post({
      path: donationPaths.eraseDonor,
      access: 'donations.decide',
      audit: 'donation.donor-erased',
      params: GiftParams,
      form: EraseForm,
      invalid: (visit, problems, typed) => show(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, params, actor, now } = visit
        const found = await findGift(visit)
        if (found === undefined) return notFound()
        return changeAppeal(
          visit,
          async ({ tx, view }) => {
            const gift = view.gifts.find(({ id }) => id === params.giftId)
            const wish = { basis: form.canCu, by: actor.personId, at: now }
            const erased = gift !== undefined && (await eraseDonor(tx, ground, view, gift, wish))
            return erased
              ? { to: donationPaths.eraseDonor.to(params), details: { receipt: gift.number } }
              : { refusal: { vi: 'Không còn tên nào để xoá', en: 'There is no name any more' } }
          },
          () => show(visit, nothingTyped),
        )
      },
    }),
  ]
}

async function findGift(visit: GiftVisit) {
  const seen = await seeAppeal(visit)
  const gift = seen?.view.gifts.find(({ id }) => id === visit.params.giftId)
  return seen?.parties.has('principal') && gift !== undefined ? { view: seen.view, gift } : undefined
}

async function show(visit: GiftVisit, form: TypedForm): Promise<Answer> {
  const found = await findGift(visit)
  if (found === undefined) return notFound()
  const hasName = (await donorName(visit.database, found.gift.id)) !== ''
  return page(
    <ErasePage {...found} hasName={hasName} form={form} requestId={crypto.randomUUID()} />,
    statusOf(form),
  )
}
