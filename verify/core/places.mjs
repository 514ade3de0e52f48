// @ts-check
// The places of a school by `minhbach-enrolment-1`: rank by rank, everybody while there is room; where a rank has more
// children than places are left, the first of the drawn order; nobody behind it.
import { canonicalText, isObject, readCanonical } from './canonical-json.mjs'

/** @typedef {import('./canonical-json.mjs').Json} Json */
/** @typedef {{ code: string, rank: string | null, zone: number | null }} Applicant `zone`: 1 is the school's own area, null none of its areas */
/** @typedef {{ code: string, admitted: boolean, reason: { readonly [name: string]: Json } }} Decision */
/** @typedef {{ rank: string, places: number, codes: readonly string[] }} Tie a rank of which not everybody can have a place; codes in the order of the alphabet */

/**
 * @typedef {object} SealedList
 * @property {string} school
 * @property {number} quota
 * @property {number} classes
 * @property {readonly string[]} ranks the first served first
 * @property {ReadonlyMap<string, readonly (number | 'none')[]>} zonesOf which areas a rank is for; a rank that is not named is for all
 * @property {readonly Applicant[]} applicants
 */

/**
 * @param {Uint8Array} bytes
 * @returns {SealedList | undefined} undefined when it is no such list in canonical form, or names somebody twice
 */
export function readSealedList(bytes) {
  const value = readCanonical(bytes)
  if (!isObject(value) || value.v !== 1 || value.algorithm !== 'minhbach-enrolment-1') return undefined
  const { school, quota, classes } = value
  const ranks = textsIn(value.ranks)
  const zonesOf = zonesIn(value.zonesOf)
  const applicants = Array.isArray(value.applicants) ? value.applicants.map(applicantOf) : []
  const found = applicants.filter((one) => one !== undefined)
  if (typeof school !== 'string' || !isCount(quota) || !isCount(classes)) return undefined
  if (ranks === undefined || zonesOf === undefined || found.length !== applicants.length) return undefined
  const known = found.every(({ rank }) => rank === null || ranks.includes(rank))
  if (!known || new Set(found.map(({ code }) => code)).size !== found.length) return undefined
  return { school, quota, classes, ranks, zonesOf, applicants: found }
}

/** Whether the area of an application is one of those that its rank is for. @param {SealedList} list @param {Applicant} applicant */
export function fitsZone({ zonesOf }, { rank, zone }) {
  const zones = rank === null ? undefined : zonesOf.get(rank)
  return zones === undefined || zones.includes(zone ?? 'none')
}

/** The rank at which the places run out. @param {SealedList} list @returns {Tie | undefined} */
export function tieOf(list) {
  const turn = turnsOf(list).find(({ codes, left }) => codes.length > left)
  return turn === undefined || turn.left === 0
    ? undefined
    : { rank: turn.rank, places: turn.left, codes: [...turn.codes].sort() }
}

/**
 * @param {SealedList} list
 * @param {readonly string[]} drawn the codes of the tie in their drawn order
 * @returns {readonly Decision[]} in the order of the codes
 */
export function decidePlaces(list, drawn) {
  const turns = turnsOf(list)
  const served = turns.filter(({ codes, left }) => left > 0 && codes.length > 0)
  const lastServed = served[served.length - 1]?.rank
  const decisions = list.applicants.map(({ code, rank }) => {
    const turn = turns.find((one) => one.rank === rank)
    if (turn === undefined) return { code, admitted: false, reason: { kind: 'not-eligible' } }
    const { left } = turn
    const group = { rank: turn.rank, of: turn.codes.length, left }
    if (group.of <= left) return { code, admitted: true, reason: { kind: 'room', ...group } }
    if (left === 0) {
      return {
        code,
        admitted: false,
        reason: { kind: 'full', rank: turn.rank, last: lastServed ?? turn.rank },
      }
    }
    const place = drawn.indexOf(code) + 1
    const admitted = place > 0 && place <= left
    return { code, admitted, reason: { kind: admitted ? 'drawn' : 'not-drawn', ...group, place } }
  })
  return decisions.sort((a, b) => (a.code < b.code ? -1 : 1))
}

/**
 * Children to classes: one drawn order after the other, class after class, going on where the last order stopped.
 * @param {readonly (readonly string[])[]} orders
 * @param {number} classes
 * @returns {ReadonlyMap<string, number>} the number of its class for each code, from 1
 */
export function dealClasses(orders, classes) {
  return new Map(orders.flat().map((code, place) => [code, (place % classes) + 1]))
}

/** Whether two decisions say the same to the last number. @param {Json | undefined} given @param {Decision} right */
export function isSameDecision(given, { code, admitted, reason }) {
  return isObject(given) && canonicalText(given) === canonicalText({ code, admitted, reason })
}

/** Each rank in its turn: who belongs to it and how many places are left for it. @param {SealedList} list */
function turnsOf({ quota, ranks, applicants }) {
  let left = quota
  return ranks.map((rank) => {
    const codes = applicants.filter((one) => one.rank === rank).map(({ code }) => code)
    const turn = { rank, codes, left }
    left = Math.max(0, left - codes.length)
    return turn
  })
}

/** @param {Json} value @returns {Applicant | undefined} */
function applicantOf(value) {
  const { code, rank, zone } = isObject(value) ? value : {}
  if (typeof code !== 'string' || (rank !== null && typeof rank !== 'string')) return undefined
  return zone === null || typeof zone === 'number' ? { code, rank, zone } : undefined
}

/** @param {Json | undefined} value @returns {ReadonlyMap<string, readonly (number | 'none')[]> | undefined} */
function zonesIn(value) {
  if (!isObject(value)) return undefined
  /** @type {Map<string, readonly (number | 'none')[]>} */
  const zones = new Map()
  for (const [rank, list] of Object.entries(value)) {
    if (!Array.isArray(list)) return undefined
    zones.set(
      rank,
      list.flatMap((zone) => (zone === 'none' || typeof zone === 'number' ? [zone] : [])),
    )
  }
  return zones
}

/** @param {Json | undefined} value @returns {readonly string[] | undefined} */
function textsIn(value) {
  if (!Array.isArray(value)) return undefined
  const texts = value.flatMap((one) => (typeof one === 'string' ? [one] : []))
  return texts.length === value.length ? texts : undefined
}

/** @param {Json | undefined} value @returns {value is number} */
function isCount(value) {
  return typeof value === 'number' && value >= 0
}
