import { createHash, createHmac } from 'node:crypto'

const units = ['th-hoa-binh', 'th-an-phu', 'thcs-tan-an', 'pgd-tan-an']

type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }

/** JSON with its names in order and without spaces. */
export function canonical(value: Value): Buffer {
  return Buffer.from(JSON.stringify(ordered(value)), 'utf8')
}

function ordered(value: Value): Value {
  if (isList(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const names = Object.keys(value).sort()
  return Object.fromEntries(names.map((name) => [name, ordered(value[name] ?? null)]))
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

/** Id of the n-th thing, the same in every run. */
export function idOf(number: number): string {
  return `0190f5e0-0000-7000-8000-${String(number).padStart(12, '0')}`
}

/** The n-th publication of a log, ten minutes after the one before it. */
export function leafOf(number: number, more: { readonly [name: string]: Value } = {}): Buffer {
  const at = new Date(Date.parse('2026-11-02T01:00:00Z') + number * 600_000)
    .toISOString()
    .replace('.000Z', 'Z')
  const file = documentOf(number)
  return canonical({
    v: 1,
    type: 'publication',
    id: idOf(number),
    rev: 1,
    unit: units[number % units.length] ?? '',
    at,
    title: `Công khai thu chi số ${number}`,
    files: [{ name: `thu-chi-${number}.csv`, size: file.length, sha256: sha256Of(file) }],
    fields: {
      amount: String(1_500_000 + number),
      payer: { c: commit('fields.payer', `Người nộp ${number}`, number) },
    },
    law: 'TT 09/2024/TT-BGDĐT',
    ...more,
  })
}

/** The file that the n-th publication publishes. */
export function documentOf(number: number): Buffer {
  return Buffer.from(`khoản,đồng\nÁo đồng phục,${1_500_000 + number}\n`)
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Salt of a personal value of the n-th publication. */
export function saltOf(number: number): Buffer {
  return Buffer.alloc(32, number)
}

function commit(path: string, value: string, number: number): string {
  return createHmac('sha256', saltOf(number))
    .update(`opengov/field/v1\0${path}\0${JSON.stringify(value)}`)
    .digest('hex')
}

export function leavesUpTo(count: number): Buffer[] {
  return Array.from({ length: count }, (_, number) => leafOf(number))
}

/** What else stands in a log beside publications: money, decisions, draws, sealed marks, closed figures. */
const otherKinds: readonly ((number: number) => { readonly [name: string]: Value })[] = [
  () => ({}),
  (number) => ({
    type: 'ledger',
    title: `donation 1.${number}`,
    fields: { postings: [{ account: 'bank', amount: '5000' }], voucherFile: { c: commit('x', 'y', number) } },
  }),
  () => ({ type: 'decision', title: 'donation 1 approve', files: [], fields: { state: 'approved' } }),
  (number) => ({
    type: 'draw',
    title: 'draw committed classes',
    files: [],
    fields: { commitment: sha256Of(saltOf(number)), items: 30, take: null },
  }),
  (number) => ({
    type: 'score-commit',
    title: 'marks',
    files: [],
    fields: { marks: sha256Of(saltOf(number)) },
  }),
  (number) => ({
    type: 'figure',
    title: 'figures 2025-01-01 2025-12-31',
    fields: {
      from: '2025-01-01',
      to: '2025-12-31',
      figures: { a: '30/40', b: { c: commit('b', '2/40', number) } },
    },
  }),
]

/** Leaves of every kind in turn. */
export function leavesOfAllKinds(count: number): Buffer[] {
  return Array.from({ length: count }, (_, number) =>
    leafOf(number, otherKinds[number % otherKinds.length]?.(number)),
  )
}
