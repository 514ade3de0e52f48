import type { Pool } from 'pg'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { appendToLog } from '../../../platform/public-log/index.ts'
import { getUnit } from '../../organisations/index.ts'
import type { AppealAction, AppealId, AppealState } from '../domain/donations/appeal.ts'
import {
  type AppealPlan,
  appendAppealEntry,
  findAppeal,
  insertAppeal,
  lockAppeal,
} from '../store/donation-appeals.ts'
import { type AppealView, loadAppeal } from './appeal-view.ts'
import { stepLeaf } from './step-leaf.ts'

/** A plan as a school writes it. */
export const aPlan: AppealPlan = {
  kind: 'repair',
  title: 'Sửa nhà vệ sinh học sinh',
  purpose: 'Nhà vệ sinh xuống cấp, học sinh phải dùng chung',
  beneficiaries: '420 học sinh của trường',
  manner: 'Vận động tự nguyện, không quy định mức bình quân, mức tối thiểu',
  opensOn: localDate('2024-09-10'),
  closesOn: localDate('2024-10-31'),
  doneOn: localDate('2025-01-15'),
  budget: [
    { position: 1, name: 'Vật liệu', amount: 60_000_000n },
    { position: 2, name: 'Nhân công', amount: 40_000_000n },
  ],
  stages: ['Thiết kế, dự toán', 'Thi công', 'Nghiệm thu, bàn giao'],
}

/** A school with two people who may do everything, for tests of what is beneath the pages. */
export async function aSchool(
  owner: Pool,
  code = 'th-an',
): Promise<{ unitId: UnitId; clerk: PersonId; principal: PersonId }> {
  const school = { unitId: newId('unit'), clerk: newId('person'), principal: newId('person') }
  await owner.query(
    `insert into organisations.unit (id, code, kind, level, valid_from) values ($1, $2, 'school', 'TH', '2000-01-01')`,
    [school.unitId, code],
  )
  await owner.query(
    `insert into organisations.unit_name (unit_id, valid_from, name, short_name, search_name, sort_key)
     values ($1, '2000-01-01', 'Trường Tiểu học An', 'TH An', 'truong tieu hoc an', 'an')`,
    [school.unitId],
  )
  for (const [name, id] of [
    ['binh', school.clerk],
    ['an', school.principal],
  ] as const) {
    await owner.query(
      `insert into organisations.person (id, family_name, given_name, sort_key, email) values ($1, 'Trần', $2, $2, $3)`,
      [id, name, `${name}.${code}@example.vn`],
    )
  }
  return school
}

const wayTo = {
  approved: ['send', 'approve'],
  open: ['send', 'approve', 'open'],
  works: ['send', 'approve', 'open', 'close', 'start-works'],
} as const satisfies Partial<Record<AppealState, readonly AppealAction[]>>
const stateAfter = {
  send: 'sent',
  approve: 'approved',
  open: 'open',
  close: 'closed',
  'start-works': 'works',
} as const

/** An appeal of the school at a point of its way. */
export async function anAppeal(
  database: Database,
  { unitId, clerk }: { readonly unitId: UnitId; readonly clerk: PersonId },
  state: keyof typeof wayTo,
  at = new Date('2024-09-10T02:00:00Z'),
  plan: AppealPlan = aPlan,
): Promise<AppealId> {
  return transaction(database, async (tx) => {
    const { id } = await insertAppeal(tx, unitId, plan, { by: clerk, at })
    const { code } = await getUnit(tx, unitId)
    for (const [place, action] of wayTo[state].entries()) {
      const appeal = await findAppeal(tx, id)
      if (appeal === undefined) throw new RangeError('it was just inserted')
      await appendAppealEntry(
        tx,
        appeal,
        { action, actorId: null, unitId, reason: '', at },
        stateAfter[action],
      )
      if (action === 'send') continue
      const step = { appeal, unitCode: code, place, step: { action, at }, state: stateAfter[action] }
      await appendToLog(tx, stepLeaf(step))
    }
    return id
  })
}

/** Holds the appeal and lets `work` write, as the pages do. */
export async function holding<Value>(
  database: Database,
  id: AppealId,
  work: (tx: Tx, view: AppealView) => Promise<Value>,
): Promise<Value> {
  return transaction(database, async (tx) => {
    await lockAppeal(tx, id)
    const view = await loadAppeal(tx, id, localDate('2024-10-01'))
    if (view === undefined) throw new RangeError('no such appeal')
    return work(tx, view)
  })
}
