import { usePage, useWords } from '../page-context.ts'

const footerWords = {
  promise: {
    vi: 'Mỗi con số ở đây được tính từ những việc đã thật sự diễn ra, và mở ra tới hồ sơ đứng sau nó.',
    en: 'Every figure here is computed from what really happened, and opens to the records behind it.',
  },
}

export function SiteFooter() {
  const { siteName, unitName } = usePage()
  const words = useWords()
  return (
    <footer class="mb-footer">
      <div class="mb-width mb-footer__row">
        <p class="mb-footer__name">
          <strong>{words(siteName)}</strong>
          {unitName !== '' && <span>{unitName}</span>}
        </p>
        <p class="mb-footer__promise">{words(footerWords.promise)}</p>
      </div>
    </footer>
  )
}
