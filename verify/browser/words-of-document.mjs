// @ts-check
// A published document as words in the order in which they are read, and whether a page shows the same.
import { isObject } from '../core/canonical-json.mjs'
import { line } from '../core/report.mjs'

/** @typedef {import('../core/canonical-json.mjs').Json} Json */
/** @typedef {import('../core/report.mjs').Line} Line */
/** @typedef {{ readonly words: readonly string[], readonly rows?: readonly (readonly string[])[] }} Passage words that stand together; rows of a table behind them */

/** A page may end a long table after so many rows when it says so; what is cut off earlier was hidden. */
const fewestRows = 100
/** So much else may stand between two passages, and so much that was put in the place of a word is skipped. */
const betweenPassages = 250
const inPlaceOfWord = 60
const mostBeginnings = 20

/**
 * @param {Json | undefined} document `publication.json`
 * @returns {readonly Passage[] | undefined} its title and then its blocks; undefined when it has no content to show
 */
export function wordsOfDocument(document) {
  if (!isObject(document) || !isObject(document.content) || !Array.isArray(document.content.blocks))
    return undefined
  /** @type {Passage[]} */
  const passages = [{ words: [text(document.title)] }]
  for (const block of document.content.blocks) {
    if (!isObject(block)) continue
    if (block.kind === 'text') passages.push({ words: [text(block.text)] })
    if (block.kind === 'values') {
      passages.push({
        words: list(block.rows).flatMap((row) => (isObject(row) ? [text(row.label), text(row.value)] : [])),
      })
    }
    if (block.kind === 'table') {
      passages.push({
        words: [text(block.caption), ...list(block.columns).map(text)],
        rows: list(block.rows).map((row) => list(row).map(text)),
      })
    }
  }
  return passages
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
 * Looks for the words one after the other; how they are broken into lines does not matter. Before, between and behind
 * the passages the page may say other things, unless it marks off what it shows.
 * @param {readonly Passage[]} passages
 * @param {string} shown all text of the page, in its order
 * @param {boolean} alone whether `shown` is nothing but the document
 * @returns {Line[]}
 */
export function compareWords(passages, shown, alone) {
  const text = shown.normalize('NFC')
  const [title, ...content] = passages
  const first = content
    .flatMap(({ words, rows = [] }) => [...words, ...rows.flat()])
    .find((word) => word.trim() !== '')
  // A page can speak of the first words before it shows them, for example in a list of what was corrected.
  const beginnings = first === undefined ? [] : findAll(text, withoutSpaces(first)).slice(0, mostBeginnings)
  const ways = (beginnings.length === 0 ? [undefined] : beginnings).map((at) => {
    const reader = new PageReader(text, alone)
    if (title !== undefined) reader.readTitle(title.words.join(' '), at)
    for (const passage of content) reader.read(passage)
    return reader.finish()
  })
  const differences = (/** @type {readonly Line[]} */ lines) =>
    lines.filter(({ code }) => code === 'page-differs').length
  return ways.reduce((best, way) => (differences(way) < differences(best) ? way : best))
}

class PageReader {
  /** @type {Line[]} */
  #lines = []
  #count = 0
  #text
  #alone
  #at = 0
  /** How many letters that belong to nothing may come before the next word. */
  #slack = 0
  /** Words that were not found where they should stand. @type {string[]} */
  #lost = []

  /** @param {string} text @param {boolean} alone */
  constructor(text, alone) {
    this.#text = text
    this.#alone = alone
  }

  /** @param {string} title @param {number | undefined} before where the content begins */
  readTitle(title, before) {
    this.#slack = this.#alone ? 0 : Number.POSITIVE_INFINITY
    // Where the content alone is marked off, its title stands elsewhere.
    if (this.#alone && before !== undefined && this.#find(withoutSpaces(title)) === undefined) return
    this.#expect(title)
    if (before === undefined || this.#alone || this.#lost.length > 0) return
    this.#at = Math.max(this.#at, before)
  }

  /** @param {Passage} passage */
  read({ words, rows = [] }) {
    if (!this.#alone) this.#slack = Math.max(this.#slack, betweenPassages)
    for (const word of words) this.#expect(word)
    for (const [number, row] of rows.entries()) {
      const isMissing = row.every((cell) => this.#find(withoutSpaces(cell)) === undefined)
      if (number >= fewestRows && isMissing) {
        const [caption = ''] = words
        this.#lines.push(line('page-partial', { caption, shown: number, total: rows.length }))
        return
      }
      for (const cell of row) this.#expect(cell)
    }
  }

  /** @returns {Line[]} */
  finish() {
    const rest = this.#text.slice(this.#at).trim()
    if (this.#lost.length > 0) this.#settle(rest.slice(0, Math.max(20, this.#lost.join(' ').length + 10)))
    else if (this.#alone && rest !== '') this.#settle(rest)
    const differs = this.#lines.some(({ code }) => code === 'page-differs')
    return differs ? this.#lines : [line('page-shown', { count: this.#count }), ...this.#lines]
  }

  /** @param {string} recorded */
  #expect(recorded) {
    const wanted = withoutSpaces(recorded)
    if (wanted === '') return
    const found = this.#find(wanted)
    if (found === undefined) {
      this.#lost.push(recorded)
      if (this.#slack < Number.POSITIVE_INFINITY) this.#slack += wanted.length + inPlaceOfWord
      return
    }
    if (this.#lost.length > 0) this.#settle(this.#text.slice(this.#at, found.start))
    this.#at = found.end
    this.#slack = 0
    this.#count += 1
  }

  /** Says what stands in the place of what was lost. @param {string} shown */
  #settle(shown) {
    this.#lines.push(
      line('page-differs', { shown: shortened(shown), recorded: shortened(this.#lost.join(' ')) }),
    )
    this.#lost = []
  }

  /** @param {string} wanted without spaces @returns {{ start: number, end: number } | undefined} */
  #find(wanted) {
    if (wanted === '') return undefined
    const first = wanted.charAt(0)
    let skipped = 0
    for (let start = this.#at; start < this.#text.length && skipped <= this.#slack; start += 1) {
      const character = this.#text.charAt(start)
      if (isSpace(character)) continue
      const end = character === first ? endOf(this.#text, wanted, start) : undefined
      if (end !== undefined && isApart(this.#text, start, end)) return { start, end }
      skipped += 1
    }
    return undefined
  }
}

/** @param {string} text @param {string} wanted */
function findAll(text, wanted) {
  /** @type {number[]} */
  const found = []
  for (let at = text.indexOf(wanted.charAt(0)); at >= 0; at = text.indexOf(wanted.charAt(0), at + 1)) {
    const end = endOf(text, wanted, at)
    if (end !== undefined && isApart(text, at, end)) found.push(at)
  }
  return found
}

/** Where the word that begins here ends. @param {string} text @param {string} wanted @param {number} start */
function endOf(text, wanted, start) {
  let at = start
  for (let i = 0; i < wanted.length; i += 1) {
    while (i > 0 && isSpace(text.charAt(at))) at += 1
    if (text.charAt(at) !== wanted.charAt(i)) return undefined
    at += 1
  }
  return at
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
  const line = words.trim().replace(/\s+/g, ' ')
  return line.length > 120 ? `${line.slice(0, 120)}…` : line
}
