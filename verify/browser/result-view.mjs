// @ts-check
import { textOf } from '../core/bytes.mjs'
import { kindOf, sentence, verdictOf, verdictSentence } from '../core/report.mjs'
import { pageWords } from './page-words.mjs'

/** @typedef {import('../core/report.mjs').Line} Line */
/** @typedef {import('../core/report.mjs').Language} Language */
/** @typedef {import('../core/checkpoint.mjs').Checkpoint} Checkpoint */

/** In words: not every phone has the signs for them, and a screen reader says these. */
const marks = {
  ok: { vi: 'Đúng', en: 'Right' },
  false: { vi: 'SAI', en: 'FALSE' },
  note: { vi: 'Ghi chú', en: 'Note' },
  unjudged: { vi: 'Chưa rõ', en: 'Open' },
}
const tones = { genuine: 'success', false: 'danger', unjudged: 'warning' }

/**
 * Puts the verdict and everything that was found into an element; `data-verdict` says it to programs.
 * @param {HTMLElement} place
 * @param {{ lines: readonly Line[], fork?: readonly Checkpoint[] }} found
 * @param {Language} language
 */
export function showResult(place, { lines, fork = [] }, language) {
  const verdict = verdictOf(lines)
  place.dataset.verdict = verdict
  const frame = element('div', { class: `mb-notice mb-notice--${tones[verdict]}` })
  const notice = element('div', { class: 'mb-notice__body' })
  frame.append(notice)
  notice.append(element('p', { class: 'mb-notice__title' }, verdictSentence(verdict, language)))
  if (verdict === 'false') notice.append(element('p', {}, pageWords.forgery[language]))
  const list = element('ul', { class: 'mb-verify__lines' })
  const order = ['false', 'unjudged', 'ok', 'note']
  const sorted = [...lines].sort((a, b) => order.indexOf(kindOf(a)) - order.indexOf(kindOf(b)))
  for (const found of sorted) {
    const kind = kindOf(found)
    const item = element('li', { 'data-kind': kind, 'data-code': found.code })
    item.append(element('strong', {}, marks[kind][language]), `: ${sentence(found, language)}`)
    list.append(item)
  }
  notice.append(list)
  place.replaceChildren(frame)
  if (fork.length === 0) return
  place.append(element('p', {}, pageWords.evidence[language]))
  for (const { bytes } of fork)
    place.append(element('pre', { class: 'mb-verify__note' }, textOf(bytes) ?? ''))
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {string} [text]
 */
export function element(name, attributes, text) {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  if (text !== undefined) made.textContent = text
  return made
}

/**
 * A labelled text field.
 * @param {{ id: string, label: string, value: string }} field
 */
export function textField({ id, label, value }) {
  const group = element('div', { class: 'mb-verify__group' })
  const input = document.createElement('input')
  const attributes = { id, class: 'mb-input', type: 'text', autocomplete: 'off', autocapitalize: 'off' }
  for (const [name, content] of Object.entries({ ...attributes, spellcheck: 'false' }))
    input.setAttribute(name, content)
  input.value = value
  group.append(element('label', { class: 'govuk-label', for: id }, label), input)
  return { group, input }
}

/** @returns {Language} that of the page */
export function pageLanguage() {
  return document.documentElement.lang === 'en' ? 'en' : 'vi'
}

/** Lets the browser paint before work that keeps it busy. */
export function afterPaint() {
  return new Promise((resolve) => setTimeout(resolve, 30))
}
