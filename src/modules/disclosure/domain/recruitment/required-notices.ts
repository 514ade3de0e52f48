import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { type HappenedOn, type RecruitmentEvent, recruitmentTimetable } from './timetable.ts'

/** What must be public in a recruitment: each is a publication of its own. */
const notices = [
  'eligibility-published',
  'summons-published',
  'marks-published',
  'review-published',
  'result-published',
] as const satisfies readonly RecruitmentEvent[]

/** One of them, and whether it came in time. */
export interface RequiredNotice {
  readonly event: RecruitmentEvent
  /** The last day; of the notice itself the day of the closing, by which it must have stood long enough. */
  readonly due: LocalDate
  /** Null while it may still come in time. */
  readonly isOnTime: boolean | null
}

/**
 * What a recruitment had to make public so far. Counted is the day on which something really became public, never the
 * day that somebody typed: a day written back makes nothing punctual.
 * @param published  by event, the day on which its publication appeared
 */
export function requiredNotices(
  happened: HappenedOn,
  published: ReadonlyMap<RecruitmentEvent, LocalDate>,
  world: Parameters<typeof recruitmentTimetable>[1],
): readonly RequiredNotice[] {
  const steps = recruitmentTimetable(happened, world)
  return [
    ...noticeItself(happened, published, world),
    ...notices.flatMap((event): RequiredNotice[] => {
      const due = steps.find((step) => step.event === event)?.bound?.term.date
      if (due === undefined) return []
      const on = published.get(event)
      const isOpen = on === undefined && world.today <= due
      return [{ event, due, isOnTime: isOpen ? null : on !== undefined && on <= due }]
    }),
  ]
}

/** The notice must have stood for as long as applications are taken by law. */
function noticeItself(
  happened: HappenedOn,
  published: ReadonlyMap<RecruitmentEvent, LocalDate>,
  world: Parameters<typeof recruitmentTimetable>[1],
): RequiredNotice[] {
  const closedOn = happened['applications-closed']
  const on = published.get('notice-published')
  if (closedOn === undefined) return []
  if (on === undefined) return [{ event: 'notice-published', due: closedOn, isOnTime: false }]
  const reckoned: HappenedOn = { 'notice-published': on, 'applications-closed': closedOn }
  const step = recruitmentTimetable(reckoned, world).find(({ event }) => event === 'applications-closed')
  return [{ event: 'notice-published', due: closedOn, isOnTime: step?.state === 'on-time' }]
}
