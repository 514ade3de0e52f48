// @ts-check
// A whole enrolment of a school from what it sealed: group by group, draw, places, classes; each against what was
// published, and list and draws against the log.
import { fromBase64, textOf, toHex, utf8 } from './bytes.mjs'
import { isObject, parseJson } from './canonical-json.mjs'
import { checkDraw } from './check-draw.mjs'
import { checkProof } from './check-proof.mjs'
import { readDrawInput } from './draw.mjs'
import { parseLeaf, valueAt } from './leaf.mjs'
import { dealClasses, decidePlaces, fitsZone, isSameDecision, readSealedList, tieOf } from './places.mjs'
import { line } from './report.mjs'

/** @typedef {import('./canonical-json.mjs').Json} Json */
/** @typedef {import('./checkpoint.mjs').Trust} Trust */
/** @typedef {import('./crypto.mjs').Crypto} Crypto */
/** @typedef {import('./leaf.mjs').Leaf} Leaf */
/** @typedef {import('./places.mjs').SealedList} SealedList */
/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {{ purpose: string, stratum: string, input: Json | undefined, seed: string | undefined }} Draw */
/** @typedef {Draw & { items: readonly string[], order: readonly string[], take: number | null }} HeldDraw */

const kind = 'minhbach-enrolment-check'

/** Whether a file is all that is public of an enrolment at one school. @param {Uint8Array} bytes */
export function readEnrolmentFile(bytes) {
  const value = parseJson(textOf(bytes) ?? '')
  return isObject(value) && value.kind === kind && value.v === 1 ? value : undefined
}

/**
 * @param {Crypto} crypto
 * @param {{ readonly [name: string]: Json }} file as {@link readEnrolmentFile} gave it
 * @param {Trust | undefined} trust without a key it is computed anew but not compared with the log
 * @returns {Line[]}
 */
export function checkEnrolment(crypto, file, trust) {
  const sealed = utf8(typeof file.sealed === 'string' ? file.sealed : '')
  const list = readSealedList(sealed)
  if (list === undefined) return [line('enrolment-malformed')]
  const { school, quota } = list
  const digest = toHex(crypto.sha256(sealed))
  const lines = [line('enrolment-list', { school, quota, count: list.applicants.length, digest })]
  const logged = readLeaves(crypto, file.leaves, trust)
  lines.push(...logged.lines, sealInLog(logged.leaves, digest))
  for (const applicant of list.applicants) {
    if (fitsZone(list, applicant)) continue
    const { code, rank, zone } = applicant
    lines.push(line('enrolment-zone', { code, rank: rank ?? '', zone: zone ?? '–' }))
  }
  const draws = readDraws(file.draws)
  for (const draw of draws) lines.push(...checkOneDraw(draw, logged.leaves))
  const held = draws.flatMap(heldDraw)
  const places = checkPlaces(list, held, file.decisions)
  lines.push(...places.lines)
  if (places.admitted !== undefined) lines.push(...checkClasses(list, held, places.admitted, file.classes))
  return lines
}

/**
 * @param {SealedList} list
 * @param {readonly HeldDraw[]} draws
 * @param {Json | undefined} published null before the results
 * @returns {{ lines: Line[], admitted: ReadonlySet<string> | undefined }}
 */
function checkPlaces(list, draws, published) {
  const given = draws.find(({ purpose }) => purpose === 'last-places')
  const tie = tieOf(list)
  if (!isRightTie(tie, given)) {
    return { lines: [line('enrolment-tie', { rank: tie?.rank ?? '–' })], admitted: undefined }
  }
  if (!Array.isArray(published)) return { lines: [line('enrolment-undecided')], admitted: undefined }
  const decisions = decidePlaces(list, given?.order ?? [])
  const byCode = new Map(published.map((one) => [isObject(one) ? one.code : undefined, one]))
  const wrong = decisions.filter((right) => !isSameDecision(byCode.get(right.code), right))
  const known = new Set(decisions.map(({ code }) => code))
  const strangers = [...byCode.keys()].filter((code) => typeof code !== 'string' || !known.has(code))
  const admitted = new Set(decisions.filter((one) => one.admitted).map(({ code }) => code))
  const lines = [
    ...wrong.map(({ code, admitted }) =>
      line(admitted ? 'enrolment-kept-out' : 'enrolment-let-in', { code }),
    ),
    ...strangers.map((code) => line('enrolment-let-in', { code: String(code) })),
  ]
  const isWhole = lines.length === 0 && published.length === decisions.length
  if (isWhole) lines.push(line('enrolment-good', { count: decisions.length, admitted: admitted.size }))
  else if (lines.length === 0) lines.push(line('enrolment-malformed'))
  return { lines, admitted }
}

