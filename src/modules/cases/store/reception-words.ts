import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { actAs } from './reading-as.ts'

/** Who registered to be received. */
export const RegistrationWords = z.object({ name: z.string(), phone: z.string(), topic: z.string() })
export type RegistrationWords = z.infer<typeof RegistrationWords>

const Visitor = z.object({ name: z.string(), address: z.string(), document: z.string() })
const HandedIn = z.object({ title: z.string(), pages: z.string(), condition: z.string() })

/** Who came, what they said and what was told to them: what the official book holds besides numbers and dates. */
export const EntryWords = z.object({
  visitors: z.array(Visitor),
  summary: z.string(),
  requests: z.string(),
  settledBy: z.string(),
  guidedTo: z.string(),
  forwardedTo: z.string(),
  refusal: z.string(),
  authorisation: z.string(),
  documents: z.array(HandedIn),
})
export type EntryWords = z.infer<typeof EntryWords>

export const PromiseWords = z.object({ text: z.string() })
/** What became of a promise: why, and what shows it. */
export const PromiseActionWords = z.object({ text: z.string(), evidence: z.string() })
/** A result or a correction that was written beside an entry later. */
export const RemarkWords = z.object({ text: z.string() })

interface ContentOf {
  readonly registration: RegistrationWords
  readonly entry: EntryWords
  readonly promise: z.infer<typeof PromiseWords>
  readonly 'promise-action': z.infer<typeof PromiseActionWords>
  readonly remark: z.infer<typeof RemarkWords>
}
type Kind = keyof ContentOf

export interface WordsToKeep<K extends Kind> {
  readonly id: string
  /** What they belong to: the registration, the entry, the promise. */
  readonly subjectId: string
  readonly unitId: UnitId
  readonly kind: K
  /** Only whoever received the denunciation reads them. */
  readonly reader: PersonId | null
  readonly content: ContentOf[K]
  readonly authorId: PersonId | null
  readonly at: Date
}

export async function keepWords<K extends Kind>(tx: Tx, words: readonly WordsToKeep<K>[]): Promise<void> {
  if (words.length === 0) return
  await tx
    .insertInto('cases.reception_words')
    .values(
      words.map(({ id, subjectId, unitId, kind, reader, content, authorId, at }) => ({
        id,
        subject_id: subjectId,
        unit_id: unitId,
        kind,
        confidential: reader !== null,
        reader_id: reader,
        content: JSON.stringify(content),
        author_id: authorId,
        made_at: at,
      })),
    )
    .execute()
}

/** Words of one kind by what they belong to, the oldest first; what may not be read is not there. */
export async function wordsOf<K extends Kind>(
  database: Reader,
  kind: K,
  schema: z.ZodType<ContentOf[K]>,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { id: string; content: ContentOf[K]; at: Date }[]>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await database
    .selectFrom('cases.reception_words')
    .select(['id', 'subject_id', 'content', 'made_at'])
    .where('kind', '=', kind)
    .where('subject_id', '=', sql<string>`any(${[...subjectIds]}::uuid[])`)
    .orderBy('made_at')
    .execute()
  const read = rows.map((row) => ({
    subjectId: row.subject_id,
    words: { id: row.id, content: schema.parse(row.content), at: row.made_at },
  }))
  return new Map(
    [...Map.groupBy(read, ({ subjectId }) => subjectId)].map(([id, found]) => [
      id,
      found.map(({ words }) => words),
    ]),
  )
}

/** Deletes the names and telephones of those who registered for a day before this one. @returns how many */
export async function forgetRegistrations(tx: Tx, before: LocalDate): Promise<number> {
  await actAs(tx, { kind: 'system' })
  const deleted = await tx
    .deleteFrom('cases.reception_words')
    .where('kind', '=', 'registration')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('cases.reception_registration as who')
          .innerJoin('cases.reception_session as day', 'day.id', 'who.session_id')
          .select('who.id')
          .whereRef('who.id', '=', 'cases.reception_words.subject_id')
          .where('day.day', '<', before),
      ),
    )
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}
