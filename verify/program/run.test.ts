import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { words } from '../core/words.mjs'
import { documentOf, idOf, leafOf, leavesUpTo, saltOf } from '../testing/leaves.ts'
import {
  checkpointOf,
  consistencyFileOf,
  exportOf,
  hashOfLeaf,
  makeKey,
  proofFileOf,
} from '../testing/log-maker.ts'
import { run } from './run.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-run-'))
afterAll(() => rmSync(folder, { recursive: true }))
const key = makeKey('congkhai.pgd.example/log1', 7)
const witness = makeKey('thanh-tra.example', 3, 'witness')
const log = { key, leaves: leavesUpTo(300) }
const time = Date.parse('2026-11-05T00:00:00Z') / 1000
const checkpoint = checkpointOf(log, 300, [{ witness, time }])

/** Writes a file and gives its path. */
function file(name: string, content: string | Uint8Array): string {
  const place = path.join(folder, name)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, content)
  return place
}

function json(...typed: readonly string[]) {
  const { output, exitCode } = run([...typed, '--json'])
  const answer: { verdict: string; lines: { code: string }[]; evidence?: string[] } = JSON.parse(output)
  return { exitCode, ...answer, codes: answer.lines.map(({ code }) => code) }
}

const trusted = ['--vkey', key.vkey]
const leaf = file('5.leaf', log.leaves[5] ?? '')
const proof = file('5.tlog-proof', proofFileOf(log, 5, checkpoint))
const early = file('early.checkpoint', checkpointOf(log, 100))
const late = file('late.checkpoint', checkpoint)

describe('the bundle of one publication', () => {
  const bundle = {
    leaf: (log.leaves[5] ?? Buffer.alloc(0)).toString('base64'),
    proof: proofFileOf(log, 5, checkpoint).toString(),
    vkey: key.vkey,
    checkpoints: [checkpointOf(log, 100).toString()],
    consistency: consistencyFileOf(log, 100).toString(),
    documents: [{ name: 'thu-chi.csv', bytes: documentOf(5).toString('base64') }],
    receipts: [{ path: 'fields.payer', value: 'Người nộp 5', salt: saltOf(5).toString('hex') }],
  }
  const path = file('bundle.json', JSON.stringify(bundle))

  test('is genuine under the key from the notice board: document, entry, log, receipt, and what was kept before', () => {
    expect(json(path, ...trusted)).toMatchObject({
      exitCode: 0,
      verdict: 'genuine',
      codes: [
        'checkpoint-good',
        'leaf-in-tree',
        'file-in-leaf',
        'checkpoint-good',
        'checkpoint-good',
        'consistent',
        'value-in-leaf',
      ],
    })
  })

  test('is left open when the only key is the one that came along, which a forger would bring too', () => {
    expect(json(path)).toMatchObject({ exitCode: 2, codes: expect.arrayContaining(['key-missing']) })
  })

  test.each([
    [
      'the document',
      { documents: [{ name: 'thu-chi.csv', bytes: documentOf(6).toString('base64') }] },
      'file-differs',
    ],
    ['the entry', { leaf: leafOf(6).toString('base64') }, 'leaf-not-in-tree'],
    ['the receipt', { receipts: [{ ...bundle.receipts[0], value: 'Người khác' }] }, 'value-differs'],
    ['the consistency proof', { consistency: consistencyFileOf(log, 99).toString() }, 'consistency-refused'],
  ])('is false when %s is another', (_what, change, code) => {
    const forged = file('forged.json', JSON.stringify({ ...bundle, ...change }))
    expect(json(forged, ...trusted)).toMatchObject({ exitCode: 1, codes: expect.arrayContaining([code]) })
  })

  test('can be a folder, with the whole log in it too', () => {
    file('folder/thu-chi.csv', documentOf(5))
    file('folder/5.leaf', log.leaves[5] ?? '')
    file('folder/5.tlog-proof', proofFileOf(log, 5, checkpoint))
    file('folder/export.bin', exportOf(log.leaves))
    const found = json(path.replace('bundle.json', 'folder'), ...trusted)
    expect(found).toMatchObject({ exitCode: 0 })
    expect(found.codes).toEqual(expect.arrayContaining(['file-in-leaf', 'root-good', 'order-good']))
  })
})

