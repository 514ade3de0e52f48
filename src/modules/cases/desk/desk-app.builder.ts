import { exampleApp } from '../../../../test/app/example-app.ts'
import { content } from '../../../../test/example/example.builder.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { createCaseOffice } from '../conduct/case-office.ts'
import { type Filing, fileCase } from '../conduct/file-case.ts'
import { actOnCase, moveCase, openCase } from '../conduct/move-case.ts'
import type { Applicant } from '../store/case-store.ts'
import { actAs } from '../store/reading-as.ts'

export const mother: Applicant = {
  name: 'Lê Thị Ngọc Ánh',
  phone: '0900000000',
  email: 'ngocanh@example.vn',
  address: '12 Hùng Vương',
  citizenNumber: '',
  language: 'vi',
  resultBy: 'online',
}

export const complaintFieldValues = {
  instance: 'first',
  against: 'decision',
  decision: 'Thông báo số 12/TB-TH ngày 01/9/2026',
  knownOn: '2026-10-01',
  text: 'Nhà trường thu tiền học thêm khi chưa có thỏa thuận với cha mẹ học sinh.',
  wish: 'Hủy thông báo và trả lại tiền đã thu.',
  representing: false,
} as const

/** The example's office in November 2026 with a few cases, for tests of the desk. */
export async function deskApp(now: Date) {
  const app = await exampleApp({ now, steps: [] })
  const office = createCaseOffice({
    content,
    secret: 'a-secret-for-tests',
    origin: 'https://minhbach.example',
  })
  const unitOf = async (code: string): Promise<UnitId> =>
    (
      await app.database
        .selectFrom('organisations.unit')
        .select('id')
        .where('code', '=', code)
        .executeTakeFirstOrThrow()
    ).id
  const personOf = async (email: string): Promise<PersonId> =>
    (
      await app.database
        .selectFrom('organisations.person')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirstOrThrow()
    ).id
  const file = (filing: Filing, at: Date) =>
    transaction(app.database, (tx) => fileCase(tx, office, filing, at))
  return {
    app,
    office,
    unitOf,
    personOf,
    file,
    feedback: async (unitId: UnitId, text: string, at: Date, more: Partial<Filing> = {}) =>
      file(
        {
          kind: 'feedback',
          unitId,
          title: text.slice(0, 80),
          fields: { text },
          applicant: mother,
          channel: 'online',
          ...more,
        },
        at,
      ),
    complaint: async (unitId: UnitId, at: Date) =>
      file(
        {
          kind: 'complaint',
          unitId,
          title: 'Việc thu tiền học thêm của nhà trường',
          fields: complaintFieldValues,
          applicant: mother,
          channel: 'online',
        },
        at,
      ),
    /** What whoever filed the case does. */
    citizenMoves: async (caseId: CaseId, transition: string, note: string, at: Date) =>
      transaction(app.database, async (tx) => {
        await actAs(tx, { kind: 'case', caseId })
        const opened = await openCase(tx, office, caseId, at)
        const caller = { actor: { kind: 'citizen' }, may: () => false } as const
        const { sequence } = opened.case.standing
        return moveCase(tx, opened, caller, { transition, note, data: {} }, sequence)
      }),
    assign: async (caseId: CaseId, handlerId: PersonId, at: Date) =>
      transaction(app.database, async (tx) => {
        await actAs(tx, { kind: 'case', caseId })
        const opened = await openCase(tx, office, caseId, at)
        await actOnCase(
          tx,
          opened,
          { actor: { kind: 'staff', personId: handlerId } },
          {
            type: 'assigned',
            handlerId,
            reason: '',
          },
        )
      }),
  }
}
