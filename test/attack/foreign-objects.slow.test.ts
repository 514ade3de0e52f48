import { expect, test } from 'vitest'
import { z } from 'zod'
import { exampleApp, examplePassword } from '../app/example-app.ts'
import { Attacker } from './attacker.ts'

// The example of Tân An after the reform: schools below the departments of wards, which know nothing of one another.
const app = await exampleApp({ units: 24, years: 1 })
const { server } = app.house

const Victim = z.object({
  school: z.string(),
  department: z.string(),
  planId: z.string(),
  parentId: z.string(),
  taskId: z.string(),
  commitmentId: z.string(),
  reportId: z.string(),
  personId: z.string(),
  secret: z.string(),
})

/** A school that has made its own version of a plan and has reported on it, with all that belongs to it. */
async function findVictim(): Promise<z.infer<typeof Victim>> {
  const { rows } = await app.owner.query(`select school.code as school, department.code as department,
      own.id as "planId", own.derived_from_id as "parentId", report.id as "reportId",
      (select id from plan.task where plan_id = own.id limit 1) as "taskId",
      (select id from plan.commitment where plan_id = own.id limit 1) as "commitmentId",
      person.id as "personId", person.email as secret
    from plan.plan own
    join organisations.unit school on school.id = own.unit_id
    join organisations.unit_superior below on below.unit_id = school.id and below.valid_to is null
    join organisations.unit department on department.id = below.superior_id
    join plan.report report on report.unit_id = own.unit_id
    join organisations.role_assignment held on held.unit_id = school.id and held.role = 'principal' and held.valid_to is null
    join organisations.person person on person.id = held.person_id
    where own.derived_from_id is not null and own.state = 'issued' and school.kind = 'school'
      and exists (select from plan.task where plan_id = own.id)
      and exists (select from plan.commitment where plan_id = own.id)
    order by report.state = 'expected', school.code limit 1`)
  return Victim.parse(rows[0])
}
const victim = await findVictim()

/** The school, everybody above it, administratively or in its profession, and whoever its report is owed to. */
async function lineOfCommand(): Promise<string[]> {
  const { rows } = await app.owner.query(
    `with recursive line as (
      select id from organisations.unit where code = $1
      union select above.superior_id from line join organisations.unit_superior above
        on above.unit_id = line.id and (above.valid_to is null or above.valid_to >= current_date)
    ) select code from organisations.unit join line using (id)
      union select code from organisations.unit join plan.report on report.recipient_id = unit.id where report.id = $2`,
    [victim.school, victim.reportId],
  )
  return z
    .array(z.object({ code: z.string() }))
    .parse(rows)
    .map(({ code }) => code)
}
const line = await lineOfCommand()

/** Somebody who holds a role and has no part in the school or in what stands above it. */
async function outsider(role: string, place: 'school' | 'authority'): Promise<string | undefined> {
  const { rows } = await app.owner.query(
    `select person.email from organisations.role_assignment held
      join organisations.person person on person.id = held.person_id
      join organisations.unit unit on unit.id = held.unit_id
      where held.role = $1 and (held.valid_to is null or held.valid_to >= current_date)
      and (unit.kind = 'school') = ($3 = 'school') and unit.valid_to is null
      and not exists (select from organisations.role_assignment other join organisations.unit place
        on place.id = other.unit_id where other.person_id = person.id and place.code = any ($2))
      order by unit.code, person.email limit 1`,
    [role, line, place],
  )
  return rows[0]?.email
}

const attackers: Record<string, string | undefined> = {
  'the head of another ward': await outsider('head', 'authority'),
  'a specialist of another ward': await outsider('specialist', 'authority'),
  'an inspector of another ward': await outsider('inspector', 'authority'),
  'the principal of another school': await outsider('principal', 'school'),
  'the clerk of another school': await outsider('school-clerk', 'school'),
  'a teacher of another school': await outsider('teacher', 'school'),
  'a board member of another school': await outsider('inspection-board-member', 'school'),
}

