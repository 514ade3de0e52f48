import { beforeAll, describe, expect, test } from 'vitest'
import { exampleApp } from '../../../../test/app/example-app.ts'
import type { Visitor } from '../../../../test/app/visitor.ts'
import { content } from '../../../../test/example/example.builder.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import { recordOccurrence } from '../store/obligation-occurrences.ts'
import { obligationExample } from './example/obligation-example.ts'
import { dutyGround } from './load-duties.ts'
import { obligationJobs } from './obligation-jobs.ts'
import { obligationsCommand, obligationsReport } from './obligations-command.ts'
import { obligationPaths } from './paths.ts'
import { noteInspectionConcluded } from './reactions.ts'

const now = new Date('2026-11-24T02:00:00Z')
const app = await exampleApp({ now, units: 4, steps: [obligationExample] })
const ground = dutyGround(content)

let school: { id: UnitId; code: string }
let other: { id: UnitId; code: string }
let clerk: Visitor
let principal: Visitor

beforeAll(async () => {
  const { rows } = await app.owner.query<{ id: string; code: string }>(
    `select id, code from organisations.unit where kind = 'school' and valid_to is null order by code limit 2`,
  )
  const [first, second] = rows.map(({ id, code }) => ({ id: idSchema('unit').parse(id), code }))
  if (first === undefined || second === undefined) throw new RangeError('the example has schools')
  school = first
  other = second
  clerk = await app.signedIn(await app.holder('school-clerk', school.code))
  principal = await app.signedIn(await app.holder('principal', school.code))
})

test('what an office left unpublished when it ended is shown as theirs who took over', async () => {
  const { rows } = await app.owner.query<{ old: string; next: string }>(
    `select gone.code as old, next.code as next from organisations.succession
     join organisations.unit gone on gone.id = predecessor_id
     join organisations.unit next on next.id = successor_id
     where gone.valid_to is not null and gone.public and next.public and next.valid_to is null
     order by gone.code, next.code limit 1`,
  )
  const { old = '', next = '' } = rows[0] ?? {}
  const anybody = app.visitor()
  const gone = await anybody.open(obligationPaths.unit.to({ code: old }))
  expect(gone.html).toContain('Đơn vị này đã kết thúc ngày 30/06/2025')
  expect(gone.html).toContain(`href="${obligationPaths.unit.to({ code: next })}"`)
  const heir = await anybody.open(obligationPaths.unit.to({ code: next }))
  expect(heir.html).toContain('Tiếp nhận từ đơn vị đã kết thúc')
  expect(heir.html).toMatch(/còn \d+ nội dung chưa công khai của năm cuối|không còn nội dung nào thiếu/u)
})

describe('a clerk', () => {
  test('finds what her school has not published, why on that day, and the way to publish it', async () => {
    const { html, status } = await clerk.open(`${obligationPaths.desk.to({})}?xem=qua-han`)
    expect(status).toBe(200)
    expect(html).toContain('Vì sao là ngày này?')
    expect(html).toContain('Thông tư 09/2024/TT-BGDĐT')
    expect(html).toMatch(/\/khu-lam-viec\/cong-khai\/moi\?nghia-vu=[a-z-]+&amp;lan=/)
  })

  test('cannot open the duties of another school', async () => {
    expect((await clerk.open(obligationPaths.deskUnit.to({ code: other.code }))).status).toBe(404)
  })

  test('records what happened, and the duty stands in the list with its day', async () => {
    const address = obligationPaths.events.to({ code: school.code })
    await clerk.open(address)
    const saved = await clerk.submitAndFollow(address, {
      suViec: 'collection-begins',
      ngay: '10/12/2026',
      ten: 'Thu tiền bán trú học kỳ II',
      noiDung: '',
    })
    expect(saved.html).toContain('Đã ghi nhận')
    const { html } = await clerk.open(obligationPaths.desk.to({}))
    expect(html).toContain('Thu tiền bán trú học kỳ II')
    expect(html).toContain('09/12/2026')
  })

  test('is told when the words of an event would show a telephone number to everybody', async () => {
    const address = obligationPaths.events.to({ code: school.code })
    await clerk.open(address)
    const refused = await clerk.submit(address, {
      suViec: 'parents-meeting',
      ngay: '10/12/2026',
      ten: 'Họp, liên hệ 0912 345 678',
      noiDung: '',
    })
    expect(refused.status).toBe(422)
  })

  test('cannot take an event back; whoever leads can, and the reason stands in public', async () => {
    const { rows } = await app.owner.query<{ event_key: string }>(
      `select event_key from disclosure.occasion where unit_id = $1 and source = 'clerk'`,
      [school.id],
    )
    const typed = {
      huySuViec: `collection-begins ${rows[0]?.event_key}`,
      lyDo: 'Hội đồng trường quyết định không thu',
    }
    const cancel = obligationPaths.cancelEvent.to({ code: school.code })
    await clerk.open(obligationPaths.events.to({ code: school.code }))
    expect((await clerk.submit(cancel, typed)).status).toBe(403)
    await principal.open(obligationPaths.events.to({ code: school.code }))
    await principal.submitAndFollow(cancel, typed)
    const seen = await app.visitor().open(obligationPaths.unit.to({ code: school.code }))
    expect(seen.html).toContain('Hội đồng trường quyết định không thu')
    expect((await clerk.open(obligationPaths.desk.to({}))).html).not.toContain('Thu tiền bán trú học kỳ II')
  })
})

