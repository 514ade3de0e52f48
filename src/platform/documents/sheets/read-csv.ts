import { refused } from '../../kernel/result.ts'
import { withoutGuard } from './formula-injection.ts'
import { type SheetReading, type SheetRow, sheetLimits } from './sheet-reading.ts'
import { tableOf } from './sheet-rows.ts'

const delimiters = [';', ',', '\t'] as const
type Delimiter = (typeof delimiters)[number]

/** Reads CSV in UTF-8 or, with its byte order mark, UTF-16, whichever of ; , and tab divides it. */
export function readCsv(bytes: Uint8Array): SheetReading {
  const text = decode(bytes)
  if (text === undefined) return refused('not-utf8')
  if (text.includes('\0')) return refused('not-a-sheet')
  const hint = /^sep=(.)\r?\n/u.exec(text)
  const body = hint === null ? text : text.slice(hint[0].length)
  const delimiter = delimiters.find((candidate) => candidate === hint?.[1]) ?? likelyDelimiter(body)
  const rows = parseCsv(body, delimiter, hint === null ? 1 : 2)
  return typeof rows === 'string' ? refused(rows) : tableOf('', rows)
}

function decode(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The delimiter that stands most often outside quotation marks in the first lines. */
function likelyDelimiter(text: string): Delimiter {
  const counts = new Map<string, number>()
  let quoted = false
  for (const character of text.slice(0, 20_000)) {
    if (character === '"') quoted = !quoted
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return delimiters.reduce(
    (best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best),
    ',',
  )
}

/** RFC 4180; a quotation mark inside an unquoted field is taken as it stands. Numbers count lines of the file. */
function parseCsv(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
): SheetRow[] | 'unclosed-quote' | 'too-many-rows' | 'too-many-columns' {
  const rows: SheetRow[] = []
  let cells: string[] = []
  let field = ''
  let quoted = false
  let atStart = true
  let line = firstLine
  let rowLine = firstLine
  const endField = () => {
    cells.push(withoutGuard(field))
    field = ''
    atStart = true
  }
  const endRow = () => {
    endField()
    rows.push({ number: rowLine, cells })
    cells = []
    rowLine = line
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\n' || (character === '\r' && text.charAt(at + 1) !== '\n')) line++
    if (quoted) {
      if (character !== '"') field += character
      else if (text.charAt(at + 1) === '"') {
        field += '"'
        at++
      } else quoted = false
    } else if (character === '"' && atStart) {
      quoted = true
      atStart = false
    } else if (character === delimiter) {
      endField()
      if (cells.length > sheetLimits.columns * 10) return 'too-many-columns'
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(at + 1) === '\n') continue
      endRow()
      if (rows.length > sheetLimits.rows * 5) return 'too-many-rows'
    } else {
      field += character
      atStart = false
    }
  }
  if (quoted) return 'unclosed-quote'
  if (field !== '' || cells.length > 0) endRow()
  return rows
}
