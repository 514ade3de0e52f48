import { z } from 'zod'
import { notFound } from '../../../platform/http/answer.ts'
import { parseForm } from '../../../platform/http/form.ts'
import { requiredDay } from '../../../platform/http/form-values.ts'
import { post, type Route } from '../../../platform/http/route.ts'
import { isWorks } from '../domain/donations/appeal.ts'
import { beginConsultation, markStageDone } from '../store/donation-appeals.ts'
import { changeAppeal, type SeenAppeal } from './appeal-access.ts'
import { showDesk } from './desk-routes.tsx'
import type { DonationGround } from './donation-ground.ts'
import { appealRefusalWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'
import { DeskParams } from './plan-routes.tsx'
import { publishAnew } from './publish-anew.ts'

const notYet = { vi: 'Ngày này chưa đến', en: 'That day has not come yet' }
const askFirst = {
  vi: 'Hãy hỏi ý kiến nhà tài trợ về thiết kế trước khi ghi duyệt thiết kế.',
  en: 'Ask the donors about the design before its approval is recorded.',
}

/** The works that gifts pay for: asking donors about the design, and recording each stage. */
export function worksRoutes(ground: DonationGround): Route[] {
  return [
    post({
      path: donationPaths.consult,
      access: 'donations.decide',
      audit: 'donation.consultation-opened',
      params: DeskParams,
      form: z.object({}),
      invalid: async () => notFound(),
      handle: (visit) =>
        changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            if (!parties.has('principal') || !isUnderWay(view))
              return { refusal: appealRefusalWords['not-now'] }
            await beginConsultation(tx, view.appeal.id, visit.now)
            await publishAnew(tx, ground, visit, view, 'Hỏi ý kiến nhà tài trợ', ['donation-supervision'])
            return { to: donationPaths.desk.to(visit.params, { luu: '1' }) }
          },
          (refusal) => showDesk(visit, ground, { refusal }),
        ),
    }),
    post({
      path: donationPaths.stage,
      access: 'donations.write',
      audit: 'donation.stage-done',
      params: DeskParams.extend({ stage: z.string().regex(/^\d{1,2}$/u) }),
      form: z.record(z.string(), z.unknown()),
      invalid: async () => notFound(),
      handle: async (visit) => {
        const { form, now, today, actor } = visit
        const position = Number(visit.params.stage)
        const field = `xong.${position}`
        const read = parseForm(z.object({ [field]: requiredDay }), { [field]: form[field] })
        if (!read.ok) return showDesk(visit, ground, { form: { typed: form, problems: read.problems } })
        const on = Object.values(read.value)[0]
        if (on === undefined || on > today) return showDesk(visit, ground, { refusal: notYet })
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            const stage = view.stages.find((one) => one.position === position)
            if (stage === undefined || !parties.has('clerk') || !isUnderWay(view)) {
              return { refusal: appealRefusalWords['not-now'] }
            }
            // A design is approved after those who pay for it were asked.
            if (stage.kind === 'design' && view.appeal.consultedAt === null) return { refusal: askFirst }
            await markStageDone(tx, view.appeal.id, position, { on, by: actor.personId, at: now })
            await publishAnew(tx, ground, visit, view, `Hoàn thành giai đoạn: ${stage.name}`, [
              'donation-appeal',
            ])
            return {
              to: donationPaths.desk.to({ appealId: view.appeal.id }, { luu: '1' }),
              details: { stage: position },
            }
          },
          (refusal) => showDesk(visit, ground, { refusal }),
        )
      },
    }),
  ]
}

function isUnderWay({ appeal }: SeenAppeal['view']): boolean {
  return isWorks(appeal.kind) && ['open', 'closed', 'works'].includes(appeal.state)
}
