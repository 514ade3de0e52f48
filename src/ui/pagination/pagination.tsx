import { formatNumber } from '../number-format.ts'
import { usePage, useWords } from '../page-context.ts'
import { pagesToShow } from './pages-to-show.ts'

export interface PaginationProps {
  readonly page: number
  readonly pageCount: number
  readonly hrefOf: (page: number) => string
  /** How many entries there are on all pages. */
  readonly total?: number | undefined
}

const paginationWords = {
  label: { vi: 'Các trang', en: 'Pages' },
  previous: { vi: 'Trang trước', en: 'Previous page' },
  next: { vi: 'Trang sau', en: 'Next page' },
  page: { vi: 'Trang', en: 'Page' },
  total: { vi: 'mục', en: 'entries' },
}

/** Ways to the other pages of a long list; nothing when there is only one. */
export function Pagination({ page, pageCount, hrefOf, total }: PaginationProps) {
  const { language } = usePage()
  const words = useWords()
  if (pageCount <= 1) return null
  return (
    <nav class="mb-pagination" aria-label={words(paginationWords.label)}>
      {page > 1 && (
        <a class="mb-pagination__step" rel="prev" href={hrefOf(page - 1)}>
          {words(paginationWords.previous)}
        </a>
      )}
      <ul class="mb-pagination__list">
        {pagesToShow(page, pageCount).map((shown) => (
          <li key={shown.key}>
            {shown.page === undefined ? (
              <span class="mb-pagination__gap">…</span>
            ) : (
              <a
                class="mb-pagination__page"
                href={hrefOf(shown.page)}
                aria-current={shown.page === page ? 'page' : undefined}
              >
                <span class="govuk-visually-hidden">{words(paginationWords.page)} </span>
                {shown.page}
              </a>
            )}
          </li>
        ))}
      </ul>
      {page < pageCount && (
        <a class="mb-pagination__step" rel="next" href={hrefOf(page + 1)}>
          {words(paginationWords.next)}
        </a>
      )}
      {total !== undefined && (
        <p class="mb-pagination__total">
          {formatNumber(language, total)} {words(paginationWords.total)}
        </p>
      )}
    </nav>
  )
}
