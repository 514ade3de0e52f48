// @ts-check
// A published document as words in the order in which they are read, and whether a page shows the same.
import { isObject } from '../core/canonical-json.mjs'
import { line } from '../core/report.mjs'

/** @typedef {import('../core/canonical-json.mjs').Json} Json */
/** @typedef {import('../core/report.mjs').Line} Line */
/** @typedef {{ readonly caption: string, readonly rows: readonly (readonly string[])[] }} ExpectedTable */
/** @typedef {string | ExpectedTable} Expected */

/** A page may end a long table after so many rows when it says so; what is cut off earlier was hidden. */
const fewestRows = 100

/**
 * @param {Json | undefined} document `publication.json`
 * @returns {readonly Expected[] | undefined} undefined when it has no content to show
 */
export function wordsOfDocument(document) {
  if (!isObject(document) || !isObject(document.content) || !Array.isArray(document.content.blocks))
    return undefined
  /** @type {Expected[]} */
  const words = [text(document.title)]
  for (const block of document.content.blocks) {
    if (!isObject(block)) continue
    if (block.kind === 'text') words.push(text(block.text))
    if (block.kind === 'values') {
      for (const row of list(block.rows)) if (isObject(row)) words.push(text(row.label), text(row.value))
    }
    if (block.kind === 'table') {
      const caption = text(block.caption)
      words.push(caption, ...list(block.columns).map(text))
      words.push({ caption, rows: list(block.rows).map((row) => list(row).map(text)) })
    }
  }
  return words
}

/** @param {Json | undefined} value */
function text(value) {
  return typeof value === 'string' ? value : ''
}

/** @param {Json | undefined} value @returns {readonly Json[]} */
function list(value) {
  return Array.isArray(value) ? value : []
}

/**
 * Looks for the words one after the other; how they are broken into lines does not matter. Between them the page may
 * say other things, unless they are marked off for themselves.
 * @param {readonly Expected[]} expected
 * @param {string} shown all text of the page, in its order
 * @param {boolean} alone whether `shown` is nothing but the document
 * @returns {Line[]}
 */
export function compareWords(expected, shown, alone) {
  const reader = new PageReader(shown, alone)
  for (const one of expected) {
    if (typeof one === 'string') reader.expect(one)
    else reader.expectRows(one)
  }
  const rest = alone ? reader.rest() : ''
  if (rest !== '') reader.lines.push(line('page-differs', { shown: rest, recorded: '' }))
  const differs = reader.lines.some(({ code }) => code === 'page-differs')
  return differs ? reader.lines : [line('page-shown', { count: reader.count }), ...reader.lines]
}

class PageReader {
  /** @type {Line[]} */
  lines = []
  count = 0
  #text
  #alone
  #at = 0

  /** @param {string} shown @param {boolean} alone */
  constructor(shown, alone) {
    this.#text = shown.normalize('NFC')
    this.#alone = alone
  }

  /** @param {string} recorded */
  expect(recorded) {
    const wanted = withoutSpaces(recorded)
    if (wanted === '') return
    const found = this.#find(wanted)
    if (found === undefined) {
      this.lines.push(line('page-differs', { shown: this.#here(wanted.length), recorded }))
      return
    }
    if (this.#alone && found.start > this.#at && !/^\s*$/.test(this.#text.slice(this.#at, found.start))) {
      const added = this.#text.slice(this.#at, found.start).trim()
      this.lines.push(line('page-differs', { shown: shortened(added), recorded: '' }))
    }
    this.#at = found.end
    this.count += 1
  }

  /** @param {ExpectedTable} table */
  expectRows({ caption, rows }) {
    for (const [number, row] of rows.entries()) {
      const missing = row.filter((cell) => this.#find(withoutSpaces(cell)) === undefined)
      if (number >= fewestRows && missing.length === row.length) {
        this.lines.push(line('page-partial', { caption, shown: number, total: rows.length }))
        return
      }
      for (const cell of row) this.expect(cell)
    }
  }

  /** What the page says behind the last word that was found. */
  rest() {
    return shortened(this.#text.slice(this.#at).trim())
  }

  /** @param {number} letters */
  #here(letters) {
    return shortened(
      this.#text
        .slice(this.#at)
        .trim()
        .slice(0, Math.max(20, letters + 10)),
    )
  }

  /** @param {string} wanted without spaces @returns {{ start: number, end: number } | undefined} */
  #find(wanted) {
    const first = wanted.charAt(0)
    for (
      let start = this.#text.indexOf(first, this.#at);
      start >= 0;
      start = this.#text.indexOf(first, start + 1)
    ) {
      const end = this.#endOf(wanted, start)
      if (end !== undefined && isApart(this.#text, start, end)) return { start, end }
    }
    return undefined
  }

  /** @param {string} wanted @param {number} start */
  #endOf(wanted, start) {
    let at = start
    for (let i = 0; i < wanted.length; i += 1) {
      while (i > 0 && isSpace(this.#text.charAt(at))) at += 1
      if (this.#text.charAt(at) !== wanted.charAt(i)) return undefined
      at += 1
    }
    return at
  }
}

/** Whether no letter or digit continues the word: 500.000 is not found in 1.500.000. */
function isApart(/** @type {string} */ text, /** @type {number} */ start, /** @type {number} */ end) {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  const opens = /^[\p{L}\p{N}]/u.test(text.slice(start)) && /(?:[\p{L}\p{N}]|\p{N}[.,])$/u.test(before)
  const goesOn = /[\p{L}\p{N}]$/u.test(text.slice(start, end)) && /^(?:[\p{L}\p{N}]|[.,]\p{N})/u.test(after)
  return !opens && !goesOn
}

/** @param {string} character */
function isSpace(character) {
  return character !== '' && /\s/.test(character)
}

/** @param {string} recorded */
function withoutSpaces(recorded) {
  return recorded.normalize('NFC').replace(/\s+/g, '')
}

/** @param {string} words */
function shortened(words) {
  const line = words.replace(/\s+/g, ' ')
  return line.length > 120 ? `${line.slice(0, 120)}…` : line
}
