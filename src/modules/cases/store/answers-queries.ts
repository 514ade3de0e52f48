import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type CaseId, idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'

/** A question and its answer as everybody may read them; of a withdrawn one only its place and the reason. */
export interface PublishedAnswer {
  readonly caseId: CaseId
  readonly code: string
  readonly kind: string
  readonly unitId: UnitId
  readonly question: string
  readonly answer: string
  readonly receivedOn: LocalDate
  readonly answeredOn: LocalDate
  readonly publishedAt: Date
  readonly withdrawn: { readonly at: Date; readonly reason: string } | null
}

export interface AnswersFilter {
  /** Words in any order; case and diacritics do not count. */
  readonly search: string
  readonly unitId: UnitId | undefined
  readonly kind: string | undefined
}

/** Where a page ends, so that the next begins after it. */
export interface AnswersPlace {
  readonly publishedAt: Date
  readonly caseId: CaseId
}

const columns = [
  'answers.case_id',
  'case.code',
  'answers.kind',
  'answers.unit_id',
  'answers.question',
  'answers.answer',
  'answers.received_on',
  'answers.answered_on',
  'answers.published_at',
  'answers.withdrawn_at',
  'answers.withdrawn_reason',
] as const

function published(reader: Reader) {
  return reader
    .selectFrom('cases.publication as answers')
    .innerJoin('cases.case as case', 'case.id', 'answers.case_id')
    .select(columns)
}
type PublishedRow = Awaited<ReturnType<ReturnType<typeof published>['execute']>>[number]

/** The newest first; withdrawn ones keep their place where nothing is searched for. */
export async function listAnswers(
  reader: Reader,
  { search, unitId, kind }: AnswersFilter,
  { after, perPage }: { readonly after: AnswersPlace | undefined; readonly perPage: number },
): Promise<{ readonly answers: readonly PublishedAnswer[]; readonly next: AnswersPlace | undefined }> {
  let query = published(reader)
    .orderBy('answers.published_at', 'desc')
    .orderBy('answers.case_id', 'desc')
    .limit(perPage + 1)
  const wanted = searchWords(search)
  if (wanted !== '')
    query = query
      .where(sql<boolean>`answers.words @@ to_tsquery('simple', ${wanted})`)
      .where('answers.withdrawn_at', 'is', null)
  if (unitId !== undefined) query = query.where('answers.unit_id', '=', unitId)
  if (kind !== undefined) query = query.where('answers.kind', '=', kind)
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(answers.published_at, answers.case_id) < (${after.publishedAt}, ${after.caseId}::uuid)`,
    )
  const rows = (await query.execute()).map(answerOf)
  const last = rows.length > perPage ? rows[perPage - 1] : undefined
  return { answers: rows.slice(0, perPage), next: last }
}

export async function findAnswer(reader: Reader, code: string): Promise<PublishedAnswer | undefined> {
  const row = await published(reader).where('case.code', '=', code).executeTakeFirst()
  return row && answerOf(row)
}

function answerOf(row: PublishedRow): PublishedAnswer {
  const isGone = row.withdrawn_at !== null
  return {
    caseId: row.case_id,
    code: row.code,
    kind: row.kind,
    unitId: row.unit_id,
    question: isGone ? '' : row.question,
    answer: isGone ? '' : row.answer,
    receivedOn: row.received_on,
    answeredOn: row.answered_on,
    publishedAt: row.published_at,
    withdrawn:
      row.withdrawn_at === null ? null : { at: row.withdrawn_at, reason: row.withdrawn_reason ?? '' },
  }
}

/** Every word must be there, the last one perhaps unfinished. */
function searchWords(search: string): string {
  const words = foldText(search).match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .slice(0, 12)
    .map((word, index, all) => (index === all.length - 1 ? `${word}:*` : word))
    .join(' & ')
}

/** A place as it stands in an address; undefined for what is none. */
export function readPlace(text: string): AnswersPlace | undefined {
  const [at = '', id = ''] = text.split('_')
  const caseId = idSchema('case').safeParse(id)
  const published = z.coerce.number().int().min(0).max(8_000_000_000_000).safeParse(at)
  if (at === '' || !caseId.success || !published.success) return undefined
  return { publishedAt: new Date(published.data), caseId: caseId.data }
}

export function placeText({ publishedAt, caseId }: AnswersPlace): string {
  return `${publishedAt.getTime()}_${caseId}`
}
