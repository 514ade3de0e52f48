// Runs the tests that draw examples again and again, each time with others; stops at what it finds, with its seed.
// `npm run test:seeds -- 20` for twenty rounds; names of files after it for those alone.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const [rounds = '5', ...only] = process.argv.slice(2)
const drawing = ['src', 'test', 'verify']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, name)),
  )
  .filter((name) => /\.test\.tsx?$/.test(name))
  .filter((name) => readFileSync(path.join(root, name), 'utf8').includes("from 'fast-check'"))

for (let round = 1; round <= Number(rounds); round += 1) {
  const seed = Math.trunc(Math.random() * 2 ** 31)
  process.stdout.write(`round ${round} of ${rounds}: MINHBACH_SEED=${seed}\n`)
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const run = spawnSync(process.execPath, [vitest, 'run', ...(only.length > 0 ? only : drawing)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MINHBACH_SEED: String(seed), TZ: 'UTC' },
  })
  if (run.status !== 0) process.exit(1)
}
