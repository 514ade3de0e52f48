import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/project-root.ts'

const root = projectRoot()

/** The names of the rules that the checker sees broken in a small tree of files. */
function brokenRules(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-boundaries-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = path.join(root, '.dependency-cruiser.mjs')
  const run = spawnSync(process.execPath, [program, '--config', config, '--output-type', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  const { summary } = JSON.parse(run.stdout)
  return summary.violations.map((violation: { rule: { name: string } }) => violation.rule.name)
}

const value = 'export const value = 1\n'
const using = (target: string) => `import { value } from '${target}'\nexport const other = value\n`

const planted: [rule: string, files: Record<string, string>][] = [
  ['no-circle', { 'src/platform/a.ts': using('./b.ts'), 'src/platform/b.ts': `${using('./a.ts')}${value}` }],
  [
    'kernel-stands-alone',
    { 'src/platform/kernel/a.ts': using('../database/b.ts'), 'src/platform/database/b.ts': value },
  ],
  [
    'platform-knows-no-module',
    { 'src/platform/http/a.ts': using('../../modules/plan/index.ts'), 'src/modules/plan/index.ts': value },
  ],
  [
    'ui-knows-no-module',
    { 'src/ui/a.ts': using('../modules/plan/index.ts'), 'src/modules/plan/index.ts': value },
  ],
  [
    'modules-by-their-face',
    { 'src/modules/plan/a.ts': using('../measure/compute.ts'), 'src/modules/measure/compute.ts': value },
  ],
  [
    'measure-looks-only-down',
    { 'src/modules/measure/a.ts': using('../plan/index.ts'), 'src/modules/plan/index.ts': value },
  ],
  [
    'cases-looks-only-down',
    { 'src/modules/cases/a.ts': using('../voice/index.ts'), 'src/modules/voice/index.ts': value },
  ],
  [
    'domain-is-pure',
    { 'src/modules/plan/domain/a.ts': using('../store/b.ts'), 'src/modules/plan/store/b.ts': value },
  ],
  [
    'store-knows-no-page',
    {
      'src/modules/plan/store/a.ts': using('../portal/plan-page.tsx'),
      'src/modules/plan/portal/plan-page.tsx': value,
    },
  ],
  [
    'page-knows-no-store',
    { 'src/modules/plan/portal/plan-page.tsx': using('../store/b.ts'), 'src/modules/plan/store/b.ts': value },
  ],
  [
    'builders-only-for-tests-and-examples',
    { 'src/modules/plan/a.ts': using('./plan.builder.ts'), 'src/modules/plan/plan.builder.ts': value },
  ],
  ['verifier-stands-alone', { 'verify/a.ts': using('../src/platform/b.ts'), 'src/platform/b.ts': value }],
]

describe('the import directions are really checked', () => {
  test.each(planted)('a planted violation of %s is seen', (rule, files) => {
    expect(brokenRules(files)).toContain(rule)
  })

  test('permitted imports are left alone', () => {
    const files = {
      'src/modules/plan/domain/a.ts': using('../../../platform/kernel/b.ts'),
      'src/platform/kernel/b.ts': value,
      'src/modules/plan/routes.ts': using('../measure/index.ts'),
      'src/modules/measure/index.ts': value,
    }
    expect(brokenRules(files)).toEqual([])
  })
})
