// @ts-check
import { textOf } from '../core/bytes.mjs'
import { exitCodes, kindOf, line, sentence, verdictOf, verdictSentence } from '../core/report.mjs'
import { commands } from './commands.mjs'
import { readOptions } from './options.mjs'
import { Unreadable } from './read-files.mjs'
import { usage } from './usage.mjs'

/** @typedef {import('../core/report.mjs').Line} Line */
/** @typedef {import('./commands.mjs').Result} Result */

const marks = { ok: '✓', false: '✗', note: '·', unjudged: '?' }

/**
 * The whole program: what was typed behind its name → what it prints and its exit code.
 * @param {readonly string[]} typed
 * @returns {{ output: string, exitCode: number }}
 */
export function run(typed) {
  const options = readOptions(typed)
  if (options === undefined || options.help || typed.length === 0) {
    const asked = options?.help === true
    return { output: usage[options?.language ?? 'vi'], exitCode: asked ? 0 : exitCodes.unjudged }
  }
  const [first = ''] = options.rest
  const name = isCommand(first) ? first : 'bundle'
  const rest = isCommand(first) ? options.rest.slice(1) : options.rest
  const { lines, evidence = [], more = {} } = safely(() => commands[name]({ ...options, rest }))
  const verdict = verdictOf(lines)
  const notes = evidence.map(({ bytes }) => textOf(bytes) ?? '')
  const { language } = options
  const output = options.json
    ? `${JSON.stringify(
        {
          verdict,
          command: name,
          lines: lines.map((found) => ({
            kind: kindOf(found),
            code: found.code,
            ...found.about,
            text: sentence(found, language),
          })),
          ...(notes.length > 0 && { evidence: notes }),
          ...more,
        },
        null,
        2,
      )}\n`
    : [
        ...lines.map((found) => `${marks[kindOf(found)]} ${sentence(found, language)}`),
        ...notes.flatMap((note) => ['', note.trimEnd()]),
        '',
        verdictSentence(verdict, language),
        '',
      ].join('\n')
  return { output, exitCode: exitCodes[verdict] }
}

/** @param {string} name @returns {name is keyof typeof commands} */
function isCommand(name) {
  return Object.hasOwn(commands, name) && name !== 'bundle'
}

/** @param {() => Result} command @returns {Result} */
function safely(command) {
  try {
    return command()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { lines: [line('unreadable', { about: error.message })] }
  }
}
