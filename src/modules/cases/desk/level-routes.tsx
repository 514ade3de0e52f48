import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { actOnCase } from '../conduct/move-case.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { confidentialities } from '../domain/case-type.ts'
import { caseRefusalWords } from './case-refusal-words.ts'
import { type DeedForm, deedOf, statusOf, typedText, untouched } from './deed.ts'
import { DeedPage } from './deed-page.tsx'
import { levelMeaning, levelWords } from './desk-words.ts'
import { type DeskCase, openForStaff, readAgain, readingCase, type StaffVisit } from './open-desk.ts'
import { CaseParams, deskPaths } from './paths.ts'

const LevelForm = z.object({
  muc: z.enum(confidentialities, problem({ vi: 'Chọn mức bảo mật', en: 'Choose the level' })),
  lyDo: requiredText(problem({ vi: 'Nêu lý do', en: 'Say why' }), 500),
})

const texts = {
  title: { vi: 'Đổi mức bảo mật', en: 'Change the confidentiality' },
  lead: {
    vi: 'Không hạ thấp hơn mức mà loại hồ sơ này quy định.',
    en: 'Never lower than this kind of case requires.',
  },
  level: { vi: 'Mức bảo mật', en: 'Level' },
  reason: { vi: 'Lý do', en: 'Reason' },
  send: { vi: 'Đổi mức', en: 'Change' },
} as const

/** Changes who may read a case, with a reason. */
export function levelRoutes({ office }: CaseDependencies): Route[] {
  return [
    get({
      path: deskPaths.level,
      access: 'cases.decide',
      params: CaseParams,
      handle: (visit) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, visit, opened, untouched),
        ),
    }),
    post({
      path: deskPaths.level,
      access: 'cases.decide',
      audit: 'case.level-changed',
      params: CaseParams,
      form: LevelForm,
      invalid: (visit, problems, typed) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, visit, opened, { typed, problems }),
        ),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId } = visit.params
          const { muc, lyDo } = visit.form
          const opened = await openForStaff(tx, office, visit, caseId)
          if (opened === undefined || !offeredLevels(opened).includes(muc)) return notFound()
          const { unitId } = opened.case.standing
          if (!visit.may('cases.decide', unitId)) return notFound()
          const act = { type: 'level-changed', confidentiality: muc, reason: lyDo } as const
          const changed = await actOnCase(tx, opened, opened.caller, act)
          if (!changed.ok)
            return readAgain(office, visit, caseId, (reading, current) =>
              show(reading, visit, current, {
                typed: { muc, lyDo },
                problems: [],
                refusal: caseRefusalWords[changed.reason],
              }),
            )
          await audit({
            subject: { kind: 'case', id: caseId },
            unitId,
            reason: lyDo,
            details: { level: muc, before: opened.level },
          })
          return redirect(deskPaths.case.to({ caseId }, { xong: 'muc-bao-mat' }))
        }),
    }),
  ]
}

function offeredLevels({ type }: DeskCase) {
  return confidentialities.slice(confidentialities.indexOf(type.confidentiality))
}

async function show(tx: Tx, visit: StaffVisit, opened: DeskCase, form: DeedForm): Promise<Answer> {
  if (!visit.may('cases.decide', opened.case.standing.unitId)) return notFound()
  const of = await deedOf(tx, opened)
  return page(
    <DeedPage
      of={of}
      title={texts.title}
      lead={texts.lead}
      action={deskPaths.level.to({ caseId: of.caseId })}
      send={texts.send}
      {...form}
    >
      <RadiosField
        name="muc"
        label={texts.level}
        choices={offeredLevels(opened).map((level) => ({
          value: level,
          label: levelWords[level],
          hint: levelMeaning[level],
        }))}
        value={typedText(form, 'muc') || opened.level}
        error={errorOf(form.problems, 'muc')}
      />
      <TextAreaField
        name="lyDo"
        label={texts.reason}
        value={typedText(form, 'lyDo')}
        error={errorOf(form.problems, 'lyDo')}
        rows={3}
        maxLength={500}
      />
    </DeedPage>,
    statusOf(form),
  )
}
