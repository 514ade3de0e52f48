import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { PersonId, PublicationId, UnitId } from '../../../platform/kernel/ids.ts'
import { type Regime, type TextbookChoice, textbookGrades } from '../domain/books/selection.ts'
import { SchoolYear } from '../domain/fees/school-year.ts'

/** A book of the public list. */
export interface PublicTextbook extends TextbookChoice {
  readonly hasMinutes: boolean
}

/** The council when a version went out, in numbers. */
export interface CouncilCount {
  readonly sitting: number
  readonly declared: number
  readonly replaced: number
}

export interface TextbookVersion {
  readonly version: number
  readonly council: CouncilCount
  readonly reason: string
  readonly explanation: string
  readonly publishedAt: Date
}

export interface NewTextbookVersion extends TextbookVersion {
  readonly selectionId: string
  readonly publicationId: PublicationId
  readonly regime: Regime
  readonly approvedBy: PersonId | null
  readonly books: readonly PublicTextbook[]
}

/** Writes a version of the public list: the first, or a further one beside those before. */
export async function insertTextbookVersion(tx: Tx, wish: NewTextbookVersion): Promise<void> {
  await tx
    .insertInto('disclosure.textbook_version')
    .values({
      selection_id: wish.selectionId,
      version: wish.version,
      reason: wish.reason,
      explanation: wish.explanation,
      regime: wish.regime,
      sitting: wish.council.sitting,
      declared: wish.council.declared,
      replaced: wish.council.replaced,
      published_at: wish.publishedAt,
      approved_by: wish.approvedBy,
    })
    .execute()
  await tx
    .insertInto('disclosure.textbook_choice')
    .values(
      wish.books.map((book, index) => ({
        selection_id: wish.selectionId,
        version: wish.version,
        position: index + 1,
        grade: book.grade,
        subject: book.subject,
        title: book.title,
        series: book.series,
        authors: book.authors,
        publisher: book.publisher,
        price: book.price === null ? null : Number(book.price),
        voters: book.voters,
        votes: book.votes,
        has_minutes: book.hasMinutes,
      })),
    )
    .execute()
  await tx
    .updateTable('disclosure.textbook_selection')
    .set({
      version: wish.version,
      publication_id: wish.publicationId,
      ...(wish.version === 1 && { public_from: wish.publishedAt }),
    })
    .where('id', '=', wish.selectionId)
    .where('version', '=', wish.version - 1)
    .execute()
}

/** The books of a version, in their order. */
export async function textbooksOf(
  reader: Reader,
  selectionId: string,
  version: number,
): Promise<PublicTextbook[]> {
  const rows = await reader
    .selectFrom('disclosure.textbook_choice')
    .select(['grade', 'subject', 'title', 'series', 'authors', 'publisher', 'voters', 'votes'])
    .select(['has_minutes as hasMinutes', sql<string | null>`price::text`.as('price')])
    .where('selection_id', '=', selectionId)
    .where('version', '=', version)
    .orderBy('position')
    .execute()
  return rows.flatMap(({ price, ...row }) => {
    const grade = textbookGrades.find((one) => one === row.grade)
    return grade === undefined ? [] : [{ ...row, grade, price: price === null ? null : BigInt(price) }]
  })
}

/** What was changed when, the newest first. */
export async function textbookVersions(reader: Reader, selectionId: string): Promise<TextbookVersion[]> {
  const rows = await reader
    .selectFrom('disclosure.textbook_version')
    .select(['version', 'reason', 'explanation', 'published_at as publishedAt'])
    .select(['sitting', 'declared', 'replaced'])
    .where('selection_id', '=', selectionId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ sitting, declared, replaced, ...row }) => ({
    ...row,
    council: { sitting, declared, replaced },
  }))
}

/** Where a publication is read; undefined while it is taken down. */
export async function publicNumber(reader: Reader, id: PublicationId): Promise<number | undefined> {
  const row = await reader
    .selectFrom('disclosure.publication')
    .select('number')
    .where('id', '=', id)
    .where('state', '=', 'public')
    .executeTakeFirst()
  return row?.number
}

/** School years of which a unit shows textbooks or purchases, the newest first. */
export async function bookYearsOf(reader: Reader, unitId: UnitId): Promise<SchoolYear[]> {
  const { rows } = await sql<{ year: string }>`
    select school_year as year from disclosure.textbook_selection where unit_id = ${unitId} and version > 0
    union select school_year from disclosure.book_purchase where unit_id = ${unitId} and state = 'public'
    order by 1 desc`.execute(reader)
  return rows.flatMap(({ year }) => SchoolYear.safeParse(year).data ?? [])
}

/** Of some units in a year: how many books their list has, and in which series. */
export async function textbookCounts(
  reader: Reader,
  units: readonly UnitId[],
  schoolYear: SchoolYear,
): Promise<ReadonlyMap<UnitId, { readonly books: number; readonly series: readonly string[] }>> {
  const { rows } = await sql<{ unitId: UnitId; books: number; series: string[] }>`
    select selection.unit_id as "unitId", count(*)::int as books,
      array_remove(array_agg(distinct choice.series order by choice.series), '') as series
    from disclosure.textbook_selection selection
    join disclosure.textbook_choice choice
      on choice.selection_id = selection.id and choice.version = selection.version
    where selection.unit_id = any(${[...units]}::uuid[]) and selection.school_year = ${schoolYear}
    group by selection.unit_id`.execute(reader)
  return new Map(rows.map(({ unitId, books, series }) => [unitId, { books, series }]))
}
