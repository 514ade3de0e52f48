import { z } from 'zod'
import { inspectionTopics } from '../../../platform/content/schema/inspection.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { optionalText, requiredText } from '../../../platform/http/form.ts'
import { optionalNumber } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { unitNames } from '../../organisations/index.ts'
import { checklistOn } from '../domain/inspections/checklist.ts'
import type { ProgrammeId } from '../domain/inspections/inspection.ts'
import {
  decideProgramme,
  lastDayOfQuarter,
  type ProgrammeRefusal,
  programmeActions,
} from '../domain/inspections/programme.ts'
import { inspectionsOfLines } from '../store/inspection-lists.ts'
import {
  appendProgrammeEntry,
  claimProgramme,
  findProgramme,
  insertLine,
  insertProgramme,
  lastReturn,
  listProgrammes,
  loadLines,
  type Programme,
  removeLine,
} from '../store/inspection-programmes.ts'
import { insertInspection } from '../store/inspection-store.ts'
import type { InspectionGround } from './inspection-dependencies.ts'
import { inspectionPaths } from './paths.ts'
import { ProgrammePage } from './programme-page.tsx'
import { ProgrammesPage } from './programmes-page.tsx'
import { schoolsOf } from './schools-of.ts'
import { stepForm } from './step-form.ts'
import { inspectionsTopic, programmeTopic } from './topics.ts'

export const ProgrammeParams = z.object({ programmeId: idSchema('inspection-programme') })
type DeskVisit = Visit<unknown, unknown, SignedIn>
type ProgrammeVisit = Visit<z.infer<typeof ProgrammeParams>, unknown, SignedIn>

const BeginForm = z.object({
  coQuan: idSchema('unit'),
  nam: z.coerce
    .number<unknown>(problem({ vi: 'Hãy ghi năm', en: 'Give the year' }))
    .int()
    .min(2020)
    .max(2100),
  ten: requiredText(problem({ vi: 'Hãy ghi tên chương trình', en: 'Give the title' }), 500),
})

const LineForm = z
  .object({
    noiDung: z.enum(inspectionTopics),
    quy: z.coerce.number<unknown>().int().min(1).max(4),
    soTruong: optionalNumber(1, 500),
    truong: z.preprocess((value) => value || null, idSchema('unit').nullable()),
    lyDo: optionalText(1_000),
  })
  .refine(({ soTruong, truong }) => (truong === null) !== (soTruong === null), {
    path: ['soTruong'],
    message: problem({
      vi: 'Ghi số trường để bốc thăm, hoặc chỉ định một trường; chỉ một trong hai',
      en: 'Give a number of schools, or name one; one of the two',
    }),
  })
  .refine(({ truong, lyDo }) => truong === null || lyDo !== '', {
    path: ['lyDo'],
    message: problem({ vi: 'Hãy ghi vì sao chỉ định trường này', en: 'Say why this school is named' }),
  })

interface Shown {
  readonly form?: TypedForm
  readonly refusal?: ProgrammeRefusal | 'stale'
  readonly saved?: boolean
}

