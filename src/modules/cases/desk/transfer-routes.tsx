import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { chosenId } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { findUnit, loadUnitHistory, superiorsOf, whoIsCompetent } from '../../organisations/index.ts'
import { actOnCase } from '../conduct/move-case.ts'
import { tellCitizen } from '../conduct/tell-citizen.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { transferRefusal, unitAtTransition } from '../domain/desk/transfer-refusal.ts'
import { assignByRule } from './assign-by-rule.ts'
import { caseRefusalWords, transferRefusalWords } from './case-refusal-words.ts'
import { type DeedForm, deedOf, statusOf, typedText, untouched } from './deed.ts'
import { DeedPage } from './deed-page.tsx'
import { offeredUnits, type SuggestedUnit, UnitSearch } from './offered-units.tsx'
import { type DeskCase, openForStaff, readAgain, readingCase, type StaffVisit } from './open-desk.ts'
import { CaseParams, deskPaths } from './paths.ts'

const TransferForm = z.object({
  donVi: chosenId('unit', problem({ vi: 'Chọn đơn vị nhận', en: 'Choose the unit' })),
  lyDo: requiredText(problem({ vi: 'Nêu lý do chuyển', en: 'Say why' }), 500),
})
export const UnitQuery = z.object({ tim: z.string().max(100).optional().catch(undefined) })

const texts = {
  title: { vi: 'Chuyển đơn vị có thẩm quyền', en: 'Transfer to the competent unit' },
  lead: {
    vi: 'Thời hạn vẫn tính tiếp, không tính lại từ đầu. Người gửi được báo.',
    en: 'The clock runs on and does not begin anew. The citizen is told.',
  },
  unit: { vi: 'Chuyển đến', en: 'To' },
  none: { vi: 'Gõ tên đơn vị ở trên rồi bấm Tìm.', en: 'Type the name of a unit above and search.' },
  reason: { vi: 'Lý do chuyển', en: 'Why' },
  reasonHint: { vi: 'Người gửi đọc được lý do này.', en: 'The citizen reads this.' },
  send: { vi: 'Chuyển hồ sơ', en: 'Transfer' },
  competent: { vi: 'Có thẩm quyền theo quy định', en: 'Competent by the rules' },
  superior: { vi: 'Cấp trên trực tiếp', en: 'The superior' },
} as const

/** Passes a case to a unit of the same installation; its clocks go on. */
export function transferRoutes(dependencies: CaseDependencies): Route[] {
  const { office } = dependencies
  return [
    get({
      path: deskPaths.transfer,
      access: 'cases.assign',
      params: CaseParams,
      query: UnitQuery,
      handle: (visit) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, dependencies, visit, opened, untouched, visit.query.tim),
        ),
    }),
    post({
      path: deskPaths.transfer,
      access: 'cases.assign',
      audit: 'case.transferred',
      params: CaseParams,
      form: TransferForm,
      invalid: (visit, problems, typed) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, dependencies, visit, opened, { typed, problems }),
        ),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId } = visit.params
          const { donVi, lyDo } = visit.form
          const opened = await openForStaff(tx, office, visit, caseId)
          if (opened === undefined) return notFound()
          const { unitId } = opened.case.standing
          if (!visit.may('cases.assign', unitId)) return notFound()
          const to = await findUnit(tx, donVi)
          if (to === undefined) return notFound()
          const superiors = await superiorsOf(tx, unitId, visit.today)
          const above = new Set(superiors.map(({ superiorId }) => superiorId))
          const refusal = transferRefusal(opened.case.acts, donVi, above)
          const again = (refused: DeedForm['refusal']) =>
            readAgain(office, visit, caseId, (reading, current) =>
              show(reading, dependencies, visit, current, {
                typed: { donVi, lyDo },
                problems: [],
                refusal: refused,
              }),
            )
          if (refusal !== undefined) return again(transferRefusalWords[refusal])
          const act = { type: 'transferred', unitId: donVi, reason: lyDo } as const
          const passed = await actOnCase(tx, opened, opened.caller, act)
          if (!passed.ok) return again(caseRefusalWords[passed.reason])
          await audit({
            subject: { kind: 'case', id: caseId },
            unitId,
            reason: lyDo,
            details: { to: donVi },
          })
          await assignByRule(tx, office, caseId, visit.now)
          await tellCitizen(tx, office, {
            caseId,
            code: opened.case.code,
            sequence: passed.value.act.sequence,
          })
          return redirect(deskPaths.list.to({}))
        }),
    }),
  ]
}

async function show(
  tx: Tx,
  dependencies: CaseDependencies,
  visit: StaffVisit,
  opened: DeskCase,
  form: DeedForm,
  search = '',
): Promise<Answer> {
  const { unitId } = opened.case.standing
  if (!visit.may('cases.assign', unitId)) return notFound()
  const suggested = await suggestedUnits(tx, dependencies, visit, opened)
  const choices = await offeredUnits(tx, visit.today, search, suggested, unitId)
  const of = await deedOf(tx, opened)
  const action = deskPaths.transfer.to({ caseId: of.caseId })
  return page(
    <DeedPage
      of={of}
      title={texts.title}
      lead={texts.lead}
      action={action}
      send={texts.send}
      before={<UnitSearch action={action} value={search} />}
      {...form}
    >
      <RadiosField
        name="donVi"
        label={texts.unit}
        hint={choices.length === 0 ? texts.none : undefined}
        choices={choices}
        value={typedText(form, 'donVi')}
        error={errorOf(form.problems, 'donVi')}
      />
      <TextAreaField
        name="lyDo"
        label={texts.reason}
        hint={texts.reasonHint}
        value={typedText(form, 'lyDo')}
        error={errorOf(form.problems, 'lyDo')}
        rows={3}
        maxLength={500}
      />
    </DeedPage>,
    statusOf(form),
  )
}

/** Who is competent for a complaint by the rules of the day on which it came, and the superior. */
async function suggestedUnits(
  tx: Tx,
  { content }: CaseDependencies,
  { today }: StaffVisit,
  { case: found }: DeskCase,
): Promise<SuggestedUnit[]> {
  const { unitId, state } = found.standing
  const superiors = await superiorsOf(tx, unitId, today)
  const suggestions: SuggestedUnit[] = superiors.map(({ superiorId }) => ({
    unitId: superiorId,
    why: texts.superior,
  }))
  if (found.kind !== 'complaint') return suggestions
  const action = state.startsWith('second-') ? 'complaint.second' : 'complaint.first'
  const about: UnitId = unitAtTransition(found.acts, 'decide') ?? found.aboutUnitId ?? unitId
  const competent = whoIsCompetent(content.competences, await loadUnitHistory(tx), {
    action,
    day: today,
    unitId: about,
  })
  if (!competent.ok) return suggestions
  const ids = competent.value.flatMap(({ unitId: id }) => (id === undefined ? [] : [id]))
  return [
    ...ids.map((id) => ({ unitId: id, why: texts.competent })),
    ...suggestions.filter(({ unitId: id }) => !ids.includes(id)),
  ]
}
