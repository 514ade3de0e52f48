// Kills the platform and its database many times under load: `npm run test:durability -- 200`.
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const rounds = process.argv[2] ?? process.env.MINHBACH_KILL_ROUNDS ?? '200'
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
const run = spawnSync(process.execPath, [vitest, 'run', 'test/durability'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, MINHBACH_KILL_ROUNDS: rounds },
})
process.exitCode = run.status ?? 1
