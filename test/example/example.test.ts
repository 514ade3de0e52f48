import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleCommand, tellExampleHistory } from '../../src/cli/example-command.ts'
import { exampleAccounts } from '../../src/modules/organisations/example/example-accounts.ts'
import { exampleWorld } from '../../src/modules/organisations/example/example-world.ts'
import {
  type GeneratedExample,
  generateExample,
} from '../../src/modules/organisations/example/generate-example.ts'
import { loadExample } from '../../src/modules/organisations/example/load-example.ts'
import { roleCodes } from '../../src/platform/contracts/access.ts'
import { addDays, localDate } from '../../src/platform/kernel/dates.ts'
import { isValidOn } from '../../src/platform/kernel/validity.ts'
import { everyPageTopic, readVersions } from '../../src/platform/public-pages/topics.ts'
import { testDatabase } from '../database/test-database.ts'
import { content, plainOptions, today, usualExample, usualWish } from './example.builder.ts'

function rolesHeld({ people, wish }: GeneratedExample): Set<string> {
  const held = people.flatMap(({ assignments }) => assignments.filter((one) => isValidOn(one, wish.today)))
  return new Set(held.map(({ role }) => role))
}

describe('the generated example', () => {
  const example = usualExample()
  const world = exampleWorld(example, content)

  test('is the same, to the byte, from the same seed, and another from another', () => {
    expect(JSON.stringify(usualExample())).toBe(JSON.stringify(example))
    const other = generateExample(content, { ...usualWish, seed: 2 })
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(example))
  })

  test('has forty schools of all four levels, and as many as are asked for', () => {
    const levels = world.units.flatMap(({ level }) => level ?? [])
    expect(levels).toHaveLength(40)
    expect(new Set(levels)).toEqual(new Set(['MN', 'MG', 'TH', 'THCS']))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 99 }), (units, seed) => {
        const many = generateExample(content, { ...usualWish, units, seed })
        const schools = many.records.units.filter(({ kind }) => kind === 'school')
        expect(schools).toHaveLength(units)
        expect(new Set(schools.map(({ code }) => code)).size).toBe(units)
        expect(new Set(many.records.names.map(({ name }) => name)).size).toBe(many.records.units.length)
        expect(new Set(many.people.map(({ email }) => email)).size).toBe(many.people.length)
      }),
      { numRuns: 12 },
    )
  })

  test('has somebody in every role today', () => {
    expect(rolesHeld(example)).toEqual(new Set(roleCodes))
  })

  test('is alive today: wards lead and advise, the province looks on, every school has its people', () => {
    const departments = world.unitsOn(today, 'commune-department')
    expect(departments).toHaveLength(3)
    for (const { id } of departments) {
      expect(world.holders(id, 'head', today)[0]?.assignments.at(-1)?.position).toBe('Trưởng phòng')
      expect(world.holders(id, 'specialist', today).length).toBeGreaterThan(1)
      expect(world.schoolsUnder(id, today).length).toBeGreaterThan(5)
    }
    const [province] = world.unitsOn(today, 'province-department')
    expect(province && world.holders(province.id, 'province-analyst', today)).toHaveLength(2)
    expect(province && world.holders(province.id, 'inspector', today).length).toBeGreaterThan(0)
    for (const school of world.unitsOn(today, 'school')) {
      for (const role of ['principal', 'school-clerk', 'teacher', 'inspection-board-member'] as const) {
        expect(world.holders(school.id, role, today).length, `${school.code} ${role}`).toBeGreaterThan(0)
      }
    }
  })

  test('remembers who worked in the office until 30 June 2025, and where they went', () => {
    const office = world.unit('phong-tan-an')
    const [head] = world.holders(office.id, 'head', localDate('2025-06-30'))
    expect(head?.assignments.map(({ validTo }) => validTo)).toEqual([localDate('2025-06-30'), null])
    expect(world.holders(office.id, 'head', localDate('2025-07-01'))).toEqual([])
  })

  test('lets nobody hold a role in a unit that does not exist then', () => {
    const units = new Map(world.units.map((unit) => [unit.id, unit]))
    for (const { assignments } of world.people) {
      for (const { unitId, validFrom, validTo } of assignments) {
        const unit = units.get(unitId)
        expect(unit && isValidOn(unit, validFrom)).toBe(true)
        expect(unit?.validTo === null || (validTo !== null && validTo <= (unit?.validTo ?? ''))).toBe(true)
      }
    }
  })

  test('gives no school two principals with full powers at a time, and no day without one', () => {
    const days = fc.integer({ min: 0, max: 1_050 }).map((count) => addDays(example.period.from, count))
    fc.assert(
      fc.property(fc.constantFrom(...world.unitsOn(today, 'school')), days, ({ id }, day) => {
        const principals = world
          .holders(id, 'principal', day)
          .flatMap(({ assignments }) => assignments)
          .filter(({ position }) => position === 'Hiệu trưởng')
        expect(principals).toHaveLength(1)
      }),
    )
  })

  test('uses only addresses and numbers that nobody can have', () => {
    for (const { email, phone } of [...world.people, ...example.records.units]) {
      expect(email).toMatch(/\.example\.test$/)
      expect(phone).toMatch(/^0272 0/)
    }
  })

  test.each(['2024-06-03', '2025-07-01', '2025-12-31', '2030-02-28'])(
    'is complete when it is loaded on %s',
    (day) => {
      const on = localDate(day)
      const other = generateExample(content, { ...usualWish, today: on })
      const then = exampleWorld(other, content)
      expect(rolesHeld(other)).toEqual(new Set(roleCodes))
      const authority = then.superiorOn(then.unit('th-kim-dong').id, on)
      expect(authority?.kind).toBe(day < '2025-07-01' ? 'city-office' : 'commune-department')
      expect(authority && then.holders(authority.id, 'head', on)[0]?.assignments.length).toBeGreaterThan(0)
    },
  )

  test('shows what it has of schools of any number of years', () => {
    for (const years of [1, 2, 10]) {
      const { period, people } = generateExample(content, { ...usualWish, years })
      expect(period).toEqual({ from: `${2026 - years}-01-01`, to: today })
      expect(
        people.every(({ assignments }) => assignments.every(({ validFrom }) => validFrom >= period.from)),
      ).toBe(true)
    }
  })
})

