import { z } from 'zod'
import { optionalText, requiredText } from '../../../platform/http/form.ts'
import { requiredDay } from '../../../platform/http/form-values.ts'
import { post, type Route } from '../../../platform/http/route.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { actKinds } from '../domain/enrolment/school-figures.ts'
import { findApplicationByCode } from '../store/enrolment-applications.ts'
import { decide, showDesk } from './desk-school.tsx'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { enrolmentPaths } from './paths.ts'
import { SchoolParams } from './public-routes.tsx'
import { recordAct } from './record-act.ts'

const ActForm = z.object({
  viec: z.enum(actKinds),
  ma: optionalText(20),
  tuyen: z.enum(['0', '1'], {
    error: problem({ vi: 'Chọn trong hay ngoài tuyến', en: 'Choose inside or outside' }),
  }),
  vanBan: requiredText(
    problem({ vi: 'Ghi số và ngày của văn bản', en: 'Give number and day of the decision' }),
    300,
  ),
  lyDo: requiredText(problem({ vi: 'Ghi lý do', en: 'Give the reason' }), 500),
  ngay: requiredDay,
})

const texts = {
  unknownCode: {
    vi: 'Không có hồ sơ nào mang mã này trong đợt tuyển sinh',
    en: 'There is no application of this code in this enrolment',
  },
  future: { vi: 'Ngày không được sau hôm nay', en: 'The day cannot be after today' },
  tooEarly: {
    vi: 'Chưa công bố kết quả nên chưa có nhận bổ sung hay chuyển trường để ghi',
    en: 'The results are not public yet: nobody can come in later or move before that',
  },
  before: { vi: 'Ngày phải từ ngày công bố kết quả trở đi', en: 'The day cannot be before the results' },
}

/** What changes after the results: who came in later, moved in or went, on which decision and why; public at once. */
export function actRoutes(ground: EnrolmentGround): Route[] {
  return [
    post({
      path: enrolmentPaths.act,
      access: 'enrolment.decide',
      audit: 'enrolment.change-recorded',
      params: SchoolParams,
      form: ActForm,
      invalid: (visit, problems, typed) => showDesk(ground, visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, today, now } = visit
        const again = (field: string, message: Words) =>
          showDesk(ground, visit, { typed, problems: [{ field, message }] })
        if (form.ngay > today) return again('ngay', texts.future)
        const known = form.ma === '' ? undefined : await findApplicationByCode(visit.database, form.ma)
        if (form.ma !== '' && known?.campaignId !== visit.params.campaignId)
          return again('ma', texts.unknownCode)
        return decide(ground, visit, async ({ campaign, school, unit }, tx) => {
          if (school.decidedAt === null) return { field: '', message: texts.tooEarly }
          if (form.ngay < dayInVietnam(school.decidedAt)) return { field: 'ngay', message: texts.before }
          const act = {
            campaignId: campaign.id,
            schoolId: unit.id,
            kind: form.viec,
            code: form.ma === '' ? null : form.ma,
            zone: form.tuyen === '1' ? 1 : null,
            basis: form.vanBan,
            reason: form.lyDo,
            happenedOn: form.ngay,
            at: now,
            by: visit.actor.personId,
            example: false,
          }
          await recordAct(tx, act, unit)
          return undefined
        })
      },
    }),
  ]
}
