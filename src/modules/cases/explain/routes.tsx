import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Content } from '../../../platform/content/content.ts'
import { page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { parseTypedDay, typedDay } from '../../../platform/kernel/typed-day.ts'
import { listClockRules } from '../domain/clock/clock.ts'
import { answerDeadline } from './deadline-question.ts'
import { explainPaths } from './paths.ts'
import { fieldOfRefusal, ReckonQuery, readReckonQuery } from './reckon-form.ts'
import { ReckonPage } from './reckon-page.tsx'

export interface ExplainDependencies {
  readonly content: Content
}

/** The public page on which anybody works out when something is due, without a case. */
export function explainRoutes({ content }: ExplainDependencies): Route[] {
  const calendar = workingCalendar(content.calendar.years)
  const rulesOn = (day: LocalDate) =>
    listClockRules(content.laws, day)
      .filter(({ amountIsGiven }) => amountIsGiven !== true)
      .toSorted((a, b) => a.title.vi.localeCompare(b.title.vi, 'vi'))
  return [
    get({
      path: explainPaths.reckon,
      access: 'anyone',
      query: ReckonQuery,
      handle: async ({ query, now, today }) => {
        const rules = rulesOn(parseTypedDay(query.ngay) ?? today)
        if (Object.values(query).every((value) => value === ''))
          return page(
            <ReckonPage
              rules={rules}
              typed={{ ...query, ngay: typedDay(today) }}
              problems={[]}
              deadline={null}
            />,
          )
        const read = readReckonQuery(query)
        if (!read.ok)
          return page(
            <ReckonPage rules={rules} typed={query} problems={read.problems} deadline={null} />,
            422,
          )
        const answer = answerDeadline(read.question, { laws: content.laws, calendar, now })
        if (answer.ok)
          return page(<ReckonPage rules={rules} typed={query} problems={[]} deadline={answer.deadline} />)
        const problem = { field: fieldOfRefusal[answer.about], message: answer.words }
        return page(<ReckonPage rules={rules} typed={query} problems={[problem]} deadline={null} />, 422)
      },
    }),
  ]
}
