import pino from 'pino'
import { expect, test } from 'vitest'
import { startMailServer } from '../../../../test/operations/mail-server.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { startMail } from '../../../platform/mail/start-mail.ts'
import { listApplications } from '../store/enrolment-applications.ts'
import { receiptOf } from '../store/enrolment-receipts.ts'
import { enrolmentApp } from './enrolment-app.builder.tsx'
import { enrolmentPaths } from './paths.ts'

const app = await enrolmentApp()
const { database, school } = app

test('a family is told of each step by a real letter that names neither the child nor the result', async () => {
  const mailServer = await startMailServer()
  const sending = startMail({
    database,
    logger: pino({ level: 'silent' }),
    smtpUrl: mailServer.url,
    from: 'khong-tra-loi@pgd.example',
    pauseMs: 20,
  })
  const arrived = (count: number) => expect.poll(() => mailServer.letters.length).toBe(count)
  app.setNow(new Date('2026-11-24T03:00:00Z'))
  const days = { opensOn: localDate('2026-11-25'), closesOn: localDate('2026-11-30') }
  const campaignId = await app.campaign({
    ...days,
    resultsOn: localDate('2026-12-10'),
    quota: 1,
    schoolYear: '2026-2027',
  })
  const address = { campaignId, school: school.code }

  app.setNow(new Date('2026-11-26T03:00:00Z'))
  const family = app.visitor()
  const [area] = await app.areas(campaignId, school.id)
  const typed = {
    ...{ ten: 'Nguyễn Thị Bông', ngaySinh: '9/5/2020', gioiTinh: 'female', noiO: area?.id ?? '' },
    ...{
      diaChi: '12 Hùng Vương',
      cuTru: 'permanent',
      nguoiNop: 'Trần Thị Bảy',
      email: 'me-bong@thu.example',
    },
  }
  const apply = enrolmentPaths.apply.to({ campaignId }, { truong: school.code })
  await family.open(apply)
  await family.submitAndFollow(apply, typed)
  await arrived(1)
  const [own] = await listApplications(database, campaignId, school.id)
  if (own === undefined) throw new RangeError('no application')
  await family.open(enrolmentPaths.correct.to({}))
  await family.submit(enrolmentPaths.correct.to({}), { ...typed, diaChi: '14 Hùng Vương' })
  await arrived(2)

  const rival = app.child('Bé Khác', { areaId: area?.id ?? null })
  await app.apply(campaignId, school.id, rival)
  const clerk = app.signedIn(school.id, 'school-clerk')
  for (const { code } of await listApplications(database, campaignId, school.id)) {
    const check = enrolmentPaths.check.to({ ...address, code })
    const { html } = await clerk.open(check)
    const sequence = /name="thayDen" value="(\d+)"/u.exec(html)?.[1] ?? ''
    const found = { noiO: area?.id ?? '', cuTru: 'permanent', giayTo: 'du', thayDen: sequence }
    expect((await clerk.submit(check, found)).status).toBe(303)
  }
  await arrived(3)

  app.setNow(new Date('2026-12-01T03:00:00Z'))
  const principal = app.signedIn(school.id, 'principal')
  const desk = async (who: typeof principal, path: string, wish: Record<string, string>) => {
    await who.open(enrolmentPaths.deskSchool.to(address))
    return (await who.submit(path, wish)).status
  }
  expect(await desk(principal, enrolmentPaths.seal.to(address), {})).toBe(303)
  const draw = { nguon: 'state-lottery', tinh: 'Long An' }
  const commit = enrolmentPaths.commit.to(address)
  await desk(principal, commit, { ...draw, viec: 'last-places', ngay: '2/12/2026' })
  await arrived(4)
  const hold = async (at: string) => {
    app.setNow(new Date(at))
    const { html } = await clerk.open(enrolmentPaths.deskSchool.to(address))
    for (const [, drawId = '', field = ''] of html.matchAll(
      /boc-tham\/([-0-9a-f]{36})"[\s\S]*?name="(so-[^"]+)"/gu,
    )) {
      for (const who of [clerk, principal]) {
        await desk(who, enrolmentPaths.value.to({ ...address, drawId }), { [field]: '048213' })
      }
    }
  }
  await hold('2026-12-02T12:00:00Z')
  expect(await desk(principal, enrolmentPaths.publish.to(address), {})).toBe(303)
  await arrived(5)

  for (const letter of mailServer.letters) {
    expect(letter.subject).toBe('Hồ sơ tuyển sinh của bạn có tin mới')
    const said = `${letter.text} ${letter.html}`
    expect(said).toContain(own.code)
    expect(said).toContain('http://127.0.0.1/tuyen-sinh/ho-so')
    expect(said).not.toMatch(/Bông|Bảy|Hùng Vương|[Đđ]ược nhận/u)
    expect(said.replace(/\D/gu, '')).not.toContain(receiptOf(own.id, app.secret))
  }
  await sending.stop()
  await mailServer.stop()
})
