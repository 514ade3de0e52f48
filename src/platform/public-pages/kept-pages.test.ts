import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { KeptPages } from './kept-pages.ts'

function pagesOf(version: () => number): KeptPages {
  return new KeptPages(async (topics) => new Map(topics.map((topic) => [topic, version()])))
}

test('many who ask for a page at once wait for one rendering', async () => {
  const pages = pagesOf(() => 1)
  let renders = 0
  const ask = () =>
    pages.get('a', ['t'], async () => {
      renders += 1
      await sleep(20)
      return { kind: 'document', text: `made ${renders}`, headers: {} }
    })
  const answers = await Promise.all(Array.from({ length: 20 }, ask))
  expect(renders).toBe(1)
  expect(new Set(answers).size).toBe(1)
})

test('who asks after a change does not get a page that was begun before it', async () => {
  let version = 1
  let content = 'old'
  const pages = pagesOf(() => version)
  const ask = () =>
    pages.get('a', ['t'], async () => {
      const html = content
      await sleep(20)
      return { kind: 'document', text: html, headers: {} }
    })
  const before = ask()
  await sleep(5)
  content = 'new'
  version = 2
  const after = await ask()
  expect(after.kind === 'kept' && after.body('identity').toString()).toBe('new')
  const old = await before
  expect(old.kind === 'kept' && old.body('identity').toString()).toBe('old')
  const now = await ask()
  expect(now.kind === 'kept' && now.body('identity').toString()).toBe('new')
})

test('an answer that is no page reaches everybody who waits and is not kept', async () => {
  const pages = pagesOf(() => 1)
  const ask = () => pages.get('a', ['t'], async () => ({ kind: 'redirect', location: '/cai-dat' }))
  const answers = await Promise.all([ask(), ask(), ask()])
  expect(answers.every((answer) => answer.kind === 'redirect')).toBe(true)
  const later = await pages.get('a', ['t'], async () => ({ kind: 'document', text: 'there', headers: {} }))
  expect(later.kind).toBe('kept')
})

test('a failed rendering is not remembered', async () => {
  const pages = pagesOf(() => 1)
  await expect(
    pages.get('a', [], async () => {
      throw new Error('database away')
    }),
  ).rejects.toThrow('database away')
  expect((await pages.get('a', [], async () => ({ kind: 'document', text: 'back', headers: {} }))).kind).toBe(
    'kept',
  )
})

test('the least recently used page makes room', async () => {
  const pages = new KeptPages(async () => new Map(), 4_000)
  const html = 'x'.repeat(900)
  let renders = 0
  const ask = (key: string) =>
    pages.get(key, [], async () => {
      renders += 1
      return { kind: 'document', text: html, headers: {} }
    })
  await ask('a')
  await ask('b')
  await ask('a')
  await ask('c')
  await ask('a')
  expect(renders).toBe(3)
  await ask('b')
  expect(renders).toBe(4)
})
