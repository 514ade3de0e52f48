// @ts-check
// The file of a closed period and its leaf tell the same figures: the file has been hashed into the leaf, and the leaf
// has the numbers itself, so that whoever keeps the log alone has them.

import { textOf } from './bytes.mjs'
import { isObject, parseJson } from './canonical-json.mjs'
import { line } from './report.mjs'

/** @typedef {import('./leaf.mjs').Leaf} Leaf */
/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {import('./canonical-json.mjs').Json} Json */

/**
 * @param {Leaf} leaf
 * @param {Uint8Array} bytes of a file that the leaf has the hash of
 * @returns {Line[]} nothing when this is no file of figures
 */
export function checkFigures({ type, value }, bytes) {
  const document = type === 'figure' ? parseJson(textOf(bytes) ?? '') : undefined
  const fields = isObject(value.fields) ? value.fields : {}
  const { from, to, figures } = fields
  if (!isObject(document) || !Array.isArray(document.figures) || !isObject(figures)) return []
  const told = new Map(document.figures.flatMap(figureOf))
  const codes = new Set([...told.keys(), ...Object.keys(figures)])
  const differing = [...codes].filter((code) => !isSame(told.get(code), figures[code]))
  if (document.from !== from || document.to !== to) differing.unshift('from, to')
  return differing.length === 0
    ? [line('figures-good', { count: told.size, from: String(from), to: String(to) })]
    : differing.map((code) => line('figures-differ', { figure: code }))
}

/** What the file tells of a figure; nothing of one for which there were no records. @param {Json} figure */
function figureOf(figure) {
  if (!isObject(figure) || typeof figure.code !== 'string') return []
  const { code, value, fewerThan } = figure
  /** @type {[string, Json | undefined][]} */
  const entries = value === undefined && fewerThan === undefined ? [] : [[code, value]]
  return entries
}

/**
 * In the place of a number of very few people the file has nothing and the leaf a commitment.
 * @param {Json | undefined} told
 * @param {Json | undefined} logged
 */
function isSame(told, logged) {
  if (told === undefined) return isObject(logged) && typeof logged.c === 'string'
  return told === logged
}
