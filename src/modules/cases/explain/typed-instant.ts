import { parseLocalDate, startOfDay } from '../../../platform/kernel/dates.ts'

const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/u

/**
 * An instant as it is typed on the command line: a day (its beginning in Việt Nam), or a day with a time,
 * which is the time in Việt Nam unless an offset stands behind it. Undefined when it is none.
 */
export function typedInstant(text: string): Date | undefined {
  const [, dayText = '', hours, minutes = '00', seconds = '00', offset = '+07:00'] = pattern.exec(text) ?? []
  const day = parseLocalDate(dayText)
  if (day === undefined) return undefined
  if (hours === undefined) return startOfDay(day)
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const withColon = offset === 'Z' ? offset : offset.replace(/^(.\d{2}):?(\d{2})$/u, '$1:$2')
  const time = Date.parse(`${day}T${hours}:${minutes}:${seconds}${withColon}`)
  return Number.isNaN(time) ? undefined : new Date(time)
}

/** `A/B`: from the instant A to B; `A/` has not ended. Undefined when it is none, or ends before it begins. */
export function typedPause(text: string): { readonly from: Date; readonly to: Date | null } | undefined {
  const [first = '', second, ...rest] = text.split('/')
  const from = typedInstant(first)
  if (from === undefined || second === undefined || rest.length > 0) return undefined
  if (second === '' || second === '..') return { from, to: null }
  const to = typedInstant(second)
  return to === undefined || to.getTime() < from.getTime() ? undefined : { from, to }
}
