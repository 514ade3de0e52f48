import type { z } from 'zod'
import type { ContentReaders, Found } from './content-readers.ts'
import type { ClosureEntry, HolidayYear } from './schema/calendar.ts'
import type { Competence, Milestone } from './schema/competence.ts'
import type { DisclosureObligation } from './schema/disclosure.ts'
import type { DisclosureTemplate } from './schema/disclosure-template.ts'
import type { EnrolmentRules, EnrolmentStep, PriorityGroup, SeedSource } from './schema/enrolment.ts'
import type {
  ExampleNames,
  ExampleOrganisations,
  ExamplePositions,
  ExampleSchools,
  ExampleStreets,
} from './schema/example.ts'
import type { ExampleCaseNotes, ExampleMatters } from './schema/example-cases.ts'
import type { FeeCap, FeeExemption, FeeKind, ForbiddenCollection } from './schema/fees.ts'
import type { IndicatorEntry } from './schema/indicator.ts'
import type { InspectionChecklist, InspectionHouseTerm } from './schema/inspection.ts'
import type { IntegrityFile } from './schema/integrity.ts'
import type { Law } from './schema/law.ts'
import type { PapiDimension, PapiMethod, PapiScore } from './schema/papi.ts'
import type { PlanParagraph } from './schema/paragraph.ts'
import type { Procedure } from './schema/procedure.ts'
import type { Province } from './schema/province.ts'
import type { Role } from './schema/role.ts'

/** An operational figure with the sub-dimensions and plan paragraphs that it serves, resolved. */
export type Indicator = IndicatorEntry & {
  /** Codes of the active sub-dimensions, `5.*` and `all` written out. */
  readonly subDimensions: readonly string[]
  /** Codes of the plan paragraphs of which it is evidence. */
  readonly paragraphs: readonly string[]
}

/** The world as data. */
export type Content = {
  readonly papi: {
    readonly method: PapiMethod
    readonly dimensions: readonly PapiDimension[]
    readonly paragraphs: readonly PlanParagraph[]
    readonly scores: readonly PapiScore[]
  }
  readonly indicators: readonly Indicator[]
  readonly calendar: {
    readonly years: readonly HolidayYear[]
    readonly closures: readonly z.infer<typeof ClosureEntry>[]
  }
  readonly inspections: {
    readonly checklists: readonly InspectionChecklist[]
    readonly terms: readonly InspectionHouseTerm[]
  }
  /** Posts held for a time, declarations of assets, steps of appointments, measures against conflicts of interest. */
  readonly integrity: Omit<Required<z.infer<typeof IntegrityFile>>, 'relation'> & {
    readonly relations: readonly NonNullable<z.infer<typeof IntegrityFile>['relation']>[]
  }
  readonly laws: readonly Law[]
  readonly competences: readonly Competence[]
  readonly milestones: readonly z.infer<typeof Milestone>[]
  readonly provinces: readonly Province[]
  readonly disclosure: readonly DisclosureObligation[]
  /** The forms in which duties are fulfilled. */
  readonly disclosureTemplates: readonly DisclosureTemplate[]
  readonly enrolment: {
    readonly groups: readonly PriorityGroup[]
    readonly rules: readonly EnrolmentRules[]
    readonly steps: readonly EnrolmentStep[]
    readonly seeds: readonly SeedSource[]
  }
  /** What may be collected from families, to what amount, and what may not. */
  readonly fees: {
    readonly kinds: readonly FeeKind[]
    readonly caps: readonly FeeCap[]
    readonly forbidden: readonly ForbiddenCollection[]
    readonly exemptions: readonly FeeExemption[]
  }
  readonly procedures: readonly Procedure[]
  readonly roles: readonly Role[]
  readonly example: z.infer<typeof ExampleOrganisations> &
    Pick<z.infer<typeof ExampleSchools>, 'schools'> & {
      readonly names: z.infer<typeof ExampleNames>
      readonly streets: z.infer<typeof ExampleStreets>['streets']
      readonly positions: z.infer<typeof ExamplePositions>['positions']
      /** What the invented people turn to offices and schools with. */
      readonly matters: readonly ExampleMatters[]
      readonly caseNotes: ExampleCaseNotes
    }
}

