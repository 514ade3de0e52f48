import { formatDay } from '../../../platform/kernel/dates.ts'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { SearchBox } from '../../../ui/search-box/search-box.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { organisationPaths } from '../paths.ts'
import type { ListedUnits } from '../store/unit-queries.ts'
import { kindWords } from '../unit-words.ts'

const texts = {
  title: { vi: 'Quản lý đơn vị', en: 'Manage units' },
  lead: {
    vi: 'Mọi thay đổi đều có ngày hiệu lực và căn cứ; không đơn vị nào bị xóa.',
    en: 'Every change has its day and its basis; no unit is ever deleted.',
  },
  search: { vi: 'Tìm đơn vị', en: 'Find a unit' },
  create: { vi: 'Thêm đơn vị', en: 'Add a unit' },
  import: { vi: 'Nhập từ bảng tính', en: 'Bring in a table' },
  exportXlsx: { vi: 'Xuất .xlsx', en: 'Export .xlsx' },
  exportCsv: { vi: 'Xuất .csv', en: 'Export .csv' },
  name: { vi: 'Tên đơn vị', en: 'Name' },
  kind: { vi: 'Loại', en: 'Kind' },
  from: { vi: 'Từ ngày', en: 'Since' },
  code: { vi: 'Mã', en: 'Code' },
}

export const managedPerPage = 50

/** The units that somebody looks after, with all that can be done. */
export function ManagePage({
  listed,
  search,
  pageNumber,
}: {
  listed: ListedUnits
  search: string
  pageNumber: number
}) {
  const words = useWords()
  return (
    <Page title={texts.title} lead={texts.lead} width="wide" variant="workspace">
      <ButtonRow>
        <LinkButton href={organisationPaths.create.to({})}>{words(texts.create)}</LinkButton>
        <LinkButton href={organisationPaths.import.to({})} variant="secondary">
          {words(texts.import)}
        </LinkButton>
        <LinkButton href={organisationPaths.export.to({ format: 'xlsx' })} variant="secondary">
          {words(texts.exportXlsx)}
        </LinkButton>
        <LinkButton href={organisationPaths.export.to({ format: 'csv' })} variant="secondary">
          {words(texts.exportCsv)}
        </LinkButton>
      </ButtonRow>
      <SearchBox action={organisationPaths.manage.to({})} label={texts.search} value={search} />
      <Table
        caption={texts.title}
        captionHidden
        rows={listed.units}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: texts.name,
            rowHeader: true,
            cell: ({ code, name }) => <a href={organisationPaths.change.to({ code })}>{name}</a>,
          },
          { key: 'kind', header: texts.kind, cell: (unit) => words(kindWords(unit)) },
          { key: 'code', header: texts.code, cell: ({ code }) => code },
          { key: 'from', header: texts.from, cell: ({ validFrom }) => formatDay(validFrom) },
        ]}
      />
      <Pagination
        page={pageNumber}
        pageCount={Math.ceil(listed.total / managedPerPage)}
        total={listed.total}
        hrefOf={(page) =>
          organisationPaths.manage.to({}, { q: search === '' ? undefined : search, trang: String(page) })
        }
      />
    </Page>
  )
}
