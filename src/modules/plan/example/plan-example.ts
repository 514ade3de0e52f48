import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../../platform/config/project-root.ts'
import type {
  ExampleContext,
  ExamplePerson,
  ExampleStep,
  ExampleUnit,
} from '../../../platform/contracts/example.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import { joinName } from '../../../platform/i18n/vietnamese-names.ts'
import { type LocalDate, localDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { PlanId } from '../../../platform/kernel/ids.ts'
import type { Draft } from '../domain/draft.ts'
import type { Plan } from '../domain/plan.ts'
import { createIndicatorSuggester } from '../domain/suggest-indicators.ts'
import { createFromPlan, createFromReading } from '../import/new-plan.ts'
import { issuePlan } from '../issue/issue-plan.ts'
import { readPlanFile } from '../reading/index.ts'
import { loadDraft, saveDraft } from '../store/draft-store.ts'
import { decideIndicators, loadIndicators } from '../store/indicator-store.ts'
import { getPlan, markClosed, markConfirmed, updatePlan } from '../store/plan-store.ts'
import { unitsOfPlan } from '../store/plan-units.ts'
import { retold, retoldDraft, wardBases, withPublicProgress } from './example-texts.ts'

const document = 'ke-hoach-papi-2024.txt'

/** When the former office and the wards' departments issue their plans, and the reports are due. */
const story = {
  first: { issuedOn: localDate('2024-06-10'), number: '128' },
  ward: [
    { year: 2025, issuedOn: localDate('2025-08-15'), dueOn: localDate('2025-11-25') },
    { year: 2026, issuedOn: localDate('2026-02-10'), dueOn: localDate('2026-11-25') },
  ],
}

/**
 * The plan of the former office, as its public document reads, and the plans of the three departments that
 * took over, each following the one before. Numbers and signatories are invented.
 */
export function planExample(files: FileStore): ExampleStep {
  return {
    name: 'plans',
    load: async (context) => {
      const office = context.world.units.find(({ kind }) => kind === 'city-office')
      if (office === undefined || story.first.issuedOn > context.world.period.to) return
      const first = await issueFirstPlan(context, files, office)
      const departments = context.world.units.filter(({ kind }) => kind === 'commune-department')
      for (const department of departments) {
        let previous = first
        for (const chapter of story.ward) {
          if (chapter.issuedOn > context.world.period.to) break
          previous = await issueWardPlan(context, department, previous, chapter)
        }
      }
    },
  }
}

async function issueFirstPlan(
  context: ExampleContext,
  files: FileStore,
  office: ExampleUnit,
): Promise<PlanId> {
  const { tx, content } = context
  const { issuedOn, number } = story.first
  const bytes = await readFile(path.join(projectRoot(), 'content', 'example', 'plans', document))
  const read = await readPlanFile(bytes, document)
  if (!read.ok) throw new Error(`the example plan cannot be read: ${read.reason}`)
  const suggester = createIndicatorSuggester(
    content.papi.paragraphs,
    content.indicators.map(({ code, name }) => ({ code, name: name.vi })),
  )
  const fileId = await storeFile(tx, files, {
    fileName: 'Kế hoạch PAPI 2024.txt',
    bytes,
    unitId: office.id,
    uploadedBy: null,
  })
  const begin = {
    units: await unitsOfPlan(tx, office.id, issuedOn),
    by: null,
    today: issuedOn,
    example: true,
  }
  const planId = await createFromReading(tx, begin, fileId, read, suggester)
  await updatePlan(tx, planId, { number, documentDate: issuedOn, documentPublic: true })
  await chooseSuggested(context, planId, issuedOn)
  return putIntoForce(context, planId, issuedOn)
}

async function issueWardPlan(
  context: ExampleContext,
  department: ExampleUnit,
  previousId: PlanId,
  { year, issuedOn, dueOn }: (typeof story.ward)[number],
): Promise<PlanId> {
  const { tx, world, random } = context
  const units = await unitsOfPlan(tx, department.id, issuedOn)
  const previous = await getPlan(tx, previousId)
  const begin = { units, by: null, today: issuedOn, example: true }
  const planId = await createFromPlan(tx, begin, previous, { relation: 'follows', year })
  const ward = department.name.replace(/^.*?(?=phường)/u, '')
  await rewrite(context, planId, (draft) => {
    const told = retoldDraft(draft, ward, { from: previous.year, to: year })
    return year === 2026 ? withPublicProgress(told) : told
  })
  const [head] = world.holders(department.id, 'head', issuedOn)
  await updatePlan(tx, planId, {
    title: retold((await getPlan(tx, planId)).title, ward),
    number: String(random.integer(20, 400)),
    place: ward.replace(/^phường\s+/u, ''),
    documentDate: issuedOn,
    parentBody: `Ủy ban nhân dân ${ward}`,
    legalBases: wardBases,
    recipients: previous.recipients.map((recipient) => retold(recipient, ward)),
    signatory: {
      authority: null,
      title: 'TRƯỞNG PHÒNG',
      name: head === undefined ? 'Lê Minh Khải' : nameOf(head),
    },
    reportDueOn: dueOn,
  })
  await chooseSuggested(context, planId, issuedOn)
  return putIntoForce(context, planId, issuedOn)
}

function nameOf({ familyName, middleName, givenName }: ExamplePerson): string {
  return joinName({ family: familyName, middle: middleName, given: givenName })
}

async function rewrite(
  { tx }: ExampleContext,
  planId: PlanId,
  change: (draft: Draft) => Draft,
): Promise<void> {
  const before = await loadDraft(tx, planId)
  await saveDraft(tx, planId, before, change(before))
}

/** The office took what the mapping suggests for the eight areas, and left the general part without figures. */
async function chooseSuggested({ tx }: ExampleContext, planId: PlanId, day: LocalDate): Promise<void> {
  const [draft, indicators] = [await loadDraft(tx, planId), await loadIndicators(tx, planId)]
  const inArea = new Set(draft.commitments.filter(({ dimension }) => dimension !== null).map(({ id }) => id))
  const confirmed = indicators
    .filter(({ commitmentId, state }) => state === 'suggested' && inArea.has(commitmentId))
    .map((chosen) => ({ ...chosen, state: 'confirmed' as const }))
  await decideIndicators(tx, confirmed, null, startOfDay(day))
}

/** Confirms and issues; a plan whose year is over by now is closed at its end. */
async function putIntoForce({ tx, now }: ExampleContext, planId: PlanId, day: LocalDate): Promise<PlanId> {
  const at = new Date(startOfDay(day).getTime() + 9 * 3_600_000)
  await markConfirmed(tx, planId, null, at)
  const plan: Plan = await getPlan(tx, planId)
  await issuePlan(tx, plan, await unitsOfPlan(tx, plan.unitId, day), at)
  const yearEnds = startOfDay(localDate(`${plan.year + 1}-01-01`))
  if (yearEnds <= now) await markClosed(tx, planId, yearEnds)
  return planId
}
