import { z } from 'zod'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { optionalText, requiredText } from '../../../platform/http/form.ts'
import { optionalId, requiredDay } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { findUnit, superiorsOf } from '../../organisations/index.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { insertConsultation } from '../store/desk-case.ts'
import { type DeedForm, deedOf, statusOf, typedText, untouched } from './deed.ts'
import { DeedPage } from './deed-page.tsx'
import { offeredUnits, UnitSearch } from './offered-units.tsx'
import { type DeskCase, openForStaff, readAgain, readingCase, type StaffVisit } from './open-desk.ts'
import { CaseParams, deskPaths } from './paths.ts'
import { UnitQuery } from './transfer-routes.tsx'

const ConsultForm = z.object({
  donVi: optionalId('unit'),
  coQuan: optionalText(300),
  cauHoi: requiredText(problem({ vi: 'Viết điều cần hỏi', en: 'Write the question' }), 10_000),
  han: requiredDay,
})

const texts = {
  title: { vi: 'Hỏi ý kiến đơn vị khác', en: 'Consult another unit' },
  lead: {
    vi: 'Đơn vị được hỏi chỉ thấy câu hỏi dưới đây, không thấy hồ sơ. Thời hạn vẫn tính.',
    en: 'The unit that is asked sees the question below and nothing of the case. The clock runs on.',
  },
  unit: { vi: 'Hỏi đơn vị', en: 'Unit' },
  agency: { vi: 'Hoặc cơ quan ngoài hệ thống', en: 'Or a body outside' },
  agencyHint: { vi: 'Ghi lại ý kiến khi họ trả lời.', en: 'Record the answer when it comes.' },
  question: { vi: 'Cần hỏi điều gì?', en: 'What do you ask?' },
  questionHint: {
    vi: 'Đừng nêu tên hay thông tin của người gửi nếu không cần.',
    en: 'Leave out who filed the case unless it is needed.',
  },
  due: { vi: 'Trả lời chậm nhất ngày', en: 'To be answered by' },
  send: { vi: 'Gửi câu hỏi', en: 'Send the question' },
  whom: { vi: 'Chọn đơn vị hoặc ghi tên cơ quan', en: 'Choose a unit or name a body' },
  past: { vi: 'Chọn ngày sau hôm nay', en: 'Choose a later day' },
} as const

/** Puts a question to another unit while the clock runs on. */
export function consultRoutes({ office }: CaseDependencies): Route[] {
  return [
    get({
      path: deskPaths.consult,
      access: 'cases.handle',
      params: CaseParams,
      query: UnitQuery,
      handle: (visit) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, visit, opened, untouched, visit.query.tim),
        ),
    }),
    post({
      path: deskPaths.consult,
      access: 'cases.handle',
      audit: 'case.consulted',
      params: CaseParams,
      form: ConsultForm,
      invalid: (visit, problems, typed) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', (tx, opened) =>
          show(tx, visit, opened, { typed, problems }),
        ),
      handle: (visit) =>
        visit.write(async ({ tx, audit }) => {
          const { caseId } = visit.params
          const { donVi, coQuan, cauHoi, han } = visit.form
          const opened = await openForStaff(tx, office, visit, caseId)
          if (opened === undefined) return notFound()
          const { unitId } = opened.case.standing
          if (!visit.may('cases.handle', unitId)) return notFound()
          const isWhole = donVi === null ? coQuan !== '' : coQuan === '' && donVi !== unitId
          const problems = [
            ...(isWhole ? [] : [{ field: 'donVi', message: texts.whom }]),
            ...(han > visit.today ? [] : [{ field: 'han', message: texts.past }]),
          ]
          if (problems.length > 0)
            return readAgain(office, visit, caseId, (reading, current) =>
              show(reading, visit, current, {
                typed: { donVi: donVi ?? '', coQuan, cauHoi, han: typedDay(han) },
                problems,
              }),
            )
          if (donVi !== null && (await findUnit(tx, donVi)) === undefined) return notFound()
          const id = await insertConsultation(tx, {
            caseId,
            kind: opened.case.kind,
            askingUnitId: unitId,
            askedUnitId: donVi,
            askedAgency: coQuan,
            question: cauHoi,
            dueOn: han,
            askedAt: visit.now,
            askedBy: visit.actor.personId,
          })
          await audit({
            subject: { kind: 'case', id: caseId },
            unitId,
            details: { consultation: id, to: donVi, due: han },
          })
          return redirect(deskPaths.case.to({ caseId }, { xong: 'hoi-y-kien' }))
        }),
    }),
  ]
}

async function show(
  tx: Tx,
  visit: StaffVisit,
  opened: DeskCase,
  form: DeedForm,
  search = '',
): Promise<Answer> {
  const { unitId } = opened.case.standing
  if (!visit.may('cases.handle', unitId)) return notFound()
  const of = await deedOf(tx, opened)
  const superiors = await superiorsOf(tx, unitId, visit.today)
  const about = opened.case.aboutUnitId
  const suggested = [
    ...(about === null ? [] : [{ unitId: about, why: undefined }]),
    ...superiors.map(({ superiorId }) => ({ unitId: superiorId, why: undefined })),
  ]
  const choices = await offeredUnits(tx, visit.today, search, suggested, unitId)
  const action = deskPaths.consult.to({ caseId: of.caseId })
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
        optional
        choices={choices}
        value={typedText(form, 'donVi')}
        error={errorOf(form.problems, 'donVi')}
      />
      <TextField
        name="coQuan"
        label={texts.agency}
        hint={texts.agencyHint}
        optional
        value={typedText(form, 'coQuan')}
      />
      <TextAreaField
        name="cauHoi"
        label={texts.question}
        hint={texts.questionHint}
        value={typedText(form, 'cauHoi')}
        error={errorOf(form.problems, 'cauHoi')}
        rows={6}
        maxLength={10_000}
      />
      <DateField
        name="han"
        label={texts.due}
        value={typedText(form, 'han')}
        error={errorOf(form.problems, 'han')}
      />
    </DeedPage>,
    statusOf(form),
  )
}
