import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import { notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { personNames, superiorsOf, unitNames } from '../../organisations/index.ts'
import { promiseState } from '../domain/reception/promise.ts'
import { type Entry, entriesOfYear } from '../store/reception-entries.ts'
import { receiversOf } from '../store/reception-people.ts'
import { promisesOfEntries } from '../store/reception-promises.ts'
import { EntryWords, RemarkWords, wordsOf } from '../store/reception-words.ts'
import { bookFile, bookFormats } from './book-files.ts'
import type { BookEntry } from './book-lines.ts'
import { BookPage } from './book-page.tsx'
import { loadPromises } from './load-promises.ts'
import { receptionPaths } from './paths.ts'
import { CodeParams } from './portal-routes.tsx'
import { readingReception } from './reading-reception.ts'
import { promiseStateWords } from './reception-words.ts'
import { unitAtHand } from './unit-at-hand.ts'

const Year = z.coerce.number().int().min(2014).max(2100)
const BookQuery = z.object({
  nam: Year.optional().catch(undefined),
  truoc: z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined),
})
const FileParams = CodeParams.extend({ year: Year, format: z.enum(bookFormats) })

const linesOnPage = 50
/** A unit that received more often than this in a year prints the last of them. */
const linesInFile = 5_000

/** The register of a unit: on the screen and as the official book. */
export function bookRoutes(): Route[] {
  return [
    get({
      path: receptionPaths.book,
      access: 'reception.read',
      params: CodeParams,
      query: BookQuery,
      handle: async (visit) => {
        const { database, today, query } = visit
        const unit = await unitAtHand(visit, visit.params.code, 'reception.read')
        if (unit === undefined) return notFound()
        const thisYear = Number(today.slice(0, 4))
        const year = query.nam ?? thisYear
        const found = await entriesOfYear(database, unit.id, year, query.truoc ?? null, linesOnPage + 1)
        const entries = found.slice(0, linesOnPage)
        const read = {
          action: 'reception.book-read',
          unitId: unit.id,
          subject: { kind: 'unit', id: unit.id },
          details: { year, lines: entries.length },
        }
        const ids = entries.map(({ id }) => id)
        const [words, names] = await Promise.all([
          readingReception(visit, read, (reader) => wordsOf(reader, 'entry', EntryWords, ids)),
          personNames(
            database,
            entries.map(({ receivedBy }) => receivedBy),
          ),
        ])
        const last = entries.at(-1)
        return page(
          <BookPage
            code={unit.code}
            unitName={unit.name}
            year={year}
            years={[thisYear, thisYear - 1, thisYear - 2]}
            lines={entries.map((entry) => ({
              entry,
              words: words.get(entry.id)?.at(-1)?.content,
              receivedBy: names.get(entry.receivedBy) ?? '',
            }))}
            nextHref={
              found.length > linesOnPage && last !== undefined
                ? receptionPaths.book.to(
                    { code: unit.code },
                    { nam: String(year), truoc: String(last.number) },
                  )
                : null
            }
            mayRecord={visit.may('reception.record', unit.id)}
          />,
        )
      },
    }),
    get({
      path: receptionPaths.bookFile,
      access: 'reception.read',
      params: FileParams,
      handle: async (visit) => {
        const { database, today, params } = visit
        const { code, year, format } = params
        const unit = await unitAtHand(visit, code, 'reception.read')
        if (unit === undefined) return notFound()
        const entries = (await entriesOfYear(database, unit.id, year, null, linesInFile)).toReversed()
        const read = {
          action: 'reception.book-printed',
          unitId: unit.id,
          subject: { kind: 'unit', id: unit.id },
          details: { year, format, lines: entries.length },
        }
        const [lines, above, people] = await Promise.all([
          readingReception(visit, read, (reader) => bookEntries(reader, entries, today, visit.now)),
          superiorsOf(database, unit.id, today),
          receiversOf(database, [unit.id], today),
        ])
        const superior = above.find(({ kind }) => kind === 'administrative')
        const names = superior && (await unitNames(database, [superior.superiorId], today))
        const head = people.find(({ capacity }) => capacity === 'head')
        return bookFile(
          {
            unitName: unit.name,
            unitCode: unit.code,
            superiorName: superior === undefined ? null : (names?.get(superior.superiorId)?.name ?? null),
            year,
            head: { title: head?.position ?? 'Thủ trưởng đơn vị', name: head?.name ?? null },
            exampleData: unit.example,
          },
          lines,
          format,
        )
      },
    }),
  ]
}

/** Everything that the book holds of some entries; in a transaction that is open for reading what was said. */
async function bookEntries(
  reader: Reader,
  entries: readonly Entry[],
  today: LocalDate,
  now: Date,
): Promise<BookEntry[]> {
  const ids = entries.map(({ id }) => id)
  const words = await wordsOf(reader, 'entry', EntryWords, ids)
  const remarks = await wordsOf(reader, 'remark', RemarkWords, ids)
  const promises = await loadPromises(reader, await promisesOfEntries(reader, ids), today)
  const byEntry = Map.groupBy(promises, ({ promise }) => promise.entryId)
  return entries.map((entry) => ({
    entry,
    words: words.get(entry.id)?.at(-1)?.content,
    remarks: (remarks.get(entry.id) ?? []).map(({ content }) => content.text),
    promises: (byEntry.get(entry.id) ?? []).flatMap(({ promise, text }) =>
      text === undefined
        ? []
        : [
            `Hứa: ${text} (hẹn ${formatDay(promise.dueOn)}; ${promiseStateWords[promiseState(promise.dueOn, promise.actions, now)].vi.toLowerCase()})`,
          ],
    ),
  }))
}
