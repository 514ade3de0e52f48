import { BackLink } from '../back-link/back-link.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

export const breadcrumbsExamples: ComponentExamples = {
  id: 'breadcrumbs',
  title: { vi: 'Đường dẫn, quay lại', en: 'Breadcrumbs, back link' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <>
          <Breadcrumbs
            crumbs={[
              { href: '/', text: { vi: 'Trang chủ', en: 'Home' } },
              { href: '/ke-hoach', text: { vi: 'Kế hoạch', en: 'Plans' } },
            ]}
          />
          <BackLink href="/ke-hoach" />
        </>
      ),
    },
  ],
}
