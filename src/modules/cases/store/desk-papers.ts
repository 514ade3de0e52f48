import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { type CaseId, newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { CasePaper } from '../domain/papers/case-paper.ts'

/** A paper of a case as it is kept. */
export interface StoredPaper {
  readonly id: string
  readonly caseId: CaseId
  readonly paper: CasePaper
  /** As it stands on the paper once it was signed: `12/TB-PGDĐT`. */
  readonly number: string
  readonly actSequence: number
  readonly madeAt: Date
  readonly signedBy: PersonId | null
  readonly signedAt: Date | null
  readonly forCitizen: boolean
}

export async function insertPaper(
  tx: Tx,
  made: {
    readonly caseId: CaseId
    readonly paper: CasePaper
    readonly actSequence: number
    readonly madeAt: Date
    readonly forCitizen: boolean
  },
): Promise<string> {
  const id = newId('paper')
  await tx
    .insertInto('cases.paper')
    .values({
      id,
      case_id: made.caseId,
      kind: made.paper.kind,
      data: JSON.stringify(made.paper),
      act_sequence: made.actSequence,
      made_at: made.madeAt,
      for_citizen: made.forCitizen,
    })
    .execute()
  return id
}

/** The papers of a case, as far as the reader of the transaction may read it. One that no longer parses is left out. */
export async function listPapers(reader: Reader, caseId: CaseId): Promise<StoredPaper[]> {
  const rows = await reader
    .selectFrom('cases.paper')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('act_sequence')
    .orderBy('kind')
    .execute()
  return rows.flatMap((row) => {
    const paper = CasePaper.safeParse(row.data)
    if (!paper.success) return []
    return [
      {
        id: row.id,
        caseId: row.case_id,
        paper: paper.data,
        number: row.number,
        actSequence: row.act_sequence,
        madeAt: row.made_at,
        signedBy: row.signed_by,
        signedAt: row.signed_at,
        forCitizen: row.for_citizen,
      },
    ]
  })
}

/** The next number of a unit for papers of a symbol in a year; each is given once. */
export async function nextPaperNumber(tx: Tx, unitId: UnitId, year: number, symbol: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into cases.paper_number (unit_id, year, symbol, last) values (${unitId}, ${year}, ${symbol}, 1)
    on conflict (unit_id, year, symbol) do update set last = paper_number.last + 1
    returning last`.execute(tx)
  return rows[0]?.last ?? 1
}

/** Signs a paper; what it says is kept as it was signed. @returns false when it was signed before */
export async function signPaper(
  tx: Tx,
  paperId: string,
  signed: {
    readonly paper: CasePaper
    readonly number: string
    readonly by: PersonId
    readonly at: Date
  },
): Promise<boolean> {
  const updated = await tx
    .updateTable('cases.paper')
    .set({
      data: JSON.stringify(signed.paper),
      number: signed.number,
      signed_by: signed.by,
      signed_at: signed.at,
    })
    .where('id', '=', paperId)
    .where('signed_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}
