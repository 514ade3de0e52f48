import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { answersPaths } from '../answers/paths.ts'
import { trackingPaths } from '../tracking/paths.ts'
import { formHref } from './door-address.ts'
import { intakeApp } from './intake-app.builder.tsx'
import { intakePaths, kindSlugs } from './paths.ts'

const app = await intakeApp()
const { school } = app
const clerk = app.person(school.id, 'school-clerk')
let browser: Browser
let origin: string

beforeAll(async () => {
  origin = await app.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function contextOf(width: number, javaScriptEnabled = true, email?: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled,
    acceptDownloads: true,
  })
  context.setDefaultTimeout(10_000)
  if (email !== undefined)
    await context.addCookies([{ name: 'nguoi', value: encodeURIComponent(email), url: origin }])
  return context
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.MINHBACH_SCREENSHOTS
  if (folder === undefined) return
  await page.screenshot({ path: `${folder}/intake-${name}.png`, fullPage: true })
}

const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const hostile = '<img src=x onerror="document.title=\'hacked\'"><script>document.title="hacked"</script>'

/** Writes of a fee that is in no list, from the first question of the door on. */
async function tellOfFee(page: Page): Promise<string> {
  await page.goto(origin + intakePaths.door.to({}))
  await page.getByRole('link', { name: 'Có việc chưa đúng, chưa tốt' }).click()
  await page.getByRole('link', { name: 'Xem lại, sửa và trả lời cho tôi' }).click()
  await page.getByRole('searchbox').fill(
    school.name
      .slice(0, 18)
      .normalize('NFD')
      .replace(/\p{Mn}/gu, ''),
  )
  await page.getByRole('button', { name: 'Tìm' }).click()
  await page.getByRole('link', { name: school.name, exact: true }).click()
  await page.getByRole('link', { name: 'Không, là việc khác hoặc người khác' }).click()
  await page.getByRole('heading', { level: 1, name: 'Gửi phản ánh' }).waitFor()
  await page.getByLabel('Bạn mong muốn điều gì?').fill('Trả lại tiền')
  await page.getByLabel('Có, tôi để lại tên').check()
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  // What is missing is named, what was typed is kept.
  await page.getByRole('link', { name: /Nhập họ và tên/ }).waitFor()
  expect(await page.getByLabel('Bạn mong muốn điều gì?').inputValue()).toBe('Trả lại tiền')
  await page
    .getByLabel('Chuyện gì đã xảy ra?')
    .fill(`Khoản 450.000 đồng không có trong danh sách. ${hostile}`)
  await page.getByLabel('Họ và tên').fill('Bà Nguyễn Thị Tư')
  await page
    .getByLabel('Ảnh hoặc giấy tờ kèm theo')
    .setInputFiles({ name: 'thong-bao.png', mimeType: 'image/png', buffer: photo })
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.getByRole('heading', { name: 'Chúng tôi đã nhận' }).waitFor()
  return /\d{4} \d{4} \d{4} \d{4}/u.exec((await page.textContent('main')) ?? '')?.[0] ?? ''
}

test('a parent asks back a strange fee on a phone without JavaScript, follows it, and has it looked at again', async () => {
  const context = await contextOf(360, false)
  const page = await context.newPage()
  const code = await tellOfFee(page)
  expect(page.url()).not.toContain(code.slice(0, 4))
  await page.getByText('Vì sao là ngày này? (Thời hạn trả lời)').click()
  await page.getByText('Cách tính', { exact: true }).last().waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải biên nhận (PDF)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^bien-nhan-PA-2026-\d{6}\.pdf$/u)

  await page.getByRole('link', { name: 'Theo dõi ngay' }).click()
  await page.getByLabel('Mã biên nhận').fill(` ${code.replaceAll(' ', '  ')} `)
  await page.getByRole('button', { name: 'Xem' }).click()
  await page.getByText('Chúng tôi đã nhận và đang xem ai phải trả lời bạn.').waitFor()
  // Hostile text is text.
  await page.getByText('onerror').waitFor()
  expect(await page.title()).not.toContain('hacked')
  await page.getByRole('link', { name: 'thong-bao.png' }).first().waitFor()

  const { id } = await app.newestCase()
  await app.answer(id)
  await page.reload()
  await page.getByText(app.noteOfStaff).first().waitFor()
  await page.getByLabel('Chưa hài lòng', { exact: true }).check()
  await page.getByRole('button', { name: 'Gửi đánh giá' }).click()
  await page.getByRole('status').filter({ hasText: 'Cảm ơn bạn đã đánh giá' }).waitFor()
  await page.getByRole('link', { name: 'Chưa hài lòng, yêu cầu xem lại' }).click()
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.getByRole('link', { name: 'Hãy viết vài dòng' }).waitFor()
  await page.getByLabel('Bạn muốn nói gì?').fill('Chưa thấy trả lại tiền.')
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.getByText('Có người đang xem xét phản ánh của bạn.').waitFor()
  await page.getByRole('button', { name: 'Đóng hồ sơ trên máy này' }).click()
  await page.getByRole('status').filter({ hasText: 'Đã đóng hồ sơ' }).waitFor()
  await page.goto(origin + trackingPaths.case.to({}))
  await page.getByLabel('Mã biên nhận').waitFor()
  await context.close()
}, 90_000)