/** Drafting, approving and publishing the programme of a year. */
export function programmeRoutes({ content }: InspectionGround): Route[] {
  return [
    get({
      path: inspectionPaths.programmes,
      access: 'inspections.read',
      handle: (visit) => showProgrammes(visit, nothingTyped),
    }),
    post({
      path: inspectionPaths.programmes,
      access: 'inspections.plan',
      audit: 'inspection-programme.begun',
      form: BeginForm,
      invalid: (visit, problems, typed) => showProgrammes(visit, { typed, problems }),
      handle: async (visit) => {
        const { coQuan, nam, ten } = visit.form
        if (!visit.may('inspections.plan', coQuan)) return notFound()
        return visit.write(async ({ tx, audit }) => {
          const id = await insertProgramme(tx, { unitId: coQuan, year: nam, title: ten })
          if (id === undefined) {
            const typed = { coQuan, nam: String(nam), ten }
            return () => showProgrammes(visit, { typed, problems: [{ field: 'nam', message: texts.exists }] })
          }
          await audit({ subject: { kind: 'inspection-programme', id }, unitId: coQuan })
          return redirect(inspectionPaths.programme.to({ programmeId: id }))
        })
      },
    }),
    get({
      path: inspectionPaths.programme,
      access: 'inspections.read',
      params: ProgrammeParams,
      query: z.object({ luu: z.literal('1').optional() }),
      handle: (visit) => showProgramme(visit, { saved: visit.query.luu === '1' }),
    }),
    post({
      path: inspectionPaths.programmeLine,
      access: 'inspections.plan',
      audit: 'inspection-programme.line-added',
      params: ProgrammeParams,
      form: LineForm,
      invalid: (visit, problems, typed) => showProgramme(visit, { form: { typed, problems } }),
      handle: async (visit) => {
        const programme = await seeProgramme(visit)
        if (programme === undefined || !visit.may('inspections.plan', programme.unitId)) return notFound()
        const { noiDung, quy, soTruong, truong, lyDo } = visit.form
        const schools = await schoolsOf(visit.database, programme.unitId, visit.today)
        if (truong !== null && !schools.some(({ id }) => id === truong)) return notFound()
        if (checklistOn(content, noiDung, lastDayOfQuarter(programme.year, quy)) === undefined) {
          return notFound()
        }
        return visit.write(async ({ tx, audit }) => {
          const claimed = await claimProgramme(tx, programme.id, programme.version)
          if (claimed?.state !== 'draft') return () => showProgramme(visit, { refusal: 'stale' })
          await insertLine(tx, programme.id, {
            topic: noiDung,
            quarter: quy,
            places: truong === null ? (soTruong ?? 1) : 1,
            namedUnitId: truong,
            reason: lyDo,
          })
          await audit({
            subject: { kind: 'inspection-programme', id: programme.id },
            unitId: programme.unitId,
          })
          return redirect(inspectionPaths.programme.to(visit.params, { luu: '1' }))
        })
      },
    }),
    post({
      path: inspectionPaths.programmeLineRemove,
      access: 'inspections.plan',
      audit: 'inspection-programme.line-removed',
      params: ProgrammeParams.extend({ lineId: idSchema('inspection-line') }),
      form: z.object({}),
      invalid: async () => notFound(),
      handle: async (visit) => {
        const programme = await seeProgramme(visit)
        if (programme === undefined || !visit.may('inspections.plan', programme.unitId)) return notFound()
        return visit.write(async ({ tx, audit }) => {
          const claimed = await claimProgramme(tx, programme.id, programme.version)
          if (claimed?.state !== 'draft') return () => showProgramme(visit, { refusal: 'stale' })
          await removeLine(tx, programme.id, visit.params.lineId)
          await audit({
            subject: { kind: 'inspection-programme', id: programme.id },
            unitId: programme.unitId,
          })
          return redirect(inspectionPaths.programme.to(visit.params, { luu: '1' }))
        })
      },
    }),
    post({
      path: inspectionPaths.programmeStep,
      access: 'inspections.read',
      audit: 'inspection-programme.step-taken',
      params: ProgrammeParams,
      form: stepForm(programmeActions),
      invalid: (visit, problems, typed) => showProgramme(visit, { form: { typed, problems } }),
      handle: async (visit) => {
        const { viec, lyDo, so, phienBan } = visit.form
        const programme = await seeProgramme(visit)
        if (programme === undefined) return notFound()
        const lines = await loadLines(visit.database, [programme.id])
        const wish = { action: viec, reason: lyDo, number: so }
        const decision = decideProgramme(
          { state: programme.state, lines: lines.length },
          wish,
          partiesOf(visit, programme),
        )
        if (!decision.ok) {
          return showProgramme(visit, {
            refusal: decision.reason,
            form: { typed: { lyDo }, problems: [] },
          })
        }
        return visit.write(async ({ tx, audit }) => {
          const claimed = await claimProgramme(tx, programme.id, phienBan)
          if (claimed === undefined || claimed.state !== programme.state) {
            return () => showProgramme(visit, { refusal: 'stale' })
          }
          const entry = { ...wish, actorId: visit.actor.personId, at: visit.now }
          await appendProgrammeEntry(tx, programme.id, entry, decision.value)
          for (const line of viec === 'approve' ? lines : []) {
            if (line.namedUnitId === null) continue
            const dueOn = lastDayOfQuarter(programme.year, line.quarter)
            const checklist = checklistOn(content, line.topic, dueOn)
            if (checklist === undefined) throw new RangeError(`no checklist on ${line.topic}`)
            await insertInspection(tx, {
              unitId: line.namedUnitId,
              issuerId: programme.unitId,
              topic: line.topic,
              checklistCode: checklist.code,
              lineId: line.id,
              drawId: null,
              reason: line.reason,
              dueOn,
            })
          }
          await touchTopics(tx, [inspectionsTopic, programmeTopic(programme.id)])
          await audit({
            subject: { kind: 'inspection-programme', id: programme.id },
            unitId: programme.unitId,
            details: { action: viec },
          })
          return redirect(inspectionPaths.programme.to(visit.params, { luu: '1' }))
        })
      },
    }),
  ]
}

