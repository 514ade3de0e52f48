import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildAssets } from '../../scripts/build-assets.mjs'
import { type AssetManifest, loadAssets } from './assets.ts'

let outDir: string
let assets: AssetManifest

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'minhbach-assets-'))
  // Two processes that start together must not disturb each other.
  await Promise.all([buildAssets({ outDir }), buildAssets({ outDir })])
  assets = await loadAssets(outDir)
})

afterAll(() => rm(outDir, { recursive: true, force: true }))

test('the manifest names files that are there, with their hashes', async () => {
  for (const { url, integrity } of [assets.stylesheet, ...Object.values(assets.scripts)]) {
    const content = await readFile(join(outDir, basename(url)))
    expect(integrity).toBe(`sha384-${createHash('sha384').update(content).digest('base64')}`)
  }
  const names = await readdir(outDir)
  expect([...assets.files, 'manifest.json'].filter((name) => !names.includes(name))).toEqual([])
})

test('the stylesheet is small and loads nothing from elsewhere', async () => {
  const css = await readFile(join(outDir, basename(assets.stylesheet.url)), 'utf8')
  expect(css.length).toBeLessThan(60_000)
  expect(css.match(/url\((?!"?\/assets\/)[^)]*\)/g)).toBeNull()
  expect(css).not.toMatch(/GDS Transport|crown/i)
})

test('a second build over unchanged inputs writes nothing', async () => {
  const file = join(outDir, basename(assets.stylesheet.url))
  const before = (await stat(file)).mtimeMs
  expect(await buildAssets({ outDir })).toEqual(assets)
  expect((await stat(file)).mtimeMs).toBe(before)
})

test('a missing file is made again', async () => {
  await rm(join(outDir, basename(assets.stylesheet.url)))
  await buildAssets({ outDir })
  expect((await stat(join(outDir, basename(assets.stylesheet.url)))).size).toBeGreaterThan(0)
})