describe('loading the example', () => {
  test('forty schools take less than three seconds, and everything is marked as invented', async () => {
    const { database } = await testDatabase()
    const started = performance.now()
    await loadExample(database, usualExample(), plainOptions)
    expect(performance.now() - started).toBeLessThan(3_000)
    const kinds = await database.selectFrom('platform.installation').select('kind').execute()
    expect(kinds).toEqual([{ kind: 'example' }])
    for (const table of ['organisations.unit', 'organisations.person'] as const) {
      const real = await database.selectFrom(table).select('id').where('example', '=', false).execute()
      expect(real).toEqual([])
    }
    await expect(loadExample(database, usualExample(), plainOptions)).rejects.toMatchObject({
      reason: 'example-already-loaded',
    })
  })

  test('a real installation is never filled with invented data', async () => {
    const { database } = await testDatabase()
    await database.insertInto('platform.installation').values({ kind: 'real' }).execute()
    await expect(loadExample(database, usualExample(), plainOptions)).rejects.toMatchObject({
      reason: 'installation-is-real',
    })
    expect(await database.selectFrom('organisations.unit').select('id').execute()).toEqual([])
  })

  test('a module whose step fails leaves nothing behind, and the steps see units and people', async () => {
    const { database } = await testDatabase()
    const failing = {
      name: 'failing',
      load: async () => {
        throw new Error('not today')
      },
    }
    await expect(
      loadExample(database, usualExample(), { ...plainOptions, steps: [failing] }),
    ).rejects.toThrow('not today')
    let seen: number | undefined
    const counting = {
      name: 'counting',
      load: async ({
        world,
        random,
      }: {
        world: { people: readonly unknown[] }
        random: { next(): number }
      }) => {
        seen = world.people.length + Math.floor(random.next())
      },
    }
    await loadExample(database, usualExample(), { ...plainOptions, steps: [counting] })
    expect(seen).toBe(usualExample().people.length)
  })

  test('those who are in office today get accounts, those who left do not', async () => {
    const { database } = await testDatabase()
    const asked: string[] = []
    await loadExample(database, usualExample(), {
      ...plainOptions,
      createAccounts: async (_tx, people) => {
        asked.push(...people.map(({ email }) => email))
        return new Map()
      },
    })
    expect(asked).toContain('hieu-truong@th-kim-dong.example.test')
    expect(asked.length).toBeLessThan(usualExample().people.length)
  })
})

const { database: untouched } = await testDatabase()

describe('the command', () => {
  test('tells how many were made and who may sign in, and refuses a second time', async () => {
    const { database } = await testDatabase()
    const lines: string[] = []
    const surroundings = {
      ...plainOptions,
      database,
      createAccounts: await exampleAccounts('mat-khau-vi-du'),
      password: 'mat-khau-vi-du',
      print: (line: string) => lines.push(line),
    }
    expect(await exampleCommand(['--units', '4', '--years', '1', '--seed', '7'], surroundings)).toBe(0)
    expect(lines.join('\n')).toContain('truong-phong@')
    expect(await exampleCommand([], surroundings)).toBe(2)
    expect(lines.at(-1)).toContain('already loaded')
  })

  test('leaves the history for after the first page, tells it once, and renews every page with it', async () => {
    const { database } = await testDatabase()
    const told: string[] = []
    const step = (name: string, isHistory: boolean) => ({
      name,
      isHistory,
      load: async () => {
        told.push(name)
      },
    })
    const surroundings = {
      ...plainOptions,
      steps: [step('what is', false), step('what happened', true)],
      database,
      password: 'x',
      print: () => undefined,
    }
    const size = ['--units', '4', '--years', '1']
    expect(await exampleCommand(size, surroundings, { historyLater: true })).toBe(0)
    expect(told).toEqual(['what is'])
    await tellExampleHistory(surroundings)
    await tellExampleHistory(surroundings)
    expect(told).toEqual(['what is', 'what happened'])
    expect((await readVersions(database, [everyPageTopic])).get(everyPageTopic)).toBe(1)
  })

  test.each([
    ['--units', 'nhiều'],
    ['--units', '0'],
    ['--years', '40'],
    ['--seed', '-1'],
    ['--unknown', '1'],
  ])('refuses %s %s with a reason', async (option, value) => {
    const lines: string[] = []
    const print = (line: string) => lines.push(line)
    const surroundings = { ...plainOptions, database: untouched, password: 'x', print }
    expect(await exampleCommand([option, value], surroundings)).toBe(2)
    expect(lines.join('')).not.toBe('')
  })
})
