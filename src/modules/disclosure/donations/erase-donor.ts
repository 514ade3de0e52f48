import type { Tx } from '../../../platform/database/database.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { erasePersonal } from '../../../platform/public-log/index.ts'
import { eraseWords } from '../conduct/erase-words.ts'
import { eraseDonorName } from '../store/donation-gifts.ts'
import type { Gift } from '../store/donation-rows.ts'
import type { AppealView } from './appeal-view.ts'
import type { DonationGround } from './donation-ground.ts'
import { publishAppeal } from './publish-appeal.ts'

/**
 * Takes a donor's name away wherever it is: from the receipt, from behind the commitment in the public log, whose
 * leaf and proofs stay good, and, where an organisation was named, from the published list and its earlier versions.
 * The gift itself stays in the book.
 * @returns false when there is no name
 */
export async function eraseDonor(
  tx: Tx,
  ground: DonationGround,
  view: AppealView,
  gift: Gift,
  { basis, by, at }: { readonly basis: string; readonly by: PersonId; readonly at: Date },
): Promise<boolean> {
  const entry = view.journal.find(({ giftId }) => giftId === gift.id)
  if (entry === undefined || !(await eraseDonorName(tx, gift.id))) return false
  await erasePersonal(tx, { leafHash: entry.leafHash, paths: ['fields.donor'], basis, by, at })
  const list = view.publications.findLast(({ kind }) => kind === 'donation-receipts')
  if (!view.names.has(gift.id) || list === undefined) return true
  const names = new Map([...view.names].filter(([id]) => id !== gift.id))
  const reason = 'Xoá tên một nhà tài trợ theo yêu cầu'
  await publishAppeal(tx, ground, { ...view, names }, { kinds: ['donation-receipts'], reason, by, at })
  await eraseWords(tx, { publicationId: list.publicationId, which: 'older', basis, by, at })
  return true
}
