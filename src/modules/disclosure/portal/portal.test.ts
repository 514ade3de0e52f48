import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { eraseWords } from '../conduct/erase-words.ts'
import { publish, withdraw } from '../conduct/publish.ts'
import { readPublishedFiles } from '../search/read-published-files.ts'
import { expirePublications } from './expire-job.ts'
import { portalApp, portalOrigin } from './portal-app.builder.tsx'

const app = await portalApp()
const { visitor, wish, units } = app

test('a parent finds the fees of a school by words without diacritics and reads each amount', async () => {
  const { number } = await app.publish()
  const list = await visitor().open('/cong-khai?q=khoan+thu+hoa+binh')
  expect(list.html).toContain(`href="/cong-khai/${number}"`)
  expect(list.html).toContain('Trường Tiểu học Hòa Bình')
  const page = await visitor().open(`/cong-khai/${number}`)
  for (const words of [
    'Tiền ăn bán trú',
    '450.000',
    'Thông tư 09/2024/TT-BGDĐT, Điều 5',
    '05/09/2024',
    'Kiểm chứng',
  ])
    expect(page.html).toContain(words)
  expect(page.html).toContain(`<link rel="canonical" href="${portalOrigin}/cong-khai/${number}"`)
  expect(page.html).toContain('<meta property="og:title" content="Các khoản thu năm học 2024–2025"')
  expect(page.html).toMatch(
    /og:image" content="https:\/\/minhbach\.example\.vn\/assets\/share-card\.[0-9a-f]+\.png"/,
  )
  expect((await visitor().open('/tim-kiem?q=ban+tru')).html).toContain('<mark>bán trú</mark>')
})

test('the list is narrowed by a name of a school, asks back when several have it, and helps when nothing is found', async () => {
  await app.publish({ unitId: units.hoaSen, title: 'Thực đơn tuần của bé' })
  const narrowed = await visitor().open('/cong-khai?truong=hoa+sen')
  expect(narrowed.html).toContain('Thực đơn tuần của bé')
  expect(narrowed.html).not.toContain('Các khoản thu năm học')
  expect((await visitor().open('/cong-khai?truong=hoa')).html).toContain('Ý bạn là đơn vị nào?')
  expect((await visitor().open('/cong-khai?truong=ngoi+trường')).html).toContain(
    'Không có trường hay cơ quan nào',
  )
  expect((await visitor().open('/cong-khai?q=phi+thuyen')).html).toContain('Thử gõ ít chữ hơn')
  expect((await visitor().open('/cong-khai?don-vi=khong-co')).status).toBe(404)
})

test('a correction shows its reason and what it changed, and the older version keeps its address', async () => {
  const { publicationId, number } = await app.publish()
  const changed = JSON.parse(JSON.stringify(wish.content).replace('450.000', '480.000'))
  await app.act((tx) =>
    publish(tx, { ...wish, publicationId, content: changed, reason: 'Gõ nhầm mức ăn bán trú' }),
  )
  const now = await visitor().open(`/cong-khai/${number}`)
  expect(now.html).toContain('Gõ nhầm mức ăn bán trú')
  expect(now.html).toContain('<del>450.000</del>')
  expect(now.html).toContain('<ins>480.000</ins>')
  const old = await visitor().open(`/cong-khai/${number}/phien-ban/1`)
  expect(old.html).toContain('không còn hiệu lực')
  expect(old.html).toContain('450.000')
  expect((await visitor().open(`/cong-khai/${number}/phien-ban/3`)).status).toBe(404)
})

test('what is withdrawn leaves its title, day and reason, and nothing of its words, files or older versions', async () => {
  const file = await app.store('danh-sach.txt', Buffer.from('Nguyễn Văn Bí Mật'))
  const { publicationId, number } = await app.publish({ title: 'Danh sách miễn giảm', files: [file] })
  await readPublishedFiles(app.database, app.files)
  expect((await visitor().open('/cong-khai?q=bi+mat')).html).toContain('Danh sách miễn giảm')
  expect((await visitor().open(`/cong-khai/${number}/tep/${file}`)).status).toBe(200)

  await app.act((tx) =>
    withdraw(tx, { publicationId, reason: 'Có họ tên học sinh', by: null, at: app.clock.now }),
  )
  const page = await visitor().open(`/cong-khai/${number}`)
  expect(page.html).toContain('Danh sách miễn giảm')
  expect(page.html).toContain('đã được gỡ ngày 25/11/2024')
  expect(page.html).toContain('Có họ tên học sinh')
  for (const address of ['', '/phien-ban/1', '.json']) {
    const shown = (await visitor().open(`/cong-khai/${number}${address}`)).bytes.toString()
    expect(shown).not.toContain('450.000')
    expect(shown).not.toContain('danh-sach.txt')
  }
  for (const address of [`/tep/${file}`, '/phien-ban/1/publication.json'])
    expect((await visitor().open(`/cong-khai/${number}${address}`)).status).toBe(404)
  expect((await visitor().open('/cong-khai?q=bi+mat')).html).not.toContain('Danh sách miễn giảm')

  // It comes back without the names; what it was withdrawn for stays away.
  await app.act((tx) =>
    publish(tx, { ...wish, publicationId, title: 'Số học sinh được miễn giảm', reason: 'Đã bỏ họ tên' }),
  )
  expect((await visitor().open(`/cong-khai/${number}`)).html).toContain('450.000')
  expect((await visitor().open(`/cong-khai/${number}/tep/${file}`)).status).toBe(404)
  expect((await visitor().open(`/cong-khai/${number}/phien-ban/1`)).html).toContain('không còn được hiển thị')
})

