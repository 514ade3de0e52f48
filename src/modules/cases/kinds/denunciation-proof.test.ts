import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { isClockOverdue } from '../domain/case-deadline.ts'
import { casePermissions, defineCaseType } from '../domain/case-type.ts'
import { definitionProblems } from '../domain/definition/definition-problems.ts'
import { knownPapers } from '../domain/definition/known-papers.ts'
import { field } from '../domain/fields/field.ts'
import { assignWalk, callerOf, fileWalk, moveWalk, walkedBy } from './case-walk.builder.ts'

const words = (vi: string) => ({ vi, en: vi })
const { laws, calendar } = loadContent(path.join(projectRoot(), 'content'))
const worldAt = (now: string) => ({ now: new Date(now), calendar: workingCalendar(calendar.years), laws })

/** Not a kind that anybody can file: it shows that the engine carries what the Law on Denunciations asks. */
const denunciationLike = defineCaseType({
  code: 'complaint',
  version: 1,
  validFrom: localDate('2019-01-01'),
  words: words('Tố cáo'),
  description: words('Báo hành vi vi phạm pháp luật'),
  prefix: 'TC',
  legalBasis: words('Luật Tố cáo 25/2018/QH14'),
  anonymous: 'not-allowed',
  confidentiality: 'confidential',
  fields: z.object({ text: field.longText({ label: words('Nội dung') }) }),
  initial: 'received',
  filing: { clocks: [{ clock: 'initial', effect: 'start' }], papers: ['filing-receipt'] },
  states: {
    received: { words: words('Mới nhận'), owner: 'receiver', forCitizen: words('Đã nhận') },
    verifying: { words: words('Đang xác minh'), owner: 'handler', forCitizen: words('Đang xác minh') },
    concluding: { words: words('Chờ kết luận'), owner: 'head', forCitizen: words('Chờ kết luận') },
    acting: { words: words('Chờ xử lý kết luận'), owner: 'head', forCitizen: words('Đã kết luận') },
    done: { words: words('Đã xử lý'), owner: 'nobody', forCitizen: words('Đã xử lý') },
    refused: { words: words('Không xem xét'), owner: 'nobody', forCitizen: words('Không xem xét') },
  },
  transitions: {
    extendInitial: {
      words: words('Xác minh điều kiện ở nhiều nơi'),
      from: ['received'],
      to: 'received',
      by: ['cases.receive'],
      note: 'required',
      clocks: [{ clock: 'initial', effect: 'extend', as: 'extended-max' }],
    },
    accept: {
      words: words('Thụ lý'),
      from: ['received'],
      to: 'verifying',
      by: ['cases.receive', 'cases.decide'],
      note: 'none',
      clocks: [
        { clock: 'initial', effect: 'stop' },
        { clock: 'resolve', effect: 'start' },
      ],
    },
    refuse: {
      words: words('Không xem xét'),
      from: ['received'],
      to: 'refused',
      by: ['cases.decide'],
      note: 'required',
      clocks: [{ clock: 'initial', effect: 'stop' }],
      outcome: 'not-accepted',
    },
    extend: {
      words: words('Gia hạn'),
      from: ['verifying'],
      to: 'verifying',
      by: ['cases.decide'],
      note: 'required',
      guards: [{ kind: 'at-most', times: 1 }],
      clocks: [{ clock: 'resolve', effect: 'extend', as: 'complex-max' }],
    },
    report: {
      words: words('Báo cáo'),
      from: ['verifying'],
      to: 'concluding',
      by: ['cases.handle'],
      note: 'none',
      tellsCitizen: false,
    },
    conclude: {
      words: words('Kết luận'),
      from: ['concluding'],
      to: 'acting',
      by: ['cases.decide'],
      note: 'required',
      guards: [{ kind: 'assigned' }, { kind: 'four-eyes' }],
      clocks: [
        { clock: 'resolve', effect: 'stop' },
        { clock: 'act', effect: 'start' },
      ],
      isAnswer: true,
    },
    act: {
      words: words('Xử lý'),
      from: ['acting'],
      to: 'done',
      by: ['cases.decide'],
      note: 'required',
      clocks: [{ clock: 'act', effect: 'stop' }],
      outcome: 'answered',
    },
  },
  clocks: {
    initial: { words: words('Xử lý ban đầu'), rule: 'denunciation.initial', duty: 'office' },
    resolve: { words: words('Giải quyết'), rule: 'denunciation.resolve', duty: 'office' },
    act: { words: words('Xử lý kết luận'), rule: 'denunciation.act-on-conclusion', duty: 'office' },
  },
  publication: { kind: 'never' },
})

test('the engine can carry a denunciation: confidential, extended once, concluded by another than verified it', () => {
  expect(definitionProblems([denunciationLike], { laws, papers: knownPapers })).toEqual([])
  const staff = callerOf(casePermissions)
  let walk = fileWalk(denunciationLike, worldAt('2024-06-03T02:00:00Z'), { days: 0, anonymous: true })
  expect(walk.guarded.anonymous).toBe(false)
  const go = (transition: string, at: string) => {
    const decision = moveWalk(walk, staff, transition, worldAt(at))
    if (decision.ok) walk = walkedBy(walk, decision.value)
    return decision.ok ? walk.guarded.standing.state : decision.reason
  }
  expect(go('extendInitial', '2024-06-04T02:00:00Z')).toBe('received')
  expect(go('extendInitial', '2024-06-05T02:00:00Z')).toBe('too-often')
  expect(go('accept', '2024-06-14T02:00:00Z')).toBe('verifying')
  expect(go('extend', '2024-07-10T02:00:00Z')).toBe('verifying')
  expect(go('extend', '2024-07-11T02:00:00Z')).toBe('too-often')
  expect(go('report', '2024-07-20T02:00:00Z')).toBe('concluding')
  expect(go('conclude', '2024-08-01T02:00:00Z')).toBe('not-assigned')
  walk = assignWalk(walk, worldAt('2024-08-01T02:00:00Z'))
  expect(go('conclude', '2024-08-02T02:00:00Z')).toBe('acting')
  const { resolve } = walk.guarded.standing.clocks
  expect(resolve && isClockOverdue(resolve, null, worldAt('2025-01-01T00:00:00Z'))).toBe(false)
  expect(go('act', '2024-08-09T02:00:00Z')).toBe('done')
})
