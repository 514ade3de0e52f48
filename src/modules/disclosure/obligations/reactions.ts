import type { Tx } from '../../../platform/database/database.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { unitName } from '../../organisations/index.ts'
import { publish } from '../conduct/publish.ts'
import { recordOccurrence } from '../store/obligation-occurrences.ts'
import { publicationsAbout } from '../store/publication-queries.ts'

/** What the inspections tell when a conclusion is signed, and again when it is published. */
export interface ConcludedInspection {
  readonly conclusionId: string
  /** The unit that was inspected. */
  readonly unitId: UnitId
  readonly issuerId: UnitId
  readonly signedOn: LocalDate
  readonly public: boolean
}

/** A signed conclusion must be published; when it is, its publication fulfils the duty. Bears repetition. */
export async function noteInspectionConcluded(
  tx: Tx,
  concluded: ConcludedInspection,
  now = new Date(),
): Promise<void> {
  const { conclusionId, unitId, issuerId, signedOn } = concluded
  const inspected = await unitName(tx, unitId, signedOn)
  const title = `Kết luận kiểm tra ${inspected}, ngày ${formatDay(signedOn)}`.slice(0, 300)
  await recordOccurrence(tx, {
    unitId: issuerId,
    sort: 'inspection-concluded',
    key: conclusionId,
    on: signedOn,
    title,
    source: 'inspections',
    at: now,
  })
  const subject = { type: 'inspection', id: conclusionId }
  if (!concluded.public || (await publicationsAbout(tx, subject)).length > 0) return
  await publish(tx, {
    kind: 'inspection-conclusion',
    unitId: issuerId,
    duty: { code: 'inspection-conclusion', occasion: conclusionId },
    subject,
    title,
    content: {
      blocks: [
        {
          kind: 'values',
          rows: [
            { label: 'Đơn vị được kiểm tra', value: inspected },
            { label: 'Ngày ký kết luận', value: formatDay(signedOn) },
          ],
        },
      ],
    },
    files: [],
    law: 'Luật Tiếp cận thông tin, thời điểm công khai mặc định',
    publicUntil: null,
    reason: '',
    by: null,
    approvedBy: null,
    at: now,
  })
}
