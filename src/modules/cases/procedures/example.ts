import {
  isComplete,
  type Procedure,
  type ProcedurePlace,
} from '../../../platform/content/schema/procedure.ts'
import type { ExampleContext, ExampleStep, ExampleUnit } from '../../../platform/contracts/example.ts'
import { addDays, type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import { codeOnDay, definitionOfContent, twoTierSince } from '../domain/procedures/definition-of-content.ts'
import type { ProcedureDraft } from '../store/procedure-rows.ts'
import { addPublished } from '../store/procedure-store.ts'

/** Numbers of decisions are invented, as everything that happens in the example. */
const decisions = {
  before: 'Quyết định số 118/QĐ-UBND (dữ liệu ví dụ)',
  since: 'Quyết định số 62/QĐ-UBND (dữ liệu ví dụ)',
  school: 'Thông báo công khai thủ tục của nhà trường (dữ liệu ví dụ)',
}

/** What parents may hand in at the office too, though schools take it in as well. */
const alsoAtOffices: ReadonlySet<string> = new Set([
  'transfer-of-lower-secondary-pupils',
  'admission-to-lower-secondary-school',
  'lunch-support-for-kindergarten-children',
  'allowance-for-preschool-children-of-workers-in-industrial-zones',
  'support-for-teachers-of-private-preschools-in-areas-with-industrial-zones',
  'fee-exemption-and-reduction-study-cost-support-fee-support',
  'study-support-for-pupils-and-students-of-very-small-ethnic-minorities',
  'grants-and-study-equipment-for-people-with-disabilities',
])

/** Since then Decree 125/2024 holds, with new numbers for founding schools. */
const decree125 = localDate('2024-11-20')
const replacedByDecree125 = 'permit-lower-secondary-schools-to-operate'

/** The day on which the shorter time of two conversions came into force. */
const decree66 = localDate('2026-03-15')

/**
 * The catalogues of the former office until June 2025, of the three departments since, and of each school: dated,
 * with a version that was replaced.
 */
export const procedureExample: ExampleStep = {
  name: 'procedures',
  load: async ({ tx, world, content, random }: ExampleContext) => {
    const complete = content.procedures.filter(
      (procedure) => isComplete(procedure) && procedure.status !== 'abolished',
    )
    const versions = world.units.flatMap((unit) => versionsOfUnit(unit, complete, world.period.from))
    const today = world.period.to
    const promulgated = versions.filter(({ validFrom }) => validFrom <= today)
    await addPublished(
      tx,
      promulgated.map((version) => ({ ...version, id: random.id('procedure') })),
      true,
    )
  },
}

type Version = ProcedureDraft & { readonly validTo: LocalDate | null }

function versionsOfUnit(unit: ExampleUnit, procedures: readonly Procedure[], begin: LocalDate): Version[] {
  switch (unit.kind) {
    case 'city-office':
      return procedures
        .filter(({ places, slug }) => isAuthority(places?.before2025July) || alsoAtOffices.has(slug))
        .map((procedure) =>
          atPlace(
            'office',
            versionOf(unit, procedure, latest(unit.validFrom, firstDay(procedure, begin)), decisions.before),
          ),
        )
    case 'commune-department':
      return procedures
        .filter(({ slug }) => slug !== replacedByDecree125)
        .filter(({ places, slug }) => isAuthority(places?.from2025July) || alsoAtOffices.has(slug))
        .flatMap((procedure) => versionsOfDepartment(unit, procedure))
        .map((version) => atPlace('commune', version))
    case 'school':
      return procedures
        .filter(({ places, levels }) => places?.from2025July === 'school' && isOfLevel(unit, levels))
        .map((procedure) => versionOf(unit, procedure, latest(unit.validFrom, begin), decisions.school))
    default:
      return []
  }
}

/** Two procedures were shortened in March 2026: their first version ends the day before. */
function versionsOfDepartment(unit: ExampleUnit, procedure: Procedure): Version[] {
  const from = latest(unit.validFrom, twoTierSince)
  const current = versionOf(unit, procedure, from, decisions.since)
  if (!procedure.slug.startsWith('convert-private-')) return [current]
  const { definition } = current
  const before = {
    ...definition,
    legalBasis: 'Nghị định 84/2020/NĐ-CP; Nghị định 142/2025/NĐ-CP',
    time: { unit: 'working-day' as const, days: 20 },
    unconfirmed: [...new Set([...definition.unconfirmed, 'time' as const, 'dossier' as const])],
  }
  return [
    { ...current, definition: before, validTo: addDays(decree66, -1) },
    { ...current, validFrom: decree66, decision: 'Quyết định số 15/QĐ-UBND (dữ liệu ví dụ)' },
  ]
}

function versionOf(unit: ExampleUnit, procedure: Procedure, from: LocalDate, decision: string): Version {
  return {
    unitId: unit.id,
    slug: procedure.slug,
    code: codeOnDay(procedure, from),
    definition: definitionOfContent(procedure, from),
    decision,
    validFrom: from,
    validTo: unit.validTo,
  }
}

/** From when on a procedure of this number can have been done at all. */
function firstDay({ code }: Procedure, begin: LocalDate): LocalDate {
  return code?.startsWith('1.0129') === true ? latest(begin, decree125) : begin
}

function atPlace(place: ProcedurePlace, version: Version): Version {
  return { ...version, definition: { ...version.definition, place } }
}

function isAuthority(place: ProcedurePlace | undefined): boolean {
  return place === 'office' || place === 'commune'
}

const levelsOfContent = {
  MN: ['preschool', 'kindergarten'],
  MG: ['kindergarten'],
  TH: ['primary-school'],
  THCS: ['lower-secondary-school'],
} as const

function isOfLevel({ level }: ExampleUnit, levels: Procedure['levels']): boolean {
  const own = Object.entries(levelsOfContent).find(([code]) => code === level)?.[1] ?? []
  return levels === undefined || levels.some((one) => own.some((mine) => mine === one))
}

function latest(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}
