import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { moduleServer } from '../../../../test/app/module-server.tsx'
import { Visitor } from '../../../../test/app/visitor.ts'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content } from '../../../../test/example/example.builder.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { openFileStore } from '../../../platform/files/file-store.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import { type FileId, newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import { type PublishedVersion, type PublishWish, publish } from '../conduct/publish.ts'
import { published } from '../events.ts'
import { publicHandlers, publicRoutes } from './portal-parts.ts'

export const portalOrigin = 'https://minhbach.example.vn'
export const portalSecret = 'a secret of the tests, long enough to be one'

/** The public pages of disclosure alone, with two schools; announcements are delivered by `settle`. */
export async function portalApp() {
  const { database, owner } = await testDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-portal-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const files = openFileStore(folder)
  const clock = { now: new Date('2024-11-25T03:00:00Z') }
  const unit = async (code: string, name: string): Promise<UnitId> => {
    const id: UnitId = newId('unit')
    await owner.query(
      `insert into organisations.unit (id, code, kind, level, valid_from) values ($1, $2, 'school', 'TH', '2000-01-01')`,
      [id, code],
    )
    await owner.query(
      `insert into organisations.unit_name (unit_id, name, short_name, search_name, sort_key, valid_from)
       values ($1, $2, $2, $3, $3, '2000-01-01')`,
      [id, name, foldText(name)],
    )
    return id
  }
  const units = {
    hoaBinh: await unit('th-hoa-binh', 'Trường Tiểu học Hòa Bình'),
    hoaSen: await unit('mg-hoa-sen', 'Trường Mẫu giáo Hoa Sen'),
  }
  const dependencies = {
    content,
    files,
    origin: portalOrigin,
    secret: portalSecret,
    now: () => clock.now,
  }
  const module = {
    name: 'disclosure',
    routes: publicRoutes(dependencies),
    permissions: [],
    workspace: [],
    jobs: [],
    indicators: [],
    handlers: [],
  }
  const server = await moduleServer({ database, modules: [module], now: () => clock.now })
  const wish: PublishWish = {
    kind: 'fee-list',
    unitId: units.hoaBinh,
    duty: { code: 'school-fees-schedule', occasion: '2024-2025' },
    subject: null,
    title: 'Các khoản thu năm học 2024–2025',
    content: {
      blocks: [
        {
          kind: 'table',
          caption: 'Khoản thu',
          columns: ['TT', 'Khoản', 'Mức thu (đồng)'],
          rows: [
            ['1', 'Nước uống học sinh', '15.000'],
            ['2', 'Tiền ăn bán trú', '450.000'],
          ],
        },
      ],
    },
    files: [],
    law: 'Thông tư 09/2024/TT-BGDĐT, Điều 5',
    publicUntil: null,
    reason: '',
    by: null,
    approvedBy: null,
    at: new Date('2024-09-05T03:00:00Z'),
  }
  /** Does what the dispatcher does: delivers what was announced to the portal's handlers, once. */
  const settle = async () => {
    const { rows } = await owner.query(
      `update platform.outbox set delivered_at = now() where delivered_at is null and event_type = $1 returning payload`,
      [published.type],
    )
    for (const { payload } of rows)
      for (const { handle } of publicHandlers) await transaction(database, (tx) => handle(tx, payload))
  }
  const act = async <Result,>(work: (tx: Tx) => Promise<Result>): Promise<Result> => {
    const result = await transaction(database, work)
    await settle()
    return result
  }
  return {
    database,
    owner,
    files,
    clock,
    units,
    wish,
    dependencies,
    settle,
    act,
    server,
    visitor: () => new Visitor(server),
    publish: (changed: Partial<PublishWish> = {}): Promise<PublishedVersion> =>
      act((tx) => publish(tx, { ...wish, ...changed })),
    store: (fileName: string, bytes: Uint8Array): Promise<FileId> =>
      transaction(database, (tx) =>
        storeFile(tx, files, { fileName, bytes, unitId: units.hoaBinh, uploadedBy: null }),
      ),
  }
}
