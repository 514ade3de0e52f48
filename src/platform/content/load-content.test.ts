import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ContentInvalid, type ContentProblem, describeProblem } from './content-invalid.ts'
import { loadContent } from './load-content.ts'

const ownContent = join(import.meta.dirname, '../../../content')

describe('the content of the package', () => {
  const content = loadContent(ownContent)

  test('loads, and cannot be changed afterwards', () => {
    const thawed: string[] = []
    const visit = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return
      if (!Object.isFrozen(value)) thawed.push(path)
      for (const [key, child] of Object.entries(value)) visit(child, `${path}.${key}`)
    }
    visit(content, 'content')
    expect(thawed).toEqual([])
  })

  test('has the eight dimensions of PAPI with 28 active sub-dimensions', () => {
    const { dimensions } = content.papi
    expect(dimensions.map(({ code }) => code)).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'])
    const active = dimensions.flatMap(({ subDimensions }) => subDimensions.filter((sub) => sub.active))
    expect(active).toHaveLength(28)
    for (const { range, subDimensions } of dimensions) {
      const tops = subDimensions.filter((sub) => sub.active).map((sub) => sub.range[1])
      expect(tops.reduce((sum, top) => sum + top, 0)).toBeCloseTo(range[1], 4)
    }
  })

  test('has published scores whose sub-dimensions add up to their dimension', () => {
    const of = (code: string) =>
      content.papi.scores.find(
        (score) => score.province === 'Long An' && score.year === 2016 && score.code === code,
      )
    const sum = ['1.1', '1.2', '1.3', '1.4'].reduce((total, code) => total + (of(code)?.score ?? 0), 0)
    expect(sum).toBeCloseTo(of('D1')?.score ?? 0, 4)
    expect(content.papi.scores).toHaveLength(11_126)
  })

  test('has 113 figures, 59 of them core, each serving a sub-dimension and a paragraph of the plan', () => {
    expect(content.indicators).toHaveLength(113)
    expect(content.indicators.filter(({ core }) => core)).toHaveLength(59)
    for (const { code, subDimensions, paragraphs, formula } of content.indicators) {
      expect(subDimensions, code).not.toEqual([])
      expect(paragraphs, code).not.toEqual([])
      expect(formula.vi, code).not.toBe(formula.en)
    }
  })

  test('writes out what a figure refers to as any of a dimension', () => {
    const onTime = content.indicators.find(({ code }) => code === 'dossier-on-time-rate')
    expect(onTime).toMatchObject({
      papi: [{ code: '5.*' }],
      subDimensions: ['5.1', '5.3', '5.4'],
      paragraphs: ['đ1', 'đ5'],
    })
    const tasks = content.indicators.find(({ code }) => code === 'task-on-time-rate')
    expect(tasks?.subDimensions).toHaveLength(28)
  })

  test('allows no target for the three figures that depend on people reporting', () => {
    const withoutTarget = content.indicators
      .filter(({ targetAllowed }) => !targetAllowed)
      .map(({ code }) => code)
    expect(withoutTarget.toSorted()).toEqual([
      'extra-payment-report-rate',
      'petition-escalated-rate',
      'school-violence-incident-rate',
    ])
  })

  test('describes every content paragraph of the plan, a1 to h9', () => {
    const count = (area: string) => content.papi.paragraphs.filter(({ code }) => code.startsWith(area)).length
    expect(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'PL'].map(count)).toEqual([5, 3, 5, 15, 6, 18, 5, 9, 6])
  })

  test('shows a rule as confirmed only when its text was seen and the reading is sure', () => {
    const rules = content.laws.flatMap((law) => law.rules)
    const sure = rules.filter(({ confidence, evidence }) => confidence === 'high' && evidence === 'text-seen')
    expect(rules.filter(({ standing }) => standing === 'confirmed')).toEqual(sure)
    expect(sure.length).toBeGreaterThanOrEqual(110)
    const onceOnly = rules.find(({ code }) => code === 'onestop.reappoint.max')
    expect(onceOnly?.standing).toBe('unconfirmed')
  })

  test('knows which rule on accepting a complaint is in force on a day', () => {
    const inForce = (day: string) =>
      content.laws
        .flatMap((law) => law.rules)
        .filter(({ code }) => code === 'complaint.accept.first' || code === 'complaint.accept.2026')
        .find(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo))
    expect(inForce('2026-06-30')).toMatchObject({ value: 10, unit: 'calendar-day' })
    expect(inForce('2026-07-01')).toMatchObject({ value: 7, unit: 'working-day' })
  })

  test('leads 63 provinces into 34', () => {
    const { provinces } = content
    const before = provinces.filter(({ validFrom }) => validFrom === undefined)
    const after = provinces.filter(({ validTo }) => validTo === undefined)
    expect(before).toHaveLength(63)
    expect(after).toHaveLength(34)
    const merged = after.flatMap(({ predecessors }) => predecessors)
    const ended = provinces.filter(({ validTo }) => validTo !== undefined).map(({ code }) => code)
    expect(merged.toSorted()).toEqual(ended.toSorted())
    expect(after.find(({ code }) => code === 'tay-ninh')?.predecessors).toEqual([
      'long-an',
      'tay-ninh-before-2025-07',
    ])
    const cities = after.filter(({ ranks }) => ranks.at(-1)?.rank === 'city')
    expect(cities).toHaveLength(9)
  })

  test('says for each matter who was competent on any day from 2024 on', () => {
    for (const { action, periods } of content.competences)
      for (const day of [
        '2024-06-01',
        '2025-06-30',
        '2025-07-01',
        '2026-03-15',
        '2026-06-10',
        '2026-11-24',
      ]) {
        const holders = periods.filter(
          ({ validFrom, validTo }) =>
            (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo),
        )
        expect(holders, `${action} on ${day}`).toHaveLength(1)
      }
  })

  test('has duties to publish and procedures, most of the latter unconfirmed', () => {
    expect(content.disclosure).toHaveLength(80)
    expect(content.procedures).toHaveLength(65)
    expect(content.procedures.filter(({ standing }) => standing === 'confirmed').length).toBeLessThan(10)
  })

  test('has forty example schools of the four levels, and every old ward in one of three new ones', () => {
    const { schools, places } = content.example
    expect(schools).toHaveLength(40)
    expect(new Set(schools.map(({ kind }) => kind)).size).toBe(4)
    const successorOf = (code: string): string | undefined => {
      const place = places.find((candidate) => candidate.code === code)
      return place?.successor === undefined ? place?.code : successorOf(place.successor)
    }
    expect(new Set(schools.map(({ ward }) => successorOf(ward)))).toEqual(
      new Set(['long-an-ward', 'tan-an-ward', 'khanh-hau-ward']),
    )
  })
})

