import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { projectRoot } from '../platform/config/project-root.ts'
import { loadContent } from '../platform/content/load-content.ts'
import { deadlineCommand } from './deadline-command.ts'

const content = loadContent(path.join(projectRoot(), 'content'))

afterEach(() => vi.restoreAllMocks())

/** What the command printed and with which code it ended. */
async function said(...args: string[]) {
  const out: string[] = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text: string | Uint8Array, ...rest: unknown[]) => {
      out.push(String(text))
      for (const done of rest) if (typeof done === 'function') done()
      return true
    })
  const code = await deadlineCommand(args, new Date('2026-11-24T03:00:00Z'), content)
  vi.restoreAllMocks()
  return { code, text: out.join('') }
}

test('it prints the instant, the rule, its version and source, and every step as JSON', async () => {
  const { code, text } = await said(
    '--rule',
    'complaint.resolve.first',
    '--case',
    'complex',
    '--from',
    '2024-07-17',
    '--json',
  )
  expect(code).toBe(0)
  expect(JSON.parse(text)).toMatchObject({
    due: '2024-09-04T23:59:59+07:00',
    rule: 'complaint.resolve.first',
    version: '2012-07-01',
    source: 'Luật Khiếu nại 02/2011/QH13, Điều 28',
    steps: [
      { kind: 'rule', amount: 45 },
      { kind: 'start', day: '2024-07-17' },
      { kind: 'added', day: '2024-08-31' },
      { kind: 'skipped', day: '2024-08-31' },
      { kind: 'skipped', day: '2024-09-01' },
      { kind: 'skipped', day: '2024-09-02' },
      { kind: 'skipped', day: '2024-09-03' },
      { kind: 'rolled', day: '2024-09-04' },
    ],
  })
})

test('days, instants with and without an offset and several pauses are understood', async () => {
  const due = async (...args: string[]) => JSON.parse((await said(...args, '--json')).text).date
  expect(await due('--working-days', '3', '--from', '2024-06-03')).toBe('2024-06-06')
  expect(await due('--working-days', '3', '--from', '2024-06-03T16:59')).toBe('2024-06-06')
  expect(await due('--working-days', '3', '--from', '2024-06-03T10:00:00Z')).toBe('2024-06-07')
  expect(
    await due(
      '--working-days',
      '5',
      '--from',
      '2024-06-03',
      '--pause',
      '2024-06-04/2024-06-06',
      '--pause',
      '2024-06-10/2024-06-11',
    ),
  ).toBe('2024-06-13')
  expect(await due('--rule', 'info.online.complex', '--from', '2024-01-08', '--extend')).toBe('2024-02-26')
})

test('in words it tells the date and why, in Vietnamese or English', async () => {
  expect((await said('--working-days', '1', '--from', '2024-04-26')).text).toContain(
    'Hạn cuối là hết thứ Năm 02/05/2024',
  )
  expect((await said('--working-days', '1', '--from', '2024-04-26', '--lang', 'en')).text).toContain(
    'due by the end of Thursday 02/05/2024',
  )
  expect((await said('--working-days', '5', '--from', '2026-12-30')).text).toContain('Ngày dự kiến')
})

test.each([
  [['--from', '2024-06-03'], 'exactly one of --rule'],
  [['--rule', 'info.repeat', '--working-days', '3', '--from', '2024-06-03'], 'exactly one of --rule'],
  [['--working-days', 'ba', '--from', '2024-06-03'], 'whole number'],
  [['--working-days=-1', '--from', '2024-06-03'], 'whole number'],
  [['--working-days', '3'], 'existing day'],
  [['--working-days', '3', '--from', '2024-02-30'], 'existing day'],
  [['--working-days', '3', '--from', '2024-06-03T25:00'], 'existing day'],
  [['--working-days', '3', '--from', '2024-06-03', '--pause', '2024-06-07/2024-06-04'], 'A/B'],
  [['--working-days', '3', '--from', '2018-06-01'], 'not in force'],
  [['--working-days', '3', '--from', '2018-07-02'], 'days off of a year'],
  [['--working-days', '9999', '--from', '2024-06-03'], 'days off of a year'],
  [['--rule', 'complaint.nothing', '--from', '2024-06-03'], 'no rule complaint.nothing'],
  [['--rule', 'complaint.accept.2026', '--from', '2024-06-03'], 'not in force'],
  [['--rule', 'onestop.reappoint.max', '--from', '2024-06-03'], 'not a term'],
  [['--rule', 'onestop.procedure', '--from', '2024-06-03'], 'leaves the number of days'],
  [['--rule', 'complaint.resolve.first', '--case', 'odd', '--from', '2024-06-03'], 'one of: normal'],
  [['--rule', 'complaint.resolve.first', '--extend', '--from', '2024-06-03'], 'no extension'],
  [
    ['--rule', 'reception.schedule.post', '--pause', '2024-06-01/', '--from', '2024-06-03'],
    'neither stands still',
  ],
  [['--odd'], 'minhbach deadline'],
])('%j is refused with a sentence', async (args, sentence) => {
  const { code, text } = await said(...args)
  expect(code).toBe(2)
  expect(text).toContain(sentence)
})
