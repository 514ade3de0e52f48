import { beforeAll, describe, expect, test } from 'vitest'
import { plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import { unitsApp } from '../../../../test/example/units-app.tsx'
import { localDate } from '../../../platform/kernel/dates.ts'
import { superiorOn } from '../domain/unit-history.ts'
import { loadExample } from '../example/load-example.ts'
import { loadUnitHistory } from '../store/history-queries.ts'
import { findUnitByCode } from '../store/unit-queries.ts'

const app = await unitsApp()
beforeAll(() => loadExample(app.database, usualExample(), plainOptions))
const administrator = () => app.signedIn('chuyen-vien-cong-nghe-thong-tin@vhxh-tan-an-ward.example.test')
const today = localDate('2026-11-24')

async function idOf(code: string): Promise<string> {
  const unit = await findUnitByCode(app.database, code)
  if (unit === undefined) throw new RangeError(code)
  return unit.id
}
async function schoolsOf(ward: string): Promise<string[]> {
  const history = await loadUnitHistory(app.database)
  const authority = history.units.find(({ code }) => code === ward)
  return history.units
    .filter(({ id, kind }) => kind === 'school' && superiorOn(history, id, today) === authority?.id)
    .map(({ code }) => code)
}

describe('who may', () => {
  test('nobody without signing in, and no principal', async () => {
    const stranger = await app.visitor().send('GET', '/don-vi/quan-ly')
    expect(stranger.location).toContain('/dang-nhap')
    const principal = await app.signedIn('hieu-truong@th-kim-dong.example.test').open('/don-vi/quan-ly')
    expect(principal.status).toBe(403)
  })

  test('an administrator of one ward sees and changes only that ward', async () => {
    const visitor = administrator()
    const list = await visitor.open('/don-vi/quan-ly')
    const [own] = await schoolsOf('vhxh-tan-an-ward')
    const [other] = await schoolsOf('vhxh-long-an-ward')
    expect(list.html).toContain(`/don-vi/${own}/thay-doi`)
    expect(list.html).not.toContain(`/don-vi/${other}/thay-doi`)
    expect((await visitor.open(`/don-vi/${own}/thay-doi`)).html).toContain(`/don-vi/${own}/doi-ten`)
    expect((await visitor.open(`/don-vi/${other}/thay-doi`)).status).toBe(404)
    expect((await visitor.open(`/don-vi/${other}/doi-ten`)).status).toBe(404)
    const tried = await visitor.submit(`/don-vi/${other}/doi-ten`, {
      ten: 'Trường bị chiếm',
      tuNgay: '24/11/2026',
      canCu: 'Quyết định 1',
    })
    expect(tried.status).toBe(404)
  })

  test('a school is not pushed into a ward that somebody else looks after', async () => {
    const visitor = administrator()
    const [own] = await schoolsOf('vhxh-tan-an-ward')
    await visitor.open(`/don-vi/${own}/chuyen`)
    const tried = await visitor.submit(`/don-vi/${own}/chuyen`, {
      quanHe: 'administrative',
      capTren: await idOf('vhxh-long-an-ward'),
      tuNgay: '24/11/2026',
      canCu: 'Quyết định 2',
    })
    expect(tried.status).toBe(404)
    expect(await schoolsOf('vhxh-tan-an-ward')).toContain(own)
  })
})

describe('changes', () => {
  test('a school is founded, found in the directory, and noted in the audit log', async () => {
    const visitor = administrator()
    await visitor.open('/don-vi/quan-ly/them')
    const opened = await visitor.submitAndFollow('/don-vi/quan-ly/them', {
      ten: 'Trường Tiểu học Ngô Quyền',
      tenNgan: 'TH Ngô Quyền',
      loai: 'TH',
      capTren: await idOf('vhxh-tan-an-ward'),
      tuNgay: '01/9/2026',
      canCu: 'Quyết định 88/QĐ-UBND ngày 15/8/2026',
      congKhai: 'co',
    })
    expect(opened.html).toContain('Trường Tiểu học Ngô Quyền</h1>')
    expect(await schoolsOf('vhxh-tan-an-ward')).toContain('th-ngo-quyen')
    const entry = await app.database
      .selectFrom('platform.audit_entry')
      .select(['action', 'reason'])
      .where('subject_id', '=', await idOf('th-ngo-quyen'))
      .execute()
    expect(entry).toEqual([{ action: 'unit.created', reason: 'Quyết định 88/QĐ-UBND ngày 15/8/2026' }])
  })

  test('all that is wrong with a form is said at once, and what was typed is kept', async () => {
    const visitor = administrator()
    await visitor.open('/don-vi/quan-ly/them')
    const answered = await visitor.submit('/don-vi/quan-ly/them', {
      ten: '',
      thu: 'không phải thư',
      tuNgay: '31/02/2026',
    })
    expect(answered.status).toBe(422)
    for (const message of [
      'Nhập tên đầy đủ của đơn vị',
      'Chọn loại đơn vị',
      'Chọn một đơn vị',
      'Nhập ngày theo dạng ngày/tháng/năm',
      'Nhập căn cứ',
      'Địa chỉ thư điện tử chưa đúng dạng',
    ]) {
      expect(answered.html).toContain(message)
    }
    expect(answered.html).toContain('value="31/02/2026"')
  })

  test('a code that stands in the way of a page, or is taken, is refused', async () => {
    const visitor = administrator()
    await visitor.open('/don-vi/quan-ly/them')
    const form = {
      ten: 'Trường Tiểu học Mới',
      loai: 'TH',
      capTren: await idOf('vhxh-tan-an-ward'),
      tuNgay: '01/9/2026',
      canCu: 'Quyết định 89',
    }
    const reserved = await visitor.submit('/don-vi/quan-ly/them', { ...form, ma: 'quan-ly' })
    expect(reserved.html).toContain('không trùng tên trang của hệ thống')
    const taken = await visitor.submit('/don-vi/quan-ly/them', { ...form, ma: 'th-kim-dong' })
    expect(taken.status).toBe(422)
    expect(taken.html).toContain('đã được dùng')
    expect(await findUnitByCode(app.database, 'quan-ly')).toBeUndefined()
  })

  test('a school merges into another and its address says so', async () => {
    const visitor = administrator()
    const [gone, heir] = await schoolsOf('vhxh-tan-an-ward')
    await visitor.open(`/don-vi/${gone}/ket-thuc`)
    const opened = await visitor.submitAndFollow(`/don-vi/${gone}/ket-thuc`, {
      hinhThuc: 'merge',
      tuNgay: '01/11/2026',
      canCu: 'Quyết định 90/QĐ-UBND',
      tiepNhan1: await idOf(heir ?? ''),
    })
    expect(opened.html).toContain('hoạt động đến hết ngày 31/10/2026')
    expect(opened.html).toContain(`href="/don-vi/${heir}"`)
    const roles = await app.database
      .selectFrom('organisations.role_assignment')
      .select('valid_to')
      .where('unit_id', '=', (await findUnitByCode(app.database, gone ?? ''))?.id ?? null)
      .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', localDate('2026-10-31'))]))
      .execute()
    expect(roles).toEqual([])
  })

  test('a department cannot end while its schools have nowhere to go, and nothing is saved', async () => {
    const visitor = administrator()
    await visitor.open('/don-vi/vhxh-tan-an-ward/ket-thuc')
    const answered = await visitor.submit('/don-vi/vhxh-tan-an-ward/ket-thuc', {
      hinhThuc: 'dissolve',
      tuNgay: '01/12/2026',
      canCu: 'Quyết định 91',
    })
    expect(answered.status).toBe(422)
    expect(answered.html).toContain('chưa có cơ quan quản lý mới')
    expect(answered.html).toContain('value="Quyết định 91"')
    expect((await findUnitByCode(app.database, 'vhxh-tan-an-ward'))?.validTo).toBeNull()
  })

  test('the past is not rewritten', async () => {
    const visitor = administrator()
    const own = (await schoolsOf('vhxh-tan-an-ward')).at(-1)
    await visitor.open(`/don-vi/${own}/doi-ten`)
    const answered = await visitor.submit(`/don-vi/${own}/doi-ten`, {
      ten: 'Trường đổi tên ngược thời gian',
      tuNgay: '01/01/2025',
      canCu: 'Quyết định 92',
    })
    expect(answered.status).toBe(422)
    expect(answered.html).toContain('không sửa lại quá khứ')
  })

  test('the same form sent twice changes once', async () => {
    const visitor = administrator()
    const own = (await schoolsOf('vhxh-tan-an-ward')).at(-2)
    const page = await visitor.open(`/don-vi/${own}/doi-ten`)
    const requestId = /name="requestId" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const form = { ten: 'Trường Tên Mới', tuNgay: '24/11/2026', canCu: 'Quyết định 93', requestId }
    const first = await visitor.submit(`/don-vi/${own}/doi-ten`, form)
    const second = await visitor.submit(`/don-vi/${own}/doi-ten`, form)
    expect([first.location, second.location]).toEqual([`/don-vi/${own}`, `/don-vi/${own}`])
  })

  test('contact details change at once on the public page', async () => {
    const visitor = administrator()
    const own = (await schoolsOf('vhxh-tan-an-ward')).at(-1)
    await visitor.open(`/don-vi/${own}/lien-he`)
    const form = { diaChi: 'Số 1 đường <b>Mới</b>', dienThoai: '', thu: '', kyHieu: '', congKhai: 'co' }
    const opened = await visitor.submitAndFollow(`/don-vi/${own}/lien-he`, form)
    expect(opened.html).toContain('Số 1 đường &lt;b>Mới&lt;/b>')
  })
})
