import { sql } from 'kysely'
import type { Content } from '../../../platform/content/content.ts'
import type { Figure, IndicatorDefinition, IndicatorQuestion } from '../../../platform/contracts/indicator.ts'
import { countedBy } from '../../../platform/database/counted-figure.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import { requiredNotices } from '../domain/recruitment/required-notices.ts'
import { type HappenedOn, type RecruitmentEvent, recruitmentEvents } from '../domain/recruitment/timetable.ts'
import { type RecruitmentWorld, recruitmentWorld } from './recruitment-world.ts'

/** The figures that recruitment offers, from rows that are only ever added. */
export function recruitmentIndicators(content: Pick<Content, 'calendar' | 'laws'>): IndicatorDefinition[] {
  const world = recruitmentWorld(content)
  return [
    {
      code: 'recruitment-disclosure-completeness',
      compute: (reader, question) => noticesInTime(reader, question, world),
    },
    { code: 'recruitment-conflict-declared-rate', compute: declaredInTime },
  ]
}

/** Of the notices that fell due in the period, those that were public in time. */
async function noticesInTime(
  reader: Reader,
  question: IndicatorQuestion,
  world: RecruitmentWorld,
): Promise<Figure | null> {
  const { period, asAt } = question
  const rows = await eventsKnownAt(reader, question)
  if (rows.length === 0) return null
  const today = dayInVietnam(asAt)
  const due = [...Map.groupBy(rows, ({ recruitment }) => recruitment).values()]
    .flatMap((own) => requiredNotices(happenedIn(own), publishedIn(own), { ...world, today }))
    .filter((notice) => notice.isOnTime !== null && period.from <= notice.due && notice.due <= period.to)
  return { numerator: due.filter(({ isOnTime }) => isOnTime === true).length, denominator: due.length }
}

interface EventRow {
  readonly recruitment: string
  readonly event: string
  readonly on: LocalDate
  readonly publishedOn: LocalDate | null
}

async function eventsKnownAt(reader: Reader, { units, asAt }: IndicatorQuestion): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select event.recruitment_id as recruitment, event.event, event.happened_on as on,
      (publication.published_at at time zone 'Asia/Ho_Chi_Minh')::date as "publishedOn"
    from disclosure.recruitment_event event
    join disclosure.recruitment_round round on round.id = event.recruitment_id
    left join disclosure.publication publication
      on publication.id = event.publication_id and publication.published_at <= ${asAt}
    where round.unit_id = any(${[...units]}::uuid[]) and event.recorded_at <= ${asAt}`.execute(reader)
  return rows
}

function happenedIn(rows: readonly EventRow[]): HappenedOn {
  return Object.fromEntries(rows.map(({ event, on }) => [event, on]))
}

function publishedIn(rows: readonly EventRow[]): ReadonlyMap<RecruitmentEvent, LocalDate> {
  return new Map(
    rows.flatMap(({ event, publishedOn }) => {
      const known = recruitmentEvents.find((one) => one === event)
      return known === undefined || publishedOn === null ? [] : [[known, publishedOn] as const]
    }),
  )
}

/**
 * Of those who began to work for a recruitment in the period, who had declared by then: the board before the list of
 * the eligible, invigilators before the examination, markers before the codes of their papers were sealed. Whoever
 * stepped aside before is not counted.
 */
function declaredInTime(reader: Reader, { units, period, asAt }: IndicatorQuestion): Promise<Figure | null> {
  return countedBy(
    reader,
    sql`
    with member as (
      select panel.recruitment_id, panel.person_id,
        disclosure.recruitment_declared_at(panel.recruitment_id, panel.person_id) as declared_at,
        case panel.part
          when 'marker' then round.papers_sealed_at
          when 'reviewer' then round.review_sealed_at
          when 'invigilator' then (select starts_at from disclosure.recruitment_seating seating
            where seating.recruitment_id = round.id)
          else (select recorded_at from disclosure.recruitment_event event
            where event.recruitment_id = round.id and event.event = 'eligibility-published')
        end as begins_at
      from disclosure.recruitment_panel panel
      join disclosure.recruitment_round round on round.id = panel.recruitment_id
      where round.unit_id = any(${[...units]}::uuid[]) and panel.named_at <= ${asAt}
    ), began as (
      select * from member
      where begins_at <= ${asAt}
        and (begins_at at time zone 'Asia/Ho_Chi_Minh')::date between ${period.from}::date and ${period.to}::date
        and not exists (select from disclosure.recruitment_recusal recusal
          where recusal.recruitment_id = member.recruitment_id and recusal.person_id = member.person_id
            and recusal.at <= member.begins_at)
    )
    select exists (select from member) as known, (select count(*) from began) as denominator,
      (select count(*) from began where declared_at < begins_at) as numerator`,
  )
}
