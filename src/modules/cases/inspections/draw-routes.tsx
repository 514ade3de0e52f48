import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { sha256Of } from '../../../platform/files/sha256-of.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { requiredText } from '../../../platform/http/form.ts'
import { requiredDay } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { checklistOn } from '../domain/inspections/checklist.ts'
import {
  allocatePlaces,
  drawListText,
  drawSchools,
  drawSeed,
  readDrawList,
} from '../domain/inspections/draw.ts'
import { lastDayOfQuarter } from '../domain/inspections/programme.ts'
import { riskStratum } from '../domain/inspections/risk.ts'
import {
  type Draw,
  findDraw,
  insertDraw,
  insertDrawResult,
  loadRiskRecords,
} from '../store/inspection-draws.ts'
import { loadLines, type Programme, type ProgrammeLine } from '../store/inspection-programmes.ts'
import { insertInspection } from '../store/inspection-store.ts'
import { DrawPage, type ListedSchool } from './draw-page.tsx'
import type { InspectionGround } from './inspection-dependencies.ts'
import { inspectionPaths } from './paths.ts'
import { ProgrammeParams, seeProgramme } from './programme-routes.tsx'
import { schoolsOf } from './schools-of.ts'
import { drawTopic, inspectionsTopic, programmeTopic } from './topics.ts'

const LineParams = ProgrammeParams.extend({ lineId: idSchema('inspection-line') })
type LineVisit = Visit<z.infer<typeof LineParams>, unknown, SignedIn>

const CommitForm = z.object({
  nguon: requiredText(
    problem({ vi: 'Hãy ghi con số công khai lấy từ đâu', en: 'Say where the public number comes from' }),
    500,
  ),
  ngay: requiredDay,
})
const RunForm = z.object({
  so: requiredText(problem({ vi: 'Hãy ghi con số công khai', en: 'Give the public number' }), 200),
})

const texts = {
  tooEarly: {
    vi: 'Con số phải có vào một ngày sau hôm nay, để lúc chốt chưa ai biết',
    en: 'The number must come on a day after today, so that nobody knows it when the list is fixed',
  },
  notYet: { vi: 'Chưa đến ngày có con số công khai', en: 'The day of the public number has not come' },
  taken: { vi: 'Có người vừa làm việc này', en: 'Somebody has just done this' },
}

