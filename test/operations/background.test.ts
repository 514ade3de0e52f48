import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readAuditHeads } from '../../src/platform/audit/audit-heads.ts'
import { appendAudit } from '../../src/platform/audit/audit-log.ts'
import { verifyAudit } from '../../src/platform/audit/verify-audit.ts'
import { anonymous } from '../../src/platform/contracts/access.ts'
import { on } from '../../src/platform/contracts/event.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { announce } from '../../src/platform/events/announce.ts'
import { prepareJobSchema } from '../../src/platform/jobs/job-schema.ts'
import { mailTemplate } from '../../src/platform/mail/mail-template.ts'
import { queueMail } from '../../src/platform/mail/queue-mail.ts'
import { createLogger } from '../../src/platform/operations/create-logger.ts'
import { type Background, startBackground } from '../../src/platform/operations/start-background.ts'
import { testDatabase } from '../database/test-database.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

const { database, url, owner } = await testDatabase()
await prepareJobSchema(url)
const dataFolder = mkdtempSync(path.join(tmpdir(), 'minhbach-background-'))
afterAll(() => rmSync(dataFolder, { recursive: true }))

const answered = { type: 'test.answered', payload: z.object({ to: z.string() }) }
const notice = mailTemplate({ kind: 'test.answered', subject: { vi: 'Đã có trả lời', en: 'Answered' } })

function start(mailServer: MailServer, lines: string[]): Promise<Background> {
  return startBackground({
    url,
    database,
    dataFolder,
    now: () => new Date(),
    logger: createLogger('info', { write: (line) => lines.push(line) }),
    smtpUrl: mailServer.url,
    mailFrom: 'khong-tra-loi@pgd.example',
    fast: true,
    jobs: [{ name: 'test.idle', cron: '0 7 * * *', run: async () => undefined }],
    handlers: [
      on(answered, 'write-letter', async (tx, { to }) => {
        await queueMail(tx, {
          to,
          template: notice,
          text: 'Mời ông/bà xem trả lời.',
          onceKey: `answered:${to}`,
        })
      }),
    ],
  })
}

test('one act leads to its audit entry in the chain, its announcement, and one letter, in two processes', async () => {
  const mailServer = await startMailServer()
  const lines: string[] = []
  const processes = [await start(mailServer, lines), await start(mailServer, lines)]
  await transaction(database, async (tx) => {
    await appendAudit(tx, {
      actor: anonymous,
      action: 'test.answered',
      subject: { kind: 'test', id: undefined },
    })
    await announce(tx, answered, { to: 'hoa@truong.example' })
  })
  await expect.poll(() => mailServer.letters.length, { timeout: 10_000 }).toBe(1)
  await expect.poll(async () => (await verifyAudit(database)).verified, { timeout: 10_000 }).toBe(1)
  for (const { watched } of processes) {
    expect(watched.map(({ name, isAlive }) => [name, isAlive()])).toEqual([
      ['audit-chain', true],
      ['outbox', true],
      ['mail', true],
      ['jobs', true],
    ])
  }

  await Promise.all(processes.map((process) => process.stop()))
  await mailServer.stop()
  expect(mailServer.letters).toHaveLength(1)
  expect((await readAuditHeads(dataFolder)).length).toBeGreaterThan(0)
  expect(lines.join('')).not.toMatch(/hoa|truong|"error"/)
  const { rows } = await owner.query(`
    select application_name from pg_stat_activity
    where datname = current_database() and application_name = 'minhbach jobs'`)
  expect(rows, 'connections left open').toEqual([])
})

test('without the tables of the jobs nothing starts, and nothing is left running', async () => {
  const other = await startMailServer()
  await owner.query('alter schema pgboss rename to pgboss_away')
  await expect(start(other, [])).rejects.toThrow()
  await owner.query('alter schema pgboss_away rename to pgboss')
  await other.stop()
})
