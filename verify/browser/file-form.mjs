// @ts-check
// The page that somebody keeps on the own machine: key and files in, verdict out. It needs no network.
import { auditStream } from '../core/audit.mjs'
import { checkBundle, readBundleFile } from '../core/check-bundle.mjs'
import { checkEnrolment, readEnrolmentFile } from '../core/check-enrolment.mjs'
import { plainCrypto } from '../core/crypto.mjs'
import { gatherBundle } from '../core/gather-bundle.mjs'
import { line } from '../core/report.mjs'
import { parseVerifierKey } from '../core/verifier-key.mjs'
import { Kept } from './kept.mjs'
import { pageWords } from './page-words.mjs'
import { afterPaint, element, pageLanguage, showResult, textField } from './result-view.mjs'

/** @typedef {import('../core/check-proof.mjs').NamedFile} NamedFile */

/** @param {Storage | undefined} storage */
export function mountFileForms(storage) {
  const kept = new Kept(storage)
  for (const place of document.querySelectorAll('[data-verify="files"]')) {
    if (place instanceof HTMLElement) mountForm(place, kept)
  }
}

/** @param {HTMLElement} place @param {Kept} kept */
function mountForm(place, kept) {
  const language = pageLanguage()
  const { group, input } = textField({ id: 'khoa-cua-so', label: pageWords.key[language], value: kept.vkey })
  const files = element('input', {
    id: 'tep-kiem-chung',
    type: 'file',
    multiple: '',
    class: 'mb-file',
  })
  const fileGroup = element('div', { class: 'mb-verify__group' })
  fileGroup.append(
    element('label', { class: 'govuk-label', for: files.id }, pageWords.files[language]),
    files,
  )
  const button = element('button', { type: 'button', class: 'mb-button' }, pageWords.checkFiles[language])
  const result = element('div', { role: 'status', class: 'mb-verify__result' })
  button.addEventListener('click', async () => {
    result.textContent = pageWords.checking[language]
    await afterPaint()
    const chosen = files instanceof HTMLInputElement ? [...(files.files ?? [])] : []
    const found = await checkFiles(chosen, input.value)
    if (found.keyed) kept.vkey = input.value.trim()
    showResult(result, found, language)
  })
  place.replaceChildren(element('p', {}, pageWords.anchor[language]), group, fileGroup, button, result)
}

/**
 * Everything that can be said about some files under a key. The whole log is read as it comes: a phone cannot hold it.
 * @param {readonly File[]} chosen
 * @param {string} typed
 */
export async function checkFiles(chosen, typed) {
  const key = parseVerifierKey(plainCrypto, typed)
  if (key === undefined) return { lines: [line('key-malformed', { key: typed.trim() })], keyed: false }
  if (chosen.length === 0)
    return { lines: [line('nothing-given', { about: '.tlog-proof, .leaf' })], keyed: true }
  const trust = { keys: [key], witnesses: [], needed: 0 }
  const exported = chosen.find(({ name }) => name === 'export.bin')
  const files = await Promise.all(chosen.filter((file) => file !== exported).map(readFile))
  const [only] = files
  const enrolment = files.length === 1 && only !== undefined ? readEnrolmentFile(only.bytes) : undefined
  if (enrolment !== undefined) return { lines: checkEnrolment(plainCrypto, enrolment, trust), keyed: true }
  const single = files.length === 1 && only?.name.endsWith('.json') ? readBundleFile(only.bytes) : undefined
  const bundle = single ?? gatherBundle(files)
  if (exported === undefined) return { ...checkBundle(plainCrypto, bundle, trust), keyed: true }
  const found = checkBundle(plainCrypto, bundle, trust)
  const kept = found.checkpoint === undefined ? [] : [found.checkpoint.bytes]
  const whole = await auditStream(plainCrypto, {
    pieces: piecesOf(exported),
    checkpoints: [...bundle.checkpoints, ...kept],
    trust,
  })
  const parts = found.lines.filter(({ code }) => code !== 'nothing-given')
  return { lines: [...parts, ...whole.lines], fork: [...found.fork, ...whole.fork], keyed: true }
}

/** @param {File} file @returns {Promise<NamedFile>} */
async function readFile(file) {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

const pieceBytes = 1024 * 1024

/** @param {File} file @returns {AsyncGenerator<Uint8Array, void>} */
async function* piecesOf(file) {
  for (let at = 0; at < file.size; at += pieceBytes) {
    yield new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer())
  }
}
