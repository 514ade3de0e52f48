import type { Procedure, ProcedureField } from '../../../../platform/content/schema/procedure.ts'
import { type LocalDate, localDate } from '../../../../platform/kernel/dates.ts'
import type { ProcedureDefinition } from './procedure-definition.ts'

/** Since then there is no district: powers passed to the communes. */
export const twoTierSince = localDate('2025-07-01')

/**
 * A procedure of content as a unit would adopt it on a day: who decides, and where, is as of that day. What content
 * is not sure of, or does not say, is named as unconfirmed.
 */
export function definitionOfContent(procedure: Procedure, day: LocalDate): ProcedureDefinition {
  const since2025 = day >= twoTierSince
  const place = since2025 ? procedure.places?.from2025July : procedure.places?.before2025July
  const authority = since2025 ? procedure.authorityFrom2025July : procedure.authorityBefore2025July
  return {
    name: procedure.name,
    legalBasis: procedure.legalBasis,
    time: procedure.time,
    ...(procedure.fee !== undefined && { fee: procedure.fee }),
    ...(procedure.sets !== undefined && { sets: procedure.sets }),
    parts: procedure.dossier,
    ...(procedure.formFields !== undefined && { fields: procedure.formFields }),
    result: procedure.result,
    ...(procedure.onlineLevel !== undefined && { onlineLevel: procedure.onlineLevel }),
    channels: procedure.channels ?? [],
    eligibility: procedure.eligibility ?? [],
    applicants: procedure.applicants ?? [],
    stages: procedure.stages ?? [],
    levels: procedure.levels ?? [],
    place: place ?? (since2025 ? 'commune' : 'office'),
    ...(authority !== undefined && { authority }),
    sources: (procedure.sources ?? []).map(({ text }) => text),
    unconfirmed: unsureFields(procedure),
  }
}

/** The number of a procedure in the national database on a day; undefined when it is not known. */
export function codeOnDay(procedure: Procedure, day: LocalDate): string | undefined {
  const { code, codeBefore2025July } = procedure
  return day < twoTierSince ? (codeBefore2025July ?? code) : code
}

/** These are always said; the rest only where content says something of them. */
const alwaysSaid: readonly ProcedureField[] = [
  'code',
  'name',
  'legalBasis',
  'time',
  'fee',
  'dossier',
  'result',
  'authority',
]

function unsureFields(procedure: Procedure): ProcedureField[] {
  const saidOfOthers: readonly (ProcedureField | false)[] = [
    procedure.onlineLevel !== undefined && 'online',
    procedure.eligibility !== undefined && 'eligibility',
    procedure.stages !== undefined && 'stages',
  ]
  const said = [...alwaysSaid, ...saidOfOthers.filter((field) => field !== false)]
  return said.filter((field) => procedure.confidence[field] !== 'high')
}
