import { sql } from 'kysely'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { pageColumn, unitColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'
import { receptionPaths } from '../reception/paths.ts'

/** When and where citizens are received, days that were moved among them; of who came and what was said there is nothing. */
export const receptionDataset: Dataset = {
  code: 'reception-days',
  title: { vi: 'Lịch tiếp công dân', en: 'Days of citizen reception' },
  description: {
    vi: 'Mỗi buổi tiếp công dân đã công bố một dòng: ngày, giờ, nơi, có phải ngày của người đứng đầu không, đã hủy hay dời sang ngày nào. Không có ai đến và nói gì.',
    en: 'One row for each announced reception: day, hours, place, whether it is the day of the head, whether it was cancelled or moved. Nothing of who came or what was said.',
  },
  frequency: 'CONT',
  filters: ['unit', 'year'],
  topics: ['reception.days', 'organisations.units'],
  columns: [
    unitColumn,
    { name: 'day', type: 'day', words: { vi: 'Ngày', en: 'Day' } },
    { name: 'starts_at', type: 'text', words: { vi: 'Từ giờ', en: 'From' } },
    { name: 'ends_at', type: 'text', words: { vi: 'Đến giờ', en: 'To' } },
    { name: 'place', type: 'text', words: { vi: 'Nơi tiếp', en: 'Where' } },
    {
      name: 'head_day',
      type: 'boolean',
      words: { vi: 'Người đứng đầu trực tiếp tiếp', en: 'Day of the head in person' },
    },
    { name: 'announced_at', type: 'instant', words: { vi: 'Công bố lúc', en: 'Announced' } },
    { name: 'cancelled', type: 'boolean', words: { vi: 'Đã hủy', en: 'Cancelled' } },
    { name: 'moved_to', type: 'day', optional: true, words: { vi: 'Dời sang ngày', en: 'Moved to' } },
    {
      name: 'held_by',
      type: 'text',
      optional: true,
      words: {
        vi: 'Ai đã tiếp: head (người đứng đầu), deputy (cấp phó), staff (cán bộ)',
        en: 'Who received: head, deputy or staff',
      },
    },
    pageColumn,
  ],
  page: async (reader, { unitId, year, after, most, origin }) => {
    const last = readCursorOf(after, 2)
    const rows = await reader
      .selectFrom('cases.reception_session as session')
      .innerJoin('organisations.unit as unit', 'unit.id', 'session.unit_id')
      .leftJoin('cases.reception_cancellation as gone', 'gone.session_id', 'session.id')
      .leftJoin('cases.reception_session as later', 'later.replaces_id', 'session.id')
      .leftJoin('cases.reception_held as held', 'held.session_id', 'session.id')
      .select(['session.id', 'unit.code', 'session.day', 'session.place', 'session.head_day'])
      .select(['session.published_at', 'gone.made_at', 'later.day as moved_to', 'held.capacity'])
      .select([
        sql<string>`to_char(session.starts_at, 'HH24:MI')`.as('starts_at'),
        sql<string>`to_char(session.ends_at, 'HH24:MI')`.as('ends_at'),
      ])
      .where('unit.public', '=', true)
      .$if(unitId !== undefined, (query) => query.where('session.unit_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) =>
        query.where(
          sql<boolean>`session.day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`,
        ),
      )
      .$if(last !== undefined, (query) =>
        query.where(sql<boolean>`(session.day, session.id) > (${last?.[0]}::date, ${last?.[1]}::uuid)`),
      )
      .orderBy('session.day')
      .orderBy('session.id')
      .limit(most + 1)
      .execute()
    const { shown, next } = cutPage(rows, most, ({ day, id }) => [day, id])
    return {
      rows: shown.map((row) => ({
        unit: row.code,
        day: row.day,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        place: row.place,
        head_day: row.head_day,
        announced_at: row.published_at.toISOString(),
        cancelled: row.made_at !== null,
        moved_to: row.moved_to,
        held_by: row.capacity,
        page: `${origin}${receptionPaths.unit.to({ code: row.code })}`,
      })),
      next,
    }
  },
}
