import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { CandidateId, PersonId, RecruitmentId } from '../../../platform/kernel/ids.ts'
import type { PanelPart, Pass } from '../domain/recruitment/round.ts'
import type { Mark } from '../domain/recruitment/sealed-marking.ts'
import { Relative } from './recruitment-candidates.ts'

/** Somebody of the board, or a marker. */
export interface PanelMember {
  readonly personId: PersonId
  readonly part: PanelPart
  readonly name: string
  readonly namedAt: Date
  readonly hasDeclared: boolean
  /** Null while they serve. */
  readonly recusedBecause: string | null
}

export async function nameMember(
  tx: Tx,
  id: RecruitmentId,
  member: { readonly personId: PersonId; readonly part: PanelPart; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('disclosure.recruitment_panel')
    .values({ recruitment_id: id, person_id: member.personId, part: member.part, named_at: member.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The board as everybody may know it: who declared, not what. */
export async function listPanel(reader: Reader, id: RecruitmentId): Promise<readonly PanelMember[]> {
  const { rows } = await sql<{
    personId: PersonId
    part: PanelPart
    name: string
    namedAt: Date
    hasDeclared: boolean
    recusedBecause: string | null
  }>`
    select panel.person_id as "personId", panel.part,
      concat_ws(' ', person.family_name, nullif(person.middle_name, ''), person.given_name) as name,
      panel.named_at as "namedAt",
      disclosure.has_declared(panel.recruitment_id, panel.person_id) as "hasDeclared",
      recusal.reason as "recusedBecause"
    from disclosure.recruitment_panel panel
    join organisations.person on person.id = panel.person_id
    left join disclosure.recruitment_recusal recusal using (recruitment_id, person_id)
    where panel.recruitment_id = ${id}
    order by panel.part, name`.execute(reader)
  return rows
}

/** What the members declared, as far as the reader of the transaction may know. */
export async function listDeclarations(
  reader: Reader,
  id: RecruitmentId,
): Promise<ReadonlyMap<PersonId, readonly Relative[]>> {
  const rows = await reader
    .selectFrom('disclosure.recruitment_declaration')
    .select(['person_id', 'related'])
    .where('recruitment_id', '=', id)
    .execute()
  return new Map(rows.map(({ person_id, related }) => [person_id, z.array(Relative).parse(related)]))
}

/** A declaration is made once; what changes afterwards is a recusal. @returns whether it was the first */
export async function declare(
  tx: Tx,
  id: RecruitmentId,
  declared: { readonly personId: PersonId; readonly related: readonly Relative[]; readonly at: Date },
): Promise<boolean> {
  const result = await sql`
    insert into disclosure.recruitment_declaration (recruitment_id, person_id, related, declared_at)
    values (${id}, ${declared.personId}, ${JSON.stringify(declared.related)}::jsonb, ${declared.at})
    on conflict do nothing`.execute(tx)
  return result.numAffectedRows === 1n
}

export async function recuse(
  tx: Tx,
  id: RecruitmentId,
  recused: { readonly personId: PersonId; readonly reason: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('disclosure.recruitment_recusal')
    .values({ recruitment_id: id, person_id: recused.personId, reason: recused.reason, at: recused.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** With which the codes of papers begin. */
export const letterOf = { 1: 'P', 2: 'R' } as const satisfies Record<Pass, string>

export interface DealtPaper {
  readonly code: string
  readonly candidateId: CandidateId
  readonly salt: Buffer
}

export async function insertPapers(
  tx: Tx,
  id: RecruitmentId,
  papers: readonly DealtPaper[],
  pass: Pass = 1,
): Promise<void> {
  if (papers.length === 0) return
  await tx
    .insertInto('disclosure.recruitment_paper')
    .values(
      papers.map(({ code, candidateId, salt }) => ({
        recruitment_id: id,
        code,
        candidate_id: candidateId,
        salt,
        pass,
      })),
    )
    .execute()
}

/** Whose paper is whose: nothing before the identities are opened, but to whoever deals. */
export async function listPapers(
  reader: Reader,
  id: RecruitmentId,
  pass: Pass = 1,
): Promise<readonly DealtPaper[]> {
  const rows = await reader
    .selectFrom('disclosure.recruitment_paper')
    .selectAll()
    .where('recruitment_id', '=', id)
    .where('pass', '=', pass)
    .orderBy('code')
    .execute()
  return rows.map(({ code, candidate_id, salt }) => ({ code, candidateId: candidate_id, salt }))
}

/** The codes of all papers, without whose they are. */
export async function listPaperCodes(
  reader: Reader,
  id: RecruitmentId,
  pass: Pass = 1,
): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from disclosure.recruitment_paper_codes(${id}, ${pass}) as code order by code`.execute(reader)
  return rows.map(({ code }) => code)
}

/** Those of one marking, in the order in which they were given. */
export async function listMarks(reader: Reader, id: RecruitmentId, pass: Pass = 1): Promise<readonly Mark[]> {
  const rows = await reader
    .selectFrom('disclosure.recruitment_mark')
    .selectAll()
    .where('recruitment_id', '=', id)
    .where('paper', 'like', `${letterOf[pass]}%`)
    .orderBy('at')
    .orderBy('paper')
    .orderBy('person_id')
    .execute()
  return rows.map(({ paper, person_id, hundredths }) => ({ paper, marker: person_id, hundredths }))
}

export async function insertMark(
  tx: Tx,
  id: RecruitmentId,
  mark: { readonly paper: string; readonly by: PersonId; readonly hundredths: number; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('disclosure.recruitment_mark')
    .values({
      recruitment_id: id,
      paper: mark.paper,
      person_id: mark.by,
      hundredths: mark.hundredths,
      at: mark.at,
    })
    .execute()
}
