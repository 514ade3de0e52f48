import type { ExampleContext, ExampleStep, SeededRandom } from '../../../platform/contracts/example.ts'
import {
  insertCaseRows,
  listProcedureTimes,
  noCaseRows,
  reserveCaseNumbers,
} from '../store/case-example-store.ts'
import { addCaseRows } from './case-rows.ts'
import { addCounterRows } from './counter-rows.ts'
import { drawCases } from './draw-cases.ts'
import type { ExampleGround } from './example-ground.ts'
import { makeGround } from './make-ground.ts'
import { maybePublished } from './publish-answers.ts'
import type { ToldCase } from './told-case.ts'

/** How many cases a year there are around each school of the example. */
const casesPerSchoolYear = 15

/**
 * Cases of every kind at schools and offices from the first day of the story to today, told by the definitions of
 * their kinds: answered in time, late, lying open, asked back, looked at again, in two instances, handed over by the
 * office that ended in July 2025.
 */
export const caseExample: ExampleStep = {
  name: 'cases',
  load: async ({ tx, world, content, random, now }: ExampleContext) => {
    const procedures = await listProcedureTimes(tx)
    const ground = makeGround({ world, content, now, random, procedures })
    const told = world.units
      .filter(({ kind }) => kind === 'school')
      .flatMap((school) => [...drawCases(ground, school, casesPerSchoolYear, random.stream(school.code))])
      .toSorted((a, b) => a.wish.head.receivedAt.getTime() - b.wish.head.receivedAt.getTime())
    const first = await reserveCaseNumbers(tx, told.length)
    const rows = rowsOf(ground, told, first, random.stream('rows'))
    addCounterRows(rows, ground, told, random.stream('counters'))
    await insertCaseRows(tx, rows)
  },
}

/** The rows of stories that are numbered in their order. */
export function rowsOf(
  ground: ExampleGround,
  told: readonly ToldCase[],
  firstNumber: number,
  random: SeededRandom,
) {
  const rows = noCaseRows()
  for (const [index, one] of told.entries()) {
    addCaseRows(rows, ground, one, {
      number: firstNumber + index,
      // Of no code at all: nobody holds a receipt of an invented case.
      receiptLookup: `\\x${Array.from({ length: 8 }, () =>
        random
          .integer(0, 2 ** 32 - 1)
          .toString(16)
          .padStart(8, '0'),
      ).join('')}`,
      publication: maybePublished(ground, one, random),
      comment: random.chance(0.5) ? random.pick(ground.content.example.caseNotes.comments) : '',
    })
  }
  return rows
}
