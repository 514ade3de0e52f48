import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type FileId, newId, type PersonId, type PlanId } from '../../../platform/kernel/ids.ts'
import type { Draft } from '../domain/draft.ts'
import { draftOfReading, type NewIds, reportDueOf } from '../domain/draft-of-reading.ts'
import { withMatchedUnits } from '../domain/match-units.ts'
import { isPromise, type Plan, type PlanRelation } from '../domain/plan.ts'
import { copyDraft, sameDayLater, titleOfYear } from '../domain/plan-from-plan.ts'
import type { IndicatorSuggester } from '../domain/suggest-indicators.ts'
import type { PlanFileReading } from '../reading/index.ts'
import { findSource, insertMarks, insertSource, loadDraft } from '../store/draft-store.ts'
import { insertIndicators, loadIndicators, suggestIndicators } from '../store/indicator-store.ts'
import { insertDraft, insertPlanBody } from '../store/plan-store.ts'
import type { UnitsOfPlan } from '../store/plan-units.ts'

/** Who begins a plan, for which unit, on what day. */
export interface BeginPlan {
  readonly units: UnitsOfPlan
  readonly by: PersonId | null
  readonly today: LocalDate
  readonly example?: boolean
}

export const newIds: NewIds = {
  section: () => crypto.randomUUID(),
  commitment: () => newId('commitment'),
  task: () => newId('task'),
}

/** A draft from a document that was read, with the units that its words mean and the figures that may be evidence. */
export async function createFromReading(
  tx: Tx,
  begin: BeginPlan,
  fileId: FileId,
  { reading, blocks }: PlanFileReading,
  suggester: IndicatorSuggester,
): Promise<PlanId> {
  const { own, below } = begin.units
  const read = draftOfReading(reading, blocks, newIds)
  const draft = { ...read, tasks: withMatchedUnits(read.tasks, own, below) }
  const plan: Plan = {
    ...emptyPlan(begin),
    year: yearOfReading(reading.date, reading.title, begin.today),
    title: (reading.title ?? 'Kế hoạch').slice(0, 1_000),
    number: reading.number,
    symbol: reading.symbol,
    place: reading.place,
    documentDate: reading.date,
    parentBody: reading.parent_body,
    issuingBody: reading.issuing_body ?? own.name,
    legalBases: reading.legal_bases,
    recipients: reading.recipients,
    signatory: reading.signatory,
    reportDueOn: reportDueOf(reading, blocks),
  }
  await insertDraft(tx, plan, begin.by)
  await insertSource(tx, plan.id, { fileId, blocks, reading })
  await insertMarks(tx, plan.id, draft.marks)
  await insertPlanBody(tx, plan.id, draft)
  await suggestIndicators(tx, suggestionsFor(draft, suggester))
  return plan.id
}

/** A draft with nothing in it but its title. */
export async function createBlank(
  tx: Tx,
  begin: BeginPlan,
  wish: { readonly title: string; readonly year: number },
): Promise<PlanId> {
  const plan: Plan = { ...emptyPlan(begin), ...wish }
  await insertDraft(tx, plan, begin.by)
  return plan.id
}

/** A draft that amends a plan or follows it in another year, with everything that the old one promised. */
export async function createFromPlan(
  tx: Tx,
  begin: BeginPlan,
  old: Plan,
  wish: { readonly relation: PlanRelation; readonly year: number },
): Promise<PlanId> {
  const { own, below } = begin.units
  const [oldDraft, source, indicators] = [
    await loadDraft(tx, old.id),
    wish.relation === 'amends' ? await findSource(tx, old.id) : undefined,
    await loadIndicators(tx, old.id),
  ]
  const belowIds = new Set(below.map(({ id }) => id))
  const { draft, commitmentOf } = copyDraft(
    oldDraft,
    old,
    { ...wish, unitId: own.id, below: belowIds },
    newIds,
  )
  const plan: Plan = {
    ...emptyPlan(begin),
    ...wish,
    title: titleOfYear(old.title, old.year, wish.year),
    place: old.place,
    parentBody: old.parentBody,
    issuingBody: own.id === old.unitId ? old.issuingBody : own.name,
    symbol: own.id === old.unitId ? old.symbol : symbolOf(own.documentSymbol),
    legalBases: old.legalBases,
    recipients: old.recipients,
    signatory: own.id === old.unitId ? old.signatory : emptyPlan(begin).signatory,
    reportDueOn: old.reportDueOn && sameDayLater(old.reportDueOn, wish.year - old.year),
    previous: { planId: old.id, relation: wish.relation },
  }
  await insertDraft(tx, plan, begin.by)
  if (source !== undefined) {
    await insertSource(tx, plan.id, source)
    await insertMarks(tx, plan.id, draft.marks)
  }
  await insertPlanBody(tx, plan.id, draft)
  await insertIndicators(
    tx,
    indicators.flatMap((chosen) => {
      const commitmentId = commitmentOf.get(chosen.commitmentId)
      return commitmentId === undefined ? [] : [{ ...chosen, commitmentId }]
    }),
  )
  return plan.id
}

/** The figures that may be evidence of what a draft promises; statements of purpose have none. */
export function suggestionsFor(draft: Draft, suggester: IndicatorSuggester) {
  const headings = new Map(draft.sections.map(({ id, heading }) => [id, heading]))
  return draft.commitments
    .filter(isPromise)
    .flatMap(({ id, text, dimension, sectionId }) =>
      suggester
        .suggest({ text, dimension, heading: sectionId === null ? '' : (headings.get(sectionId) ?? '') })
        .map(({ indicatorCode }) => ({ commitmentId: id, indicatorCode })),
    )
}

/** `KH-PGDĐT` for a plan of the unit whose documents bear `PGDĐT`. */
function symbolOf(documentSymbol: string): string | null {
  return documentSymbol === '' ? null : `KH-${documentSymbol}`
}

function emptyPlan({ units: { own }, today, example = false }: BeginPlan): Plan {
  return {
    id: newId('plan'),
    unitId: own.id,
    year: Number(today.slice(0, 4)),
    title: '',
    number: null,
    symbol: symbolOf(own.documentSymbol),
    place: null,
    documentDate: null,
    parentBody: null,
    issuingBody: own.name,
    legalBases: [],
    recipients: [],
    signatory: { authority: null, title: null, name: null },
    state: 'draft',
    derivedFromId: null,
    previous: null,
    reportDueOn: null,
    reportToId: own.id,
    documentPublic: false,
    confirmedAt: null,
    issuedAt: null,
    closedAt: null,
    version: 1,
    example,
  }
}

/** The year that the title names, else that of the date, else this one. */
function yearOfReading(date: string | null, title: string | null, today: LocalDate): number {
  const named = /\bnăm\s+(20\d{2})\b/iu.exec(title ?? '')?.[1]
  const year = Number(named ?? date?.slice(0, 4) ?? today.slice(0, 4))
  return year >= 2000 && year <= 2100 ? year : Number(today.slice(0, 4))
}
