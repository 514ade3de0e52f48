import type { Pool } from 'pg'
import { newId, type PlanId, type TaskId, type UnitId } from '../../../platform/kernel/ids.ts'

export interface PlanWish {
  readonly unitId: UnitId
  readonly year?: number
  /** When it was issued; a draft when null. */
  readonly issuedAt?: string | null
  readonly state?: string
  readonly derivedFromId?: PlanId
  readonly amends?: PlanId
  readonly reportDueOn?: string
  readonly tasks?: readonly TaskWish[]
}

export interface TaskWish {
  readonly id?: TaskId
  readonly lineageId?: string
  readonly dueOn?: string
  readonly recurrence?: string
  readonly dimension?: string
  readonly text?: string
}

export interface UpdateWish {
  readonly kind: string
  readonly at: string
  readonly occurrenceOn?: string
  readonly withFile?: boolean
  readonly text?: string
}

/** Tells the story of plans straight into the tables, as their owner: for tests and measurements. */
export function planStory(owner: Pool) {
  let count = 0
  return {
    unit: async (wish: { level?: string; superiorId?: UnitId; name?: string } = {}): Promise<UnitId> => {
      const id = newId('unit')
      count += 1
      const name = wish.name ?? `Đơn vị ${count}`
      await owner.query(
        `insert into organisations.unit (id, code, kind, level, valid_from) values ($1, $2, $3, $4, '2010-01-01')`,
        [id, `don-vi-${count}`, wish.level ? 'school' : 'city-office', wish.level ?? null],
      )
      await owner.query(
        `insert into organisations.unit_name (unit_id, name, search_name, sort_key, valid_from)
         values ($1, $2, lower($2), $3, '2010-01-01')`,
        [id, name, String(count).padStart(6, '0')],
      )
      if (wish.superiorId) {
        await owner.query(
          `insert into organisations.unit_superior (unit_id, superior_id, kind, valid_from)
           values ($1, $2, 'administrative', '2010-01-01')`,
          [id, wish.superiorId],
        )
      }
      return id
    },
    plan: async (wish: PlanWish): Promise<{ id: PlanId; tasks: TaskId[] }> => {
      const id = newId('plan')
      const issuedAt = wish.issuedAt === undefined ? '2024-01-02T02:00:00Z' : wish.issuedAt
      await owner.query(
        `insert into plan.plan (id, unit_id, year, title, state, issued_at, derived_from_id, previous_plan_id,
           previous_relation, report_due_on)
         values ($1, $2, $3, 'Kế hoạch', 'draft', null, $4, $5, $6, $7)`,
        [
          id,
          wish.unitId,
          wish.year ?? 2024,
          wish.derivedFromId ?? null,
          wish.amends ?? null,
          wish.amends ? 'amends' : null,
          wish.reportDueOn ?? null,
        ],
      )
      const tasks: TaskId[] = []
      for (const [position, task] of (wish.tasks ?? []).entries()) {
        const taskId = task.id ?? newId('task')
        const commitmentId = newId('commitment')
        await owner.query(
          `insert into plan.commitment (id, plan_id, position, text, kind, dimension, lineage_id)
           values ($1, $2, $3, 'Cam kết', 'content', $4, $1)`,
          [commitmentId, id, position, task.dimension ?? null],
        )
        await owner.query(
          `insert into plan.task (id, plan_id, commitment_id, position, text, schedule, due_on, recurrence, lineage_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            taskId,
            id,
            commitmentId,
            position,
            task.text ?? `Việc ${position + 1}`,
            task.dueOn ? 'date' : task.recurrence ? 'recurring' : 'ongoing',
            task.dueOn ?? null,
            task.recurrence ?? null,
            task.lineageId ?? taskId,
          ],
        )
        tasks.push(taskId)
      }
      if (issuedAt !== null) {
        await owner.query('update plan.plan set state = $2, issued_at = $3 where id = $1', [
          id,
          wish.state ?? 'issued',
          issuedAt,
        ])
        if (wish.amends)
          await owner.query(`update plan.plan set state = 'replaced' where id = $1`, [wish.amends])
      }
      return { id, tasks }
    },
    update: async (taskId: TaskId, wish: UpdateWish): Promise<void> => {
      const id = newId('task-update')
      await owner.query(
        `insert into plan.task_update (id, task_id, occurrence_on, kind, percent, text, made_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          taskId,
          wish.occurrenceOn ?? null,
          wish.kind,
          wish.kind === 'progress' ? 50 : null,
          wish.text ?? 'ghi chú',
          wish.at,
        ],
      )
      if (wish.withFile === true) {
        const fileId = newId('file')
        await owner.query(
          `insert into platform.file (id, name, media_type, size, sha256, storage_key)
           values ($1, 'minh-chung.pdf', 'application/pdf', 1, sha256($2::bytea), $3)`,
          [fileId, Buffer.from(fileId), fileId],
        )
        await owner.query('insert into plan.task_update_file (update_id, file_id) values ($1, $2)', [
          id,
          fileId,
        ])
      }
    },
    report: async (planId: PlanId, unitId: UnitId, dueOn: string): Promise<string> => {
      const id = newId('report')
      await owner.query(
        `insert into plan.report (id, plan_id, unit_id, recipient_id, period_from, period_to, due_on)
         values ($1, $2, $3, $3, '2024-01-01', $4, $4)`,
        [id, planId, unitId, dueOn],
      )
      return id
    },
    reportAction: async (reportId: string, action: string, at: string): Promise<void> => {
      await owner.query(
        `insert into plan.report_action (id, report_id, action, reason, content, made_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [newId('report-action'), reportId, action, 'lý do', action === 'send' ? '{}' : null, at],
      )
    },
  }
}