test('what had to be public for a time is public on its last day and leaves its trace on the next', async () => {
  const { number } = await app.publish({
    title: 'Kết quả tuyển sinh lớp 1',
    publicUntil: localDate('2024-12-05'),
  })
  app.clock.now = new Date('2024-12-05T16:00:00Z')
  await expirePublications(app.database, app.clock.now)
  expect((await visitor().open(`/cong-khai/${number}`)).html).toContain('450.000')
  app.clock.now = new Date('2024-12-05T17:01:00Z')
  expect(await expirePublications(app.database, app.clock.now)).toBe(1)
  await app.settle()
  const page = await visitor().open(`/cong-khai/${number}`)
  expect(page.html).toContain('phải công khai đến hết ngày 05/12/2024')
  expect(page.html).not.toContain('450.000')
  expect((await visitor().open('/cong-khai?q=tuyen+sinh+lop+1')).html).not.toContain(
    'Kết quả tuyển sinh lớp 1',
  )
})

test('a kept page is not sent twice, and never outlives a change', async () => {
  const { publicationId, number } = await app.publish({ title: 'Lịch tiếp công dân' })
  const url = `/cong-khai/${number}`
  const first = await visitor().open(url)
  const again = () => app.server.inject({ url, headers: { 'if-none-match': String(first.headers.etag) } })
  expect((await again()).statusCode).toBe(304)
  await app.act((tx) =>
    publish(tx, { ...wish, publicationId, title: 'Lịch tiếp công dân (sửa)', reason: 'Đổi giờ' }),
  )
  expect((await again()).statusCode).toBe(200)
})

test('a list that was opened before a publication could be found shows it once it can', async () => {
  await transaction(app.database, (tx) => publish(tx, { ...wish, title: 'Vừa công khai xong' }))
  const list = async () => (await visitor().open('/cong-khai')).html
  expect(await list()).not.toContain('Vừa công khai xong')
  await app.settle()
  expect(await list()).toContain('Vừa công khai xong')
})

test('the words that were hashed are given out word for word, and a file is named by what search makes of it', async () => {
  const scan = await app.store(
    'quyet-dinh.png',
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  )
  const { publicationId, number } = await app.publish({ title: 'Quyết định kèm bản quét', files: [scan] })
  const document = await visitor().open(`/cong-khai/${number}/phien-ban/1/publication.json`)
  const { rows } = await app.owner.query(
    `select convert_from(leaf, 'utf8')::json as leaf from platform.log_outbox where thing_id = $1`,
    [publicationId],
  )
  expect(createHash('sha256').update(document.bytes).digest('hex')).toBe(rows[0].leaf.files[0].sha256)
  await readPublishedFiles(app.database, app.files)
  expect((await visitor().open(`/cong-khai/${number}`)).html).toContain('bản quét hoặc ảnh')
  const data = JSON.parse((await visitor().open(`/cong-khai/${number}.json`)).bytes.toString())
  expect(data).toMatchObject({ number, unit: { code: 'th-hoa-binh' }, versions: [{ act: 'published' }] })
  expect(data.versions[0].files[0].address).toBe(`${portalOrigin}/cong-khai/${number}/tep/${scan}`)
})