/** What these addresses must answer to each of them: nothing that tells of the object. */
const closed = [
  'GET /khu-lam-viec/ke-hoach/PLAN',
  'GET /khu-lam-viec/ke-hoach/PLAN/ban-hanh',
  'GET /khu-lam-viec/ke-hoach/PLAN/chi-so',
  'GET /khu-lam-viec/ke-hoach/PLAN/chi-so/COMMITMENT',
  'GET /khu-lam-viec/ke-hoach/PLAN/truong-tiep-nhan',
  'GET /khu-lam-viec/ke-hoach/PLAN/van-ban-goc',
  'GET /khu-lam-viec/ke-hoach/PLAN/xac-nhan',
  'GET /khu-lam-viec/ke-hoach/PLAN/xac-nhan/the-thuc',
  'GET /khu-lam-viec/ke-hoach/PLAN/xac-nhan/cam-ket/COMMITMENT',
  'GET /khu-lam-viec/ke-hoach/PLAN/xac-nhan/nhiem-vu/TASK',
  'GET /khu-lam-viec/ke-hoach-cua-truong/PLAN',
  'GET /khu-lam-viec/ke-hoach-cua-truong/PLAN/ban-hanh',
  'GET /khu-lam-viec/ke-hoach-cua-truong/PLAN/cam-ket/COMMITMENT',
  'GET /khu-lam-viec/ke-hoach-cua-truong/PLAN/phan-cong',
  'GET /khu-lam-viec/ke-hoach-cua-truong/PLAN/thay-doi',
  'GET /khu-lam-viec/ke-hoach-cua-truong/PLAN/them-cam-ket',
  'GET /khu-lam-viec/ke-hoach-cua-truong/PLAN/them-nhiem-vu',
  'GET /khu-lam-viec/viec/TASK',
  'GET /khu-lam-viec/bao-cao/REPORT',
  'GET /khu-lam-viec/bao-cao/REPORT/xem',
  'GET /khu-lam-viec/bao-cao/REPORT/tai-ve/docx',
  'GET /khu-lam-viec/bao-cao/REPORT/tai-ve/pdf',
  'GET /khu-lam-viec/tong-hop/PLAN',
  'GET /khu-lam-viec/tong-hop/PLAN/tai-ve/xlsx',
  'GET /nguoi-dung/PERSON',
  'POST /khu-lam-viec/viec/TASK/cap-nhat',
  'POST /khu-lam-viec/viec/TASK/phan-cong',
  'POST /khu-lam-viec/bao-cao/REPORT',
  'POST /khu-lam-viec/bao-cao/REPORT/gui',
  'POST /khu-lam-viec/bao-cao/REPORT/tra-lai',
  'POST /khu-lam-viec/bao-cao-cua-truong/REPORT/chap-nhan',
  'POST /khu-lam-viec/bao-cao-cua-truong/REPORT/nhac',
  'POST /khu-lam-viec/bao-cao-cua-truong/REPORT/yeu-cau-sua',
  'POST /khu-lam-viec/ke-hoach-cua-truong/PLAN/ban-hanh',
  'POST /khu-lam-viec/ke-hoach-cua-truong/PLAN/bo-muc-tu-them',
  'POST /khu-lam-viec/ke-hoach-cua-truong/PLAN/cam-ket/COMMITMENT',
  'POST /khu-lam-viec/ke-hoach-cua-truong/PLAN/phan-cong',
  'POST /khu-lam-viec/ke-hoach-cua-truong/PLAN/them-cam-ket',
  'POST /khu-lam-viec/ke-hoach-cua-truong/PLAN/them-nhiem-vu',
  'POST /khu-lam-viec/ke-hoach/PLAN/ban-hanh',
  'POST /khu-lam-viec/ke-hoach/PLAN/ket-thuc',
  'POST /khu-lam-viec/ke-hoach/PLAN/chi-so',
  'POST /khu-lam-viec/ke-hoach/PLAN/chi-so/COMMITMENT',
  'POST /khu-lam-viec/ke-hoach/PLAN/xac-nhan/the-thuc',
  'POST /khu-lam-viec/ke-hoach/PLAN/xac-nhan/doan',
  'POST /khu-lam-viec/ke-hoach/PLAN/xac-nhan/hoan-thanh',
  'POST /khu-lam-viec/ke-hoach/PLAN/xac-nhan/muc-da-chon',
  'POST /khu-lam-viec/ke-hoach/PLAN/xac-nhan/cam-ket/COMMITMENT',
  'POST /khu-lam-viec/ke-hoach/PLAN/xac-nhan/cam-ket/COMMITMENT/tach',
  'POST /khu-lam-viec/ke-hoach/PLAN/xac-nhan/nhiem-vu/TASK',
  'POST /khu-lam-viec/tong-hop/PLAN',
  'POST /khu-lam-viec/tong-hop/PLAN/gui',
  'POST /nguoi-dung/PERSON/dat-lai',
  'POST /nguoi-dung/PERSON/gui-loi-moi',
  'POST /nguoi-dung/PERSON/vai-tro',
  'POST /nguoi-dung/PERSON/vai-tro/ket-thuc',
]

