#!/usr/bin/env node
// Starts the command line: builds the program when its sources have changed, on the Node that the project pins.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

if (Number(process.versions.node.split('.')[0]) < 24) {
  await runOnPinnedNode()
} else {
  const { build } = await import('../scripts/build.mjs')
  await import(pathToFileURL(await build(root)).href)
}

/** Runs this same file on the Node that npm installed, and hands on what it is told. */
async function runOnPinnedNode() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const pinned = path.join(root, 'node_modules', 'node', 'bin', program)
  if (!existsSync(pinned)) {
    console.error('Minh Bạch needs Node 24, which `npm ci` installs beside it: run `npm ci` first.')
    process.exit(1)
  }
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}
