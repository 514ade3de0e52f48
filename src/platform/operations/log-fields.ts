/** What a field of the log may hold; anything else is left out of the line. */
type FieldRule = (value: unknown) => string | number | undefined

const number: FieldRule = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)
const text =
  (pattern: RegExp): FieldRule =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined

const word = text(/^[A-Za-z][\w.:-]{0,99}$/)
const identifier = text(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
/** Places in the program: the lines that a stack has below its message. */
const stack: FieldRule = (value) => {
  if (typeof value !== 'string') return undefined
  const lines = value.split('\n').filter((line) => /^ {4}at [^\n]{1,300}:\d+:\d+\)?$/.test(line))
  return lines.length === 0 ? undefined : lines.slice(0, 12).join('\n')
}

/**
 * Every field that a line of the log may have, and what it may hold: numbers, names from the program, random
 * identifiers. None can carry what a person is called, wrote or can be reached at.
 */
export const logFields = {
  /** Number of a request, which the person sees on an error page. */
  reference: identifier,
  method: text(/^[A-Z]{3,7}$/),
  /** Pattern of a route, never the address itself. */
  route: text(/^(none|\/(?!.*\d{4})[\w/:*.-]{0,150})$/),
  status: number,
  milliseconds: number,
  /** Name and code of a failure. */
  name: text(/^[A-Za-z_$][\w$]{0,59}$/),
  code: text(/^([0-9A-Z]{5}|[A-Z][A-Z_]{2,40})$/),
  stack,
  event: word,
  handler: word,
  job: word,
  loop: word,
  module: word,
  migration: text(/^\d{4}-[a-z0-9-]{1,150}$/),
  /** Why a letter was not sent: codes and commands of SMTP. */
  reason: text(/^(?!.*\d{4})[A-Z][A-Z0-9 ]{0,60}$/),
  file: identifier,
  attempts: number,
  count: number,
  orphans: number,
  port: number,
} as const satisfies Record<string, FieldRule>

/** The fields of `given` that the log may have. */
export function allowedFields(given: object): Record<string, string | number> {
  const entries: Record<string, unknown> = { ...given }
  const kept: Record<string, string | number> = {}
  for (const [name, rule] of Object.entries<FieldRule>(logFields)) {
    const value = Object.hasOwn(entries, name) ? rule(entries[name]) : undefined
    if (value !== undefined) kept[name] = value
  }
  return kept
}

/** The message of a line: a fixed sentence of the program. What looks like a number or address of a person is blotted out. */
export function allowedMessage(message: unknown): string {
  if (typeof message !== 'string') return 'no message'
  return message
    .slice(0, 200)
    .replace(/[^\s@]+@[^\s@]+/g, '…')
    .replace(/\+?\d[\d .-]{5,}\d/g, '…')
}
