import { sql } from 'kysely'
import type { Dataset, DatasetRow } from '../../../platform/contracts/dataset.ts'
import { unitColumn } from '../../../platform/contracts/dataset-columns.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'
import { rankCandidates, readRanking } from '../domain/recruitment/ranking.ts'

/**
 * The public results by the code of the candidate, as they follow from the sealed ranking. No name: a code is enough
 * for everybody to find themselves and for anybody to rank again, and no rule that we know asks open data for more.
 */
export const recruitmentResultsDataset: Dataset = {
  code: 'recruitment-results',
  title: { vi: 'Kết quả tuyển dụng theo mã ứng viên', en: 'Recruitment results by code of candidate' },
  description: {
    vi: 'Mỗi ứng viên đủ điều kiện một dòng, chỉ có mã ứng viên: điểm sau phúc khảo, điểm ưu tiên, tổng điểm, trúng tuyển hay không và vì sao. Mã đủ để mỗi người tìm thấy mình và để ai cũng xếp hạng lại được; họ tên được giữ kín.',
    en: 'One row for each eligible candidate, by code alone: the mark after reviews, priority, total, won or not and why. The code is enough to find oneself and to rank again; names are kept private.',
  },
  frequency: 'IRREG',
  filters: ['unit', 'year'],
  topics: ['disclosure.recruitments', 'disclosure.recruitment:*', 'organisations.units'],
  columns: [
    { name: 'recruitment', type: 'text', words: { vi: 'Mã đợt', en: 'Recruitment' } },
    unitColumn,
    { name: 'result_on', type: 'day', words: { vi: 'Ngày công khai kết quả', en: 'Result published' } },
    { name: 'candidate', type: 'text', words: { vi: 'Mã ứng viên', en: 'Code of the candidate' } },
    { name: 'post', type: 'text', words: { vi: 'Vị trí', en: 'Post' } },
    {
      name: 'mark',
      type: 'number',
      optional: true,
      words: { vi: 'Điểm; trống là vắng thi', en: 'Mark; empty when absent' },
    },
    { name: 'priority', type: 'number', words: { vi: 'Điểm ưu tiên', en: 'Priority' } },
    { name: 'total', type: 'number', words: { vi: 'Tổng điểm', en: 'Total' } },
    { name: 'won', type: 'boolean', words: { vi: 'Trúng tuyển', en: 'Won' } },
    {
      name: 'reason',
      type: 'text',
      words: {
        vi: 'Vì sao: total, mark, choice; hoặc absent, below-pass-mark, no-place-left, not-chosen',
        en: 'Why: total, mark, choice; or absent, below-pass-mark, no-place-left, not-chosen',
      },
    },
  ],
  page: async (reader, { unitId, year, after, most }) => {
    const [lastRound = '', lastCode = ''] = readCursorOf(after, 2) ?? []
    const rounds = await reader
      .selectFrom('disclosure.recruitment_round as round')
      .innerJoin('organisations.unit as unit', 'unit.id', 'round.unit_id')
      .innerJoin('disclosure.recruitment_event as result', (join) =>
        join.onRef('result.recruitment_id', '=', 'round.id').on('result.event', '=', 'result-published'),
      )
      .select(['round.id', 'unit.code as unit', 'round.ranking_text', 'result.happened_on'])
      .where('unit.public', '=', true)
      .where('round.ranking_text', 'is not', null)
      .$if(unitId !== undefined, (query) => query.where('round.unit_id', '=', unitId ?? null))
      .$if(year !== undefined, (query) =>
        query.where(sql<boolean>`extract(year from result.happened_on) = ${year}`),
      )
      .$if(lastRound !== '', (query) => query.where(sql<boolean>`round.id >= ${lastRound}::uuid`))
      .orderBy('round.id')
      // Each has at least one row, so that these are enough for a page beyond the round where the last one ended.
      .limit(most + 2)
      .execute()
    const rows = rounds
      .flatMap(({ id, unit, ranking_text, happened_on }) =>
        resultRows(ranking_text ?? '').map((row) => ({
          recruitment: id,
          unit,
          result_on: happened_on,
          ...row,
        })),
      )
      .filter(({ recruitment, candidate }) => recruitment !== lastRound || candidate > lastCode)
    const { shown, next } = cutPage(rows.slice(0, most + 1), most, ({ recruitment, candidate }) => [
      recruitment,
      candidate,
    ])
    return { rows: shown satisfies readonly DatasetRow[], next }
  },
}

/** By the code of the candidate, as the cursor needs it. */
function resultRows(ranking: string) {
  const input = readRanking(ranking)
  const marks = new Map(input.candidates.map((candidate) => [candidate.code, candidate]))
  return rankCandidates(input)
    .map(({ code, post, total, placing }) => ({
      candidate: code,
      post,
      mark: points(marks.get(code)?.mark ?? null),
      priority: (marks.get(code)?.priority ?? 0) / 100,
      total: total / 100,
      won: placing.kind === 'won',
      reason:
        placing.kind === 'won' ? placing.by : placing.kind === 'not-won' ? placing.because : 'undecided',
    }))
    .toSorted((a, b) => (a.candidate < b.candidate ? -1 : 1))
}

function points(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100
}
