import { h } from 'preact'
import { beforeAll, describe, expect, test } from 'vitest'
import { plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import { unitsApp } from '../../../../test/example/units-app.tsx'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { loadExample } from '../example/load-example.ts'
import { findUnitByCode, listUnits } from '../store/unit-queries.ts'
import { renameUnit, updateUnitContact } from '../store/unit-store.ts'

const app = await unitsApp()
const today = localDate('2026-11-24')
beforeAll(() => loadExample(app.database, usualExample(), plainOptions))

async function unitOf(code: string) {
  const unit = await findUnitByCode(app.database, code)
  if (unit === undefined) throw new RangeError(code)
  return unit
}

describe('the list of units', () => {
  test('is found without diacritics, by part of a name and by code', async () => {
    for (const search of ['kim dong', 'Kim Đồng', 'KIM ĐÔNG', 'th-kim-dong']) {
      const { units } = await listUnits(app.database, { on: today, search })
      expect(units.map(({ code }) => code)).toContain('th-kim-dong')
    }
  })

  test('takes what is typed as letters, never as a pattern', async () => {
    for (const search of ['%', '_', '\\', "' or 1=1 --"]) {
      expect((await listUnits(app.database, { on: today, search })).total).toBe(0)
    }
  })

  test('is in the order of the Vietnamese alphabet', async () => {
    const { units } = await listUnits(app.database, { on: today, level: 'MN' })
    const names = units.map(({ name }) => name)
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare))
  })

  test('is of its day: the office then, the wards now', async () => {
    const codesOn = async (day: string) =>
      (
        await listUnits(app.database, { on: localDate(day), kinds: ['city-office', 'commune-department'] })
      ).units.map(({ code }) => code)
    expect(await codesOn('2025-06-30')).toEqual(['phong-tan-an'])
    expect((await codesOn('2025-07-01')).toSorted()).toEqual([
      'vhxh-khanh-hau-ward',
      'vhxh-long-an-ward',
      'vhxh-tan-an-ward',
    ])
  })

  test('comes in pages that together hold each unit once', async () => {
    const all = await listUnits(app.database, { on: today })
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => listUnits(app.database, { on: today }, { page, perPage: 15 })),
    )
    expect(pages.flatMap(({ units }) => units.map(({ id }) => id))).toEqual(all.units.map(({ id }) => id))
    expect(pages[0]?.total).toBe(all.total)
  })

  test('under one superior has the schools of the ward', async () => {
    const ward = await unitOf('vhxh-tan-an-ward')
    const { units } = await listUnits(app.database, { on: today, superiorId: ward.id })
    expect(units.length).toBeGreaterThan(5)
    expect(units.every(({ kind }) => kind === 'school')).toBe(true)
  })
})

describe('the public pages', () => {
  test('anybody finds a school in the directory and opens its page', async () => {
    const visitor = app.visitor()
    const list = await visitor.open('/don-vi?q=kim+dong')
    expect(list.status).toBe(200)
    expect(list.html).toContain('href="/don-vi/th-kim-dong"')
    const page = await visitor.open('/don-vi/th-kim-dong')
    expect(page.html).toContain('Trường Tiểu học Kim Đồng')
    expect(page.html).toContain('Phòng Văn hóa – Xã hội phường Long An')
    expect(page.html).toContain('Từ 01/01/2010 đến 30/06/2025')
  })

  test('the address of the former office still opens and says who took over what', async () => {
    const page = await app.visitor().open('/don-vi/phong-tan-an')
    expect(page.status).toBe(200)
    expect(page.html).toContain('hoạt động đến hết ngày 30/06/2025')
    for (const heir of ['vhxh-long-an-ward', 'vhxh-tan-an-ward', 'vhxh-khanh-hau-ward', 'so-tay-ninh']) {
      expect(page.html).toContain(`href="/don-vi/${heir}"`)
    }
    expect(page.html).toContain('Chưa đối chiếu văn bản gốc')
  })

  test('every unit that ever was has a page, in both languages', async () => {
    const rows = await app.database.selectFrom('organisations.unit').select('code').execute()
    const visitor = app.visitor()
    for (const { code } of rows) expect((await visitor.open(`/don-vi/${code}`)).status).toBe(200)
    const english = await visitor.open('/don-vi/phong-tan-an?lang=en')
    expect(english.html).toContain('This unit existed until 30/06/2025.')
  })

  test('what does not exist, and what is not public, look the same', async () => {
    const hidden = await unitOf('th-hung-vuong')
    await transaction(app.database, (tx) => updateUnitContact(tx, hidden.id, { ...hidden, public: false }))
    const visitor = app.visitor()
    const absent = await visitor.open('/don-vi/khong-co')
    const secret = await visitor.open('/don-vi/th-hung-vuong')
    expect([absent.status, secret.status]).toEqual([404, 404])
    expect((await visitor.open('/don-vi?q=hung+vuong')).html).not.toContain('th-hung-vuong')
    expect((await visitor.open('/don-vi/vhxh-long-an-ward')).html).not.toContain('th-hung-vuong')
  })

  test('a new name is on the page at once', async () => {
    const unit = await unitOf('mn-hoa-sen')
    const visitor = app.visitor()
    expect((await visitor.open('/don-vi/mn-hoa-sen')).html).toContain('Trường Mầm non Hoa Sen</h1>')
    await transaction(app.database, (tx) =>
      renameUnit(
        tx,
        { unitId: unit.id, name: 'Trường Mầm non Hoa Sen Trắng', shortName: 'MN Hoa Sen Trắng' },
        { day: today, basis: 'Quyết định 1/QĐ-UBND' },
      ),
    )
    const page = await visitor.open('/don-vi/mn-hoa-sen')
    expect(page.html).toContain('Trường Mầm non Hoa Sen Trắng</h1>')
    expect(page.html).toContain('Tên gọi qua các thời kỳ')
    expect((await visitor.open('/don-vi?q=hoa+sen')).html).toContain('Hoa Sen Trắng')
  })

  test('other modules add their parts, and a change of theirs is on the page at once', async () => {
    let plans = 1
    const section = {
      name: 'plans',
      topics: (code: string) => [`plan.of:${code}`],
      load: async ({ unit }: { unit: { kind: string } }) =>
        unit.kind === 'school' ? h('p', null, `Có ${plans} kế hoạch`) : undefined,
    }
    const other = await unitsApp([section])
    await loadExample(other.database, usualExample(), plainOptions)
    const visitor = other.visitor()
    expect((await visitor.open('/don-vi/mn-son-ca')).html).toContain('Có 1 kế hoạch')
    expect((await visitor.open('/don-vi/so-tay-ninh')).html).not.toContain('kế hoạch')
    plans = 2
    await transaction(other.database, (tx) => touchTopics(tx, ['plan.of:mn-son-ca']))
    expect((await visitor.open('/don-vi/mn-son-ca')).html).toContain('Có 2 kế hoạch')
  })

  test('odd addresses are answered calmly', async () => {
    const visitor = app.visitor()
    for (const url of [
      '/don-vi?trang=-1',
      '/don-vi?trang=99999',
      '/don-vi?loai=khong-co',
      '/don-vi?q=%F0%9F%8F%AB',
    ]) {
      expect((await visitor.open(url)).status).toBe(200)
    }
    expect((await visitor.open('/don-vi?loai=%00')).status).toBe(404)
  })
})
