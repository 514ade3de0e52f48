import { sql } from 'kysely'
import { exampleApp } from '../../../../test/app/example-app.ts'
import type { Answered, Visitor } from '../../../../test/app/visitor.ts'
import { content } from '../../../../test/example/example.builder.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { createCaseOffice } from '../conduct/case-office.ts'
import { fileCase } from '../conduct/file-case.ts'
import { moveCase, openCase } from '../conduct/move-case.ts'
import { procedureExample } from '../procedures/example.ts'
import { findCase } from '../store/case-store.ts'
import { actAs, readingAs } from '../store/reading-as.ts'
import { counterPaths } from './paths.ts'

export const cardLine =
  '080187001234|301234567|Nguyễn Thị Bình|05061987|Nữ|Ấp 3, xã Lợi Bình Nhơn, Tây Ninh|10052021'
export const centreCode = 'ttpvhcc-tan-an-ward'
export const officeCode = 'vhxh-tan-an-ward'

/** A ward's service centre and its department in November 2026, with the department's procedures. */
export async function counterApp(now: Date) {
  const app = await exampleApp({ now, units: 12, years: 1, steps: [procedureExample] })
  const office = createCaseOffice({ content, secret: 'unused', origin: 'https://minhbach.example' })
  const unitOf = async (code: string): Promise<UnitId> => {
    const units = app.database.selectFrom('organisations.unit').select('id')
    return (await units.where('code', '=', code).executeTakeFirstOrThrow()).id
  }
  const personOf = async (email: string): Promise<PersonId> => {
    const people = app.database.selectFrom('organisations.person').select('id')
    return (await people.where('email', '=', email).executeTakeFirstOrThrow()).id
  }
  /** A procedure of the department that asks for several papers and names its days. */
  const procedure = await app.database
    .selectFrom('cases.procedure')
    .innerJoin('organisations.unit', 'organisations.unit.id', 'cases.procedure.unit_id')
    .select(['cases.procedure.id', 'cases.procedure.name'])
    .where('organisations.unit.code', '=', officeCode)
    .where(
      sql<boolean>`definition -> 'time' ->> 'days' is not null and jsonb_array_length(definition -> 'parts') > 2`,
    )
    .where(sql<boolean>`not jsonb_path_exists(definition -> 'parts', '$[0 to 1].when')`)
    .where(sql<boolean>`cases.procedure.valid_to is null and cases.procedure.valid_from <= '2026-11-25'`)
    .orderBy('cases.procedure.slug')
    .executeTakeFirstOrThrow()
  const head = await personOf(await app.holder('head', officeCode))
  return {
    app,
    procedure,
    unitOf,
    personOf,
    find: (caseId: CaseId) =>
      readingAs(app.database, { kind: 'system' }, async (reader) => {
        const found = await findCase(reader, caseId)
        if (found === undefined) throw new Error('no such case')
        return found
      }),
    /** Takes a dossier in; whatever is typed besides goes along. */
    takeIn: async (
      clerk: Visitor,
      typed: Readonly<Record<string, string | readonly string[]>> = {},
    ): Promise<Answered> => {
      await clerk.open(counterPaths.desk.to({}, { noi: centreCode }))
      const filled = await clerk.submit(counterPaths.fill.to({}), {
        noi: centreCode,
        dong: cardLine,
        chon: procedure.id,
      })
      const khoa = /name="khoa" value="([^"]+)"/u.exec(filled.html)?.[1] ?? ''
      return clerk.submit(counterPaths.file.to({}), {
        requestId: crypto.randomUUID(),
        noi: centreCode,
        khoa,
        ten: 'Nguyễn Thị Bình',
        cccd: '080187001234',
        diaChi: 'Ấp 3, xã Lợi Bình Nhơn, Tây Ninh',
        chon: procedure.id,
        du: '1',
        dienThoai: '0912345678',
        nhan: 'counter',
        viec: 'tiep-nhan',
        ...typed,
      })
    },
    /** Somebody hands in a dossier on line; answers with its number. */
    fileOnline: async (at: Date): Promise<string> => {
      const unitId = await unitOf(officeCode)
      const filed = await transaction(app.database, (tx) =>
        fileCase(
          tx,
          office,
          {
            kind: 'dossier',
            unitId,
            title: procedure.name,
            fields: {},
            applicant: null,
            channel: 'online',
            procedure: { id: procedure.id, days: { days: 5, unit: 'working-day' } },
          },
          at,
        ),
      )
      return filed.code
    },
    newest: async (): Promise<CaseId> => {
      const cases = app.database.selectFrom('cases.counter_dossier').select('case_id')
      const { case_id } = await cases
        .innerJoin('cases.case', 'cases.case.id', 'cases.counter_dossier.case_id')
        .orderBy('cases.case.code', 'desc')
        .executeTakeFirstOrThrow()
      return case_id
    },
    /** The department works on a dossier. */
    work: async (caseId: CaseId, transitions: readonly string[], at: Date) => {
      for (const transition of transitions) {
        await transaction(app.database, async (tx) => {
          await actAs(tx, { kind: 'case', caseId })
          const opened = await openCase(tx, office, caseId, at)
          const caller = { actor: { kind: 'staff', personId: head }, may: () => true } as const
          const wish = { transition, note: 'Bài thử', data: {} }
          const moved = await moveCase(tx, opened, caller, wish, opened.case.standing.sequence)
          if (!moved.ok) throw new Error(`${transition}: ${moved.reason}`)
        })
      }
    },
  }
}
