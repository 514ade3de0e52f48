import type { z } from 'zod'
import { checkFile } from './check-file.ts'
import type { ContentProblem } from './content-invalid.ts'
import { ClosureFile, HolidayYear } from './schema/calendar.ts'
import { CompetenceFile, MilestoneFile } from './schema/competence.ts'
import { DisclosureFile } from './schema/disclosure.ts'
import { DisclosureTemplateFile } from './schema/disclosure-template.ts'
import { EnrolmentFile } from './schema/enrolment.ts'
import {
  ExampleNames,
  ExampleOrganisations,
  ExamplePositions,
  ExampleSchools,
  ExampleStreets,
} from './schema/example.ts'
import { ExampleCaseNotes, ExampleMatters } from './schema/example-cases.ts'
import { FeeCapFile, FeeExemptionFile, FeeKindFile, ForbiddenCollectionFile } from './schema/fees.ts'
import { IndicatorFile } from './schema/indicator.ts'
import { InspectionFile } from './schema/inspection.ts'
import { IntegrityFile } from './schema/integrity.ts'
import { Law } from './schema/law.ts'
import { PapiDimensionFile, PapiMethod } from './schema/papi.ts'
import { ParagraphFile } from './schema/paragraph.ts'
import { ProcedureFile } from './schema/procedure.ts'
import { ProvinceFile } from './schema/province.ts'
import { RoleFile } from './schema/role.ts'

/** A content file that passed its schema, with its name for messages about it. */
export type Found<Value> = { readonly file: string; readonly value: Value }

/** The kinds of content file: which files are of the kind, their schema, and those found so far. */
export function contentReaders() {
  return {
    roles: reader('roles/*.yaml', /^roles\/[^/]+$/u, RoleFile),
    indicators: reader('indicators/*.yaml', /^indicators\/[^/]+$/u, IndicatorFile),
    papiMethod: reader('papi/method.yaml', /^papi\/method\./u, PapiMethod),
    papiDimensions: reader('papi/dimensions/*.yaml', /^papi\/dimensions\/[^/]+$/u, PapiDimensionFile),
    paragraphs: reader('papi/paragraphs.yaml', /^papi\/paragraphs\./u, ParagraphFile),
    holidays: reader('calendar/<year>.yaml', /^calendar\/\d{4}\./u, HolidayYear),
    closures: reader('calendar/closures.yaml', /^calendar\/closures\./u, ClosureFile),
    inspections: reader('inspections/*.yaml', /^inspections\/[^/]+$/u, InspectionFile),
    integrity: reader('integrity/*.yaml', /^integrity\/[^/]+$/u, IntegrityFile),
    laws: reader('law/*.yaml', /^law\/[^/]+$/u, Law),
    competences: reader('competence/<matter>.yaml', /^competence\/(?!milestones\.)[^/]+$/u, CompetenceFile),
    milestones: reader('competence/milestones.yaml', /^competence\/milestones\./u, MilestoneFile),
    provinces: reader('provinces/*.yaml', /^provinces\/[^/]+$/u, ProvinceFile),
    disclosure: reader('disclosure/*.yaml', /^disclosure\/[^/]+$/u, DisclosureFile),
    disclosureTemplates: reader(
      'disclosure/templates/*.yaml',
      /^disclosure\/templates\/[^/]+$/u,
      DisclosureTemplateFile,
    ),
    enrolment: reader('enrolment/*.yaml', /^enrolment\/[^/]+$/u, EnrolmentFile),
    feeKinds: reader('fees/kinds.yaml', /^fees\/kinds\./u, FeeKindFile),
    feeCaps: reader('fees/caps.yaml', /^fees\/caps\./u, FeeCapFile),
    forbiddenCollections: reader('fees/forbidden.yaml', /^fees\/forbidden\./u, ForbiddenCollectionFile),
    feeExemptions: reader('fees/exemptions.yaml', /^fees\/exemptions\./u, FeeExemptionFile),
    procedures: reader('procedures/*.yaml', /^procedures\/[^/]+$/u, ProcedureFile),
    exampleOrganisations: reader(
      'example/organisations.yaml',
      /^example\/organisations\./u,
      ExampleOrganisations,
    ),
    exampleSchools: reader('example/schools.yaml', /^example\/schools\./u, ExampleSchools),
    exampleNames: reader('example/names.yaml', /^example\/names\./u, ExampleNames),
    exampleStreets: reader('example/streets.yaml', /^example\/streets\./u, ExampleStreets),
    examplePositions: reader('example/positions.yaml', /^example\/positions\./u, ExamplePositions),
    exampleCaseNotes: reader('example/cases/notes.yaml', /^example\/cases\/notes\./u, ExampleCaseNotes),
    exampleMatters: reader(
      'example/cases/<kind>.yaml',
      /^example\/cases\/(?!notes\.)[^/]+$/u,
      ExampleMatters,
    ),
  }
}
export type ContentReaders = ReturnType<typeof contentReaders>

function reader<Schema extends z.ZodType>(what: string, pattern: RegExp, schema: Schema) {
  const found: Found<z.output<Schema>>[] = []
  return {
    what,
    pattern,
    found,
    /** Checks a file and keeps it, or returns its problems. */
    read(file: string, text: string): readonly ContentProblem[] {
      const checked = checkFile(file, text, schema)
      if (!checked.ok) return checked.problems
      found.push({ file, value: checked.value })
      return []
    },
  }
}
