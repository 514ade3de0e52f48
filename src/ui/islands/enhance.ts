import { countCharacters } from './_count-characters.ts'
import { keepDrafts } from './_keep-drafts.ts'
import { showCopyButtons, showPrintButtons } from './_page-buttons.ts'

// Every page works without this file; it only makes some things easier.
showCopyButtons(document)
showPrintButtons(document)
countCharacters(document)
keepDrafts(document, window.localStorage)
