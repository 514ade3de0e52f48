import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = path.join(import.meta.dirname, 'print-deadlines.ts')
const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Berlin']

test('what the clock says does not depend on where its machine stands', async () => {
  const said = []
  for (const TZ of zones) {
    const { stdout } = await promisify(execFile)(process.execPath, [script], {
      env: { ...process.env, TZ },
      maxBuffer: 50_000_000,
    })
    said.push(stdout)
  }
  expect(said[0]?.length).toBeGreaterThan(10_000)
  expect(new Set(said).size).toBe(1)
}, 90_000)
