import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { moduleServer, visitorOf } from '../../../../test/app/module-server.tsx'
import { Visitor } from '../../../../test/app/visitor.ts'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import type { FileScanner, ScanVerdict } from '../../../platform/files/file-scanner.ts'
import { openFileStore } from '../../../platform/files/file-store.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import { type CaseId, newId } from '../../../platform/kernel/ids.ts'
import { loadExample } from '../../organisations/index.ts'
import { createCaseOffice } from '../conduct/case-office.ts'
import { moveCase, openCase } from '../conduct/move-case.ts'
import { tellCitizen } from '../conduct/tell-citizen.ts'
import { casesModule } from '../module.ts'
import { procedureExample } from '../procedures/example.ts'
import { aDefinition, aDraft } from '../procedures/procedure.builder.ts'
import { attachFile } from '../store/desk-case.ts'
import { addPublished } from '../store/procedure-store.ts'
import { actAs } from '../store/reading-as.ts'

/** The smallest picture that is one: a pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** A procedure of the school that costs something. */
export const costingSlug = 'copies-of-school-records'
export const transferSlug = 'transfer-of-primary-pupils'

/** The pages of cases on the example's units and procedures, with a clock that the test sets. */
export async function applyApp(start = plainOptions.now) {
  let verdict: ScanVerdict = { kind: 'clean' }
  const scanner: FileScanner = { scan: async () => verdict }
  const test = await testDatabase()
  const { database } = test
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-apply-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const example = usualExample()
  await loadExample(database, example, { ...plainOptions, steps: [procedureExample] })
  let now = start
  const files = openFileStore(folder)
  const ground = {
    content,
    files,
    origin: 'http://minhbach.example',
    secret: 'một bí mật của bài thử',
    now: () => now,
  }
  const office = createCaseOffice(ground)
  const server = await moduleServer({
    database,
    modules: [casesModule(ground)],
    now: () => now,
    uploadScanning: { scanner, whenAway: 'hold' },
  })
  const school = example.records.units.find(({ kind, level }) => kind === 'school' && level === 'TH')
  if (school === undefined) throw new RangeError('the example has no primary school')
  const clerk = example.people.find(({ assignments }) =>
    assignments.some((held) => held.unitId === school.id && held.validTo === null),
  )
  if (clerk === undefined) throw new RangeError('nobody works at the school')
  const principal = example.people.find(({ assignments }) =>
    assignments.some(
      (held) => held.unitId === school.id && held.role === 'principal' && held.validTo === null,
    ),
  )
  const costing = aDefinition({
    name: { vi: 'Cấp bản sao học bạ', en: 'Copies of school records' },
    fee: 30_000,
    channels: ['counter', 'online'],
    parts: [{ name: 'Giấy ủy quyền', when: 'Người khác nộp thay' }],
    eligibility: [],
  })
  const draft = aDraft(school.id, { slug: costingSlug, code: '1.009999', definition: costing })
  await transaction(database, (tx) =>
    addPublished(tx, [{ ...draft, id: newId('procedure'), validTo: null }], true),
  )
  return {
    ...test,
    office,
    principalEmail: principal?.email ?? '',
    server,
    school,
    startAddress: `/nop-ho-so/${transferSlug}?don-vi=${school.code}`,
    anybody: () => new Visitor(server),
    signedIn: (email: string) => visitorOf(server, email),
    listen: () => server.listen({ host: '127.0.0.1', port: 0 }),
    scanner,
    files,
    scannerSays: (said: ScanVerdict['kind']) => {
      verdict = said === 'infected' ? { kind: said, infection: 'Eicar' } : { kind: said }
    },
    setNow: (changed: Date) => {
      now = changed
    },
    caseOf: async (code: string): Promise<CaseId> =>
      (
        await database
          .selectFrom('cases.case')
          .select('id')
          .where('code', '=', code)
          .executeTakeFirstOrThrow()
      ).id,
    /** What the school does with a case, with a file that the citizen may have. */
    staffMoves: (caseId: CaseId, transition: string, note = '', file?: Uint8Array) =>
      transaction(database, async (tx) => {
        await actAs(tx, { kind: 'case', caseId })
        const opened = await openCase(tx, office, caseId, now)
        const caller = { actor: { kind: 'staff', personId: clerk.id }, may: () => true } as const
        const { sequence } = opened.case.standing
        const moved = await moveCase(tx, opened, caller, { transition, note, data: {} }, sequence)
        if (!moved.ok) throw new Error(`${transition}: ${moved.reason}`)
        if (file !== undefined) {
          const owner = { unitId: school.id, uploadedBy: clerk.id }
          const fileId = await storeFile(tx, files, { fileName: 'ket-qua.pdf', bytes: file, ...owner })
          await attachFile(tx, { caseId, fileId, actSequence: moved.value.act.sequence, forCitizen: true })
        }
        await tellCitizen(tx, office, { caseId, code: opened.case.code, sequence: sequence + 1 })
        return moved.value.standing
      }),
  }
}