test('whoever oversees sees the schools, the worst first, each opening to its duties', async () => {
  const head = await app.signedIn(await app.holder('province-analyst'))
  const { html, status } = await head.open(obligationPaths.overview.to({}))
  expect(status).toBe(200)
  const codes = [...html.matchAll(/nghia-vu-cong-khai\/don-vi\/([a-z0-9-]+)\?xem=qua-han/gu)].map(
    ([, code]) => code,
  )
  expect(codes).toContain(school.code)
  const opened = await head.open(
    obligationPaths.deskUnit.to({ code: school.code }, { xem: 'tat-ca', nam: '2025' }),
  )
  expect(opened.status).toBe(200)
  // To read is not to publish.
  expect(opened.html).not.toContain('/khu-lam-viec/cong-khai/moi')
})

describe('everybody', () => {
  test('reads what a school must publish, what it did and what is missing, year by year', async () => {
    const { html, status } = await app
      .visitor()
      .open(`${obligationPaths.unit.to({ code: school.code })}?nam=2024`)
    expect(status).toBe(200)
    expect(html).toContain('Thông tư 36/2017/TT-BGDĐT')
    expect(html).toContain('Còn thiếu hoặc quá hạn')
  })

  test('reads the catalogue with its law, old and new, and finds a school in it', async () => {
    const { html } = await app.visitor().open(`${obligationPaths.catalogue.to({})}?q=hoa`)
    expect(html).toContain('Thông tư 36/2017/TT-BGDĐT')
    expect(html).toContain('Căn cứ chưa đối chiếu với văn bản gốc')
    expect(html).toContain('/nghia-vu-cong-khai/')
  })
})

describe('the jobs', () => {
  const [follow, remind] = obligationJobs({ content, origin: 'https://minhbach.example' })

  test('follow a unit from the day on which it is first seen, and never move that day', async () => {
    await app.owner.query(`delete from disclosure.followed where unit_id = $1`, [other.id])
    await follow?.run({ database: app.database, now })
    await follow?.run({ database: app.database, now: new Date('2027-01-01T00:00:00Z') })
    const { rows } = await app.owner.query(`select since::text from disclosure.followed where unit_id = $1`, [
      other.id,
    ])
    expect(rows).toEqual([{ since: '2026-11-24' }])
  })

  test('remind clerk and principal once of what is due in three working days', async () => {
    await transaction(app.database, (tx) =>
      recordOccurrence(tx, {
        unitId: school.id,
        sort: 'donation-received',
        key: 'qua-tang-1',
        on: localDate('2026-11-23'),
        title: 'Nhận máy lọc nước',
        source: 'donations',
        at: now,
      }),
    )
    // Five working days after 23 November, of which the 24th is a day off since 2026.
    const report = await obligationsReport(
      app.database,
      { organisation: school.code, on: localDate('2026-11-30') },
      ground,
      new Date('2026-11-30T00:00:00Z'),
    )
    const due = report?.duties.find(({ occasion }) => occasion === 'qua-tang-1')?.due
    expect(due).toBe('2026-12-01')
    const morning = new Date('2026-11-26T00:15:00Z')
    await remind?.run({ database: app.database, now: morning })
    await remind?.run({ database: app.database, now: morning })
    const { rows } = await app.owner.query<{ to: string; text: string }>(
      `select recipient as to, text_body as text from platform.mail where kind = 'disclosure.duties' and text_body like '%Nhận máy lọc nước%'`,
    )
    expect(rows.length).toBeGreaterThanOrEqual(2)
    expect(new Set(rows.map(({ to }) => to)).size).toBe(rows.length)
  })
})

test('an inspection that was concluded must be published, and is when it is published', async () => {
  const { rows } = await app.owner.query<{ id: string }>(
    `select id from organisations.unit where kind = 'commune-department' order by code limit 1`,
  )
  const concluded = {
    conclusionId: crypto.randomUUID(),
    unitId: school.id,
    issuerId: idSchema('unit').parse(rows[0]?.id),
    signedOn: localDate('2026-11-20'),
    public: false,
  }
  const stateNow = async () => {
    const report = await obligationsReport(
      app.database,
      { organisation: concluded.issuerId, on: localDate('2026-12-31') },
      ground,
      new Date('2026-12-30T00:00:00Z'),
    )
    return report?.duties.find(({ occasion }) => occasion === concluded.conclusionId)?.state
  }
  await transaction(app.database, (tx) => noteInspectionConcluded(tx, concluded, now))
  expect(await stateNow()).toBe('overdue')
  for (let time = 0; time < 2; time += 1)
    await transaction(app.database, (tx) => noteInspectionConcluded(tx, { ...concluded, public: true }, now))
  expect(await stateNow()).toBe('met')
})

test('the command refuses what is no question', async () => {
  expect(await obligationsCommand(['--on', '2026-02-30'])).toBe(2)
  expect(await obligationsCommand(['--organisation', 'x', '--on', '2026-02-30'])).toBe(2)
})
