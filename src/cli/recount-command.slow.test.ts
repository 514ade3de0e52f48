import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database/test-database.ts'
import { projectRoot } from '../platform/config/project-root.ts'

const { url } = await testDatabase()

/** Runs the built program as an operator does. */
function recount(...words: readonly string[]): Promise<{ code: number; stderr: string }> {
  const program = path.join(projectRoot(), 'dist', 'minhbach.mjs')
  return promisify(execFile)(process.execPath, [program, 'figures', 'recount', ...words], {
    env: { ...process.env, DATABASE_URL: url },
  })
    .then(({ stderr }) => ({ code: 0, stderr }))
    .catch(({ code, stderr }) => ({ code, stderr }))
}

test('a closed period is counted again from the command line only with all that it takes', async () => {
  const period = ['--from', '2025-01-01', '--to', '2025-12-31']
  const usage = { code: 2, stderr: expect.stringContaining('usage: minhbach figures recount') }
  expect(await recount('--unit', 'th-an', ...period)).toEqual(usage)
  expect(
    await recount('--unit', 'th-an', '--from', 'x', '--to', 'y', '--reason', 'Nhập thiếu báo cáo'),
  ).toEqual(usage)
  expect(await recount('--unit', 'th-an', ...period, '--reason', 'Nhập thiếu báo cáo')).toEqual({
    code: 2,
    stderr: expect.stringContaining('there is no unit with this code'),
  })
}, 90_000)
