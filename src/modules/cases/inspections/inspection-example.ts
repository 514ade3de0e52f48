import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { addWorkingDays, nextWorkingDay } from '../../../platform/calendar/working-days.ts'
import type { InspectionTopic } from '../../../platform/content/schema/inspection.ts'
import type { ExampleContext, ExampleStep, ExampleUnit } from '../../../platform/contracts/example.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { sha256Of } from '../../../platform/files/sha256-of.ts'
import { addDays, type LocalDate, localDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { checklistOn } from '../domain/inspections/checklist.ts'
import {
  allocatePlaces,
  drawListText,
  drawSchools,
  drawSeed,
  readDrawList,
} from '../domain/inspections/draw.ts'
import type { LineId } from '../domain/inspections/inspection.ts'
import { lastDayOfQuarter } from '../domain/inspections/programme.ts'
import { riskStratum } from '../domain/inspections/risk.ts'
import { insertDraw, insertDrawResult, loadRiskRecords } from '../store/inspection-draws.ts'
import { appendProgrammeEntry, insertLine, insertProgramme } from '../store/inspection-programmes.ts'
import { insertInspection } from '../store/inspection-store.ts'
import { type ExampleInspection, tellInspection } from './tell-inspection.ts'

interface PlannedLine {
  readonly topic: InspectionTopic
  readonly quarter: number
}

/** What an office of the example inspects in a year, one school each. */
const plannedLines: readonly PlannedLine[] = [
  { topic: 'collections', quarter: 1 },
  { topic: 'extra-teaching', quarter: 3 },
  { topic: 'food-hygiene', quarter: 4 },
]

/** How many offices of a year inspect: enough to see everything, few enough to read. */
const officesPerYear = 2

/** A few inspections of the example's schools in every year, from the draw to remedies in time, late and overdue. */
export function inspectionExample(files: FileStore): ExampleStep {
  return {
    name: 'inspections',
    load: async (context) => {
      const { world, content } = context
      const calendar = workingCalendar(content.calendar.years)
      const told = { context, calendar, files, count: 0 }
      for (let year = Number(world.period.from.slice(0, 4)); ; year += 1) {
        const begins = nextWorkingDay(calendar, localDate(`${year}-01-10`)).date
        if (begins > world.period.to) return
        const offices = [
          ...world.unitsOn(begins, 'city-office'),
          ...world.unitsOn(begins, 'commune-department'),
        ]
        const able = offices.filter(
          ({ id }) =>
            world.schoolsUnder(id, begins).length > 0 && world.holders(id, 'inspector', begins).length > 0,
        )
        for (const office of able.slice(0, officesPerYear)) await tellYear(told, office, year, begins)
      }
    },
  }
}

interface Telling {
  readonly context: ExampleContext
  readonly calendar: WorkingCalendar
  readonly files: FileStore
  count: number
}

async function tellYear(told: Telling, office: ExampleUnit, year: number, begins: LocalDate): Promise<void> {
  const { tx, world } = told.context
  const id = await insertProgramme(tx, {
    unitId: office.id,
    year,
    title: `Chương trình kiểm tra năm ${year}`,
    example: true,
  })
  if (id === undefined) return
  const lines: { readonly id: LineId; readonly line: PlannedLine }[] = []
  for (const line of plannedLines) {
    const ends = lastDayOfQuarter(year, line.quarter)
    if (office.validTo !== null && office.validTo < ends) continue
    lines.push({
      id: await insertLine(tx, id, { ...line, places: 1, namedUnitId: null, reason: '' }),
      line,
    })
  }
  const at = (days: number) => morning(addDays(begins, days))
  const inspector = world.holders(office.id, 'inspector', begins)[0]?.id ?? null
  const head = world.holders(office.id, 'head', begins)[0]?.id ?? null
  const nothing = { reason: '', number: null }
  await appendProgrammeEntry(
    tx,
    id,
    { ...nothing, action: 'submit', actorId: inspector, at: at(0) },
    'submitted',
  )
  const approval = { ...nothing, action: 'approve', actorId: head, at: at(2), number: 3 } as const
  await appendProgrammeEntry(tx, id, approval, 'approved')
  await appendProgrammeEntry(tx, id, { ...nothing, action: 'publish', actorId: head, at: at(3) }, 'published')
  for (const { id: lineId, line } of lines) await tellLine(told, office, year, lineId, line)
}

/** The list is fixed two months before the quarter ends, drawn a week later. */
async function tellLine(
  told: Telling,
  office: ExampleUnit,
  year: number,
  lineId: LineId,
  { topic, quarter }: PlannedLine,
): Promise<void> {
  const { tx, world, content, random, now } = told.context
  const dueOn = lastDayOfQuarter(year, quarter)
  const fixedOn = nextWorkingDay(told.calendar, addDays(dueOn, -62)).date
  const drawnOn = nextWorkingDay(told.calendar, addDays(fixedOn, 7)).date
  const checklist = checklistOn(content, topic, dueOn)
  const [inspector] = world.holders(office.id, 'inspector', fixedOn)
  if (morning(drawnOn) > now || checklist === undefined || inspector === undefined) return
  const chance = random.stream(`${office.code} ${year} ${topic}`)
  const schools = world.schoolsUnder(office.id, fixedOn)
  const records = await loadRiskRecords(
    tx,
    schools.map(({ id }) => id),
    topic,
    fixedOn,
  )
  const entries = schools.flatMap(({ id, code }) => {
    const risk = records.get(id)
    return risk === undefined ? [] : [{ code, stratum: riskStratum(risk) }]
  })
  const listText = drawListText({ entries, places: allocatePlaces(entries, 1) })
  const secret = sha256Of(`example ${chance.next()}`)
  const publicValue = String(chance.integer(0, 999_999)).padStart(6, '0')
  const drawId = await insertDraw(tx, {
    lineId,
    listText,
    listHash: sha256Of(listText),
    seedSource: 'Sáu số cuối giải đặc biệt xổ số kiến thiết (ví dụ, không phải kết quả thật)',
    seedDay: drawnOn,
    secret,
    secretHash: sha256Of(secret),
    committedBy: inspector.id,
    at: morning(fixedOn),
  })
  if (drawId === undefined) return
  const seed = drawSeed(sha256Of, sha256Of(listText), publicValue, secret)
  const chosenCodes = drawSchools(sha256Of, readDrawList(listText), seed)
  await insertDrawResult(tx, drawId, {
    publicValue,
    seed,
    chosenCodes,
    drawnBy: inspector.id,
    at: morning(drawnOn),
  })
  for (const school of schools.filter(({ code }) => chosenCodes.includes(code))) {
    const inspectionId = await insertInspection(tx, {
      unitId: school.id,
      issuerId: office.id,
      topic,
      checklistCode: checklist.code,
      lineId,
      drawId,
      reason: '',
      dueOn,
      example: true,
    })
    const inspection: ExampleInspection = {
      id: inspectionId,
      school,
      office,
      inspector,
      topic,
      checklist,
      number: chance.integer(12, 90),
      ending: endings[told.count % endings.length] ?? 'remedied',
      day: (workingDays) => addWorkingDays(told.calendar, drawnOn, workingDays).date,
    }
    await tellInspection(told.context, told.calendar, told.files, inspection)
    told.count += 1
  }
}

/** How the inspections of the example end, one after the other. */
const endings = ['remedied', 'overdue', 'clean', 'remedied-late'] as const

/** Nine o'clock in Việt Nam. */
function morning(day: LocalDate): Date {
  return new Date(startOfDay(day).getTime() + 9 * 3_600_000)
}
