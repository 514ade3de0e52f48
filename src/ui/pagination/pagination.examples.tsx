import type { ComponentExamples } from '../stories/example.ts'
import { Pagination } from './pagination.tsx'

const hrefOf = (page: number) => `?trang=${page}#pagination`

export const paginationExamples: ComponentExamples = {
  id: 'pagination',
  title: { vi: 'Phân trang', en: 'Pagination' },
  examples: [
    { kind: 'usual', render: () => <Pagination page={2} pageCount={3} hrefOf={hrefOf} total={57} /> },
    { kind: 'empty', render: () => <Pagination page={1} pageCount={1} hrefOf={hrefOf} /> },
  ],
}
