// @ts-check
import { mountFileForms } from './file-form.mjs'
import { mountPagePanels } from './page-panel.mjs'

const storage = storageOf(globalThis)
mountPagePanels(storage)
mountFileForms(storage)

/** A browser may refuse its storage, for example to a page from a disk. @param {typeof globalThis} window */
function storageOf(window) {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
