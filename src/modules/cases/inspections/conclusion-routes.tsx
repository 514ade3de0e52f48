import { z } from 'zod'
import { roleCodes } from '../../../platform/contracts/access.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { type FieldProblem, optionalText, parseForm, requiredText } from '../../../platform/http/form.ts'
import { optionalDay, optionalNumber, version } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { peopleWithRoles } from '../../organisations/index.ts'
import { personalDataIn } from '../domain/inspections/personal-data.ts'
import { insertRemedy, judgeFinding, removeRemedy, saveConclusion } from '../store/inspection-findings.ts'
import { claimInspection } from '../store/inspection-store.ts'
import { ConclusionPage } from './conclusion-page.tsx'
import type { InspectionGround } from './inspection-dependencies.ts'
import { InspectionParams } from './inspection-forms.ts'
import { personalDataWords } from './inspection-words.ts'
import {
  type InspectionView,
  type InspectionVisit,
  type SeenInspection,
  seeInspection,
} from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'

const RemedyForm = z
  .object({
    phatHien: idSchema('inspection-finding'),
    viecLam: requiredText(problem({ vi: 'Hãy ghi phải làm gì', en: 'Say what has to be done' })),
    donVi: idSchema('unit'),
    soNgay: optionalNumber(1, 250),
    denNgay: optionalDay,
  })
  .refine(({ soNgay, denNgay }) => (soNgay === null) !== (denNgay === null), {
    path: ['soNgay'],
    message: problem({
      vi: 'Ghi số ngày làm việc, hoặc một ngày cụ thể; chỉ một trong hai',
      en: 'Give working days or a day, one of the two',
    }),
  })

interface Shown {
  readonly form?: TypedForm
  readonly refusal?: 'stale' | 'not-now'
  readonly saved?: boolean
}

/** Writing the conclusion and its remedies, until it is submitted. */
export function conclusionRoutes(ground: InspectionGround): Route[] {
  const show = (visit: InspectionVisit, shown: Shown = {}) => showConclusion(visit, ground, shown)
  return [
    get({
      path: inspectionPaths.conclusion,
      access: 'inspections.inspect',
      params: InspectionParams,
      query: z.object({ luu: z.literal('1').optional() }),
      handle: (visit) => show(visit, { saved: visit.query.luu === '1' }),
    }),
    post({
      path: inspectionPaths.conclusion,
      access: 'inspections.inspect',
      audit: 'inspection.conclusion-drafted',
      params: InspectionParams,
      form: z.record(z.string(), z.unknown()),
      invalid: async () => notFound(),
      handle: async (visit) => {
        const seen = await seeDraft(visit, ground)
        if (seen === undefined) return notFound()
        const { findings, inspection } = seen.view
        const read = parseForm(draftForm(findings.map(({ id }) => id)), visit.form)
        if (!read.ok) return show(visit, { form: { typed: visit.form, problems: read.problems } })
        const values = new Map(Object.entries(read.value))
        const publicFields = ['congKhai', ...findings.map(({ id }) => `congKhai.${id}`)]
        const names = await namesKnownTo(visit, seen.view)
        const personal = publicFields.flatMap((field) =>
          personalProblems(field, String(values.get(field)), names),
        )
        const sent = { typed: visit.form, problems: personal }
        if (personal.length > 0) return show(visit, { form: sent })
        return visit.write(async ({ tx, audit }) => {
          const claimed = await claimInspection(tx, inspection.id, read.value.phienBan)
          if (claimed?.state !== 'drafting') return () => show(visit, { form: sent, refusal: 'stale' })
          await saveConclusion(tx, claimed.id, {
            summary: read.value.chung,
            publicSummary: read.value.congKhai,
          })
          for (const { id } of findings) {
            await judgeFinding(tx, id, {
              upheld: values.get(`giu.${id}`) === 'co',
              publicText: String(values.get(`congKhai.${id}`)),
            })
          }
          await audit({ subject: { kind: 'inspection', id: claimed.id }, unitId: claimed.unitId })
          return redirect(inspectionPaths.conclusion.to(visit.params, { luu: '1' }))
        })
      },
    }),
    post({
      path: inspectionPaths.remedyAdd,
      access: 'inspections.inspect',
      audit: 'inspection.remedy-added',
      params: InspectionParams,
      form: RemedyForm,
      invalid: (visit, problems, typed) => show(visit, { form: { typed, problems } }),
      handle: async (visit) => {
        const { form } = visit
        const seen = await seeDraft(visit, ground)
        if (seen === undefined) return notFound()
        const { findings, inspection } = seen.view
        const isHeld = findings.some(({ id, upheld }) => id === form.phatHien && upheld)
        const isKnownUnit = form.donVi === inspection.unitId || form.donVi === inspection.issuerId
        if (!isHeld || !isKnownUnit) return notFound()
        const personal = personalProblems('viecLam', form.viecLam, await namesKnownTo(visit, seen.view))
        if (personal.length > 0) {
          const typed = { viecLam: form.viecLam, soNgay: form.soNgay === null ? '' : String(form.soNgay) }
          return show(visit, { form: { typed, problems: personal } })
        }
        return visit.write(async ({ tx, audit }) => {
          const claimed = await claimInspection(tx, inspection.id, inspection.version)
          if (claimed?.state !== 'drafting') return () => show(visit, { refusal: 'stale' })
          await insertRemedy(tx, claimed.id, {
            findingId: form.phatHien,
            unitId: form.donVi,
            text: form.viecLam,
            workingDays: form.soNgay,
            dueOn: form.denNgay,
          })
          await audit({ subject: { kind: 'inspection', id: claimed.id }, unitId: claimed.unitId })
          return redirect(inspectionPaths.conclusion.to(visit.params, { luu: '1' }))
        })
      },
    }),
    post({
      path: inspectionPaths.remedyRemove,
      access: 'inspections.inspect',
      audit: 'inspection.remedy-removed',
      params: InspectionParams.extend({ remedyId: idSchema('inspection-remedy') }),
      form: z.object({}),
      invalid: async () => notFound(),
      handle: async (visit) => {
        const seen = await seeDraft(visit, ground)
        if (seen === undefined) return notFound()
        const { inspection } = seen.view
        return visit.write(async ({ tx, audit }) => {
          const claimed = await claimInspection(tx, inspection.id, inspection.version)
          if (claimed?.state !== 'drafting') return () => show(visit, { refusal: 'stale' })
          await removeRemedy(tx, claimed.id, visit.params.remedyId)
          await audit({ subject: { kind: 'inspection', id: claimed.id }, unitId: claimed.unitId })
          return redirect(inspectionPaths.conclusion.to(visit.params, { luu: '1' }))
        })
      },
    }),
  ]
}

