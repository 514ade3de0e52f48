import type {
  Dataset,
  DatasetColumnType,
  DatasetRow,
  DatasetValue,
} from '../../../platform/contracts/dataset.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { openDataTexts } from './catalogue-page.tsx'
import { type FileFormat, fileFormats, xlsxLimit } from './dataset-files.ts'
import { licence } from './licence.ts'
import { openDataPaths } from './paths.ts'

const texts = {
  download: { vi: 'Tải về', en: 'Download' },
  byYear: { vi: 'Theo năm', en: 'By year' },
  dictionary: { vi: 'Từ điển dữ liệu', en: 'Data dictionary' },
  column: { vi: 'Cột', en: 'Column' },
  type: { vi: 'Kiểu', en: 'Type' },
  meaning: { vi: 'Ý nghĩa', en: 'Meaning' },
  optional: { vi: 'có thể trống', en: 'may be empty' },
  frequency: { vi: 'Cập nhật', en: 'Updated' },
  rows: { vi: 'Những dòng đầu', en: 'The first rows' },
  none: { vi: 'Chưa có dữ liệu', en: 'No data yet' },
  api: { vi: 'Địa chỉ cho chương trình', en: 'Address for programs' },
} as const

const typeWords = {
  text: { vi: 'chữ', en: 'text' },
  day: { vi: 'ngày (năm-tháng-ngày)', en: 'day (year-month-day)' },
  instant: { vi: 'thời điểm (giờ UTC)', en: 'instant (UTC)' },
  integer: { vi: 'số nguyên', en: 'whole number' },
  number: { vi: 'số', en: 'number' },
  dong: { vi: 'đồng', en: 'đồng' },
  boolean: { vi: 'đúng/sai', en: 'true/false' },
  address: { vi: 'địa chỉ', en: 'address' },
} as const satisfies Record<DatasetColumnType, Words>

const formatNames = {
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
  json: 'JSON',
  jsonl: 'JSON Lines',
} as const satisfies Record<FileFormat, string>

const frequencyWords = {
  CONT: { vi: 'ngay khi có thay đổi', en: 'as soon as something changes' },
  DAILY: { vi: 'hằng ngày', en: 'daily' },
  MONTHLY: { vi: 'hằng tháng', en: 'monthly' },
  ANNUAL: { vi: 'hằng năm', en: 'yearly' },
  IRREG: { vi: 'khi có thay đổi, không định kỳ', en: 'when something changes' },
} as const satisfies Record<Dataset['frequency'], Words>

const yearsOffered = 5

/** One dataset: what it holds, column by column, and where to take it. */
export function DatasetPage({
  dataset,
  rows,
  year,
}: {
  readonly dataset: Dataset
  readonly rows: readonly DatasetRow[]
  readonly year: number
}) {
  const words = useWords()
  const { code, columns, filters } = dataset
  return (
    <Page
      title={dataset.title}
      lead={dataset.description}
      width="wide"
      variant="portal"
      breadcrumbs={[{ href: openDataPaths.catalogue.to({}), text: openDataTexts.title }]}
    >
      <Section title={texts.download} id="tai">
        <p class="mb-button-row">
          {fileFormats.map((format) => (
            <LinkButton key={format} href={openDataPaths.file.to({ code, format })} variant="secondary" small>
              {formatNames[format]}
            </LinkButton>
          ))}
        </p>
        {filters.includes('year') && (
          <p>
            {words(texts.byYear)}:{' '}
            {Array.from({ length: yearsOffered }, (_, index) => year - index).map((one) => (
              <>
                <a key={one} href={openDataPaths.file.to({ code, format: 'csv' }, { nam: String(one) })}>
                  {one}
                </a>{' '}
              </>
            ))}
          </p>
        )}
        <p>{words(xlsxLimit)}</p>
        <p>
          {words(texts.frequency)}: {words(frequencyWords[dataset.frequency])}
        </p>
        <p>
          {words(texts.api)}: <code>{openDataPaths.apiRows.to({ code })}</code>
        </p>
        <p>
          {words(openDataTexts.licence)}: <a href={licence.address}>{licence.name}</a>
        </p>
      </Section>
      <Section title={texts.dictionary} id="tu-dien">
        <Table
          caption={texts.dictionary}
          captionHidden
          rows={columns}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', header: texts.column, rowHeader: true, cell: ({ name }) => <code>{name}</code> },
            {
              key: 'type',
              header: texts.type,
              cell: ({ type, optional }) =>
                optional === true
                  ? `${words(typeWords[type])}, ${words(texts.optional)}`
                  : words(typeWords[type]),
            },
            { key: 'meaning', header: texts.meaning, cell: (column) => words(column.words) },
          ]}
        />
      </Section>
      <Section title={texts.rows} id="dong">
        <Table
          caption={texts.rows}
          captionHidden
          rows={rows}
          rowKey={(row) => JSON.stringify(row)}
          columns={columns.map(({ name }, index) => ({
            key: name,
            header: { vi: name, en: name },
            rowHeader: index === 0,
            cell: (row: DatasetRow) => shownValue(row[name] ?? null),
          }))}
          empty={<EmptyState title={texts.none} />}
        />
      </Section>
    </Page>
  )
}

function shownValue(value: DatasetValue): string {
  return value === null ? '—' : String(value)
}
