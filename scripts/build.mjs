// Bundles src/ into dist/ (dependencies stay in node_modules) and skips that when nothing has changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Builds what is out of date under `root` and gives the path of the command-line program. */
export async function build(root) {
  const program = path.join(root, 'dist', 'minhbach.mjs')
  if (isCurrent(root, program)) return program
  // In a process of its own: the compilers' memory must not stay with a server that runs for months.
  const run = spawnSync(process.execPath, [import.meta.filename, root], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`the program could not be built:\n${run.stdout}${run.stderr}`)
  return program
}

function isCurrent(root, program) {
  const stamp = stampOf(root)
  return existsSync(stamp) && existsSync(program) && readFileSync(stamp, 'utf8') === sourcesOf(root)
}

function stampOf(root) {
  return path.join(root, 'dist', 'built-from')
}

function sourcesOf(root) {
  return fingerprint(['src', 'verify', 'package.json'].map((place) => path.join(root, place)))
}

async function buildNow(root) {
  const sources = sourcesOf(root)
  mkdirSync(path.join(root, 'dist'), { recursive: true })
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
  const { buildAssets } = await import('./build-assets.mjs')
  await buildAssets({ outDir: path.join(root, 'dist', 'assets') })
  const { buildVerifier } = await import('../verify/build/build-verifier.mjs')
  await buildVerifier(path.join(root, 'dist', 'verify'))
  writeFileSync(stampOf(root), sources)
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

if (process.argv[1] === import.meta.filename) await buildNow(process.argv[2])
