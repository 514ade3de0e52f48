import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { PersonId, PublicationId, RecruitmentId, UnitId } from '../../../platform/kernel/ids.ts'
import { Post, type RecordedEvent, type Recruitment } from '../domain/recruitment/round.ts'
import { recruitmentEvents } from '../domain/recruitment/timetable.ts'

export type NewRecruitment = Omit<
  Recruitment,
  'papersSealed' | 'identityOpenedAt' | 'chosen' | 'choiceReason' | 'rankingText' | 'events'
> & { readonly madeBy: PersonId | null; readonly madeAt: Date }

export async function insertRecruitment(tx: Tx, entered: NewRecruitment): Promise<void> {
  await tx
    .insertInto('disclosure.recruitment_round')
    .values({
      id: entered.id,
      unit_id: entered.unitId,
      title: entered.title,
      basis: entered.basis,
      conditions: entered.conditions,
      posts: JSON.stringify(entered.posts),
      pass_mark: entered.passMark,
      third_marker_from: entered.differenceForThird,
      made_by: entered.madeBy,
      made_at: entered.madeAt,
      example: entered.isExample,
    })
    .execute()
}

/** One recruitment with all that happened; locked when it is about to change. */
export async function findRecruitment(
  reader: Reader,
  id: RecruitmentId,
  { forUpdate = false } = {},
): Promise<Recruitment | undefined> {
  const row = await reader
    .selectFrom('disclosure.recruitment_round')
    .selectAll()
    .where('id', '=', id)
    .$if(forUpdate, (query) => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined) return undefined
  const events = await eventsOf(reader, [id])
  return readRecruitment(row, events.get(id) ?? [])
}

/** The newest first: of some units, or of all whose notice was published. */
export async function listRecruitments(
  reader: Reader,
  filter: { readonly units: readonly UnitId[] } | 'published',
  most: number,
): Promise<readonly Recruitment[]> {
  const rows = await reader
    .selectFrom('disclosure.recruitment_round as round')
    .selectAll('round')
    .$if(filter !== 'published', (query) =>
      query.where('round.unit_id', 'in', filter === 'published' ? [] : [...filter.units]),
    )
    .$if(filter === 'published', (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('disclosure.recruitment_event as event')
            .select('event.event')
            .whereRef('event.recruitment_id', '=', 'round.id')
            .where('event.event', '=', 'notice-published'),
        ),
      ),
    )
    .orderBy('round.made_at', 'desc')
    .orderBy('round.id')
    .limit(most)
    .execute()
  const events = await eventsOf(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => readRecruitment(row, events.get(row.id) ?? []))
}

/** Writes down that something happened. @throws when it was written down before */
export async function recordEvent(
  tx: Tx,
  id: RecruitmentId,
  recorded: RecordedEvent & { readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('disclosure.recruitment_event')
    .values({
      recruitment_id: id,
      event: recorded.event,
      happened_on: recorded.on,
      publication_id: recorded.publicationId,
      recorded_at: recorded.at,
      recorded_by: recorded.by,
    })
    .execute()
}

/** What is set once and stays: that codes are sealed, identities open, the last place chosen, the ranking made. */
export async function setOnce(
  tx: Tx,
  id: RecruitmentId,
  set:
    | { readonly papersSealed: string }
    | { readonly identityOpenedAt: Date }
    | { readonly chosen: readonly string[]; readonly choiceReason: string }
    | { readonly rankingText: string },
): Promise<void> {
  await tx
    .updateTable('disclosure.recruitment_round')
    .set({
      ...('papersSealed' in set && { papers_sealed_sha256: set.papersSealed }),
      ...('identityOpenedAt' in set && { identity_opened_at: set.identityOpenedAt }),
      ...('chosen' in set && { chosen: [...set.chosen], choice_reason: set.choiceReason }),
      ...('rankingText' in set && { ranking_text: set.rankingText }),
    })
    .where('id', '=', id)
    .execute()
}

async function eventsOf(
  reader: Reader,
  ids: readonly RecruitmentId[],
): Promise<ReadonlyMap<RecruitmentId, readonly RecordedEvent[]>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('disclosure.recruitment_event')
    .selectAll()
    .where('recruitment_id', 'in', [...ids])
    .execute()
  const order = new Map<string, number>(recruitmentEvents.map((event, index) => [event, index]))
  const sorted = rows.toSorted((a, b) => (order.get(a.event) ?? 0) - (order.get(b.event) ?? 0))
  return Map.groupBy(
    sorted.flatMap((row) => {
      const event = recruitmentEvents.find((known) => known === row.event)
      if (event === undefined) return []
      const publicationId: PublicationId | null = row.publication_id
      return [{ id: row.recruitment_id, event, on: row.happened_on, publicationId, by: row.recorded_by }]
    }),
    ({ id }) => id,
  )
}

interface RoundRow {
  readonly id: RecruitmentId
  readonly unit_id: UnitId
  readonly title: string
  readonly basis: string
  readonly conditions: string
  readonly posts: unknown
  readonly pass_mark: number
  readonly third_marker_from: number
  readonly papers_sealed_sha256: string | null
  readonly identity_opened_at: Date | null
  readonly chosen: string[]
  readonly choice_reason: string
  readonly ranking_text: string | null
  readonly example: boolean
}

function readRecruitment(row: RoundRow, events: readonly RecordedEvent[]): Recruitment {
  return {
    id: row.id,
    unitId: row.unit_id,
    title: row.title,
    basis: row.basis,
    conditions: row.conditions,
    posts: z.array(Post).parse(row.posts),
    passMark: row.pass_mark,
    differenceForThird: row.third_marker_from,
    papersSealed: row.papers_sealed_sha256,
    identityOpenedAt: row.identity_opened_at,
    chosen: row.chosen,
    choiceReason: row.choice_reason,
    rankingText: row.ranking_text,
    isExample: row.example,
    events,
  }
}