/** @param {import('./places.mjs').Tie | undefined} tie @param {HeldDraw | undefined} draw */
function isRightTie(tie, draw) {
  if (tie === undefined || draw === undefined) return tie === draw
  const { rank, places, codes } = tie
  return (
    rank === draw.stratum && places === draw.take && codes.join('\n') === [...draw.items].sort().join('\n')
  )
}

/**
 * @param {SealedList} list
 * @param {readonly HeldDraw[]} held
 * @param {ReadonlySet<string>} admitted
 * @param {Json | undefined} published number of the class by code
 * @returns {Line[]}
 */
function checkClasses({ classes }, held, admitted, published) {
  const given = isObject(published) ? Object.entries(published) : []
  if (given.length === 0) return []
  const orders = held
    .filter(({ purpose }) => purpose === 'classes')
    .sort((a, b) => (a.stratum < b.stratum ? -1 : 1))
    .map(({ order }) => order)
  const drawn = new Set(orders.flat())
  const isWhole = drawn.size === orders.flat().length && drawn.size === admitted.size
  if (classes === 0 || !isWhole || [...drawn].some((code) => !admitted.has(code))) {
    return [line('enrolment-class-list')]
  }
  const right = dealClasses(orders, classes)
  const wrong = given.filter(([code, number]) => right.get(code) !== number)
  const lines = wrong.map(([code, number]) =>
    line('enrolment-class', { code, right: right.get(code) ?? '–', given: String(number) }),
  )
  if (lines.length > 0) return lines
  return given.length === right.size
    ? [line('enrolment-classes-good', { count: right.size, classes })]
    : [line('enrolment-class-list')]
}

/** @param {Draw} draw @param {readonly Leaf[]} leaves @returns {Line[]} */
function checkOneDraw({ input, seed }, leaves) {
  const read = readDrawInput(input)
  if (read === undefined) return [line('draw-malformed')]
  if (seed === undefined) return []
  const own = leaves.filter(({ type, id }) => type === 'draw' && id === read.draw)
  const lines =
    own.length === 0
      ? checkDraw({ input, seed }).lines
      : own.flatMap((leaf) => checkDraw({ input, seed, leaf }).lines)
  // Both entries of a draw speak of its list: once is enough.
  return lines.filter(({ code }, i) => lines.findIndex((one) => one.code === code) === i)
}

/** @param {Draw} draw @returns {HeldDraw[]} nothing while its number has not come */
function heldDraw(draw) {
  const input = readDrawInput(draw.input)
  if (input === undefined || draw.seed === undefined) return []
  const order = checkDraw({ input: draw.input, seed: draw.seed }).order.map(({ code }) => code)
  return [{ ...draw, items: input.items, take: input.take, order }]
}

/** The list must be the one that was sealed before the results. @param {readonly Leaf[]} leaves @param {string} digest */
function sealInLog(leaves, digest) {
  const seals = leaves.filter(
    (leaf) => leaf.type === 'decision' && valueAt(leaf, 'fields.list') !== undefined,
  )
  if (seals.length === 0) return line('enrolment-unlogged')
  const isSame = seals.every((leaf) => valueAt(leaf, 'fields.list') === digest)
  return line(isSame ? 'enrolment-logged' : 'enrolment-not-logged', { digest })
}

/**
 * The entries that came along: with a key only those that the log proves.
 * @param {Crypto} crypto
 * @param {Json | undefined} value
 * @param {Trust | undefined} trust
 * @returns {{ lines: Line[], leaves: readonly Leaf[] }}
 */
function readLeaves(crypto, value, trust) {
  /** @type {Line[]} */
  const lines = []
  /** @type {Leaf[]} */
  const leaves = []
  for (const one of Array.isArray(value) ? value : []) {
    const { leaf: text, proof } = isObject(one) ? one : {}
    const bytes = typeof text === 'string' ? fromBase64(text) : undefined
    if (bytes === undefined) continue
    if (trust === undefined || typeof proof !== 'string') {
      const leaf = parseLeaf(bytes)
      if (leaf !== undefined) leaves.push(leaf)
      continue
    }
    const proved = checkProof(crypto, { leaf: bytes, proof: utf8(proof), trust })
    lines.push(...proved.lines)
    if (proved.leaf !== undefined) leaves.push(proved.leaf)
  }
  if (trust === undefined && leaves.length > 0) lines.push(line('leaf-unproved'))
  return { lines, leaves }
}

/** @param {Json | undefined} value @returns {readonly Draw[]} */
function readDraws(value) {
  return (Array.isArray(value) ? value : []).map((one) => {
    const { purpose, stratum, input, seed } = isObject(one) ? one : {}
    return {
      purpose: typeof purpose === 'string' ? purpose : '',
      stratum: typeof stratum === 'string' ? stratum : '',
      input: typeof input === 'string' ? parseJson(input) : undefined,
      seed: typeof seed === 'string' ? seed : undefined,
    }
  })
}
