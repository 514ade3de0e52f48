import type { Content } from '../../../platform/content/content.ts'
import type { Dataset, DatasetRow, DatasetWish } from '../../../platform/contracts/dataset.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { cutPage, readCursorOf } from '../../../platform/kernel/row-cursor.ts'
import { figureColumns, publicNumbers, shownFigure } from '../../measure/index.ts'
import { unitsBelow } from '../../organisations/index.ts'
import type { FigureSource } from '../dependencies.ts'
import type { Plan } from '../domain/plan.ts'
import { periodOf } from '../portal/portal-routes.tsx'
import { loadIndicators } from '../store/indicator-store.ts'
import { listPublicPlans } from '../store/plan-queries.ts'

interface Ground {
  readonly content: Pick<Content, 'indicators'>
  readonly figures: FigureSource
}

/** Figures of a plan are computed anew after so long; many programs that ask meanwhile are given the same. */
const keptMs = 10 * 60_000

/** More plans than offices make in many years; schools' versions of them are in the commitments alone. */
const plansRead = 1_000

/** The evidence of each commitment of the plans that offices made: its figures now, computed from the records. */
export function planFiguresDataset({ content, figures }: Ground): Dataset {
  const byCode = new Map(content.indicators.map((indicator) => [indicator.code, indicator]))
  const kept = new Map<string, { readonly at: number; readonly rows: Promise<readonly Placed[]> }>()
  const rowsOf = (reader: Reader, plan: Plan, now: Date) => {
    const known = kept.get(plan.id)
    if (known !== undefined && Math.abs(now.getTime() - known.at) < keptMs) return known.rows
    const rows = computeRows(reader, plan, now, { byCode, figures })
    kept.set(plan.id, { at: now.getTime(), rows })
    rows.catch(() => kept.delete(plan.id))
    return rows
  }
  return {
    code: 'plan-figures',
    title: { vi: 'Bằng chứng của cam kết', en: 'Evidence of commitments' },
    description: {
      vi: 'Mỗi chỉ số làm bằng chứng cho mỗi cam kết trong kế hoạch của cơ quan, tính từ hồ sơ cho năm của kế hoạch đến hôm nay, gộp các đơn vị bên dưới. Con số quá nhỏ về người được giữ lại.',
      en: 'Each figure that is evidence of each commitment of an office’s plan, computed from the records for the plan’s year up to today, of all units below together. Numbers of people too small are withheld.',
    },
    frequency: 'DAILY',
    filters: ['unit', 'year'],
    columns: [
      { name: 'plan', type: 'text', words: { vi: 'Mã kế hoạch', en: 'Identifier of the plan' } },
      { name: 'commitment', type: 'text', words: { vi: 'Mã cam kết', en: 'Identifier of the commitment' } },
      { name: 'indicator', type: 'text', words: { vi: 'Mã chỉ số', en: 'Code of the figure' } },
      { name: 'name', type: 'text', words: { vi: 'Tên chỉ số', en: 'Name of the figure' } },
      ...figureColumns,
    ],
    page: async (reader, wish) => {
      const last = readCursorOf(wish.after, 3)
      const found: Placed[] = []
      for (const plan of await officePlans(reader, wish)) {
        if (last !== undefined && plan.id < (last[0] ?? '')) continue
        const rows = await rowsOf(reader, plan, wish.now)
        found.push(...rows.filter(({ place }) => last === undefined || place > last.join(' ')))
        if (found.length > wish.most) break
      }
      const { shown, next } = cutPage(found, wish.most, ({ place }) => place.split(' '))
      return { rows: shown.map(({ row }) => row), next }
    },
  }
}

interface Placed {
  /** Plan, commitment and figure. */
  readonly place: string
  readonly row: DatasetRow
}

async function officePlans(reader: Reader, { unitId, year }: DatasetWish): Promise<readonly Plan[]> {
  const { plans } = await listPublicPlans(
    reader,
    { unitId, year, scope: 'own' },
    { page: 1, perPage: plansRead },
  )
  return plans.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

async function computeRows(
  reader: Reader,
  plan: Plan,
  now: Date,
  {
    byCode,
    figures,
  }: { readonly byCode: ReadonlyMap<string, Content['indicators'][number]>; readonly figures: FigureSource },
): Promise<readonly Placed[]> {
  const chosen = (await loadIndicators(reader, plan.id)).filter(({ state }) => state === 'confirmed')
  if (chosen.length === 0) return []
  const period = periodOf(plan.year, dayInVietnam(now))
  const codes = [...new Set(chosen.map(({ indicatorCode }) => indicatorCode))]
  const units = [plan.unitId, ...(await unitsBelow(reader, plan.unitId, period.to))]
  const known = await figures.figuresFor(reader, codes, units, period)
  const rows = chosen.flatMap(({ commitmentId, indicatorCode }): Placed[] => {
    const indicator = byCode.get(indicatorCode)
    if (indicator === undefined) return []
    const shown = shownFigure(indicator, known.get(indicatorCode) ?? null, 'public')
    return [
      {
        place: [plan.id, commitmentId, indicatorCode].join(' '),
        row: {
          plan: plan.id,
          commitment: commitmentId,
          indicator: indicatorCode,
          name: indicator.name.vi,
          from: period.from,
          to: period.to,
          shown: shown.kind,
          ...publicNumbers(shown),
          unit_of_measure: indicator.unit,
        },
      },
    ]
  })
  return rows.toSorted((one, other) => (one.place < other.place ? -1 : 1))
}
