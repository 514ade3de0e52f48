import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { type CaseId, newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { CasePaper, type SignedPaper } from '../domain/papers/case-paper.ts'
import type { PaperSignatory } from '../domain/papers/paper-parts.ts'

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

/** Who signs a paper, for which unit and when. */
export interface Signing {
  readonly unitId: UnitId
  readonly signatory: Pick<PaperSignatory, 'title' | 'name'>
  readonly by: PersonId
  readonly at: Date
}

/**
 * Signs a paper and gives it the next number of its unit, symbol and year. The paper is locked before a number is
 * taken, so that of two who sign it at once one signs and no number is lost. What it says is kept as it was signed.
 * @returns the number as it stands on the paper, or undefined when it was signed before
 */
export async function signPaper(
  tx: Tx,
  { id, paper }: { readonly id: string; readonly paper: SignedPaper },
  { unitId, signatory, by, at }: Signing,
): Promise<string | undefined> {
  const waiting = await tx
    .selectFrom('cases.paper')
    .select('id')
    .where('id', '=', id)
    .where('signed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (waiting === undefined) return undefined
  const day = dayInVietnam(at)
  const year = Number(day.slice(0, 4))
  const { symbol } = paper.unit
  const number = await nextPaperNumber(tx, unitId, year, symbol)
  await tx
    .insertInto('cases.numbered_paper')
    .values({ unit_id: unitId, year, symbol, number, paper_id: id })
    .execute()
  const written = symbol === '' ? String(number) : `${number}/${symbol}`
  const signed = CasePaper.parse({ ...paper, unit: { ...paper.unit, number, date: day }, signatory })
  await tx
    .updateTable('cases.paper')
    .set({ data: JSON.stringify(signed), number: written, signed_by: by, signed_at: at })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return written
}

async function nextPaperNumber(tx: Tx, unitId: UnitId, year: number, symbol: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into cases.paper_number (unit_id, year, symbol, last) values (${unitId}, ${year}, ${symbol}, 1)
    on conflict (unit_id, year, symbol) do update set last = paper_number.last + 1
    returning last`.execute(tx)
  const [given] = rows
  if (given === undefined) throw new Error('no number was given')
  return given.last
}
