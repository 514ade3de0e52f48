// @ts-check
// A school's enrolment computed anew in the browser. The page gives the address of everything that it takes:
//   <div data-verify="enrolment" data-file="…/kiem-chung.json">
import { checkEnrolment, readEnrolmentFile } from '../core/check-enrolment.mjs'
import { plainCrypto } from '../core/crypto.mjs'
import { line } from '../core/report.mjs'
import { parseVerifierKey } from '../core/verifier-key.mjs'
import { fetchBytes } from './check-page.mjs'
import { Kept } from './kept.mjs'
import { pageWords } from './page-words.mjs'
import { afterPaint, element, pageLanguage, showResult, textField } from './result-view.mjs'

/** @param {Storage | undefined} storage */
export function mountEnrolmentPanels(storage) {
  const kept = new Kept(storage)
  for (const place of document.querySelectorAll('[data-verify="enrolment"]')) {
    if (place instanceof HTMLElement) mountPanel(place, kept)
  }
}

/** @param {HTMLElement} place @param {Kept} kept */
function mountPanel(place, kept) {
  const { file } = place.dataset
  if (file === undefined) return
  const language = pageLanguage()
  const { group, input } = textField({
    id: 'khoa-tuyen-sinh',
    label: pageWords.keyIfAny[language],
    value: kept.vkey,
  })
  const button = element('button', { type: 'button', class: 'mb-button' }, pageWords.decideAnew[language])
  const result = element('div', { role: 'status', class: 'mb-verify__result' })
  button.addEventListener('click', async () => {
    result.textContent = pageWords.checking[language]
    await afterPaint()
    const lines = await checkEnrolmentAt(file, input.value.trim())
    showResult(result, { lines }, language)
  })
  place.replaceChildren(
    group,
    button,
    result,
    element('p', { class: 'govuk-hint' }, pageWords.limits[language]),
  )
}

/** @param {string} address @param {string} typed the key of the log, perhaps nothing */
async function checkEnrolmentAt(address, typed) {
  const key = typed === '' ? undefined : parseVerifierKey(plainCrypto, typed)
  if (typed !== '' && key === undefined) return [line('key-malformed', { key: typed })]
  const bytes = await fetchBytes(address)
  const file = bytes instanceof Uint8Array ? readEnrolmentFile(bytes) : undefined
  if (file === undefined) return [line('unreadable', { about: address })]
  const trust = key && { keys: [key], witnesses: [], needed: 0 }
  return checkEnrolment(plainCrypto, file, trust)
}
