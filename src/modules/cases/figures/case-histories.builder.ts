import type { Pool } from 'pg'
import { content } from '../../../../test/example/example.builder.ts'
import type { Database } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { type CaseId, newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { createCaseOffice } from '../conduct/case-office.ts'
import { type Filing, fileCase } from '../conduct/file-case.ts'
import { actOnCase, guardedBy, moveCase, openCase, type PlainAct } from '../conduct/move-case.ts'
import { availableMoves, type CaseCaller, type MoveWish } from '../domain/decide.ts'
import { type Applicant, findCase } from '../store/case-store.ts'
import { insertRelation } from '../store/desk-case.ts'
import { actAs, readingAs } from '../store/reading-as.ts'
import type { RawCase } from './recount.builder.ts'

/** Units and people for whom cases are filed and moved by the functions that pages use. */
export async function caseHistories(database: Database, owner: Pool) {
  const office = createCaseOffice({
    content,
    secret: 'a-secret-for-tests',
    origin: 'https://minhbach.example',
  })
  const personId: PersonId = newId('person')
  const otherId: PersonId = newId('person')
  for (const [id, email] of [
    [personId, 'an@example.vn'],
    [otherId, 'binh@example.vn'],
  ]) {
    await owner.query(
      `insert into organisations.person (id, family_name, given_name, sort_key, email) values ($1, 'Trần', 'An', 'an', $2)`,
      [id, email],
    )
  }
  const callers = {
    clerk: { actor: { kind: 'staff', personId }, may: () => true },
    head: { actor: { kind: 'staff', personId: otherId }, may: () => true },
    citizen: { actor: { kind: 'citizen' }, may: () => false },
    system: { actor: { kind: 'system' }, may: () => false },
  } as const satisfies Record<string, CaseCaller>
  const open = async <Value>(
    caseId: CaseId,
    now: Date,
    work: (
      tx: Parameters<typeof openCase>[0],
      opened: Awaited<ReturnType<typeof openCase>>,
    ) => Promise<Value>,
  ) =>
    transaction(database, async (tx) => {
      await actAs(tx, { kind: 'case', caseId })
      return work(tx, await openCase(tx, office, caseId, now))
    })

  return {
    office,
    callers,
    handlerId: personId,
    unit: async (): Promise<UnitId> => {
      const id = newId('unit')
      await owner.query(
        `insert into organisations.unit (id, code, kind, valid_from) values ($1, $2, 'city-office', '2000-01-01')`,
        [id, `don-vi-${id.slice(-12)}`],
      )
      return id
    },
    file: async (filing: Omit<Filing, 'title' | 'applicant'> & Partial<Filing>, now: Date): Promise<CaseId> =>
      (
        await transaction(database, (tx) =>
          fileCase(tx, office, { title: 'Việc', applicant: someone, ...filing }, now),
        )
      ).caseId,
    moves: (caseId: CaseId, caller: CaseCaller, now: Date) =>
      open(caseId, now, async (_tx, opened) =>
        availableMoves(opened.type, guardedBy(opened), caller, opened.world),
      ),
    /** Makes a transition; what is refused is answered with its reason. */
    move: (
      caseId: CaseId,
      caller: CaseCaller,
      transition: string,
      now: Date,
      data: MoveWish['data'] = {},
    ): Promise<string> =>
      open(caseId, now, async (tx, opened) => {
        const reappointOn = dayInVietnam(new Date(now.getTime() + 5 * 86_400_000))
        const wish = { transition, note: 'Có lý do.', data, reappointOn }
        const moved = await moveCase(tx, opened, caller, wish, opened.case.standing.sequence)
        return moved.ok ? moved.value.standing.state : moved.reason
      }),
    act: (caseId: CaseId, act: PlainAct, now: Date) =>
      open(caseId, now, (tx, opened) => actOnCase(tx, opened, callers.head, act)),
    relate: (caseId: CaseId, otherCaseId: CaseId, relation: 'merged-into' | 'reclassified-from') =>
      transaction(database, async (tx) => {
        await actAs(tx, { kind: 'case', caseId })
        await insertRelation(tx, caseId, otherCaseId, relation)
      }),
    /** All cases as they lie in the tables. */
    raw: async (): Promise<RawCase[]> => {
      const { rows } = await owner.query<{
        id: CaseId
        merged: CaseId | null
        what: string | null
        applicant: string | null
        reclassified: CaseId | null
        extra: boolean
      }>(
        `select id, (select other_id from cases.relation where case_id = id and relation = 'merged-into') as merged,
           (select other_id from cases.relation where case_id = id and relation = 'reclassified-from') as reclassified,
           (select name from cases.applicant where applicant.case_id = id) as applicant, fields ->> 'what' as what,
           coalesce((fields ->> 'extraPayment')::boolean, false) as extra
         from cases.case join cases.content on case_id = id`,
      )
      const found: RawCase[] = []
      for (const { id, merged, what, applicant, reclassified, extra } of rows) {
        const one = await readingAs(database, { kind: 'case', caseId: id }, (reader) => findCase(reader, id))
        if (one !== undefined)
          found.push({
            found: one,
            mergedInto: merged,
            what,
            applicant,
            reclassifiedFrom: reclassified,
            extraPayment: extra,
          })
      }
      return found
    },
  }
}

/** Somebody who asks. */
export function applicantNamed(name: string): Applicant {
  return { ...someone, name }
}

export type CaseHistories = Awaited<ReturnType<typeof caseHistories>>

const someone = {
  name: 'Lê Thị Ánh',
  phone: '',
  email: '',
  address: '',
  citizenNumber: '',
  language: 'vi',
  resultBy: 'online',
} as const
