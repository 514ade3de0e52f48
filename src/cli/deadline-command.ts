import path from 'node:path'
import { parseArgs } from 'node:util'
import { deadlineJson } from '../modules/cases/explain/deadline-json.ts'
import { answerDeadline, type DeadlineQuestion } from '../modules/cases/explain/deadline-question.ts'
import { deadlineText } from '../modules/cases/explain/deadline-text.ts'
import { typedInstant, typedPause } from '../modules/cases/explain/typed-instant.ts'
import { workingCalendar } from '../platform/calendar/working-calendar.ts'
import { projectRoot } from '../platform/config/project-root.ts'
import type { Content } from '../platform/content/content.ts'
import { loadContent } from '../platform/content/load-content.ts'
import type { Words } from '../platform/i18n/words.ts'

const usage = `minhbach deadline (--rule CODE | --working-days N) --from ISO [--pause A/B]... [--case KIND] [--extend] [--json] [--lang vi|en]
  --from   a day (2024-06-03), or an instant (2024-06-03T16:30, in Việt Nam unless an offset follows)
  --pause  from the day that stopped the clock (it still counts) to the day on which it ran on (it does not)
`
const refused = 2

/**
 * Prints by when something is due and why. Needs no database.
 * @param known  the laws and the calendar; tests read them once
 * @returns the exit code: 0, or 2 with a sentence when the question does not fit
 */
export async function deadlineCommand(
  args: readonly string[],
  now = new Date(),
  known?: Pick<Content, 'laws' | 'calendar'>,
): Promise<number> {
  const asked = readArguments(args)
  if ('vi' in asked) return refuse(asked)
  const content = known ?? loadContent(path.join(projectRoot(), 'content'))
  const calendar = workingCalendar(content.calendar.years)
  const answer = answerDeadline(asked.question, { laws: content.laws, calendar, now })
  if (!answer.ok) return refuse(answer.words)
  const text = asked.json
    ? `${JSON.stringify(deadlineJson(answer.deadline), null, 2)}\n`
    : deadlineText(answer.deadline, asked.language)
  await write(process.stdout, text)
  return 0
}

interface Asked {
  readonly question: DeadlineQuestion
  readonly json: boolean
  readonly language: 'vi' | 'en'
}

function readArguments(args: readonly string[]): Asked | Words {
  const read = parse(args)
  if ('vi' in read) return read
  const { values, positionals } = read
  const { rule, from, case: caseKind, extend = false, json = false, lang = 'vi' } = values
  const days = values['working-days']
  if ((rule === undefined) === (days === undefined))
    return {
      vi: 'Hãy cho đúng một trong hai: --rule MÃ hoặc --working-days SỐ.',
      en: 'Give exactly one of --rule CODE and --working-days N.',
    }
  if (days !== undefined && !/^\d{1,4}$/u.test(days))
    return {
      vi: `Số ngày làm việc phải là số nguyên từ 0 đến 9999, không phải "${days}".`,
      en: `The number of working days is a whole number from 0 to 9999, not "${days}".`,
    }
  if (lang !== 'vi' && lang !== 'en')
    return {
      vi: `Ngôn ngữ là vi hoặc en, không phải "${lang}".`,
      en: `The language is vi or en, not "${lang}".`,
    }
  const startedAt = typedInstant(from ?? '')
  if (startedAt === undefined)
    return {
      vi: `--from phải là ngày có thật dạng 2024-06-03, có thể kèm giờ 2024-06-03T16:30; không phải "${from ?? ''}".`,
      en: `--from is an existing day like 2024-06-03, or a time like 2024-06-03T16:30; not "${from ?? ''}".`,
    }
  const pauses = []
  for (const text of [...(values.pause ?? []), ...positionals]) {
    const pause = typedPause(text)
    if (pause === undefined)
      return {
        vi: `--pause phải có dạng A/B với A không sau B, ví dụ 2024-06-04/2024-06-07; không phải "${text}".`,
        en: `--pause is A/B with A not after B, for example 2024-06-04/2024-06-07; not "${text}".`,
      }
    pauses.push(pause)
  }
  const amount = days === undefined ? null : Number(days)
  const question = { ruleCode: rule ?? null, amount, startedAt, pauses, caseKind: caseKind ?? null, extend }
  return { question, json, language: lang }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        rule: { type: 'string' },
        'working-days': { type: 'string' },
        from: { type: 'string' },
        pause: { type: 'string', multiple: true },
        case: { type: 'string' },
        extend: { type: 'boolean' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
      },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { vi: `Không hiểu các tham số: ${reason}`, en: usage }
  }
}

async function refuse(words: Words): Promise<number> {
  await write(process.stderr, `${words.vi}\n${words.en}\n`)
  return refused
}

/** Waits until the text has left the process, for whoever called may end it at once. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve())
  })
}