test('witnesses are counted, and asked for as many as the reader wants', () => {
  const asked = ['proof', ...trusted, '--proof', proof, '--leaf', leaf, '--witness', witness.vkey]
  expect(json(...asked).codes).toContain('witnessed')
  const other = makeKey('so.example', 4, 'witness').vkey
  expect(json(...asked, '--witness', other)).toMatchObject({ exitCode: 1, codes: ['witnesses-few'] })
  expect(json(...asked, '--witness', other, '--need', '1')).toMatchObject({ exitCode: 0 })
})

test('a new key is believed with the entry that hands over to it, proved under the old one', () => {
  const next = makeKey(key.name, 9)
  const handing = leafOf(300, { type: 'key', id: idOf(999), fields: { vkey: next.vkey } })
  const longer = { key, leaves: [...log.leaves, handing] }
  const later = { key: next, leaves: [...longer.leaves, leafOf(301)] }
  const wanted = [
    'proof',
    ...trusted,
    '--leaf',
    leaf,
    '--proof',
    file('later.tlog-proof', proofFileOf(later, 5)),
  ]
  expect(json(...wanted)).toMatchObject({ exitCode: 1, codes: ['key-unknown'] })
  const handover = [
    '--key-leaf',
    file('key.leaf', handing),
    '--key-proof',
    file('key.tlog-proof', proofFileOf(longer, 300)),
  ]
  expect(json(...wanted, ...handover).codes).toEqual([
    'key-handed-over',
    'checkpoint-good',
    'leaf-in-tree',
    'file-not-given',
  ])
  const forged = [
    '--key-leaf',
    file('key.leaf', handing),
    '--key-proof',
    file('bad.tlog-proof', proofFileOf(later, 300)),
  ]
  expect(json(...wanted, ...forged).codes).toContain('key-leaf-wrong')
})

describe('the whole log', () => {
  test('is judged from tlog-tiles as from one file, and single entries are named from the tiles', () => {
    const bundleOf = (leaves: readonly Buffer[]) =>
      Buffer.concat(leaves.flatMap((one) => [Buffer.of(one.length >> 8, one.length & 255), one]))
    const altered = log.leaves.with(280, leafOf(280, { title: 'Đã sửa' }))
    for (const [name, leaves] of [
      ['tiled', log.leaves],
      ['altered', altered],
    ] as const) {
      file(`${name}/tile/entries/000`, bundleOf(leaves.slice(0, 256)))
      file(`${name}/tile/entries/001.p/44`, bundleOf(leaves.slice(256)))
    }
    file('tiled/tile/0/000', Buffer.concat(log.leaves.slice(0, 256).map(hashOfLeaf)))
    file('tiled/tile/0/001.p/44', Buffer.concat(log.leaves.slice(256).map(hashOfLeaf)))
    const [tiled, other] = ['tiled', 'altered'].map((name) => path.join(folder, name))
    expect(json('audit', ...trusted, tiled ?? '', '--checkpoint', late)).toMatchObject({ exitCode: 0 })
    const found = json('audit', ...trusted, other ?? '', '--checkpoint', late, '--tiles', tiled ?? '')
    expect(found.lines).toContainEqual(expect.objectContaining({ code: 'leaf-altered', index: 280 }))
  })

  test('can be asked for entries dated within hours of each other', () => {
    const leaves = [...log.leaves, leafOf(300, { at: '2026-11-03T20:00:00Z' })]
    const kept = file('dated.checkpoint', checkpointOf({ key, leaves }))
    const exported = file('dated/export.bin', exportOf(leaves))
    const asked = ['audit', ...trusted, exported, '--checkpoint', kept]
    expect(json(...asked)).toMatchObject({ exitCode: 0 })
    expect(json(...asked, '--tolerance', '1').codes).toContain('back-dated')
  })
})