/** The fields of a draft depend on what was found. */
function draftForm(findingIds: readonly string[]) {
  return z.object({
    phienBan: version,
    chung: optionalText(10_000),
    congKhai: optionalText(5_000),
    ...Object.fromEntries(
      findingIds.flatMap((id) => [
        [`giu.${id}`, z.enum(['co', 'khong'])],
        [`congKhai.${id}`, optionalText(3_000)],
      ]),
    ),
  })
}

/** What a text that the public will read gives away of a person. */
function personalProblems(field: string, text: string, names: readonly string[]): FieldProblem[] {
  const kind = personalDataIn(text, names)
  return kind === undefined ? [] : [{ field, message: personalDataWords[kind] }]
}

/** The full names of those who work in the school and in the office. */
async function namesKnownTo(
  { database, today }: InspectionVisit,
  { inspection }: InspectionView,
): Promise<string[]> {
  const units = [inspection.unitId, inspection.issuerId]
  return (await peopleWithRoles(database, units, roleCodes, today)).map(({ name }) => name)
}

/** The inspection for whoever writes its conclusion now. */
async function seeDraft(
  visit: InspectionVisit,
  ground: InspectionGround,
): Promise<SeenInspection | undefined> {
  const seen = await seeInspection(visit, ground)
  return seen?.parties.has('inspector') === true ? seen : undefined
}

async function showConclusion(
  visit: InspectionVisit,
  ground: InspectionGround,
  { form = nothingTyped, refusal, saved = false }: Shown,
): Promise<Answer> {
  const seen = await seeDraft(visit, ground)
  if (seen === undefined) return notFound()
  const { view } = seen
  if (view.inspection.state !== 'drafting' && refusal === undefined) return notFound()
  return page(
    <ConclusionPage
      view={view}
      units={[
        { id: view.inspection.unitId, name: view.unitName },
        { id: view.inspection.issuerId, name: view.issuerName },
      ]}
      form={form}
      refusal={refusal}
      saved={saved && refusal === undefined && form.problems.length === 0}
      requestId={() => crypto.randomUUID()}
    />,
    refusal !== undefined ? 409 : statusOf(form),
  )
}
