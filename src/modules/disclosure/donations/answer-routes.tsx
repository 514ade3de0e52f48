import { z } from 'zod'
import { notFound } from '../../../platform/http/answer.ts'
import { optionalText, parseForm, requiredText } from '../../../platform/http/form.ts'
import { post, type Route } from '../../../platform/http/route.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { insertOpinionAnswer } from '../store/donation-opinions.ts'
import { insertReply } from '../store/donation-supervision.ts'
import { changeAppeal } from './appeal-access.ts'
import { showDesk } from './desk-routes.tsx'
import type { DonationGround } from './donation-ground.ts'
import { appealRefusalWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'
import { namesSomebody, personalWords } from './plan-form.ts'
import { DeskParams } from './plan-routes.tsx'
import { publishAnew } from './publish-anew.ts'

const AnyForm = z.record(z.string(), z.unknown())
const answerText = requiredText(problem({ vi: 'Ghi nội dung trả lời', en: 'Write the answer' }), 3_000)

/** The school answers: the board's recommendations, and what donors say of the works. */
export function answerRoutes(ground: DonationGround): Route[] {
  return [
    post({
      path: donationPaths.reply,
      access: 'donations.decide',
      audit: 'donation.recommendation-answered',
      params: DeskParams.extend({ minuteId: idSchema('donation-minute') }),
      form: AnyForm,
      invalid: async () => notFound(),
      handle: async (visit) => {
        const { form, now, actor, today } = visit
        const field = `traLoi.${visit.params.minuteId}`
        const read = parseForm(z.object({ [field]: answerText }), { [field]: form[field] })
        if (!read.ok) return showDesk(visit, ground, { form: { typed: form, problems: read.problems } })
        const text = Object.values(read.value)[0] ?? ''
        if (namesSomebody(text, today)) {
          return showDesk(visit, ground, {
            form: { typed: form, problems: [{ field, message: personalWords }] },
          })
        }
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            const minute = view.minutes.find(({ id }) => id === visit.params.minuteId)
            if (
              minute === undefined ||
              minute.recommendation === '' ||
              minute.reply !== null ||
              !parties.has('principal')
            ) {
              return { refusal: appealRefusalWords['not-now'] }
            }
            await insertReply(tx, minute.id, { text, by: actor.personId, at: now })
            await publishAnew(tx, ground, visit, view, 'Nhà trường trả lời kiến nghị', [
              'donation-supervision',
            ])
            return { to: donationPaths.desk.to({ appealId: view.appeal.id }, { luu: '1' }) }
          },
          (refusal) => showDesk(visit, ground, { refusal }),
        )
      },
    }),
    post({
      path: donationPaths.answer,
      access: 'donations.decide',
      audit: 'donation.opinion-answered',
      params: DeskParams.extend({ opinionId: idSchema('donation-opinion') }),
      form: AnyForm,
      invalid: async () => notFound(),
      handle: async (visit) => {
        const { form, now, actor, today, params } = visit
        const fields = { summary: `tomTat.${params.opinionId}`, answer: `traLoiNtt.${params.opinionId}` }
        const read = parseForm(
          z.object({ [fields.summary]: optionalText(1_000), [fields.answer]: answerText }),
          {
            [fields.summary]: form[fields.summary],
            [fields.answer]: form[fields.answer],
          },
        )
        if (!read.ok) return showDesk(visit, ground, { form: { typed: form, problems: read.problems } })
        const summary = String(read.value[fields.summary] ?? '')
        const answer = String(read.value[fields.answer] ?? '')
        const personal = Object.entries({ [fields.summary]: summary, [fields.answer]: answer })
          .filter(([, text]) => namesSomebody(text, today))
          .map(([field]) => ({ field, message: personalWords }))
        if (personal.length > 0) return showDesk(visit, ground, { form: { typed: form, problems: personal } })
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            const opinion = view.opinions.find(({ id }) => id === params.opinionId)
            if (opinion === undefined || opinion.answer !== null || !parties.has('principal')) {
              return { refusal: appealRefusalWords['not-now'] }
            }
            await insertOpinionAnswer(tx, opinion.id, { summary, answer, by: actor.personId, at: now })
            await publishAnew(tx, ground, visit, view, 'Nhà trường trả lời nhà tài trợ', [
              'donation-supervision',
            ])
            return { to: donationPaths.desk.to({ appealId: view.appeal.id }, { luu: '1' }) }
          },
          (refusal) => showDesk(visit, ground, { refusal }),
        )
      },
    }),
  ]
}
