import { EmptyState } from '../empty-state/empty-state.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longName, longText } from '../stories/sample-texts.ts'
import { Tag } from '../tag/tag.tsx'
import { type Column, Table } from './table.tsx'

interface School {
  readonly name: string
  readonly tasks: number
  readonly late: number
  readonly note: string
}

const schools: readonly School[] = [
  { name: 'Trường Mầm non Hoa Sen', tasks: 14, late: 0, note: 'Đã gửi báo cáo' },
  { name: 'Trường Tiểu học Nguyễn Trung Trực', tasks: 21, late: 2, note: 'Chờ hiệu trưởng duyệt' },
  { name: 'Trường THCS Lý Tự Trọng', tasks: 1018, late: 0, note: 'Đã gửi báo cáo' },
]

const columns: readonly Column<School>[] = [
  {
    key: 'name',
    header: { vi: 'Đơn vị', en: 'Unit' },
    rowHeader: true,
    cell: (school) => <a href="#mau">{school.name}</a>,
    sort: { href: '#mau', now: 'ascending' },
  },
  {
    key: 'tasks',
    header: { vi: 'Số nhiệm vụ', en: 'Tasks' },
    numeric: true,
    cell: (school) => school.tasks,
    sort: { href: '#mau', now: 'none' },
  },
  {
    key: 'late',
    header: { vi: 'Tình trạng', en: 'State' },
    cell: (school) =>
      school.late > 0 ? (
        <Tag tone="danger">{{ vi: `${school.late} trễ hạn`, en: `${school.late} late` }}</Tag>
      ) : (
        <Tag tone="success">{{ vi: 'Đúng hạn', en: 'On time' }}</Tag>
      ),
  },
  { key: 'note', header: { vi: 'Báo cáo', en: 'Report' }, cell: (school) => school.note },
]

export const tableExamples: ComponentExamples = {
  id: 'table',
  title: { vi: 'Bảng', en: 'Table' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <Table
          caption={{ vi: 'Tiến độ của các trường', en: 'Progress of the schools' }}
          columns={columns}
          rows={schools}
          rowKey={(school) => school.name}
        />
      ),
    },
    {
      kind: 'empty',
      render: () => (
        <>
          <Table
            caption={{ vi: 'Trống', en: 'Empty' }}
            columns={columns}
            rows={[]}
            rowKey={(school) => school.name}
          />
          <Table
            caption={{ vi: 'Trống', en: 'Empty' }}
            columns={columns}
            rows={[]}
            rowKey={(school) => school.name}
            empty={
              <EmptyState title={{ vi: 'Chưa trường nào nhận kế hoạch', en: 'No school has the plan yet' }} />
            }
          />
        </>
      ),
    },
    {
      kind: 'long',
      render: () => (
        <Table
          caption={{
            vi: 'Bảng giữ nguyên cột trên điện thoại',
            en: 'A table that keeps its columns on a phone',
          }}
          keepGrid
          columns={columns}
          rows={[{ name: longName, tasks: 123_456, late: 12, note: longText }]}
          rowKey={(school) => school.name}
        />
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <Table
          caption={hostileText}
          columns={[{ key: 'x', header: hostileText, cell: (school: School) => school.name }]}
          rows={[{ name: hostileText, tasks: 0, late: 0, note: '' }]}
          rowKey={(school) => school.name}
        />
      ),
    },
  ],
}
