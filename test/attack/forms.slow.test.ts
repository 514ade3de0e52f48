import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import type { RoleCode } from '../../src/platform/contracts/access.ts'
import { createLogger } from '../../src/platform/operations/create-logger.ts'
import { exampleApp, examplePassword } from '../app/example-app.ts'
import { Attacker, type Seen } from './attacker.ts'
import { crawl } from './crawl.ts'
import { canary, payloads } from './payloads.ts'

const log: string[] = []
const sink = new Writable({
  write(chunk, _encoding, done) {
    log.push(String(chunk))
    done()
  },
})
const app = await exampleApp({ units: 8, years: 1, logger: createLogger('info', sink) })
const { server } = app.house
const routes = server.routeListing

/** What an attacker could use, in an answer to a payload. */
function harmIn({ status, text, headers, milliseconds }: Seen): string[] {
  const found: string[] = []
  if (status >= 500) found.push(`status ${status}`)
  if (/<script>alert|<img src=x|<svg onload|\b(href|src|action)="javascript:/.test(text)) found.push('markup')
  if (/<[a-z][^>]*\son\w+=/.test(text.replace(/"[^"]*"/g, '""'))) found.push('a script in an attribute')
  if (/\n\s+at |node_modules|syntax error|invalid input|kysely/i.test(text)) found.push('inner words')
  if (text.includes('root:x:0')) found.push('a file of the system')
  if ('stolen' in headers || /stolen/.test(String(headers['set-cookie']))) found.push('a header')
  if (milliseconds > 6_000) found.push(`${Math.round(milliseconds)} ms`)
  return found
}

const leaves = /dang-xuat|phien\/ket-thuc|tai-khoan\/mat-khau|ngon-ngu/
const roles: readonly (RoleCode | 'nobody')[] = [
  'nobody',
  'specialist',
  'head',
  'principal',
  'school-clerk',
  'administrator',
]

/** What everybody may open and send was tried as nobody, who comes first; the others try what is theirs. */
const triedByNobody = new Set<string>()

test.each(roles)(
  'no field of any form and no address gives %s more than a page',
  { timeout: 600_000 },
  async (role) => {
    const attacker = new Attacker(server)
    if (role !== 'nobody') await attacker.signIn(await app.holder(role), examplePassword)
    const starts = ['/', '/ke-hoach', '/so-lieu', '/don-vi', '/quen-mat-khau', '/cai-dat', '/dang-nhap']
    if (role !== 'nobody') starts.push('/khu-lam-viec', '/tai-khoan', '/nguoi-dung', '/don-vi/quan-ly')
    const { pages, forms } = await crawl(attacker, routes, starts)
    const wrong: string[] = []
    const judge = (what: string, seen: Seen) => wrong.push(...harmIn(seen).map((harm) => `${what}: ${harm}`))

    const isNew = (key: string) => role === 'nobody' || !triedByNobody.has(key)
    for (const [pattern, address] of pages) {
      if (!isNew(pattern)) continue
      const where = address.split('?')[0] ?? ''
      const names = [...new URL(address, 'http://x').searchParams.keys(), 'lang', 'luu', 'trang', 'tiep']
      for (const [kind, payload] of Object.entries(payloads)) {
        if (kind === 'long') continue
        const query = names.map(
          (name) => `${name}=${encodeURIComponent(payload.slice(0, 1_500).toWellFormed())}`,
        )
        judge(`GET ${pattern} ${kind}`, await attacker.get(`${where}?${query.join('&')}`))
      }
      const odd = names.map((name) => `${name}=a&${name}=b&${name}[x]=c&__proto__[${name}]=d`).join('&')
      judge(`GET ${pattern} repeated`, await attacker.get(`${where}?${odd}`))
      judge(`GET ${pattern} broken`, await attacker.get(`${where}?${names[0]}=%ff%c0%af%00&%=%`))
    }
    for (const { method, path: pattern, permission } of routes) {
      if (method !== 'GET' || !pattern.includes(':')) continue
      if (role !== 'nobody' && permission === 'anyone') continue
      for (const payload of Object.values(payloads)) {
        const value = encodeURIComponent(payload.slice(0, 150).toWellFormed())
        if (value === '') continue
        judge(
          `GET ${pattern} ${value}`,
          await attacker.get(pattern.replace(/:\w+/g, value).replace('*', value)),
        )
      }
    }
    for (const [key, form] of forms) {
      if (form.method !== 'POST' || leaves.test(form.action) || !isNew(key)) continue
      const names = form.fields
        .map(([name]) => name)
        .filter((name) => name !== '_csrf' && name !== 'requestId')
      const withAll = (payload: string) => names.map((name): [string, string] => [name, payload])
      const once = (name: string, value: string) =>
        form.fields.map(([own, was]): [string, string] => [own, own === name ? value : was])
      for (const [kind, payload] of Object.entries(payloads)) {
        judge(`${key} all ${kind}`, await attacker.post(form.action, withAll(payload)))
      }
      for (const name of names.slice(0, 12)) {
        for (const kind of [
          'script',
          'nul',
          'loneSurrogate',
          'long',
          'hugeNumber',
          'farYear',
          'nobody',
          'nothing',
        ]) {
          const seen = await attacker.post(form.action, once(name, payloads[kind] ?? ''))
          judge(`${key} ${name} ${kind}`, seen)
        }
        const twice = [...form.fields, ...form.fields].filter(([own]) => own !== 'requestId')
        judge(`${key} ${name} twice`, await attacker.post(form.action, twice))
        const without = form.fields.filter(([own]) => own !== name)
        judge(`${key} without ${name}`, await attacker.post(form.action, without))
      }
      const strange: [string, string][] = [
        '__proto__',
        'constructor',
        'toString',
        'id',
        'donVi[]',
        'role',
        'kind',
      ].map((name) => [name, canary])
      judge(`${key} strange names`, await attacker.post(form.action, [...form.fields, ...strange]))
      judge(`${key} nothing`, await attacker.post(form.action, []))
      const json = JSON.stringify({
        ...Object.fromEntries(form.fields),
        _csrf: attacker.token,
        ['__proto__']: { a: 1 },
      })
      judge(`${key} JSON`, await attacker.postRaw(form.action, json, { 'content-type': 'application/json' }))
      judge(`${key} text`, await attacker.postRaw(form.action, canary, { 'content-type': 'text/plain' }))
    }
    if (role !== 'nobody' && (await attacker.get('/tai-khoan')).status !== 200)
      wrong.push('the session was lost')
    if (role === 'nobody') for (const key of [...pages.keys(), ...forms.keys()]) triedByNobody.add(key)
    expect(pages.size).toBeGreaterThan(8)
    expect(forms.size).toBeGreaterThan(role === 'nobody' ? 1 : 3)
    expect([...new Set(wrong)]).toEqual([])
  },
)

test('the log of all that holds nothing that was typed and nobody of the example', () => {
  const everything = log.join('')
  expect(log.length).toBeGreaterThan(1_000)
  expect(everything).not.toContain(canary)
  expect(everything).not.toMatch(/example\.test|passwd|drop table/)
  expect(log.filter((line) => line.includes('"request failed"'))).toEqual([])
})