test('feeds tell of all, of a unit, and of a search, with corrections and what was taken down; the map names every page', async () => {
  const { number } = await app.publish({ title: 'Tài trợ <sân chơi> & "cây xanh"', unitId: units.hoaSen })
  const all = (await visitor().open('/cong-khai/tin-moi.xml')).bytes.toString()
  expect(all).toContain('<title>Tài trợ &lt;sân chơi&gt; &amp; &quot;cây xanh&quot;</title>')
  expect(all).toContain('Hết thời hạn công khai: Kết quả tuyển sinh lớp 1')
  const ofUnit = (await visitor().open('/cong-khai/tin-moi.xml?don-vi=mg-hoa-sen')).bytes.toString()
  expect(ofUnit).toContain('sân chơi')
  expect(ofUnit).not.toContain('Lịch tiếp công dân')
  const searched = (await visitor().open('/cong-khai/tin-moi.xml?q=san+choi')).bytes.toString()
  expect(searched.match(/<entry>/g)).toHaveLength(1)

  const map = await visitor().open('/sitemap.xml')
  expect(String(map.headers['content-type'])).toContain('application/xml')
  expect(map.bytes.toString()).toContain(`${portalOrigin}/sitemap/1.xml`)
  const part = (await visitor().open('/sitemap/1.xml')).bytes.toString()
  expect(part).toContain(`<loc>${portalOrigin}/cong-khai/${number}</loc>`)
  expect((await visitor().open('/sitemap/9.xml')).status).toBe(404)
  expect((await visitor().open('/robots.txt')).bytes.toString()).toContain(
    `Sitemap: ${portalOrigin}/sitemap.xml`,
  )
})

test('feed, data and map are not sent again to whoever holds them, until something is published or corrected', async () => {
  const { publicationId, number } = await app.publish({ title: 'Kế hoạch chuyên môn' })
  const ask = (url: string, headers = {}) => app.server.inject({ method: 'GET', url, headers })
  const addresses = [
    '/cong-khai/tin-moi.xml',
    '/cong-khai/tin-moi.xml?don-vi=th-hoa-binh',
    `/cong-khai/${number}.json`,
    '/sitemap/1.xml',
  ]
  const held = await Promise.all(
    addresses.map(async (address) => {
      const { headers, statusCode } = await ask(address)
      expect(statusCode).toBe(200)
      expect(headers['last-modified']).toMatch(/GMT$/u)
      return { address, etag: String(headers.etag), since: Date.parse(String(headers['last-modified'])) }
    }),
  )
  for (const { address, etag } of held) {
    const again = await ask(address, { 'if-none-match': `"other", W/${etag}` })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  }
  const at = new Date(app.clock.now.getTime() + 3_600_000)
  await app.act((tx) => publish(tx, { ...wish, publicationId, reason: 'Sửa', at }))
  for (const { address, etag, since } of held) {
    const { statusCode, headers } = await ask(address, { 'if-none-match': etag })
    expect(statusCode).toBe(200)
    expect(Date.parse(String(headers['last-modified']))).toBeGreaterThan(since)
  }
  const { headers } = await ask(`/cong-khai/${number}.json`)
  expect(headers['access-control-allow-origin']).toBe('*')
})

test('what was erased is on no page, in no feed, file or search, kept or not, while its place stays', async () => {
  const name = 'Huỳnh Thị Măng Cụt'
  const content = { blocks: [{ kind: 'text' as const, text: `Học bổng của em ${name}` }] }
  const { publicationId, number } = await app.publish({ title: `Học bổng: ${name}`, content })
  const addresses = [
    `/cong-khai/${number}`,
    `/cong-khai/${number}/phien-ban/1`,
    `/cong-khai/${number}.json`,
    '/cong-khai',
    '/cong-khai/tin-moi.xml',
    '/cong-khai?q=mang+cut',
  ]
  const pages = () =>
    Promise.all(
      addresses.map(async (address) => {
        const { html, bytes } = await visitor().open(address)
        return `${html}${bytes.toString()}`.replaceAll(/<\/?mark>/gu, '').includes('Măng Cụt')
      }),
    )
  expect(await pages()).toEqual(addresses.map(() => true))
  const { rows } = await app.owner.query('select id from organisations.person limit 1')
  const by = rows[0]?.id ?? newId('person')
  await app.act((tx) =>
    eraseWords(tx, { publicationId, which: 'all', basis: 'Luật 91/2025/QH15', by, at: app.clock.now }),
  )
  expect(await pages()).toEqual(addresses.map(() => false))
  expect((await visitor().open(`/cong-khai/${number}`)).html).toContain('đã được xóa')
  expect((await visitor().open(`/cong-khai/${number}/phien-ban/1/publication.json`)).status).toBe(404)
})

test('nothing is found under an address that names nothing', async () => {
  for (const address of [
    '/cong-khai/0',
    '/cong-khai/abc',
    '/cong-khai/999999999999',
    '/cong-khai/1e3',
    '/cong-khai/99999.json',
  ])
    expect((await visitor().open(address)).status).toBe(404)
})
