import type { Database } from '../../../platform/database/database.ts'
import { inPortions } from '../../../platform/database/in-portions.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { moveCase, openCase } from '../conduct/move-case.ts'
import { tellCitizen } from '../conduct/tell-citizen.ts'
import { type SystemMove, systemMoves } from '../domain/late/system-move.ts'
import { casesRunOut } from '../store/late-terms.ts'
import { actAs, readingAs } from '../store/reading-as.ts'

const casesAtOnce = 200
const system = { actor: { kind: 'system' }, may: () => false } as const

/**
 * Makes the transitions that the definitions leave to the clocks: a term of the citizen's that ran out, an incident
 * that nobody took up. Each is an act by the system, in a transaction of its own.
 * @returns how many cases were moved
 */
export async function runOutTerms(database: Database, office: CaseOffice, now: Date): Promise<number> {
  let moved = 0
  for (const move of office.types.all.flatMap(systemMoves)) {
    const portions = inPortions<{ readonly caseId: CaseId; readonly dueAt: Date }>((after) =>
      readingAs(database, { kind: 'system' }, (reader) =>
        casesRunOut(reader, move, now, after ?? null, casesAtOnce),
      ),
    )
    for await (const found of portions) {
      for (const { caseId } of found) if (await runOut(database, office, move, caseId, now)) moved += 1
    }
  }
  return moved
}

/** @returns false when somebody moved the case meanwhile, or its guards hold it */
async function runOut(
  database: Database,
  office: CaseOffice,
  { transition }: SystemMove,
  caseId: CaseId,
  now: Date,
): Promise<boolean> {
  return transaction(database, async (tx) => {
    await actAs(tx, { kind: 'case', caseId })
    const opened = await openCase(tx, office, caseId, now)
    const { sequence } = opened.case.standing
    const result = await moveCase(tx, opened, system, { transition, note: '', data: {} }, sequence)
    if (!result.ok) return false
    if (opened.type.transitions[transition]?.tellsCitizen !== false) {
      await tellCitizen(tx, office, {
        caseId,
        code: opened.case.code,
        sequence: result.value.act.sequence,
      })
    }
    return true
  })
}