test('two checkpoints of a forked log are printed as evidence', () => {
  const forked = { key, leaves: log.leaves.with(7, leafOf(7, { title: 'Đã sửa' })) }
  const other = file('forked.checkpoint', checkpointOf(forked, 200))
  const exported = file('forked/export.bin', exportOf(forked.leaves))
  const found = json('consistency', ...trusted, '--old', early, '--new', other, '--export', exported)
  expect(found).toMatchObject({ exitCode: 1, codes: expect.arrayContaining(['fork']) })
  expect(found.evidence).toEqual([checkpointOf(log, 100), checkpointOf(forked, 200)].map(String))
  const { output } = run(['consistency', ...trusted, '--old', early, '--new', other, '--export', exported])
  expect(output).toContain('SỔ BỊ RẼ NHÁNH')
  expect(output).toContain(checkpointOf(forked, 200).toString().trimEnd())
})

test('a receipt is checked with its values typed, and a draw from its files', () => {
  const typed = ['--path', 'fields.payer', '--value', 'Người nộp 5', '--salt', saltOf(5).toString('hex')]
  expect(json('receipt', '--leaf', leaf, ...typed)).toMatchObject({
    exitCode: 0,
    codes: ['leaf-unproved', 'value-in-leaf'],
  })
  expect(json('receipt', '--leaf', leaf, '--proof', proof, ...trusted, ...typed)).toMatchObject({
    exitCode: 0,
  })
  const inputs = file(
    'inputs.json',
    JSON.stringify({ v: 1, algorithm: 'minhbach-draw-1', draw: idOf(1), items: ['A', 'B', 'C'], take: 2 }),
  )
  const drawn = json('draw', '--inputs', inputs, '--seed', '048213')
  expect(drawn).toMatchObject({ exitCode: 0, codes: ['draw-result', 'draw-computed'] })
  const wrong = file('result.txt', 'C\nB\nA\n')
  expect(
    json('draw', '--inputs', inputs, '--seed', file('seed.txt', '048213\n'), '--result', wrong).exitCode,
  ).toBe(1)
})

describe('what cannot be judged ends with 2 and says why', () => {
  test.each([
    ['nothing', []],
    ['an unknown option', ['--nonsense']],
    ['a file that is not there', ['proof', ...trusted, '--proof', '/nowhere', '--leaf', leaf]],
    ['a mistyped key', ['proof', '--vkey', `${key.vkey}x`, '--proof', proof, '--leaf', leaf]],
    ['a proof that is none', ['proof', ...trusted, '--proof', leaf, '--leaf', leaf]],
    ['two checkpoints and no proof', ['consistency', ...trusted, '--old', early, '--new', late]],
    ['no checkpoint', ['audit', ...trusted, file('x/export.bin', exportOf(log.leaves))]],
    ['a receipt without its salt', ['receipt', '--leaf', leaf, '--path', 'fields.payer', '--value', 'x']],
  ])('%s', (_what, typed) => {
    expect(run(typed).exitCode).toBe(2)
    expect(run(typed).output.length).toBeGreaterThan(20)
  })
})

test('everything is said in both languages with the same values', () => {
  for (const { vi, en } of Object.values(words)) {
    const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    expect(values(vi)).toEqual(values(en))
  }
  expect(run(['proof', ...trusted, '--proof', proof, '--leaf', leaf, '--lang', 'en']).output).toContain(
    'GENUINE',
  )
})

test('a title cannot steer the terminal that shows it', () => {
  const leaves = [leafOf(0, { title: '\u001b[2J\u202eĐẹp' })]
  const typed = [
    '--proof',
    file('t.tlog-proof', proofFileOf({ key, leaves }, 0)),
    '--leaf',
    file('t.leaf', leaves[0] ?? ''),
  ]
  const { output } = run(['proof', ...trusted, ...typed])
  expect(output).toContain('·[2J·Đẹp')
})
