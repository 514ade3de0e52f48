import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import type { CaseId, ProcedureId, UnitId } from '../../../platform/kernel/ids.ts'
import type { MeasuredDossier } from '../domain/simplification/measured-procedure.ts'
import { staysOf } from './late-apologies.ts'

/** A version of a procedure under which dossiers ended. */
export interface EndedProcedure {
  readonly procedureId: ProcedureId
  readonly name: string
  readonly unitId: UnitId
  readonly ended: number
}

/** The procedures of some units by how many of their dossiers ended since a moment, most first. */
export async function endedProcedures(
  reader: Reader,
  units: readonly UnitId[],
  since: Date,
  most: number,
): Promise<EndedProcedure[]> {
  const { rows } = await sql<EndedProcedure>`
    select ended.procedure_id as "procedureId", procedure.name, ended.unit_id as "unitId", ended.count as ended
    from (
      select procedure_id, unit_id, count(*)::integer as count
      from cases.case
      where unit_id = any(${[...units]}::uuid[]) and kind = 'dossier' and procedure_id is not null
        and closed_at >= ${since} and outcome in ('granted', 'refused')
      group by procedure_id, unit_id
    ) ended
    join cases.procedure on procedure.id = ended.procedure_id
    order by ended.count desc, procedure.name
    limit ${most}`.execute(reader)
  return rows
}

const Wanted = z.array(z.object({ name: z.string() }))

/** The newest dossiers of a procedure that ended, as far as the reader may read them. */
export async function endedDossiers(
  reader: Reader,
  { procedureId, unitId }: Pick<EndedProcedure, 'procedureId' | 'unitId'>,
  since: Date,
  most: number,
): Promise<{ readonly dossiers: readonly MeasuredDossier[]; readonly caseIds: readonly CaseId[] }> {
  const { rows } = await sql<{ caseId: CaseId; late: boolean; given: string[]; asked: unknown[] }>`
    select ended.id as "caseId",
      exists (select from cases.clock where clock.case_id = ended.id and clock.clock = 'process' and clock.late) as late,
      coalesce((select array_agg(distinct attachment.part) from cases.attachment
        where attachment.case_id = ended.id and attachment.by_citizen and attachment.part <> ''), '{}') as given,
      coalesce((select jsonb_agg(paper.data -> 'wanted') from cases.paper
        where paper.case_id = ended.id and paper.kind = 'dossier-supplement'), '[]') as asked
    from (
      select id from cases.case
      where procedure_id = ${procedureId}::uuid and unit_id = ${unitId}::uuid and closed_at >= ${since}
        and outcome in ('granted', 'refused')
      order by received_at desc limit ${most}
    ) ended
    join cases.content on content.case_id = ended.id`.execute(reader)
  const caseIds = rows.map(({ caseId }) => caseId)
  const stays = await staysOf(reader, caseIds)
  const dossiers = rows.map(({ caseId, late, given, asked }) => ({
    late,
    stays: stays.get(caseId) ?? [],
    partsGiven: given,
    partsAsked: asked.flatMap((wanted) => {
      const read = Wanted.safeParse(wanted)
      return read.success ? read.data.map(({ name }) => name) : []
    }),
  }))
  return { dossiers, caseIds }
}

/** The names of questions that all of some cases answered, and answered with the same; the answers stay where they are. */
export async function sameAnswers(reader: Reader, caseIds: readonly CaseId[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select field.key as name
    from cases.content, jsonb_each(content.fields) field
    where content.case_id = any(${[...caseIds]}::uuid[]) and jsonb_typeof(field.value) in ('string', 'boolean', 'number')
    group by field.key
    having count(*) = ${caseIds.length} and count(distinct field.value) = 1
    order by field.key`.execute(reader)
  return rows.map(({ name }) => name)
}
