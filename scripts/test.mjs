// The one command that checks everything: build, types, lint and format, import directions, all tests.
// `--quick` runs what is pure or carries everything else; with names of files, those.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from './build.mjs'

const root = path.resolve(import.meta.dirname, '..')
const modules = path.join(root, 'node_modules')
const quick = process.argv.includes('--quick')
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'))
// What is pure or carries everything else, and tells within a minute whether an edit broke it.
const quickPlaces = [
  '/domain/',
  'src/platform/calendar',
  'src/platform/http',
  'src/platform/i18n',
  'src/platform/kernel',
  'src/platform/public-pages',
  'src/site',
  'test/database',
]
let passed = 0
let failed = 0

/** Runs beside the other checks; each is one process on one core. */
async function check(name, program, ...words) {
  const begun = performance.now()
  const { status, output } = await ended(
    spawn(process.execPath, [path.join(modules, program), ...words], { cwd: root }),
  )
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  const good = status === 0
  process.stdout.write(`${good ? 'ok' : 'FAILED'}  ${name} (${seconds} s)\n`)
  if (!good) process.stdout.write(`${output}\n`)
  if (good) passed += 1
  else failed += 1
}

function ended(child) {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text) => {
      output += text
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, output }))
  })
}

function runTests() {
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-count-'))
  const count = path.join(folder, 'count.json')
  const words = [
    'run',
    '--reporter=default',
    `--reporter=${path.join(root, 'scripts', 'count-reporter.mjs')}`,
  ]
  if (quick) {
    words.push('--exclude', '**/*.browser.test.*', '--exclude', '**/*.slow.test.*')
    if (only.length === 0) words.push(...quickPlaces)
  }
  const run = spawnSync(process.execPath, [path.join(modules, 'vitest', 'vitest.mjs'), ...words, ...only], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MINHBACH_TEST_COUNT: count, TZ: 'UTC' },
  })
  if (existsSync(count)) {
    const result = JSON.parse(readFileSync(count, 'utf8'))
    passed += result.passed
    failed += result.failed
    if (run.status !== 0 && result.failed === 0) failed += 1
  } else {
    failed += 1
  }
  rmSync(folder, { recursive: true, force: true })
}

try {
  await build(root)
  passed += 1
} catch (error) {
  console.error(error)
  failed += 1
}
await Promise.all([
  check('types', 'typescript-native/bin/tsc'),
  check('lint and format', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  check(
    'import directions',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    'src',
  ),
])
runTests()
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
