import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { searchLexemes } from './search-lexemes.ts'
import { placeText, readPlace, type SearchPlace, searchPublications } from './search-publications.ts'
import { wordsOf } from './search-words.ts'

const { database, owner } = await testDatabase()
const vocabulary = ['thu', 'chi', 'học', 'phí', 'sách']
const unitId: UnitId = newId('unit')

interface Document {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly publishedAt: Date
}

/** Enough of one year that it is taken month by month, and little of others; and words of years long ago. */
const documents: readonly Document[] = fc
  .sample(
    fc.record({
      title: fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 }),
      text: fc.array(fc.constantFrom(...vocabulary), { maxLength: 4 }),
      day: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 730, max: 1_090 }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 1_800 }) },
      ),
    }),
    { numRuns: 1_600, seed: 5 },
  )
  .concat(Array.from({ length: 450 }, (_, day) => ({ title: ['thu', 'xưa'], text: ['cũ'], day: day % 90 })))
  .map(({ title, text, day }) => ({
    id: newId('publication'),
    title: title.join(' '),
    text: text.join(' '),
    publishedAt: new Date(Date.UTC(2020, 0, 1) + day * 86_400_000),
  }))

beforeAll(async () => {
  await owner.query(
    `insert into organisations.unit (id, code, kind, level, valid_from) values ($1, 'th-a', 'school', 'TH', '2000-01-01')`,
    [unitId],
  )
  const rows = documents.map(({ id, title, text, publishedAt }) => ({
    id,
    title,
    at: publishedAt,
    words: searchLexemes({ unitId, kind: 'fee-list', publishedAt, title, unitName: '', texts: [text] }),
  }))
  await owner.query(
    `with told as materialized (
       select * from jsonb_to_recordset($2) as told (id uuid, title text, at timestamptz, words jsonb)
     ),
     made as (
       insert into disclosure.publication (id, unit_id, kind, version, state, title, law, published_at, changed_at)
       select id, $1, 'fee-list', 1, 'public', title, '', at, at from told
     )
     insert into disclosure.search_entry (publication_id, version, published_at, files_waiting, words, text)
     select id, 1, at, false, array_to_tsvector(array(select jsonb_array_elements_text(words))), '' from told`,
    [unitId, JSON.stringify(rows)],
  )
})

const beside = (text: string, words: readonly string[]) => {
  const all = [...wordsOf(text)].map(({ word }) => word)
  if (words.length === 1) return all.includes(words[0] ?? '')
  return words
    .slice(1)
    .every((word, at) => all.some((one, index) => one === words[at] && all[index + 1] === word))
}
const holds = (text: string, words: readonly string[]) => {
  const all = [...wordsOf(text)].map(({ word }) => word)
  return words.every((word) => all.includes(word))
}

/** The same order by looking at everything. */
function lookedThrough(typed: string, year: number | undefined): string[] {
  const words = [...wordsOf(typed)].map(({ word }) => word)
  const rank = ({ title, text }: Document) => {
    const pairs = (at: string) => words.length > 1 && beside(at, words)
    if (words.length === 1 ? holds(title, words) : beside(title, words)) return 1
    if (holds(title, words)) return 2
    // Pairs may stand apart from one another: one in the title, the other in the text.
    const all = words
      .slice(1)
      .every((word, at) => [title, text].some((one) => beside(one, [words[at] ?? '', word])))
    if (pairs(text) || (words.length > 1 && all)) return 3
    return holds(`${title} ${text}`, words) ? 4 : undefined
  }
  return documents
    .filter(({ publishedAt }) => year === undefined || publishedAt.getUTCFullYear() === year)
    .flatMap((document) => {
      const found = rank(document)
      return found === undefined ? [] : [{ document, found }]
    })
    .sort(
      (one, other) =>
        one.found - other.found ||
        other.document.publishedAt.getTime() - one.document.publishedAt.getTime() ||
        (one.document.id < other.document.id ? 1 : -1),
    )
    .map(({ document }) => document.id)
}

async function walked(typed: string, year: number | undefined, perPage: number): Promise<string[]> {
  const ids: string[] = []
  let after: SearchPlace | undefined
  do {
    const found = await searchPublications(database, { typed, filter: {}, year, perPage, after })
    ids.push(...found.hits.map(({ publication }) => publication.id))
    after = found.next && readPlace(placeText(found.next))
  } while (after !== undefined)
  return ids
}

test.each([
  ['thu ', undefined],
  ['học phí ', undefined],
  ['phí học sách ', undefined],
  ['chi thu học phí ', undefined],
  ['sách chi ', 2022],
  ['thu ', 2020],
  ['xưa ', undefined],
  ['cũ thu ', undefined],
  ['xưa thu ', 2020],
])('page after page of “%s” in %s is what looking through everything gives', async (typed, year) => {
  const expected = lookedThrough(typed, year)
  expect(expected.length).toBeGreaterThan(3)
  expect(await walked(typed, year, 37)).toEqual(expected)
})

test('in which strides the past is walked changes nothing in what is found', async () => {
  const word = fc
    .constantFrom(...vocabulary, 'xua', 'cu', 'khong')
    .map((one) => wordsOf(one).next().value?.word)
  const term = fc.tuple(fc.constantFrom('', '='), word).map(([title, one]) => `'${title}${one}'`)
  const asked = fc.record({
    questions: fc.array(fc.array(term, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    wanted: fc.integer({ min: 1, max: 500 }),
    year: fc.option(fc.constantFrom(2020, 2022, 2023)),
  })
  const found = async ({ questions, wanted, year }: Asked, common: number) => {
    const from = year === null ? null : new Date(Date.UTC(year, 0, 1))
    const to = year === null ? null : new Date(Date.UTC(year + 1, 0, 1))
    const { rows } = await owner.query(
      `select tier, publication_id from disclosure.newest_matches($1, $2, $3, $4, common => $5)`,
      [JSON.stringify(questions), wanted, from, to, common],
    )
    return rows
  }
  await fc.assert(
    fc.asyncProperty(asked, async (one) => {
      expect(await found(one, 0)).toEqual(await found(one, 1_000_000))
    }),
    { numRuns: 20 },
  )
})

interface Asked {
  readonly questions: readonly (readonly string[])[]
  readonly wanted: number
  readonly year: number | null
}
