import type { Tx } from '../../../platform/database/database.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { newId, type PublicationId, type UnitId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { publish } from '../conduct/publish.ts'
import { type RotationLine, type RotationPlan, rotationState } from '../domain/registers/rotation.ts'
import { recordOccurrence } from '../store/obligation-occurrences.ts'
import type { Recorded } from '../store/register-declarations.ts'
import {
  findRotationPlan,
  insertRotationOutcome,
  insertRotationPlan,
  type ListedPlan,
  type PlannedPost,
  type RotationOutcome,
} from '../store/register-rotation.ts'
import type { RegisterGround } from './register-ground.ts'
import { rotationStateWords } from './register-words.ts'
import { registersTopic } from './topics.ts'

const law = 'Luật Phòng, chống tham nhũng 36/2018/QH14, Điều 24; Nghị định 59/2019/NĐ-CP, Chương V'

export interface PlanWish {
  readonly unitId: UnitId
  readonly year: number
  readonly number: string
  readonly issuedOn: LocalDate
  readonly posts: readonly Omit<PlannedPost, 'id'>[]
  readonly example?: boolean
}

/** Issues the plan of a year and makes it public by post, never by who holds it. */
export async function issueRotationPlan(
  tx: Tx,
  ground: Pick<RegisterGround, 'content'>,
  wish: PlanWish,
  recorded: Recorded,
): Promise<RotationPlan['id']> {
  const { unitId, year, number, issuedOn, example = false } = wish
  const id = newId('rotation-plan')
  const posts = wish.posts.map((post) => ({ ...post, id: newId('register-entry') }))
  const lines = posts.map((post, index) => ({ ...post, line: index + 1, outcome: null }))
  await recordOccurrence(tx, {
    unitId,
    sort: 'rotation-plan-issued',
    key: id,
    on: issuedOn,
    dutyCode: 'position-rotation',
    title: `Kế hoạch chuyển đổi vị trí công tác năm ${year}`,
    source: 'registers',
    at: recorded.at,
  })
  const publicationId = await publishPlan(
    tx,
    ground,
    { id, unitId, year, number, issuedOn, lines },
    { ...recorded, example },
  )
  await insertRotationPlan(
    tx,
    { id, unitId, year, number, issuedOn, publicationId, posts },
    { ...recorded, example },
  )
  await touchTopics(tx, [registersTopic])
  return id
}

/** Records what became of a post, and corrects what is public; why somebody stays is told to nobody outside. */
export async function recordRotation(
  tx: Tx,
  ground: Pick<RegisterGround, 'content'>,
  {
    plan,
    line,
    outcome,
    example = false,
  }: {
    readonly plan: ListedPlan
    readonly line: RotationLine
    readonly outcome: RotationOutcome
    readonly example?: boolean
  },
  recorded: Recorded,
): Promise<void> {
  await insertRotationOutcome(tx, { lineId: line.id, unitId: plan.unitId }, outcome, recorded)
  const changed = await findRotationPlan(tx, plan.id, recorded.at)
  if (changed === undefined) throw new RangeError('the plan was just read')
  await publishPlan(tx, ground, changed, { ...recorded, example, publicationId: plan.publicationId })
  await touchTopics(tx, [registersTopic])
}

async function publishPlan(
  tx: Tx,
  { content }: Pick<RegisterGround, 'content'>,
  plan: RotationPlan,
  wish: Recorded & { readonly example: boolean; readonly publicationId?: PublicationId },
): Promise<PublicationId> {
  const { by, at, example, publicationId } = wish
  const names = new Map(content.integrity.rotation.map(({ code, name }) => [code, name.vi]))
  const published = await publish(tx, {
    ...(publicationId && { publicationId }),
    kind: 'position-rotation',
    unitId: plan.unitId,
    duty: { code: 'position-rotation', occasion: plan.id },
    subject: { type: 'rotation-plan', id: plan.id },
    title: `Kế hoạch chuyển đổi vị trí công tác năm ${plan.year}`,
    content: {
      blocks: [
        {
          kind: 'values',
          rows: [
            { label: 'Số văn bản', value: plan.number },
            { label: 'Ngày ban hành', value: formatDay(plan.issuedOn) },
          ],
        },
        {
          kind: 'table',
          caption: 'Theo vị trí công tác, không nêu tên',
          columns: ['Vị trí', 'Thực hiện chậm nhất', 'Kết quả'],
          rows: plan.lines.map((line) => [
            names.get(line.positionCode) ?? line.positionCode,
            formatDay(line.plannedOn),
            line.outcome === null
              ? 'Chưa thực hiện'
              : rotationStateWords[rotationState(line, line.plannedOn)].words.vi,
          ]),
        },
      ],
    },
    files: [],
    law,
    publicUntil: null,
    reason: publicationId === undefined ? '' : 'Cập nhật kết quả chuyển đổi',
    by,
    approvedBy: by,
    at,
    example,
  })
  return published.publicationId
}