const filledIn = (address: string) =>
  address
    .replace('PLAN', victim.planId)
    .replace('TASK', victim.taskId)
    .replace('COMMITMENT', victim.commitmentId)
    .replace('REPORT', victim.reportId)
    .replace('PERSON', victim.personId)

/** Forms that would do as much as they can, whatever the route reads of them. */
const greedy: readonly (readonly [string, string])[] = [
  ['daThay', '0'],
  ['phienBan', '1'],
  ['loai', 'comment'],
  ['noiDung', 'ghi của người ngoài'],
  ['lyDo', 'không có quyền'],
  ['nguoi', victim.personId],
  ['ten', 'tên khác'],
  ['vaiTro', 'principal'],
]

async function everythingOfVictim(): Promise<unknown> {
  const { rows } = await app.owner.query(
    `select
      (select md5(string_agg(p::text, '|' order by p.id)) from plan.plan p where id = $1) as plan,
      (select md5(string_agg(c::text, '|' order by c.id)) from plan.commitment c where plan_id = $1) as commitments,
      (select md5(string_agg(t::text, '|' order by t.id)) from plan.task t where plan_id = $1) as tasks,
      (select count(*)::int from plan.task_update where task_id = $2) as updates,
      (select md5(string_agg(r::text, '|' order by r.id)) from plan.report r where id = $3) as report,
      (select count(*)::int from organisations.role_assignment where person_id = $4) as roles`,
    [victim.planId, victim.taskId, victim.reportId, victim.personId],
  )
  return rows[0]
}

test.each(Object.entries(attackers))(
  '%s reaches nothing of the school',
  { timeout: 120_000 },
  async (_, email) => {
    // Where the example has nobody of that kind there is nobody to try it.
    if (email === undefined) return
    const attacker = new Attacker(server)
    await attacker.signIn(email, examplePassword)
    const before = await everythingOfVictim()
    const wrong: string[] = []
    for (const route of closed) {
      const [method, address = ''] = route.split(' ')
      const url = filledIn(address)
      let seen = method === 'GET' ? await attacker.get(url) : await attacker.post(url, greedy)
      // A form that is wrong in itself may lead back to its page, which then is not there either.
      if (seen.status === 303 && seen.location !== undefined) seen = await attacker.get(seen.location)
      if (seen.status !== 404 && seen.status !== 403) wrong.push(`${route}: ${seen.status}`)
      if (seen.text.includes(victim.secret)) wrong.push(`${route} tells`)
    }
    const own = await attacker.get('/khu-lam-viec/bang-theo-doi')
    if (own.text.includes(victim.school)) wrong.push('the board shows the school')
    expect(await everythingOfVictim()).toEqual(before)
    expect(wrong).toEqual([])
  },
)

test('somebody of each kind was there to try', () => {
  const missing = Object.entries(attackers).flatMap(([who, email]) => (email === undefined ? [who] : []))
  expect(missing.length).toBeLessThan(3)
})

test('every address that names an object is in the table, or open to all, or of an administrator', () => {
  const pattern = (route: string) =>
    route
      .replace('PLAN', ':planId')
      .replace('TASK', ':taskId')
      .replace('COMMITMENT', ':commitmentId')
      .replace('REPORT', ':reportId')
      .replace('PERSON', ':personId')
      .replace(/tai-ve\/\w+/, 'tai-ve/:format')
  const known = new Set(closed.map(pattern))
  const elsewhereTested = /:sectionId|:fileId|:list|:code|xuat\/:format|xac-nhan\/[\w-]+\/moi$/
  const missing = server.routeListing
    .filter(
      ({ path, permission }) => path.includes(':') && permission !== 'anyone' && !elsewhereTested.test(path),
    )
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !known.has(route))
  expect(missing).toEqual([])
})
