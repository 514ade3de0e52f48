import pino from 'pino'
import { expect, test } from 'vitest'
import { startMailServer } from '../../../../test/operations/mail-server.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { startMail } from '../../../platform/mail/start-mail.ts'
import { compareSources } from '../../../platform/public-log/scrub/compare-source.ts'
import { donationApp } from './donation-app.builder.tsx'
import { anAppeal, aPlan } from './donations.builder.ts'
import { donationLogSource } from './log-source.ts'
import { donationPaths } from './paths.ts'

const app = await donationApp()
const { database, schoolId } = app
const clerk = app.as(app.person(schoolId, 'school-clerk').email)
const principal = app.as(app.person(schoolId, 'principal').email)
const board = app.as(app.person(schoolId, 'inspection-board-member').email)
const clerkId = idSchema('person').parse(app.person(schoolId, 'school-clerk').id)
const appealId = await anAppeal(
  database,
  { unitId: schoolId, clerk: clerkId },
  'open',
  new Date('2026-08-10T02:00:00Z'),
  { ...aPlan, title: 'Sửa nhà vệ sinh học sinh' },
)
app.setNow('2026-08-20T02:00:00Z')
const gift = {
  ...{ hinhThuc: 'money', soTien: '40.000.000', loaiNtt: 'organisation', tenNtt: 'Công ty Cây Xanh' },
  ...{ tuNguyen: '1', neuTen: '1', ngayNhan: '20/08/2026' },
}
const record = async (typed: Record<string, string>) => {
  await clerk.open(donationPaths.gift.to({ appealId }))
  return clerk.submit(donationPaths.gift.to({ appealId }), { ...gift, ...typed })
}
const giftIdOf = (location: string | undefined) =>
  /khoan-nhan\/([-0-9a-f]{36})/u.exec(location ?? '')?.[1] ?? ''
const texts = async () => {
  const { rows } = await app.owner.query<{ text: string }>(
    `select coalesce(version.title, '') || coalesce(version.content::text, '') as text
     from disclosure.publication_version version join disclosure.publication p on p.id = version.publication_id
     where p.unit_id = $1 order by version.at, version.version`,
    [schoolId],
  )
  return rows.map(({ text }) => text)
}

test('a donor who leaves an address gets the receipt by mail, with the code and without a name; the address is not kept', async () => {
  const mailServer = await startMailServer()
  const from = 'khong-tra-loi@pgd.example'
  const sending = startMail({
    ...{ database, logger: pino({ level: 'silent' }), smtpUrl: mailServer.url, from, pauseMs: 20 },
  })
  expect((await record({ email: 'không phải địa chỉ' })).status).toBe(422)
  const recorded = await record({ email: 'hao@thu.example', loaiNtt: 'person', tenNtt: 'Nguyễn Thị Hảo' })
  expect(recorded.status).toBe(303)
  await expect.poll(() => mailServer.letters.length).toBe(1)
  const [letter] = mailServer.letters
  expect(letter?.subject).toBe('Biên nhận tài trợ')
  expect(letter?.text).toMatch(/40\.000\.000 đồng[\s\S]*[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/u)
  expect(`${letter?.text} ${letter?.html}`).not.toContain('Hảo')
  const { rows } = await app.owner.query(
    `select table_name from information_schema.columns
     where table_schema = 'disclosure' and table_name like 'donation%' and column_name like '%mail%'`,
  )
  expect(rows).toEqual([])
  await sending.stop()
  await mailServer.stop()
})

test('a name is erased by whoever answers for the data, and every proof stays good', async () => {
  const giftId = giftIdOf((await record({})).location)
  await app.runJobs()
  expect((await texts()).filter((text) => text.includes('Công ty Cây Xanh'))).toHaveLength(1)
  const address = donationPaths.eraseDonor.to({ appealId, giftId })
  for (const who of [clerk, board]) expect((await who.open(address)).status).toBe(403)
  await principal.open(address)
  expect((await principal.submit(address, { canCu: ' ' })).html).toContain('Ghi căn cứ để xoá')
  const erased = await principal.submitAndFollow(address, {
    canCu: 'Luật 91/2025/QH15, yêu cầu ngày 19/8/2026',
  })
  expect(erased.html).toContain('tên đã được xoá')
  // Once more is nothing more.
  expect((await principal.submit(address, { canCu: 'Lần nữa' })).status).toBe(200)
  expect((await texts()).filter((text) => text.includes('Cây Xanh'))).toEqual([])
  const { rows } = await app.owner.query(
    `select convert_from(leaf, 'utf8') as leaf from platform.log_outbox
     where convert_from(leaf, 'utf8') like '%"type":"erasure"%'`,
  )
  expect(JSON.stringify(rows)).toContain('fields.donor')
  expect(JSON.stringify(rows)).not.toContain('Cây Xanh')
  expect(await compareSources(database, [donationLogSource])).toEqual([])
  const other = donationPaths.eraseDonor.to({ appealId, giftId: crypto.randomUUID() })
  expect((await principal.open(other)).status).toBe(404)
})

test('after each quarter one sheet for the notice board says what came, went and is left, and it is made once', async () => {
  app.setNow('2026-10-06T00:00:00Z')
  await app.runJobs()
  await app.runJobs()
  const sheets = (await texts()).filter((text) => text.includes('Tài trợ quý III năm 2026'))
  expect(sheets).toHaveLength(1)
  expect(sheets[0]).toContain('80.000.000')
  expect(sheets[0]).not.toMatch(/Hảo|Cây Xanh/u)
})
