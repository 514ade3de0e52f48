// @ts-check
import { words } from './words.mjs'

/** @typedef {import('./words.mjs').Code} Code */
/** @typedef {import('./words.mjs').Kind} Kind */
/** @typedef {Readonly<Record<string, string | number>>} About */
/** @typedef {{ readonly code: Code, readonly about: About }} Line one thing that a check found */
/** @typedef {'genuine' | 'false' | 'unjudged'} Verdict */
/** @typedef {'vi' | 'en'} Language */

/** So many lines of one kind are listed; the rest is counted. */
const mostOfOneCode = 50

/**
 * @param {Code} code
 * @param {About} [about]
 * @returns {Line}
 */
export function line(code, about = {}) {
  return { code, about }
}

/** @param {Line} found @returns {Kind} */
export function kindOf(found) {
  /** @type {string} */
  const kind = words[found.code].kind
  return kind === 'ok' || kind === 'false' || kind === 'note' ? kind : 'unjudged'
}

/**
 * False as soon as one thing is false; genuine only when something was found good and nothing is open.
 * @param {readonly Line[]} lines
 * @returns {Verdict}
 */
export function verdictOf(lines) {
  const kinds = lines.map(kindOf)
  if (kinds.includes('false')) return 'false'
  return kinds.includes('unjudged') || !kinds.includes('ok') ? 'unjudged' : 'genuine'
}

/** Of the program, for other programs. */
export const exitCodes = { genuine: 0, false: 1, unjudged: 2 }

/**
 * A line as a sentence. What came from files cannot steer the terminal that shows it.
 * @param {Line} found
 * @param {Language} language
 */
export function sentence({ code, about }, language) {
  return words[code][language]
    .replace(/\{(\w+)\}/g, (_, name) => String(about[name] ?? ''))
    .replace(/\p{C}/gu, '·')
}

const verdictWords = {
  genuine: {
    vi: 'ĐÚNG: mọi thứ đã kiểm đều nguyên vẹn.',
    en: 'GENUINE: everything that was checked is intact.',
  },
  false: { vi: 'SAI: có chỗ không đúng với sổ đã ký.', en: 'FALSE: something does not fit the signed log.' },
  unjudged: { vi: 'CHƯA KẾT LUẬN ĐƯỢC.', en: 'NOT JUDGED: this cannot be decided from what was given.' },
}

/**
 * @param {Verdict} verdict
 * @param {Language} language
 */
export function verdictSentence(verdict, language) {
  return verdictWords[verdict][language]
}

/**
 * At most {@link mostOfOneCode} lines of one code, then how many more there are.
 * @param {readonly Line[]} lines
 * @returns {Line[]}
 */
export function shortened(lines) {
  /** @type {Map<Code, number>} */
  const counts = new Map()
  /** @type {Line[]} */
  const kept = []
  for (const found of lines) {
    const count = (counts.get(found.code) ?? 0) + 1
    counts.set(found.code, count)
    if (count <= mostOfOneCode) kept.push(found)
  }
  for (const [code, count] of counts) {
    if (count > mostOfOneCode) kept.push(line('more', { code, count: count - mostOfOneCode }))
  }
  return kept
}
