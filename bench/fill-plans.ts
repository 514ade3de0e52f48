import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Client } from 'pg'
import { projectRoot } from '../src/platform/config/project-root.ts'

interface GoldPlan {
  readonly title: string
  readonly commitments: readonly { readonly text: string; readonly dim: string | null }[]
  readonly tasks: readonly { readonly task: string; readonly lead: string; readonly time: string }[]
}

export interface FilledPlans {
  readonly officeId: string
  readonly planId: string
}

/**
 * Ten years of an office's plan and of its schools' versions, with work, evidence and reports, as the journeys
 * would have made them. Triggers and foreign keys are off meanwhile: everything is made from what is there.
 */
export async function fillPlans(client: Client, lastYear: number, years: number): Promise<FilledPlans> {
  const file = path.join(projectRoot(), 'test', 'fixtures', 'plans', 'plan-tan-an-2024.gold.json')
  const gold: GoldPlan = JSON.parse(readFileSync(file, 'utf8'))
  await client.query(`set session_replication_role = replica`)
  await client.query(`select setseed(0.5)`)
  const office = await client.query(
    `select unit.id from organisations.unit where kind = 'city-office' limit 1`,
  )
  const officeId: string = office.rows[0].id
  await client.query(
    `create temp table model_commitment as
     select row_number() over () - 1 as position, text, dimension
     from unnest($1::text[], $2::text[]) as model (text, dimension)`,
    [gold.commitments.map(({ text }) => text), gold.commitments.map(({ dim }) => dim)],
  )
  await client.query(
    `create temp table model_task as
     select row_number() over () - 1 as position, text, lead, time_text,
       case row_number() over () when 1 then 'FREQ=MONTHLY;INTERVAL=3' when 2 then 'FREQ=MONTHLY;INTERVAL=6' end as recurrence
     from unnest($1::text[], $2::text[], $3::text[]) as model (text, lead, time_text)`,
    [
      gold.tasks.map(({ task }) => task),
      gold.tasks.map(({ lead }) => lead),
      gold.tasks.map(({ time }) => time),
    ],
  )
  await client.query(
    `create temp table made as
     select gen_random_uuid() as id, $1::uuid as unit_id, year, null::uuid as root_id
     from generate_series($2::int - $3::int + 1, $2::int) year`,
    [officeId, lastYear, years],
  )
  await client.query(
    `insert into made
     select gen_random_uuid(), school.id, made.year, made.id from made
     cross join (select id from organisations.unit where kind = 'school' and valid_from <= '2024-01-01' and (valid_to is null or valid_to >= '2025-01-01')) school
     where random() < 0.94`,
  )
  await client.query(
    `insert into plan.plan (id, unit_id, year, title, number, symbol, document_date, legal_bases, recipients,
       signatory, state, derived_from_id, report_due_on, report_to_id, confirmed_at, issued_at, example)
     select id, unit_id, year, $1 || ' năm ' || year, '128', 'KH-PGDĐT', year || '-06-10', '[]', '[]',
       '{"authority":null,"title":"TRƯỞNG PHÒNG","name":"Trần Thị Ví Dụ"}',
       case when year = $2 then 'issued' else 'closed' end, root_id, make_date(year, 11, 25), null,
       make_date(year, 6, 9), make_date(year, 6, 10) + case when root_id is null then interval '2 hours' else interval '9 days' end,
       true
     from made`,
    [gold.title, lastYear],
  )
  await client.query(
    `insert into plan.section (id, plan_id, marker, heading, kind, dimension, position)
     select gen_random_uuid(), made.id, 'II.3.' || part, 'Nội dung ' || part, 'content', 'D' || part, part
     from made cross join generate_series(1, 8) part`,
  )
  await client.query(
    `insert into plan.commitment (id, plan_id, section_id, position, text, kind, dimension, adaptation, lineage_id)
     select gen_random_uuid(), made.id, section.id, model.position, model.text, 'content', model.dimension,
       case when made.root_id is not null then 'adopted' end, gen_random_uuid()
     from made cross join model_commitment model
     left join plan.section on section.plan_id = made.id and section.dimension = model.dimension`,
  )
  await client.query(
    `insert into plan.commitment_indicator (commitment_id, indicator_code, state)
     select commitment.id, 'task-on-time-rate', 'confirmed' from plan.commitment where random() < 0.6`,
  )
  await client.query(
    `insert into plan.task (id, plan_id, commitment_id, position, text, lead_text, time_text, schedule, due_on,
       recurrence, lead_unit_id, lineage_id)
     select gen_random_uuid(), made.id, commitment.id, model.position, model.text, model.lead, model.time_text,
       case when model.recurrence is null then 'date' else 'recurring' end,
       case when model.recurrence is null then make_date(made.year, 7 + model.position::int, 15) end,
       model.recurrence, made.unit_id, gen_random_uuid()
     from made cross join model_task model
     join plan.commitment on commitment.plan_id = made.id and commitment.position = model.position * 10`,
  )
  await client.query(
    `insert into plan.task_update (id, task_id, occurrence_on, kind, percent, text, made_at)
     select gen_random_uuid(), task.id, null, happened.kind, happened.percent, 'Đã cập nhật',
       coalesce(task.due_on, make_date(made.year, 9, 30)) - happened.before * interval '1 day' + random() * interval '8 hours'
     from made join plan.task on task.plan_id = made.id
     cross join (values ('started', null, 30), ('progress', 50, 12), ('done', null, 3)) as happened (kind, percent, before)
     where task.schedule = 'date' and (happened.kind <> 'done' or random() < 0.7)`,
  )
  await client.query(
    `insert into plan.report (id, plan_id, unit_id, recipient_id, period_from, period_to, due_on, state)
     select gen_random_uuid(), made.root_id, made.unit_id, $1, make_date(made.year, 1, 1), make_date(made.year, 11, 25),
       make_date(made.year, 11, 25), 'sent'
     from made where made.root_id is not null`,
    [officeId],
  )
  await client.query(
    `insert into plan.report_action (id, report_id, action, content, made_at)
     select gen_random_uuid(), id, 'send', '{}', due_on - interval '1 day' + random() * interval '3 days' from plan.report`,
  )
  await client.query('select plan.count_promises(array(select id from plan.plan))')
  await client.query(`set session_replication_role = origin`)
  await client.query('create schema if not exists bench')
  await client.query(
    'create table bench.update (id uuid primary key, task_id uuid not null, text text not null, made_at timestamptz not null default clock_timestamp())',
  )
  await client.query('grant usage on schema bench to minhbach_app')
  await client.query('grant select, insert on bench.update to minhbach_app')
  await client.query('analyze')
  const plan = await client.query('select id from made where root_id is null and year = $1', [lastYear])
  return { officeId, planId: plan.rows[0].id }
}
