import { sql } from 'kysely'
import type { Content } from '../../../platform/content/content.ts'
import type { Dataset, DatasetRow, DatasetWish } from '../../../platform/contracts/dataset.ts'
import { unitColumn } from '../../../platform/contracts/dataset-columns.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'
import type { Duty } from '../domain/obligations/duty.ts'
import {
  currentPeriod,
  type DutyGround,
  dutyGround,
  loadDutiesOfUnits,
  yearPeriod,
} from '../obligations/load-duties.ts'
import { portalPaths } from '../portal/paths.ts'

const unitsAtOnce = 50

/** What each unit had to make public, by when, and what became of it; reckoned from the law, typed by nobody. */
export function dutiesDataset(content: Pick<Content, 'disclosure' | 'calendar'>): Dataset {
  const ground = dutyGround(content)
  return {
    code: 'duties',
    title: { vi: 'Nghĩa vụ công khai của từng đơn vị', en: 'Duties to publish, unit by unit' },
    description: {
      vi: 'Mỗi lần phải công khai của mỗi đơn vị một dòng: hạn, đã công khai chưa, đúng hạn hay trễ. Không chọn năm: một năm qua và hai tháng tới. Nghĩa vụ chỉ thực hiện trong nội bộ không có ở đây.',
      en: 'One row for each time that a unit must publish: by when, whether it did, in time or late. Without a year: the past year and the two months to come. Duties within the unit are left out.',
    },
    frequency: 'DAILY',
    filters: ['unit', 'year'],
    topics: ['disclosure.publications', 'organisations.units'],
    columns: [
      unitColumn,
      { name: 'duty', type: 'text', words: { vi: 'Mã nghĩa vụ', en: 'Code of the duty' } },
      { name: 'occasion', type: 'text', words: { vi: 'Lần, ví dụ năm học', en: 'Which time' } },
      { name: 'name', type: 'text', words: { vi: 'Phải công khai gì', en: 'What must be public' } },
      {
        name: 'due',
        type: 'day',
        optional: true,
        words: {
          vi: 'Hạn cuối; trống là luật không nêu ngày',
          en: 'Last day; empty where the law names none',
        },
      },
      {
        name: 'state',
        type: 'text',
        words: {
          vi: 'met (đúng hạn), late (trễ), open (chưa đến hạn), overdue (quá hạn), gap (phải luôn có mà chưa có), taken-down (gỡ trước hạn), expired (hết thời hạn)',
          en: 'met, late, open, overdue, gap, taken-down or expired',
        },
      },
      {
        name: 'timely',
        type: 'boolean',
        optional: true,
        words: { vi: 'Đúng hạn và không gián đoạn', en: 'In time and without a break' },
      },
      {
        name: 'shown_at',
        type: 'instant',
        optional: true,
        words: { vi: 'Công khai từ', en: 'Public since' },
      },
      {
        name: 'publication',
        type: 'address',
        optional: true,
        words: { vi: 'Nội dung đã công khai', en: 'What was published' },
      },
      { name: 'law', type: 'text', words: { vi: 'Căn cứ', en: 'Legal basis' } },
      {
        name: 'confirmed',
        type: 'boolean',
        words: { vi: 'Đã đối chiếu văn bản', en: 'Whether it was compared with the text of the law' },
      },
    ],
    page: async (reader, wish) => {
      // Nothing is due in a year whose holidays nobody knows.
      if (wish.year !== undefined && !isKnown(wish.year, ground)) return { rows: [], next: null }
      const last = readCursorOf(wish.after, 4)
      const found: Placed[] = []
      let from = last?.[0] ?? ''
      let isFirst = true
      while (found.length <= wish.most) {
        const units = await unitsFrom(reader, wish, from, isFirst)
        const rows = await rowsOf(reader, units, wish, ground)
        found.push(...rows.filter(({ place }) => last === undefined || isAfter(place, last)))
        const end = units.at(-1)
        if (end === undefined || units.length < unitsAtOnce) break
        from = end.code
        isFirst = false
      }
      const { shown, next } = cutPage(found, wish.most, ({ place }) => place)
      return { rows: shown.map(({ row }) => row), next }
    },
  }
}

/** Terms reach into the years beside. */
function isKnown(year: number, { calendar }: DutyGround): boolean {
  return [year - 1, year, year + 1].every((one) => calendar.years.has(one))
}

interface Placed {
  /** Unit, duty, occasion and day. */
  readonly place: readonly string[]
  readonly row: DatasetRow
}

function isAfter(place: readonly string[], last: readonly string[]): boolean {
  const index = place.findIndex((part, at) => part !== last[at])
  return index >= 0 && (place[index] ?? '') > (last[index] ?? '')
}

interface CodedUnit {
  readonly id: UnitId
  readonly code: string
}

/** The next units by code; the first time the one with which the page before ended is read again. */
async function unitsFrom(
  reader: Reader,
  { unitId }: DatasetWish,
  code: string,
  including: boolean,
): Promise<readonly CodedUnit[]> {
  return reader
    .selectFrom('organisations.unit')
    .select(['id', 'code'])
    .where('public', '=', true)
    .where(sql<string>`code collate "C"`, including ? '>=' : '>', code)
    .$if(unitId !== undefined, (query) => query.where('id', '=', unitId ?? null))
    .orderBy(sql`code collate "C"`)
    .limit(unitsAtOnce)
    .execute()
}

async function rowsOf(
  reader: Reader,
  units: readonly CodedUnit[],
  { year, now, origin }: DatasetWish,
  ground: DutyGround,
): Promise<readonly Placed[]> {
  const period = year === undefined ? currentPeriod(dayInVietnam(now)) : yearPeriod(year)
  const codes = new Map(units.map(({ id, code }) => [id, code]))
  const known = await loadDutiesOfUnits(reader, [...codes.keys()], period, now, ground)
  const rows = known.flatMap(({ organisation, duties }) => {
    const code = codes.get(organisation.id) ?? ''
    return duties.map((duty): Placed => {
      const { obligation, occasion, due } = duty
      const place = [code, obligation.code, occasion.key, due?.date ?? occasion.anchor]
      return { place, row: rowOf(code, duty, origin) }
    })
  })
  return rows.toSorted((one, other) => (isAfter(one.place, other.place) ? 1 : -1))
}

function rowOf(code: string, duty: Duty, origin: string): DatasetRow {
  const { obligation, occasion, version, showings, due } = duty
  const shown = showings.at(-1)
  return {
    unit: code,
    duty: obligation.code,
    occasion: occasion.key,
    name: obligation.name.vi,
    due: due?.date ?? null,
    state: duty.state,
    timely: duty.timely,
    shown_at: duty.shownAt?.toISOString() ?? null,
    publication:
      shown === undefined ? null : `${origin}${portalPaths.one.to({ number: String(shown.number) })}`,
    law: `${version.law}, ${version.article}`,
    confirmed: version.standing === 'confirmed',
  }
}
