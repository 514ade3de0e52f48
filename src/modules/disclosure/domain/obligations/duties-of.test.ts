import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { content } from '../../../../../test/example/example.builder.ts'
import { type SpecialDay, workingCalendar } from '../../../../platform/calendar/working-calendar.ts'
import { addDays, localDate } from '../../../../platform/kernel/dates.ts'
import { dueDay } from './due-day.ts'
import { dutiesOf } from './duties-of.ts'
import type { Duty } from './duty.ts'
import { anOccurrence, aQuestion, aSchool, aShowing, calendar, theDuty } from './obligations.builder.ts'

function dutyOf(duties: readonly Duty[], code: string, occasion: string): Duty | undefined {
  return duties.find((duty) => duty.obligation.code === code && duty.occasion.key === occasion)
}

describe('the duties of a school', () => {
  test('of the school year 2023-2024 stand under Circular 36/2017, those of 2025 under 09/2024', () => {
    const finance = 'school-finance-income-expenditure'
    const then = dutiesOf(
      aQuestion({ period: { from: localDate('2023-06-01'), to: localDate('2025-07-31') } }),
    ).filter(({ obligation }) => obligation.code === finance)
    expect(then.map(({ occasion, version, due }) => [occasion.key, due?.date, version.law])).toEqual([
      ['2023', '2023-06-30', 'Thông tư 36/2017/TT-BGDĐT'],
      ['2023-2024', '2023-10-02', 'Thông tư 36/2017/TT-BGDĐT'],
      // 30 June 2024 is a Sunday.
      ['2024', '2024-07-01', 'Thông tư 36/2017/TT-BGDĐT'],
      ['2025', '2025-06-30', 'Thông tư 09/2024/TT-BGDĐT'],
    ])
  })

  test('differ by level: a kindergarten shows its menu, a lower secondary school its textbooks', () => {
    const codes = (level: string) =>
      new Set(
        dutiesOf(
          aQuestion({
            organisation: aSchool({ level }),
            period: { from: localDate('2025-01-01'), to: localDate('2025-12-31') },
            now: new Date('2026-01-10T00:00:00Z'),
          }),
        ).map(({ obligation }) => obligation.code),
      )
    expect(codes('MG').has('school-menu')).toBe(true)
    expect(codes('MG').has('textbook-list')).toBe(false)
    expect(codes('THCS').has('textbook-list')).toBe(true)
    expect(codes('THCS').has('school-menu')).toBe(false)
  })

  test('begin with the day from which the school is followed, and end with its last day', () => {
    const newSchool = aSchool({ followedSince: localDate('2024-08-01') })
    const duties = dutiesOf(aQuestion({ organisation: newSchool }))
    expect(dutyOf(duties, 'school-staff', '2024')).toBeUndefined()
    expect(dutyOf(duties, 'hotline', 'always')?.state).toBe('gap')
    const closed = dutiesOf(aQuestion({ organisation: aSchool({ validTo: localDate('2024-05-31') }) }))
    expect(closed.some(({ due }) => due !== null && due.date > '2024-05-31')).toBe(false)
    expect(dutyOf(closed, 'school-budget-quarterly', '2024-q1')?.due?.date).toBe('2024-04-15')
  })

  test('of an office end with it in July 2025, when another takes over', () => {
    const office = { kind: 'city-office', level: null, followedSince: localDate('2024-01-01') } as const
    const period = { from: localDate('2025-01-01'), to: localDate('2025-12-31') }
    const now = new Date('2026-01-05T03:00:00Z')
    const old = dutiesOf(
      aQuestion({ organisation: aSchool({ ...office, validTo: localDate('2025-06-30') }), period, now }),
    )
    const department = { ...office, kind: 'commune-department', validFrom: localDate('2025-07-01') }
    const heir = dutiesOf(aQuestion({ organisation: aSchool(department), period, now }))
    const quarters = (duties: readonly Duty[]) =>
      duties
        .filter(({ obligation }) => obligation.code === 'office-budget-quarterly')
        .map(({ occasion }) => occasion.key)
    expect(quarters(old)).toEqual(['2024-q4', '2025-q1'])
    expect(quarters(heir)).toEqual(['2025-q3'])
    expect(dutyOf(heir, 'info-list', 'always')?.occasion.anchor).toBe('2025-07-01')
  })

  test('arise from an event, in working days that skip the holidays, with the way shown', () => {
    const received = anOccurrence('donation-received', '2024-04-26', 'g-1')
    const duties = dutiesOf(aQuestion({ occurrences: [received] }))
    const duty = dutyOf(duties, 'school-sponsorship-received', 'g-1')
    // A Friday; Monday to Wednesday are off (29 April swapped, 30 April, 1 May), Saturday 4 May is worked for it.
    expect(duty?.due?.date).toBe('2024-05-07')
    expect(duty?.due?.steps.filter(({ kind }) => kind === 'counted')).toHaveLength(5)
    expect(duty?.state).toBe('overdue')
  })

  test('are only changed by a change that is of them', () => {
    const changed = { ...anOccurrence('information-changed', '2025-03-03', 'd-1'), dutyCode: 'school-staff' }
    const duties = dutiesOf(
      aQuestion({
        occurrences: [changed],
        period: { from: localDate('2025-01-01'), to: localDate('2025-12-31') },
        now: new Date('2025-04-01T00:00:00Z'),
      }),
    ).filter(({ occasion }) => occasion.key === 'd-1')
    expect(duties.map(({ obligation, due }) => [obligation.code, due?.date])).toEqual([
      ['school-staff', '2025-03-17'],
    ])
  })
})

