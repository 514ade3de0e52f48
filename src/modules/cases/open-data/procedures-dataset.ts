import { sql } from 'kysely'
import type { ProcedureTime } from '../../../platform/content/schema/procedure.ts'
import type { Dataset, DatasetRow } from '../../../platform/contracts/dataset.ts'
import { pageColumn, unitColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'
import type { ProcedureVersion } from '../domain/procedures/procedure-definition.ts'
import { procedurePaths } from '../procedures/paths.ts'
import { versionOfRow } from '../store/procedure-rows.ts'

/** The published catalogue of administrative procedures, versions that ended too. */
export const proceduresDataset: Dataset = {
  code: 'procedures',
  title: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
  description: {
    vi: 'Mỗi thủ tục đã công bố của mỗi đơn vị, từng phiên bản theo thời gian hiệu lực: hồ sơ gồm gì, bao lâu, lệ phí, mức độ trực tuyến, căn cứ.',
    en: 'Each published procedure of each unit, version by version: its papers, time, fee, level of online service and legal basis.',
  },
  frequency: 'IRREG',
  filters: ['unit', 'year'],
  topics: ['cases.procedures', 'organisations.units'],
  columns: [
    { name: 'procedure', type: 'text', words: { vi: 'Tên trong địa chỉ', en: 'Its name in addresses' } },
    unitColumn,
    {
      name: 'national_code',
      type: 'text',
      optional: true,
      words: { vi: 'Mã trong cơ sở dữ liệu quốc gia', en: 'Number in the national database' },
    },
    { name: 'name', type: 'text', words: { vi: 'Tên thủ tục', en: 'Name' } },
    {
      name: 'place',
      type: 'text',
      words: {
        vi: 'Nơi làm: school, office, commune, province',
        en: 'Where: school, office, commune, province',
      },
    },
    {
      name: 'levels',
      type: 'text',
      words: { vi: 'Cấp học; trống là mọi cấp', en: 'Levels of school; empty for all' },
    },
    {
      name: 'time_unit',
      type: 'text',
      words: { vi: 'Thời hạn tính bằng', en: 'What the time is counted in' },
    },
    { name: 'time', type: 'integer', optional: true, words: { vi: 'Thời hạn', en: 'Time' } },
    {
      name: 'fee',
      type: 'text',
      optional: true,
      words: { vi: 'Lệ phí: số đồng, hoặc bằng chữ', en: 'Fee: đồng, or in words' },
    },
    { name: 'papers', type: 'text', words: { vi: 'Thành phần hồ sơ', en: 'Papers' } },
    { name: 'result', type: 'text', words: { vi: 'Kết quả', en: 'Result' } },
    {
      name: 'online_level',
      type: 'text',
      optional: true,
      words: { vi: 'full (toàn trình), partial (một phần), information', en: 'full, partial or information' },
    },
    { name: 'channels', type: 'text', words: { vi: 'Cách nộp', en: 'Ways to hand in' } },
    { name: 'legal_basis', type: 'text', words: { vi: 'Căn cứ', en: 'Legal basis' } },
    { name: 'decision', type: 'text', words: { vi: 'Quyết định công bố', en: 'Decision that publishes it' } },
    {
      name: 'confirmed',
      type: 'boolean',
      words: { vi: 'Mọi phần đã đối chiếu', en: 'Whether all of it was confirmed' },
    },
    { name: 'valid_from', type: 'day', words: { vi: 'Hiệu lực từ', en: 'Valid from' } },
    { name: 'valid_to', type: 'day', optional: true, words: { vi: 'Hiệu lực đến hết', en: 'Last day' } },
    pageColumn,
  ],
  page: async (reader, { unitId, year, after, most, origin }) => {
    const [last] = readCursorOf(after, 1) ?? []
    const rows = await reader
      .selectFrom('cases.procedure as procedure')
      .innerJoin('organisations.unit as unit', 'unit.id', 'procedure.unit_id')
      .selectAll('procedure')
      .select('unit.code as unit')
      .where('procedure.published_at', 'is not', null)
      .where('unit.public', '=', true)
      .$if(unitId !== undefined, (query) => query.where('procedure.unit_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) =>
        query.where(
          sql<boolean>`daterange(procedure.valid_from, procedure.valid_to, '[]')
            && daterange(make_date(${year}, 1, 1), make_date(${year}, 12, 31), '[]')`,
        ),
      )
      .$if(last !== undefined, (query) => query.where(sql<boolean>`procedure.id > ${last}::uuid`))
      .orderBy('procedure.id')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, ({ id }) => [id])
    return { rows: shown.map((row) => rowOf(row.unit, versionOfRow(row), origin)), next }
  },
}

function rowOf(unit: string, version: ProcedureVersion, origin: string): DatasetRow {
  const { slug, code, name, time, fee, parts } = version
  return {
    procedure: slug,
    unit,
    national_code: code ?? null,
    name: name.vi,
    place: version.place,
    levels: version.levels.join(' '),
    time_unit: time.unit,
    time: daysOf(time),
    fee: fee === undefined ? null : String(fee),
    papers: parts.map((part) => part.name).join('; '),
    result: version.result,
    online_level: version.onlineLevel ?? null,
    channels: version.channels.join(' '),
    legal_basis: version.legalBasis,
    decision: version.decision,
    confirmed: version.standing === 'confirmed',
    valid_from: version.validFrom,
    valid_to: version.validTo,
    page: `${origin}${procedurePaths.one.to({ slug })}`,
  }
}

function daysOf(time: ProcedureTime): number | null {
  return 'days' in time ? (time.days ?? null) : null
}
