import { z } from 'zod'
import { appendAudit } from '../../../platform/audit/audit-log.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { type FieldProblem, listOf, optionalText } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { FormVisit, SignedIn, Writing } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type CaseId, idSchema } from '../../../platform/kernel/ids.ts'
import { readReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import { personNames, unitName } from '../../organisations/index.ts'
import { moveCase } from '../conduct/move-case.ts'
import { tellCitizen } from '../conduct/tell-citizen.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { loadPaperGround } from '../desk/paper-ground.ts'
import { moveRefusal } from '../domain/decide.ts'
import { findDossierByCode } from '../store/counter-dossiers.ts'
import { findContent } from '../store/desk-case.ts'
import { insertPaper } from '../store/desk-papers.ts'
import { findCaseByReceipt } from '../store/receipt-code.ts'
import { counterWords, refusalAtCounter } from './counter-words.ts'
import { DossierAtCounterPage } from './dossier-page.tsx'
import { partsOnPaper } from './file-at-counter.ts'
import { FindPage } from './find-page.tsx'
import { type AtCounter, findAtCounter, givingMoveOf } from './open-at-counter.ts'
import { CounterQuery, counterPermission, openCounter, type StaffVisit } from './open-counter.ts'
import { counterPaths } from './paths.ts'
import { supplementPaper } from './supplement-paper.ts'

const FindForm = z.object({ noi: optionalText(100), ma: optionalText(300) })
const DossierParams = z.object({ caseId: idSchema('case') })
const DossierQuery = CounterQuery.extend({
  xong: z.enum(['tra', 'bo-sung', 'huong-dan']).optional().catch(undefined),
})
const CollectForm = z.object({
  nguoiNhan: z.enum(['applicant', 'authorised']).catch('applicant'),
  tenNguoiNhan: optionalText(120),
  giayUyQuyen: optionalText(200),
  thay: z.coerce.number().int().positive(),
})
const SupplementForm = z.object({ thay: z.coerce.number().int().positive() })
const AskForm = z.object({
  thieu: listOf(z.coerce.number().int().min(1).max(200)),
  lyDo: optionalText(2_000),
  thay: z.coerce.number().int().positive(),
})

type DossierVisit = StaffVisit & { readonly params: z.infer<typeof DossierParams> }

/** Giving out results, and what else is done with a dossier at the counter after it was taken in. */
export function giveRoutes({ office }: CaseDependencies): Route[] {
  const show = async (
    visit: DossierVisit,
    shown: { problems?: readonly FieldProblem[]; refusal?: Words; done?: string | undefined } = {},
  ): Promise<Answer> =>
    transaction(visit.database, async (tx) => {
      const found = await findAtCounter(tx, office, visit, visit.params.caseId)
      if (found === undefined) return notFound()
      const { caseId } = visit.params
      await appendAudit(tx, {
        actor: visit.actor,
        action: 'dossier.read-at-counter',
        subject: { kind: 'case', id: caseId },
        unitId: found.dossier.unitId,
      })
      const content = await findContent(tx, caseId)
      const refusal = moveRefusal(
        found.opened.type,
        found.guarded,
        found.caller,
        'ask-supplement',
        found.opened.world,
      )
      return page(
        <DossierAtCounterPage
          opened={found.opened}
          applicant={content?.applicant ?? null}
          title={content?.title ?? ''}
          counter={{ code: found.counter.code, name: found.counter.name }}
          dossier={found.dossier}
          isHere={found.isHere}
          mayGive={givingMoveOf(found) !== undefined && found.isHere}
          maySupplement={found.opened.case.standing.state === 'awaiting-citizen'}
          askRefusal={
            refusal === 'not-from-here' ? 'hidden' : (refusal && refusalAtCounter[refusal]) || undefined
          }
          problems={shown.problems ?? []}
          refusal={shown.refusal}
          done={shown.done}
        />,
        shown.problems === undefined && shown.refusal === undefined ? 200 : 422,
      )
    })

  /** Does something with the dossier, as the one who may; what is refused leaves the page with the reason. */
  const work = async <Form,>(
    visit: FormVisit<z.infer<typeof DossierParams>, unknown, Form, SignedIn>,
    deed: (tx: Tx, found: AtCounter, audit: Writing['audit']) => Promise<string | Words>,
  ): Promise<Answer> => {
    const { caseId } = visit.params
    return visit.write(async ({ tx, audit }) => {
      const found = await findAtCounter(tx, office, visit, caseId)
      if (found === undefined) return notFound()
      const done = await deed(tx, found, audit)
      if (typeof done !== 'string') return () => show(visit, { refusal: done })
      return redirect(counterPaths.dossier.to({ caseId }, { noi: found.counter.code, xong: done }))
    })
  }

  return [
    get({
      path: counterPaths.give,
      access: counterPermission,
      query: CounterQuery,
      handle: async (visit) => {
        const counter = await openCounter(visit, visit.query.noi)
        return counter === undefined ? notFound() : page(<FindPage counter={counter} problem={undefined} />)
      },
    }),
    post({
      path: counterPaths.find,
      access: counterPermission,
      audit: 'dossier.looked-up',
      attemptsPerMinute: 60,
      form: FindForm,
      invalid: async () => redirect(counterPaths.give.to({})),
      handle: async (visit) => {
        const counter = await openCounter(visit, visit.form.noi)
        if (counter === undefined) return notFound()
        const caseId = await findTyped(visit, visit.form.ma, office.secret)
        const found =
          caseId && (await transaction(visit.database, (tx) => findAtCounter(tx, office, visit, caseId)))
        if (caseId === undefined || found === undefined)
          return page(<FindPage counter={counter} problem={notFoundWords} />, 422)
        return redirect(counterPaths.dossier.to({ caseId }, { noi: counter.unit.code }))
      },
    }),
    get({
      path: counterPaths.dossier,
      access: counterPermission,
      params: DossierParams,
      query: DossierQuery,
      handle: (visit) => show(visit, { done: visit.query.xong }),
    }),
    post({
      path: counterPaths.collect,
      access: counterPermission,
      audit: 'dossier.result-given',
      params: DossierParams,
      form: CollectForm,
      invalid: (visit, problems) => show(visit, { problems }),
      handle: async (visit) => {
        const { form, params } = visit
        const problems = collectProblems(form)
        if (problems.length > 0) return show(visit, { problems })
        return work(visit, async (tx, found, audit) => {
          const transition = givingMoveOf(found)
          if (transition === undefined || !found.isHere) return notHere
          const content = await findContent(tx, params.caseId)
          const name = form.tenNguoiNhan || content?.applicant?.name || ''
          const wish = {
            transition,
            note:
              form.nguoiNhan === 'applicant'
                ? 'Người nộp hồ sơ đã nhận kết quả.'
                : 'Người được ủy quyền đã nhận kết quả.',
            data: {
              collector: form.nguoiNhan,
              collectorName: name,
              ...(form.nguoiNhan === 'authorised' && { authorisation: form.giayUyQuyen }),
            },
          }
          const moved = await moveCase(tx, found.opened, found.caller, wish, form.thay)
          if (!moved.ok) return refusalAtCounter[moved.reason] ?? counterWords.notNow
          await tellCitizen(tx, office, {
            caseId: params.caseId,
            code: found.opened.case.code,
            sequence: moved.value.standing.sequence,
          })
          await audit({
            subject: { kind: 'case', id: params.caseId },
            unitId: found.counter.id,
            details: { collector: form.nguoiNhan },
          })
          return 'tra'
        })
      },
    }),
    post({
      path: counterPaths.supplement,
      access: counterPermission,
      audit: 'dossier.supplement-taken',
      params: DossierParams,
      form: SupplementForm,
      invalid: (visit, problems) => show(visit, { problems }),
      handle: (visit) =>
        work(visit, async (tx, { opened, caller, counter }, audit) => {
          const wish = { transition: 'supplement', note: 'Đã bổ sung đủ tại quầy.', data: {} }
          const moved = await moveCase(tx, opened, caller, wish, visit.form.thay)
          if (!moved.ok) return refusalAtCounter[moved.reason] ?? counterWords.notNow
          await audit({ subject: { kind: 'case', id: opened.case.id }, unitId: counter.id })
          return 'bo-sung'
        }),
    }),
    post({
      path: counterPaths.ask,
      access: counterPermission,
      audit: 'dossier.supplement-asked',
      params: DossierParams,
      form: AskForm,
      invalid: (visit, problems) => show(visit, { problems }),
      handle: async (visit) => {
        const { form, now, actor } = visit
        if (form.thieu.length === 0) return show(visit, { problems: [nothingNamed] })
        if (form.lyDo === '') return show(visit, { problems: [noReason] })
        return work(visit, async (tx, { opened, caller, counter, dossier }, audit) => {
          const wanted = dossier.parts.filter((_, index) => form.thieu.includes(index + 1))
          if (wanted.length === 0) return counterWords.notNow
          const data = { paperWanted: wanted.map(({ name }) => name).join('\n') }
          const wish = { transition: 'ask-supplement', note: form.lyDo, data }
          const moved = await moveCase(tx, opened, caller, wish, form.thay)
          if (!moved.ok) return refusalAtCounter[moved.reason] ?? counterWords.notNow
          const content = await findContent(tx, opened.case.id)
          if (content === undefined) return counterWords.notNow
          const { sequence } = moved.value.standing
          const ground = await loadPaperGround(tx, opened, content, office.origin)
          const paper = supplementPaper(opened, ground, {
            wanted: partsOnPaper(wanted),
            reason: form.lyDo,
            counter: await unitName(tx, counter.id, visit.today),
            clerk: (await personNames(tx, [actor.personId])).get(actor.personId) ?? '',
          })
          const made = { caseId: opened.case.id, paper, actSequence: sequence, madeAt: now, forCitizen: true }
          await insertPaper(tx, made)
          await tellCitizen(tx, office, { caseId: opened.case.id, code: opened.case.code, sequence })
          await audit({ subject: { kind: 'case', id: opened.case.id }, unitId: counter.id })
          return 'huong-dan'
        })
      },
    }),
  ]
}

/** The case of what was scanned or typed: the address of the QR code, the sixteen digits, or the number of the case. */
async function findTyped(
  { database }: StaffVisit,
  typed: string,
  secret: string,
): Promise<CaseId | undefined> {
  const receipt = readReceiptCode(typed.includes('#') ? typed.slice(typed.lastIndexOf('#') + 1) : typed)
  if (receipt !== undefined) return findCaseByReceipt(database, receipt, secret)
  const number = /^HS-?(\d{4})-?(\d{6,})$/u.exec(typed.trim().toUpperCase().replaceAll(' ', ''))
  return number === null ? undefined : findDossierByCode(database, `HS-${number[1]}-${number[2]}`)
}

function collectProblems(form: z.infer<typeof CollectForm>): FieldProblem[] {
  if (form.nguoiNhan === 'applicant') return []
  return [
    ...(form.tenNguoiNhan === '' ? [{ field: 'tenNguoiNhan', message: collectorMissing }] : []),
    ...(form.giayUyQuyen === '' ? [{ field: 'giayUyQuyen', message: authorisationMissing }] : []),
  ]
}

const collectorMissing = { vi: 'Nhập họ tên người đến nhận', en: 'Enter who collects it' }
const authorisationMissing = {
  vi: 'Ghi giấy ủy quyền đã xem: số, ngày hoặc nơi chứng thực',
  en: 'Write down the authorisation that you saw',
}
const nothingNamed = {
  field: 'thieu',
  message: { vi: 'Đánh dấu giấy tờ còn thiếu', en: 'Tick what is missing' },
}
const noReason = { field: 'lyDo', message: { vi: 'Ghi lý do cần bổ sung', en: 'Say why it is needed' } }
const notHere = {
  vi: 'Kết quả chưa có ở quầy này nên chưa trả được.',
  en: 'The result is not at this counter yet.',
}
const notFoundWords = {
  vi: 'Không tìm thấy hồ sơ nào ở quầy này với mã vừa nhập. Quét lại, hoặc xem lại từng chữ số.',
  en: 'No dossier of this counter has this code. Scan again, or look at each digit.',
}
