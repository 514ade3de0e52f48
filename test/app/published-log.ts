import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { type PublishWish, publish } from '../../src/modules/disclosure/conduct/publish.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { newId, type UnitId } from '../../src/platform/kernel/ids.ts'
import { foldText } from '../../src/platform/kernel/text.ts'
import { nameNextKey, sequenceLog } from '../../src/platform/public-log/sequencer/sequence-log.ts'
import { folderSigner } from '../../src/platform/public-log/signer/folder-signer.ts'
import { SignerFolder } from '../../src/platform/public-log/signer/signer-folder.ts'
import { testApp } from './test-app.ts'

const now = new Date('2026-11-24T02:20:00Z')

/** The whole platform with one school that publishes, and a log that is numbered and signed when a test says so. */
export async function publishedLog() {
  const app = await testApp({ now })
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-published-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const keys = await SignerFolder.open(folder, 'congkhai.example/log')
  const signer = folderSigner(keys)
  const unitId: UnitId = newId('unit')
  await app.owner.query(
    `insert into organisations.unit (id, code, kind, level, valid_from) values ($1, 'th-hoa-binh', 'school', 'TH', '2000-01-01')`,
    [unitId],
  )
  const name = 'Trường Tiểu học Hòa Bình'
  await app.owner.query(
    `insert into organisations.unit_name (unit_id, name, short_name, search_name, sort_key, valid_from)
     values ($1, $2, $2, $3, $3, '2000-01-01')`,
    [unitId, name, foldText(name)],
  )
  return {
    ...app,
    unitId,
    /** Has another key sign from the next checkpoint on. */
    rotateKey: async () => {
      await keys.prepareNextKey()
      await transaction(app.database, async (tx) => nameNextKey(tx, await signer.status(), now))
    },
    publish: (wish: Partial<PublishWish>) =>
      transaction(app.database, (tx) => publish(tx, { ...usual, unitId, ...wish })),
    sequence: async () => {
      while ((await sequenceLog({ database: app.database, signer, now: () => now })) === 'more');
    },
    /** What the log answers, as bytes. */
    fetched: async (url: string): Promise<Buffer> => {
      const answered = await app.visitor().open(url)
      if (answered.status !== 200) throw new Error(`${url} was answered with ${answered.status}`)
      return answered.bytes
    },
    /** As somebody who has the database, with its triggers switched off. */
    tamper: async (statement: string, values: readonly unknown[] = []) => {
      const client = await app.owner.connect()
      try {
        await client.query(`set session_replication_role = 'replica'`)
        const { rowCount } = await client.query(statement, [...values])
        if (rowCount === 0) throw new Error('nothing was changed')
      } finally {
        await client.query(`set session_replication_role = 'origin'`)
        client.release()
      }
    },
  }
}

const usual: Omit<PublishWish, 'unitId'> = {
  kind: 'school-finance',
  duty: null,
  subject: null,
  title: 'Thu, chi tài chính năm học 2025–2026',
  content: {
    blocks: [
      {
        kind: 'text',
        text: 'Nhà trường công khai các khoản thu.\n\nMọi thắc mắc xin gửi Ban Thanh tra nhân dân.',
      },
      { kind: 'values', rows: [{ label: 'Tổng thu', value: '1.250.000.000 đồng' }] },
      {
        kind: 'table',
        caption: 'Các khoản thu',
        columns: ['Khoản thu', 'Mức thu (đồng)'],
        rows: [
          ['Đồng phục', '350.000'],
          ['Bảo hiểm y tế', '884.520'],
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
  at: now,
}
