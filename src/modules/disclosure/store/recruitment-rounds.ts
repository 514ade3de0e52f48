import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { PersonId, PublicationId, RecruitmentId, UnitId } from '../../../platform/kernel/ids.ts'
import { type Pass, Post, type RecordedEvent, type Recruitment } from '../domain/recruitment/round.ts'
import { recruitmentEvents } from '../domain/recruitment/timetable.ts'

/** What a recruitment has only later. */
type Later =
  | 'papersSealed'
  | 'papersDealtBy'
  | 'identityOpenedAt'
  | 'reviewSealed'
  | 'reviewDealtBy'
  | 'reviewOpenedAt'
  | 'chosen'
  | 'choiceReason'
  | 'rankingText'
  | 'events'

export type NewRecruitment = Omit<Recruitment, Later> & {
  readonly madeBy: PersonId | null
  readonly madeAt: Date
}

export async function insertRecruitment(tx: Tx, entered: NewRecruitment): Promise<Recruitment> {
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
      review_change_from: entered.reviewChangeFrom,
      made_by: entered.madeBy,
      made_at: entered.madeAt,
      example: entered.isExample,
    })
    .execute()
  return {
    ...entered,
    papersSealed: null,
    papersDealtBy: null,
    identityOpenedAt: null,
    reviewSealed: null,
    reviewDealtBy: null,
    reviewOpenedAt: null,
    chosen: [],
    choiceReason: '',
    rankingText: null,
    events: [],
  }
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

/** Seals the codes of a marking: once, and whoever dealt them neither marks nor opens. */
export async function sealPass(
  tx: Tx,
  id: RecruitmentId,
  pass: Pass,
  { sealed, by, at }: { readonly sealed: string; readonly by: PersonId | null; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('disclosure.recruitment_round')
    .set(
      pass === 1
        ? { papers_sealed_sha256: sealed, papers_sealed_at: at, papers_dealt_by: by }
        : { review_sealed_sha256: sealed, review_sealed_at: at, review_dealt_by: by },
    )
    .where('id', '=', id)
    .execute()
}

/** Opens whose paper is whose: once, and by somebody who did not deal the codes. @throws for the dealer */
export async function openPass(
  tx: Tx,
  id: RecruitmentId,
  pass: Pass,
  { by, at }: { readonly by: PersonId | null; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('disclosure.recruitment_round')
    .set(
      pass === 1
        ? { identity_opened_at: at, identity_opened_by: by }
        : { review_opened_at: at, review_opened_by: by },
    )
    .where('id', '=', id)
    .execute()
}

/** What is set once and stays: the last place chosen, the ranking made. */
export async function setOnce(
  tx: Tx,
  id: RecruitmentId,
  set:
    | { readonly chosen: readonly string[]; readonly choiceReason: string }
    | { readonly rankingText: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('disclosure.recruitment_round')
    .set({
      ...('chosen' in set && { chosen: [...set.chosen], choice_reason: set.choiceReason }),
      ...('rankingText' in set && { ranking_text: set.rankingText, ranked_at: set.at }),
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
  readonly review_change_from: number
  readonly papers_sealed_sha256: string | null
  readonly papers_dealt_by: PersonId | null
  readonly identity_opened_at: Date | null
  readonly review_sealed_sha256: string | null
  readonly review_dealt_by: PersonId | null
  readonly review_opened_at: Date | null
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
    reviewChangeFrom: row.review_change_from,
    papersSealed: row.papers_sealed_sha256,
    papersDealtBy: row.papers_dealt_by,
    identityOpenedAt: row.identity_opened_at,
    reviewSealed: row.review_sealed_sha256,
    reviewDealtBy: row.review_dealt_by,
    reviewOpenedAt: row.review_opened_at,
    chosen: row.chosen,
    choiceReason: row.choice_reason,
    rankingText: row.ranking_text,
    isExample: row.example,
    events,
  }
}

/** What of a recruitment stands in the public log. */
export interface LoggedRound {
  readonly id: RecruitmentId
  readonly unitCode: string
  readonly papersSealed: string
  readonly papersSealedAt: Date
  readonly identityOpenedAt: Date | null
  readonly rankingText: string | null
  readonly rankedAt: Date | null
}

/** Recruitments whose codes were sealed, by their ids, after one of them. */
export async function loggedRoundsAfter(
  reader: Reader,
  after: RecruitmentId | undefined,
  most: number,
): Promise<readonly LoggedRound[]> {
  const { rows } = await sql<LoggedRound>`
    select round.id, unit.code as "unitCode", papers_sealed_sha256 as "papersSealed",
      papers_sealed_at as "papersSealedAt", identity_opened_at as "identityOpenedAt",
      ranking_text as "rankingText", ranked_at as "rankedAt"
    from disclosure.recruitment_round round join organisations.unit unit on unit.id = round.unit_id
    where papers_sealed_at is not null and (${after ?? null}::uuid is null or round.id > ${after ?? null}::uuid)
    order by round.id limit ${most}`.execute(reader)
  return rows
}
