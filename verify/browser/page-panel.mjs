// @ts-check
// The check on a public page. The page gives its addresses:
//   <div data-verify="publication" data-leaf="…" data-proof="…" data-checkpoint="/log/checkpoint" data-document="…">
// What it shows is compared with the document: the elements with `data-verify-shown` when there are any, which must
// hold nothing else, or else the whole of <main>.
import { checkPage, fetchBytes } from './check-page.mjs'
import { Kept } from './kept.mjs'
import { pageWords } from './page-words.mjs'
import { afterPaint, element, pageLanguage, showResult, textField } from './result-view.mjs'

/**
 * Puts the check into every place for it on the page, and runs it at once when this browser has the key.
 * @param {Storage | undefined} storage
 */
export function mountPagePanels(storage) {
  const kept = new Kept(storage)
  for (const place of document.querySelectorAll('[data-verify="publication"]')) {
    if (place instanceof HTMLElement) mountPanel(place, kept)
  }
}

/** @param {HTMLElement} place @param {Kept} kept */
function mountPanel(place, kept) {
  const { leaf, proof, checkpoint = '/log/checkpoint', consistency = '/log/consistency' } = place.dataset
  if (leaf === undefined || proof === undefined) return
  const handovers = '/log/keys/handovers.json'
  const addresses = { leaf, proof, checkpoint, consistency, handovers, document: place.dataset.document }
  // Taken before the panel itself adds words to the page.
  const shown = shownText(place)
  const language = pageLanguage()
  const { group, input } = textField({
    id: 'khoa-kiem-chung',
    label: pageWords.key[language],
    value: kept.vkey,
  })
  const button = element('button', { type: 'button', class: 'mb-button' }, pageWords.check[language])
  const result = element('div', { role: 'status', class: 'mb-verify__result' })
  const check = async () => {
    result.textContent = pageWords.checking[language]
    await afterPaint()
    showResult(
      result,
      await checkPage({ addresses, vkey: input.value, shown, kept, fetcher: fetchBytes }),
      language,
    )
  }
  button.addEventListener('click', check)
  place.replaceChildren(
    element('p', {}, pageWords.anchor[language]),
    group,
    button,
    result,
    element('p', { class: 'govuk-hint' }, pageWords.limits[language]),
  )
  if (kept.vkey !== '') void check()
}

/** @param {HTMLElement} panel */
function shownText(panel) {
  const marked = [...document.querySelectorAll('[data-verify-shown]')]
  const places = marked.length > 0 ? marked : [...document.querySelectorAll('main')]
  const text = places.map((place) => textIn(place, panel)).join(' ')
  return { text, alone: marked.length > 0 }
}

/**
 * All text of an element with a space between its parts, without the panel and what is marked as frame.
 * @param {Element} place
 * @param {HTMLElement} panel
 */
function textIn(place, panel) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  const parts = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const outside = node.parentElement?.closest('[data-verify-frame], script, style') ?? null
    if (outside === null && !panel.contains(node)) parts.push(node.nodeValue ?? '')
  }
  return parts.join(' ')
}
