import { expect, test } from 'vitest'
import { exampleApp, examplePassword } from '../app/example-app.ts'
import { fileCorpus } from '../operations/file-corpus.ts'
import { Attacker, type Seen } from './attacker.ts'

const app = await exampleApp({ units: 8, years: 1 })
const attacker = new Attacker(app.house.server)
const email = await app.holder('head', await codeOfPlanOffice())
await attacker.signIn(email, examplePassword)
const corpus = await fileCorpus()
const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

/** Whose head can report on a task: an authority of today with a plan in force. */
async function codeOfPlanOffice(): Promise<string> {
  const { rows } = await app.owner.query(`select unit.code from organisations.unit unit
    join plan.plan plan on plan.unit_id = unit.id and plan.state = 'issued'
    join plan.task task on task.plan_id = plan.id and task.schedule <> 'recurring'
    join organisations.role_assignment held on held.unit_id = unit.id and held.role = 'head' and held.valid_to is null
    where unit.kind <> 'school' limit 1`)
  return String(rows[0]?.code)
}

const { rows: tasks } = await app.owner.query(
  `select task.id, plan.unit_id from plan.task task join plan.plan plan on plan.id = task.plan_id
    join organisations.unit unit on unit.id = plan.unit_id
    where unit.code = $1 and plan.state = 'issued' and task.schedule <> 'recurring' limit 1`,
  [await codeOfPlanOffice()],
)
const taskId = String(tasks[0]?.id)
const unitId = String(tasks[0]?.unit_id)

async function stored(): Promise<{ files: number; plans: number }> {
  const { rows } = await app.owner.query(
    'select (select count(*)::int from platform.file) as files, (select count(*)::int from plan.plan) as plans',
  )
  return { files: Number(rows[0]?.files), plans: Number(rows[0]?.plans) }
}

interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

const report = (file: Upload): Promise<Seen> =>
  attacker.postFile(
    `/khu-lam-viec/viec/${taskId}/cap-nhat`,
    [
      ['daThay', '0'],
      ['loai', 'comment'],
      ['noiDung', 'Kèm tệp'],
    ],
    { field: 'tep', ...file },
  )

const begin = (file: Upload): Promise<Seen> =>
  attacker.postFile('/khu-lam-viec/ke-hoach/moi', [['donVi', unitId]], { field: 'tep', ...file })

const refused = corpus.filter(
  ({ expected }) => !/^(docx|xlsx|odt|ods|pdf|png|jpeg|webp|txt|csv)$/.test(expected),
)
const hostile: Upload[] = [
  ...refused.filter(({ expected }) => expected !== 'empty' && expected !== 'too-large'),
  { name: 'virus.com', bytes: Buffer.from(`MZ\x90\0${eicar}`, 'latin1') },
  { name: 'ảnh.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>') },
  { name: 'ảnh.png', bytes: Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>') },
  { name: 'báo cáo.docx', bytes: Buffer.from('<html><script>alert(1)</script></html>') },
]

test('a hostile file is refused with a sentence at each door, and nothing of it is kept', {
  timeout: 300_000,
}, async () => {
  const before = await stored()
  const wrong: string[] = []
  for (const file of hostile) {
    for (const [door, seen] of [
      ['task', await report(file)],
      ['plan', await begin(file)],
    ] as const) {
      if (seen.status !== 422 || !seen.text.includes('error-summary'))
        wrong.push(`${door} ${file.name}: ${seen.status}`)
      if (seen.milliseconds > 10_000) wrong.push(`${door} ${file.name}: ${seen.milliseconds} ms`)
    }
  }
  expect(hostile.length).toBeGreaterThan(20)
  expect(wrong).toEqual([])
  expect(await stored()).toEqual(before)
})

test('what is too large is told so, whatever it is, and an empty file is no file of a plan', async () => {
  const before = await stored()
  const large = { name: 'to.txt', bytes: Buffer.alloc(21 * 1024 * 1024, 'a') }
  for (const seen of [await report(large), await begin(large)]) {
    expect(seen.status).toBe(413)
    expect(seen.text).toContain('<h1')
  }
  expect((await begin({ name: 'rỗng.docx', bytes: Buffer.alloc(0) })).status).toBe(422)
  expect((await report({ name: 'rỗng.docx', bytes: Buffer.alloc(0) })).status).toBe(422)
  expect(await stored()).toEqual(before)
})

test('a file with a hostile name is kept under a harmless one and only ever handed out as a download', async () => {
  const names = [
    '../../etc/passwd.txt',
    '..\\..\\win.txt',
    'a\u202etxt.exe.txt',
    'x\u0000y.txt',
    `${'dài'.repeat(200)}.txt`,
    '<img src=x onerror=alert(1)>.txt',
    'a;b=c.txt',
  ]
  for (const name of names) {
    const answered = await report({ name, bytes: Buffer.from('Nội dung vô hại của một tệp thường.') })
    expect([name.slice(0, 30), answered.status]).toEqual([name.slice(0, 30), 303])
  }
  const { text } = await attacker.get(`/khu-lam-viec/viec/${taskId}`)
  expect(text).not.toContain('<img src=x')
  const links = [...text.matchAll(/href="(\/khu-lam-viec\/viec\/[^"]+\/tep\/[^"]+)"/g)].map(
    ([, link = '']) => link,
  )
  expect(links.length).toBeGreaterThanOrEqual(names.length)
  for (const link of new Set(links)) {
    const { status, headers } = await attacker.get(link)
    const disposition = String(headers['content-disposition'])
    expect(status).toBe(200)
    expect(disposition).toMatch(/^attachment; /)
    expect(disposition).not.toMatch(/\.\.|[\\/\r\n\u202e\0]|%2F|%5C|%E2%80%AE|%00/i)
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-type']).not.toMatch(/html|svg|xml/)
  }
})