describe('what becomes of a duty', () => {
  const code = 'school-budget-quarterly'
  const stateWith = (showings: Parameters<typeof aShowing>[], now = '2024-12-31T10:00') => {
    const duties = dutiesOf(
      aQuestion({
        showings: showings.map((showing) => aShowing(...showing)),
        now: new Date(`${now}:00+07:00`),
      }),
    )
    const duty = dutyOf(duties, code, '2024-q1')
    if (duty === undefined) throw new RangeError('the quarter is over')
    return duty
  }

  test.each([
    ['open before its day', [], '2024-04-10T08:00', 'open', null],
    ['open until the end of its day', [], '2024-04-15T23:59', 'open', null],
    ['overdue after it', [], '2024-04-16T00:00', 'overdue', false],
    ['met in time', [['published', '2024-04-15T23:59']], '2024-04-20T08:00', 'met', true],
    ['late a minute after', [['published', '2024-04-16T00:00']], '2024-04-20T08:00', 'late', false],
    [
      'open again when it is withdrawn before its day',
      [
        ['published', '2024-04-02T08:00'],
        ['withdrawn', '2024-04-03T08:00'],
      ],
      '2024-04-10T08:00',
      'open',
      null,
    ],
    [
      'overdue when it was there for a moment only',
      [
        ['published', '2024-04-02T08:00'],
        ['withdrawn', '2024-04-03T08:00'],
      ],
      '2024-04-20T08:00',
      'overdue',
      false,
    ],
    [
      'taken down too early',
      [
        ['published', '2024-04-10T08:00'],
        ['withdrawn', '2024-05-03T08:00'],
      ],
      '2024-12-31T08:00',
      'taken-down',
      false,
    ],
    [
      'late when it was missing for some days',
      [
        ['published', '2024-04-10T08:00'],
        ['withdrawn', '2024-05-03T08:00'],
        ['corrected', '2024-05-06T08:00'],
      ],
      '2024-05-10T08:00',
      'late',
      false,
    ],
    [
      'expired when it was public for ninety days',
      [
        ['published', '2024-04-10T08:00'],
        ['expired', '2024-07-10T08:00'],
      ],
      '2024-12-31T08:00',
      'expired',
      true,
    ],
  ] as const)('%s', (_name, acts, now, state, timely) => {
    expect(stateWith([[code, '2024-q1', ...acts]], now)).toMatchObject({ state, timely })
  })

  test('what must exist at all times is a gap without it, and none with it', () => {
    const hotline = (showings: ReturnType<typeof aShowing>[]) =>
      dutyOf(dutiesOf(aQuestion({ showings })), 'hotline', 'always')?.state
    const published = ['published', '2024-02-01T08:00'] as const
    expect(hotline([])).toBe('gap')
    expect(hotline([aShowing('hotline', 'always', published)])).toBe('met')
    expect(hotline([aShowing('hotline', 'always', published, ['withdrawn', '2024-05-01T08:00'])])).toBe('gap')
  })

  const minute = (minutes: number) =>
    new Date(Date.parse('2024-04-01T00:00:00Z') + minutes * 60_000).toISOString().slice(0, 16)
  const anyMinute = fc.integer({ min: 0, max: 60 * 24 * 60 })
  const goodness = { met: 2, late: 1, overdue: 0 } as Readonly<Record<string, number>>

  test('to publish later is never better', () => {
    fc.assert(
      fc.property(anyMinute, anyMinute, (one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one]
        const state = (at: number) =>
          goodness[stateWith([[code, '2024-q1', ['published', minute(at)]]], '2024-06-29T08:00').state] ?? -1
        expect(state(early)).toBeGreaterThanOrEqual(state(late))
      }),
    )
  })

  test('a correction changes nothing of it; a withdrawal is never better, and reopens what it must still show', () => {
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 20 * 24 * 60 }), (at, after) => {
        const now = '2024-06-29T08:00'
        const first = ['published', minute(at)] as ['published', string]
        const alone = stateWith([[code, '2024-q1', first]], now)
        const corrected = stateWith([[code, '2024-q1', first, ['corrected', minute(at + after)]]], now)
        expect({ ...corrected, showings: [] }).toEqual({ ...alone, showings: [] })
        const withdrawn = stateWith([[code, '2024-q1', first, ['withdrawn', minute(at + after)]]], now)
        expect(['overdue', 'taken-down']).toContain(withdrawn.state)
        expect(withdrawn.timely).toBe(false)
      }),
    )
  })
})

test('one more day off never makes a day earlier on which something is due after an event', () => {
  const { years } = content.calendar
  const terms = theDuty('school-sponsorship-received').versions.flatMap(({ triggers }) => triggers)
  const triggers = [...terms, ...theDuty('school-staff').versions.flatMap((version) => version.triggers)]
  fc.assert(
    fc.property(
      fc.constantFrom(...triggers),
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 0, max: 40 }),
      (trigger, days, off) => {
        const anchor = addDays(localDate('2024-01-01'), days)
        const day = addDays(anchor, off)
        const special: SpecialDay = {
          day,
          kind: 'statutory',
          name: { vi: 'Nghỉ thêm', en: 'One more' },
          source: { text: 'thử', confidence: 'high', standing: 'confirmed' },
        }
        const more = workingCalendar(
          years.map((year) =>
            String(year.year) === day.slice(0, 4)
              ? { ...year, days: [...year.days.filter((one) => one.day !== day), special] }
              : year,
          ),
        )
        const usual = dueDay(calendar, trigger, anchor)
        const later = dueDay(more, trigger, anchor)
        expect((later?.date ?? '') >= (usual?.date ?? '')).toBe(true)
      },
    ),
  )
})
