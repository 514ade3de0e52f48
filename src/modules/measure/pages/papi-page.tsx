import type { Content } from '../../../platform/content/content.ts'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { formatNumber } from '../../../ui/number-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { measureTexts } from '../indicator-words.ts'
import { measurePaths } from '../paths.ts'

export interface PapiScoresPageProps {
  readonly papi: Content['papi']
  readonly province: string
  readonly provinces: readonly string[]
}

const texts = {
  lead: {
    vi: 'Điểm của từng tỉnh theo năm, từ những nguồn cho phép công bố lại. Đây là kết quả khảo sát người dân, không tính lại và không so với số liệu tác nghiệp trên trang này.',
    en: 'The scores of each province by year, from sources that allow republication. They come from a survey of residents; nothing here is recomputed or compared with the operational figures of this site.',
  },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  year: { vi: 'Năm', en: 'Year' },
  source: { vi: 'Nguồn', en: 'Source' },
  why: {
    vi: 'Chỉ nguồn A (giấy phép CC0) được đăng lại, nên số liệu dừng ở năm 2016. Số của những năm sau có trong nguồn khác nhưng giấy phép chưa rõ nên chưa đăng; xem tại papi.org.vn.',
    en: 'Only source A (licensed CC0) is republished, so the numbers end with 2016. Other sources hold later years, but their licence is not established: see papi.org.vn.',
  },
  missing: { vi: 'chưa công bố', en: 'not published' },
  dimension: { vi: 'Lĩnh vực', en: 'Dimension' },
}

/** Published scores of one province by dimension and year; a score that is missing is never 0. */
export function PapiScoresPage({ papi, province, provinces }: PapiScoresPageProps) {
  const { language } = usePage()
  const words = useWords()
  const scores = papi.scores.filter((score) => score.province === province && score.level === 'dimension')
  const years = [...new Set(scores.map(({ year }) => year))].toSorted()
  const rows = papi.dimensions.filter(({ code }) => scores.some((score) => score.code === code))
  return (
    <Page
      title={measureTexts.papiLink}
      lead={texts.lead}
      width="wide"
      variant="portal"
      breadcrumbs={[{ href: measurePaths.list.to({}), text: measureTexts.title }]}
    >
      <FilterBar action={measurePaths.papi.to({})}>
        <SelectField
          name="tinh"
          label={texts.province}
          choices={provinces.map((name) => ({ value: name, label: name }))}
          value={province}
        />
      </FilterBar>
      <Table
        caption={province}
        rows={rows}
        rowKey={({ code }) => code}
        keepGrid
        columns={[
          {
            key: 'name',
            header: texts.dimension,
            rowHeader: true,
            cell: ({ code, name }) => `${code.slice(1)}. ${words(name)}`,
          },
          ...years.map((year) => ({
            key: String(year),
            header: String(year),
            numeric: true,
            cell: ({ code }: { readonly code: string }) => {
              const score = scores.find((one) => one.year === year && one.code === code)
              return score === undefined
                ? words(texts.missing)
                : `${formatNumber(language, score.score, 2)} (${score.sources.join(', ')})`
            },
          })),
        ]}
      />
      <p>
        <strong>{words(texts.source)} A:</strong> {papi.method.scoreSources.A}. {words(texts.why)}
      </p>
    </Page>
  )
}