/** Puts the checked files together. Every kind has at least one file. */
export function assembleContent(readers: ContentReaders, scores: readonly PapiScore[]): Content {
  const dimensions = all(readers.papiDimensions.found, (file) => [file.dimension])
  const paragraphs = all(readers.paragraphs.found, (file) => file.paragraphs)
  const active = dimensions.flatMap((dimension) =>
    dimension.subDimensions.filter((sub) => sub.active).map((sub) => sub.code),
  )

  const indicators = all(readers.indicators.found, (file) => file.indicators).map((indicator) =>
    Object.freeze({
      ...indicator,
      subDimensions: Object.freeze(
        active.filter((code) => indicator.papi.some((reference) => covers(reference.code, code))),
      ),
      paragraphs: Object.freeze(
        paragraphs.filter((paragraph) => paragraph.figures.includes(indicator.code)).map(({ code }) => code),
      ),
    }),
  )

  return Object.freeze({
    papi: Object.freeze({ method: only(readers.papiMethod.found), dimensions, paragraphs, scores }),
    indicators: Object.freeze(indicators),
    calendar: Object.freeze({
      years: all(readers.holidays.found, (file) => [file]),
      closures: all(readers.closures.found, (file) => file.closures),
    }),
    inspections: Object.freeze({
      checklists: all(readers.inspections.found, (file) => file.checklists),
      terms: all(readers.inspections.found, (file) => file.terms),
    }),
    integrity: Object.freeze({
      declarations: all(readers.integrity.found, (file) => file.declarations),
      rotation: all(readers.integrity.found, (file) => file.rotation),
      exceptions: all(readers.integrity.found, (file) => file.exceptions),
      appointmentSteps: all(readers.integrity.found, (file) => file.appointmentSteps),
      relations: all(readers.integrity.found, ({ relation }) => (relation === undefined ? [] : [relation])),
      conflictMatters: all(readers.integrity.found, (file) => file.conflictMatters),
      conflictMeasures: all(readers.integrity.found, (file) => file.conflictMeasures),
    }),
    laws: all(readers.laws.found, (file) => [file]),
    competences: all(readers.competences.found, (file) => file.competences),
    milestones: all(readers.milestones.found, (file) => file.milestones),
    provinces: all(readers.provinces.found, (file) => file.provinces),
    disclosure: all(readers.disclosure.found, (file) => file.obligations),
    disclosureTemplates: all(readers.disclosureTemplates.found, (file) => file.templates),
    enrolment: Object.freeze({
      groups: all(readers.enrolment.found, (file) => file.groups),
      rules: all(readers.enrolment.found, (file) => file.rules),
      steps: all(readers.enrolment.found, (file) => file.steps),
      seeds: all(readers.enrolment.found, (file) => file.seeds),
    }),
    fees: Object.freeze({
      kinds: all(readers.feeKinds.found, (file) => file.kinds),
      caps: all(readers.feeCaps.found, (file) => file.caps),
      forbidden: all(readers.forbiddenCollections.found, (file) => file.forbidden),
      exemptions: all(readers.feeExemptions.found, (file) => file.exemptions),
    }),
    procedures: all(readers.procedures.found, (file) => file.procedures),
    roles: all(readers.roles.found, (file) => file.roles),
    example: Object.freeze({
      ...only(readers.exampleOrganisations.found),
      schools: only(readers.exampleSchools.found).schools,
      names: only(readers.exampleNames.found),
      streets: only(readers.exampleStreets.found).streets,
      positions: only(readers.examplePositions.found).positions,
      matters: all(readers.exampleMatters.found, (file) => [file]),
      caseNotes: only(readers.exampleCaseNotes.found),
    }),
  })
}

/** Whether a reference as written in content (`6.2`, `5.*`, `all`) means a sub-dimension. */
export function covers(reference: string, subDimension: string): boolean {
  if (reference === 'all' || reference === subDimension) return true
  return reference.endsWith('.*') && subDimension.startsWith(reference.slice(0, -1))
}

function all<File, Item>(
  found: readonly Found<File>[],
  items: (file: File) => readonly Item[],
): readonly Item[] {
  return Object.freeze(found.flatMap(({ value }) => items(value)))
}

function only<File>(found: readonly Found<File>[]): File {
  const [first] = found
  if (first === undefined) throw new Error('a kind of content has no file')
  return first.value
}
