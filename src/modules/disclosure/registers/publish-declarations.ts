import { citationOf, ruleOn } from '../../../platform/content/cited-rule.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import type { PublicationId } from '../../../platform/kernel/ids.ts'
import { publish } from '../conduct/publish.ts'
import type { DeclarationCounts, DeclarationRound } from '../domain/registers/declaration.ts'
import { mayShow } from '../domain/registers/small-group.ts'
import type { Handover, Posting, Recorded } from '../store/register-declarations.ts'
import type { RegisterGround } from './register-ground.ts'

export interface DeclarationNumbers {
  readonly round: DeclarationRound
  readonly counts: DeclarationCounts
  readonly handover: Handover
  readonly posting: Posting
  readonly example?: boolean
}

/**
 * Makes public how many declared and that it was shown inside the unit, where and when; by law the declarations
 * themselves stay off the Internet, and of a small group not even the numbers are told.
 */
export async function publishDeclarationNumbers(
  tx: Tx,
  { content }: Pick<RegisterGround, 'content'>,
  { round, counts, handover, posting, example = false }: DeclarationNumbers,
  { by, at }: Recorded,
): Promise<PublicationId> {
  const { required, received, onTime } = counts
  const rows = [
    { label: 'Số người phải kê khai', value: String(required) },
    ...(mayShow(required)
      ? [
          { label: 'Đã nộp bản kê khai', value: String(received) },
          { label: 'Nộp đúng hạn', value: String(onTime) },
        ]
      : []),
    { label: 'Hạn nộp', value: formatDay(round.dueOn) },
    { label: 'Bàn giao cho cơ quan kiểm soát tài sản, thu nhập', value: formatDay(handover.handedOn) },
    {
      label: 'Công khai trong đơn vị',
      value:
        posting.way === 'meeting'
          ? `Tại cuộc họp ngày ${formatDay(posting.from)}`
          : `Niêm yết từ ${formatDay(posting.from)} đến ${formatDay(posting.to)}`,
    },
    { label: 'Biên bản', value: posting.minutes },
  ]
  const { publicationId } = await publish(tx, {
    kind: 'asset-declaration',
    unitId: round.unitId,
    duty: { code: 'asset-declaration', occasion: handover.id },
    subject: { type: 'declaration-round', id: round.id },
    title: `Công khai kê khai tài sản, thu nhập trong đơn vị, năm ${round.year}`,
    content: { blocks: [{ kind: 'values', rows }] },
    files: [],
    law: citationOf(ruleOn(content.laws, 'asset-declaration.publish', posting.from)),
    publicUntil: null,
    reason: '',
    by,
    approvedBy: by,
    at,
    example,
  })
  return publicationId
}
