import pino from 'pino'
import { afterEach, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database/test-database.ts'
import { type MailServer, startMailServer } from '../../../test/operations/mail-server.ts'
import { transaction } from '../database/transaction.ts'
import type { BackgroundLoop } from '../jobs/background-loop.ts'
import { composeLetter } from './compose-letter.tsx'
import { claimMail } from './mail-store.ts'
import { mailTemplate, subscriptionTemplate } from './mail-template.ts'
import { createSendMail, type OutgoingMail, queueMail } from './queue-mail.ts'
import { startMail } from './start-mail.ts'

const { database, owner } = await testDatabase()
const logger = pino({ level: 'silent' })
const reminder = mailTemplate({
  kind: 'test.reminder',
  subject: { vi: 'Nhắc việc đến hạn', en: 'A task is due' },
})
const open: { stop(): Promise<void> }[] = []

afterEach(async () => {
  for (const thing of open.splice(0)) await thing.stop()
  await owner.query('truncate platform.mail')
})

async function server(port?: number, password?: string): Promise<MailServer> {
  const started = await startMailServer(port, password)
  open.push(started)
  return started
}

function send(
  smtpUrl: string | undefined,
  options: Partial<Parameters<typeof startMail>[0]> = {},
): BackgroundLoop {
  const loop = startMail({
    database,
    logger,
    smtpUrl,
    from: 'Phòng Giáo dục <khong-tra-loi@pgd.example>',
    pauseMs: 20,
    firstRetryMs: 30,
    ...options,
  })
  open.unshift(loop)
  return loop
}

function queue(to: string, onceKey?: string): Promise<boolean> {
  const letter = composeLetter({
    language: 'vi',
    heading: 'Nhắc việc',
    paragraphs: ['Kính gửi bà Nguyễn Thị Hoa,'],
  })
  return transaction(database, (tx) => queueMail(tx, { to, template: reminder, onceKey, ...letter }))
}

interface Row {
  recipient: string
  state: string
  attempts: number
  last_error: string | null
  text_body: string
}

async function rows(): Promise<Row[]> {
  const result = await owner.query<Row>(`
    select recipient, attempts, last_error, text_body, case when sent_at is not null then 'sent'
      when refused_at is not null then 'refused' else 'waiting' end as state
    from platform.mail order by queued_at`)
  return result.rows
}

async function states(): Promise<string[]> {
  return (await rows()).map(({ state }) => state)
}

test('a letter arrives with its diacritics, as text and as HTML, and is not kept after', async () => {
  const { letters, url: smtpUrl } = await server()
  send(smtpUrl)
  await queue('hoa@truong.example')
  await expect.poll(states).toEqual(['sent'])
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({
    subject: 'Nhắc việc đến hạn',
    from: { text: '"Phòng Giáo dục" <khong-tra-loi@pgd.example>' },
  })
  expect(letters[0]?.text).toContain('Nguyễn Thị Hoa')
  expect(letters[0]?.html).toContain('<html lang="vi">')
  expect(letters[0]?.headers.get('auto-submitted')).toBe('auto-generated')
  expect((await rows())[0]?.text_body).toBe('')
})

test('a letter whose cause is rolled back is never sent', async () => {
  const { letters, url: smtpUrl } = await server()
  send(smtpUrl)
  await expect(
    transaction(database, async (tx) => {
      await queueMail(tx, { to: 'a@b.example', template: reminder, text: 'x' })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow()
  await queue('c@d.example')
  await expect.poll(states).toEqual(['sent'])
  expect(letters).toHaveLength(1)
})

test('a reminder with the same key goes once', async () => {
  const { letters, url: smtpUrl } = await server()
  expect(await queue('hoa@truong.example', 'task 1 due')).toBe(true)
  expect(await queue('hoa@truong.example', 'task 1 due')).toBe(false)
  send(smtpUrl)
  await expect.poll(states).toEqual(['sent'])
  expect(await queue('hoa@truong.example', 'task 1 due')).toBe(false)
  expect(letters).toHaveLength(1)
})

test('a server that is away loses nothing: the letters go when it is back', async () => {
  const away = await startMailServer()
  await away.stop()
  send(away.url)
  await queue('a@b.example')
  await queue('c@d.example')
  await expect.poll(async () => (await rows())[0]?.last_error).toContain('ESOCKET')
  const back = await server(away.port)
  await expect.poll(states, { timeout: 15_000 }).toEqual(['sent', 'sent'])
  expect(back.letters).toHaveLength(2)
})

test('a server that was started anew between two letters gets the second as well', async () => {
  const before = await startMailServer()
  send(before.url)
  await queue('a@b.example')
  await expect.poll(states).toEqual(['sent'])
  await before.stop()
  const after = await server(before.port)
  await queue('c@d.example')
  await expect.poll(states, { timeout: 10_000 }).toEqual(['sent', 'sent'])
  expect(after.letters).toHaveLength(1)
})

test('a letter that a process took and died with is sent by another when its time is over', async () => {
  const { letters, url: smtpUrl } = await server()
  await queue('a@b.example')
  expect(await claimMail(database, 300)).toMatchObject({ recipient: 'a@b.example', attempts: 1 })
  send(smtpUrl)
  await expect.poll(states, { timeout: 5_000 }).toEqual(['sent'])
  expect(letters).toHaveLength(1)
})

test('a slow server is waited for, and a letter is sent once', async () => {
  const slow = await server()
  slow.mood.delayMs = 1_500
  send(slow.url)
  send(slow.url)
  await queue('a@b.example')
  await expect.poll(states, { timeout: 10_000 }).toEqual(['sent'])
  expect(slow.letters).toHaveLength(1)
})

test('a server that takes a letter and says nothing gets it again under the same message id', async () => {
  const silent = await server()
  silent.mood.silentAfterTaking = true
  send(silent.url, { longestSendMs: 400 })
  await queue('a@b.example')
  await expect.poll(() => silent.letters.length, { timeout: 5_000 }).toBe(1)
  silent.mood.silentAfterTaking = false
  await expect.poll(states, { timeout: 10_000 }).toEqual(['sent'])
  expect(new Set(silent.letters.map(({ messageId }) => messageId)).size).toBe(1)
})

test('a recipient who is refused for good is not tried again, and holds up nobody', async () => {
  const strict = await server()
  strict.mood.refuseRecipient = (address) => (address.startsWith('gone') ? 550 : undefined)
  send(strict.url)
  await queue('gone@b.example')
  await queue('here@b.example')
  await expect.poll(states).toEqual(['refused', 'sent'])
  const [gone] = await rows()
  expect(gone).toMatchObject({ attempts: 1, text_body: '' })
  expect(gone?.last_error).toMatch(/^EENVELOPE 550/)
})

test('a server that asks to come back later is asked again', async () => {
  const busy = await server()
  busy.mood.refuseLetter = 451
  send(busy.url)
  await queue('a@b.example')
  await expect.poll(async () => (await rows())[0]?.attempts).toBeGreaterThan(2)
  delete busy.mood.refuseLetter
  await expect.poll(states, { timeout: 10_000 }).toEqual(['sent'])
  expect(busy.letters).toHaveLength(1)
})

test('a wrong password of ours refuses no letter', async () => {
  const strict = await server(0, 'wrong')
  send(strict.url)
  await queue('a@b.example')
  await expect.poll(async () => (await rows())[0]?.last_error).toMatch(/^EAUTH 535/)
  expect(await states()).toEqual(['waiting'])
})

test('a letter is given up after the last attempt', async () => {
  const busy = await server()
  busy.mood.refuseLetter = 451
  send(busy.url, { mostAttempts: 2 })
  await queue('a@b.example')
  await expect.poll(states, { timeout: 10_000 }).toEqual(['refused'])
  expect((await rows())[0]).toMatchObject({ attempts: 2, last_error: expect.stringMatching(/^given up: /) })
})

test('several senders share the queue and send each letter once', async () => {
  const { letters, url: smtpUrl } = await server()
  for (let index = 0; index < 40; index += 1) await queue(`person-${index}@b.example`)
  send(smtpUrl)
  send(smtpUrl)
  send(smtpUrl)
  await expect
    .poll(async () => (await states()).every((state) => state === 'sent'), { timeout: 15_000 })
    .toBe(true)
  const recipients = letters.map(({ to }) => (Array.isArray(to) ? '' : to?.text))
  expect(new Set(recipients).size).toBe(40)
  expect(letters).toHaveLength(40)
})

test('a letter of the sign-in is sent at once, woken by the queueing', async () => {
  const { letters, url: smtpUrl } = await server()
  send(smtpUrl, { pauseMs: 60_000 })
  await createSendMail(database)({
    to: 'a@b.example',
    subject: 'Đặt lại mật khẩu',
    text: 'https://minhbach.example/x',
  })
  await expect.poll(() => letters.length, { timeout: 5_000 }).toBe(1)
})

test('a subscription says how to end it, in the letter and in its header', async () => {
  const { letters, url: smtpUrl } = await server()
  send(smtpUrl)
  const digest = subscriptionTemplate({ kind: 'test.digest', subject: { vi: 'Tin tuần', en: 'The week' } })
  const unsubscribeUrl = 'https://minhbach.example/huy-nhan-tin/abc'
  await transaction(database, (tx) =>
    queueMail(tx, { to: 'a@b.example', template: digest, unsubscribeUrl, text: 'Tin' }),
  )
  await expect.poll(states).toEqual(['sent'])
  expect(letters[0]?.headers.get('list')).toMatchObject({
    unsubscribe: { url: unsubscribeUrl },
    'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
  })
})

test('without a mail server letters are kept, and the log tells their number and nothing of them', async () => {
  const lines: string[] = []
  const loop = send(undefined, { logger: pino({}, { write: (line: string) => lines.push(line) }) })
  await queue('hoa@truong.example')
  loop.wake()
  await expect.poll(() => lines.length).toBe(1)
  expect(await states()).toEqual(['waiting'])
  expect(lines.join()).toContain('"count":1')
  expect(lines.join()).not.toMatch(/hoa|Nguyễn|truong/)
})

test.each([
  'a@b.example\r\nBcc: all@b.example',
  'a@b.example, c@d.example',
  'Hoa <a@b.example>',
  'a b@c.example',
  'a@b@c.example',
  'a\u0000@b.example',
  '',
  `${'x'.repeat(250)}@b.example`,
])('a recipient that is not one plain address is refused: %j', async (to) => {
  await expect(queue(to)).rejects.toThrow('not one plain e-mail address')
})

test.each([
  'Đặt lại\r\nBcc: all@b.example',
  'Đặt lại\u2028mật khẩu',
  '',
  'x'.repeat(201),
  'Gửi nguyenthihoa',
  'Gửi nguyenthihoa@truong.example',
  'Mã của bạn là 123456',
])('a subject that breaks the header or tells of a person is refused: %j', async (subject) => {
  const message = { to: 'nguyenthihoa@truong.example', subject, text: 'x' }
  await expect(createSendMail(database)(message)).rejects.toThrow(/the subject/)
})

test('an address to unsubscribe at cannot break the header', async () => {
  const digest = subscriptionTemplate({ kind: 'test.digest', subject: { vi: 'Tin tuần', en: 'The week' } })
  const mail: OutgoingMail = {
    to: 'a@b.example',
    template: digest,
    unsubscribeUrl: 'https://a.example/x>\r\nBcc: c@d.example',
    text: 'x',
  }
  await expect(transaction(database, (tx) => queueMail(tx, mail))).rejects.toThrow('unsubscribe')
})

test('a subject that is put together from values does not compile', () => {
  const name: string = 'Hoa'
  // @ts-expect-error a name in the subject
  mailTemplate({ kind: 'test.bad', subject: { vi: `Nhắc ${name}`, en: 'A task is due' } })
  // @ts-expect-error any text in the subject
  mailTemplate({ kind: 'test.bad', subject: { vi: name, en: 'A task is due' } })
  expect(reminder.subject.vi).toBe('Nhắc việc đến hạn')
})
