import { expect, test } from 'vitest'
import { content } from '../../../../../test/example/example.builder.ts'
import { workingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { localDate } from '../../../../platform/kernel/dates.ts'
import { newId } from '../../../../platform/kernel/ids.ts'
import { caseKindDefinitions } from '../../kinds/index.ts'
import { caseTypesOf } from '../case-types.ts'
import { deadlineOf, findClockRule } from '../clock/clock.ts'
import { answerBy } from './answer-by.ts'
import {
  concernsOf,
  type DoorAnswers,
  doorConcerns,
  doorKinds,
  doorMatters,
  doorStep,
  doorWishes,
} from './door.ts'
import { soundsLikeDenunciation } from './sounds-like-denunciation.ts'
import { whoAnswers } from './who-answers.ts'

const wishes = [undefined, ...Object.values(doorWishes).flat()]

test('whatever is answered, the door leads to a form or an honest word after at most four questions', () => {
  const ends = new Set<string>()
  for (const matter of doorMatters) {
    for (const wish of wishes) {
      for (const concern of doorConcerns) {
        let answers: DoorAnswers = {}
        let asked = 0
        for (; asked <= 4; asked += 1) {
          const next = doorStep(answers)
          if (next.step === 'matter') answers = { ...answers, matter }
          else if (next.step === 'wish') answers = { ...answers, wish: wish ?? doorWishes[next.matter][0] }
          else if (next.step === 'unit') answers = { ...answers, unit: 'truong-a' }
          else if (next.step === 'concern')
            answers = { ...answers, concern: concern === 'second' ? 'head' : concern }
          else {
            ends.add(next.step === 'form' ? next.kind : next.step)
            break
          }
          if (next.step === 'wish' && wish !== undefined && doorStep(answers).step === 'wish') break
        }
        expect(asked).toBeLessThanOrEqual(4)
      }
    }
  }
  expect([...ends].sort()).toEqual([
    'complaint',
    'denunciation',
    'feedback',
    'incident',
    'information-request',
    'petition',
    'question',
  ])
})

test('who is asked about the head is whoever could have to judge themselves', () => {
  expect(concernsOf('complaint')).toEqual(['work', 'head', 'second'])
  expect(concernsOf('feedback')).toEqual(['work', 'head'])
  expect(concernsOf('question')).toEqual(['work'])
})

const school = { unitId: newId('unit'), receives: true }
const office = { unitId: newId('unit'), receives: true }
const committee = { unitId: newId('unit'), receives: false }

test('what is said of a head never goes to that head, and never to an empty room', () => {
  expect(whoAnswers(school, [committee, office], 'work')?.unitId).toBe(school.unitId)
  expect(whoAnswers(school, [committee, office], 'head')).toEqual({
    unitId: office.unitId,
    aboutUnitId: school.unitId,
    because: 'head-concerned',
  })
  expect(whoAnswers(school, [office], 'second')).toMatchObject({
    unitId: office.unitId,
    because: 'decided-before',
  })
  expect(whoAnswers(school, [committee], 'head')).toBeUndefined()
  expect(whoAnswers(school, [school], 'head')).toBeUndefined()
  expect(whoAnswers({ ...school, receives: false }, [office], 'work')?.unitId).toBe(office.unitId)
})

test.each([
  ['Tôi tố cáo hiệu trưởng nhận hối lộ', true],
  ['Thay giao nhan tien cua phu huynh de chay diem', true],
  ['Nhà vệ sinh hỏng ba tuần chưa sửa', false],
  ['Trường thu tiền quỹ lớp 450.000 đồng có đúng không', false],
])('%s', (text, expected) => {
  expect(soundsLikeDenunciation([text])).toBe(expected)
})

test('the last day of an answer is told where one term follows the first step, and nowhere else', () => {
  const types = caseTypesOf(caseKindDefinitions)
  const world = {
    now: new Date('2026-11-24T03:00:00Z'),
    calendar: workingCalendar(content.calendar.years),
    laws: content.laws,
  }
  const rule = findClockRule(content.laws, 'petition.process', localDate('2026-11-24'))
  if (rule === undefined) throw new RangeError('no rule')
  const first = deadlineOf({ rule, startedAt: world.now, pauses: [] }, world.calendar, world.now)
  const clocks = doorKinds.map((kind) => [
    kind,
    answerBy(types.inForce(kind, localDate('2026-11-24')), first, world)?.clock,
  ])
  expect(Object.fromEntries(clocks)).toEqual({
    feedback: 'answer',
    petition: 'answer',
    complaint: 'resolve',
    'information-request': undefined,
    question: undefined,
    incident: undefined,
  })
})
