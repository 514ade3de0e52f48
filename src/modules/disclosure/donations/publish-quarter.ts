import { citationOf, ruleOn } from '../../../platform/content/cited-rule.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { publish } from '../conduct/publish.ts'
import { writeDong } from '../domain/donations/dong.ts'
import { type Quarter, type QuarterSums, quarterSums } from '../domain/donations/quarter.ts'
import { publicationsAbout } from '../store/publication-queries.ts'
import type { AppealView } from './appeal-view.ts'
import type { DonationGround } from './donation-ground.ts'
import { donationsTopic } from './topics.ts'

/** As quarters are written on paper. */
const roman = ['I', 'II', 'III', 'IV']

/**
 * Publishes what a quarter did to the donations of a school: one sheet for the notice board, with each appeal from
 * its balance before to its balance after. Once for each quarter; nothing when nothing moved and nothing is held.
 * @param views  the school's appeals
 * @returns whether it was published now
 */
export async function publishQuarter(
  tx: Tx,
  { content }: Pick<DonationGround, 'content'>,
  views: readonly AppealView[],
  quarter: Quarter,
  at: Date,
): Promise<boolean> {
  const [first] = views
  const rows = views
    .map(({ appeal, journal }) => ({ appeal, sums: quarterSums(journal, quarter) }))
    .filter(({ sums }) => Object.values(sums).some((amount) => amount !== 0n))
  if (first === undefined || rows.length === 0) return false
  const { unitId } = first.appeal
  const [year = '', number = ''] = quarter.code.split('-Q')
  const title = `Tài trợ quý ${roman[Number(number) - 1]} năm ${year}: ${first.unitName}`
  const subject = { type: 'donation-quarter', id: unitId }
  if ((await publicationsAbout(tx, subject)).some((known) => known.title === title)) return false
  await publish(tx, {
    kind: 'donation-quarter',
    unitId,
    duty: null,
    subject,
    title,
    content: {
      blocks: [
        {
          kind: 'values',
          rows: [{ label: 'Thời gian', value: `từ ${formatDay(quarter.from)} đến ${formatDay(quarter.to)}` }],
        },
        {
          kind: 'table',
          caption: 'Tiền và hiện vật có định giá (đồng)',
          columns: ['Đợt vận động', 'Đầu quý', 'Nhận, trừ hoàn trả', 'Đã chi', 'Cuối quý'],
          rows: [
            ...rows.map(({ appeal, sums }) => [`Số ${appeal.number}: ${appeal.title}`, ...cells(sums)]),
            ['Cộng', ...cells(total(rows.map(({ sums }) => sums)))],
          ],
        },
      ],
    },
    files: [],
    law: citationOf(ruleOn(content.laws, 'sponsorship.voluntary', dayInVietnam(at))),
    publicUntil: null,
    reason: '',
    by: null,
    approvedBy: null,
    at,
    example: first.appeal.example,
  })
  await touchTopics(tx, [donationsTopic])
  return true
}

function cells({ before, received, spent, after }: QuarterSums): string[] {
  return [before, received, spent, after].map(writeDong)
}

function total(sums: readonly QuarterSums[]): QuarterSums {
  const of = (key: keyof QuarterSums) => sums.reduce((all, one) => all + one[key], 0n)
  return { before: of('before'), received: of('received'), spent: of('spent'), after: of('after') }
}
