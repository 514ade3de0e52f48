// @ts-check
// Files that somebody has together, known by their names; what has no known name is a document.
import { textOf } from './bytes.mjs'
import { parseJson } from './canonical-json.mjs'
import { readHandovers } from './key-handover.mjs'

/** @typedef {import('./check-bundle.mjs').Bundle} Bundle */
/** @typedef {import('./check-proof.mjs').NamedFile} NamedFile */

/**
 * @param {readonly NamedFile[]} files names with `/` between folders
 * @returns {Bundle}
 */
export function gatherBundle(files) {
  const rest = files.filter(({ name }) => !/(?:^|\/)(?:\.[^/]*|README[^/]*|export\.bin)$/i.test(name))
  const take = (/** @type {RegExp} */ form) => {
    const taken = rest.filter(({ name }) => form.test(name))
    for (const file of taken) rest.splice(rest.indexOf(file), 1)
    return taken
  }
  const keyLeaves = take(/(?:^|\/)keys?[-/][^/]*\.leaf$/)
  const keyProofs = new Map(
    take(/(?:^|\/)keys?[-/][^/]*\.tlog-proof$/).map(({ name, bytes }) => [stem(name), bytes]),
  )
  const [vkey] = take(/(?:^|\/)vkey$|\.vkey$/)
  const [leaf] = take(/(?:^|\/)leaf$|\.leaf$/)
  const [proof] = take(/(?:^|\/)proof$|\.tlog-proof$/)
  const [consistency] = take(/(?:^|\/)consistency(?:\.json)?$|\.consistency$/)
  const checkpoints = take(/(?:^|\/)checkpoint(?:\.txt)?$|\.checkpoint$/)
  const receipts = take(/receipt[^/]*\.json$/)
  const [draw] = take(/(?:^|\/)draw\.json$/)
  const told = take(/(?:^|\/)handovers\.json$/).flatMap(({ bytes }) => readHandovers(bytes) ?? [])
  const handovers = keyLeaves.flatMap(({ name, bytes }) => {
    const proof = keyProofs.get(stem(name))
    return proof === undefined ? [] : [{ leaf: bytes, proof }]
  })
  return {
    ...(vkey && { vkey: textOf(vkey.bytes) ?? '' }),
    ...(leaf && { leaf: leaf.bytes }),
    ...(proof && { proof: proof.bytes }),
    ...(consistency && { consistency: consistency.bytes }),
    checkpoints: checkpoints.map(({ bytes }) => bytes),
    receipts: receipts.map(({ bytes }) => parseJson(textOf(bytes) ?? '')),
    ...(draw && { draw: parseJson(textOf(draw.bytes) ?? '') ?? null }),
    handovers: [...handovers, ...told],
    documents: rest,
  }
}

/** @param {string} name */
function stem(name) {
  return name.replace(/\.[^./]*$/, '')
}
