#!/usr/bin/env node
// Starts the command line: builds the program when its sources have changed, on the Node that the project pins.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

if (Number(process.versions.node.split('.')[0]) < 24) {
  const pinned = path.join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (!existsSync(pinned)) {
    console.error('Minh Bạch needs Node 24, which `npm ci` installs beside it: run `npm ci` first.')
    process.exit(1)
  }
  const again = spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  process.exit(again.status ?? 1)
}

const { build } = await import('../scripts/build.mjs')
const program = await build(root)
await import(pathToFileURL(program).href)
