// @ts-check
import { mountEnrolmentPanels } from './enrolment-panel.mjs'
import { mountFileForms } from './file-form.mjs'
import { mountPagePanels } from './page-panel.mjs'

const storage = storageOf(globalThis)
mountPagePanels(storage)
mountFileForms(storage)
mountEnrolmentPanels(storage)

/** A browser may refuse its storage, for example to a page from a disk. @param {typeof globalThis} window */
function storageOf(window) {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