describe('content that is wrong', () => {
  const scores = 'papi/scores/papi-scores.csv'
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'))
    cpSync(ownContent, folder, { recursive: true })
    const file = join(folder, scores)
    const firstLines = readFileSync(file, 'utf8').split('\n').slice(0, 4)
    writeFileSync(file, `${firstLines.join('\n')}\n`)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const change = (file: string, from: string | RegExp, to: string) => {
    const text = readFileSync(join(folder, file), 'utf8')
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    writeFileSync(join(folder, file), changed)
  }
  const problems = (): readonly ContentProblem[] => {
    try {
      loadContent(folder)
    } catch (error) {
      if (error instanceof ContentInvalid) return error.problems
      throw error
    }
    return []
  }

  test('is refused with all problems of all files, each with file, line, path and reason', () => {
    change('roles/roles.yaml', 'Hiệu trưởng, en: Principal', '"", en: Principal')
    change('law/luat-khieu-nai-02-2011-qh13.yaml', 'validFrom: "2012-07-01"', 'validFrom: "2012-02-30"')
    change('calendar/2024.yaml', 'kind: statutory', 'kind: holiday')
    const found = problems()
    expect(found.map(({ file, path, reason }) => `${file} ${path}: ${reason}`)).toEqual([
      expect.stringMatching(/^calendar\/2024\.yaml days\[0\]\.kind: Invalid option/u),
      'law/luat-khieu-nai-02-2011-qh13.yaml rules[0].validFrom: not an existing day written YYYY-MM-DD: 2012-02-30',
      'roles/roles.yaml roles[4].name.vi: the text is empty',
    ])
    expect(found[0]?.line).toBe(6)
    expect(found.every(({ line }) => line !== undefined)).toBe(true)
  })

  test('says so in one message that a person can act on', () => {
    change('roles/roles.yaml', 'Hiệu trưởng, en: Principal', '"", en: Principal')
    expect(() => loadContent(folder)).toThrow(
      /roles\/roles\.yaml:\d+ roles\[4\]\.name\.vi: the text is empty/u,
    )
  })

  test('is refused for a misspelt key, a missing one and a text that is not composed', () => {
    change('example/streets.yaml', 'streets:', 'street:')
    change('provinces/since-july-2025.yaml', 'Tuyên Quang'.normalize('NFC'), 'Tuyên Quang'.normalize('NFD'))
    const found = problems()
    const reasons = found.map(({ reason }) => reason)
    expect(reasons).toContain('Unrecognized key: "street"')
    expect(reasons).toContain('the text is not composed Unicode (NFC)')
    expect(found.some(({ file, path }) => file === 'example/streets.yaml' && path === 'streets')).toBe(true)
  })

  test('is refused when a file is not YAML, with the line', () => {
    appendFileSync(join(folder, 'calendar/closures.yaml'), 'closures: [\n')
    const [first] = problems()
    expect(first).toMatchObject({ file: 'calendar/closures.yaml', path: '' })
    expect(first?.line).toBeGreaterThan(1)
  })

  test('is refused when a file is of no kind, or a kind has no file', () => {
    writeFileSync(join(folder, 'calendar/notes.txt'), 'hello')
    expect(problems()).toEqual([
      { file: 'calendar/notes.txt', path: '', reason: 'no kind of content is kept in a file of this name' },
    ])
    unlinkSync(join(folder, 'calendar/notes.txt'))
    unlinkSync(join(folder, 'roles/roles.yaml'))
    expect(problems()).toEqual([{ file: 'roles/*.yaml', path: '', reason: 'there is no such file' }])
    cpSync(ownContent, folder, { recursive: true })
    unlinkSync(join(folder, scores))
    expect(problems()).toEqual([{ file: scores, path: '', reason: 'there is no such file' }])
  })

  test('is refused when a code stands twice or a reference leads nowhere', () => {
    change('indicators/plan.yaml', 'code: report-on-time-rate', 'code: task-on-time-rate')
    change('example/schools.yaml', 'ward: ward-1', 'ward: ward-99')
    change('papi/paragraphs.yaml', /code: "?6\.2"?/u, 'code: "5.2"')
    const reasons = problems().map(({ file, reason }) => `${file}: ${reason}`)
    expect(reasons).toContain(
      'indicators/plan.yaml: task-on-time-rate already stands in indicators/plan.yaml',
    )
    expect(reasons).toContain('example/schools.yaml: no such place: ward-99')
    expect(reasons).toContain('papi/paragraphs.yaml: no such figure: report-on-time-rate')
    expect(reasons).toContain('papi/paragraphs.yaml: no active PAPI sub-dimension: 5.2')
  })

  test('is refused when a role has no words', () => {
    change('roles/roles.yaml', /\n {2}- code: teacher[\s\S]*?(?=\n {2}- code: )/u, '')
    expect(problems().map(({ reason }) => reason)).toEqual(['the role teacher has no words'])
  })

  test('is refused when a day stands twice in a year or belongs to another year', () => {
    change('calendar/2024.yaml', '2024-04-18', '2024-04-30')
    change('calendar/2025.yaml', '2025-04-07', '2024-04-07')
    expect(problems().map(({ reason }) => reason)).toEqual([
      '2024-04-30 stands twice in the year',
      '2024-04-07 is not a day of 2025',
    ])
  })

  test('is refused when competences of two periods overlap', () => {
    change('competence/education.yaml', 'validTo: "2025-06-30"', 'validTo: "2025-07-01"')
    expect(problems().map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'competences[0].periods[1]: periods must follow one another without overlap',
    ])
  })

  test('is refused when a published score is not a number, is too high or stands twice', () => {
    change(
      scores,
      'Long An,2011,1.1,sub-dimension,Civic Knowledge,1.363052',
      'Long An,2011,1.1,sub-dimension,Civic Knowledge,',
    )
    appendFileSync(
      join(folder, scores),
      'Long An,2011,1.2,sub-dimension,Again,2.0,verified,A\nLong An,2011\n',
    )
    expect(problems().map(describeProblem)).toEqual([
      expect.stringMatching(/^papi\/scores\/papi-scores\.csv:2 score: /u),
      expect.stringMatching(/:5 a second score for Long An 2011 1\.2$/u),
      expect.stringMatching(/:6 a line has 8 cells, this one 2$/u),
    ])
  })
})