/** Fixing a list, and drawing from it. */
export function drawRoutes(ground: InspectionGround): Route[] {
  return [
    get({
      path: inspectionPaths.draw,
      access: 'inspections.read',
      params: LineParams,
      handle: (visit) => showDraw(visit, nothingTyped),
    }),
    post({
      path: inspectionPaths.drawCommit,
      access: 'inspections.plan',
      audit: 'inspection-draw.list-fixed',
      params: LineParams,
      form: CommitForm,
      invalid: (visit, problems, typed) => showDraw(visit, { typed, problems }),
      handle: async (visit) => {
        const { nguon, ngay } = visit.form
        const found = await seeLine(visit)
        if (found === undefined || !visit.may('inspections.plan', found.programme.unitId)) return notFound()
        const again = (field: string, message: (typeof texts)['taken']) =>
          showDraw(visit, { typed: { nguon }, problems: [{ field, message }] })
        if (ngay <= visit.today) return again('ngay', texts.tooEarly)
        const entries = await listSchools(visit, found)
        if (entries.length === 0) return notFound()
        const listText = drawListText({ entries, places: allocatePlaces(entries, found.line.places) })
        const secret = randomBytes(32).toString('hex')
        return visit.write(async ({ tx, audit }) => {
          const id = await insertDraw(tx, {
            lineId: found.line.id,
            listText,
            listHash: sha256Of(listText),
            seedSource: nguon,
            seedDay: ngay,
            secret,
            secretHash: sha256Of(secret),
            committedBy: visit.actor.personId,
            at: visit.now,
          })
          if (id === undefined) return () => again('', texts.taken)
          await touchTopics(tx, [inspectionsTopic, programmeTopic(found.programme.id)])
          await audit({
            subject: { kind: 'inspection-draw', id },
            unitId: found.programme.unitId,
            details: { listHash: sha256Of(listText), schools: entries.length },
          })
          return redirect(inspectionPaths.draw.to(visit.params))
        })
      },
    }),
    post({
      path: inspectionPaths.drawRun,
      access: 'inspections.plan',
      audit: 'inspection-draw.drawn',
      params: LineParams,
      form: RunForm,
      invalid: (visit, problems, typed) => showDraw(visit, { typed, problems }),
      handle: async (visit) => {
        const { so } = visit.form
        const found = await seeLine(visit)
        if (found?.draw === undefined || !visit.may('inspections.plan', found.programme.unitId)) {
          return notFound()
        }
        const { draw, line, programme } = found
        const again = (field: string, message: (typeof texts)['taken']) =>
          showDraw(visit, { typed: { so }, problems: [{ field, message }] })
        if (visit.today < draw.seedDay) return again('so', texts.notYet)
        const seed = drawSeed(sha256Of, draw.listHash, so, draw.secret)
        const chosenCodes = drawSchools(sha256Of, readDrawList(draw.listText), seed)
        const dueOn = lastDayOfQuarter(programme.year, line.quarter)
        const checklist = checklistOn(ground.content, line.topic, dueOn)
        const schools = await schoolsOf(visit.database, programme.unitId, visit.today)
        const idOf = new Map(schools.map(({ code, id }) => [code, id]))
        if (checklist === undefined) return notFound()
        return visit.write(async ({ tx, audit }) => {
          const result = { publicValue: so, seed, chosenCodes, drawnBy: visit.actor.personId, at: visit.now }
          if (!(await insertDrawResult(tx, draw.id, result))) return () => again('', texts.taken)
          for (const code of chosenCodes) {
            const unitId: UnitId | undefined = idOf.get(code)
            // A school that has gone since the list was fixed stays drawn, and its place counts as not carried out.
            if (unitId === undefined) continue
            await insertInspection(tx, {
              unitId,
              issuerId: programme.unitId,
              topic: line.topic,
              checklistCode: checklist.code,
              lineId: line.id,
              drawId: draw.id,
              reason: '',
              dueOn,
            })
          }
          await touchTopics(tx, [inspectionsTopic, programmeTopic(programme.id), drawTopic(draw.id)])
          await audit({
            subject: { kind: 'inspection-draw', id: draw.id },
            unitId: programme.unitId,
            details: { seed, schools: chosenCodes.length },
          })
          return redirect(inspectionPaths.draw.to(visit.params))
        })
      },
    }),
  ]
}

interface SeenLine {
  readonly programme: Programme
  readonly line: ProgrammeLine
  readonly draw: Draw | undefined
}

/** A line that is drawn by lot, of an approved programme. */
async function seeLine(visit: LineVisit): Promise<SeenLine | undefined> {
  const programme = await seeProgramme(visit)
  if (programme === undefined || programme.approvedAt === null) return undefined
  const line = (await loadLines(visit.database, [programme.id])).find(({ id }) => id === visit.params.lineId)
  if (line === undefined || line.namedUnitId !== null) return undefined
  const draw = line.drawId === null ? undefined : await findDraw(visit.database, line.drawId)
  return { programme, line, draw }
}

/** The schools of the office with the group that their records put them in. */
async function listSchools(visit: LineVisit, { programme, line }: SeenLine): Promise<ListedSchool[]> {
  const { database, today } = visit
  const schools = await schoolsOf(database, programme.unitId, today)
  const records = await loadRiskRecords(
    database,
    schools.map(({ id }) => id),
    line.topic,
    today,
  )
  return schools.flatMap(({ id, code, name }) => {
    const risk = records.get(id)
    return risk === undefined ? [] : [{ code, name, risk, stratum: riskStratum(risk) }]
  })
}

async function showDraw(visit: LineVisit, form: TypedForm): Promise<Answer> {
  const found = await seeLine(visit)
  if (found === undefined) return notFound()
  const { programme, line, draw } = found
  const now = await listSchools(visit, found)
  const fixed = draw && readDrawList(draw.listText)
  const stratumOf = new Map(fixed?.entries.map(({ code, stratum }) => [code, stratum]))
  const schools = fixed
    ? now.flatMap((school) => {
        const stratum = stratumOf.get(school.code)
        return stratum === undefined ? [] : [{ ...school, stratum }]
      })
    : now
  return page(
    <DrawPage
      programme={programme}
      line={line}
      schools={schools}
      places={fixed?.places ?? allocatePlaces(now, line.places)}
      draw={draw}
      today={visit.today}
      mayPlan={visit.may('inspections.plan', programme.unitId)}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    statusOf(form),
  )
}
