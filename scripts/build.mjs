// Bundles src/ into dist/ (dependencies stay in node_modules) and skips that when nothing has changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Builds what is out of date under `root` and gives the path of the command-line program. */
export async function build(root) {
  const dist = path.join(root, 'dist')
  const program = path.join(dist, 'minhbach.mjs')
  const stamp = path.join(dist, 'built-from')
  const sources = fingerprint([path.join(root, 'src'), path.join(root, 'package.json')])
  if (existsSync(stamp) && existsSync(program) && readFileSync(stamp, 'utf8') === sources) return program
  mkdirSync(dist, { recursive: true })
  const esbuild = await import('esbuild')
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { minhbach: 'src/cli/program.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
  })
  const assets = path.join(root, 'scripts', 'build-assets.mjs')
  if (existsSync(assets)) {
    const { buildAssets } = await import('./build-assets.mjs')
    await buildAssets({ outDir: path.join(dist, 'assets') })
  }
  writeFileSync(stamp, sources)
  return program
}

function fingerprint(places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesUnder).sort()) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file}\0${mtimeMs}\0${size}\n`)
  }
  return hash.digest('hex')
}

function filesUnder(place) {
  if (statSync(place).isFile()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}
