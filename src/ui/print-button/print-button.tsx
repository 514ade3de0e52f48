import { useWords } from '../page-context.ts'

const printWords = { vi: 'In trang này', en: 'Print this page' }

/** Prints the page; shown only where JavaScript runs, for the browser's own menu prints as well. */
export function PrintButton() {
  const words = useWords()
  return (
    <button type="button" class="mb-button-quiet" data-print="" hidden>
      {words(printWords)}
    </button>
  )
}
