// Measures the platform beside bare servers on the same machine in the same minute; see bench/README.md.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { build } from './build.mjs'

const root = path.resolve(import.meta.dirname, '..')
const node = path.join(root, 'node_modules', '.bin', 'node')
await build(root)
const esbuild = await import('esbuild')
await esbuild.build({
  absWorkingDir: root,
  entryPoints: {
    plan: 'bench/plan.bench.ts',
    house: 'bench/house-process.ts',
    bare: 'bench/bare-process.ts',
    forms: 'bench/forms.bench.ts',
    'forms-process': 'bench/forms-process.tsx',
    cases: 'bench/cases.bench.ts',
    log: 'bench/log.bench.ts',
    verify: 'bench/verify.bench.ts',
    search: 'bench/search.bench.ts',
    public: 'bench/public.bench.ts',
    'public-bare': 'bench/public-bare-process.ts',
  },
  outdir: 'node_modules/.cache/minhbach-bench',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  logLevel: 'warning',
})
// `npm run bench forms` measures one of them alone.
const wanted = process.argv.slice(2)
for (const name of ['plan', 'forms', 'cases', 'log', 'verify', 'search', 'public'].filter(
  (name) => wanted.length === 0 || wanted.includes(name),
)) {
  const program = path.join(root, 'node_modules', '.cache', 'minhbach-bench', `${name}.mjs`)
  const run = spawnSync(node, ['--enable-source-maps', program], { cwd: root, stdio: 'inherit' })
  // A measurement fails no build: what it found stands in bench/results.md.
  if (run.status !== 0) process.stdout.write(`The measurement of ${name} did not come to its end.\n`)
}
