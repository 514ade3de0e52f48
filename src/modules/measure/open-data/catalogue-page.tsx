import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { licence } from './licence.ts'
import { openDataPaths } from './paths.ts'

export const openDataTexts = {
  publisher: 'Minh Bạch',
  title: { vi: 'Dữ liệu mở', en: 'Open data' },
  lead: {
    vi: 'Mọi điều đã công khai, dưới dạng bảng để ai cũng tải về, tính lại và dùng lại được.',
    en: 'Everything that is public, as tables that anyone may take away, recount and use again.',
  },
  licence: { vi: 'Giấy phép', en: 'Licence' },
  licenceText: {
    vi: 'được dùng lại tự do, chỉ cần ghi nguồn',
    en: 'free to use again with the source named',
  },
  privacy: {
    vi: 'Không có dữ liệu cá nhân nào trong các bảng này. Con số quá nhỏ được giữ lại để không ai bị nhận ra.',
    en: 'Nothing in these tables is personal. Numbers too small are withheld so that nobody is recognised.',
  },
  tables: { vi: 'Các bảng dữ liệu', en: 'Tables' },
  programs: { vi: 'Cho lập trình viên', en: 'For programs' },
  api: { vi: 'Mô tả giao diện lập trình (OpenAPI 3.1)', en: 'Description of the interface (OpenAPI 3.1)' },
  dcat: { vi: 'Danh mục cho cổng dữ liệu (DCAT-AP)', en: 'Catalogue for data portals (DCAT-AP)' },
  limits: {
    vi: 'Không cần khóa. Ai cần hỏi nhiều hơn 60 lần một phút, hoặc muốn được báo ngay khi có công khai mới, xin khóa ở cơ quan.',
    en: 'No key is needed. Whoever asks more than 60 times a minute, or wants to be told at once of what is published, asks the office for a key.',
  },
} as const

/** All that can be taken away. */
export function CataloguePage({ datasets }: { readonly datasets: readonly Dataset[] }) {
  const words = useWords()
  return (
    <Page title={openDataTexts.title} lead={openDataTexts.lead} variant="portal">
      <p>{words(openDataTexts.privacy)}</p>
      <Section title={openDataTexts.tables} id="bang">
        <CardGrid>
          {datasets.map(({ code, title, description }) => (
            <Card key={code} title={words(title)} href={openDataPaths.dataset.to({ code })}>
              <p>{words(description)}</p>
            </Card>
          ))}
        </CardGrid>
      </Section>
      <Section title={openDataTexts.programs} id="lap-trinh">
        <ul>
          <li>
            <a href={openDataPaths.openApi.to({})}>{words(openDataTexts.api)}</a>
          </li>
          <li>
            <a href={openDataPaths.dcat.to({})}>{words(openDataTexts.dcat)}</a>
          </li>
        </ul>
        <p>{words(openDataTexts.limits)}</p>
        <p>
          {words(openDataTexts.licence)}: <a href={licence.address}>{licence.name}</a>,{' '}
          {words(openDataTexts.licenceText)}.
        </p>
      </Section>
    </Page>
  )
}