const texts = {
  exists: {
    vi: 'Cơ quan đã có chương trình của năm này',
    en: 'The office has a programme for this year already',
  },
}

/** Who somebody is for a programme. */
export function partiesOf(visit: Pick<DeskVisit, 'may'>, { unitId }: Programme): ReadonlySet<string> {
  const parties = new Set<string>()
  if (visit.may('inspections.plan', unitId)) parties.add('inspector')
  if (visit.may('inspections.approve', unitId)) parties.add('head')
  return parties
}

/** A programme of an office where the visitor plans or approves; whatever else looks as if it were not there. */
export async function seeProgramme(
  visit: Visit<{ readonly programmeId: ProgrammeId }, unknown, SignedIn>,
): Promise<Programme | undefined> {
  const programme = await findProgramme(visit.database, visit.params.programmeId)
  return programme !== undefined && partiesOf(visit, programme).size > 0 ? programme : undefined
}

async function showProgrammes(visit: DeskVisit, form: TypedForm): Promise<Answer> {
  const { database, today } = visit
  const offices = visit.unitsFor('inspections.plan')
  const seen = [...new Set([...offices, ...visit.unitsFor('inspections.approve')])]
  if (seen.length === 0) return notFound()
  const [programmes, names] = await Promise.all([
    listProgrammes(database, seen),
    unitNames(database, seen, today),
  ])
  return page(
    <ProgrammesPage
      programmes={programmes}
      unitNames={new Map([...names].map(([id, { name }]) => [id, name]))}
      offices={offices}
      year={Number(today.slice(0, 4)) + (today.slice(5) >= '10-01' ? 1 : 0)}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    statusOf(form),
  )
}

async function showProgramme(
  visit: ProgrammeVisit,
  { form = nothingTyped, refusal, saved = false }: Shown,
): Promise<Answer> {
  const { database, today } = visit
  const programme = await seeProgramme(visit)
  if (programme === undefined) return notFound()
  const [lines, schools, returnedBecause] = await Promise.all([
    loadLines(database, [programme.id]),
    schoolsOf(database, programme.unitId, today),
    lastReturn(database, programme.id),
  ])
  const inspections = await inspectionsOfLines(
    database,
    lines.map(({ id }) => id),
  )
  const named = lines.flatMap(({ namedUnitId }) => namedUnitId ?? [])
  const names = await unitNames(
    database,
    [programme.unitId, ...named, ...inspections.map(({ unitId }) => unitId)],
    today,
  )
  return page(
    <ProgrammePage
      programme={programme}
      unitName={names.get(programme.unitId)?.name ?? ''}
      lines={lines}
      inspections={inspections}
      unitNames={new Map([...names].map(([id, { name }]) => [id, name]))}
      schools={schools}
      parties={partiesOf(visit, programme)}
      returnedBecause={returnedBecause}
      form={form}
      refusal={refusal}
      saved={saved && refusal === undefined && form.problems.length === 0}
      requestId={() => crypto.randomUUID()}
    />,
    refusal !== undefined ? 409 : statusOf(form),
  )
}