test('the code behind the # of a QR code is filled in and leaves no trace in the address', async () => {
  const context = await contextOf(360)
  const page = await context.newPage()
  await page.goto(`${origin}${trackingPaths.enter.to({})}#4821093755128804`)
  await page.waitForFunction(`document.querySelector('[name=ma]').value !== ''`)
  expect(await page.getByLabel('Mã biên nhận').inputValue()).toBe('4821 0937 5512 8804')
  expect(page.url()).not.toContain('4821')
  await context.close()
})

const door = (query: Readonly<Record<string, string>>) => intakePaths.door.to({}, query)
const pages = {
  door: door({}),
  wish: door({ viec: 'chua-dung' }),
  unit: door({ viec: 'chua-dung', muon: 'xem-lai', tim: 'hoa sen' }),
  concern: door({ viec: 'quyen-loi', muon: 'khieu-nai', noi: school.code }),
  denunciation: door({ viec: 'chua-dung', muon: 'xu-ly-nguoi', noi: school.code }),
  elsewhere: door({ viec: 'de-nghi', noi: 'noi-khac' }),
  feedback: formHref('feedback', school.code, 'work'),
  complaint: formHref('complaint', school.code, 'head'),
  information: formHref('information-request', school.code, 'work'),
  incident: formHref('incident', school.code, 'work'),
  resume: intakePaths.resume.to({}),
  enter: trackingPaths.enter.to({}),
  answers: answersPaths.list.to({}),
} as const

/** Pages of which a wide screen makes something else. */
const wideToo = ['door', 'feedback', 'receipt', 'case-answered', 'desk']

test.each([360, 1280])(
  'axe finds nothing on the pages of the door at %i pixels',
  async (width) => {
    const context = await contextOf(width)
    const page = await context.newPage()
    const expectGood = async (shown: Page, name: string) => {
      if (width === 360 || wideToo.includes(name))
        expect([name, ...(await problemsOn(shown))]).toEqual([name])
    }
    const look = async (name: string) => {
      expect([name, ...(await problemsOn(page))]).toEqual([name])
      await picture(page, `${width}-${name}`)
    }
    for (const [name, address] of Object.entries(pages)) {
      expect((await page.goto(origin + address))?.status()).toBe(200)
      await look(name)
    }
    const code = await tellOfFee(page)
    await look('receipt')
    await page.goto(origin + trackingPaths.enter.to({}))
    await page.getByLabel('Mã biên nhận').fill(code)
    await page.getByRole('button', { name: 'Xem' }).click()
    await page.getByRole('heading', { name: 'Đang ở đâu?' }).waitFor()
    await look('case-received')
    const { id, code: number } = await app.newestCase()
    await app.answer(id)
    await page.reload()
    await look('case-answered')
    for (const [name, address] of [
      ['why', trackingPaths.move.to({ transition: 'reopen' })],
      ['higher', trackingPaths.higher.to({})],
    ] as const) {
      await page.goto(origin + address)
      await look(name)
    }
    await app.publish(id, { question: 'Khoản thu 450.000 đồng có đúng không?', answer: app.noteOfStaff })
    await page.goto(origin + answersPaths.list.to({}))
    await look('answers-some')
    await page.goto(origin + answersPaths.one.to({ code: number }))
    await look('answer')
    await context.close()

    const desk = await contextOf(width, true, clerk.email)
    const entry = await desk.newPage()
    for (const [name, address] of [
      ['desk', intakePaths.desk.to({})],
      ['desk-form', intakePaths.deskForm.to({ kind: kindSlugs.feedback }, { noi: school.code })],
    ] as const) {
      await entry.goto(origin + address)
      await expectGood(entry, name)
      await picture(entry, `${width}-${name}`)
    }
    await desk.close()
  },
  120_000,
)
